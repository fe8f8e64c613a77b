import ArgumentParser
import Desk
import Tracker
import Wording

/// `milestone REF [TITLE --by DATE | N --reached K]`
struct MilestoneCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "milestone", abstract: CommandWords.milestone.spoken,
            discussion: CommandWords.milestoneDiscussion.spoken)
    }

    @Argument(help: CommandWords.oneRef.help("REF")) var ref: String
    @Argument(help: CommandWords.milestoneArgument.help("TITLE|N")) var what: String?
    @Option(help: CommandWords.milestoneByOption.help("DATE")) var by: String?
    @Option(help: CommandWords.milestoneGoalOption.help("N")) var target: String?
    @Option(help: CommandWords.reachedOption.help("K")) var reached: String?
    @Option(help: CommandWords.reachedOnOption.help("DATE")) var on: String?
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    private var isNew: Bool { by != nil || target != nil }
    private var isProgress: Bool { reached != nil || on != nil }

    var changes: Bool { isNew || isProgress }

    func validate() throws {
        if isNew, isProgress { throw ValidationError(CommandWords.milestoneEither.spoken) }
        if what == nil ? isNew || isProgress : !isNew && !isProgress {
            throw ValidationError(CommandWords.milestoneEither.spoken)
        }
        if isNew, by == nil { throw ValidationError(CommandWords.milestoneEither.spoken) }
        if isProgress, number == nil { throw ValidationError(CommandWords.milestoneEither.spoken) }
    }

    /// The number of a milestone, as the list shows it.
    private var number: Int? {
        do throws(Refusal) { return try what.map { (text) throws(Refusal) in try NumberText.whole(text) } } catch {
            return nil
        }
    }

    func run(_ session: Session) throws {
        if isNew { return try add(session) }
        if isProgress, let number { return try report(number, session) }
        let shown = try session.view(isForPeople: output.format == .table)
        let (ledger, day) = (shown.ledger, shown.day)
        let item = try shown.item(called: ref)
        try list(ledger.records(of: item, .milestone), ledger.reference(of: item), day, session.language)
    }

    private func add(_ session: Session) throws {
        var fields: [Field: FieldValue] = [.title: FieldValue(what)]
        if let day = try session.day(by, for: .deadline) { fields[.deadline] = .day(day) }
        if let target { fields[.goal] = .number(try NumberText.whole(target)) }
        let item = try session.item(ref)
        try session.recordAndSay(.record(.milestone, under: item, fields: fields))
    }

    private func report(_ number: Int, _ session: Session) throws {
        let milestones = session.ledger.records(of: try session.item(ref), .milestone)
        let milestone = try milestones.numbered(number, Labels.item(.milestone))
        var fields: [Field: FieldValue] = [:]
        if let reached { fields[.reached] = .number(try NumberText.whole(reached)) }
        if let day = try session.day(on) { fields[.on] = .day(day) }
        try session.recordAndSay(.edit(milestone.id, fields: fields, reason: nil))
    }

    private func list(_ milestones: [Record], _ ref: String, _ day: Day, _ language: Language) throws {
        var list = Listing(
            [
                .number(CommandWords.numberColumn, language),
                .text(Labels.field(.title, of: .milestone), language, isFlexible: true),
                .text(Labels.field(.deadline, of: .milestone), language), .text(CommandWords.leftColumn, language),
                .number(Labels.field(.goal), language), .number(Labels.field(.reached), language),
                .text(Labels.field(.on, of: .milestone), language),
            ], empty: CommandWords.noMilestones(ref))
        for (index, record) in milestones.enumerated() {
            let left = record.isReached ? nil : record.day(.deadline).map { $0 - day }
            list.add(
                [
                    String(index + 1), record.text(.title) ?? "", record.day(.deadline)?.description ?? "",
                    left.map { CommandWords.left($0)[language] } ?? "", record.number(.goal).map(String.init) ?? "",
                    record.number(.reached).map(String.init) ?? "", record.day(.on)?.description ?? "",
                ],
                [
                    "number": .integer(index + 1), "title": .text(record.text(.title)),
                    "deadline": .day(record.day(.deadline)), "daysLeft": .number(left),
                    "goal": .number(record.number(.goal)), "reached": .number(record.number(.reached)),
                    "on": .day(record.day(.on)), "done": .yesNo(record.isReached),
                ])
        }
        try list.write(output.format, language)
    }
}
