import Papers

/// What is said about files that come in: what they propose, and what becomes of it.
public enum ImportWords {
    // MARK: Proposals

    /// The kind of a proposal, as a short label.
    public static func kind(_ kind: ProposalKind) -> Phrase {
        switch kind {
        case .newProblem: Phrase("新增问题", "new problem")
        case .newMeasure: Phrase("新增措施", "new measure")
        case .text: Phrase("改文字", "text")
        case .disclosure: Phrase("公开范围", "disclosure")
        case .owner: Phrase("改责任", "owner")
        case .deadline: Phrase("改时限", "deadline")
        case .target: Phrase("改目标", "target")
        case .kind: Phrase("改类型", "kind")
        case .progress: Phrase("新进展", "progress")
        case .status: Phrase("状态不同", "status")
        case .evidence: Phrase("新佐证", "evidence")
        case .declared: Phrase("声明数字", "declared")
        case .coordination: Phrase("需协调", "stuck")
        case .submit: Phrase("报请销号", "submit")
        }
    }

    /// A proposal as a sentence.
    public static func proposal(
        _ kind: ProposalKind, ref: String, title: String, before: String, after: String
    ) -> Phrase {
        let label = self.kind(kind)
        switch kind {
        case .newProblem, .newMeasure, .progress, .evidence, .coordination, .submit:
            return Phrase("\(ref) \(label.zh)：\(after)", "\(ref) \(label.en): \(after)")
        case .declared:
            return Phrase(
                "\(label.zh) \(title)：\(before.isEmpty ? "—" : before) → \(after)",
                "\(label.en) \(title): \(before.isEmpty ? "—" : before) → \(after)")
        case .text, .owner, .deadline, .target, .kind, .disclosure, .status:
            return Phrase(
                "\(ref) \(label.zh)：\(before.isEmpty ? "（空）" : before) → \(after)",
                "\(ref) \(label.en): \(before.isEmpty ? "(none)" : before) → \(after)")
        }
    }

    /// A new problem and how many measures come with it.
    public static func withMeasures(_ title: String, _ count: Int) -> Phrase {
        Phrase("\(title)（含 \(count) 条措施）", "\(title) (with \(counted(count, "measure")))")
    }
    /// A number that is taken.
    public static func numberTaken(_ ref: String) -> Phrase {
        Phrase("编号 \(ref) 在台账中另有问题，将用下一个空号", "the ledger has another problem \(ref): it gets the next free number")
    }
    /// A monthly report that the program wrote itself.
    public static let ownMonthly = Phrase(
        "是本程序写出的月报，内容都来自台账，不是新的一轮：要修改请导入改过的清单（report checklists），要恢复台账请导入 export json 的文件",
        "is a monthly report that this program wrote: all in it comes from the ledger, and it is no new round. To change the "
            + "ledger import the lists (report checklists), to restore it a file of export json")
    /// The attached files that a whole ledger names are not in it.
    public static func filesBeside(_ count: Int) -> Phrase {
        Phrase(
            "其中 \(count) 个附件（含报送留底）的文件不在这个 JSON 里：把原台账 evidence 文件夹里的文件原样复制到本台账的 evidence 文件夹。",
            "\(counted(count, "attached file")) it names are not in this JSON: copy the files of the old ledger's evidence folder "
                + "into the evidence folder of this one.")
    }
    /// The ledger has changed what a file changes, since the file was written.
    public static func bothChanged(sent: String, now: String, file: String) -> Phrase {
        func zh(_ text: String) -> String { text.isEmpty ? "（空）" : "“\(text)”" }
        func en(_ text: String) -> String { text.isEmpty ? "(nothing)" : "“\(text)”" }
        return Phrase(
            "冲突：写出时是\(zh(sent))，台账后来改为\(zh(now))，文件改为\(zh(file))；要采纳须单独写明编号",
            "conflict: it was \(en(sent)) when the file was written, the ledger has \(en(now)) since, the file \(en(file)); to take "
                + "it name its number")
    }
    /// Proposals that were not taken with all others.
    public static func contestedLeft(_ numbers: [Int]) -> Phrase {
        let list = numbers.map(String.init)
        return Phrase(
            "未采纳第 \(list.joined(separator: "、")) 条：文件写出后台账也改了同一处，请逐条看过，再用 --take 编号 采纳。",
            "Not taken: \(list.joined(separator: ", ")): the ledger has changed the same since the file was written. Look at "
                + "each, and take it with --take NUMBER.")
    }
    /// A status in a document's words.
    public static func status(_ status: StatedStatus) -> Phrase {
        switch status {
        case .notStarted: Phrase("未启动", "not started")
        case .underway: Phrase("正在推进", "under way")
        case .effective: Phrase("基本完成", "nearly done")
        case .done: Phrase("已完成", "done")
        case .closed: Phrase("已销号", "closed")
        case .longTerm: Phrase("长期坚持", "long-term")
        }
    }
    /// How a claim begins.
    public static let claimMark = "报称完成："
    /// How begins what a unit says of how far something is.
    static let unitMark = "自报完成情况："
    /// Whether a progress entry only says what a file says of how far something is: it tells nothing that was done.
    public static func isOfFile(_ entry: String) -> Bool {
        [claimMark, unitMark, "来文载明", "来文所载", "Completion by the file", "By the unit itself"].contains {
            entry.hasPrefix($0)
        }
    }
    /// What a file claims to be done, with where and how it says so: told as progress, since nobody decided it here.
    public static func claimsDone(_ word: String, file: String, place: String) -> Phrase {
        Phrase(
            "\(claimMark)\(source(file).zh)\(place)写明“\(word)”。",
            "Said to be done: \(source(file).en) says “\(word)” at \(place).")
    }
    /// What a file says was closed, with what that rests on.
    public static func saysClosed(_ word: String, basis: String, file: String, place: String) -> Phrase {
        Phrase(
            "来文载明：\(source(file).zh)\(place)“\(word)”，依据：\(basis)。",
            "By the file: \(source(file).en) says “\(word)” at \(place), on the basis of \(basis).")
    }
    /// Where it stands, by its file.
    private static func source(_ file: String) -> Phrase {
        file.isEmpty ? Phrase("来文", "the file") : Phrase("《\(file)》", file)
    }
    /// A line of a file, in a sentence that stands in the ledger.
    public static func place(sheet: String?, line: Int) -> String {
        (sheet.map { "“\($0)”表" } ?? "") + (line > 0 ? "第\(line)行" : "")
    }
    /// What a close-out would rest on, where the file does not say that it is closed.
    public static func basisEntry(_ basis: String) -> Phrase {
        Phrase("来文所载销号依据：\(basis)", "Basis of close-out by the file: \(basis)")
    }
    /// The stage of a ledger that was written out, as the basis of what comes in with it.
    public static func exportedStage(_ stage: Phrase) -> Phrase {
        Phrase("导出的台账所载阶段“\(stage.zh)”", "the stage “\(stage.en)” of the ledger that was written out")
    }
    /// How many measures a new round says are done, and how many of them are closed.
    public static func cameInAs(claimed: Int, closed: Int, effective: Phrase) -> Phrase {
        Phrase(
            "其中报称完成 \(claimed) 条（记为“\(effective.zh)”，尚未销号，请按流程报请），已销号 \(closed) 条（来文写明依据）。",
            "Of these \(claimed) are said to be done (they come in as “\(effective.en)”: not closed, to be submitted), \(closed) are closed (the file names the basis)."
        )
    }
    /// A status that is taken as progress.
    public static func statusEntry(_ status: Phrase) -> Phrase {
        Phrase("来文所载完成情况：\(status.zh)。", "Completion by the file: \(status.en).")
    }
    /// That no stage jumps.
    public static let stagesMove = Phrase(
        "采纳后记为一条进展；阶段不变，阶段只按流程流转（如报请、初审、审签、销号）",
        "it is taken as a progress entry; the stage stays: stages move only by the workflow's moves")
    /// Why a file changes what a plan has fixed.
    public static func reason(_ name: String) -> Phrase { Phrase("按导入文件 \(name) 修改", "changed as in the file \(name)") }

    // MARK: The command

    /// What a file proposes for a round.
    public static func proposes(_ file: String, round: String, count: Int) -> Phrase {
        Phrase(
            "\(file) 与轮次 \(round) 比对：\(count) 处建议修改",
            "\(file) against round \(round): \(counted(count, "proposed change"))")
    }
    /// That nothing differs.
    public static func nothingNew(_ file: String, round: String) -> Phrase {
        Phrase(
            "\(file) 与轮次 \(round) 一致，没有可导入的内容", "\(file) agrees with round \(round): there is nothing to bring in")
    }
    /// How proposals are taken.
    public static let howToTake = Phrase(
        "尚未写入。采纳：--take all，或按序号 --take 1,3-5；改动理由可用 --reason 说明",
        "Nothing was written. Take them with --take all, or some with --take 1,3-5; --reason says why")
    /// What the file lacks.
    public static func onlyInLedger(_ refs: [String]) -> Phrase {
        let shown = refs.prefix(12).joined(separator: "、")
        return Phrase(
            "文件中没有、台账中有的 \(refs.count) 项保持不变：\(shown)\(refs.count > 12 ? " …" : "")",
            "\(counted(refs.count, "item")) of the ledger that the file lacks stay: \(refs.prefix(12).joined(separator: ", "))"
                + (refs.count > 12 ? " …" : ""))
    }
    /// What was taken.
    public static func taken(_ count: Int, of all: Int, round: String) -> Phrase {
        Phrase("已写入轮次 \(round)：采纳 \(all) 处建议中的 \(count) 处", "Written to round \(round): \(count) of \(all) proposals")
    }
    /// A number that is none of the proposals'.
    public static func noSuchProposal(_ number: Int, count: Int) -> Phrase {
        Phrase("没有第 \(number) 处建议，共 \(count) 处", "there is no proposal \(number); there are \(count)")
    }
    /// A list of numbers that cannot be read.
    public static func badTake(_ text: String) -> Phrase {
        Phrase("--take 应为 all 或序号，如 1,3-5，而不是“\(text)”", "--take is all or numbers such as 1,3-5, not “\(text)”")
    }
    /// A proposal that cannot be taken.
    public static func cannotTake(_ number: Int, _ why: Phrase) -> Phrase {
        Phrase("第 \(number) 处不能采纳：\(why.zh)", "proposal \(number) cannot be taken: \(why.en)")
    }
    /// `--take` with files that bring in new rounds.
    public static let takeOneFile = Phrase(
        "--take 一次只用于一个文件", "--take is for one file at a time")
    /// `import` of a slip: for whom it is.
    public static func onBehalf(_ unit: String, _ basis: String) -> Phrase {
        Phrase("以“\(unit)”的名义记录，依据：\(basis)", "recorded for “\(unit)”, basis: \(basis)")
    }

    // MARK: The screen

    /// Against which round a file is held; a new one for nil.
    public static func against(_ round: String?) -> Phrase {
        round.map { Phrase("与轮次 \($0) 比对", "against round \($0)") } ?? Phrase("导入为新轮次", "as a new round")
    }
    /// How many rows are taken.
    public static func takenOf(_ taken: Int, _ all: Int) -> Phrase {
        Phrase("采纳 \(taken)/\(all)", "taken \(taken)/\(all)")
    }
    /// A row that is new.
    public static let newLabel = Phrase("新增", "new")
    /// A row that the ledger has.
    public static let sameLabel = Phrase("一致", "same")
    /// A row that is uncertain.
    public static let uncertainLabel = Phrase("不确定", "uncertain")
    /// A row that is left out.
    public static let skippedLabel = Phrase("未读入", "left out")
    /// A row of the ledger.
    public static let onlyLabel = Phrase("台账独有", "in ledger")
    /// What becomes of it.
    public static let onlyStays = Phrase(
        "文件中没有这一条；台账中的保持不变。", "The file does not have it; the ledger's stays as it is.")
    /// What becomes of a new round's rows.
    public static let newAdvice = Phrase(
        "尚未写入。不要的行用 \(key: .takeRow) 去掉，写错的按 \(key: .correct) 更正，再写入。",
        "Nothing is written yet: leave rows with \(key: .takeRow), correct them with \(key: .correct), then write.")
    /// What becomes of proposals.
    public static let changesAdvice = Phrase(
        "尚未写入。只写采纳的行；文件中没有的不删，阶段只按流程流转。",
        "Nothing is written yet. Only rows taken are written; nothing is removed, and no stage jumps.")
    /// Nothing under the filter.
    public static let nothingUncertain = Phrase(
        "没有不确定的行。按 \(key: .onlyUncertain) 看全部。", "Nothing is uncertain. Press \(key: .onlyUncertain) for all rows.")
    /// Nothing at all.
    public static let nothingToTake = Phrase(
        "文件与台账一致，没有可写入的内容。", "The file agrees with the ledger: there is nothing to write.")
    /// Nothing is taken.
    public static let nothingTaken = Phrase(
        "没有采纳任何一行，无可写入；用 \(key: .takeRow) 采纳",
        "no row is taken, so there is nothing to write; \(key: .takeRow) takes one")
    /// A row that can neither be taken nor left.
    public static let cannotBeTaken = Phrase("这一行没有可采纳的内容", "there is nothing in this row to take")
    /// It is being written.
    public static let isWriting = Phrase("正在写入", "it is being written")
    /// A line of a text.
    public static func line(_ line: Int) -> Phrase { Phrase("第 \(line) 行", "line \(line)") }
    /// The value before.
    public static func before(_ text: String) -> Phrase { Phrase("台账：\(text)", "Ledger: \(text)") }
    /// The value that is proposed.
    public static func after(_ text: String) -> Phrase { Phrase("文件：\(text)", "File: \(text)") }
    /// Putting a row right.
    public static let correctTitle = Phrase("更正这一行（写入前）", "Put this row right before it is written")
    /// What a column holds.
    public static let columnTitle = Phrase("这一列是什么", "What this column holds")
    /// What becomes of it.
    public static let columnHint = Phrase(
        "选定后文件重新读入；列的含义记在工作区的 columns-in.json，下次照用。",
        "The file is read again; what the column holds is kept in the workspace's columns-in.json.")
    /// A row that cannot be put right.
    public static let noKind = Phrase(
        "只有方面、问题、措施和未采用的行可以换类", "only areas, problems, measures and lines that were left out can become another kind")
    /// A row in which nothing can be put right.
    public static let notCorrectable = Phrase("这一行没有可更正的内容", "there is nothing in this row to put right")
    /// A slip's row.
    public static let slipIsAsSent = Phrase(
        "回填表按单位所报采纳或不采纳；要改请在采纳后修改台账", "a slip is taken or left as the unit sent it; change the ledger after taking it")
    /// A ledger that comes back whole.
    public static let comesWhole = Phrase(
        "导出的台账整本带入，不能逐行取舍；要改请在写入后修改", "a ledger that was written out comes in whole; change it after it is written")
    /// Columns before rows.
    public static let columnsFirst = Phrase(
        "已更正过的行会丢失：请先写入，或离开后重新导入再指定列或层级",
        "rows that were put right would be lost: write them first, or import the file anew")
    /// Leaving with corrections.
    public static let leaveTitle = Phrase("有更正尚未写入", "What was put right is not written")
    /// Going on.
    public static let goOn = Phrase("继续查看", "Go on looking")
    /// Leaving.
    public static let leave = Phrase("不写入，离开；更正留作草稿", "Leave without writing; keep what was put right as a draft")
    /// Leaving for good.
    public static let leaveWithout = Phrase("不写入，离开；更正也不要了", "Leave without writing; drop what was put right")
    /// What was put right is kept.
    public static let correctionsKept = Phrase(
        "更正已留作草稿，再导入这个文件时放回", "What was put right is kept and comes back when this file is imported again")
    /// What was put right before is back.
    public static func correctionsOffered(_ count: Int) -> Phrase {
        Phrase(
            count > 0
                ? "上次更正过、没有写入的 \(count) 行已放回，仍未写入。" : "上次的更正还留着，但这次读出的行不同，没有放回。",
            count > 0
                ? "\(counted(count, "row")) put right before and not written are back; nothing is written yet."
                : "What was put right before is still kept, but the rows read differently now.")
    }
    /// A slip is of a unit.
    public static let slipAtUnit = Phrase("请在责任清单中选一个责任单位", "choose a unit in the responsibility list")
    /// Where a slip goes.
    public static let slipPathHint = Phrase(
        "写到这个 .xlsx 文件；已有的文件不会被覆盖", "The .xlsx file to write; a file that is there is not replaced")

    // MARK: A ledger that was written out

    /// Records are not compared.
    public static let recordsNotCompared = Phrase(
        "佐证、会议、成果等登记内容不与台账比对，未读入；导入空台账时会全部带入",
        "evidence, meetings, outcomes and other records are not compared and stay out; an empty ledger gets them all")
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
        case .remark: Phrase("备注", "remark")
        case .disclosure: Phrase("公开范围", "disclosure")
        case .ignore: Phrase("不读取", "ignored")
        }
    }
}
