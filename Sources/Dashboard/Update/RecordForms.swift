import Canvas
import Tracker
import Wording

// Forms for what stands beside the measures. Which fields they ask for is the one table of `Field.settable(of:)`.

extension State {
    /// The fields that a form for a new record asks for.
    func asked(_ kind: ItemKind) -> [Field] {
        switch kind {
        case .evidence: [.reference]
        case .milestone: [.title, .deadline, .goal]
        case .letter: [.level, .on, .text, .deadline]
        case .opinion: [.source, .on, .text]
        case .extensionRequest: [.deadline, .text]
        case .survey: [.title, .reference, .on, .deadline]
        case .round, .area, .problem, .measure, .entry, .member, .outcome, .lookBack, .sample, .meeting, .decision,
            .statement, .report, .passage, .tally:
            Field.settable(of: kind)
        }
    }

    /// The first values of a new record's fields.
    func assumed(_ field: Field, _ kind: ItemKind) -> FieldValue {
        let values: [Field: FieldValue] =
            switch kind {
            case .meeting: [.on: .day(day), .kind: .text(MeetingKind.special.rawValue)]
            case .outcome:
                [
                    .on: .day(day), .kind: .text(OutcomeKind.institution.rawValue),
                    .level: .text(InstitutionLevel.own.rawValue),
                ]
            case .letter: [.on: .day(day), .level: .text(nextLetter.rawValue)]
            case .opinion: [.on: .day(day), .source: .text(OpinionSource.public.rawValue)]
            case .survey: [.on: .day(day)]
            case .tally: [.on: .day(day), .answer: .text(SurveyAnswer.satisfied.rawValue)]
            case .member: [.role: .text(ledger.hasMembers ? "unit" : "office")]
            case .statement:
                [
                    .unit: FieldValue(member?.ownUnit),
                    .month: FieldValue(
                        derived.rounds.last.map { ledger.monthToReport(ofRound: $0, on: day).description }),
                ]
            case .round, .area, .problem, .measure, .entry, .evidence, .lookBack, .sample, .milestone,
                .extensionRequest, .decision, .report, .passage:
                [:]
            }
        return values[field] ?? .nothing
    }

    /// The letter that comes next for the cursor's item: 提醒, then 督办, then 约谈.
    private var nextLetter: LetterLevel {
        let sent = currentItem.map { ledger.records(of: $0, .letter) } ?? []
        let last = sent.compactMap { $0.text(.level).flatMap(LetterLevel.init) }.compactMap {
            LetterLevel.allCases.firstIndex(of: $0)
        }.max()
        return LetterLevel.allCases[min((last ?? -1) + 1, LetterLevel.allCases.count - 1)]
    }

    mutating func openRecord(_ kind: ItemKind) -> [Effect] {
        let isRounds = kind.parents.contains(.round)
        var under = targets
        if kind == .member {
            under = []
        } else if isRounds, !canHold(kind, under) {
            // An opinion about no item in particular is about the round.
            under = derived.rounds.last.map { [ledger.rounds[$0].id] } ?? []
        }
        var entries: [Form.Entry] = []
        if kind == .evidence {
            entries.append(
                text(.path, ScreenWords.evidenceFile, hint: ScreenWords.evidenceFileHint))
        }
        entries += asked(kind).map { entry($0, of: kind, value: assumed($0, kind)) }
        if kind == .letter { offerLevels(in: &entries, under) }
        if kind == .meeting {
            entries.append(text(.decisions, Labels.item(.decision), hint: ScreenWords.decisionsHint))
        }
        let subject = kind == .member ? "" : under.count > 1 ? targetLine : under.first.map(line(of:)) ?? ""
        return open(
            Form(purpose: .record(kind, under), title: recordTitle(kind), subject: subject, entries: entries))
    }

    /// Only the letters that can be sent by now are offered; why the others cannot stands beside them.
    func offerLevels(in entries: inout [Form.Entry], _ items: [ItemID], besides letter: ItemID? = nil) {
        let planner = planner
        let refused = LetterLevel.allCases.compactMap { level in
            planner.obstacle(level, under: items, besides: letter).map { (level, $0) }
        }
        guard !refused.isEmpty, let place = entries.firstIndex(where: { $0.key == .field(.level) }),
            case .choice(let all) = entries[place].kind
        else { return }
        let choices = all.filter { choice in !refused.contains { $0.0.rawValue == choice.value } }
        entries[place].kind = .choice(choices)
        if !choices.contains(where: { $0.value == entries[place].value }) {
            entries[place].input.replace(with: choices.last?.value ?? "")
        }
        entries[place].hint = ScreenWords.lettersToCome(
            refused.map { Refusals.phrase($0.1, ledger.workflow).withoutOptions })
    }

    private func canHold(_ kind: ItemKind, _ items: [ItemID]) -> Bool {
        guard !items.isEmpty, context != .journal, context != .registers else { return false }
        let kinds = kind.parents
        return items.allSatisfy { ledger.place(of: $0).map { kinds.contains($0.kind) } ?? false }
    }

    func recordTitle(_ kind: ItemKind) -> Phrase { ScreenWords.recordTitle(Labels.item(kind)) }

    /// All that can be recorded about the cursor's item, each with why it cannot be now.
    mutating func openRecordMenu() -> [Effect] {
        let ids: [ActionID] = [
            .attach, .viewEvidence, .outcome, .milestone, .lookBack, .extendDeadline, .urge, .opinion, .link, .settle,
        ]
        let items = ids.map { item(for: ActionTable.spec($0)) }
        let ordered = items.filter { $0.disabled == nil } + items.filter { $0.disabled != nil }
        overlays.append(
            .menu(Menu(purpose: .palette, title: ActionWords.record.help, subject: targetLine, items: ordered)))
        return []
    }

    // MARK: Extensions

    /// Asks for an extension, or answers the one that was asked for.
    mutating func openExtension() -> [Effect] {
        guard let item = targets.first else { return [] }
        guard let asked = ledger.openRecord(of: item, .extensionRequest) else { return openRecord(.extensionRequest) }
        return openAnswer(to: asked, of: item)
    }

    mutating func openAnswer(to asked: Record, of item: ItemID) -> [Effect] {
        let choices = ExtensionResult.allCases.map {
            Form.Entry.Choice(value: $0.rawValue, label: Labels.answer($0))
        }
        return open(
            Form(
                purpose: .answer(item), title: ActionWords.extendDeadline.help,
                subject: ledger.reference(of: item) + "  " + said(RecordWords.summary(asked, in: ledger)),
                entries: [
                    choice(.field(.result), Labels.field(.result, of: .extensionRequest), choices),
                    date(.field(.deadline), Labels.field(.deadline), asked.day(.deadline)),
                    text(.reason, Labels.field(.reply, of: .extensionRequest), hint: ScreenWords.answerHint),
                ]))
    }

    // MARK: Look-backs

    mutating func openLookBack() -> [Effect] {
        let open = targets.first.flatMap { ledger.openRecord(of: $0, .lookBack) }
        return openLookBack(targets, subject: targetLine, isPlanned: open != nil)
    }

    mutating func openLookBack(_ items: [ItemID], subject: String, isPlanned: Bool) -> [Effect] {
        let plan = Form.Entry.Choice(value: "", label: ScreenWords.planLookBack)
        let results = LookBackResult.allCases.map {
            Form.Entry.Choice(value: $0.rawValue, label: Labels.lookBack($0))
        }
        var result = choice(.field(.result), ScreenWords.lookBackWhat, isPlanned ? results + [plan] : [plan] + results)
        result.hint = ScreenWords.lookBackHint
        return open(
            Form(
                purpose: .lookBack(items), title: ActionWords.lookBack.help, subject: subject,
                entries: [
                    result, date(.on, Labels.field(.on), isPlanned ? day : nil),
                    text(.text, Labels.field(.text, of: .lookBack), hint: ScreenWords.lookBackText),
                ]))
    }

    mutating func openSample() -> [Effect] {
        guard let round = derived.rounds.last else { return [] }
        return open(
            Form(
                purpose: .sample(ledger.rounds[round].id), title: ActionWords.sample.help, subject: roundTitle(round),
                entries: [
                    entry(.share, of: .sample, value: .number(20)),
                    // What day it is makes a seed that nobody chose for its outcome, and everybody can check.
                    entry(.seed, of: .sample, value: .number(today.year * 10_000 + today.month * 100 + today.day)),
                    date(.field(.planned), Labels.field(.planned), day + 30),
                ]))
    }

    // MARK: The round, links, people

    mutating func openPhase() -> [Effect] {
        guard let round = derived.rounds.last else { return [] }
        let plan = ledger.rounds[round].plan
        let choices = PlanPhase.allCases.map { phase in
            let day = plan[phase].map { "  \($0)" } ?? ""
            let label = Labels.phase(phase)
            return Form.Entry.Choice(value: phase.rawValue, label: Phrase(label.zh + day, label.en + day))
        }
        let next = PlanPhase.allCases.first { plan[$0] == nil } ?? .issued
        var entry = choice(.phase, ActionWords.phase.label, choices)
        entry.input.replace(with: next.rawValue)
        entry.hint = ScreenWords.phaseHint
        var entries = [entry, date(.on, Labels.field(.on), day)]
        if plan[.issued] != nil { entries.append(text(.reason, Labels.need(.reason), hint: ScreenWords.issuedHint)) }
        return open(
            Form(
                purpose: .phase(ledger.rounds[round].id), title: ActionWords.phase.help, subject: roundTitle(round),
                entries: entries))
    }

    mutating func openLink() -> [Effect] {
        guard let item = currentItem else { return [] }
        return open(
            Form(
                purpose: .link(item), title: ActionWords.link.help, subject: line(of: item),
                entries: [text(.items, Labels.field(.earlier), hint: ScreenWords.linkHint)]))
    }

    /// A unit's month: reported, or nothing new.
    mutating func openReport(of unit: String, round: Int, month: Month) -> [Effect] {
        if let reason = whyNoRoundRecord(.statement) {
            notice = Notice(phrase: reason, role: .error)
            return []
        }
        let values: [Field: FieldValue] = [.unit: .text(unit), .month: .text(month.description)]
        return open(
            Form(
                purpose: .record(.statement, [ledger.rounds[round].id]), title: recordTitle(.statement),
                subject: roundTitle(round),
                entries: asked(.statement).map { entry($0, of: .statement, value: values[$0] ?? .nothing) }))
    }

    /// Asks who is working: a member's name, or a new one with a role.
    mutating func openWho() -> [Effect] {
        let given = planner.selfGivenRoles
        let roles = ledger.workflow.roles.filter { !ledger.hasMembers || given.contains($0.id) }.map {
            Form.Entry.Choice(value: $0.id, label: Phrase($0.zh, $0.en))
        }
        var name = Form.Entry(
            key: .field(.title), label: ScreenWords.yourName, kind: .text(suggestions: ledger.members.map(\.name)),
            input: TextInput(member?.name ?? who, isReplaced: true), hint: ScreenWords.yourNameHint)
        if ledger.members.isEmpty { name.hint = ScreenWords.firstMemberHint }
        var role = choice(.field(.role), Labels.field(.role), roles)
        let usual = ledger.hasMembers ? "unit" : "office"
        if roles.contains(where: { $0.value == usual }) { role.input.replace(with: usual) }
        role.hint = ScreenWords.roleHint
        return open(
            Form(
                purpose: .who(was: who), title: ActionWords.who.help, subject: "",
                entries: [name, role, entry(.unit, of: .member, value: .nothing)]))
    }

    func choice(_ key: Form.Key, _ label: Phrase, _ choices: [Form.Entry.Choice]) -> Form.Entry {
        Form.Entry(key: key, label: label, kind: .choice(choices), input: TextInput(choices.first?.value ?? ""))
    }

    // MARK: What is to be done about a record

    /// The moves of a register's row: its answer, its result, its reply.
    mutating func openRecordMove() -> [Effect] {
        if context == .registers, case .unit? = registerRow { return openRegisterRow() }
        guard let record = recordToAnswer, record.isOpen else { return [] }
        let under = record.under ?? record.id
        switch record.kind {
        case .extensionRequest:
            if let reason = whyNoPermission(.grantExtension) { return refuse(reason) }
            return openAnswer(to: record, of: under)
        case .lookBack: return openLookBack([under], subject: line(of: under), isPlanned: true)
        case .letter, .opinion: return openReply(to: record, [.reply, .repliedOn])
        case .milestone: return openReply(to: record, [.reached, .on])
        case .round, .area, .problem, .measure, .entry, .member, .evidence, .outcome, .sample, .meeting, .decision,
            .statement, .report, .passage, .survey, .tally:
            return []
        }
    }

    /// The record that F4 is about: the register's row, or what waits in the queue.
    var recordToAnswer: Record? {
        guard context == .queue else { return currentRecord }
        guard queue.entries.indices.contains(queue.list.cursor) else { return nil }
        let entry = queue.entries[queue.list.cursor]
        if entry.kind == .lookBack { return ledger.openRecord(of: entry.item, .lookBack) }
        return entry.record.flatMap(ledger.record)
    }

    private mutating func refuse(_ reason: Phrase) -> [Effect] {
        notice = Notice(phrase: reason, role: .error)
        return []
    }

    private mutating func openReply(to record: Record, _ fields: [Field]) -> [Effect] {
        open(
            Form(
                purpose: .edit(record.id), title: ScreenWords.recordTitle(Labels.item(record.kind)),
                subject: line(of: record.id),
                entries: fields.map { field in
                    let value = record[field] == .nothing && field == .repliedOn ? .day(day) : record[field]
                    return entry(field, of: record.kind, value: value)
                }))
    }

    // MARK: Evidence

    /// The evidence of the cursor's item; Enter opens a file.
    mutating func openEvidence() -> [Effect] {
        if let letter = currentRecord, letter.kind == .letter { return [.letter(letter.id, language)] }
        guard let item = evidenceItem else { return [] }
        let items = Proof.all(of: item, in: ledger).map { proof in
            Menu.Item(
                choice: .evidence(proof.digest, proof.name), label: Phrase(verbatim: proof.label),
                keys: proof.day.description,
                disabled: nil, help: ScreenWords.evidenceFacts(proof.by, proof.size))
        }
        overlays.append(
            .menu(
                Menu(purpose: .evidence, title: ActionWords.viewEvidence.help, subject: line(of: item), items: items)))
        return []
    }
}
