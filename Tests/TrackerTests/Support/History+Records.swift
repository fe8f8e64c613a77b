@testable import Tracker

extension History {
    /// A request about what stands beside the measures.
    mutating func aboutRecords(of ledger: Ledger, _ item: ItemID, _ measure: ItemID, _ problem: ItemID) -> Request {
        let round = random.any(of: ledger.rounds)?.id ?? ItemID(bits: 0)
        let later = clock + Int.random(in: 1...90, using: &random)
        switch Int.random(in: 0..<23, using: &random) {
        case 0: return .record(.evidence, under: item, fields: [.reference: .text(word("佐证", 6))])
        case 1:
            let kind = random.any(of: OutcomeKind.allCases)?.rawValue ?? ""
            return .record(
                .outcome, under: item,
                fields: [
                    .kind: .text(kind), .title: .text("制度"), .amount: .number(Int.random(in: 1...9, using: &random)),
                ])
        case 2:
            return .record(
                .milestone, under: measure, fields: [.title: .text("季度"), .deadline: .day(later), .goal: .number(3)])
        case 3:
            let level = random.any(of: LetterLevel.allCases)?.rawValue ?? ""
            return .record(.letter, under: item, fields: [.level: .text(level), .text: .text("请抓紧")])
        case 4: return .record(.opinion, under: random.once(in: 2) ? item : round, fields: [.text: .text("建议")])
        case 5:
            let month = Month(clock - Int.random(in: 0...40, using: &random)).description
            let nothingNew = FieldValue.flag(random.once(in: 2))
            return .record(
                .statement, under: round,
                fields: [.unit: .text("政治部"), .month: .text(month), .nothingNew: nothingNew])
        case 6:
            return .meeting(
                round, fields: [:], decisions: [Request.Decision("同意", items: [item]), Request.Decision("再议")])
        case 7, 8: return .askExtension([dated(ledger) ?? item], later + 60, reason: "因故")
        case 9, 10:
            let asked = random.any(of: ledger.records.filter { $0.kind == .extensionRequest && $0.isOpen })?.under
            let granted = random.once(in: 2)
            return .answerExtension([asked ?? item], granted: granted, to: nil, reason: random.maybe { _ in "意见" })
        case 11: return .planLookBack([done(ledger) ?? measure], later)
        case 12:
            return .lookBack([done(ledger) ?? measure], random.once(in: 2) ? .held : .relapsed, text: "核查", on: nil)
        case 13: return .sample(round, share: Int.random(in: 1...100, using: &random), seed: 7, planned: nil)
        case 14:
            let next = random.any(of: ledger.rounds).flatMap { round in
                PlanPhase.allCases.first { round.plan[$0] == nil }
            }
            return .phase(round, next ?? .drafting, on: nil)
        case 15:
            let (new, old) = (ledger.problems.filter { $0.round == 1 }, ledger.problems.filter { $0.round == 0 })
            return .link(random.any(of: new)?.id ?? problem, earlier: [random.any(of: old)?.id ?? problem])
        case 18, 19, 20: return aboutReports(ledger, round)
        case 16: return .set(round, .cutoff, .number(Int.random(in: 1...31, using: &random)), reason: nil)
        case 17: return settling(ledger)
        default: return changing(ledger)
        }
    }

    /// A request about what is sent, written and asked.
    private mutating func aboutReports(_ ledger: Ledger, _ round: ItemID) -> Request {
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            let on = clock - Int.random(in: 0...3, using: &random)
            return .record(
                .report, under: round, fields: [.kind: .text("notice"), .on: .day(on), .recipient: .text("巡察办")])
        case 1:
            return .record(.passage, under: round, fields: [.place: .text("opening"), .text: .text(word("段落", 3))])
        case 2:
            let survey = random.any(of: ledger.records.filter { $0.kind == .survey })?.id
            return .record(
                .tally, under: survey ?? round,
                fields: [.answer: .text("satisfied"), .amount: .number(Int.random(in: 1...9, using: &random))])
        default: return .record(.survey, under: round, fields: [.title: .text(word("测评", 3))])
        }
    }

    /// A measure that is done, or that has a deadline.
    private mutating func done(_ ledger: Ledger) -> ItemID? {
        random.any(of: ledger.measures.indices.filter(ledger.isDone(measure:))).map { ledger.measures[$0].id }
    }

    private mutating func dated(_ ledger: Ledger) -> ItemID? {
        random.any(of: ledger.measures.indices.filter { ledger.deadline(ofMeasure: $0) != nil })
            .map { ledger.measures[$0].id }
    }

    private mutating func word(_ text: String, _ count: Int) -> String {
        text + String(Int.random(in: 0..<count, using: &random))
    }

    /// Settles one of the conflicts there are.
    private mutating func settling(_ ledger: Ledger) -> Request {
        let keys = ledger.conflicts.keys.sorted {
            ($0.item.bits, $0.field.rawValue) < ($1.item.bits, $1.field.rawValue)
        }
        guard let key = random.any(of: keys) else { return .undo }
        return .settle(key.item, key.field, choice: Int.random(in: 0...1, using: &random), reason: nil)
    }

    /// Changes or withdraws one of the records there are.
    private mutating func changing(_ ledger: Ledger) -> Request {
        // What waits for a reply is what people turn to.
        let open = ledger.records.filter { $0.isOpen && [.letter, .opinion, .milestone].contains($0.kind) }
        guard let record = random.once(in: 2) ? random.any(of: open) : random.any(of: ledger.records) else {
            return .redo
        }
        if record.kind == .member {
            // The office stays what it is: someone must be able to go on.
            guard record.text(.title) != "张三" else { return .undo }
            return .set(record.id, .unit, FieldValue(random.any(of: ["政治部", "办公室", ""])), reason: nil)
        }
        if random.once(in: 6) { return .withdraw(record.id, reason: "误记") }
        return switch record.kind {
        case .letter, .opinion:
            .set(record.id, .reply, FieldValue(random.maybe { $0.once(in: 2) ? "已办" : "在办" }), reason: nil)
        case .milestone: .set(record.id, .reached, .number(Int.random(in: 0...5, using: &random)), reason: nil)
        case .evidence: .set(record.id, .reference, .text(word("改", 3)), reason: nil)
        case .meeting: .set(record.id, .title, FieldValue(random.maybe { _ in "专题会" }), reason: nil)
        case .extensionRequest: .set(record.id, .deadline, .day(clock + 99), reason: nil)
        default: .set(record.id, .text, .text(word("补充", 3)), reason: nil)
        }
    }
}
