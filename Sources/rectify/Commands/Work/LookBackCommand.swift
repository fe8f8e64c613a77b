import ArgumentParser
import Desk
import Tracker
import Wording

/// `lookback REF --plan DATE | --passed | --relapse REASON`
struct LookBackCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "lookback", abstract: CommandWords.lookBack.spoken,
            discussion: CommandWords.lookBackDiscussion.spoken)
    }

    @Argument(help: CommandWords.ref.help("REF")) var ref: String
    @Option(help: CommandWords.planOption.help("DATE")) var plan: String?
    @Flag(help: CommandWords.passedOption.help()) var passed = false
    @Option(help: CommandWords.relapseOption.help("REASON")) var relapse: String?
    @Option(help: CommandWords.lookBackBasisOption.help("TEXT")) var basis: String?
    @Option(help: CommandWords.onOption.help("DATE")) var on: String?
    @OptionGroup var behalf: BehalfNameOption
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func validate() throws {
        guard [plan != nil, passed, relapse != nil].count(where: \.self) == 1 else {
            throw ValidationError(CommandWords.only(["--plan", "--passed", "--relapse"]).spoken)
        }
        if on != nil, plan != nil {
            throw ValidationError(CommandWords.belongs("--on", to: "--passed, --relapse").spoken)
        }
        if basis != nil, !passed, behalf.name == nil {
            throw ValidationError(CommandWords.belongs("--basis", to: "--passed, --for").spoken)
        }
    }

    func run(_ session: Session) throws {
        let session = try session.acting(for: behalf, basis: basis)
        let items = try session.items([ref])
        if let planned = try session.day(plan, for: .planned) {
            return try session.recordAndSay(.planLookBack(items, planned))
        }
        let day = try session.day(on)
        if let relapse {
            return try session.recordAndSay(.lookBack(items, .relapsed, text: relapse, on: day))
        }
        try session.recordAndSay(.lookBack(items, .held, text: basis, on: day))
    }
}
