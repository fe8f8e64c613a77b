import CZip
import Glibc
import Papers

/// Packs named parts into one file. The same parts always give the same bytes.
enum ArchiveWriter {
    /// 1 January 1980, the first day that a packed file can name.
    private static let date: UInt16 = 0x0021

    /// The packed file.
    static func bytes(of parts: [(name: String, bytes: [UInt8])]) throws(OfficeProblem) -> [UInt8] {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw .tooMuch }
        // It is needed after the archive is closed.
        zip_source_keep(target)
        defer { zip_source_free(target) }
        guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error) else { throw .tooMuch }
        for (name, bytes) in parts {
            guard let copy = malloc(max(1, bytes.count)) else { throw .tooMuch }
            bytes.withUnsafeBytes { if let base = $0.baseAddress { copy.copyMemory(from: base, byteCount: $0.count) } }
            guard let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 1) else { throw .tooMuch }
            let index = zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8)
            guard index >= 0, zip_file_set_dostime(archive, UInt64(index), 0, date, 0) == 0 else { throw .tooMuch }
        }
        guard zip_close(archive) == 0 else { throw .tooMuch }
        return try content(of: target)
    }

    private static func content(of source: OpaquePointer) throws(OfficeProblem) -> [UInt8] {
        guard zip_source_open(source) == 0 else { throw .tooMuch }
        defer { zip_source_close(source) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = zip_source_read(source, &chunk, UInt64(chunk.count))
            guard count >= 0 else { throw .tooMuch }
            if count == 0 { return bytes }
            bytes += chunk[..<Int(count)]
        }
    }
}
