import Papers

// Ledgers that were written out, headings and options.

extension ImportWords {
    /// Records are not compared.
    public static let recordsNotCompared = Phrase(
        "佐证、会议、成果等登记内容不与台账比对，未读入；导入空台账时会全部带入",
        "evidence, meetings, outcomes and other records are not compared and stay out; an empty ledger gets them all")
    /// A ledger that was written out has no entries, or such as make another ledger.
    public static let entriesMissing = Phrase(
        "文件没有逐条记录，或与其中的内容对不上（改动过，或有晚于今天的记录）：只导入现在的情况，谁在何时办理、延期和撤回的经过不带入",
        "the file has no entries, or they make another ledger than what it says (it was changed, or has entries of days to come): it comes in as it stands, without who did what and when"
    )
    /// A text that an export had to cut.
    public static let wasCut = Phrase(
        "这段文字在导出时被截断过，全文在台账里", "this text was cut when it was exported; the whole is in the ledger")
    /// A text is longer than the ledger takes.
    public static func tooLong(_ length: Int, limit: Int) -> Phrase {
        Phrase("有 \(length) 个字，最多 \(limit) 个字", "it has \(length) characters; at most \(limit) are kept")
    }
    /// A ledger that was written out holds the sign for a character that was lost.
    public static func unreadableLedger(line: Int) -> Phrase {
        Phrase(
            "第 \(line) 行有无法识别的字（U+FFFD），没有导入。请在文件里改成原来的字，再导入",
            "line \(line) holds a character that was lost (U+FFFD); nothing was brought in. Write what it was, and import again"
        )
    }
    /// A ledger that was written out holds a text or a count that no ledger takes.
    public static func excess(
        _ ref: String, _ field: String, line: Int?, found: Int, limit: Int, isNumber: Bool
    ) -> Phrase {
        let zh = "\(ref) 的 \(field)" + (line.map { "（第 \($0) 行）" } ?? "")
        let en = "\(field) of \(ref)" + (line.map { " (line \($0))" } ?? "")
        return isNumber
            ? Phrase(
                "\(zh)是 \(found)，只能是 0 到 \(limit)，没有导入。请核对这个数再导入",
                "\(en) is \(found) and can only be 0 to \(limit); nothing was brought in. Check it, and import again")
            : Phrase(
                "\(zh)有 \(found) 个字，最多 \(limit) 个字，没有导入。请缩短后再导入",
                "\(en) has \(found) characters, at most \(limit) are kept; nothing was brought in. Shorten it, and import again"
            )
    }
    /// Why a ledger that was written out cannot be read: where.
    public static func brokenLedger(_ path: [String]) -> Phrase {
        let place = path.joined(separator: ".")
        return Phrase(
            "不是完整的 export json 文件" + (place.isEmpty ? "" : "：读到 \(place) 处出错") + "。请重新导出",
            "this is no whole file of export json" + (place.isEmpty ? "" : ": it cannot be read at \(place)")
                + ". Export it anew")
    }

    // MARK: Headings and options

    /// The heading of the numbers of proposals.
    public static let numberColumn = Phrase("序", "no.")
    /// The heading of the places in a file.
    public static let placeColumn = Phrase("位置", "place")
    /// The heading of what is proposed.
    public static let proposalColumn = Phrase("建议", "proposal")
    /// The list of columns.
    public static let columnsHeading = Phrase("列", "columns")
    /// How many columns of a table are not read, in the title of the preview.
    public static func columnsUnread(_ count: Int) -> Phrase {
        Phrase("\(count) 列未读入", count == 1 ? "1 column not read" : "\(count) columns not read")
    }
    /// The columns of a table that are not read, before anything is written.
    public static func columnsUnread(_ columns: [String], of name: String) -> Phrase {
        let count = columnsUnread(columns.count)
        return Phrase(
            "\(name)：\(count.zh)：\(columns.joined(separator: "、"))（--map 列名=含义 指明，=ignore 为不读取）",
            "\(name): \(count.en): \(columns.joined(separator: ", ")) (say what they hold with --map HEADING=MEANING, or =ignore)"
        )
    }
    /// A column that is not read.
    public static let notRead = Phrase("未读取", "not read")
    /// What `import` does.
    public static let importDiscussion = Phrase(
        "读取通报、方案（.txt、.md、.html、.docx）、台账（.xlsx、.csv）和各单位填回的回填表。台账中已有这一轮次时不重复导入，"
            + "而是逐条列出不同之处；用 --take 采纳。文件中没有的内容一律保留。",
        "Reads notices and plans (.txt, .md, .html, .docx), ledgers (.xlsx, .csv) and the slips that units send back. A round "
            + "that is there is not brought in twice: what differs is listed, and taken with --take. What a file lacks stays."
    )
    /// `--into`
    public static let intoOption = Phrase("与这一轮次比对，提出修改建议", "propose changes of this round")
    /// `--take`
    public static let takeOption = Phrase(
        "采纳的建议：all 或序号，如 1,3-5", "the proposals to take: all, or numbers such as 1,3-5")
    /// `--map`
    public static let mapOption = Phrase(
        "指定表格的列，如 牵头处室=unit；记入工作区的 columns-in.json",
        "what a column holds, such as Office=unit; kept in the workspace's columns-in.json")
    /// `--reason`
    public static let reasonOption = Phrase("修改已印发方案的理由", "why what the issued plan fixes is changed")

    /// What a column of a table holds.
    public static func column(_ column: TableColumn) -> Phrase {
        switch column {
        case .number: Phrase("序号", "number")
        case .area: Phrase("方面", "area")
        case .subject: Phrase("对象或地点", "body or place")
        case .problem: Phrase("问题", "problem")
        case .measure: Phrase("整改措施", "measure")
        case .target: Phrase("整改目标", "target")
        case .kind: Phrase("整改类型", "kind")
        case .leader: Phrase("责任领导", "leader")
        case .unit: Phrase("责任单位", "unit")
        case .support: Phrase("配合单位", "supporting units")
        case .person: Phrase("责任人", "person")
        case .unitPerson: Phrase("责任单位/责任人", "unit/person")
        case .deadline: Phrase("整改时限", "deadline")
        case .progress: Phrase("整改进展", "progress")
        case .status: Phrase("完成情况", "status")
        case .evidence: Phrase("佐证材料", "evidence")
        case .basis: Phrase("销号依据", "basis of close-out")
        case .own(let field): Labels.field(field)
        case .disclosure: Phrase("公开范围", "disclosure")
        case .ignore: Phrase("不读取", "ignored")
        }
    }
}
