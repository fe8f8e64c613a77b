import Canvas
import Tracker
import Wording

// Handing a form in: its texts become a request. What a person typed stays until the change is on disk.

extension State {
    mutating func submit(_ form: Form) -> [Effect] {
        var form = form
        // What is shown is what is taken.
        if let completion = form.focused?.completion {
            form.entries[form.focus].input.replace(with: (form.focused?.value ?? "") + completion)
            withForm { $0 = form }
        }
        do throws(FormProblem) {
            // Handed in on a copy: a question is asked only about what would be taken.
            var after = self
            let effects = try after.effects(of: form) ?? []
            let refused = after.refusal(of: effects)
            // What the rules miss is asked for where it is to be typed.
            if let problem = after.problem(refused, in: form) { throw problem }
            // What stands against it is looked for first, and said with the question.
            if let job = standing(of: form), refused == nil {
                let isAsked = form.standing == .asked(job.key)
                withForm {
                    $0.standing = .asked(job.key)
                    $0.error = nil
                }
                return isAsked ? [] : [.checkReport(job)]
            }
            if let (question, sentence) = question(about: form) {
                if let why = refused.map(phrase(of:)) {
                    withForm { $0.error = why }
                } else {
                    ask(question, sentence, about: form)
                }
                return []
            }
            self = after
            return effects
        } catch {
            withForm {
                $0.error = error.phrase
                if let place = $0.entries.firstIndex(where: { $0.key == error.key }) { $0.focus = place }
            }
            return []
        }
    }

    private mutating func effects(of form: Form) throws(FormProblem) -> [Effect]? {
        switch form.purpose {
        case .note(let items):
            return handIn(
                .note(
                    items, text: form[.text] ?? "", on: try day(form, .on), needsCoordination: form[.needs] == "yes"))
        case .move(let items, let move):
            func given(_ key: Form.Key) -> String? { form[key].flatMap { $0.isEmpty ? nil : $0 } }
            let behalf = try behalf(form)
            return handIn(
                .move(
                    items, move: move,
                    MoveDetails(
                        reason: given(.reason), basis: given(.basis), evidence: given(.evidence),
                        noEvidence: given(.noEvidence), reviewDate: try day(form, .reviewDate))), behalf: behalf)
        case .record(let kind, let under): return try record(form, kind, under)
        case .answer(let item):
            let isGranted = form[.field(.result)] == ExtensionResult.granted.rawValue
            return handIn(
                .answerExtension(
                    [item], granted: isGranted, to: try day(form, .field(.deadline)), reason: form[.reason]))
        case .lookBack(let items):
            guard let result = form[.field(.result)].flatMap(LookBackResult.init) else {
                guard let day = try day(form, .on) else {
                    throw problem(.empty(.planned), .on, form)
                }
                return handIn(.planLookBack(items, day))
            }
            return handIn(.lookBack(items, result, text: form[.text], on: try day(form, .on)))
        case .sample(let round):
            let fields = try fields(of: form)
            return handIn(
                .sample(
                    round, share: fields[.share]?.number ?? 0, seed: fields[.seed]?.number ?? 0,
                    planned: fields[.planned]?.day))
        case .phase(let round):
            guard let phase = form[.phase].flatMap(PlanPhase.init) else { return [] }
            return handIn(.phase(round, phase, on: try day(form, .on), reason: form[.reason]))
        case .link(let problem): return handIn(.link(problem, earlier: try items(form, .items)))
        case .who: return try become(form)
        case .assign(let items):
            var fields = try fields(of: form)
            // For several at once an empty field means "as it is"; for one it means "nobody".
            if items.count > 1 { fields = fields.filter { $0.value != .nothing } }
            return handIn(.assign(items, fields: fields, reason: form[.reason]))
        case .deadline(let items):
            let key = Form.Key.field(.deadline)
            if items.count == 1, case .measure? = ledger.place(of: items[0]), let text = form[key],
                let due = try? DateReader.due(text, on: today), due[.kind] != nil
            {
                return handIn(.edit(items[0], fields: due, reason: form[.reason]))
            }
            guard let day = try day(form, key) else {
                if items.count == 1, ledger.value(of: .deadline, in: items[0]) != .nothing {
                    return handIn(.set(items[0], .deadline, .nothing, reason: form[.reason]))
                }
                throw problem(.empty(.deadline), key, form)
            }
            return handIn(.deadline(items, day, reason: form[.reason]))
        case .edit(let item):
            let fields = try fields(of: form)
            if let meeting = ledger.record(item), meeting.kind == .meeting {
                return handIn(try edits(ofMeeting: meeting, fields, form))
            }
            return handIn(.edit(item, fields: fields, reason: form[.reason]))
        case .add(let kind, let under):
            return handIn(.add(kind, under: under, fields: try fields(of: form).filter { $0.value != .nothing }))
        case .withdraw(let item): return handIn(.withdraw(item, reason: form[.reason] ?? ""))
        case .reinstate(let item): return handIn(.reinstate(item, reason: form[.reason] ?? ""))
        case .newRound:
            return handIn(.newRound(Request.RoundDraft(fields: try fields(of: form).filter { $0.value != .nothing })))
        case .declared(let round):
            var declared = Declared()
            for entry in form.entries {
                guard case .figure(let path) = entry.key, let figure = DeclaredFigure(path: path) else { continue }
                do {
                    try figure.set(entry.value, in: &declared)
                } catch {
                    throw problem(error, entry.key, form)
                }
            }
            let value: FieldValue = declared == Declared() ? .nothing : .declared(declared)
            return handIn(.set(round, .declared, value, reason: nil))
        case .importFile:
            let path = (form[.path] ?? "").trimmed
            guard !path.isEmpty else { throw problem(.empty(nil), .path, form) }
            withForm {
                $0.isPending = true; $0.error = nil
            }
            return [.read(path: path)]
        case .writeReport(let document, let round):
            let path = (form[.path] ?? "").trimmed
            guard !path.isEmpty else { throw problem(.empty(nil), .path, form) }
            withForm {
                $0.isPending = true; $0.error = nil
            }
            return [
                .writeReport(document, round: round, path: path, replacing: form[.needs] == "yes", language)
            ]
        case .sendReport(let document, let round):
            let recipient = (form[.field(.recipient)] ?? "").trimmed
            guard !recipient.isEmpty else {
                throw problem(.empty(.recipient), .field(.recipient), form)
            }
            let on = try day(form, .on)
            // Said before it is asked whether it is to go out.
            if let preview = reports.preview, preview.document == document, !preview.missing.isEmpty,
                form[.needs] == ""
            {
                throw FormProblem(
                    key: .needs,
                    phrase: CommandWords.placesEmpty(preview.missing.map(\.name), document.kind).withoutOptions)
            }
            withForm {
                $0.isPending = true; $0.error = nil
            }
            pending += 1
            return [
                .sendReport(
                    document, round: round, to: recipient, on: on, incomplete: form[.needs] == "yes", language)
            ]
        case .passage(let round, let place, let month):
            let written = (form[.text] ?? "").trimmed
            if written.isEmpty, let before = ledger.passage(place, month: month, ofRound: round) {
                return handIn(.withdraw(before.id, reason: ReportWords.emptied.zh))
            }
            return handIn(
                .record(
                    .passage, under: round,
                    fields: [
                        .place: .text(place), .month: FieldValue(month?.description), .text: FieldValue(written),
                    ].filter { $0.value != .nothing }))
        case .correct(let place): return try correct(form, place)
        case .lateImport:
            let late = (form[.late] ?? "").trimmed
            guard !late.isEmpty else {
                throw problem(.empty(.text), .late, form)
            }
            overlays.removeLast()
            return bringIn(late: late)
        case .column(let heading): return take(column: form[.column] ?? "", heading)
        case .slip(let unit):
            withForm {
                $0.isPending = true; $0.error = nil
            }
            return [.slip(unit: unit, path: (form[.path] ?? "").trimmed)]
        case .find:
            overlays.removeLast()
            endLiveQuery(isTaken: true)
            focus = .tasks
            // What was looked for is a measure, not the figure above the list.
            withList(.tasks) { $0.select(where: { if case .measure = $0 { true } else { false } }, id: $1) }
            return []
        case .journalFilter:
            overlays.removeLast()
            return []
        }
    }

    /// For whom a form is handed in, if for someone else.
    private func behalf(_ form: Form) throws(FormProblem) -> Behalf? {
        guard let entry = form.entries.first(where: { $0.key == .behalf }) else { return nil }
        let basis = (form[.behalfBasis] ?? "").trimmed
        // Where one may record for someone, or in one's own name, the choice says which.
        if !entry.isTyped, entry.value.isEmpty {
            guard basis.isEmpty else { throw FormProblem(key: .behalf, phrase: ScreenWords.basisForWhom) }
            return nil
        }
        let name = (try? Cleaning.name(entry.value)) ?? ""
        guard !name.isEmpty else { throw FormProblem(key: .behalf, phrase: ScreenWords.behalfHint) }
        return Behalf(name: name, basis: basis)
    }

    private mutating func record(_ form: Form, _ kind: ItemKind, _ under: [ItemID]) throws(FormProblem) -> [Effect]? {
        let fields = try fields(of: form).filter { $0.value != .nothing }
        switch kind {
        case .evidence:
            let path = (form[.path] ?? "").trimmed
            guard !path.isEmpty else { break }
            // Asked before the file is copied, with what stands for it.
            let requests = under.map {
                Request.record(.evidence, under: $0, fields: [.reference: .text(ScreenWords.filePath.zh)])
            }
            var effects: [Effect] = []
            handIn(requests) { state, late in
                state.pending += under.count
                effects = [.attach(path: path, under, fields, late: late)]
            }
            return effects
        case .extensionRequest:
            guard let day = fields[.deadline]?.day else {
                throw problem(.empty(.deadline), .field(.deadline), form)
            }
            return handIn(.askExtension(under, day, reason: fields[.text]?.text ?? ""))
        case .meeting:
            guard let round = under.first else { return [] }
            let decisions = try decisions(form, round: round)
            return handIn(.meeting(round, fields: fields, decisions: decisions))
        case .member: return handIn(.record(.member, under: nil, fields: fields))
        case .round, .area, .problem, .measure, .entry, .outcome, .lookBack, .sample, .milestone, .decision,
            .letter, .opinion, .statement, .report, .passage, .survey, .tally:
            break
        }
        // Each of several marked items gets its own.
        return handIn(under.map { .record(kind, under: $0, fields: fields) })
    }

    /// Works in another name from now on; one that is not known yet is named a member first.
    private mutating func become(_ form: Form) throws(FormProblem) -> [Effect]? {
        let fields = try fields(of: form).filter { $0.value != .nothing }
        let name: String
        do throws(Refusal) {
            name = try Cleaning.name(fields[.title]?.text ?? "", for: .title)
        } catch {
            throw FormProblem(
                key: .field(.title), phrase: Refusals.phrase(error, ledger.workflow, calling: ScreenWords.yourName))
        }
        who = name
        generation += 1
        guard ledger.member(named: name) == nil else {
            overlays.removeLast()
            refreshQueue()
            notice = Notice(phrase: ScreenWords.youAre(name), role: .notice)
            if scope.crumbs.isEmpty { startInOwnScope() }
            return [.become(name)] + dropDraft(form.draft)
        }
        return [.become(name)] + handIn(.record(.member, under: nil, fields: fields))
    }
}
