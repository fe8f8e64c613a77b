import Foundation
import Glibc

/// Long text in the person's own editor, by way of a file that nobody else can read.
enum Editor {
    /// The text as it was left in the editor; nil where the editor failed. `run` runs a command in the foreground.
    static func edit(_ text: String, run: ([String]) -> Int32) -> String? {
        var pattern = Array((NSTemporaryDirectory() + "rectify-XXXXXX.txt").utf8CString)
        let descriptor = mkstemps(&pattern, 4)
        guard descriptor >= 0 else { return nil }
        let path = String(decoding: pattern.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { unlink(path) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try handle.write(contentsOf: Data(text.utf8))
            try handle.close()
        } catch {
            return nil
        }
        // The shell takes the variable apart as git does, so that an editor can have options of its own.
        guard run(["/bin/sh", "-c", command + " \"$1\"", "editor", path]) == 0,
            let data = FileManager.default.contents(atPath: path)
        else { return nil }
        return String(decoding: data, as: UTF8.self)
    }

    private static var command: String {
        for name in ["VISUAL", "EDITOR"] {
            if let value = Environment[name], !value.allSatisfy(\.isWhitespace) { return value }
        }
        return "editor"
    }
}
