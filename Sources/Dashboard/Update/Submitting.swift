import Canvas
import Exchange
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
            if let (question, sentence) = question(about: form) {
                if let why = refusal(of: effects) {
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

    /// What is wrong with a field, before anything is asked of the ledger.
    private struct FormProblem: Error {
        var key: Form.Key?
        var phrase: Phrase
    }

    private func day(_ form: Form, _ key: Form.Key) throws(FormProblem) -> Day? {
        guard let text = form[key], !text.allSatisfy(\.isWhitespace) else { return nil }
        do {
            return try DateReader.day(text)
        } catch {
            throw FormProblem(key: key, phrase: Refusals.phrase(error, ledger.workflow))
        }
    }

    /// Puts an item of a file right; nothing is written.
    private mutating func correct(_ form: Form, _ place: Int) throws(FormProblem) -> [Effect] {
        guard var state = importing else { return [] }
        var correction = Intake.Correction()
        for (key, field) in [(Form.Key.title, Field.title), (.text, .text)] {
            guard let text = form[key] else { continue }
            guard !text.trimmed.isEmpty else {
                throw FormProblem(key: key, phrase: Refusals.phrase(.empty(field), ledger.workflow))
            }
            if field == .title { correction.title = text.trimmed } else { correction.text = text.trimmed }
        }
        for field in [Field.leader, .unit, .person] {
            if let text = form[.field(field)] { correction.fields[field] = FieldValue(text.trimmed) }
        }
        if let text = form[.field(.support)] {
            correction.fields[.support] = FieldValue(Form.names(in: text))
        }
        if form[.field(.deadline)] != nil {
            correction.fields[.deadline] = FieldValue(try day(form, .field(.deadline)))
        }
        correction.status = form[.status].flatMap(NoticeReading.Status.init)
        overlays.removeLast()
        state.reading.intake = state.reading.intake.correcting(place, correction, ledger: ledger, on: today)
        state.isCorrected = true
        state.corrected.insert(place)
        state.rebuild(ledger)
        importing = state
        return dropDraft(form.draft)
    }

    private mutating func effects(of form: Form) throws(FormProblem) -> [Effect]? {
        switch form.purpose {
        case .note(let items):
            return handIn(
                .note(
                    items, text: form[.text] ?? "", on: try day(form, .on), needsCoordination: form[.needs] == "yes"))
        case .move(let items, let move):
            func given(_ key: Form.Key) -> String? { form[key].flatMap { $0.isEmpty ? nil : $0 } }
            let behalf = form[.behalf].map {
                Behalf(name: (try? Cleaning.name($0)) ?? "", basis: form[.behalfBasis] ?? "")
            }
            if let behalf, behalf.name.isEmpty {
                throw FormProblem(key: .behalf, phrase: ScreenWords.behalfHint)
            }
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
                    throw FormProblem(key: .on, phrase: Refusals.phrase(.empty(.planned), ledger.workflow))
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
            return handIn(.phase(round, phase, on: try day(form, .on)))
        case .link(let problem): return handIn(.link(problem, earlier: try items(form, .items)))
        case .who: return try become(form)
        case .assign(let items):
            var fields = try fields(of: form)
            // For several at once an empty field means "as it is"; for one it means "nobody".
            if items.count > 1 { fields = fields.filter { $0.value != .nothing } }
            return handIn(.assign(items, fields: fields, reason: form[.reason]))
        case .deadline(let items):
            let key = Form.Key.field(.deadline)
            guard let day = try day(form, key) else {
                if items.count == 1, ledger.value(of: .deadline, in: items[0]) != .nothing {
                    return handIn(.set(items[0], .deadline, .nothing, reason: form[.reason]))
                }
                throw FormProblem(key: key, phrase: Refusals.phrase(.empty(.deadline), ledger.workflow))
            }
            return handIn(.deadline(items, day, reason: form[.reason]))
        case .edit(let item): return handIn(.edit(item, fields: try fields(of: form), reason: form[.reason]))
        case .add(let kind, let under):
            return handIn(.add(kind, under: under, fields: try fields(of: form).filter { $0.value != .nothing }))
        case .withdraw(let item): return handIn(.withdraw(item, reason: form[.reason] ?? ""))
        case .newRound:
            return handIn(.newRound(Request.RoundDraft(fields: try fields(of: form).filter { $0.value != .nothing })))
        case .declared(let round):
            var declared = Declared()
            for entry in form.entries {
                guard case .figure(let path) = entry.key, let figure = DeclaredFigure(path: path) else { continue }
                do {
                    try figure.set(entry.value, in: &declared)
                } catch {
                    throw FormProblem(key: entry.key, phrase: Refusals.phrase(error, ledger.workflow))
                }
            }
            let value: FieldValue = declared == Declared() ? .nothing : .declared(declared)
            return handIn(.set(round, .declared, value, reason: nil))
        case .importFile:
            let path = (form[.path] ?? "").trimmed
            guard !path.isEmpty else { throw FormProblem(key: .path, phrase: ScreenWords.filePathHint) }
            withForm {
                $0.isPending = true; $0.error = nil
            }
            return [.read(path: path)]
        case .writeReport(let document, let round):
            let path = (form[.path] ?? "").trimmed
            guard !path.isEmpty else { throw FormProblem(key: .path, phrase: ScreenWords.filePathHint) }
            withForm {
                $0.isPending = true; $0.error = nil
            }
            return [
                .writeReport(document, round: round, path: path, replacing: form[.needs] == "yes", language)
            ]
        case .sendReport(let document, let round):
            let recipient = (form[.field(.recipient)] ?? "").trimmed
            guard !recipient.isEmpty else {
                throw FormProblem(
                    key: .field(.recipient), phrase: Refusals.phrase(.empty(.recipient), ledger.workflow))
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
        case .column(let heading): return take(column: form[.column] ?? "", heading)
        case .slip(let unit):
            withForm {
                $0.isPending = true; $0.error = nil
            }
            return [.slip(unit: unit, path: (form[.path] ?? "").trimmed)]
        case .find:
            overlays.removeLast()
            liveCrumb = nil
            focus = .tasks
            // What was looked for is a measure, not the figure above the list.
            withList(.tasks) { $0.select(where: { if case .measure = $0 { true } else { false } }, id: $1) }
            return []
        case .journalFilter:
            overlays.removeLast()
            return []
        }
    }

    private mutating func handIn(_ request: Request, behalf: Behalf? = nil) -> [Effect] {
        var late: String?
        withForm { late = $0[.late]?.trimmed }
        if late?.isEmpty ?? true, let refusal = lateness(of: request, behalf: behalf) {
            // What was reported already takes a reason: the form asks for it where it was not needed before.
            withForm {
                if $0[.late] == nil {
                    $0.entries.append(
                        Form.Entry(
                            key: .late, label: ScreenWords.lateReason, kind: .text(suggestions: []),
                            input: TextInput("")))
                }
                $0.error = refusal
                $0.focus = $0.entries.firstIndex { $0.key == .late } ?? $0.focus
            }
            return []
        }
        withForm {
            $0.isPending = true; $0.error = nil
        }
        return send(request, behalf: behalf, late: late)
    }

    /// Why a request needs a reason, since a report that was sent covers its day; nil where it needs none.
    private func lateness(of request: Request, behalf: Behalf?) -> Phrase? {
        let context = Planner.Context(by: who, day: today, clock: today, behalf: behalf)
        do throws(Refusal) {
            _ = try Planner(ledger: ledger, log: log, context: context).plan(request)
            return nil
        } catch {
            guard case .lateNeedsReason = error else { return nil }
            return Refusals.phrase(error, ledger.workflow).withoutOptions
        }
    }

    private mutating func record(_ form: Form, _ kind: ItemKind, _ under: [ItemID]) throws(FormProblem) -> [Effect]? {
        let fields = try fields(of: form).filter { $0.value != .nothing }
        switch kind {
        case .evidence:
            let path = (form[.path] ?? "").trimmed
            guard !path.isEmpty else { break }
            withForm {
                $0.isPending = true; $0.error = nil
            }
            pending += under.count
            return [.attach(path: path, under)]
        case .extensionRequest:
            guard let day = fields[.deadline]?.day else {
                throw FormProblem(
                    key: .field(.deadline), phrase: Refusals.phrase(.empty(.deadline), ledger.workflow))
            }
            return handIn(.askExtension(under, day, reason: fields[.text]?.text ?? ""))
        case .meeting:
            guard let round = under.first else { return [] }
            return handIn(.meeting(round, fields: fields, decisions: try decisions(form)))
        case .member: return handIn(.record(.member, under: nil, fields: fields))
        default: break
        }
        guard let first = under.first else { return [] }
        if under.count == 1 { return handIn(.record(kind, under: first, fields: fields)) }
        withForm {
            $0.isPending = true; $0.error = nil
        }
        // Each of several marked items gets its own.
        return under.dropFirst().reduce(send(.record(kind, under: first, fields: fields))) {
            $0 + send(.record(kind, under: $1, fields: fields))
        }
    }

    /// What a meeting decided: `4.2、4.3：…`, several parted by `；`.
    private func decisions(_ form: Form) throws(FormProblem) -> [Request.Decision] {
        var decisions: [Request.Decision] = []
        for part in (form[.decisions] ?? "").split(whereSeparator: { "；;\n".contains($0) }) {
            let line = String(part).trimmed
            guard !line.isEmpty else { continue }
            if let colon = line.firstIndex(where: { $0 == "：" || $0 == ":" }) {
                let items = try? references(String(line[..<colon]), .decisions)
                if let items, !items.isEmpty {
                    decisions.append(
                        Request.Decision(String(line[line.index(after: colon)...]).trimmed, items: items))
                    continue
                }
            }
            decisions.append(Request.Decision(line))
        }
        return decisions
    }

    private func items(_ form: Form, _ key: Form.Key) throws(FormProblem) -> [ItemID] {
        let items = try references(form[key] ?? "", key)
        guard !items.isEmpty else { throw FormProblem(key: key, phrase: ScreenWords.itemsHint) }
        return items
    }

    private func references(_ text: String, _ key: Form.Key) throws(FormProblem) -> [ItemID] {
        var items: [ItemID] = []
        for part in text.split(whereSeparator: { "、，, ".contains($0) }) {
            do throws(Refusal) {
                items.append(try ledger.item(called: String(part)))
            } catch {
                throw FormProblem(key: key, phrase: Refusals.phrase(error, ledger.workflow))
            }
        }
        return items
    }

    /// Works in another name from now on; one that is not known yet is named a member first.
    private mutating func become(_ form: Form) throws(FormProblem) -> [Effect]? {
        let fields = try fields(of: form).filter { $0.value != .nothing }
        let name: String
        do throws(Refusal) {
            name = try Cleaning.name(fields[.title]?.text ?? "", for: .title)
        } catch {
            throw FormProblem(key: .field(.title), phrase: Refusals.phrase(error, ledger.workflow))
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

    /// A typed number; money is typed in 万元 and kept in yuan.
    private func number(_ text: String, _ entry: Form.Entry, _ form: Form) throws(FormProblem) -> FieldValue {
        guard !text.isEmpty else { return .nothing }
        let isMoney = entry.key == .field(.amount) && form[.field(.kind)] == OutcomeKind.money.rawValue
        guard let number = isMoney ? NumberReader.wan(text) : NumberReader.whole(text) else {
            throw FormProblem(key: entry.key, phrase: Refusals.phrase(.badNumber(text), ledger.workflow))
        }
        return .number(number)
    }

    /// The fields of a form as values.
    private func fields(of form: Form) throws(FormProblem) -> [Field: FieldValue] {
        var fields: [Field: FieldValue] = [:]
        for entry in form.entries {
            guard case .field(let field) = entry.key else { continue }
            let text = entry.value.trimmed
            switch field.form {
            case .day: fields[field] = FieldValue(try day(form, entry.key))
            case .flag: fields[field] = text.isEmpty ? .nothing : .flag(true)
            case .names:
                fields[field] = FieldValue(Form.names(in: text))
            case .number: fields[field] = try number(text, entry, form)
            case .items: fields[field] = FieldValue(try references(text, entry.key))
            default: fields[field] = FieldValue(text)
            }
        }
        return fields
    }
}

extension String {
    /// Without white space at either end.
    var trimmed: String { Cleaning.trimmed(self) }
}
