import Papers
import Tracker

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
        case .reviewDate: Phrase("改复查日期", "review date")
        case .own(let field): Phrase("改\(Labels.field(field).zh)", Labels.field(field).en)
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
        case .text, .owner, .deadline, .target, .kind, .reviewDate, .own, .disclosure, .status:
            return Phrase(
                "\(ref) \(label.zh)：\(before.isEmpty ? "（空）" : before) → \(after)",
                "\(ref) \(label.en): \(before.isEmpty ? "(none)" : before) → \(after)")
        }
    }

    /// Progress that says, too, whether it is stuck.
    public static func marking(_ sentence: Phrase, needsCoordination: Bool) -> Phrase {
        needsCoordination
            ? Phrase("\(sentence.zh)（并标记需协调）", "\(sentence.en) (marked as needing coordination)")
            : Phrase("\(sentence.zh)（不需协调）", "\(sentence.en) (no coordination needed)")
    }

    /// An area's name that only some rows of the area change.
    public static func areaOfSome(_ others: Int) -> Phrase {
        Phrase(
            "同一方面另有 \(others) 行没有改：采纳是给整个方面改名，不会把这一项移到别的方面",
            "\(counted(others, "other row")) of the same area still say otherwise: taken, it renames the whole area and moves nothing to another one"
        )
    }

    /// A new problem and how many measures come with it.
    public static func withMeasures(_ title: String, _ count: Int) -> Phrase {
        Phrase("\(title)（含 \(count) 条措施）", "\(title) (with \(counted(count, "measure")))")
    }
    /// A number that is taken.
    public static func numberTaken(_ ref: String) -> Phrase {
        Phrase("编号 \(ref) 在台账中另有问题，将用下一个空号", "the ledger has another problem \(ref): it gets the next free number")
    }
    /// A document that the program wrote itself and that only tells of the ledger.
    public static func ownReport(_ document: Phrase) -> Phrase {
        Phrase(
            "是本程序写出的\(document.zh)，内容都来自台账，不是新的一轮：要修改请导入改过的清单（report checklists），要恢复台账请导入 export json 的文件",
            "is \(article(document.en)) that this program wrote: all in it comes from the ledger, and it is no new round. To change the "
                + "ledger import the lists (report checklists), to restore it a file of export json")
    }
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
    /// A file that says the same thing in two cells, and not the same.
    public static func saidTwice(_ other: String, at cell: String) -> Phrase {
        Phrase(
            "冲突：文件的 \(cell) 对同一项另写为“\(other)”；请核对，要采纳须单独写明编号",
            "conflict: the file says “\(other)” of the same in \(cell); check which is meant, and to take it name its number"
        )
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
    public static let claimMark = ProgressEntry.claimMark
    /// How begins what a unit says of how far something is.
    static let unitMark = "自报完成情况："
    /// Whether a progress entry only says what a file says of how far something is: it tells nothing that was done.
    public static func isOfFile(_ entry: String) -> Bool {
        [claimMark, unitMark, "来文载明", "来文所载", "Completion by the file", "By the unit itself"].contains {
            entry.hasPrefix($0)
        }
    }
    /// What a file claims to be done, with where and how it says so: told as progress, since nobody decided it here.
    public static func claimsDone(_ word: String, basis: String? = nil, file: String, place: String) -> Phrase {
        let on = self.on(basis)
        return Phrase(
            "\(claimMark)\(source(file).zh)\(place)写明“\(word)”\(on.zh)。",
            "Said to be done: \(source(file).en) says “\(word)” at \(place)\(on.en).")
    }
    /// Whether an entry is the claim that a word of a file came in as.
    public static func isClaim(_ entry: String, of word: String) -> Bool {
        entry.hasPrefix(claimMark) && entry.contains("写明“\(word)”")
    }
    /// What a file says was closed, with what that rests on.
    public static func saysClosed(_ word: String, basis: String, file: String, place: String) -> Phrase {
        let on = self.on(basis)
        return Phrase(
            "来文载明：\(source(file).zh)\(place)“\(word)”\(on.zh)。",
            "By the file: \(source(file).en) says “\(word)” at \(place)\(on.en).")
    }
    /// Where it stands, by its file.
    private static func source(_ file: String) -> Phrase {
        file.isEmpty ? Phrase("来文", "the file") : Phrase("《\(file)》", file)
    }
    /// A line of a file, in a sentence that stands in the ledger.
    public static func place(sheet: String?, line: Int) -> String {
        (sheet.map { "“\($0)”表" } ?? "") + (line > 0 ? "第\(line)行" : "")
    }
    /// Why an item is kept from the public, where a file only says that it is.
    public static let limitedByFile = Phrase("来文注明不对外公开", "The file says that it is not for the public")
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
    public static func statusEntry(_ status: Phrase, basis: String? = nil) -> Phrase {
        let on = self.on(basis)
        return Phrase("来文所载完成情况：\(status.zh)\(on.zh)。", "Completion by the file: \(status.en)\(on.en).")
    }
    /// What a file says that it rests on, within its sentence.
    private static func on(_ basis: String?) -> Phrase {
        basis.map { Phrase("，依据：\($0)", ", on the basis of \($0)") } ?? Phrase(verbatim: "")
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
}
