import Text
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
    private var owners: [String: LedgerFileItem<LedgerFile.Problem>] = [:]
    /// The identities that are given already.
    private var taken: Set<ItemID> = []

    init(_ file: LedgerFile, name: String, newID: @escaping () -> ItemID) {
        self.file = file
        self.name = name
        self.newID = newID
    }

    /// - Parameter entries: the entries that the file is made of, where it has them.
    static func changes(
        _ file: LedgerFile, name: String, entries: [Event]? = nil,
        newID: @escaping () -> ItemID = { ItemID(bits: .random(in: .min ... .max)) }
    ) -> [Change] {
        if let entries { return [.told(entries), .workflow(file.workflow)] }
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

    private mutating func add(_ round: LedgerFileItem<LedgerFile.Round>) {
        let item = identity(round.id)
        rounds[round.name] = item
        var fields = round.fields.values
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

    private mutating func add(_ area: LedgerFileItem<LedgerFile.Area>) {
        guard let round = rounds[area.round] else { return }
        let item = identity(area.id)
        items[LedgerRestore.key(area.round, area.ref)] = item
        add(.area, item, round, area.fields.values, number: LedgerRestore.number(area.ref))
    }

    private mutating func add(_ problem: LedgerFileItem<LedgerFile.Problem>) {
        let key = LedgerRestore.key(problem.round, problem.ref)
        guard let area = items[LedgerRestore.key(problem.round, problem.area)] else { return }
        let item = identity(problem.id)
        items[key] = item
        owners[key] = problem
        add(.problem, item, area, problem.fields.values, number: LedgerRestore.number(problem.ref))
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
    private mutating func finish(_ problem: LedgerFileItem<LedgerFile.Problem>) {
        guard let item = items[LedgerRestore.key(problem.round, problem.ref)] else { return }
        let earlier = named(problem.fields.references[.earlier] ?? [], identities: problem.earlierIDs)
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

    private mutating func add(_ measure: LedgerFileItem<LedgerFile.Measure>) {
        let problemKey = LedgerRestore.key(measure.round, measure.problem)
        guard let problem = items[problemKey], let owner = owners[problemKey] else { return }
        let item = identity(measure.id)
        items[LedgerRestore.key(measure.round, measure.ref)] = item
        // What its problem says already it inherits, unless it is named as its own.
        let named = measure.own.map(Set.init) ?? []
        var fields = measure.fields.values
        for rule in FieldRule.of(.measure) where rule.isInherited && !named.contains(rule.field.rawValue) {
            let inherited =
                rule.field == .title
                ? FieldValue(Sentences.first(of: measure[.text].text ?? "")) : owner[rule.field]
            if fields[rule.field] == inherited { fields[rule.field] = nil }
        }
        let last = fields[.deadline] ?? .nothing
        let first = measure.originalDeadline.map(FieldValue.day) ?? measure[.deadline]
        let isPutOff = first != measure[.deadline]
        if isPutOff { fields[.deadline] = first }
        // It is withdrawn when all else is said of it.
        let withdrawn = fields.removeValue(forKey: .withdrawn)
        add(.measure, item, problem, fields, number: LedgerRestore.number(measure.ref))
        if isPutOff {
            changes.append(
                .set(
                    Change.Assignment(
                        item: item, field: .deadline, to: last, was: first, seen: nil,
                        reason: ImportWords.reason(name).zh)))
        }
        note(measure.progress, about: item)
        finish(measure, item)
        if let withdrawn {
            changes.append(
                .set(Change.Assignment(item: item, field: .withdrawn, to: withdrawn, was: .nothing, seen: nil)))
        }
    }

    /// How often it came back, and what was handed in with its moves.
    private mutating func finish(_ measure: LedgerFileItem<LedgerFile.Measure>, _ item: ItemID) {
        let stage = Stage(rawValue: measure[.stage].text ?? "")
        func move(_ id: String, to: Stage, _ details: MoveDetails) {
            changes.append(.move(Change.Move(item: item, move: id, was: stage, to: to, seen: nil, details: details)))
        }
        let relapse = file.workflow.move("relapse")
        for _ in 0..<min(max(0, measure.relapses ?? 0), LedgerFile.mostRelapses) {
            guard let relapse else { break }
            move(relapse.id, to: Stage(rawValue: relapse.to), MoveDetails(reason: ImportWords.reason(name).zh))
        }
        if let submit = file.workflow.moves.first(where: { file.workflow.isSubmission($0) }) {
            for reference in measure.evidence ?? [] { move(submit.id, to: stage, MoveDetails(evidence: reference)) }
            if let reason = measure.noEvidence { move(submit.id, to: stage, MoveDetails(noEvidence: reason)) }
        }
        var isMoved = measure.relapses ?? 0 > 0
        if let basis = measure.basis, let closing = file.workflow.closing, file.workflow.group(stage) == .closed {
            move(closing.id, to: Stage(rawValue: closing.to), MoveDetails(basis: basis))
            isMoved = isMoved || closing.to != stage.rawValue
        }
        if isMoved {
            changes.append(
                .set(
                    Change.Assignment(
                        item: item, field: .stage, to: measure[.stage], was: .nothing, seen: nil)))
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
        let open = file.rounds.filter { $0[.withdrawn] == .nothing } + file.rounds.filter { $0[.withdrawn] != .nothing }
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
        var fields = record.fields.values
        for (field, references) in record.fields.references {
            fields[field] = FieldValue(named(references, identities: field == .items ? record.itemIDs : nil))
        }
        fields[.withdrawn] = FieldValue(record.withdrawn)
        // A report of before there was a field for it was sent when it was recorded.
        if kind == .report, fields[.sentOn] == nil { fields[.sentOn] = FieldValue(record.day) }
        let under =
            record.underID.flatMap { ItemID($0) } ?? record.of.flatMap { ItemID($0) }
            ?? record.under.flatMap { item($0) }
        add(kind, id, under, fields)
    }
}
