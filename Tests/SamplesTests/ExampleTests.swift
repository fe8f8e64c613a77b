import Foundation
import Samples
import ShippedConfig
import Testing
import Tracker

/// What the bundled example shows: its figures are checked where commands are, what it uses is checked here.
@Suite("The example's history") struct ExampleTests {
    /// The example up to the day of its notice, in a folder that goes with it.
    private final class Built {
        let workspace: Workspace
        private let folder = NSTemporaryDirectory() + "rectify-example-\(UUID().uuidString)"

        init() throws {
            let decoder = JSONDecoder()
            decoder.allowsJSON5 = true
            let workflow = try decoder.decode(Workflow.self, from: ShippedConfig.workflow)
            workspace = try Workspace(
                folder: folder + "/ledger",
                settings: Workspace.Settings(workflow: workflow, stateFolder: folder + "/state", login: "someone"))
            try Example().record(in: workspace, until: try Built.day("2022-12-27"))
        }

        deinit { try? FileManager.default.removeItem(atPath: folder) }

        static func day(_ text: String) throws -> Day { try DateReader.day(text) }

        /// The ledger as it stood at the end of a day.
        func ledger(_ day: String) throws -> Ledger { workspace.ledger(asOf: try Built.day(day)) }
    }

    private let built: Built
    private let end: Ledger
    private let halfway: Ledger

    init() throws {
        built = try Built()
        end = built.workspace.ledger
        halfway = try built.ledger("2022-10-31")
    }

    private func refs(_ ledger: Ledger, _ records: [Record]) -> [String] {
        records.compactMap { $0.under.map(ledger.reference(of:)) }
    }

    private func outcomes(_ ledger: Ledger) -> Outcomes { Outcomes(ledger.records(.outcome)) }

    @Test("every kind of record is there, on both days that are looked at most")
    func kinds() {
        for kind in ItemKind.records { #expect(!end.records(kind).isEmpty, "\(kind)") }
        // Samples are drawn once measures enough are closed.
        for kind in ItemKind.records where kind != .sample {
            #expect(!halfway.records(kind).isEmpty, "\(kind)")
        }
        for kind in OutcomeKind.allCases {
            #expect(halfway.records(.outcome).contains { $0.text(.kind) == kind.rawValue }, "\(kind)")
        }
        for source in OpinionSource.allCases {
            #expect(halfway.records(.opinion).contains { $0.text(.source) == source.rawValue }, "\(source)")
        }
    }

    @Test("every role acts, but for the one that only reads; only members do")
    func roles() throws {
        var acting = Set<String>()
        // The first two events bring the workflow and the round in, before anyone is named.
        for event in built.workspace.log.dropFirst(2) {
            acting.insert(try #require(end.member(named: event.actor), "\(event.actor)").role)
            #expect(end.member(named: event.by) != nil, "\(event.by)")
        }
        let roles = Set(end.workflow.roles.map(\.id))
        #expect(acting == roles.subtracting(["reader"]))
        #expect(Set(end.members.map(\.role)) == roles)
        // Each leader and each unit that answers for something is a member.
        for index in end.measures.indices {
            let owner = end.owner(ofMeasure: index)
            for name in [owner.leader, owner.unit].compactMap({ $0 }) + owner.support {
                #expect(end.member(named: name) != nil, "\(name)")
            }
        }
    }

    @Test("what is recorded for others says on what basis: closings for the group, endorsements for leaders")
    func behalf() {
        let recorded = built.workspace.log.filter { $0.behalf != nil }
        #expect(recorded.allSatisfy { $0.by == Example.office && $0.behalf?.basis.isEmpty == false })
        let roles = Set(recorded.compactMap { end.member(named: $0.actor)?.role })
        #expect(roles == ["group", "leader"])
    }

    @Test("institutions and meetings come to what its documents declare")
    func declared() throws {
        let declared = try #require(end.rounds.first).declared
        let institutions = try #require(declared.institutions)
        #expect(outcomes(end).institutions[.proposed] == institutions.proposed)
        #expect(outcomes(end).institutions[.joint] == institutions.joint)
        #expect(outcomes(end).institutions[.own] == institutions.own)
        #expect(end.records(.meeting).count == declared.meetings)
        for meeting in end.records(.meeting) {
            #expect(end.records(of: meeting.id, .decision).contains { !$0[.items].items.isEmpty })
        }
        #expect(outcomes(halfway).institutions == [.proposed: 3, .joint: 1, .own: 14])
        #expect(halfway.records(.meeting).count == 4)
        #expect(outcomes(end).persons == 3 && outcomes(end).money == 127_000 && outcomes(end).cases == 9)
    }

    @Test("a closing rests on a meeting that is there, held by then, which decided on it")
    func closings() {
        for event in built.workspace.log {
            for case .move(let move) in event.changes where move.move == "close" {
                let basis = move.details.basis ?? ""
                let meeting = end.records(.meeting).first { basis == ($0.text(.title) ?? "") + "纪要" }
                #expect(meeting.map { $0.day <= event.day } ?? false, "\(basis)")
                let decided = meeting.map { end.records(of: $0.id, .decision).flatMap { $0[.items].items } } ?? []
                #expect(decided.contains(move.item), "\(end.reference(of: move.item))")
            }
        }
    }

    @Test("in October 2022 two units have not reported, and one reported nothing new")
    func statements() throws {
        let october = try #require(Month("2022-10"))
        for ledger in [halfway, end] {
            let reporting = MonthlyReporting(ledger: ledger, round: 0, month: october)
            #expect(reporting.missing == ["机关党委", "市仲裁委秘书处"])
            #expect(reporting.rows.filter { $0.status == .nothingNew }.map(\.unit) == ["办公室"])
        }
        for text in ["2022-08", "2022-09", "2022-11", "2022-12"] {
            let month = try #require(Month(text))
            #expect(MonthlyReporting(ledger: end, round: 0, month: month).missing.isEmpty, "\(text)")
        }
    }

    @Test("on 2022-10-31 an extension, a letter, an opinion, milestones and a look-back are still open")
    func open() throws {
        let today = Example.standardDay
        let asked = halfway.records(.extensionRequest)
        #expect(asked.count { $0.text(.result) == ExtensionResult.granted.rawValue } == 2)
        #expect(asked.count { $0.text(.result) == ExtensionResult.refused.rawValue } == 1)
        let waiting = asked.filter(\.isOpen)
        #expect(refs(halfway, waiting) == ["7.3"])
        let overview = Overview(ledger: halfway, on: today)
        // What waits for an answer takes no overdue measure's place.
        #expect(overview.decisions.count { $0.kind == .overdue } == overview.count(.overdue))
        #expect(overview.decisions.count { $0.kind == .extensionAsked } == 1)
        #expect(overview.decisions.count { $0.kind == .lookBack } == 1)
        #expect(halfway.records(.letter).count == 3 && halfway.records(.letter).count(where: \.isOpen) == 2)
        #expect(halfway.records(.opinion).count == 4 && halfway.records(.opinion).count(where: \.isOpen) == 1)
        #expect(halfway.records(.milestone).contains { $0.isOpen && $0.number(.reached) != nil })
        #expect(Set(halfway.records(.letter).compactMap { $0.text(.level) }) == ["remind", "supervise"])
        #expect(end.records(.extensionRequest).count(where: \.isOpen) == 0)
    }

    @Test("look-backs are planned, held, and one found a relapse; a sample of the closed ones is drawn in December")
    func lookBacks() throws {
        let found = Dictionary(grouping: end.records(.lookBack)) { $0.text(.result) }
        #expect(refs(end, found["relapsed"] ?? []) == ["17.2"])
        #expect(Set(refs(end, found["held"] ?? [])) == ["3.1", "4.3", "15.2"])
        let sample = try #require(end.records(.sample).first)
        #expect(sample.number(.share) == 20)
        #expect(sample[.items].items.map(end.reference(of:)) == ["3.1", "12.1"])
        // The first of the sample was looked at in the same month, the other is planned.
        #expect(refs(end, found[nil] ?? []) == ["12.1"])
    }

    @Test("the plan is issued in August 2022, each phase after the one before")
    func plan() throws {
        let plan = try #require(end.rounds.first).plan
        let days = PlanPhase.allCases.compactMap { plan[$0] }
        #expect(days.count == PlanPhase.allCases.count && days == days.sorted())
        #expect(try days.last == Built.day("2022-08-15"))
    }

    @Test("A file that is handed in as evidence is in the workspace, as it was handed in")
    func attached() throws {
        let workspace = built.workspace
        let files = workspace.ledger.records(.evidence).compactMap { $0.text(.digest) }
        #expect(!files.isEmpty)
        for digest in files { #expect(try workspace.verify(kept: digest)) }
    }
}
