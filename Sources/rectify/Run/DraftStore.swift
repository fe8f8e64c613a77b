import Dashboard
import FoundationEssentials
import Tracker

/// Drafts on the disk: a file each in the folder of this device's state, never in the ledger.
struct DraftStore {
    /// What a file holds.
    private struct Kept: Codable {
        var name: String
        var draft: Draft
    }

    private let folder: DeviceFolder

    init(_ setup: Setup) {
        folder = DeviceFolder("drafts", of: setup.dataFolder, stateFolder: setup.stateFolder)
    }

    /// The drafts that were left by a person, by their names.
    func all(of person: String) -> [String: Draft] {
        let kept = folder.all().compactMap { try? JSONDecoder().decode(Kept.self, from: Data($0)) }
        return Dictionary(
            kept.filter { $0.name.hasPrefix(person + "|") }.map { ($0.name, $0.draft) }, uniquingKeysWith: { $1 })
    }

    /// Keeps a draft; nil: no longer.
    func keep(_ name: String, _ draft: Draft?) throws {
        try folder.keep(draft.map { Array(try JSONEncoder().encode(Kept(name: name, draft: $0))) }, as: name)
    }
}
