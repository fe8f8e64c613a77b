import Foundation

/// A folder of its own for one test, which is away with it.
final class Place: Sendable {
    private let folder = NSTemporaryDirectory() + "rectify-sitting-\(UUID().uuidString)"

    init() { try? FileManager.default.createDirectory(atPath: folder + "/here", withIntermediateDirectories: true) }

    /// The path of what is in it.
    subscript(name: String) -> String { folder + "/" + name }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }
    func remove(_ name: String) { try? FileManager.default.removeItem(atPath: self[name]) }
    func move(_ name: String, to other: String) {
        try? FileManager.default.moveItem(atPath: self[name], toPath: self[other])
    }

    func read(_ name: String) -> Data? { FileManager.default.contents(atPath: self[name]) }

    func write(_ name: String, _ text: String, mode: Int = 0o644) throws {
        let parent = URL(fileURLWithPath: self[name]).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: self[name]))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: self[name])
    }

    func names(in name: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: self[name])) ?? []
    }

    /// All files under a folder, as names in this one.
    func files(under name: String) -> [String] {
        (FileManager.default.subpaths(atPath: self[name]) ?? []).map { name + "/" + $0 }
    }
}
