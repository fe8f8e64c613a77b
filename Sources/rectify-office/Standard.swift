import FoundationEssentials
import Glibc
import Papers

/// Standard input and output.
enum Standard {
    /// All of standard input.
    static func input(limit: Int) throws(OfficeProblem) -> [UInt8] {
        var status = stat()
        // A large file is not even begun with.
        if fstat(STDIN_FILENO, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > limit {
            throw .tooLarge(limit: limit)
        }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            let count = read(STDIN_FILENO, &chunk, chunk.count)
            let code = errno
            if count == 0 { return bytes }
            if count < 0 {
                if code == EINTR { continue }
                throw .cannotOpen(errno: code)
            }
            guard bytes.count + count <= limit else { throw .tooLarge(limit: limit) }
            bytes += chunk[..<count]
        }
    }

    /// A value that was given as JSON.
    static func decoded<Value: Decodable>() throws(OfficeProblem) -> Value {
        let bytes = try input(limit: OfficeLimits.answer)
        do {
            return try JSONDecoder().decode(Value.self, from: Data(bytes))
        } catch {
            throw .damaged("json")
        }
    }

    /// Writes everything.
    static func write(_ bytes: [UInt8], to descriptor: Int32) throws(OfficeProblem) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            let code = errno
            if count >= 0 { rest = rest.dropFirst(count) } else if code != EINTR { throw .cannotWrite(errno: code) }
        }
    }
}
