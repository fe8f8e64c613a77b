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
    /// The identities that are given already.
    private var taken: Set<ItemID> = []

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

    /// The identity that an item had; another where the file has none, or has it twice.
    private mutating func identity(_ text: String?) -> ItemID {
        guard let known = text.flatMap({ ItemID($0) }), taken.insert(known).inserted else { return newID() }
        return known
    }

    private mutating func add(_ round: LedgerFile.Round) {
        let item = identity(round.id)
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
        // The letter of a number that was given twice is given anew, in the same order.
        return Int(last.prefix { $0.isASCII && $0.isNumber }) ?? Numerals.value(String(last.prefix { !$0.isASCII }))
            ?? 0
    }

    private mutating func add(_ area: LedgerFile.Area) {
        guard let round = rounds[area.round] else { return }
        let item = identity(area.id)
        items[LedgerRestore.key(area.round, area.ref)] = item
        add(
            .area, item, round, [.title: .text(area.title), .withdrawn: FieldValue(area.withdrawn)],
            number: LedgerRestore.number(area.ref))
    }

    private mutating func add(_ problem: LedgerFile.Problem) {
        let key = LedgerRestore.key(problem.round, problem.ref)
        guard let area = items[LedgerRestore.key(problem.round, problem.area)] else { return }
        let item = identity(problem.id)
        items[key] = item
        owners[key] = problem
        add(
            .problem, item, area,
            [
                .title: .text(problem.title), .text: FieldValue(problem.text), .kind: FieldValue(problem.kind),
                .leader: FieldValue(problem.leader), .unit: FieldValue(problem.unit),
                .support: FieldValue(problem.support ?? []), .person: FieldValue(problem.person),
                .deadline: FieldValue(problem.deadline), .withdrawn: FieldValue(problem.withdrawn),
                .disclosure: FieldValue(problem.disclosure), .disclosureReason: FieldValue(problem.disclosureReason),
                .redacted: FieldValue(problem.redacted),
            ], number: LedgerRestore.number(problem.ref))
        note(problem.progress ?? [], about: item)
    }

    private mutating func note(_ entries: [LedgerFile.Progress], about item: ItemID) {
        for entry in entries {
            changes.append(
                .note(
                    Change.Note(
                        item: newID(), subject: item, text: entry.text, on: entry.on,
                        needsCoordination: entry.needsCoordination ?? false)))
        }
    }

    /// What needs the other problems, and the measures.
    private mutating func finish(_ problem: LedgerFile.Problem) {
        guard let item = items[LedgerRestore.key(problem.round, problem.ref)] else { return }
        let earlier = named(problem.earlier ?? [], identities: problem.earlierIDs)
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
        let item = identity(measure.id)
        items[LedgerRestore.key(measure.round, measure.ref)] = item
        // What its problem says already it inherits, unless it is named as its own.
        let named = measure.own.map(Set.init) ?? []
        func own<Value: Equatable>(_ field: Field, _ value: Value?, _ inherited: Value?) -> Value? {
            value == inherited && !named.contains(field.rawValue) ? nil : value
        }
        let first = measure.originalDeadline ?? measure.deadline
        let title = own(.title, measure.title, Measure.firstSentence(of: measure.text))
        let deadline = own(.deadline, measure.deadline, owner.deadline)
        let withdrawn: FieldValue = FieldValue(measure.withdrawn)
        add(
            .measure, item, problem,
            [
                .title: FieldValue(title), .text: .text(measure.text), .stage: .text(measure.stage),
                .kind: FieldValue(measure.kind), .leader: FieldValue(own(.leader, measure.leader, owner.leader)),
                .unit: FieldValue(own(.unit, measure.unit, owner.unit)),
                .support: FieldValue(own(.support, measure.support ?? [], owner.support ?? []) ?? []),
                .person: FieldValue(own(.person, measure.person, owner.person)), .target: FieldValue(measure.target),
                .claimed: measure.claimed ?? false ? .flag(true) : .nothing,
                .deadline: FieldValue(first == measure.deadline ? deadline : first),
                .reviewDate: FieldValue(measure.reviewDate), .disclosure: FieldValue(measure.disclosure),
                .disclosureReason: FieldValue(measure.disclosureReason), .redacted: FieldValue(measure.redacted),
            ], number: LedgerRestore.number(measure.ref))
        if first != measure.deadline {
            changes.append(
                .set(
                    Change.Assignment(
                        item: item, field: .deadline, to: FieldValue(deadline), was: FieldValue(first),
                        seen: nil,
                        reason: ImportWords.reason(name).zh)))
        }
        note(measure.progress, about: item)
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
        if let known = ItemID(text), taken.contains(known) { return known }
        let open = file.rounds.filter { $0.withdrawn == nil } + file.rounds.filter { $0.withdrawn != nil }
        for round in open {
            if let item = items[LedgerRestore.key(round.name, text)] { return item }
        }
        return ItemID(text)
    }

    /// The items of a list of references: their identities, where the file has them.
    private func named(_ references: [String], identities: [String]?) -> [ItemID] {
        guard let identities, !identities.isEmpty else { return references.compactMap { item($0) } }
        return identities.compactMap { ItemID($0) }
    }

    private mutating func add(_ record: LedgerFile.Record) {
        guard let kind = ItemKind(rawValue: record.kind), kind.isRecord, ItemID(record.id) != nil else { return }
        let id = identity(record.id)
        var fields: [Field: FieldValue] = [:]
        for (name, value) in record.fields {
            guard let field = Field(rawValue: name), let value = self.value(value, field) else { continue }
            fields[field] = value
        }
        // The lines of another ledger's journal are none of this one's.
        fields[.heads] = nil
        if fields[.items] != nil, let identities = record.itemIDs {
            fields[.items] = .items(named([], identities: identities))
        }
        fields[.withdrawn] = FieldValue(record.withdrawn)
        let under =
            record.underID.flatMap { ItemID($0) } ?? record.of.flatMap { ItemID($0) }
            ?? record.under.flatMap { item($0) }
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
