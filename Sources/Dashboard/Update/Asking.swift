import Canvas
import Check
import Reports
import Tracker
import Wording

// What is asked before a form is handed in: what cannot be taken back is confirmed by another key than the one that handed
// it in, and nobody new is made unasked.

extension State {
    /// Whether what a form does cannot be taken back, or goes out of the house.
    func isFinal(_ form: Form) -> Bool {
        switch form.purpose {
        case .withdraw, .sendReport: return true
        case .move(_, let id): return !(ledger.workflow.move(id)?.isUndoable ?? true)
        case .passage(let round, let place, let month):
            return (form[.text] ?? "").trimmed.isEmpty && ledger.passage(place, month: month, ofRound: round) != nil
        case .note, .record, .answer, .lookBack, .sample, .phase, .link, .who, .assign, .deadline, .edit, .add,
            .reinstate, .newRound, .declared, .importFile, .writeReport, .correct, .lateImport, .column, .slip, .find,
            .journalFilter:
            return false
        }
    }

    /// What is still to be asked about a form, with the sentence that asks it.
    func question(about form: Form) -> (question: Form.Question, sentence: Phrase)? {
        if form.unwhole != nil, !form.agreed.contains(.unwhole) { return (.unwhole, ScreenWords.confirmUnwhole) }
        for name in newNames(in: form) where !form.agreed.contains(.new(name)) {
            if case .who = form.purpose {
                let role = form[.field(.role)].flatMap { ledger.workflow.role($0) }.map { Phrase($0.zh, $0.en) }
                return (.new(name), ScreenWords.newMember(name.name, role, like: name.longer))
            }
            let near = Ledger.near(name.name, among: ledger.knownNames(of: name.field))
            let like = name.longer + near.filter { !name.longer.contains($0) }
            return (.new(name), ScreenWords.newName(name.name, label(of: name.field, in: form), like: like))
        }
        guard isFinal(form), !form.agreed.contains(.final) else { return nil }
        switch form.purpose {
        case .move(_, let id): return (.final, ScreenWords.confirmMove(Labels.move(id, ledger.workflow)))
        case .sendReport(let document, let round):
            var said = [ScreenWords.confirmSending(document.name, to: (form[.field(.recipient)] ?? "").trimmed)]
            if case .found(_, let sentences) = form.standing { said = sentences + said }
            if case .round(let index)? = ledger.place(of: round),
                let unfinished = document.unfinished(
                    ofRound: index, in: ledger, on: figuresDay(of: document, round, form))
            {
                said.insert(unfinished, at: 0)
            }
            return (
                .final, Phrase(said.map(\.zh).joined(separator: "\n"), said.map(\.en).joined(separator: "\n"))
            )
        case .note, .record, .answer, .lookBack, .sample, .phase, .link, .who, .assign, .deadline, .edit, .add,
            .withdraw, .reinstate, .newRound, .declared, .importFile, .writeReport, .passage, .correct, .lateImport,
            .column,
            .slip, .find, .journalFilter:
            return (.final, ScreenWords.confirmWithdrawal)
        }
    }

    /// What the check would have against a document on the day that it would be sent for, before it is asked whether it is to
    /// go out; nil where that is known, or nothing is sent.
    func standing(of form: Form) -> ReportCheckJob? {
        guard case .sendReport(let document, let round) = form.purpose, !form.agreed.contains(.final) else {
            return nil
        }
        let key = ReportCheckJob.Key(
            document: document, round: round, day: figuresDay(of: document, round, form), generation: generation,
            evidence: check.evidence)
        if case .found(key, _) = form.standing { return nil }
        return ReportCheckJob(
            key: key, log: log, workflow: ledger.workflow, damage: damage, clock: max(clock, today))
    }

    /// The day of the figures that a document would be sent with.
    private func figuresDay(of document: ReportDocument, _ round: ItemID, _ form: Form) -> Day {
        let day = ((try? self.day(form, .on)) ?? nil) ?? self.day
        guard let month = document.month, case .round(let index)? = ledger.place(of: round) else { return day }
        return MonthlyReport.day(of: month, round: index, in: ledger, today: day)
    }

    /// What stands against sending a document is known: the form that waits for it goes on.
    mutating func take(_ outcome: ReportCheckJob.Outcome) -> [Effect] {
        guard let form = openForm, form.standing == .asked(outcome.key) else { return [] }
        withForm { $0.standing = .found(outcome.key, outcome.sentences) }
        return openForm.map { submit($0) } ?? []
    }

    private func label(of field: Field, in form: Form) -> Phrase {
        form.entries.first { $0.key == .field(field) }?.label ?? Labels.field(field)
    }

    /// The names in a form that are not known yet: those who answer for something, and in other fields what only begins a
    /// known name.
    private func newNames(in form: Form) -> [Ledger.NewName] {
        if case .who = form.purpose { return newSelf(in: form) }
        var named: [Field: FieldValue] = [:]
        var others: [Ledger.NewName] = []
        for entry in form.entries where entry.isChanged {
            guard case .field(let field) = entry.key, case .text(let suggestions) = entry.kind else { continue }
            let text = entry.value.trimmed
            if Ledger.nameFields.contains(field) {
                let parts = field == .support ? Lists.names(text) : [text]
                let before = field == .support ? Lists.names(entry.initial) : [entry.initial.trimmed]
                named[field] = .names(parts.filter { !before.contains($0) && !suggestions.contains($0) })
            } else if !text.isEmpty, !suggestions.contains(text) {
                let longer = suggestions.filter { $0.hasPrefix(text) }
                if !longer.isEmpty { others.append(Ledger.NewName(field: field, name: text, longer: longer)) }
            }
        }
        return ledger.newNames(in: named) + others
    }

    /// The name of whoever says who he is, if no member has it: he would be made one. Nobody has to have typed it, it may
    /// be his login.
    private func newSelf(in form: Form) -> [Ledger.NewName] {
        guard let name = form[.field(.title)].flatMap({ try? Cleaning.name($0, for: .title) }),
            ledger.member(named: name) == nil
        else { return [] }
        return [Ledger.NewName(field: .title, name: name, longer: Ledger.near(name, among: ledger.everybody))]
    }

    /// Asks, over the form: only the space bar, pressed by itself, says yes.
    mutating func ask(_ question: Form.Question, _ sentence: Phrase, about form: Form) {
        overlays.append(
            .menu(
                Menu(
                    purpose: .confirmForm(question), title: form.title, subject: form.subject,
                    items: textLines(said(sentence)))))
    }

    /// Undoes or does again. What is grave is asked about first, by whoever knows the newest of it.
    mutating func takeBack(_ request: Request, agreed event: EventID? = nil) -> [Effect] {
        pending += 1
        return [.takeBack(request, agreed: event)]
    }

    /// Asks before something grave is taken back or done again, and names it.
    mutating func askBack(_ request: Request, _ event: Event) {
        let words = request == .redo ? ActionWords.redo : ActionWords.undo
        // Whoever does something else by now has not asked for a question.
        guard overlays.isEmpty else {
            notice = Notice(phrase: ScreenWords.pressAlone(words.label), role: .error)
            return
        }
        let what = History.summary(event, in: ledger)
        let sentence = request == .redo ? ScreenWords.confirmRedo(what) : ScreenWords.confirmUndo(what)
        overlays.append(
            .menu(
                Menu(
                    purpose: .confirmBack(request, event.id), title: words.label, subject: "",
                    items: textLines(said(sentence)))))
    }

    /// The answer to a question: the form below is handed in.
    mutating func agree(to question: Form.Question) -> [Effect] {
        overlays.removeLast()
        withForm { $0.agreed.insert(question) }
        return openForm.map { submit($0) } ?? []
    }

    /// What the rules say against what a form asks for; nil where they would take it.
    func refusal(of effects: [Effect]) -> Refusal? {
        for case .record(let request, let behalf, let late, _) in effects {
            do throws(Refusal) {
                _ = try Planner(
                    ledger: ledger, log: log,
                    context: Planner.Context(by: who, day: today, clock: max(clock, today), behalf: behalf, late: late)
                ).plan(request)
            } catch {
                return error
            }
        }
        return nil
    }
}
