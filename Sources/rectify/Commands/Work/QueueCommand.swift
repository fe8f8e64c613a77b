import ArgumentParser
import Desk
import Tracker
import Wording

/// `queue [--all]`
struct QueueCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "queue", abstract: CommandWords.queue.spoken)
    }

    @Flag(help: CommandWords.queueAllOption.help()) var all = false
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let shown = try session.view(isForPeople: output.format == .table)
        let (ledger, day) = (shown.ledger, shown.day)
        let member = try person(session, ledger)
        let language = session.language
        var list = Listing(
            [
                .text(CommandWords.todoColumn, language), .text(CommandWords.refColumn, language),
                .text(Labels.field(.title), language, isFlexible: true),
                .text(CommandWords.ownerColumn, language, isFlexible: true),
                .text(CommandWords.sinceColumn, language), .text(CommandWords.daysColumn, language),
                .text(CommandWords.whyColumn, language, isFlexible: true),
            ], empty: empty(member, ledger))
        for entry in Queue(ledger: ledger, member: member, on: day).entries
        where shown.round == nil || ledger.round(of: entry.item) == shown.round {
            let owner = ledger.owner(of: entry.item)
            let about = entry.record.flatMap { ledger.record($0) }.map { RecordWords.summary($0, in: ledger) }
            list.add(
                [
                    Labels.queued(entry, ledger.workflow)[language], ledger.reference(of: entry.item),
                    ledger.title(of: entry.item), owner.unit ?? owner.leader ?? "—", entry.since.description,
                    CommandWords.waiting(entry.kind, entry.days(by: day))[language], about?[language] ?? "",
                ],
                [
                    "what": .string(String(describing: entry.kind)), "move": .text(entry.move),
                    "ref": .string(ledger.reference(of: entry.item)), "title": .string(ledger.title(of: entry.item)),
                    "leader": .text(owner.leader), "unit": .text(owner.unit), "since": .day(entry.since),
                    "days": .integer(entry.days(by: day)), "record": .text(entry.record?.description),
                    "about": .text(about?[language]),
                ])
        }
        let count = list.objects.count
        try list.write(output.format, language, after: count == 0 ? [] : [CommandWords.queued(count)[language]])
    }

    /// For whom; nil for anyone.
    private func person(_ session: Session, _ ledger: Ledger) throws -> Member? {
        guard !all, ledger.hasMembers else { return nil }
        guard let member = ledger.member(named: session.setup.by) else {
            throw CommandProblem.notAMember(session.setup.by)
        }
        return member
    }

    private func empty(_ member: Member?, _ ledger: Ledger) -> Phrase {
        guard !ledger.openRounds.isEmpty else { return CommandWords.nothingCounts(ledger) }
        return member.map { CommandWords.nothingWaits(for: $0.name) } ?? CommandWords.nothingWaits
    }
}
