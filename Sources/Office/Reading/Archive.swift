import CZip
import Papers

/// A packed file: named parts, each of which is unpacked as it is read and nowhere else.
final class Archive {
    private let archive: OpaquePointer
    private let memory: UnsafeMutableRawPointer
    /// Where each part is, by its name in small letters, without a slash before it.
    private var indices: [String: UInt64] = [:]
    /// How much was unpacked so far, in bytes.
    fileprivate var unpacked = 0

    /// Opens a packed file.
    init(_ bytes: [UInt8]) throws(OfficeProblem) {
        // Sources of zip read where the bytes are, so that these have to stay there.
        let memory = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 16)
        bytes.withUnsafeBytes { if let base = $0.baseAddress { memory.copyMemory(from: base, byteCount: $0.count) } }
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        let source = zip_source_buffer_create(memory, UInt64(bytes.count), 0, &error)
        guard let source, let opened = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            if let source { zip_source_free(source) }
            memory.deallocate()
            throw source == nil ? .tooMuch : .damaged("zip")
        }
        self.memory = memory
        archive = opened
        try list()
    }

    deinit {
        zip_discard(archive)
        memory.deallocate()
    }

    private func list() throws(OfficeProblem) {
        let count = zip_get_num_entries(archive, 0)
        guard count <= OfficeLimits.parts else { throw .tooMany(.parts, limit: OfficeLimits.parts) }
        for index in 0..<UInt64(max(0, count)) {
            guard let raw = zip_get_name(archive, index, 0) else { throw .damaged("zip") }
            let name = Archive.key(String(cString: raw))
            if name.split(separator: "/").contains("..") { throw .trick(.path) }
            guard indices.updateValue(index, forKey: name) == nil else { throw .trick(.duplicate) }
        }
    }

    private static func key(_ name: String) -> String {
        let slashed = name.lowercased().split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "/")
        return slashed.first == "/" ? String(slashed.dropFirst()) : slashed
    }

    /// Whether there is a part of this name; capitals and small letters are the same, as in these files' standard.
    func has(_ name: String) -> Bool { indices[Archive.key(name)] != nil }

    /// Opens a part to be read.
    func part(_ name: String) throws(OfficeProblem) -> ArchivePart {
        guard let index = indices[Archive.key(name)] else { throw .damaged(name) }
        var status = zip_stat_t()
        zip_stat_init(&status)
        guard zip_stat_index(archive, index, 0, &status) == 0 else { throw .damaged(name) }
        guard status.size <= OfficeLimits.unpacked else { throw .tooLarge(limit: OfficeLimits.unpacked) }
        guard let file = zip_fopen_index(archive, index, 0) else {
            let code = zip_error_code_zip(zip_get_error(archive))
            if code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD { throw .encrypted }
            throw .damaged(name)
        }
        return ArchivePart(name: name, file: file, packed: Int(clamping: status.comp_size), archive: self)
    }
}

/// One part of a packed file while it is unpacked.
final class ArchivePart {
    /// Its name, for what is said of it.
    let name: String
    /// What went wrong, once something has: whoever reads through a library cannot be told by throwing.
    private(set) var problem: OfficeProblem?
    private let file: OpaquePointer
    private let packed: Int
    private let archive: Archive
    private var unpacked = 0

    fileprivate init(name: String, file: OpaquePointer, packed: Int, archive: Archive) {
        self.name = name
        self.file = file
        self.packed = packed
        self.archive = archive
    }

    deinit { zip_fclose(file) }

    /// All of it, where it is no longer than a text may be.
    func all() throws(OfficeProblem) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = chunk.withUnsafeMutableBytes { room in
                room.baseAddress.map { read(into: $0, room.count) } ?? 0
            }
            if let problem { throw problem }
            guard count > 0 else { return bytes }
            bytes += chunk[..<count]
            guard bytes.count <= OfficeLimits.text else { throw .tooLarge(limit: OfficeLimits.text) }
        }
    }

    /// Unpacks the next bytes; 0 at the end, -1 where something is wrong, which `problem` then says.
    func read(into buffer: UnsafeMutableRawPointer, _ most: Int) -> Int {
        guard problem == nil else { return -1 }
        let count = Int(zip_fread(file, buffer, UInt64(most)))
        guard count >= 0 else { return fail(.damaged(name)) }
        unpacked += count
        archive.unpacked += count
        if archive.unpacked > OfficeLimits.unpacked { return fail(.tooLarge(limit: OfficeLimits.unpacked)) }
        if unpacked > OfficeLimits.ratioFloor, unpacked / max(1, packed) > OfficeLimits.ratio {
            return fail(.trick(.bomb))
        }
        return count
    }

    private func fail(_ problem: OfficeProblem) -> Int {
        self.problem = problem
        return -1
    }
}

extension OfficeProblem {
    /// What no honest file holds.
    static func trick(_ trick: Trick) -> OfficeProblem { .hostile(trick.rawValue) }
}
