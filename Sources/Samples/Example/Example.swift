import FoundationEssentials
import Reports
import ShippedConfig
import Tracker
import Wording

/// The bundled example: a round in the project's own words, with what was done about it from its beginning to its notice.
public struct Example: Sendable {
    /// The day that the example takes as today unless another one is given: halfway through the work.
    public static let standardDay = Day(year: 2022, month: 10, day: 31) ?? Day(number: 0)
    /// The day on which the round is brought in.
    public static let firstDay = Day(year: 2022, month: 8, day: 5) ?? Day(number: 0)
    /// Who brings it in.
    public static let office = "整改办"

    private let round: ExampleRound
    private let steps: [ExampleStep]

    /// The example as it is shipped.
    ///
    /// - Throws: `ExampleFlaw` where one of its files is not understood.
    public init() throws(ExampleFlaw) {
        round = try Example.decoded(ShippedConfig.exampleRound, "round.json")
        steps = try Example.decoded(ShippedConfig.exampleHistory, "history.json")
    }

    private static func decoded<Form: Decodable>(_ data: Data, _ file: String) throws(ExampleFlaw) -> Form {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        do {
            return try decoder.decode(Form.self, from: data)
        } catch {
            throw ExampleFlaw(place: file, why: Phrase(verbatim: String(describing: error)))
        }
    }

    /// Builds the example in an empty workspace, as it stood at the end of a day: what came later is not there.
    ///
    /// - Throws: `ExampleFlaw` where a rule refuses one of its steps, `StorageError` where the disk does.
    public func record(in workspace: Workspace, until day: Day) throws {
        guard day >= Example.firstDay else { return }
        let stage = workspace.ledger.workflow.initial
        try recorded(at: "round.json", workspace) {
            try workspace.record(
                round.request(stage: stage), as: Example.recorder(Example.office, Example.firstDay, 0))
        }
        var requests: [(Request, Workspace.Recorder)] = []
        // The items whose milestones, letters or opinions what is not yet recorded is about.
        var awaited = Set<String>()
        var second = 0
        var last = Example.firstDay
        // Its file is in the order of days already; what stands out of order would be refused by the rules.
        for (index, step) in steps.enumerated() where step.day <= day {
            second = step.day == last ? second + 1 : 0
            last = step.day
            let ref = step.ref ?? ""
            // An answer names the record that it answers, so that one has to be in the ledger first.
            if step.isAnswer, awaited.contains(ref) {
                try record(requests, in: workspace)
                requests = []
                awaited = []
            }
            if step.opensOrAnswers { awaited.insert(ref) }
            let recorder = Example.recorder(step.by, step.day, second, for: step.behalf)
            // What is sent holds the figures of all that was recorded before it.
            if step.do == "report" {
                try record(requests, in: workspace)
                (requests, awaited) = ([], [])
                requests.append((try report(step, in: workspace, place: "history.json, \(index + 1)"), recorder))
                continue
            }
            if let file = step.file {
                requests.append((try attach(file, step, in: workspace, place: "history.json, \(index + 1)"), recorder))
                continue
            }
            for request in try step.requests(workspace.ledger, place: "history.json, \(index + 1)") {
                requests.append((request, recorder))
            }
        }
        try record(requests, in: workspace)
    }

    /// A month's report as it was sent, with its figures and its text.
    private func report(_ step: ExampleStep, in workspace: Workspace, place: String) throws -> Request {
        let round = try step.item("round", workspace.ledger, place: place)
        let month = try step.given(step.month.flatMap { Month($0) }, place)
        let draft = ReportDraft(
            .monthly(month), log: workspace.log, workflow: workspace.ledger.workflow, round: round, today: step.day,
            language: .zh, templates: try ReportTemplates.shipped())
        guard let draft, case .paper(let paper) = draft.content else {
            throw ExampleFlaw(place: place, why: CommandWords.unknownForm)
        }
        let name = draft.document.fileName(ending: "md")
        let kept = try keep(Data(PaperText.markdown(paper).utf8), named: name, in: workspace)
        return .record(
            .report, under: round,
            fields: [
                .recipient: .text(try step.given(step.name, place)), .on: .day(draft.day), .fileName: .text(name),
                .digest: .text(kept.digest), .figures: FieldValue(draft.figures),
                .heads: FieldValue(Heads(log: workspace.log).kept),
            ].merging(draft.document.fields) { _, own in own })
    }

    /// Keeps a file of evidence in the workspace.
    private func attach(
        _ name: String, _ step: ExampleStep, in workspace: Workspace, place: String
    ) throws -> Request {
        let kept = try keep(Data((step.text ?? "").utf8), named: name, in: workspace)
        let item = try step.item(step.ref ?? "", workspace.ledger, place: place)
        return .record(
            .evidence, under: item,
            fields: [.fileName: .text(kept.name), .digest: .text(kept.digest), .size: .number(kept.size)])
    }

    /// Keeps a file as it is done with any other: from a file of that name.
    private func keep(_ data: Data, named name: String, in workspace: Workspace) throws -> KeptFile {
        let folder = workspace.folder + "/incoming"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/" + name
        try data.write(to: URL(fileURLWithPath: path))
        return try workspace.keepFile(at: path)
    }

    private func record(_ requests: [(Request, Workspace.Recorder)], in workspace: Workspace) throws {
        try recorded(at: "history.json", workspace) { try workspace.record(requests) }
    }

    /// The recorder of a step. It counts as recorded on its own day: at nine in the morning in China, where it plays.
    private static func recorder(
        _ by: String, _ day: Day, _ second: Int, for behalf: Behalf? = nil
    ) -> Workspace.Recorder {
        Workspace.Recorder(
            by: by, day: day, clock: day, now: Instant(day: day, secondOfDay: 3600 + second), behalf: behalf)
    }

    private func recorded(at place: String, _ workspace: Workspace, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch let refusal as Refusal {
            throw ExampleFlaw(place: place, why: Refusals.phrase(refusal, workspace.ledger.workflow))
        }
    }
}
