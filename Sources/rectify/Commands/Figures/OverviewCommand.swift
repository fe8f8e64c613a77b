import ArgumentParser
import Desk
import Tracker
import Wording

/// `overview`
struct OverviewCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "overview", abstract: CommandWords.overview.spoken)
    }

    @OptionGroup var output: OutputOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let text = OverviewText(try session.view(isForPeople: output.format == .table), language: session.language)
        switch output.format {
        case .json: try Output.write(json: JSONText.bytes(of: text.overview))
        case .csv: try Output.write(form: text.csv)
        case .table: try Output.write(lines: text.lines(width: Output.width(of: 1)))
        }
    }
}
