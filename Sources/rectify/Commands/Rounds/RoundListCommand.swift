import ArgumentParser
import Desk
import Tracker
import Wording

/// `round list`
struct RoundListCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: CommandWords.roundList.spoken)
    }

    @OptionGroup var output: OutputOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let shown = try session.view(isForPeople: output.format == .table)
        let (ledger, day) = (shown.ledger, shown.day)
        let language = session.language
        var list = Listing(
            [
                .text(Labels.item(.round), language), .text(Labels.field(.body), language, isFlexible: true),
                .text(CommandWords.phaseColumn, language), .number(CommandWords.areasColumn, language),
                .number(CommandWords.problemsColumn, language), .number(CommandWords.measuresColumn, language),
                .number(Labels.group(.closed), language), .number(Labels.flag(.overdue), language),
            ], empty: CommandWords.nothingCounts(ledger))
        for index in ledger.openRounds {
            let round = ledger.rounds[index]
            let overview = Overview(ledger: ledger, scope: Scope([.round(round.id)]), on: day)
            let areas = round.areas.count { ledger.areas[$0].withdrawn == nil }
            let closed = overview.figure(.closed).measures
            var plan: JSONRow = [:]
            for phase in PlanPhase.allCases { plan.add(phase.rawValue, .day(round.plan[phase])) }
            let phase = round.phase.map { "\(Labels.phase($0)[language]) \(round.plan[$0]?.description ?? "")" }
            list.add(
                [
                    round.name, round.body ?? round.title ?? "", phase ?? "—", String(areas),
                    String(overview.problems), String(overview.measures), String(closed),
                    String(overview.count(.overdue)),
                ],
                [
                    "name": .string(round.name), "body": .text(round.body), "title": .text(round.title),
                    "feedback": .day(round.feedback), "phase": .text(round.phase?.rawValue), "plan": .row(plan),
                    "areas": .integer(areas), "problems": .integer(overview.problems),
                    "measures": .integer(overview.measures), "closed": .integer(closed),
                    "overdue": .integer(overview.count(.overdue)), "sample": .yesNo(round.isSample),
                ])
        }
        try list.write(output.format, language)
    }
}
