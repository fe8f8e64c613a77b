import Text

extension Key {
    /// The key's name in keymap files and hints, such as `F2`, `C-r`, `Enter`, `j`, `Space`, `A-x`; what cannot be bound
    /// (pasted text, the mouse, a new size) has a name in angle brackets.
    public var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .function(let number): "F\(number)"
        case .control(" "): "C-Space"
        case .control(let character): "C-\(character)"
        case .alt(" "): "A-Space"
        case .alt(let character): "A-\(character)"
        case .paste, .burst, .burstEnd, .pasting, .flawedPaste: "<paste>"
        case .mouse: "<mouse>"
        case .resize: "<resize>"
        case .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
            .pageUp, .pageDown:
            Self.named.first { $0.key == self }?.name ?? ""
        }
    }

    /// The key of this name. Names of more than one letter are taken in any case; Control with a letter that terminals
    /// send as another key (`C-m`, `C-i`, `C-h`, `C-j`, `C-[`) is that key.
    public init?(name: some StringProtocol) {
        let name = String(name)
        if name.count == 1, let character = name.first {
            guard !character.isWhitespace, TextWidth.of(character) > 0, sanitized(name) == name else { return nil }
            self = .character(character)
            return
        }
        let lower = name.lowercased()
        if let key = Self.byName[lower] {
            self = key
        } else if lower.first == "f", let number = Int(lower.dropFirst()), (1...63).contains(number),
            lower == "f\(number)"
        {
            self = .function(number)
        } else if let rest = Self.rest(of: name, after: ["c-", "ctrl-", "ctrl+"]) {
            guard let key = Self.withControl(rest.lowercased()) else { return nil }
            self = key
        } else if let rest = Self.rest(of: name, after: ["a-", "m-", "alt-", "alt+"]) {
            guard case .character(let character)? = Key(name: rest) else { return nil }
            self = .alt(character)
        } else {
            return nil
        }
    }

    private static func withControl(_ rest: String) -> Key? {
        switch rest {
        case "m", "j": .enter
        case "i": .tab
        case "h": .backspace
        case "[": .escape
        case "space", "@": .control(" ")
        case "/": .control("_")
        case "\\", "]", "^", "_": .control(Character(rest))
        default:
            if rest.utf8.count == 1, let letter = rest.first, ("a"..."z").contains(letter) {
                .control(letter)
            } else {
                nil
            }
        }
    }

    private static func rest(of name: String, after prefixes: [String]) -> String? {
        let lower = name.lowercased()
        for prefix in prefixes where lower.hasPrefix(prefix) && lower.utf8.count > prefix.utf8.count {
            return String(name.dropFirst(prefix.count))
        }
        return nil
    }

    private static let named: [(key: Key, name: String)] = [
        (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "S-Tab"), (.backspace, "Backspace"),
        (.delete, "Del"), (.insert, "Ins"), (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"),
        (.home, "Home"), (.end, "End"), (.pageUp, "PgUp"), (.pageDown, "PgDn"),
    ]

    private static let byName: [String: Key] = {
        var table: [String: Key] = ["space": .character(" ")]
        for (key, name) in named { table[name.lowercased()] = key }
        let others: [(String, Key)] = [
            ("return", .enter), ("escape", .escape), ("backtab", .backTab), ("shift-tab", .backTab),
            ("shift+tab", .backTab),
            ("bspace", .backspace), ("delete", .delete), ("insert", .insert), ("pageup", .pageUp),
            ("pagedown", .pageDown),
        ]
        for (name, key) in others { table[name] = key }
        return table
    }()
}
