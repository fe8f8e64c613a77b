import Canvas
import Wording

/// Which keys mean which action. Shipped in `Config/keymap.json`; a person's own file overlays it.
public struct Keymap: Sendable {
    /// The keys of each action, the first one first.
    public private(set) var keys: [ActionID: [Key]] = [:]
    private var actions: [Key: [ActionID]] = [:]

    /// Why a keymap file is not taken. Lines are counted from 1.
    public enum Problem: Error, Hashable, Sendable {
        /// The form of the file is broken.
        case form(ConfigProblem)
        /// The file has a table that is not `keys`.
        case unknownTable(line: Int, word: String)
        /// No action has this name.
        case unknownAction(line: Int, word: String, valid: [String])
        /// No key has this name.
        case unknownKey(line: Int, action: String, word: String)
        /// An action has no key.
        case missing(action: String)
        /// A key means two actions in the same place.
        case twice(line: Int, key: String, actions: [String])
    }

    /// The keymap of a file, over another one.
    public init(_ text: String, over base: Keymap? = nil) throws(Problem) {
        if let base { keys = base.keys }
        let tables: WordTables
        do {
            tables = try WordTables(text)
        } catch {
            throw .form(error)
        }
        var lines: [ActionID: Int] = [:]
        for table in tables.tables {
            guard table.name == "keys" else { throw .unknownTable(line: table.line, word: table.name) }
            for entry in table.entries {
                guard let action = ActionID(rawValue: entry.key) else {
                    throw .unknownAction(
                        line: entry.line, word: entry.key, valid: ActionID.allCases.map(\.rawValue))
                }
                var list: [Key] = []
                for word in entry.words.split(separator: " ") {
                    guard let key = Key(name: word) else {
                        throw .unknownKey(line: entry.line, action: entry.key, word: String(word))
                    }
                    list.append(key)
                }
                keys[action] = list
                lines[action] = entry.line
            }
        }
        for action in ActionID.allCases {
            guard let list = keys[action] else { throw .missing(action: action.rawValue) }
            for key in list { actions[key, default: []].append(action) }
        }
        for (key, sharing) in actions where sharing.count > 1 {
            for context in Context.allCases {
                let here = sharing.filter { ActionTable.spec($0).contexts.contains(context) }
                if here.count > 1 {
                    let line = here.compactMap { lines[$0] }.max() ?? 0
                    throw .twice(line: line, key: key.name, actions: here.map(\.rawValue))
                }
            }
        }
    }

    /// The action that a key means in a context.
    func action(for key: Key, in context: Context) -> ActionID? {
        allActions(for: key).first { ActionTable.spec($0).contexts.contains(context) }
    }

    /// All actions that a key means, here or elsewhere.
    func allActions(for key: Key) -> [ActionID] { actions[key] ?? actions[key.normalized] ?? [] }

    /// An action that a key means in some context, whatever the present one.
    func anyAction(for key: Key) -> ActionID? { allActions(for: key).first }

    /// The names of an action's keys, for help and hints.
    func names(of action: ActionID, limit: Int = .max) -> [String] {
        (keys[action] ?? []).prefix(limit).map(Keymap.shown)
    }

    /// The key that a sentence names: the person's own; without one, what the action is called in the list of all.
    func shown(_ name: KeyName, _ language: Language) -> String {
        guard let action = ActionID(rawValue: name.rawValue) else { return name.command[language] }
        guard let key = keys[action]?.first else {
            let label = ActionTable.spec(action).words.label.text(language) { $0.rawValue }
            let list = names(of: .actions, limit: 1).first.map { $0 + " " } ?? ""
            return "\(list)“\(label)”"
        }
        return key == Key(name: "Space") ? KeyName.space.command[language] : Keymap.shown(key)
    }

    /// A key as people read it.
    static func shown(_ key: Key) -> String {
        switch key {
        case .control(let character) where character != " ": "Ctrl+\(character.uppercased())"
        case .alt(let character) where character != " ": "Alt+\(character)"
        case .backTab: "Shift+Tab"
        case .character, .enter, .escape, .tab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
            .pageUp, .pageDown, .function, .control, .alt, .paste, .burst, .burstEnd, .pasting, .flawedPaste, .mouse,
            .resize:
            arrows[key] ?? key.name
        }
    }

    private static let arrows: [Key: String] = [.up: "↑", .down: "↓", .left: "←", .right: "→"]
}
