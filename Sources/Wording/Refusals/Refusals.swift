import Text
import Tracker

/// One sentence for each refusal: what was wrong, where, and what to do.
public enum Refusals {
    /// The sentence of a refusal. The workflow in force says what stages and moves are called; `name` is what the place is
    /// called where the text was given, if it is not by the field's own name.
    public static func phrase(_ refusal: Refusal, _ workflow: Workflow, calling name: Phrase? = nil) -> Phrase {
        sentence(refusal, workflow, name).shortened
    }

    private static func sentence(_ refusal: Refusal, _ workflow: Workflow, _ name: Phrase?) -> Phrase {
        switch refusal {
        case .noSuchItem(let ref):
            return Phrase(
                "没有编号为“\(ref)”的条目。编号写法：4（问题）、4.2（措施）、一（方面）；查看全部：\(key: .checklists)。",
                "There is no item “\(ref)”. Write 4 for a problem, 4.2 for a measure, 一 for an area; \(key: .checklists) shows them all."
            )
        case .ambiguous(let ref, let rounds):
            return Phrase(
                "“\(ref)”在几个轮次里都有，请写明轮次：\(rounds.map { "\($0)/\(ref)" }.joined(separator: " 或 "))。",
                "“\(ref)” is in several rounds. Name the round: \(rounds.map { "\($0)/\(ref)" }.joined(separator: " or "))."
            )
        case .noSuchRound(let name, let rounds):
            guard !rounds.isEmpty else { return phrase(.noRound, workflow) }
            return Phrase(
                "没有轮次“\(name)”。现有轮次：\(rounds.joined(separator: "、"))。",
                "There is no round “\(name)”. There are: \(rounds.joined(separator: ", ")).")
        case .wrongKind(let ref, let wanted):
            let zh = wanted.map { Labels.item($0).zh }.joined(separator: "或")
            let en = wanted.map { Labels.item($0).en }.joined(separator: " or ")
            return Phrase(
                "“\(ref)”不是\(zh)，这里需要\(zh)的编号。", "“\(ref)” is no \(en); this needs the number of \(article(en)).")
        case .unknownMove(let move, let known):
            return Phrase(
                "没有“\(move)”这种办理。可用：\(known.map { "\($0)（\(Labels.move($0, workflow).zh)）" }.joined(separator: "、"))。",
                "There is no move “\(move)”. There are: \(known.joined(separator: ", ")).")
        case .unknownField(let field, let known):
            return Phrase(
                "没有“\(field)”这个字段。可用：\(known.joined(separator: "、"))。",
                "There is no field “\(field)” here. There are: \(known.joined(separator: ", ")).")
        case .noRound:
            return Phrase(
                "台账里还没有轮次。先导入通报（\(key: .importNotice)）或新建轮次（\(key: .newRound)）。",
                "The ledger has no round yet. Import a notice (\(key: .importNotice)) or begin one (\(key: .newRound))."
            )
        case .roundNotYet(let since):
            return Phrase(
                "这个轮次 \(since) 才录入台账，报告所截至的那天还没有。报告只算当日为止的记录：请改为 \(since) 或以后的日期、月份。",
                "The round came into the ledger on \(since), after the day that the report is of. A report counts what was recorded by its day: take \(since) or a later day or month."
            )
        case .nothingChosen: return Phrase("没有选中条目，请先移到一条措施上。", "Nothing is chosen. Move to a measure first.")
        case .empty(let field):
            let zh = name?.zh ?? field.map { Labels.field($0).zh } ?? "内容"
            let en = name?.en ?? field.map { Labels.field($0).en } ?? "text"
            return Phrase("\(zh)不能为空，请填写后再提交。", "The \(en) must not be empty. Type something.")
        case .itemNumber(let number, let greatest):
            return Phrase(
                "编号 \(number) 太大，编号最大为 \(greatest)。没有记录，请更正编号。",
                "The number \(number) is too great; items are numbered up to \(greatest). Nothing was recorded; correct the number."
            )
        case .proofGone(let ref, let move):
            return Phrase(
                "\(ref) 报请时的佐证已经撤走，或文件已不在台账的文件夹里，不能\(Labels.move(move, workflow).zh)。请先找回文件或补交佐证，否则退回。",
                "What proved \(ref) when it was submitted was taken away since, or its file is no longer in the ledger's folder; without evidence it cannot be taken through “\(Labels.move(move, workflow).en)”. Hand evidence in first, or return it."
            )
        case .clockWrong(let year):
            return Phrase(
                "本机时钟显示 \(year) 年，日期写不下来。没有记录，请先校准系统时间。",
                "The clock of this machine says the year \(year), which has no written form. Nothing was recorded; set the clock right first."
            )
        case .clocksDiffer(let by, let day, let clock):
            return Phrase(
                "这一项 \(by) 在 \(day) 改过，本机的日期却是 \(clock)：两台电脑的日期有一台不对。没有记录。本机不对的，先校准（date 可查）；\(by) 的不对，请其校准后再记一次，或请整改办记。",
                "\(by) changed this on \(day), and this machine's date is \(clock): one of the two is wrong. Nothing was recorded. Set this machine's right first (see date), or have \(by) set theirs right and record it once more, or the rectification office record it."
            )
        case .clockBehind(let clock, let people, let latest):
            return Phrase(
                "本机时钟是 \(clock)，而台账里 \(people) 个人已有之后的记录，最近的是 \(latest)：多半是本机时钟慢了。没有记录，请先校准系统时间（date 可查）。",
                "This machine's clock says \(clock), but \(people) people have recorded after it, the last on \(latest): the clock here is most likely slow. Nothing was recorded; set it right first (see date)."
            )
        case .unwritable(.tooLong):
            return Phrase(
                "这一次要记录的内容太多，写下后读不回来。没有记录，请分几次记录。",
                "This is too much for one record: it could not be read back. Nothing was recorded; record it in several parts."
            )
        case .unwritable(.values):
            return Phrase(
                "其中有数字或日期超出台账能读回的范围，写下后读不回来。没有记录，请核对数字、日期和本机时钟。",
                "A number or a day in it is beyond what a ledger can hold: it could not be read back. Nothing was recorded; check the figures, the dates and this machine's clock."
            )
        case .tooLong(let field, let limit, let length):
            let zh = name?.zh ?? field.map { Labels.field($0).zh } ?? "内容"
            let en = name?.en ?? field.map { Labels.field($0).en } ?? "text"
            return Phrase(
                "\(zh)有 \(length) 个字，最多 \(limit) 个字，请缩短。",
                "The \(en) has \(length) characters; at most \(limit) are kept. Shorten it.")
        case .unreadable(let field, let line, let column):
            let zh = name?.zh ?? field.map { Labels.field($0).zh } ?? "内容"
            let en = name?.en ?? field.map { Labels.field($0).en } ?? "text"
            return Phrase(
                "\(zh)第 \(line) 行第 \(column) 个字无法识别（编码不对，或原文此处已损坏），没有记录。请改成原来的字再提交。",
                "Character \(column) in line \(line) of the \(en) cannot be read: it is in another encoding, or stands for one that was lost. Nothing was recorded. Type what it was."
            )
        case .ofKind(let kind, let refusal):
            return phrase(refusal, workflow, calling: name ?? refusal.fault?.field.map { Labels.field($0, of: kind) })
        case .inItem(let ref, let refusal):
            let why = phrase(refusal, workflow, calling: name)
            return Phrase("\(ref)：\(why.zh)", "\(ref): \(why.en)")
        case .badDate(let text, let needsYear):
            let forms = ["2022-10-31", "2022年10月31日"] + (needsYear ? [] : ["10.31", "10月31日"])
            return Phrase(
                "“\(text)”不是日期。请写成 \(forms.dropLast().joined(separator: "、")) 或 \(forms.last ?? "")，且确有这一天。",
                "“\(text)” is no date. Write it as \(forms.dropLast().joined(separator: ", ")) or \(forms.last ?? ""), a day that exists."
            )
        case .badValue(let field, let value, let valid):
            let list = valid.joined(separator: ", ")
            // What is typed as a code name can be typed as its label too.
            let labelled = valid.map { code in
                let label = Labels.choice(code, of: field, workflow).zh
                return label == code ? code : "\(code)（\(label)）"
            }
            let label = name ?? Labels.field(field)
            return Phrase(
                "\(label.zh)不能是“\(value)”。\(list.isEmpty ? "请换一个值。" : "可用：\(labelled.joined(separator: "、"))。")",
                "The \(label.en) cannot be “\(value)”. \(list.isEmpty ? "Choose another." : "It can be: \(list).")"
            )
        case .badNumber(let text) where NumberReader.isNegative(text):
            return Phrase(
                "“\(text)”小于零，这里的数不能小于零。请写整数，如 71。",
                "“\(text)” is less than nothing; a figure here is not. Write a whole number such as 71.")
        case .badNumber("0"):
            return Phrase("数额不能是 0：没有就不用记这一条。", "An amount is not 0: where there is none, nothing is recorded.")
        case .badNumber(let text):
            return Phrase(
                "“\(text)”不是数字，或大得记不下。请写不带单位的整数，如 71。",
                "“\(text)” is no figure, or too great to be recorded. Write a whole number such as 71.")
        case .lateNeedsReason(let day, let report, let sent):
            return Phrase(
                "\(day) 已包含在 \(sent) 报送的报告里（截至 \(report)）：补录要写明理由（--late 理由）。",
                "\(day) is covered by the report of \(report) that was sent on \(sent): say why (--late REASON).")
        case .dayInFuture(let day, let today):
            return Phrase(
                "\(day) 在今天（\(today)）之后，不能提前记录。请写今天或以前的日期。",
                "\(day) is after today (\(today)); nothing is recorded in advance. Give today or an earlier day.")
        case .dayBeforeLatest(let ref, let field, let day, let latest):
            return Phrase(
                "\(ref) 的\(Labels.field(field).zh)在 \(latest) 已有更晚的记录，不能再按 \(day) 记录。请用 \(latest) 或以后的日期。",
                "The \(Labels.field(field).en) of \(ref) has an entry of \(latest), so nothing can be recorded for \(day). Use \(latest) or later."
            )
        case .dayBeforeItem(let ref, let day, let added):
            return Phrase(
                "\(ref) 是 \(added) 才建立的，不能按 \(day) 记录。请用 \(added) 或以后的日期。",
                "\(ref) was added on \(added), so nothing can be recorded for \(day). Use \(added) or later.")

        // The rules of the work itself.
        case .wrongStage(let ref, let move, let stage, let from):
            let (label, now) = (Labels.move(move, workflow), Labels.stage(stage, workflow))
            return Phrase(
                "\(ref) 现在是“\(now.zh)”；“\(label.zh)”只能在“\(stages(from, workflow, .zh))”时办理。",
                "\(ref) is “\(now.en)”; “\(label.en)” is possible only from: \(stages(from, workflow, .en)).")
        case .needs(let need, let move, let ref):
            return needs(need, Labels.move(move, workflow), ref)
        case .noProgress(let ref):
            return Phrase(
                "\(ref) 启动以来还没有进展记录，先记一条进展（\(key: .note)）。",
                "\(ref) has no progress entry since it was started. Note one first (\(key: .note)).")
        case .askerGrants(let ref, let name):
            return Phrase(
                "\(ref) 的延期由“\(name)”申请，批准须由别人办理。",
                "The extension of \(ref) was asked for by “\(name)”; someone else has to grant it.")
        case .submitterCloses(let ref, let name):
            return Phrase(
                "\(ref) 由“\(name)”报请，销号须由别人办理；如果是替责任单位录入的，先退回，再代责任单位报请。",
                "\(ref) was submitted by “\(name)”; someone else has to close it. If it was entered for its unit, return it and submit it for the unit."
            )
        case .problemNotReady(let ref, let open):
            let some = open.prefix(8).joined(separator: "、") + (open.count > 8 ? "……" : "")
            return Phrase(
                open.isEmpty ? "问题 \(ref) 还没有措施，不能销号。先添加措施。" : "问题 \(ref) 还有措施未办结（\(some)），不能销号。",
                open.isEmpty
                    ? "Problem \(ref) has no measures yet and cannot be closed. Add one first."
                    : "Problem \(ref) still has measures to do (\(some)) and cannot be closed.")
        case .alreadyClosed(let ref): return Phrase("问题 \(ref) 已经销号。", "Problem \(ref) is closed already.")
        case .notForProblem(let move):
            let label = Labels.move(move, workflow)
            return Phrase(
                "“\(label.zh)”是措施的办理；问题只能销号（close）。",
                "“\(label.en)” is for measures; a problem can only be closed (close).")
        case .extensionNeedsReason(let ref, let current):
            return Phrase(
                "\(ref) 已定时限 \(current)，改动须写明理由（--reason）。",
                "\(ref) has the deadline \(current); moving it needs a reason (--reason).")
        case .withdrawalNeedsReason(let ref):
            return Phrase("撤回 \(ref) 须写明理由（--reason）。", "Withdrawing \(ref) needs a reason (--reason).")
        case .reasonTooLong(let ref, let limit, let length):
            return Phrase(
                "\(ref)：理由有 \(length) 个字，最多 \(limit) 个字，请缩短。",
                "\(ref): the reason has \(length) characters; at most \(limit) are kept. Shorten it.")
        case .reinstatementNeedsReason(let ref):
            return Phrase("恢复 \(ref) 须写明理由（--reason）。", "Bringing \(ref) back needs a reason (--reason).")
        case .notWithdrawn(let ref):
            return Phrase("\(ref) 没有撤回，不用恢复。", "\(ref) was not withdrawn; there is nothing to bring back.")
        case .withdrawn(let ref, let reason):
            let why = withdrawal(reason)
            return Phrase(
                "\(ref) 已撤回（\(why.zh)），不能再改；撤错了的可以恢复（\(key: .reinstate)）。",
                "\(ref) was withdrawn (\(why.en)) and cannot be changed; what was withdrawn by mistake can be brought back (\(key: .reinstate))."
            )
        case .readOnly(let ref):
            return Phrase(
                "\(ref) 有新版程序写入的内容，本版只能查看。请升级 rectify；若没有人用过新版，核对一下是哪个日志文件写的（\(key: .check)），查明后移走它。",
                "A newer version has written something about \(ref); this one can only show it. Update rectify; where nobody uses a newer one, \(key: .check) names the journal it stands in: find out about it, and move that file away."
            )
        case .roundExists(let name, let body):
            return Phrase(
                "“\(body)”这一轮次已在台账中（\(name)），没有重复导入。",
                "This round of “\(body)” is in the ledger already (\(name)); nothing was brought in again.")
        case .itemTaken(let ref):
            return Phrase(
                "要新增的条目与已有的“\(ref)”标识相同，记下也不会计入。没有记录；请另行新增，或改正原条目。",
                "What is to be added has the identity of “\(ref)”, which is there already: it would count for nothing. Nothing was recorded; add it anew, or change the one that is there."
            )
        case .roundNameTaken(let name):
            return Phrase("轮次“\(name)”已存在，请换一个简称。", "There is a round “\(name)” already. Choose another short name.")
        case .flawedWorkflow(let flaw): return WorkflowWords.at(flaw.path, WorkflowWords.flaw(flaw.kind))
        case .stageInUse(let stage, let measures):
            let label = Labels.stage(stage, workflow)
            return WorkflowWords.stageInUse(label, stage.rawValue, measures: measures)
        case .laterWorkflow(let day, let latest): return WorkflowWords.laterWorkflow(day, latest)
        case .nothingToUndo:
            return Phrase(
                "今天没有可以撤销的操作（只能撤销自己当天的操作）。", "There is nothing to undo (only your own changes of this day can be).")
        case .unasked:
            return Phrase(
                "要撤销或重做的一步须先确认；请看清后再做一次。",
                "What would be undone or done again has to be confirmed first; look at it, and try again.")
        case .nothingToRedo: return Phrase("没有可以重做的操作。", "There is nothing to redo.")
        case .approvalStands(let move, let ref)
        where ref.contains(".") == false || move == "relapse" || move == "return":
            let label = Labels.move(move, workflow)
            return ref.contains(".")
                ? Phrase(
                    "\(ref) 的“\(label.zh)”已记入历史，不能撤销；可以接着往下办理（\(key: .moves)）。",
                    "“\(label.en)” of \(ref) stands in its history and cannot be undone; go on from there (\(key: .moves))."
                )
                : Phrase(
                    "问题 \(ref) 的销号不能撤销；其中一条措施登记反弹后，问题重新打开。",
                    "The closing of problem \(ref) cannot be undone; a relapse of one of its measures reopens it.")
        case .approvalStands(let move, let ref):
            let label = Labels.move(move, workflow)
            return Phrase(
                "\(ref) 的“\(label.zh)”是审批，不能撤销：未销号的可以退回，已销号的登记反弹。",
                "“\(label.en)” of \(ref) is an approval and cannot be undone: return it, or record a relapse once it is closed."
            )
        case .builtOn(let ref):
            return Phrase(
                "\(ref) 之后又有改动，不能再撤销或重做。", "\(ref) has been changed since; this can no longer be undone or redone.")
        case .unchanged: return Phrase("没有变化，未作记录。", "Nothing to change; nothing was recorded.")

        // People and roles.
        case .unknownPerson(let name):
            return Phrase(
                "“\(name)”不在成员名单里，不能办理。请写明是谁（\(key: .who)），或请整改办登记为成员（\(key: .member)）。",
                "“\(name)” is not among the members. Say who you are (\(key: .who)), or have the office name you a member (\(key: .member))."
            )
        case .unknownRepresented(let name):
            return Phrase(
                "“\(name)”不在成员名单里，也不是哪条措施的责任单位，不能替其代录。请先登记为成员（\(key: .member)）。",
                "“\(name)” is neither a member nor a unit that answers for a measure: nothing can be recorded for them. Name them members first (\(key: .member))."
            )
        case .roleNotSelfGiven(let name, let role, let allowed, let by):
            let (label, may, who) = (Labels.role(role, workflow), roles(allowed, workflow), roles(by, workflow))
            return Phrase(
                "“\(name)”不能把自己登记为\(label.zh)，请\(who.zh)登记；自己可以登记的角色：\(may.zh)。",
                "“\(name)” cannot give himself the role “\(label.en)”; that is for: \(who.en). One may name oneself: \(may.en)."
            )
        case .lastWhoNames(let name, let role):
            let label = Labels.role(role, workflow)
            return Phrase(
                "“\(name)”是唯一的\(label.zh)，先登记另一位\(label.zh)，否则没有人能管理成员。",
                "“\(name)” is the only “\(label.en)”: name another one first, or nobody could name members.")
        case .loginTaken(let login, let name):
            return Phrase(
                "系统登录名“\(login)”已登记给“\(name)”，请换一个或先去掉。",
                "The login “\(login)” is “\(name)”’s already. Choose another, or take it away first.")
        case .memberExists(let name):
            return Phrase("成员“\(name)”已经登记过了。", "“\(name)” is a member already.")
        case .notAllowed(let permission, let name, let role, let allowed):
            let (may, label) = (Labels.permission(permission), Labels.role(role, workflow))
            let who = roles(allowed, workflow)
            let by = called(name, label)
            return Phrase(
                "\(by.zh)不能\(may.zh)；这由\(who.zh)办理。", "\(by.en) cannot \(may.en); that is for: \(who.en).")
        case .moveNotAllowed(let ref, let move, let name, let role, let allowed):
            let (by, spec) = (called(name, Labels.role(role, workflow)), Labels.move(move, workflow))
            let who = roles(allowed, workflow)
            return Phrase(
                "\(ref) 的“\(spec.zh)”由\(who.zh)办理；\(by.zh)不能办。",
                "“\(spec.en)” of \(ref) is for: \(who.en); \(by.en) cannot make it.")
        case .notYourUnit(let ref, let unit, let name):
            return Phrase(
                "\(ref) 由“\(unit)”负责，不归“\(name)”办理。", "\(ref) is “\(unit)”’s, not for “\(name)” to work on.")
        case .notYourReport(let unit, let name):
            return Phrase(
                "“\(unit)”的月报由本单位报，不归“\(name)”办理。",
                "The monthly report of “\(unit)” is its own to hand in, not for “\(name)”.")
        case .notYourLead(let ref, let leader, let name):
            return Phrase(
                "\(ref) 由“\(leader)”牵头，不归“\(name)”决定。", "\(ref) is led by “\(leader)”, not for “\(name)” to decide.")
        case .behalfNotAllowed(let name, let allowed):
            let who = roles(allowed, workflow)
            return Phrase(
                "“\(name)”不能替别人记录；代录由\(who.zh)办理。", "“\(name)” cannot record for others; that is for: \(who.en).")
        case .behalfNeedsBasis(let name):
            return Phrase(
                "替“\(name)”记录须写明依据（--basis），如签批件、会议纪要。",
                "Recording for “\(name)” needs its basis (--basis): a signed paper, minutes.")

        // Records.
        case .planIssued(let ref, let field, let issued):
            let label = Labels.field(field)
            return Phrase(
                "整改方案已于 \(issued) 印发，改动 \(ref) 的\(label.zh)须写明理由（--reason）。",
                "The plan was issued on \(issued): changing the \(label.en) of \(ref) needs a reason (--reason).")
        case .phaseMissing(let phase, let before):
            return Phrase(
                "“\(Labels.phase(before).zh)”之前须先登记“\(Labels.phase(phase).zh)”。",
                "“\(Labels.phase(phase).en)” has to be recorded before “\(Labels.phase(before).en)”.")
        case .phaseOrder(let phase, let on, let other, let day):
            return Phrase(
                "“\(Labels.phase(phase).zh)”（\(on)）与“\(Labels.phase(other).zh)”（\(day)）先后颠倒，请核对日期。",
                "“\(Labels.phase(phase).en)” (\(on)) is out of order with “\(Labels.phase(other).en)” (\(day)). Check the day."
            )
        case .noDeadline(let ref):
            return Phrase("\(ref) 还没有时限，无从延期。先定时限。", "\(ref) has no deadline to extend. Set one first.")
        case .daysReversed(let kind, let later, let second, let earlier, let first):
            let (label, other) = (Labels.field(later, of: kind), Labels.field(earlier, of: kind))
            return Phrase(
                "\(label.zh) \(second) 早于\(other.zh) \(first)，请改其中一个。",
                "The \(label.en), \(second), lies before the \(other.en), \(first). Change one of them.")
        case .setMeanwhile(let ref, let field):
            let label = Labels.field(field)
            return Phrase(
                "\(ref) 的\(label.zh)刚被别人改过，没有覆盖。请看过现在的内容，再保存一次。",
                "Someone else has just set the \(label.en) of \(ref); it was not overwritten. Look at what it is now, then save once more."
            )
        case .extensionNotLater(let ref, let current, let asked):
            return Phrase(
                "\(ref) 的时限是 \(current)，延期须晚于它；\(asked) 不行。",
                "\(ref) is due on \(current); an extension has to be later than that, \(asked) is not.")
        case .extensionAsked(let ref, let day):
            return Phrase(
                "\(ref) 已申请延至 \(day)，等批复。",
                "An extension of \(ref) to \(day) was asked for already and waits for its answer.")
        case .noExtensionAsked(let ref):
            return Phrase("\(ref) 没有待批复的延期申请。", "No extension of \(ref) waits for an answer.")
        case .answerNeedsReason(let ref):
            return Phrase(
                "不同意 \(ref) 延期须写明理由（--reason）。", "Refusing the extension of \(ref) needs a reason (--reason).")
        case .notDone(let ref, let stage):
            let label = Labels.stage(stage, workflow)
            return Phrase(
                "\(ref) 现在是“\(label.zh)”，销号或长期坚持之后才能回头看。",
                "\(ref) is “\(label.en)”; a look-back comes after it is closed or held.")
        case .nothingToSample:
            return Phrase(
                "没有已销号、还没有回头看过的措施可抽查。", "No measure is closed and not looked back at yet: there is nothing to sample.")
        case .decisionNumber(let number, let text):
            return Phrase(
                "议定事项“\(text)”里的 \(number) 不是台账里的编号，不能关联。请改成 4（问题）、4.2（措施）这样的编号，或去掉冒号前的编号。",
                "The decision “\(text)” names \(number), which is no item of the ledger. Write a number such as 4 (a problem) or 4.2 (a measure), or leave out what stands before the colon."
            )
        case .answerDays(let said, let day): return ClosingWords.answerDays(said: said, day)
        case .letterOrder(let ref, let level, let after):
            return Phrase(
                "\(ref) 须先发“\(Labels.letter(after).zh)”，才能发“\(Labels.letter(level).zh)”。",
                "\(ref): \(article(Labels.letter(after).en, quoted: true)) has to come before \(article(Labels.letter(level).en, quoted: true))."
            )
        case .unknownUnit(let unit, let known):
            let list = known.joined(separator: "、")
            return Phrase(
                "没有措施由“\(unit)”负责。\(known.isEmpty ? "先分工。" : "责任单位有：\(list)。")",
                "No measure is “\(unit)”’s. \(known.isEmpty ? "Assign units first." : "There are: \(list).")")
        case .badAddress(let text, let limit): return SurveyWords.badAddress(text, limit: limit)
        case .endsBefore(let end, let start): return SurveyWords.endsBefore(end, start: start)
        case .badMonth(let text):
            return Phrase("“\(text)”不是月份。请写成 2022-10。", "“\(text)” is no month. Write it as 2022-10.")
        case .notEarlier(let ref, let other):
            return Phrase(
                "\(other) 不是更早轮次的问题，不能作为 \(ref) 的上轮问题。",
                "\(other) is no problem of an earlier round; \(ref) cannot have come back from it.")
        case .noConflict(let ref): return Phrase("\(ref) 没有待裁定的冲突。", "There is no conflict in \(ref).")
        case .recordWithdrawalNeedsReason(let kind):
            let this = Labels.this(kind)
            return Phrase("撤下\(this.zh)须写明理由（--reason）。", "Taking \(this.en) away needs a reason (--reason).")
        case .noSuchChoice(let ref, let count):
            return Phrase(
                "\(ref) 有 \(count) 个互相冲突的值，请写 1 到 \(count)。",
                "\(ref) has \(count) values to choose from; give 1 to \(count).")
        }
    }

    /// The reason of a withdrawal, as people read it.
    public static func withdrawal(_ reason: String) -> Phrase {
        reason == Planner.undone ? Phrase("已撤销", "undone") : Phrase(verbatim: reason)
    }
}
