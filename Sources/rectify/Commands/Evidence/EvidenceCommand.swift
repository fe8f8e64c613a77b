import ArgumentParser
import Desk
import Tracker
import Wording

/// `evidence REF [--open N] [--detach N --reason TEXT]`
struct EvidenceCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "evidence", abstract: CommandWords.evidence.spoken)
    }

    @Argument(help: CommandWords.oneRef.help("REF")) var ref: String
    @Option(help: CommandWords.openOption.help("N")) var open: Int?
    @Option(help: CommandWords.detachOption.help("N")) var detach: Int?
    @Option(help: CommandWords.reasonOption.help("TEXT")) var reason: String?
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    var changes: Bool { detach != nil }

    func validate() throws {
        if open != nil, detach != nil { throw ValidationError(CommandWords.atMostOne(["--open", "--detach"]).spoken) }
        if reason != nil, detach == nil {
            throw ValidationError(CommandWords.belongs("--reason", to: "--detach").spoken)
        }
    }

    func run(_ session: Session) throws {
        if let detach {
            let entry = try entries(of: try session.item(ref), in: session.ledger, session).numbered(
                detach, Labels.item(.evidence))
            guard let record = entry.record else { throw CommandProblem.handedInWithMove(entry.name) }
            // That the reason is missing is for the rule to say: it names the item.
            return try session.recordAndSay(.withdraw(record.id, reason: reason ?? ""))
        }
        let shown = try session.view(isForPeople: output.format == .table)
        let ledger = shown.ledger
        let item = try shown.item(called: ref)
        let entries = entries(of: item, in: ledger, session)
        if let open {
            let entry = try entries.numbered(open, Labels.item(.evidence))
            guard let digest = entry.digest else { throw CommandProblem.noFileKept(entry.name) }
            return try EvidenceFile.show(digest, named: entry.name, in: session.workspace.shelf)
        }
        try list(entries, ledger.reference(of: item), session.language)
    }

    private func entries(of item: ItemID, in ledger: Ledger, _ session: Session) -> [Proof] {
        Proof.all(of: item, in: ledger)
    }

    private func list(_ entries: [Proof], _ ref: String, _ language: Language) throws {
        var list = Listing(
            [
                .number(CommandWords.numberColumn, language),
                .text(CommandWords.evidenceNameColumn, language, isFlexible: true),
                .number(CommandWords.sizeColumn, language), .text(CommandWords.byColumn, language, isFlexible: true),
                .text(CommandWords.dayColumn, language), .text(CommandWords.remarkColumn, language),
            ], empty: CommandWords.noEvidenceOf(ref))
        for (index, entry) in entries.enumerated() {
            list.add(
                [
                    String(index + 1), entry.label, entry.size.map { RecordWords.size($0)[language] } ?? "", entry.by,
                    entry.day.description, entry.record == nil ? CommandWords.withMove[language] : "",
                ],
                [
                    "number": .integer(index + 1), "reference": .text(entry.digest == nil ? entry.name : entry.remark),
                    "file": .text(entry.digest == nil ? nil : entry.name), "size": .number(entry.size),
                    "digest": .text(entry.digest), "by": .string(entry.by), "day": .day(entry.day),
                    "withMove": .yesNo(entry.record == nil),
                ])
        }
        try list.write(output.format, language)
    }
}
