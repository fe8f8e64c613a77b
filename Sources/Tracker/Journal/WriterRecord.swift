import FoundationEssentials
import Glibc

/// What this device remembers of its own journal file, outside the workspace: its name, length and last line.
///
/// A copied or restored workspace does not fit it, and then a new file is begun, so that two copies never continue one
/// file in two ways (ARCHITECTURE.md, decision 6).
struct WriterRecord: Codable, Equatable {
    /// The journal file's name.
    var file: String
    /// Its length in bytes then.
    var length: Int
    /// The SHA-256 of its last line then.
    var last: String

    /// Where the record of a writer stands: one for each device, workspace and name.
    static func path(stateFolder: String, workspace: String, name: String) -> String {
        let machine =
            (try? Files.open("/etc/machine-id", O_RDONLY).get())
            .flatMap { try? Files.read($0, from: 0, to: 64) } ?? []
        let key = Array(workspace.utf8) + [0] + Array(name.utf8) + [0] + machine
        return "\(stateFolder)/writers/\(hexadecimal(Digest(of: key).words.0)).json"
    }

    /// The record at a path; nil where there is none that can be read.
    static func read(_ path: String) -> WriterRecord? {
        guard let file = try? Files.openOrdinary(path, O_RDONLY), let size = try? Files.status(file).st_size,
            let bytes = try? Files.read(file, from: 0, to: min(Int(size), 1 << 20))
        else { return nil }
        return try? JSONDecoder().decode(WriterRecord.self, from: Data(bytes))
    }

    /// Keeps the record. A device that cannot keep it begins a new file next time; nothing is lost by that.
    func keep(_ path: String) throws(StorageError) {
        guard let data = try? JSONEncoder().encode(self) else { return }
        try Files.makeFolder(Files.parent(of: path))
        try Files.replace(path, with: Array(data))
    }

    /// Whether the file in the journal folder still begins as it did when this device wrote last. One that is shorter is
    /// an older copy, or is to be put back from one, and takes with it then what is written into it meanwhile; only
    /// where nothing but the end of the last line is missing it goes on.
    func fits(journal: String) -> Bool {
        guard let handle = try? Files.openOrdinary(journal + "/" + file, O_RDONLY),
            let status = try? Files.status(handle)
        else { return false }
        // The file was begun, and whoever began it was cut off before his first line was sure.
        if length == 0 { return true }
        let size = Int(status.st_size)
        guard size >= length - 1 else { return false }
        // Look back for the line that ended there; lines are short, but nothing bounds them.
        var reach = 64 * 1024
        while true {
            let start = max(0, length - reach)
            guard let bytes = try? Files.read(handle, from: start, to: min(length, size)) else { return false }
            if size >= length, bytes.last != 10 { return false }
            let body = bytes.dropLast(size < length ? 0 : 1)
            if let newline = body.lastIndex(of: 10) {
                return Digest(of: Array(body[(newline + 1)...])).text == last
            }
            if start == 0 { return Digest(of: Array(body)).text == last }
            reach *= 8
        }
    }

    /// A new journal file's name: the person's name as far as file systems take it, and a random part.
    static func newFileName(for name: String) -> String {
        var safe = ""
        for character in name.prefix(40) {
            let isPlain = character.isLetter || character.isNumber || character == "_"
            safe.append(isPlain ? character : "-")
        }
        // File systems count bytes: 255 at most, and Chinese takes three each.
        while safe.utf8.count > 150 { safe.removeLast() }
        return "\(safe)-\(hexadecimal(UInt64.random(in: .min ... .max)).prefix(10)).jsonl"
    }
}
