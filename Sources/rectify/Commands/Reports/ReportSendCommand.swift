import ArgumentParser
import Check
import Desk
import Reports
import Tracker
import Wording

/// `report send KIND --to RECIPIENT`
struct ReportSendCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "send", abstract: CommandWords.reportSend.spoken,
            discussion: CommandWords.reportSendDiscussion.spoken)
    }

    @Argument(help: CommandWords.reportKindArgument.help("REPORT")) var kind: ReportKind
    @Option(name: .customLong("to"), help: CommandWords.recipientOption.help("RECIPIENT")) var recipient: String
    @Option(help: CommandWords.figuresOnOption.help("DATE")) var on: String?
    @OptionGroup var choice: ReportChoice
    @Flag(help: CommandWords.incompleteOption.help()) var incomplete = false
    @OptionGroup var file: ReportFileOptions
    @OptionGroup var behalf: BehalfOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func validate() throws { try choice.validate(for: kind) }

    func run(_ session: Session) throws {
        let session = try session.acting(for: behalf)
        let desk = try ReportDesk(folder: session.setup.configFolder)
        let day = try session.day(on)
        if let day, day > session.today { throw Refusal.dayInFuture(day, today: session.today) }
        let document = try choice.document(kind, session, on: day ?? session.today)
        if let format = file.format, !document.endings.contains(format.lowercased()) {
            throw CommandProblem.notForOutput(format, false, document.endings)
        }
        let draft = try session.draft(document, desk, on: day)
        if !incomplete {
            session.workspace.refresh()
            try ReportDesk.requireComplete(draft, session.workspace.damage)
        }
        ReportFileOptions.remark(draft, session.language)
        if let sentence = document.unfinished(ofRound: try session.round(), in: session.ledger, on: draft.day) {
            Output.remark(sentence[session.language])
        }
        let errors = OpenErrors(
            of: try session.roundItem(), unit: document.unit, log: session.workspace.log, workflow: session.workflow,
            damage: JournalAudit.damage(
                session.workspace.damage, in: session.workspace.log, clock: session.setup.clock),
            evidence: EvidenceCheck.flaws(of: session.ledger, all: session.ledger, in: session.workspace.shelf),
            on: draft.day)
        if let sentence = errors.sentence { Output.remark(sentence[session.language]) }
        let sent: (event: Event, files: [String])
        do {
            sent = try desk.send(
                draft, of: try session.roundItem(), to: recipient, ending: file.format?.lowercased(),
                output: file.output?.path,
                replacing: file.force, log: session.workspace.log, keep: { try session.workspace.keepFile(at: $0) },
                rehearse: { try session.rehearse($0) },
                record: { try session.record($0) })
        } catch Refusal.unchanged {
            // It was sent as it is now: whoever asks for the file once more gets it.
            if let output = file.output {
                let files = try desk.write(draft, to: output.path, replacing: file.force)
                try Output.write(files: files.map { CommandWords.fileWritten($0)[session.language] })
            }
            throw Refusal.unchanged
        }
        let language = session.language
        let kept = file.output == nil ? [file.format.map { "." + $0 } ?? "." + draft.document.endings[0]] : sent.files
        for cut in ReportDesk.cuts(draft, in: kept) { Output.remark(cut[language]) }
        try Output.write(
            lines: [CommandWords.reportSent(document.name, recipient, draft.day)[language]]
                + sent.files.map { CommandWords.fileWritten($0)[language] })
    }
}
