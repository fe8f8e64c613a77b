import ArgumentParser
import Desk
import Tracker
import Wording

/// `round phase PHASE [--on DATE]`
struct RoundPhaseCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "phase", abstract: CommandWords.roundPhase.spoken,
            discussion: CommandWords.roundPhaseDiscussion.spoken)
    }

    @Argument(help: CommandWords.phaseArgument.help("PHASE")) var phase: String
    @Option(help: CommandWords.phaseOnOption.help("DATE")) var on: String?
    @Option(help: CommandWords.reasonOption.help("TEXT")) var reason: String?
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let codes = PlanPhase.allCases.map(\.rawValue)
        let code = ChoiceText.code(phase, among: codes) { code in
            PlanPhase(rawValue: code).map(Labels.phase) ?? Phrase(verbatim: code)
        }
        guard let phase = code.flatMap(PlanPhase.init) else { throw CommandProblem.unknownPhase(phase) }
        try session.recordAndSay(.phase(try session.roundItem(), phase, on: try session.day(on), reason: reason))
    }
}
