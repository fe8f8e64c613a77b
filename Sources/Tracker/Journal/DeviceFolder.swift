import Glibc

/// Small files that this device keeps for a workspace, outside of it and for this user alone: each under a name, which may
/// be any text.
public struct DeviceFolder: Sendable {
    private let path: String

    /// The files of a kind for a workspace, under the folder of the device's state.
    public init(_ kind: String, of workspace: String, stateFolder: String) {
        let key = hexadecimal(Digest(of: Array(Workspace.canonical(workspace).utf8)).words.0)
        path = "\(stateFolder)/\(kind)/\(key)"
    }

    private func file(_ name: String) -> String {
        "\(path)/\(hexadecimal(Digest(of: Array(name.utf8)).words.0)).json"
    }

    /// Keeps bytes under a name, whole or not at all; nil: no longer.
    public func keep(_ bytes: [UInt8]?, as name: String) throws(StorageError) {
        let file = file(name)
        guard let bytes else {
            guard unlink(file.systemPath) == 0 || errno == ENOENT else { throw .cannotWrite(file, code: errno) }
            return
        }
        try Files.makeFolder(path)
        try Files.replace(file, with: bytes, durably: true)
    }

    /// What is kept, in no order. What cannot be read is left where it is.
    public func all() -> [[UInt8]] {
        let names = (try? Files.names(in: path)) ?? []
        return names.filter { $0.hasSuffix(".json") }.compactMap { try? Files.contents(path + "/" + $0) }
    }
}
