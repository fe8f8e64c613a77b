import ArgumentParser
import Desk
import Wording

/// `merge FOLDER`
struct MergeCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "merge", abstract: CommandWords.merge.spoken)
    }

    @Argument(help: CommandWords.mergeFolder.help("FOLDER")) var folder: PathArgument
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let folder = folder.path
        let result = try session.workspace.merge(from: folder)
        session.keepState()
        let merged = CommandWords.merged(events: result.events, files: result.files, evidence: result.evidence)
        var lines = [merged[session.language]]
        let conflicts = session.ledger.conflicts.count
        if conflicts > 0 { lines.append(CommandWords.conflicts(conflicts)[session.language]) }
        session.reportDamage()
        try Output.write(lines: lines)
        // What came in counts, but it is not all that there is.
        guard result.damagedFiles.isEmpty else {
            throw CommandProblem.filesNotMerged(result.damagedFiles, folder + "/evidence")
        }
    }
}
