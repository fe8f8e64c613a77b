import Check
import Foundation
import ShippedConfig
import Tracker

/// A ledger in memory for `check`: one round of problem 1 with three measures of 河道处, its feedback on 2022-06-15.
package struct CheckBook {
    package private(set) var ledger: Ledger
    package private(set) var log: [Event] = []
    /// The day it is.
    package var day: Day
    /// The day on which things are written, where it is not that day.
    package var clock: Day?
    private var counter: UInt64 = 0

    package init(
        day: String = "2022-10-01", round: [Field: FieldValue] = [:], owner: [Field: FieldValue]? = nil
    ) throws {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        ledger = Ledger(workflow: try decoder.decode(Workflow.self, from: ShippedConfig.workflow))
        self.day = try CheckBook.day(day)
        var fields: [Field: FieldValue] = [.body: .text("某局"), .feedback: .day(try CheckBook.day("2022-06-15"))]
        fields.merge(round) { $1 }
        let measures = ["排出班次。", "登记造册。", "请人把关。"].enumerated().map { offset, text in
            Request.DraftItem(kind: .measure, number: offset + 1, parent: 1, fields: [.text: .text(text)])
        }
        try record(
            .bringIn(
                Request.RoundDraft(fields: fields),
                [
                    Request.DraftItem(kind: .area, number: 1, parent: nil, fields: [.title: .text("河道管护方面")]),
                    Request.DraftItem(
                        kind: .problem, number: 1, parent: 0,
                        fields: [.title: .text("巡河不够经常")].merging(owner ?? [.unit: .text("河道处")]) { $1 }),
                ] + measures))
    }

    package static func day(_ text: String) throws -> Day { try DateReader.day(text) }

    package func item(_ ref: String) throws -> ItemID { try ledger.item(called: ref) }

    /// Records a request, by the rules.
    @discardableResult
    package mutating func record(
        _ request: Request, by: String = "整改办", login: String = "office", behalf: Behalf? = nil
    ) throws -> Event {
        let context = Planner.Context(by: by, day: day, clock: day, writer: "w", behalf: behalf)
        let plan = try Planner(ledger: ledger, log: log, context: context).plan(request)
        return enter(plan.changes, by: by, login: login, behalf: behalf)
    }

    /// Enters changes whatever the rules say, as another program could have written them.
    @discardableResult
    package mutating func enter(
        _ changes: [Change], by: String = "整改办", login: String = "office", behalf: Behalf? = nil,
        undoes: EventID? = nil, writer: String = "w"
    ) -> Event {
        counter += 1
        let event = Event(
            id: EventID(bits: counter), day: day, counter: counter, writer: writer,
            at: Instant(day: clock ?? day, secondOfDay: 36_000), by: by, login: login, behalf: behalf, undoes: undoes,
            changes: changes)
        ledger.apply(event)
        log.append(event)
        return event
    }

    package mutating func note(_ ref: String, _ text: String, on: String? = nil) throws {
        let day = try on.map(CheckBook.day)
        try record(.note([try item(ref)], text: text, on: day, needsCoordination: false))
    }

    package mutating func move(
        _ ref: String, _ move: String, by: String = "整改办", login: String = "office",
        _ details: MoveDetails = MoveDetails(), behalf: Behalf? = nil
    ) throws {
        try record(.move([try item(ref)], move: move, details), by: by, login: login, behalf: behalf)
    }

    /// Brings a measure to its close-out, each step by another person under another login.
    package mutating func close(
        _ ref: String, evidence: Bool = true, submitter: (name: String, login: String) = ("河道处", "river"),
        closer: (name: String, login: String) = ("领导小组", "group"), behalf: Behalf? = nil
    ) throws {
        try move(ref, "start")
        let proof = evidence ? MoveDetails(evidence: "验收单") : MoveDetails(noEvidence: "涉密")
        try move(ref, "submit", by: submitter.name, login: submitter.login, proof)
        try move(ref, "review")
        try move(ref, "endorse", by: "分管领导", login: "leader")
        try move(
            ref, "close", by: closer.name, login: closer.login, MoveDetails(basis: "会议纪要"), behalf: behalf)
    }

    /// What is found on a day, or on the day it is.
    package func check(
        on: String? = nil, damage: [Damage] = [], evidence: [EvidenceCheck.Result] = []
    ) throws -> Check {
        Check(
            ledger: ledger, log: log, damage: damage, evidence: evidence, on: try on.map(CheckBook.day) ?? day)
    }

    /// What is found of a code, by its sentences.
    package func found(_ code: CheckCode, on: String? = nil) throws -> [String] {
        try check(on: on).findings.filter { $0.code == code }.map(\.message.zh)
    }

    /// The codes of all that is found.
    package func codes(on: String? = nil) throws -> [CheckCode] { try check(on: on).findings.map(\.code) }
}
