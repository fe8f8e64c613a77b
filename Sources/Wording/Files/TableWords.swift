import Tracker

/// What is said about the reading of a table.
public enum TableWords {
    // MARK: Why a row or column is left out

    /// A sheet without a heading.
    public static let sheetWithoutHeading = Phrase(
        "此表没有可识别的表头，未读取：表头须有“问题”一列和另外至少一列",
        "no heading that is understood: one names a column of problems and at least one more")
    /// A column whose heading is not known.
    public static let unknownColumn = Phrase(
        "不认识的列，未读取（--map 列名=含义 可以指定，如 牵头处室=unit 或 列名=ignore）",
        "an unknown column, left out (--map HEADING=MEANING says what it is, such as Office=unit or Office=ignore)")
    /// A cell above which there is no heading.
    public static let cellWithoutHeading = Phrase(
        "这一格上面没有表头，未读取：可能多了一个逗号或一格",
        "a cell above which there is no heading, left out: there may be a comma or a cell too many")
    /// What stands above a table.
    public static let aboveTable = Phrase("表格上方的说明", "a note above the table")
    /// What stands below a table.
    public static let belowTable = Phrase("表格下方的落款或说明", "a signature or note below the table")
    /// A row of totals.
    public static let totalRow = Phrase("合计行", "a row of totals")
    /// The heading again.
    public static let repeatedHeading = Phrase("重复的表头", "the heading again")
    /// A row before the first problem.
    public static let rowWithoutProblem = Phrase("这一行上方没有问题可归属", "there is no problem above that it could belong to")
    /// A row without a measure.
    public static let rowWithoutMeasure = Phrase("这一行没有措施", "a row without a measure")

    /// A row of a list without its number.
    public static let rowWithoutNumber = Phrase(
        "这一行没有编号，没有读入：请在台账中添加，或补上编号", "a row without its number, not read: add it in the ledger, or give it a number")
    /// A cell that is worked out.
    public static let derivedColumn = Phrase("这一列由程序算出，改动没有读入", "this column is worked out; the change was not read")
    /// A cell with what is recorded by an act of its own.
    public static let recordedColumn = Phrase(
        "销号依据在销号时填，这一格的改动没有读入", "the basis is given when closing; the change in this cell was not read")
    /// A cell that was emptied.
    public static let clearedCell = Phrase("这一格清空了，台账中的内容没有删去", "the cell was emptied; what the ledger says stays")
    /// A row of a list has another number than the item whose words it has.
    public static let renumbered = Phrase(
        "编号改了，文字仍是原来那一条的：按原来的编号读入",
        "the number was changed, the words are those of the item before: it is read as that one")
    /// A number that stands twice.
    public static let repeatedNumber = Phrase(
        "编号在清单中出现了不止一次，这一行没有读入", "the number stands in the list more than once; this row was not read")
    /// An item that was withdrawn.
    public static let itemWithdrawn = Phrase("台账中已撤销，没有读入", "withdrawn in the ledger, not read")

    // MARK: What is uncertain

    /// A deadline that is not understood.
    public static let deadlineNotRead = Phrase(
        "时限没有读懂，未填：请核对后补上", "the deadline is not understood and stays open: please fill it in")
    /// A deadline without a year.
    public static let deadlineYear = Phrase(
        "时限没有年份，按本表年份推定，请核对", "a deadline without a year: taken as the table's year, please check")
    /// A remark beside a deadline.
    public static let deadlineRemark = Phrase(
        "时限已读入，括号里的话没有读入：请核对", "the deadline was read, the remark in brackets was not: check it")
    /// A date that was kept as a number.
    public static let numberAsDate = Phrase(
        "时限是数字，末尾的 0 可能已丢失（2022.10 会变成 2022.1），请核对",
        "the deadline is a number, whose last 0 may be lost (2022.10 becomes 2022.1): please check")
    /// A number that no item can have.
    public static let numberUnfit = Phrase(
        "编号只能是 1 到 \(Planner.greatestItemNumber)：这个不用，同级各条按先后重新编号",
        "items are numbered from 1 to \(Planner.greatestItemNumber): this one is not taken, and all of its level are numbered in their order"
    )
    /// A kind of measure that is not understood.
    public static let kindNotRead = Phrase("整改类型没有读懂，未填", "the kind of measure is not understood and stays open")
    /// A word for how far something is that is not understood.
    public static let statusNotRead = Phrase(
        "完成情况没有读懂，原话记为进展，不算完成",
        "how far it is is not understood: the word stands as progress, and nothing counts as done")
    /// Something that is done in part.
    public static let donePartly = Phrase(
        "只写明完成了一部分，按整改中记，请核对", "only a part is said to be done: it is taken as under way, please check")
    /// A basis that is none.
    public static let basisUnfit = Phrase(
        "销号依据不是会议或文件，或日期未到，不算销号，只记为报称完成",
        "what the close-out rests on is no meeting or paper, or is still to come: not closed, only said to be done")
    /// A word for who may read of something that is not understood.
    public static let disclosureNotRead = Phrase(
        "公开范围没有读懂，按不公开记，请核对", "who may read of it is not understood: it is withheld, please check")
    /// Words beside something that say that it is not for the public.
    public static let keptFromPublic = Phrase(
        "来文写明不公开或限于党内，已按此记，请核对",
        "the file says that it is not for the public: that is taken over, please check")
    /// A row that is struck through.
    public static let struckRow = Phrase(
        "整行带删除线，按作废处理，没有读入", "all of the row is struck through: taken as void, not read")
    /// A cell that says what stands above it, where nothing does.
    public static let nothingAbove = Phrase(
        "写的是“同上”一类，却找不到所指的内容，这一格没有读入", "says the same as elsewhere, and nothing is found there: this cell was not read")
    /// A measure that stands in several tables, of which two cells differ.
    public static let laterValue = Phrase(
        "同一条措施在几处写得不同，以后一处为准，请核对",
        "the same measure is told in several places, and not alike: the later one counts, please check")
    /// A row of a table of measures that is none of those in the tables of problems.
    public static let noSuchMeasure = Phrase(
        "这一行的措施在各问题下没有找到，没有读入，也没有猜", "this measure stands below no problem: not read, and not guessed")
    /// A name that is too long.
    public static let nameTooLong = Phrase(
        "超过 \(Cleaning.nameLimit) 字，不像名称，未填", "longer than \(Cleaning.nameLimit) characters, no name: left open")
    /// A cell beside another one of the same meaning.
    public static let secondValue = Phrase(
        "同一行另有一格说的是同一项而内容不同，只用了前一格，请核对",
        "another cell of the row says the same thing otherwise: only the first is used, please check")
    /// Lists of another ledger or round.
    public static let otherRound = Phrase(
        "这份清单不是从本台账的这一轮写出的：下面是两者的差别，不是有人改了表",
        "these lists were not written from this round of this ledger: what follows is how they differ, not what somebody changed"
    )
    /// Progress that is said about several measures at once.
    public static let sharedProgress = Phrase(
        "一格进展对应多条措施，记在其中第一条下，请核对", "one text about several measures: it stands with the first of them, please check")

    // MARK: Why a table is refused

    /// A task list or a responsibility list that no round is known for.
    public static let listWithoutProblems = Phrase(
        "是本程序写出的任务清单或责任清单，台账中没有对应的轮次，单凭它建不了新的轮次：请导入含问题清单的整个文件（.xlsx），或先导入问题清单",
        "is a task list or a responsibility list that this program wrote; the ledger has no round of it, and it holds no problems "
            + "to begin one with: import the whole workbook (.xlsx), or the problem list first")
    /// A responsibility list before its task list.
    public static let ownersBeforeTasks = Phrase(
        "是责任清单，其中的措施台账里还没有，或没有全有；它没有写明原定时限、延期和销号依据，先导入会少了这些：请先导入任务清单，再导入这一份",
        "is a responsibility list, and the ledger does not have its measures yet, or not all of them; it does not say first deadlines, extensions and what closing rests on, which would be missing: import the task list first, then this one"
    )
    /// No heading that is understood.
    public static func noHeading(sheets: [String]) -> Phrase {
        let zh = sheets.isEmpty ? "表格是空的" : "表格（\(sheets.prefix(5).joined(separator: "、"))）中没有找到表头"
        let en =
            sheets.isEmpty
            ? "the table is empty" : "no heading was found in \(sheets.prefix(5).joined(separator: ", "))"
        return Phrase(
            zh + "：须有“问题”一列，以及整改措施、责任单位、整改时限等列之一；列名不同时用 --map 列名=problem 等指定",
            en
                + ": it needs a column of problems and one of measures, owners or deadlines; where they are called otherwise, "
                + "say so with --map HEADING=problem")
    }
    /// Nothing below the heading.
    public static func noRows(sheet: String) -> Phrase {
        Phrase("表“\(sheet)”的表头下面没有问题", "the sheet “\(sheet)” has no problem below its heading")
    }
    /// More rows than are read.
    public static func tooLong(rows: Int, limit: Int) -> Phrase {
        Phrase("表格有 \(rows) 行，超过 \(limit) 行的上限", "the table has \(rows) rows, over the limit of \(limit)")
    }

    // MARK: A mapping by hand

    /// The first line of a file with a mapping.
    public static let mappingComment = Phrase(
        "表格列名对应的含义，由 rectify import --map 写入，也可以手工修改。",
        "What the columns of tables hold: written by rectify import --map, and by hand.")
    /// A file with a mapping is no text.
    public static let mappingUnreadable = Phrase("不是可读的 UTF-8 文本", "this is no readable UTF-8 text")
    /// A key that a mapping does not have.
    public static func mappingKey(_ key: String) -> Phrase {
        Phrase(
            "不认识“\(key)”，这里应是 columns: { \"列名\": \"含义\" }",
            "“\(key)” is not known here: columns: { \"HEADING\": \"MEANING\" }")
    }
    /// A meaning that there is not.
    public static func unknownMeaning(_ word: String, known: [String]) -> Phrase {
        Phrase(
            "没有“\(word)”这种含义，可用：\(known.joined(separator: "、"))",
            "there is no meaning “\(word)”; known are \(known.joined(separator: ", "))")
    }
    /// A mapping on the command line without its two sides.
    public static func badMapping(_ text: String) -> Phrase {
        Phrase("“\(text)”应写作 列名=含义，如 牵头处室=unit", "“\(text)” should be HEADING=MEANING, such as Office=unit")
    }
}
