import ArgumentParser
import Desk
import Tracker
import Wording

/// `member set NAME …`
struct MemberSetCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "set", abstract: CommandWords.memberSet.spoken)
    }

    @Argument(help: CommandWords.memberName.help("NAME")) var name: String
    @Option(help: CommandWords.roleOption.help("ROLE")) var role: String?
    @OptionGroup var member: MemberOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func validate() throws {
        if role == nil, member.fields.isEmpty { throw ValidationError(CommandWords.nothingToSetOfMember.spoken) }
    }

    func run(_ session: Session) throws {
        var fields = member.fields
        if let role { fields[.role] = try ChoiceText.required(role, of: .role, .member, session.workflow) }
        try session.requireFinished(fields, isNew: member.isNew)
        try session.recordAndSay(.edit(try session.member(name).id, fields: fields, reason: nil), naming: fields)
    }
}
