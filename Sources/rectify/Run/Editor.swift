import FoundationEssentials
import Glibc

/// Long text in the person's own editor, by way of a file that nobody else can read.
enum Editor {
    /// The text as it was left in the editor; nil where the editor failed. `run` runs a command in the foreground.
    static func edit(_ text: String, run: ([String]) -> Int32) -> String? {
        guard let folder = try? TemporaryFolder() else { return nil }
        defer { folder.remove() }
        let path = folder.path + "/text.txt"
        guard FileManager.default.createFile(atPath: path, contents: Data(text.utf8)) else { return nil }
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
