import ArgumentParser
import Exchange
import Tracker
import Wording

/// `import FILE…`
struct ImportCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "import", abstract: CommandWords.importing.spoken)
    }

    @Argument(help: CommandWords.importFiles.help("FILE")) var files: [String]
    @Flag(help: CommandWords.dryRunOption.help()) var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    var changes: Bool { !dryRun }

    func run(_ session: Session) throws {
        // All are read before anything is recorded, and recorded in one go: one that is refused keeps all out.
        let readings = try files.map { try NoticeFile.read($0) }
        let requests = readings.map { reading in
            NoticeImport(reading).request(on: session.today, workflow: session.workflow)
        }
        if dryRun {
            try rehearse(requests, session)
        } else {
            try session.workspace.record(requests.map { ($0, session.recorder) })
            session.keepState()
        }
        switch output.format {
        case .json:
            let reports = readings.map { NoticeReport($0, language: session.language) }
            try Output.write(reports.count == 1 ? JSONText.bytes(of: reports[0]) : JSONText.bytes(of: reports))
        case .csv: try Output.write(ImportText(readings, files, session.language).csv)
        case .table:
            let text = ImportText(readings, files, session.language)
            let width = Output.width(of: 1)
            try Output.write(lines: dryRun ? text.rehearsal(width: width) : text.result(session.ledger, session.today))
        }
    }

    /// Asks the rules whether they would let it in, and records nothing.
    private func rehearse(_ requests: [Request], _ session: Session) throws(Refusal) {
        let context = Planner.Context(by: session.setup.by, day: session.today, clock: session.setup.clock)
        let planner = Planner(ledger: session.ledger, log: session.workspace.log, context: context)
        for request in requests { _ = try planner.plan(request) }
    }
}
