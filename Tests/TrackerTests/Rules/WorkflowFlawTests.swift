import Testing

@testable import Tracker

/// A workflow that makes no sense is told apart from one that does, with the place where it does not.
struct WorkflowFlawTests {
    struct Flawed: Sendable, CustomTestStringConvertible {
        let name: String
        let kind: Workflow.Flaw.Kind
        let path: [String]
        let change: @Sendable (inout Workflow) throws -> Void
        var testDescription: String { name }

        init(
            _ name: String, _ kind: Workflow.Flaw.Kind, _ path: [String],
            _ change: @escaping @Sendable (inout Workflow) throws -> Void
        ) {
            self.name = name
            self.kind = kind
            self.path = path
            self.change = change
        }
    }

    static let flawed: [Flawed] = [
        Flawed("version", .version(2), ["version"]) { $0.version = 2 },
        Flawed("no stages", .noStages, ["stages"]) { $0.stages = [] },
        Flawed("days out of order", .daysOrder, ["warningDays"]) { $0.warningDays.yellow = 21 },
        Flawed("cut-off before the month", .cutoff(0), ["reporting", "cutoff"]) { $0.reporting?.cutoff = 0 },
        Flawed("cut-off after the month", .cutoff(32), ["reporting", "cutoff"]) { $0.reporting?.cutoff = 32 },
        Flawed("stage without a name", .empty, ["stages", "2"]) { $0.stages[2].id = "" },
        Flawed("stage without a Chinese label", .empty, ["stages", "2"]) { $0.stages[2].zh = "" },
        Flawed("stage without an English label", .empty, ["stages", "8"]) { $0.stages[8].en = "" },
        Flawed("stage twice", .twice("underway"), ["stages", "2", "id"]) { $0.stages[2].id = "underway" },
        Flawed("unknown awaited move", .unknownMove("bless"), ["stages", "3", "awaiting"]) {
            $0.stages[3].awaiting = "bless"
        },
        Flawed("role without a label", .empty, ["roles", "5"]) { $0.roles[5].en = "" },
        Flawed("role twice", .twice("office"), ["roles", "1", "id"]) { $0.roles[1].id = "office" },
        Flawed("unknown permission", .unknownPermission("fly"), ["roles", "3", "may"]) {
            $0.roles[3].may = ["note", "fly"]
        },
        Flawed("move without a name", .empty, ["moves", "0"]) { $0.moves[0].id = "" },
        Flawed("move without a label", .empty, ["moves", "10"]) { $0.moves[10].zh = "" },
        Flawed("move twice", .twice("start"), ["moves", "1", "id"]) { $0.moves[1].id = "start" },
        Flawed("move from an unknown stage", .unknownStage("limbo"), ["moves", "6", "from"]) {
            $0.moves[6].from.append("limbo")
        },
        Flawed("move to an unknown stage", .unknownStage("limbo"), ["moves", "3", "to"]) { $0.moves[3].to = "limbo" },
        Flawed("move that nobody may make", .nobody("hold"), ["moves", "7", "who"]) { $0.moves[7].who = [] },
        Flawed("move of an unknown role", .unknownRole("boss"), ["moves", "4", "who"]) {
            $0.moves[4].who = ["leader", "boss"]
        },
        Flawed("unreachable stage", .unreachable("effective"), ["stages", "2"]) { workflow in
            workflow.moves.removeAll { $0.id == "effective" }
        },
        Flawed("nothing closes", .noClosing, ["moves"]) { workflow in
            for place in workflow.stages.indices where workflow.stages[place].group == .closed {
                workflow.stages[place].group = .effective
            }
        },
    ]

    @Test("Each flaw is named with its place", arguments: flawed)
    func named(_ flawed: Flawed) throws {
        var workflow = try Shipped.workflow()
        try flawed.change(&workflow)
        let flaw = try #require(workflow.flaw)
        #expect(flaw.kind == flawed.kind)
        #expect(flaw.path == flawed.path)
    }

    @Test("Every kind of flaw is found by one of these")
    func complete() {
        let names = Set(Self.flawed.map { String("\($0.kind)".prefix { $0 != "(" }) })
        #expect(
            names == [
                "version", "noStages", "empty", "twice", "unknownStage", "unknownMove", "unknownRole",
                "unknownPermission", "nobody", "unreachable", "noClosing", "daysOrder", "cutoff",
            ])
    }

    @Test("What may be left out is no flaw")
    func leftOut() throws {
        let workflow = try Workflow.changed { workflow in
            workflow.reporting = nil
            workflow.warningDays.silent = nil
            for place in workflow.roles.indices { workflow.roles[place].may = nil }
            for place in workflow.stages.indices { workflow.stages[place].awaiting = nil }
        }
        #expect(workflow.flaw == nil)
        #expect(workflow.warningDays.silentDays == 30)
        let book = try Book.sample(workflow: workflow)
        #expect(book.ledger.cutoff(ofRound: 0) == nil)
        #expect(book.ledger.awaited(ofMeasure: 0) == nil)
    }
}
