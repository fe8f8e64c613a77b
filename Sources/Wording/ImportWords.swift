/// What is said about files that come in: what they propose, and what becomes of it.
public enum ImportWords {
    // MARK: Proposals

    /// The kind of a proposal by its code name, as a short label.
    public static func kind(_ kind: String) -> Phrase {
        switch kind {
        case "newProblem": Phrase("新增问题", "new problem")
        case "newMeasure": Phrase("新增措施", "new measure")
        case "text": Phrase("改文字", "text")
        case "owner": Phrase("改责任", "owner")
        case "deadline": Phrase("改时限", "deadline")
        case "target": Phrase("改目标", "target")
        case "kind": Phrase("改类型", "kind")
        case "progress": Phrase("新进展", "progress")
        case "status": Phrase("状态不同", "status")
        case "evidence": Phrase("新佐证", "evidence")
        case "declared": Phrase("声明数字", "declared")
        case "coordination": Phrase("需协调", "stuck")
        case "submit": Phrase("报请销号", "submit")
        default: Phrase(verbatim: kind)
        }
    }

    /// A proposal as a sentence.
    public static func proposal(_ kind: String, ref: String, title: String, before: String, after: String) -> Phrase {
        let label = self.kind(kind)
        switch kind {
        case "newProblem", "newMeasure", "progress", "evidence", "coordination", "submit":
            return Phrase("\(ref) \(label.zh)：\(after)", "\(ref) \(label.en): \(after)")
        case "declared":
            return Phrase(
                "\(label.zh) \(title)：\(before.isEmpty ? "—" : before) → \(after)",
                "\(label.en) \(title): \(before.isEmpty ? "—" : before) → \(after)")
        default:
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
    /// The status by its code name, in a document's words.
    public static func status(_ status: String) -> Phrase {
        switch status {
        case "notStarted": Phrase("未启动", "not started")
        case "underway": Phrase("正在推进", "under way")
        case "effective": Phrase("基本完成", "nearly done")
        case "done": Phrase("已完成", "done")
        case "longTerm": Phrase("长期坚持", "long-term")
        default: Phrase(verbatim: status)
        }
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

    // MARK: Headings and options

    /// The heading of the numbers of proposals.
    public static let numberColumn = Phrase("序", "no.")
    /// The heading of the places in a file.
    public static let placeColumn = Phrase("位置", "place")
    /// The heading of what is proposed.
    public static let proposalColumn = Phrase("建议", "proposal")
    /// The list of columns.
    public static let columnsHeading = Phrase("列", "columns")
    /// A column that is not read.
    public static let notRead = Phrase("未读取", "not read")
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

    /// What a column of a table holds, by its code name.
    public static func column(_ column: String) -> Phrase {
        switch column {
        case "number": Phrase("序号", "number")
        case "area": Phrase("方面", "area")
        case "problem": Phrase("问题", "problem")
        case "measure": Phrase("整改措施", "measure")
        case "target": Phrase("整改目标", "target")
        case "kind": Phrase("整改类型", "kind")
        case "leader": Phrase("责任领导", "leader")
        case "unit": Phrase("责任单位", "unit")
        case "support": Phrase("配合单位", "support")
        case "person": Phrase("责任人", "person")
        case "unitPerson": Phrase("责任单位/责任人", "unit/person")
        case "deadline": Phrase("整改时限", "deadline")
        case "progress": Phrase("整改进展", "progress")
        case "status": Phrase("完成情况", "status")
        case "evidence": Phrase("佐证材料", "evidence")
        case "remark": Phrase("备注", "remark")
        case "ignore": Phrase("不读取", "ignored")
        default: Phrase(verbatim: column)
        }
    }
}
