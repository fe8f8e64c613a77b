import ArgumentParser
import Desk
import Import
import Papers
import Text
import Tracker
import Wording

/// `import FILE… [--dry-run] [--take all|1,3-5]`
struct ImportCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import", abstract: CommandWords.importing.spoken,
            discussion: ImportWords.importDiscussion.spoken)
    }

    @Argument(help: CommandWords.importFiles.help("FILE")) var files: [PathArgument]
    @Flag(help: CommandWords.dryRunOption.help()) var dryRun = false
    @Option(help: ImportWords.intoOption.help("ROUND")) var into: String?
    @Option(help: ImportWords.takeOption.help("NUMBERS")) var take: String?
    @Option(name: .customLong("map"), help: ImportWords.mapOption.help("HEADING=MEANING")) var maps: [String] = []
    @Option(help: LevelWords.levelsOption.help("LEVELS")) var levels: String?
    @Flag(help: LevelWords.anywayOption.help()) var anyway = false
    @Option(help: ImportWords.reasonOption.help("TEXT")) var reason: String?
    @Flag(help: ImportWords.agreeOption.help()) var yes = false
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    var changes: Bool { !dryRun }

    func validate() throws {
        if take != nil, files.count > 1 { throw ValidationError(ImportWords.takeOneFile.spoken) }
        if take != nil, dryRun { throw ValidationError(CommandWords.atMostOne(["--take", "--dry-run"]).spoken) }
    }

    func run(_ session: Session) throws {
        var mapping = try ImportFile.mapping(session.moment)
        for map in maps { try add(map, to: &mapping) }
        let choice = try levels.map(LevelChoice.init(parsing:)) ?? LevelChoice()
        // A file of levels that cannot be read is said before anything is recorded.
        let memory = try ImportFile.levels(session.moment)
        let round = try into.map { (name) throws(Refusal) in try session.ledger.round(called: name) } ?? session.round
        // All are read before anything is recorded, and recorded in one go: one that is refused keeps all out.
        let intakes = try files.flatMap {
            try ImportFile.read(
                $0.path, session.moment, mapping: mapping, levels: choice.isEmpty ? nil : choice, into: round)
        }
        if !dryRun, !anyway, choice.isEmpty { try requireSure(intakes) }
        var taken = intakes.map { _ in Set<Int>() }
        if take != nil, intakes.count > 1, take != "all", take != "全部" {
            throw ValidationError(ImportWords.takeOneFile.spoken)
        }
        if take != nil, intakes.count > 1 {
            taken = intakes.map(\.takenTogether)
        } else if let take, let intake = intakes.first {
            taken = [try numbers(take, intake)]
        }
        let requests = zip(intakes, taken).compactMap { intake, taken in
            intake.request(taking: taken, reason: reason).map { (intake, $0) }
        }
        let recorded = requests.map { ($1, recorder(session, for: $0)) }
        try session.workspace.requirePlace()
        if dryRun {
            try rehearse(recorded, session)
        } else {
            try session.setup.requireChange()
            remarkColumns(intakes, session)
            try askFinal(requests.map(\.1), session)
            try session.workspace.record(recorded)
            if !recorded.isEmpty { session.keepState() }
            if !maps.isEmpty { keep(mapping, session) }
            if !choice.isEmpty { keep(choice, of: intakes, in: memory, session) }
        }
        try say(intakes, taken, session)
    }

    /// What cannot be undone is asked about first, as on the screen.
    private func askFinal(_ requests: [Request], _ session: Session) throws {
        let moves = Request.together(requests).finalMoves(session.ledger.workflow)
        guard !moves.isEmpty, !yes else { return }
        let what = ImportWords.finalMoves(moves, session.ledger.workflow)
        try session.ask(ImportWords.askFinal(what), otherwise: .finalUnasked(what))
    }

    /// Names the columns that are not read while nothing is written yet.
    private func remarkColumns(_ intakes: [Intake], _ session: Session) {
        for intake in intakes {
            let unread = intake.columns.filter { $0.meaning == nil }.map { $0.heading.replacing("\n", with: " ") }
            guard !unread.isEmpty else { continue }
            Output.remark(ImportWords.columnsUnread(unread, of: intake.name)[session.language])
        }
    }

    /// Keeps what columns hold for the next time. What was imported is recorded by then: where that cannot be kept, it is
    /// said of that alone.
    private func keep(_ mapping: ColumnMapping, _ session: Session) {
        do throws(StorageError) {
            try ImportFile.keep(mapping, session)
        } catch {
            Output.remark(CommandWords.mappingNotKept(Storage.why(error))[session.language])
        }
    }

    /// Keeps what the levels are for texts of the same shape, in the same way.
    private func keep(_ choice: LevelChoice, of intakes: [Intake], in memory: LevelMemory, _ session: Session) {
        do throws(StorageError) {
            try ImportFile.keep(choice, of: intakes, in: memory, session)
        } catch {
            Output.remark(CommandWords.mappingNotKept(Storage.why(error))[session.language])
        }
    }

    /// Refuses what is read with too little certainty: a script does not see what it was read as.
    private func requireSure(_ intakes: [Intake]) throws(CommandProblem) {
        for intake in intakes {
            guard let levels = intake.reading.levels, levels.isUnsure else { continue }
            throw .notice(
                intake.name,
                LevelWords.unsure(
                    percent: levels.percent, least: Int(NoticeLevels.leastSure * 100),
                    levels: NoticeLevels.written(levels.alternatives.first ?? levels.all)))
        }
    }

    private func say(_ intakes: [Intake], _ taken: [Set<Int>], _ session: Session) throws {
        switch output.format {
        case .json:
            let reports = intakes.map { NoticeReport($0, session.ledger, language: session.language) }
            try Output.write(json: reports.count == 1 ? JSONText.bytes(of: reports[0]) : JSONText.bytes(of: reports))
        case .csv: try Output.write(form: ImportText(intakes, session.language).csv)
        case .table:
            let text = ImportText(intakes, session.language)
            let width = Output.width(of: 1)
            try Output.write(
                lines: dryRun
                    ? text.rehearsal(session.ledger, width: width)
                    : text.result(session.ledger, session.today, taken: taken, width: width))
        }
    }

    /// What a unit sent back is the unit's own act.
    private func recorder(_ session: Session, for intake: Intake) -> Workspace.Recorder {
        var session = session
        session.behalf = intake.behalf
        return session.recorder
    }

    private func add(_ text: String, to mapping: inout ColumnMapping) throws {
        guard let sign = text.lastIndex(where: { $0 == "=" || $0 == "＝" }) else {
            throw ValidationError(TableWords.badMapping(text).spoken)
        }
        if let flaw = Cleaning.unreadable(text) { throw Refusal.unreadable(nil, line: flaw.line, column: flaw.column) }
        let heading = text[..<sign].trimmed
        let word = text[text.index(after: sign)...].trimmed
        guard !heading.isEmpty, let column = ImportText.column(word) else {
            throw ValidationError(
                heading.isEmpty
                    ? TableWords.badMapping(text).spoken
                    : TableWords.unknownMeaning(word, known: TableColumn.all.map(\.code)).spoken)
        }
        mapping.set(heading, column)
    }

    /// The places of the proposals that are taken: all, or by their numbers.
    private func numbers(_ text: String, _ intake: Intake) throws -> Set<Int> {
        let count = intake.proposals.count
        if text == "all" || text == "全部" {
            return intake.takenTogether
        }
        var taken: Set<Int> = []
        for part in Lists.parts(text) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count < 3, first <= last else {
                throw ValidationError(ImportWords.badTake(text).spoken)
            }
            for number in Set([first, last]) where !(1...max(1, count)).contains(number) || count == 0 {
                throw CommandProblem.proposal(ImportWords.noSuchProposal(number, count: count))
            }
            taken.formUnion((first - 1)..<last)
        }
        for place in taken.sorted() {
            if let why = intake.proposals[place].obstacle {
                throw CommandProblem.proposal(ImportWords.cannotTake(place + 1, why))
            }
        }
        return taken
    }

    /// Asks the rules whether they would let it in, and records nothing.
    private func rehearse(_ requests: [(Request, Workspace.Recorder)], _ session: Session) throws(Refusal) {
        for (request, recorder) in requests {
            let context = Planner.Context(
                by: recorder.by, day: recorder.day, clock: recorder.clock, behalf: recorder.behalf, late: recorder.late)
            _ = try Planner(ledger: session.ledger, log: session.workspace.log, context: context).plan(request)
        }
    }
}

extension LevelChoice {
    /// What `--levels` says: 一、=problem,（一）=measure
    init(parsing text: String) throws {
        self.init()
        for part in text.split(whereSeparator: { ",，;；".contains($0) }) {
            let sides = part.split(whereSeparator: { $0 == "=" || $0 == "＝" }).map { String($0).trimmed }
            guard sides.count == 2 else { throw ValidationError(LevelWords.badLevels(text).spoken) }
            guard let role = ImportText.role(sides[1]) else {
                throw ValidationError(
                    LevelWords.unknownRole(sides[1], known: LevelRole.allCases.map(\.rawValue)).spoken)
            }
            guard set(sides[0], role) else { throw ValidationError(LevelWords.badLevels(text).spoken) }
        }
    }
}
