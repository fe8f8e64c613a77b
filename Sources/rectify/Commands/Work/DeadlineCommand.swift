import ArgumentParser
import Desk
import Tracker
import Wording

/// `deadline REF [DATE] [--request | --grant | --refuse]`
struct DeadlineCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "deadline", abstract: CommandWords.deadline.spoken,
            discussion: CommandWords.deadlineDiscussion.spoken)
    }

    @Argument(help: CommandWords.ref.help("REF")) var ref: String
    @Argument(help: CommandWords.deadlineArgument.help("DATE")) var date: String?
    @Flag(help: CommandWords.requestOption.help()) var request = false
    @Flag(help: CommandWords.grantOption.help()) var grant = false
    @Flag(help: CommandWords.refuseOption.help()) var refuse = false
    @Option(help: CommandWords.reasonOption.help("TEXT")) var reason: String?
    @OptionGroup var behalf: BehalfOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func validate() throws {
        if [request, grant, refuse].count(where: \.self) > 1 {
            throw ValidationError(CommandWords.atMostOne(["--request", "--grant", "--refuse"]).spoken)
        }
        if date == nil, !grant, !refuse { throw ValidationError(CommandWords.needsDate.spoken) }
        if date != nil, refuse { throw ValidationError(CommandWords.refusalHasNoDate.spoken) }
    }

    func run(_ session: Session) throws {
        let session = try session.acting(for: behalf)
        let items = try session.items([ref])
        // 长期坚持 in place of a day says how it is gone about: then there is none.
        if let date, !request, !grant, case .measure? = session.ledger.place(of: items[0]) {
            let due = try DateReader.due(date, on: session.today)
            if due[.kind] != nil { return try session.recordAndSay(.edit(items[0], fields: due, reason: reason)) }
        }
        let day = try session.day(date, for: .deadline)
        if grant || refuse {
            return try session.recordAndSay(.answerExtension(items, granted: grant, to: day, reason: reason))
        }
        guard let day else { return }
        // That the reason is missing is for the rules to say: they name the item.
        try session.recordAndSay(
            request ? .askExtension(items, day, reason: reason ?? "") : .deadline(items, day, reason: reason))
    }
}
