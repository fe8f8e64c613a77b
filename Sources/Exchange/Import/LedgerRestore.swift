import Tracker
import Wording

/// Turns a ledger that was written out into the changes that make it again.
struct LedgerRestore {
    private let file: LedgerFile
    private let name: String
    private let newID: () -> ItemID
    private var changes: [Change] = []
    /// Items by their round's name and their number.
    private var items: [String: ItemID] = [:]
    private var rounds: [String: ItemID] = [:]
    private var owners: [String: LedgerFile.Problem] = [:]

    init(_ file: LedgerFile, name: String, newID: @escaping () -> ItemID) {
        self.file = file
        self.name = name
        self.newID = newID
    }

    static func changes(
        _ file: LedgerFile, name: String, newID: @escaping () -> ItemID = { ItemID(bits: .random(in: .min ... .max)) }
    ) -> [Change] {
        var restore = LedgerRestore(file, name: name, newID: newID)
        return restore.all()
    }

    private mutating func all() -> [Change] {
        changes = [.workflow(file.workflow)]
        for round in file.rounds { add(round) }
        for area in file.areas { add(area) }
        for problem in file.problems { add(problem) }
        for measure in file.measures { add(measure) }
        for problem in file.problems { finish(problem) }
        for member in file.members {
            add(
                .member, newID(), nil,
                [
                    .title: .text(member.name), .role: .text(member.role), .unit: FieldValue(member.unit),
                    .login: FieldValue(member.login),
                ])
        }
        for record in file.records { add(record) }
        return changes
    }

    private mutating func add(
        _ kind: ItemKind, _ item: ItemID, _ under: ItemID?, _ fields: [Field: FieldValue], number: Int = 0,
        name: String = "", isSample: Bool = false
    ) {
        changes.append(
            .add(
                Change.Addition(
                    kind: kind, item: item, under: under, number: number, name: name, sample: isSample,
                    fields: fields.filter { $0.value != .nothing })))
    }

    // MARK: Items

    private mutating func add(_ round: LedgerFile.Round) {
        let item = newID()
        rounds[round.name] = item
        var fields: [Field: FieldValue] = [
            .title: FieldValue(round.title), .body: FieldValue(round.body), .inspector: FieldValue(round.inspector),
            .inspectionStart: FieldValue(round.inspectionStart), .inspectionEnd: FieldValue(round.inspectionEnd),
            .feedback: FieldValue(round.feedback), .concentratedEnd: FieldValue(round.concentratedEnd),
            .signed: FieldValue(round.signed), .withdrawn: FieldValue(round.withdrawn),
            .cutoff: FieldValue(round.cutoff),
        ]
        if let declared = round.declared, declared != Declared() { fields[.declared] = .declared(declared) }
        for phase in PlanPhase.allCases {
            if let day = round.plan?[phase.rawValue] ?? nil { fields[phase.field] = .day(day) }
        }
        add(.round, item, nil, fields, name: round.name, isSample: round.sample ?? false)
    }

    /// The number of a reference without its round: 4.2 of 2022/4.2.
    private static func bare(_ ref: String) -> String {
        ref.split(separator: "/").last.map(String.init) ?? ref
    }

    private static func key(_ round: String, _ ref: String) -> String { round + "/" + bare(ref) }

    private static func number(_ ref: String) -> Int {
        let last = bare(ref).split(separator: ".").last.map(String.init) ?? ref
        return Int(last.prefix { $0.isASCII && $0.isNumber }) ?? Numerals.value(last) ?? 0
    }

    private mutating func add(_ area: LedgerFile.Area) {
        guard let round = rounds[area.round] else { return }
        let item = newID()
        items[LedgerRestore.key(area.round, area.ref)] = item
        add(
            .area, item, round, [.title: .text(area.title), .withdrawn: FieldValue(area.withdrawn)],
            number: LedgerRestore.number(area.ref))
    }

    private mutating func add(_ problem: LedgerFile.Problem) {
        let key = LedgerRestore.key(problem.round, problem.ref)
        guard let area = items[LedgerRestore.key(problem.round, problem.area)] else { return }
        let item = newID()
        items[key] = item
        owners[key] = problem
        add(
            .problem, item, area,
            [
                .title: .text(problem.title), .text: FieldValue(problem.text), .kind: FieldValue(problem.kind),
                .leader: FieldValue(problem.leader), .unit: FieldValue(problem.unit),
                .support: FieldValue(problem.support ?? []), .person: FieldValue(problem.person),
                .deadline: FieldValue(problem.deadline), .withdrawn: FieldValue(problem.withdrawn),
            ], number: LedgerRestore.number(problem.ref))
    }

    /// What needs the other problems, and the measures.
    private mutating func finish(_ problem: LedgerFile.Problem) {
        guard let item = items[LedgerRestore.key(problem.round, problem.ref)] else { return }
        let earlier = (problem.earlier ?? []).compactMap { self.item($0) }
        if !earlier.isEmpty {
            changes.append(
                .set(
                    Change.Assignment(item: item, field: .earlier, to: .items(earlier), was: .nothing, seen: nil)))
        }
        guard let basis = problem.basis, let closing = file.workflow.closing else { return }
        changes.append(
            .move(
                Change.Move(
                    item: item, move: closing.id, was: file.workflow.initial, to: Stage(rawValue: closing.to),
                    seen: nil,
                    details: MoveDetails(basis: basis))))
    }

    private mutating func add(_ measure: LedgerFile.Measure) {
        let problemKey = LedgerRestore.key(measure.round, measure.problem)
        guard let problem = items[problemKey], let owner = owners[problemKey] else { return }
        let item = newID()
        items[LedgerRestore.key(measure.round, measure.ref)] = item
        // What its problem says already it inherits.
        func own<Value: Equatable>(_ value: Value?, _ inherited: Value?) -> Value? { value == inherited ? nil : value }
        let first = measure.originalDeadline ?? measure.deadline
        let title = measure.title == TableText.firstSentence(measure.text) ? nil : measure.title
        let support = measure.support ?? []
        let withdrawn: FieldValue = FieldValue(measure.withdrawn)
        add(
            .measure, item, problem,
            [
                .title: FieldValue(title), .text: .text(measure.text), .stage: .text(measure.stage),
                .kind: FieldValue(measure.kind), .leader: FieldValue(own(measure.leader, owner.leader)),
                .unit: FieldValue(own(measure.unit, owner.unit)),
                .support: FieldValue(support == owner.support ?? [] ? [] : support),
                .person: FieldValue(own(measure.person, owner.person)), .target: FieldValue(measure.target),
                .claimed: measure.claimed ?? false ? .flag(true) : .nothing,
                .deadline: FieldValue(first == measure.deadline ? own(measure.deadline, owner.deadline) : first),
                .reviewDate: FieldValue(measure.reviewDate),
            ], number: LedgerRestore.number(measure.ref))
        if first != measure.deadline {
            changes.append(
                .set(
                    Change.Assignment(
                        item: item, field: .deadline, to: FieldValue(measure.deadline), was: FieldValue(first),
                        seen: nil,
                        reason: ImportWords.reason(name).zh)))
        }
        for entry in measure.progress {
            changes.append(
                .note(
                    Change.Note(
                        item: newID(), subject: item, text: entry.text, on: entry.on,
                        needsCoordination: entry.needsCoordination ?? false)))
        }
        finish(measure, item)
        if withdrawn != .nothing {
            changes.append(
                .set(Change.Assignment(item: item, field: .withdrawn, to: withdrawn, was: .nothing, seen: nil)))
        }
    }

    /// How often it came back, and what was handed in with its moves.
    private mutating func finish(_ measure: LedgerFile.Measure, _ item: ItemID) {
        let stage = Stage(rawValue: measure.stage)
        func move(_ id: String, to: Stage, _ details: MoveDetails) {
            changes.append(.move(Change.Move(item: item, move: id, was: stage, to: to, seen: nil, details: details)))
        }
        let relapse = file.workflow.move("relapse")
        for _ in 0..<min(max(0, measure.relapses ?? 0), 1000) {
            guard let relapse else { break }
            move(relapse.id, to: Stage(rawValue: relapse.to), MoveDetails(reason: ImportWords.reason(name).zh))
        }
        if let submit = file.workflow.moves.first(where: { file.workflow.isSubmission($0) }) {
            for reference in measure.evidence ?? [] { move(submit.id, to: stage, MoveDetails(evidence: reference)) }
            if let reason = measure.noEvidence { move(submit.id, to: stage, MoveDetails(noEvidence: reason)) }
        }
        if measure.relapses ?? 0 > 0 {
            changes.append(
                .set(
                    Change.Assignment(
                        item: item, field: .stage, to: .text(measure.stage), was: .nothing, seen: nil)))
        }
    }

    // MARK: Records

    /// The item of a reference or an identity.
    private func item(_ text: String) -> ItemID? {
        if let round = rounds[text] { return round }
        if let slash = text.firstIndex(of: "/") {
            return items[LedgerRestore.key(String(text[..<slash]), String(text[text.index(after: slash)...]))]
        }
        let open = file.rounds.filter { $0.withdrawn == nil } + file.rounds.filter { $0.withdrawn != nil }
        for round in open {
            if let item = items[LedgerRestore.key(round.name, text)] { return item }
        }
        return text.count == 16 ? ItemID(text) : nil
    }

    private mutating func add(_ record: LedgerFile.Record) {
        guard let kind = ItemKind(rawValue: record.kind), kind.isRecord, let id = ItemID(record.id) else { return }
        var fields: [Field: FieldValue] = [:]
        for (name, value) in record.fields {
            guard let field = Field(rawValue: name), let value = self.value(value, field) else { continue }
            fields[field] = value
        }
        fields[.withdrawn] = FieldValue(record.withdrawn)
        let under = record.of.flatMap { ItemID($0) } ?? record.under.flatMap { item($0) }
        add(kind, id, under, fields)
    }

    private func value(_ value: LedgerFile.Value, _ field: Field) -> FieldValue? {
        switch (field.form, value) {
        case (_, .nothing): return nil
        case (.day, .text(let text)): return FieldValue(Day(text))
        case (.names, .list(let names)): return FieldValue(names)
        case (.items, .list(let refs)): return .items(refs.compactMap { item($0) })
        case (.number, .number(let number)): return .number(number)
        case (.flag, .flag(let flag)): return .flag(flag)
        case (_, .text(let text)): return .text(text)
        default: return nil
        }
    }
}

extension TableText {
    /// A text up to the end of its first sentence: what a measure is called that has no title of its own.
    static func firstSentence(_ text: String) -> String {
        let end =
            text.unicodeScalars.firstIndex { "。；;\n！？".unicodeScalars.contains($0) } ?? text.unicodeScalars.endIndex
        return String(text.unicodeScalars[..<end])
    }
}
