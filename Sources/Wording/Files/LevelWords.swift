import Papers

/// The levels of a document that comes in: what they were read as, how sure that is, and how a person says otherwise.
public enum LevelWords {
    /// `--levels`
    public static let levelsOption = Phrase(
        "指定各层级是什么，如 '一、=problem,（一）=measure'（area 方面、problem 问题、subproblem 问题的一部分——指定为 problem 则各自成为问题、measure 措施、link 对应问题、"
            + "section 标题、text 正文、out 不读）；同样层级的文件下次照此读",
        "what the levels are, such as '一、=problem,（一）=measure' (area, problem, measure, link, section, text, out; subproblem: part of a problem, while problem below a problem "
            + "makes each part one of its own); "
            + "files of the same levels are read so from then on")
    /// `--anyway`
    public static let anywayOption = Phrase("把握不大也导入", "bring it in although its levels are not sure")
    /// What is no statement of levels.
    public static func badLevels(_ text: String) -> Phrase {
        Phrase(
            "“\(text)”不是层级：请写成 '一、=problem,（一）=measure'", "“\(text)” names no levels: write '一、=problem,（一）=measure'")
    }
    /// A key that a file of levels does not have.
    public static func memoryKey(_ key: String) -> Phrase {
        Phrase(
            "不认识“\(key)”，这里应是 levels: { \"一、 1.\": { \"1.\": \"problem\" } }",
            "“\(key)” is not known here: levels: { \"一、 1.\": { \"1.\": \"problem\" } }")
    }
    /// An unknown word for what a level is.
    public static func unknownRole(_ word: String, known: [String]) -> Phrase {
        Phrase(
            "没有“\(word)”这种层级：可用 \(known.joined(separator: "、"))",
            "a level cannot be “\(word)”: there are \(known.joined(separator: ", "))")
    }
    /// What a level is.
    public static func role(_ role: LevelRole) -> Phrase {
        switch role {
        case .section: Phrase("标题", "heading")
        case .area: Phrase("方面", "area")
        case .problem: Phrase("问题", "problem")
        case .subproblem: Phrase("问题的一部分", "part of a problem")
        case .measure: Phrase("措施", "measure")
        case .link: Phrase("对应问题", "names its problem")
        case .out: Phrase("不读", "left out")
        case .text: Phrase("正文", "text")
        }
    }
    /// A row of the preview that is a level.
    public static let label = Phrase("层级", "level")
    /// How sure the levels are, in the title of the preview.
    public static func sure(percent: Int) -> Phrase { Phrase("把握 \(percent)%", "\(percent)% sure") }
    /// What the key does on a level.
    public static let hint = Phrase(
        "“更正”把这一层换成下一种（方面、问题、措施、正文、标题，回到原样即按自动判断），文件随即重新读入；选定的层级记在工作区的 levels-in.json，同样层级的文件下次照此读。",
        "“Correct” makes this level the next thing (area, problem, measure, text, heading; back where it was, it is judged again) "
            + "and reads the file anew; levels-in.json in the workspace keeps it for files of the same levels."
    )
    /// A level that a label makes.
    public static let byLabel = Phrase(
        "这一层由标签（如“问题：”）写明，不能改", "this level is told by its labels, such as “问题：”, and stays")
    /// A file in whose levels no problem was found, on the screen.
    public static let noneCredible = Phrase(
        "没有可信的读法：没有读到问题。如确有问题，在层级行上按“更正”选定每一层是什么",
        "No credible reading: no problem was found. If there are problems, say on the rows of levels what each level is with “Correct”"
    )
    /// Another reading, level by level.
    public static func other(_ levels: [Phrase]) -> Phrase {
        Phrase(
            "另一种读法：" + levels.map(\.zh).joined(separator: "，"),
            "Another reading: " + levels.map(\.en).joined(separator: ", "))
    }
    /// A level in a list of them.
    public static func brief(_ mark: String, _ role: Phrase, _ count: Int) -> Phrase {
        Phrase("\(mark) \(role.zh) \(count)", "\(mark) \(role.en) \(count)")
    }
    /// The heading above the levels, with how sure the reading is.
    public static func levels(percent: Int) -> Phrase {
        Phrase("层级（把握 \(percent)%）：", "Levels (\(percent)% sure):")
    }
    /// One level.
    public static func level(_ mark: String, _ role: Phrase, _ count: Int, _ example: String) -> Phrase {
        Phrase(
            "\(mark) → \(role.zh) \(count) · 如：\(example)", "\(mark) → \(role.en) \(count) · such as: \(example)")
    }
    /// Another reading, as `--levels` takes it.
    public static func alternative(_ levels: String) -> Phrase {
        Phrase("另一种读法：--levels '\(levels)'", "Another reading: --levels '\(levels)'")
    }
    /// A reading that is not sure enough to be brought in by a script.
    public static func unsure(percent: Int, least: Int, levels: String) -> Phrase {
        Phrase(
            "层级的把握只有 \(percent)%（低于 \(least)%）。先用 --dry-run 看读成了什么；对的话加 --anyway，不对的话用 --levels 指定，如 --levels '\(levels)'",
            "its levels are only \(percent)% sure (less than \(least)%). See with --dry-run what was read; bring it in with --anyway, "
                + "or say what the levels are, such as --levels '\(levels)'")
    }
    /// No credible reading, with the candidates.
    public static func noReading(lines: Int, levels: [Phrase]) -> Phrase {
        guard !levels.isEmpty else {
            return Phrase(
                "没有可信的读法：\(lines) 行中没有读到问题，也没有编号的层级。问题须有序号（一、（一）1.（1）问题1：）或写明“问题：”",
                "no credible reading: no problem was found in \(lines) lines, and no numbered level. Problems need a number "
                    + "(一、（一）1.（1）问题1：) or “问题：” before them")
        }
        return Phrase(
            "没有可信的读法：\(lines) 行中没有读到问题。层级有 \(levels.map(\.zh).joined(separator: "；"))。如确有问题，用 --levels 指定，如 --levels '一、=problem,（一）=measure'",
            "no credible reading: no problem was found in \(lines) lines. Its levels: \(levels.map(\.en).joined(separator: "; ")). "
                + "If there are problems, say where, such as --levels '一、=problem,（一）=measure'")
    }
}
