import ArgumentParser
import Desk
import Tracker
import Wording

/// `link PROBLEM --earlier ROUND/REF`
struct LinkCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "link", abstract: CommandWords.link.spoken)
    }

    @Argument(help: CommandWords.linkProblem.help("PROBLEM")) var problem: String
    @Option(help: CommandWords.earlierOption.help("ROUND/REF")) var earlier: String
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let item = try session.item(problem)
        try session.recordAndSay(.link(item, earlier: try session.items([earlier])))
    }
}
