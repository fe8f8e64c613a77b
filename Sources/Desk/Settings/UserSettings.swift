import Canvas
import Dashboard
import FoundationEssentials
import Glibc
import ShippedConfig
import Tracker
import Wording

/// Keys, columns and looks: the shipped ones, overlaid by the person's own files in `$XDG_CONFIG_HOME/rectify/`.
///
/// The program reads these files and never writes them. What makes no sense there is an error that names file and line.
package struct UserSettings {
    /// The keys.
    var keymap: Keymap
    /// The columns.
    package var columns: Columns
    /// The looks.
    package var theme: Theme
    /// Whether to listen to the mouse.
    package var isMouseOn = true

    package init(folder: String) throws {
        keymap = try UserSettings.read("keymap.json", in: folder, shipped: ShippedConfig.keymap) { text, base in
            try Keymap(text, over: base)
        }
        columns = try UserSettings.read("columns.json", in: folder, shipped: ShippedConfig.columns) { text, _ in
            try Columns(text)
        }
        let shipped = try ThemeFile.themes(in: String(decoding: ShippedConfig.themes, as: UTF8.self))
        let own = try UserSettings.text("themes.json", in: folder).map { text in
            try UserSettings.naming("themes.json", in: folder) { try ThemeFile.themes(in: text, over: shipped) }
        }
        let themes = (own ?? []) + shipped
        theme = themes.first { $0.name == UserSettings.guess } ?? .plain
        if let file = try SettingsFile(folder: folder) { try choose(file, themes) }
    }

    private mutating func choose(_ file: SettingsFile, _ themes: [Theme]) throws {
        for entry in file.entries {
            switch entry.key {
            case "theme":
                guard let found = themes.first(where: { $0.name == entry.words }) else {
                    throw file.refusal(entry.line, entry.words, themes.map(\.name))
                }
                theme = found
            case "borders":
                guard let borders = Borders(rawValue: entry.words) else {
                    throw file.refusal(entry.line, entry.words, Borders.allCases.map(\.rawValue))
                }
                theme.borders = borders
            case "mouse":
                guard ["on", "off"].contains(entry.words) else {
                    throw file.refusal(entry.line, entry.words, ["on", "off"])
                }
                isMouseOn = entry.words == "on"
            default: continue
            }
        }
    }

    // MARK: Files

    /// The look for a terminal that says which background it has; dark is the usual one.
    private static var guess: String {
        let last = Environment["COLORFGBG"]?.split(separator: ";").last.flatMap { Int($0) }
        return last.map { $0 == 7 || $0 >= 9 } ?? false ? "light" : "dark"
    }

    /// The text of a file, in UTF-8 or as the locale has it; nil where there is none.
    ///
    /// - Throws: `CommandProblem` for a file that is neither.
    package static func text(_ name: String, in folder: String) throws -> String? {
        guard let bytes = try data(name, in: folder) else { return nil }
        guard let text = Charset.utf8.text(of: bytes) ?? Charset.current.text(of: bytes) else {
            throw CommandProblem.settings(folder + "/" + name, SettingsWords.notText)
        }
        return text
    }

    /// What a person's own file holds; nil where there is none.
    package static func data(_ name: String, in folder: String) throws -> [UInt8]? {
        let path = folder + "/" + name
        do throws(StorageError) {
            return try Files.everything(at: path)
        } catch {
            // Only what is not there is none; what cannot be looked at may well say something.
            guard case .cannotRead(_, let code) = error, code == ENOENT || code == ENOTDIR else {
                throw CommandProblem.cannotRead(path, code: error.code)
            }
            return nil
        }
    }

    private static func read<Value>(
        _ name: String, in folder: String, shipped: Data, make: (String, Value?) throws -> Value
    ) throws -> Value {
        let base = try make(String(decoding: shipped, as: UTF8.self), nil)
        guard let text = try text(name, in: folder) else { return base }
        return try naming(name, in: folder) { try make(text, base) }
    }

    /// Says in which file it was that something made no sense.
    static func naming<Value>(_ name: String, in folder: String, _ body: () throws -> Value) throws -> Value {
        let path = folder + "/" + name
        do {
            return try body()
        } catch let problem as ConfigProblem {
            throw CommandProblem.settings(path, SettingsText.phrase(problem))
        } catch let problem as Keymap.Problem {
            throw CommandProblem.settings(path, SettingsText.phrase(problem))
        } catch let problem as Columns.Problem {
            throw CommandProblem.settings(path, SettingsText.phrase(problem))
        }
    }
}
