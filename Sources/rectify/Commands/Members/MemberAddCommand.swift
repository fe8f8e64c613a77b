import ArgumentParser
import Desk
import Tracker
import Wording

/// `member add NAME --role ROLE`
struct MemberAddCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: CommandWords.memberAdd.spoken)
    }

    @Argument(help: CommandWords.memberName.help("NAME")) var name: String
    @Option(help: CommandWords.roleOption.help("ROLE")) var role: String
    @OptionGroup var member: MemberOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        var fields = member.fields
        try session.requireFinished(fields, isNew: member.isNew)
        fields[.title] = FieldValue(name)
        fields[.role] = try ChoiceText.required(role, of: .role, .member, session.workflow)
        try session.recordAndSay(.record(.member, under: nil, fields: fields), naming: member.fields)
        if fields[.login] == nil, let member = session.ledger.member(named: name.trimmed) {
            Output.remark(CommandWords.noLogin(member.name)[session.language])
        }
        // From the first member on nobody else can record anything, which is better said now than when it happens.
        if session.ledger.member(named: session.setup.by) == nil {
            Output.remark(CommandWords.notYetMember(session.setup.by)[session.language])
        }
    }
}
