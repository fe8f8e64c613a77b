import Canvas
import Tracker
import Wording

// Opening forms: what each asks for, and what stands in it from the beginning.

extension State {
    mutating func open(_ form: Form) -> [Effect] {
        var form = offeringDraft(form)
        form.seen = heads(of: form)
        overlays.append(.form(form))
        return []
    }

    func text(_ key: Form.Key, _ label: Phrase, _ value: String = "", hint: Phrase? = nil) -> Form.Entry {
        Form.Entry(
            key: key, label: label, kind: .text(suggestions: []), input: TextInput(value), hint: hint,
            takesLines: hint == ScreenWords.longTextHint)
    }

    func date(_ key: Form.Key, _ label: Phrase, _ value: Day?) -> Form.Entry {
        Form.Entry(
            key: key, label: label, kind: .date, input: TextInput(value?.description ?? "", isReplaced: true),
            hint: ScreenWords.dateHint(State.dateField(key).anchor(on: today).side))
    }

    func flag(_ key: Form.Key, _ label: Phrase, _ value: Bool) -> Form.Entry {
        Form.Entry(
            key: key, label: label,
            kind: .choice([
                Form.Entry.Choice(value: "", label: SlipWords.no),
                Form.Entry.Choice(value: "yes", label: SlipWords.yes),
            ]), input: TextInput(value ? "yes" : ""))
    }

    // MARK: Work

    mutating func openNote() -> [Effect] {
        open(
            Form(
                purpose: .note(targets), title: ActionWords.note.help, subject: targetLine,
                entries: [
                    text(.text, ScreenWords.whatWasDone, hint: ScreenWords.longTextHint),
                    date(.on, ScreenWords.happenedOn, day),
                    // What is stuck stays so until somebody says that it is not.
                    flag(.needs, Labels.flag(.needsCoordination), targets.contains(where: ledger.needsCoordination)),
                ]))
    }

    mutating func openAssign() -> [Effect] {
        let items = targets
        func shared(_ field: Field) -> String {
            let values = Set(items.map { ledger.value(of: field, in: $0) })
            guard values.count == 1, let value = values.first else { return "" }
            if case .names(let names) = value { return names.joined(separator: "、") }
            if case .flag(true) = value { return "yes" }
            return value.text ?? ""
        }
        let several = items.count > 1 ? ScreenWords.emptyKeeps : nil
        var entries: [Form.Entry] = []
        for field in [Field.leader, .unit, .support, .person] {
            let inherited = items.count == 1 ? self.inherited(field, by: items[0]) : nil
            entries.append(
                Form.Entry(
                    key: .field(field), label: Labels.field(field), kind: .text(suggestions: names(of: field)),
                    input: TextInput(shared(field), isReplaced: field.isOneName), hint: several,
                    placeholder: inherited))
        }
        if targetKinds == [.measure] {
            entries.append(flag(.field(.claimed), Labels.field(.claimed), shared(.claimed) == "yes"))
        }
        if items.contains(where: { ledger.isPlanIssued(forItem: $0, on: today) }) {
            entries.append(text(.reason, Labels.need(.reason), hint: ScreenWords.issuedHint))
        }
        return open(
            Form(purpose: .assign(items), title: ActionWords.assign.help, subject: targetLine, entries: entries))
    }

    /// What an item takes from its problem where it says nothing itself.
    private func inherited(_ field: Field, by item: ItemID) -> Phrase? {
        guard [.leader, .unit, .support, .person, .deadline].contains(field),
            case .measure(let index)? = ledger.place(of: item)
        else { return nil }
        let problem = ledger.problems[ledger.measures[index].problem]
        let value = Labels.value(ledger.value(of: field, in: problem.id), of: field, ledger.workflow)
        return ledger.value(of: field, in: problem.id) == .nothing ? nil : ScreenWords.inherited(value)
    }

    /// The names that are in use for a field, the most used first.
    private func names(of field: Field) -> [String] {
        switch field.names {
        case .leader?: return derived.whole.byLeader.map(\.name)
        case .unit?: return derived.whole.byUnit.map(\.name)
        case .person?:
            var seen = Set<String>()
            return ledger.measures.compactMap(\.owner.person).filter { seen.insert($0).inserted }
        case nil: return []
        }
    }

    mutating func openDeadline() -> [Effect] {
        let items = targets
        if items.count == 1, case .measure(let index)? = ledger.place(of: items[0]), ledger.isReviewed(measure: index) {
            var entry = date(.field(.reviewDate), Labels.field(.reviewDate), ledger.measures[index].reviewDate)
            entry.hint = ScreenWords.reviewHint
            return open(
                Form(
                    purpose: .edit(items[0]), title: Labels.field(.reviewDate), subject: targetLine, entries: [entry]))
        }
        // Who may not set a deadline asks for an extension; one that was asked for is answered.
        if items.count == 1, whyNoExtension == nil,
            whyNoWork(on: [.measure, .problem], .assign) != nil
                || ledger.openRecord(of: items[0], .extensionRequest) != nil
        {
            return openExtension()
        }
        let current = items.compactMap { ledger.value(of: .deadline, in: $0).day }
        var entries = [date(.field(.deadline), Labels.field(.deadline), items.count == 1 ? current.first : nil)]
        let planner = planner
        if items.contains(where: { planner.deadlineMoved(of: $0) != nil }) {
            entries.append(text(.reason, Labels.need(.reason), hint: ScreenWords.extensionHint))
        }
        return open(
            Form(purpose: .deadline(items), title: ActionWords.deadline.help, subject: targetLine, entries: entries))
    }

    mutating func openWithdraw() -> [Effect] {
        guard let item = currentItem else { return [] }
        let inside = measuresInside(item)
        let more = inside > 0 ? "  " + ScreenWords.withMeasures(inside)[language] : ""
        return open(
            Form(
                purpose: .withdraw(item), title: ActionWords.withdraw.help,
                subject: line(of: item) + more,
                entries: [text(.reason, Labels.need(.reason))]))
    }

    /// Brings back the item under the cursor where it was withdrawn, else one of all that were.
    mutating func openReinstate() -> [Effect] {
        let withdrawn = ledger.withdrawnItems
        if let item = currentItem, withdrawn.contains(item) { return openReinstate(item) }
        let items = withdrawn.map { item in
            let why = ledger.value(of: .withdrawn, in: item).text.map(ScreenWords.withdrawnSince)
            return Menu.Item(
                choice: .reinstate(item), label: Phrase(verbatim: line(of: item)), keys: "", disabled: nil, help: why)
        }
        overlays.append(
            .menu(Menu(purpose: .withdrawn, title: ActionWords.reinstate.label, subject: "", items: items)))
        return []
    }

    mutating func openReinstate(_ item: ItemID) -> [Effect] {
        open(
            Form(
                purpose: .reinstate(item), title: ActionWords.reinstate.help, subject: line(of: item),
                entries: [text(.reason, Labels.need(.reason))]))
    }

    /// How many measures that count an area, a problem or a round holds.
    private func measuresInside(_ item: ItemID) -> Int {
        switch ledger.place(of: item) {
        case .round(let index)?:
            ledger.measures.indices.count { ledger.measures[$0].round == index && ledger.counts(measure: $0) }
        case .area(let index)?:
            ledger.areas[index].problems.reduce(0) { sum, problem in
                sum + ledger.problems[problem].measures.count { ledger.counts(measure: $0) }
            }
        case .problem(let index)?: ledger.problems[index].measures.count { ledger.counts(measure: $0) }
        case .measure?, .measureEntry?, .problemEntry?, .record?, nil: 0
        }
    }

    // MARK: Items

    func entry(_ field: Field, of kind: ItemKind, value: FieldValue) -> Form.Entry {
        let key = Form.Key.field(field)
        let label = Labels.field(field, of: kind)
        switch field.form {
        case .day: return date(key, label, value.day)
        case .flag: return flag(key, label, value == .flag(true))
        case .kind:
            let none = Form.Entry.Choice(value: "", label: Phrase("—", "—"))
            let choices = (field.choices(of: kind, ledger.workflow) ?? []).map {
                Form.Entry.Choice(value: $0, label: Labels.value(.text($0), of: field, ledger.workflow))
            }
            return Form.Entry(
                key: key, label: label, kind: .choice(kind.isRecord ? choices : [none] + choices),
                input: TextInput(value.text ?? ""))
        case .number:
            return text(key, label, numberText(value, field, kind), hint: numberHint(field, kind))
        case .items:
            let refs = value.items.map { ledger.reference(of: $0) }.joined(separator: "、")
            return text(key, label, refs, hint: ScreenWords.itemsHint)
        case .names:
            var joined = ""
            if case .names(let names) = value { joined = names.joined(separator: "、") }
            return Form.Entry(
                key: key, label: label, kind: .text(suggestions: names(of: field)), input: TextInput(joined))
        case .longText: return text(key, label, value.text ?? "", hint: ScreenWords.longTextHint)
        case .text where field == .month: return text(key, label, value.text ?? "", hint: ScreenWords.monthHint)
        case .text where field == .title && kind == .measure:
            return text(key, label, value.text ?? "", hint: ScreenWords.titleHint)
        case .text, .stage, .declared:
            return Form.Entry(
                key: key, label: label, kind: .text(suggestions: names(of: field)),
                input: TextInput(value.text ?? "", isReplaced: field.isOneName))
        }
    }

    /// A number as it is typed: money in 万元, all else as it is.
    private func numberText(_ value: FieldValue, _ field: Field, _ kind: ItemKind) -> String {
        guard let number = value.number else { return "" }
        if field == .amount, kind == .outcome, let record = currentRecord,
            record.text(.kind) == OutcomeKind.money.rawValue
        {
            return RecordWords.tenThousands(number)
        }
        return String(number)
    }

    private func numberHint(_ field: Field, _ kind: ItemKind) -> Phrase {
        field == .amount ? ScreenWords.amountHint : field == .share ? ScreenWords.shareHint : ScreenWords.numberHint
    }

    mutating func openEdit() -> [Effect] {
        guard let item = currentItem, let kind = ledger.place(of: item)?.kind else { return [] }
        return openEdit(item, kind)
    }

    private mutating func openEdit(_ item: ItemID, _ kind: ItemKind) -> [Effect] {
        var entries: [Form.Entry] = []
        let hidden: Set<Field> = [.declared, .digest, .size, .fileName, .earlier]
        for field in Field.settable(of: kind)
        where !hidden.contains(field) && !(field == .reviewDate && kind == .measure) {
            var entry = entry(field, of: kind, value: ledger.value(of: field, in: item))
            entry.placeholder = inherited(field, by: item)
            entries.append(entry)
        }
        if ledger.isPlanIssued(forItem: item, on: today), kind.isNumbered {
            entries.append(text(.reason, Labels.need(.reason), hint: ScreenWords.issuedHint))
        } else if !kind.isRecord, ledger.value(of: .deadline, in: item) != .nothing {
            entries.append(text(.reason, ScreenWords.extensionReason))
        }
        if kind == .letter, let under = ledger.record(item)?.under {
            offerLevels(in: &entries, [under], besides: item)
        }
        if kind == .meeting { entries.append(decided(by: item)) }
        return open(
            Form(
                purpose: .edit(item), title: kind == .round ? ActionWords.editRound.help : ActionWords.edit.help,
                subject: line(of: item), entries: entries))
    }

    mutating func openEditRound() -> [Effect] {
        guard let round = roundInHand else { return [] }
        return openEdit(ledger.rounds[round].id, .round)
    }

    /// What the documents of the last round declare.
    mutating func openDeclared() -> [Effect] {
        roundInHand.map { openDeclared(ofRound: ledger.rounds[$0].id) } ?? []
    }

    mutating func openDeclared(ofRound id: ItemID) -> [Effect] {
        guard case .round(let index)? = ledger.place(of: id) else { return [] }
        let round = ledger.rounds[index]
        let entries = DeclaredFigure.paths.compactMap(DeclaredFigure.init(path:)).map { figure in
            let value = figure.text(in: round.declared) ?? ""
            return Form.Entry(
                key: .figure(figure.path), label: Labels.declared(figure.path), kind: .text(suggestions: []),
                input: TextInput(value, isReplaced: true), hint: ScreenWords.figureHint)
        }
        return open(
            Form(
                purpose: .declared(round.id), title: ActionWords.declared.help, subject: roundTitle(index),
                entries: entries))
    }

    mutating func openAdd() -> [Effect] {
        if context == .registers, let id = registers.register.adding { return perform(id) }
        guard let (kind, under) = addition else { return [] }
        let fields: [Field] =
            switch kind {
            case .area: [.title]
            case .problem: [.title, .text, .leader, .unit, .deadline]
            case .round, .measure, .entry, .member, .evidence, .outcome, .lookBack, .sample, .milestone,
                .extensionRequest, .letter, .meeting, .decision, .opinion, .statement, .report, .passage, .survey,
                .tally:
                [.text, .target, .kind, .leader, .unit, .deadline]
            }
        return open(
            Form(
                purpose: .add(kind, under: under), title: ScreenWords.addTitle(Labels.item(kind)),
                subject: ScreenWords.under(line(of: under))[language],
                entries: fields.map { entry($0, of: kind, value: .nothing) }))
    }

    mutating func openNewRound() -> [Effect] {
        let fields: [Field] = [
            .body, .inspector, .inspectionStart, .inspectionEnd, .feedback, .concentratedEnd,
        ]
        return open(
            Form(
                purpose: .newRound, title: ActionWords.newRound.help, subject: "",
                entries: fields.map { entry($0, of: .round, value: .nothing) }))
    }

    mutating func openImport() -> [Effect] {
        open(
            Form(
                purpose: .importFile, title: ActionWords.importNotice.help, subject: "",
                entries: [text(.path, ScreenWords.filePath, hint: ScreenWords.filePathHint)]))
    }

    mutating func openFind() -> [Effect] {
        let isJournal = context == .journal
        if context == .overview || context == .queue { screen = .checklists }
        return open(
            Form(
                purpose: isJournal ? .journalFilter : .find, title: ActionWords.find.label, subject: "",
                entries: [
                    text(.query, ActionWords.find.label, isJournal ? journal.filter : "", hint: ScreenWords.findHint)
                ]))
    }
}
