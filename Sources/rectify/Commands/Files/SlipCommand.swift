import ArgumentParser
import Desk
import Glibc
import Sheets
import Papers
import Tracker
import Wording

/// `slip UNIT [--output FILE.xlsx]`
struct SlipCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "slip", abstract: SlipWords.command.spoken)
    }

    @Argument(help: SlipWords.unitArgument.help("UNIT")) var unit: String
    @Option(name: [.customLong("output"), .customShort("o")], help: SlipWords.outputOption.help("FILE")) var path:
        PathArgument?
    @Flag(help: CommandWords.forceOption.help()) var force = false
    /// What `--force` was called before.
    @Flag(help: .hidden) var replace = false
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let shown = try session.view(isForPeople: true)
        let file = try SlipFile.write(
            unit, of: shown.ledger, log: session.workspace.log, round: shown.round, on: shown.day, to: path?.path,
            replacing: force || replace,
            session.language)
        for cut in file.cuts { Output.remark(cut[session.language]) }
        try Output.write(files: [SlipWords.written(file.path, unit: unit, count: file.count)[session.language]])
    }
}
