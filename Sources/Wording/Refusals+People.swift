import Tracker

// Refusals about people, roles and records.

extension Refusals {
    private static func roles(_ ids: [String], _ workflow: Workflow) -> Phrase {
        let labels = ids.map { Labels.role($0, workflow) }
        return labels.isEmpty
            ? Phrase("没有哪个角色", "no role")
            : Phrase(labels.map(\.zh).joined(separator: "、"), labels.map(\.en).joined(separator: ", "))
    }

    /// Who someone is, with the role; whoever is called by it is not told so: “张三”（责任单位）, “整改办”.
    private static func called(_ name: String, _ role: Phrase) -> Phrase {
        Phrase(
            name == role.zh ? "“\(name)”" : "“\(name)”（\(role.zh)）",
            name == role.en || name == role.zh ? "“\(name)”" : "“\(name)” (\(role.en))")
    }

    /// The sentences about people and roles; nil for other refusals.
    static func person(_ refusal: Refusal, _ workflow: Workflow) -> Phrase? {
        switch refusal {
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
        case .clockBehind, .inItem, .ofKind, .noSuchItem, .ambiguous, .noSuchRound, .wrongKind, .unknownMove,
            .unknownField,
            .noRound, .roundNotYet,
            .nothingChosen, .itemNumber, .proofGone, .clockWrong, .unwritable, .empty, .tooLong, .unreadable, .badDate,
            .badValue, .badNumber, .dayInFuture, .dayBeforeLatest, .dayBeforeItem, .wrongStage, .needs, .noProgress,
            .submitterCloses, .askerGrants, .problemNotReady, .alreadyClosed, .notForProblem, .extensionNeedsReason,
            .withdrawalNeedsReason, .recordWithdrawalNeedsReason, .withdrawn, .readOnly, .itemTaken, .roundExists,
            .roundNameTaken,
            .lateNeedsReason, .planIssued, .phaseMissing, .phaseOrder, .noDeadline, .extensionNotLater, .daysReversed,
            .setMeanwhile, .extensionAsked,
            .noExtensionAsked, .answerNeedsReason, .notDone, .nothingToSample, .decisionNumber, .answerDays,
            .letterOrder, .unknownUnit, .badMonth,
            .badAddress, .endsBefore, .notEarlier, .noConflict, .noSuchChoice, .flawedWorkflow, .stageInUse,
            .laterWorkflow, .nothingToUndo, .nothingToRedo, .approvalStands, .builtOn, .unasked, .unchanged:
            return nil
        }
    }

    /// The sentences about records; nil for other refusals.
    static func record(_ refusal: Refusal, _ workflow: Workflow) -> Phrase? {
        switch refusal {
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
        case .clockBehind, .inItem, .ofKind, .noSuchItem, .ambiguous, .noSuchRound, .wrongKind, .unknownMove,
            .unknownField,
            .noRound, .roundNotYet,
            .nothingChosen, .itemNumber, .proofGone, .clockWrong, .unwritable, .empty, .tooLong, .unreadable, .badDate,
            .badValue, .badNumber, .dayInFuture, .dayBeforeLatest, .dayBeforeItem, .wrongStage, .needs, .noProgress,
            .submitterCloses, .askerGrants, .problemNotReady, .alreadyClosed, .notForProblem, .extensionNeedsReason,
            .withdrawalNeedsReason, .withdrawn, .readOnly, .itemTaken, .roundExists, .roundNameTaken, .unknownPerson,
            .unknownRepresented, .memberExists,
            .roleNotSelfGiven, .lastWhoNames, .loginTaken, .notAllowed, .moveNotAllowed, .notYourUnit, .notYourReport,
            .notYourLead, .behalfNotAllowed, .behalfNeedsBasis, .lateNeedsReason, .flawedWorkflow, .stageInUse,
            .laterWorkflow, .nothingToUndo, .nothingToRedo, .approvalStands, .builtOn, .unasked, .unchanged:
            return nil
        }
    }
}
