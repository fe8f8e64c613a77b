import Canvas
import Tracker
import Wording

/// What a person chose for himself: `{ settings: { name: "…", theme: "light", borders: "ascii", mouse: "off" } }`.
///
/// The program reads this file and never writes it. What makes no sense there is an error that names file and line.
package struct SettingsFile {
    /// The keys there are.
    package static let keys = ["name", "theme", "borders", "mouse"]

    /// Where it is.
    package let path: String
    /// What stands in it, each key being one of those there are.
    package let entries: [WordTables.Entry]

    /// Reads it; nil where there is none.
    package init?(folder: String) throws {
        let name = "settings.json"
        guard let text = try UserSettings.text(name, in: folder) else { return nil }
        path = folder + "/" + name
        entries = try UserSettings.naming(name, in: folder) { try WordTables(text) }.tables.flatMap { table in
            guard table.name == "settings" else {
                throw SettingsFile.refusal(folder + "/" + name, table.line, table.name, ["settings"])
            }
            return table.entries
        }
        for entry in entries where !SettingsFile.keys.contains(entry.key) {
            throw refusal(entry.line, entry.key, SettingsFile.keys)
        }
    }

    /// The name of whoever works here, where the file says one.
    package func name() throws -> String? {
        guard let entry = entries.first(where: { $0.key == "name" }) else { return nil }
        do throws(Refusal) {
            return try Cleaning.name(entry.words)
        } catch {
            throw CommandProblem.settings(
                path, SettingsWords.badName(line: entry.line, limit: Cleaning.nameLimit))
        }
    }

    /// That a word is none of those there are.
    func refusal(_ line: Int, _ word: String, _ valid: [String]) -> CommandProblem {
        SettingsFile.refusal(path, line, word, valid)
    }

    private static func refusal(_ path: String, _ line: Int, _ word: String, _ valid: [String]) -> CommandProblem {
        .settings(path, SettingsWords.unknown(line: line, word: word, valid: valid))
    }
}
