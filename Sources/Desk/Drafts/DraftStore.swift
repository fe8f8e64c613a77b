import Dashboard
import FoundationEssentials
import Tracker

/// Drafts on the disk: a file each in the folder of this device's state, never in the ledger. Each belongs to the window in
/// which it was typed, until that is closed.
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

    /// The drafts that a person has left in windows that are closed, by their names. From now on they belong to this one.
    func takeOver(of person: String) -> [String: Draft] {
        func kept(_ bytes: [UInt8]) -> Kept? {
            guard let kept = try? JSONDecoder().decode(Kept.self, from: Data(bytes)), kept.name.hasPrefix(person + "|")
            else { return nil }
            return kept
        }
        let left = folder.takeOver { kept($0) != nil }.compactMap(kept)
        return Dictionary(left.map { ($0.name, $0.draft) }, uniquingKeysWith: { $1 })
    }

    /// How long a draft is kept that no form offers any more, in seconds: 30 days. A merge can bring its item back.
    static let orphanedFor = 30 * 86_400

    /// Removes the drafts of items that the ledger does not have, and of forms that are no more, once they are old.
    func removeOrphans(_ ledger: Ledger) {
        folder.removeOld(after: DraftStore.orphanedFor) { bytes in
            guard let kept = try? JSONDecoder().decode(Kept.self, from: Data(bytes)) else { return true }
            return !Draft.isOffered(kept.name, in: ledger)
        }
    }

    /// Keeps a draft; nil: no longer.
    func keep(_ name: String, _ draft: Draft?) throws {
        try folder.keep(draft.map { Array(try JSONEncoder().encode(Kept(name: name, draft: $0))) }, as: name)
    }

    /// The window is closed.
    func release() { folder.release() }
}
