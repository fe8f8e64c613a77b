import Glibc
import Tracker

/// Long text in the person's own editor, by way of a file that nobody else can read.
package enum Editor {
    /// What came of it. Files that are named here are still there.
    package enum Outcome {
        /// The text as it was left, and its file, which is removed once the text is safe elsewhere.
        case text(String, EditedFile)
        /// No editor is set.
        case notSet
        /// The editor failed; the file, where something was written in it.
        case failed(kept: String?)
        /// What the editor left is no text.
        case noText(kept: String)
    }

    /// Whether the person has an editor. Another one than his own is never opened: nobody is to be caught in a `vi`.
    static func isSet(_ variables: (String) -> String? = { Environment[$0] }) -> Bool { command(variables) != nil }

    /// Opens a text in the editor. `run` runs a command, whose words are C strings, in the foreground; `folder` is where the
    /// file is kept. The file is in the encoding of the locale, as the editor takes it.
    package static func edit(
        _ text: String, in folder: String, charset: Charset = .current,
        variables: (String) -> String? = { Environment[$0] }, run: ([[CChar]]) -> Int32
    ) -> Outcome {
        guard isSet(variables) else { return .notSet }
        guard let file = EditedFile(charset.bytes(of: text), in: folder) else { return .failed(kept: nil) }
        guard let command = command(on: file.path, variables) else { return .notSet }
        return outcome(of: file, before: text, status: run(command), charset: charset)
    }

    /// What opens a file in the editor, as C strings; nil where none is set.
    static func command(on path: String, _ variables: (String) -> String?) -> [[CChar]]? {
        // The shell takes the variable apart as git does, so that an editor can have options of its own.
        command(variables).map { ["/bin/sh", "-c", $0 + " \"$1\"", "editor", path].map(\.systemPath) }
    }

    /// What came of a text in the editor, which ended with `status`.
    static func outcome(
        of file: EditedFile, before text: String, status: Int32, charset: Charset = .current
    ) -> Outcome {
        guard let data = try? Files.everything(at: file.path) else { return .failed(kept: nil) }
        // Some editors write UTF-8 whatever the locale says, and it proves itself.
        let edited = Charset.utf8.text(of: data) ?? charset.text(of: data)
        guard status == 0 else {
            let isAsBefore = edited.map { $0.trimmed == text.trimmed } ?? false
            if isAsBefore || data.isEmpty { file.remove() }
            return .failed(kept: isAsBefore || data.isEmpty ? nil : file.path)
        }
        guard let edited else { return .noText(kept: file.path) }
        return .text(edited, file)
    }

    private static func command(_ variables: (String) -> String?) -> String? {
        for name in ["VISUAL", "EDITOR"] {
            if let value = variables(name), !value.allSatisfy(\.isWhitespace) { return value }
        }
        return nil
    }
}
