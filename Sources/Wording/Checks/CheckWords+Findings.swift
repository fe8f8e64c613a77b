import Glibc
import Tracker

// What was found, each in one sentence that says where and what.

extension CheckWords {
    /// A declared figure is not the counted one.
    public static func declaredMismatch(_ figure: Phrase, declared: Int, counted: Int, on day: Day) -> Phrase {
        let difference = abs(declared - counted)
        return Phrase(
            "\(figure.zh)：文件载明 \(declared)，台账 \(counted)（\(day)），差 \(difference)。",
            "\(figure.en): declared \(declared), counted \(counted) (\(day)), \(difference) apart.")
    }

    /// A figure that was declared before the ledger began, beside what it began with.
    public static func declaredBefore(_ figure: DeclaredComparison, counted: Int, shown day: Day) -> Phrase {
        let name = CommandWords.declared(figure, shown: day)
        let difference = CommandWords.difference(figure.difference)
        return Phrase(
            "\(name.zh)：文件载明 \(figure.written)，台账 \(counted)，相差 \(difference)。",
            "\(name.en): declared \(figure.written), counted \(counted), difference \(difference).")
    }

    /// Groups that do not add up to their total.
    public static func ungrouped(_ groups: [(Phrase, Int)], total: Int, of what: Phrase) -> Phrase {
        let sum = groups.reduce(0) { $0 + $1.1 }
        let list = listed(groups)
        let plus = groups.count > 1 ? "，合计 \(sum)" : ""
        let added = groups.count > 1 ? ", \(sum) together" : ""
        return sum < total
            ? Phrase(
                "文件载明\(what.zh) \(total)，其中\(list.zh)\(plus)：有 \(total - sum) 哪类都没有列入。",
                "Documents declare \(total) (\(what.en)); \(list.en)\(added): \(total - sum) are in no group.")
            : Phrase(
                "文件载明\(what.zh) \(total)，其中\(list.zh)\(plus)：比总数多 \(sum - total)。",
                "Documents declare \(total) (\(what.en)); \(list.en)\(added): \(sum - total) more than there are.")
    }

    /// The declared groups' problems overlap.
    public static func declaredOverlap(_ groups: [(Phrase, Int)], problems: Int) -> Phrase {
        let list = listed(groups)
        let sum = groups.reduce(0) { $0 + $1.1 }
        return Phrase(
            "文件载明各类涉及问题：\(list.zh)，合计 \(sum)，多于 \(problems) 项问题：至少 \(sum - problems) 次是同一问题列入几类，不等于算错。",
            "The declared groups' problems (\(list.en)) add up to \(sum), more than the \(problems) there are: some stand in several groups, which is no error by itself."
        )
    }

    /// The counted groups' problems overlap.
    public static func countedOverlap(_ groups: [(Phrase, Int)], problems: Int) -> Phrase {
        let list = listed(groups)
        let sum = groups.reduce(0) { $0 + $1.1 }
        return Phrase(
            "台账各类涉及问题：\(list.zh)，合计 \(sum)，多于 \(problems) 项问题：一项问题的措施分属几类，就在每类各算一次，不等于算错。",
            "The groups' problems as counted (\(list.en)) add up to \(sum), more than the \(problems) there are: a problem counts in each group that one of its measures is in, which is no error by itself."
        )
    }

    private static func listed(_ groups: [(Phrase, Int)]) -> Phrase {
        Phrase(
            groups.map { "\($0.0.zh) \($0.1)" }.joined(separator: "、"),
            groups.map { "\($0.0.en) \($0.1)" }.joined(separator: ", "))
    }

    /// A rate that does not fit.
    public static func badPercentage(
        _ ref: String, _ sentence: String, stated: String, part: Int, whole: Int, right: String
    ) -> Phrase {
        let said = CheckWords.quoted(sentence)
        return Phrase(
            "\(ref) 写“\(said)”：\(part)/\(whole) 是 \(right)，不是 \(stated)。",
            "\(ref) says “\(said)”: \(part)/\(whole) is \(right), not \(stated).")
    }

    /// A declared rate that does not fit the declared figures.
    public static func declaredRate(_ rate: Percentage, part: Int, whole: Int) -> Phrase {
        // To as many digits as are declared.
        let step = [100, 10, 1][rate.digits]
        let right = Percentage(hundredths: (part * 20_000 + whole * step) / (2 * whole * step) * step)?.text ?? ""
        let rate = rate.text
        return Phrase(
            "文件载明完成率 \(rate)%，而已销号 \(part)/\(whole) 是 \(right)%。",
            "The declared rate is \(rate)%, but \(part)/\(whole) closed is \(right)%.")
    }

    /// A forecast whose day had passed when it was written.
    public static func staleWhenWritten(_ ref: String, _ clause: String, by: Day, written: Day) -> Phrase {
        let said = CheckWords.quoted(clause)
        return Phrase(
            "\(ref) 写“\(said)”，成文（签发）于 \(written)，而 \(by) 已经过去。",
            "\(ref) says “\(said)” in a text of \(written), when \(by) had passed.")
    }

    /// A forecast whose day had passed when the notice was signed.
    public static func staleWhenSigned(_ ref: String, _ clause: String, by: Day, signed: Day) -> Phrase {
        let said = CheckWords.quoted(clause)
        return Phrase(
            "\(ref) 最新进展写“\(said)”，通报 \(signed) 签发时 \(by) 已经过去。",
            "The latest progress of \(ref) says “\(said)”; when the notice was signed on \(signed), \(by) had passed.")
    }

    /// A forecast whose day has passed by today.
    public static func staleNow(_ ref: String, _ clause: String, by: Day, written: Day) -> Phrase {
        let said = CheckWords.quoted(clause)
        return Phrase(
            "\(ref) 在 \(written) 说“\(said)”，\(by) 已经过去，之后没有新进展。",
            "\(ref) said “\(said)” on \(written); \(by) has passed, and nothing newer was noted.")
    }

    /// A day that was named.
    public static func commitment(_ ref: String, _ clause: String, by: Day) -> Phrase {
        let said = CheckWords.quoted(clause)
        return Phrase(
            "\(ref) 说“\(said)”：到 \(by)，还没有设提醒。", "\(ref) says “\(said)”: by \(by), and nothing reminds of it.")
    }

    /// A close-out without evidence.
    public static func closedWithoutEvidence(_ ref: String, why: String?) -> Phrase {
        guard let why else { return Phrase("\(ref) 已销号，没有一件佐证。", "\(ref) is closed, and nothing proves it.") }
        return Phrase(
            "\(ref) 已销号，没有一件佐证；报请时说明：“\(quoted(why))”。",
            "\(ref) is closed, and nothing proves it; the reason given: “\(quoted(why))”.")
    }

    /// Files that no entry names.
    public static func strayEvidence(_ files: Int, name: String) -> Phrase {
        Phrase(
            "evidence 文件夹里有 \(files) 个文件没有任何记录提到（如 \(name.prefix(12))…）：可能少了日志文件。",
            "\(files) files in the folder evidence are named by no entry (\(name.prefix(12))…): a journal may be missing."
        )
    }

    /// Files that were laid beside those that were handed in.
    public static func besideEvidence(_ files: Int, name: String) -> Phrase {
        Phrase(
            "evidence 文件夹里有 \(files) 个文件不是本程序存入的（如“\(quoted(name))”）：不算佐证，也没有核对。是佐证的，用附上文件（rectify attach）存入；不是的，移走。",
            "\(counted(files, "file")) in the folder evidence (such as “\(quoted(name))”) this program did not put there: that proves nothing and is not checked. Hand in what is evidence (rectify attach), and take the rest away."
        )
    }

    /// Somebody who named himself and has moved measures since.
    public static func selfNamed(_ name: String, role: Phrase, unit: String?, on day: Day, moves: Int) -> Phrase {
        let of = unit.map { Phrase("（\($0)）", " (\($0))") } ?? Phrase("", "")
        return Phrase(
            "\(name) 在 \(day) 自己登记为\(role.zh)\(of.zh)，之后办理了 \(moves) 次；登记没有经别人核对。",
            "\(name) named himself \(role.en)\(of.en) on \(day) and has moved measures \(moves) times since; nobody has looked at it."
        )
    }

    /// Evidence that was taken away after the submission that rests on it.
    public static func evidenceWithdrawn(_ ref: String, _ name: String, submitted: Day, withdrawn: Day, by: String)
        -> Phrase
    {
        Phrase(
            "\(ref) 在 \(submitted) 报请，所附佐证“\(quoted(name))”在 \(withdrawn) 被 \(by) 撤走。",
            "\(ref) was submitted on \(submitted); its evidence “\(quoted(name))” was taken away on \(withdrawn) by \(by)."
        )
    }

    /// An overdue measure that was withdrawn, and what was added in its place.
    public static func addedAnew(
        _ ref: String, _ deadline: Day?, for old: String, _ oldDeadline: Day, withdrawn: Day, by: String
    ) -> Phrase {
        let until =
            deadline.map { Phrase("时限 \($0)", "with the deadline \($0)") } ?? Phrase("没有定时限", "without a deadline")
        // 4.7 and 4.8 are measures of one problem.
        func problem(_ ref: String) -> Substring { ref.lastIndex(of: ".").map { ref[..<$0] } ?? ref[...] }
        let place =
            problem(ref) == problem(old)
            ? Phrase("同一问题下", "to its problem") : Phrase("另一问题下", "with the same text to another problem")
        return Phrase(
            "\(old) 时限 \(oldDeadline)，超期后在 \(withdrawn) 被 \(by) 撤回；\(place.zh)新增了 \(ref)（\(until.zh)）。",
            "\(old) was due on \(oldDeadline) and, overdue, withdrawn on \(withdrawn) by \(by); \(ref) was added \(place.en), \(until.en)."
        )
    }

    /// Nobody is left who names members. `role`: one that may.
    public static func nobodyNames(_ role: String, _ workflow: Workflow) -> Phrase {
        let label = Labels.role(role, workflow)
        return Phrase(
            "成员名单里没有人能管成员了：“\(label.zh)”的角色被改掉，或人被移出。要改回来：由原来的“\(label.zh)”换一个名单里没有过的名字登记自己（如 rectify member add 新名字 --role \(role) --as 新名字），再用这个名字把原来的人改回来（rectify member set 原名 --role \(role) --as 新名字）；原来的人已不在名单里的，直接用原名登记。",
            "Nobody on the list of members names members any more: whoever was “\(label.en)” was given another role, or taken off. To put it right, whoever it was names himself anew by a name that was never on the list (rectify member add NAME --role \(role) --as NAME), and as that one gives the old name its role back (rectify member set OLD --role \(role) --as NAME); where the old name is not on the list any more, it is named again as it was."
        )
    }

    /// A measure that was overdue when it was put off to its review date.
    public static func heldOverdue(
        _ ref: String, _ deadline: Day, held: Day, by: String, review: Day?, reason: String?
    ) -> Phrase {
        let until = review.map { Phrase("，复查日期 \($0)", ", to be reviewed on \($0)") } ?? Phrase("", "")
        let why = reason.map { Phrase("，理由：\($0)", ", because: \($0)") } ?? Phrase("，没有写理由", ", without a reason")
        return Phrase(
            "\(ref) 时限 \(deadline)，超期后在 \(held) 由 \(by) 转为长期坚持\(until.zh)\(why.zh)。",
            "\(ref) was due on \(deadline) and, overdue, held on \(held) by \(by)\(until.en)\(why.en).")
    }

    /// One person submitted and closed.
    public static func closedByActor(_ ref: String, _ name: String, submitted: Day, closed: Day) -> Phrase {
        Phrase(
            "\(ref) 由 \(name) 在 \(submitted) 报请，又由本人在 \(closed) 销号。",
            "\(ref) was submitted by \(name) on \(submitted), and closed by the same person on \(closed).")
    }

    /// One login recorded both.
    public static func closedByLogin(_ ref: String, _ login: String, submitter: String, closer: String) -> Phrase {
        Phrase(
            "\(ref) 的报请（\(submitter)）和销号（\(closer)）出自同一个系统账号 \(login)。",
            "Submission (\(submitter)) and close-out (\(closer)) of \(ref) were recorded under one system login, \(login)."
        )
    }

    /// Close-outs that one login recorded together with their submission, for others.
    public static func sameLogin(_ login: String, _ refs: [String]) -> Phrase {
        let some = refs.prefix(8)
        let (zh, en) = (some.joined(separator: "、"), some.joined(separator: ", "))
        return Phrase(
            "\(refs.count) 条措施的报请和销号出自同一个系统账号 \(login)，代录的写明了替谁和依据：\(zh)\(refs.count > 8 ? "等" : "")。",
            "Submission and close-out of \(refs.count) measures were recorded under one system login, \(login), for others and with the basis: \(en)\(refs.count > 8 ? " and others" : "")."
        )
    }

    /// One person asked for an extension and granted it.
    public static func grantedByAsker(_ ref: String, _ name: String, to day: Day?, granted: Day) -> Phrase {
        Phrase(
            "\(ref) 的延期\(day.map { "（到 \($0)）" } ?? "")由 \(name) 申请，又由本人在 \(granted) 批准。",
            "The extension of \(ref)\(day.map { " to \($0)" } ?? "") was asked for by \(name), and granted by the same person on \(granted)."
        )
    }

    /// One login recorded both that an extension was asked for and that it was granted.
    public static func grantedUnderOneLogin(
        _ ref: String, _ login: String, asker: String, granter: String, to day: Day?
    ) -> Phrase {
        Phrase(
            "\(ref) 的延期\(day.map { "（到 \($0)）" } ?? "")，\(asker) 的申请和 \(granter) 的批准出自同一个系统账号 \(login)。",
            "Of the extension of \(ref)\(day.map { " to \($0)" } ?? "") the request of \(asker) and the answer of \(granter) were recorded under one system login, \(login)."
        )
    }

    /// Entries that say to have been there when a report was sent, which did not know of them.
    public static func afterReport(_ count: Int, by writers: [String], _ report: Phrase) -> Phrase {
        let some = writers.prefix(3)
        let (zh, en) = (some.joined(separator: "、"), some.joined(separator: ", "))
        return Phrase(
            "\(report.zh)报送时还没有的记录 \(count) 条，写明的时间却在报送之前：出自 \(zh)\(writers.count > 3 ? "等" : "")。",
            "\(report.en): \(count == 1 ? "1 entry" : "\(count) entries") of \(en)\(writers.count > 3 ? " and others" : "") say to have been written before it was sent, which did not know of them."
        )
    }

    /// A deadline before the feedback.
    public static func deadlineBeforeFeedback(_ ref: String, _ deadline: Day, feedback: Day) -> Phrase {
        Phrase(
            "\(ref) 的时限 \(deadline) 早于反馈日 \(feedback)。",
            "The deadline of \(ref), \(deadline), lies before the feedback of \(feedback).")
    }

    /// Two dates in the wrong order.
    public static func datesReversed(
        of ref: String? = nil, _ later: Phrase, _ day: Day, before earlier: Phrase, _ other: Day
    ) -> Phrase {
        let of = ref.map { Phrase("\($0) 的", "\($0): ") } ?? Phrase("", "")
        return Phrase(
            "\(of.zh)\(later.zh) \(day) 早于\(earlier.zh) \(other)。",
            "\(of.en)\(later.en), \(day), lies before \(earlier.en), \(other).")
    }

    /// A deadline was put off without a reason.
    public static func movedWithoutReason(_ ref: String, from: Day, to: Day, on day: Day, by: String) -> Phrase {
        Phrase(
            "\(ref) 的时限在 \(day) 由 \(by) 从 \(from) 改到 \(to)，没有写理由。",
            "The deadline of \(ref) was put off from \(from) to \(to) by \(by) on \(day), without a reason.")
    }

    /// A deadline was put off after the plan was issued, without an extension.
    public static func movedWithoutExtension(
        _ ref: String, from: Day, to: Day, on day: Day, by: String, issued: Day
    ) -> Phrase {
        Phrase(
            "\(ref) 的时限在方案印发（\(issued)）后由 \(by) 于 \(day) 从 \(from) 改到 \(to)，没有延期申请和批复。",
            "The deadline of \(ref) was put off from \(from) to \(to) by \(by) on \(day), after the plan was issued (\(issued)), without an extension asked for and granted."
        )
    }

    /// Nobody answers for a measure.
    public static func noOwner(_ ref: String) -> Phrase {
        Phrase("\(ref) 没有牵头领导，也没有责任单位。", "\(ref) has neither a leader nor a unit.")
    }

    /// Names that may be one.
    public static func similarNames(_ names: [String]) -> Phrase {
        Phrase(
            names.map { "“\($0)”" }.joined(separator: "、") + "像是同一个，现在按几个算。",
            names.map { "“\($0)”" }.joined(separator: ", ") + " may be one, and count as several.")
    }

    /// The same sentence under several measures.
    public static func pastedText(_ refs: [String], _ sentence: String) -> Phrase {
        let said = quoted(sentence)
        return Phrase(
            "\(refs.joined(separator: "、")) 的最新进展里都是：“\(said)”。",
            "The latest progress of \(refs.joined(separator: ", ")) says the same: “\(said)”.")
    }

    /// Two documents of one day.
    public static func documentsDisagree(
        _ figure: Phrase, _ day: Day, _ first: Phrase, _ value: String, _ second: Phrase, _ other: String
    ) -> Phrase {
        Phrase(
            "\(figure.zh)（\(day)）：\(first.zh)是 \(value)，\(second.zh)是 \(other)。",
            "\(figure.en) (\(day)): \(value) in \(first.en), \(other) in \(second.en).")
    }

    /// One of several values, with who set it and when.
    public static func oneOf(_ value: Phrase, by: String?, at: Instant?) -> Phrase {
        let who = [by, at?.description].compactMap { $0 }.joined(separator: " ")
        return Phrase("“\(value.zh)”（\(who)）", "“\(value.en)” (\(who))")
    }

    /// Values of one field that stand against each other.
    public static func standOpposed(_ ref: String, _ field: Phrase, _ values: [Phrase]) -> Phrase {
        Phrase(
            "\(ref) 的\(field.zh)有几个值没有裁定：\(values.map(\.zh).joined(separator: "、"))。",
            "The \(field.en) of \(ref) has several values that nobody has settled: \(values.map(\.en).joined(separator: ", "))."
        )
    }

    /// How many errors stand against a document that is sent, and the first of them.
    public static func standAgainst(_ count: Int, _ first: [Phrase]) -> Phrase {
        let more = count > first.count
        func bare(_ text: String) -> String { text.hasSuffix("。") ? String(text.dropLast()) : text }
        return Phrase(
            "核查有 \(count) 项错误与报送的内容有关，尚未解决："
                + first.map { bare($0.zh) }.joined(separator: "；") + (more ? "……" : "") + "。全部见核查。",
            "\(counted(count, "error")) of the check stand against what is sent: "
                + first.map(\.en).joined(separator: " ") + (more ? " …" : "") + " All of them stand in the check.")
    }

    /// The notice that a round's declared figures come from.
    public static let notice = Phrase("文件载明", "the round's documents")

    /// A file is gone.
    public static func evidenceMissing(_ ref: String, _ name: String) -> Phrase {
        Phrase("\(ref) 的佐证“\(name)”不在了。", "“\(name)”, evidence of \(ref), is gone.")
    }

    /// A file was changed.
    public static func evidenceAltered(_ ref: String, _ name: String) -> Phrase {
        Phrase("\(ref) 的佐证“\(name)”与提交时的校验值不符。", "“\(name)”, evidence of \(ref), is no longer what was handed in.")
    }

    /// The folder of all attached files cannot be read, or something else stands in its place.
    public static func evidenceClosed(_ files: Int, _ code: Int32) -> Phrase {
        let what =
            code == ENOTDIR ? Phrase("文件、管道之类，不是文件夹", "a file, a pipe or the like, and no folder") : Storage.other(code)
        guard let what else {
            let why = Storage.reason(code)
            return Phrase(
                "佐证文件夹 evidence 读不了：\(why.zh)。\(files) 个佐证都没有核对。",
                "The folder evidence cannot be read: \(why.en). None of \(files) attached files was looked at.")
        }
        return Phrase(
            "台账里 evidence 的位置上放着\(what.zh)：\(files) 个佐证都读不了。请把它移走，从备份放回原来的文件夹。",
            "In the place of the ledger's folder evidence stands \(what.en): none of \(files) attached files can be read. Move it away, and put the folder back from a backup."
        )
    }

    /// A file cannot be read, or something else stands in its place.
    public static func evidenceUnreadable(_ ref: String, _ name: String, _ code: Int32) -> Phrase {
        if let other = Storage.other(code) {
            return Phrase(
                "\(ref) 的佐证“\(name)”所在的位置是\(other.zh)，没有打开。",
                "In the place of “\(name)”, evidence of \(ref), stands \(other.en); it was not opened.")
        }
        let why = Storage.reason(code)
        return Phrase("\(ref) 的佐证“\(name)”读不了：\(why.zh)。", "“\(name)”, evidence of \(ref), cannot be read: \(why.en).")
    }

    /// A text as long as a sentence can hold it.
    static func quoted(_ text: String) -> String {
        let limit = 60
        return text.count <= limit ? text : text.prefix(limit - 1) + "…"
    }

    /// What entries do that the rules do not allow.
    public static func breach(_ found: RuleAudit.Found, refs: [String], _ workflow: Workflow, role: String?) -> Phrase {
        let what: Phrase
        switch found.breach {
        case .stranger: what = Phrase("但不在成员名单里", "who is no member")
        case .behalf: what = Phrase("替别人记的，但其角色不能代录", "recorded for someone else, which that role may not")
        case .role(let permission):
            let (may, label) = (Labels.permission(permission), role.map { Labels.role($0, workflow) })
            what = Phrase(
                "但\(label.map { "“\($0.zh)”" } ?? "其角色")不能\(may.zh)，或不归其负责",
                "though \(label.map { "“\($0.en)”" } ?? "that role") may not \(may.en), or not there")
        case .move(let id):
            let move = Labels.move(id, workflow)
            what = Phrase("但其角色不能“\(move.zh)”，或不归其负责", "though that role may not do “\(move.en)”, or not there")
        case .stages(let id):
            let move = Labels.move(id, workflow)
            what = Phrase("“\(move.zh)”的前后阶段不合流程", "“\(move.en)” from or to a stage that the workflow does not have so")
        case .needs(let need, let id):
            let (need, move) = (Labels.need(need), Labels.move(id, workflow))
            what = Phrase("“\(move.zh)”没有写\(need.zh)", "“\(move.en)” without its \(need.en)")
        case .kept(let field):
            let label = Labels.field(field)
            what = Phrase("直接改了\(label.zh)，这一项只能办理，不能直接改", "set the \(label.en), which only moves change")
        case .number:
            what = Phrase(
                "编号不在 1 到 \(Planner.greatestItemNumber) 之内",
                "numbered otherwise than from 1 to \(Planner.greatestItemNumber)")
        case .redating:
            what = Phrase(
                "把别人的记录改到了别的日子，不作数", "put what somebody else recorded to another day, which does not count")
        case .future(let field, let kind, let day):
            let label = Labels.field(field, of: kind)
            what = Phrase(
                "\(label.zh)写的是 \(day)，在记录那天之后", "the \(label.en) is \(day), after the day it was recorded for")
        case .login:
            let logins = found.logins.sorted().joined(separator: "、")
            what = Phrase("是用账号 \(logins) 记的，不是其登记的账号", "written under the login \(logins), not the registered one")
        }
        let at = refs.joined(separator: "、")
        let about =
            refs.isEmpty
            ? Phrase("", "")
            : Phrase(
                "（\(at)\(found.items.count < found.count ? " 等" : "")）",
                " (\(refs.joined(separator: ", "))\(found.items.count < found.count ? ", …" : ""))")
        return Phrase(
            "“\(quoted(found.by))”名下有 \(found.count) 条记录\(about.zh)：\(what.zh)。",
            "\(found.count) \(found.count == 1 ? "entry" : "entries") in the name of “\(quoted(found.by))”\(about.en): \(what.en)."
        )
    }
}
