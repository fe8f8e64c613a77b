import Tracker

/// What is said of a person's own files of settings: which line, what stands there, what would be valid.
public enum SettingsWords {
    private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }

    /// Something that is none of what there is.
    public static func unknown(line: Int, word: String, valid: [String]) -> Phrase {
        Phrase(
            "第 \(line) 行：没有“\(word)”。可用：\(list(valid))。", "line \(line): there is no “\(word)”. Valid: \(list(valid)).")
    }

    /// What is wrong on which line.
    public static func at(line: Int, _ why: Phrase) -> Phrase {
        Phrase("第 \(line) 行：\(why.zh)", "line \(line): \(why.en)")
    }

    /// What breaks the form of a file, without its line.
    public static func form(_ problem: JSON5Problem.Kind) -> Phrase {
        switch problem {
        case .malformed(let found, let expected): malformed(found, expected)
        case .openQuote:
            Phrase("引号没有在这一行合上，请补上。", "a quote is opened here and not closed on the line. Close it.")
        case .openComment: Phrase("注释没有结束，请补上 */。", "a comment begins here and does not end. End it with */.")
        case .control(let code):
            Phrase(
                "引号里有看不见的控制字符（\(code)），请删去。", "a control character (\(code)) stands between quotes. Remove it.")
        case .badEscape(let escape):
            Phrase(
                "“\(escape)”无法识别；要写反斜杠本身，请写两个。", "“\(escape)” means nothing; for a backslash itself write two.")
        case .unquoted(let word): Phrase("“\(word)”要加引号：\"\(word)\"。", "“\(word)” needs quotes: \"\(word)\".")
        case .repeated(let key): Phrase("“\(key)”写了两次，请删去一处。", "“\(key)” stands there twice. Remove one.")
        }
    }

    private static func malformed(_ found: String, _ expected: [String]) -> Phrase {
        let zhFound = found.isEmpty ? "文件到此结束" : "这里是“\(found)”"
        let enFound = found.isEmpty ? "the file ends here" : "“\(found)” stands here"
        guard !expected.isEmpty else {
            return Phrase("\(zhFound)，多余，请删去。", "\(enFound), and nothing should. Remove it.")
        }
        return Phrase(
            "\(zhFound)，应为 \(expected.joined(separator: " 或 "))。",
            "\(enFound); expected: \(expected.joined(separator: " or ")).")
    }

    /// Something is missing.
    public static func missing(line: Int, word: String, from: String) -> Phrase {
        Phrase("第 \(line) 行：“\(from)”缺少“\(word)”。", "line \(line): “\(from)” lacks “\(word)”.")
    }

    /// The name of whoever works here is empty or too long.
    public static func badName(line: Int, limit: Int) -> Phrase {
        Phrase(
            "第 \(line) 行：name 须是 1 到 \(limit) 个字的名字。", "line \(line): name must be a name of 1 to \(limit) characters.")
    }

    /// A key means two actions in the same place.
    public static func twice(line: Int, key: String, actions: [String]) -> Phrase {
        Phrase(
            "第 \(line) 行：按键 \(key) 在同一处对应两个命令（\(list(actions))），请改其中一个。",
            "line \(line): the key \(key) means two actions in the same place (\(list(actions))). Change one.")
    }

    /// What is wrong in which file.
    public static func inFile(_ path: String, _ why: Phrase) -> Phrase {
        Phrase("设置文件 \(path) \(why.zh)", "Settings file \(path), \(why.en)")
    }

    // MARK: Terminals

    /// There is no terminal to show a dashboard on.
    public static let notATerminal = Phrase(
        "这里不是终端，打不开界面。请在终端窗口里运行；脚本里用 rectify overview、rectify list 等命令（rectify --help 列出全部）。",
        "This is no terminal, so the dashboard cannot open. Run it in a terminal window; scripts use rectify overview, rectify list and so on (rectify --help lists them)."
    )

    /// The terminal's name means nothing to this system.
    public static func unknownTerminal(_ name: String) -> Phrase {
        Phrase(
            "系统不认识终端类型“\(name)”（TERM）。可先试 TERM=xterm-256color rectify。",
            "This system does not know the terminal “\(name)” (TERM). Try TERM=xterm-256color rectify.")
    }

    /// The terminal cannot move its cursor.
    public static func tooSimple(_ name: String) -> Phrase {
        Phrase(
            "终端“\(name)”太简单，显示不了界面。请换一个终端，或用 rectify overview、rectify list 等命令。",
            "The terminal “\(name)” is too simple for the dashboard. Use another one, or rectify overview, rectify list and so on."
        )
    }

    /// The system has no UTF-8.
    public static let noUTF8 = Phrase(
        "系统没有 UTF-8 语言环境，显示不了中文。请设置 LANG=C.UTF-8 后再试。",
        "This system has no UTF-8 locale. Set LANG=C.UTF-8 and try again.")

    /// A file of settings is neither in UTF-8 nor in the encoding of the locale.
    public static let notText = Phrase(
        "不是 UTF-8 文本，请另存为 UTF-8 编码。", "which is no text in UTF-8: save it as UTF-8.")

    /// The terminal library refused.
    public static let terminalFailed = Phrase(
        "打不开终端界面，请重新打开终端窗口再试。", "The terminal could not be opened. Open a new window and try again.")
}
