import ArgumentParser
import Desk
import Tracker
import Wording

/// `member list`
struct MemberListCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: CommandWords.memberList.spoken)
    }

    @OptionGroup var output: OutputOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let shown = try session.view(isForPeople: output.format == .table)
        let ledger = shown.ledger
        let language = session.language
        var list = Listing(
            [
                .text(CommandWords.memberColumn, language, isFlexible: true), .text(Labels.field(.role), language),
                .text(Labels.field(.unit, of: .member), language, isFlexible: true),
                .text(Labels.field(.login), language),
            ], empty: CommandWords.noMembers)
        for member in ledger.members {
            list.add(
                [
                    member.name, Labels.role(member.role, ledger.workflow)[language], member.unit ?? "",
                    member.login ?? "",
                ],
                [
                    "name": .string(member.name), "role": .string(member.role), "unit": .text(member.unit),
                    "login": .text(member.login),
                ])
        }
        try list.write(output.format, language)
    }
}
