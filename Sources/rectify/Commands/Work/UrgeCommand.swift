import ArgumentParser
import Desk
import Tracker
import Wording

/// `urge REF [--level LEVEL | --reply TEXT]`
struct UrgeCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "urge", abstract: CommandWords.urge.spoken, discussion: CommandWords.urgeDiscussion.spoken)
    }

    @Argument(help: CommandWords.oneRef.help("REF")) var ref: String
    @Option(help: CommandWords.letterOption.help("LEVEL"), completion: .list(LetterLevel.allCases.map(\.rawValue)))
    var level: String?
    @Option(help: CommandWords.letterTextOption.help("TEXT")) var text: String?
    @Option(help: CommandWords.answerByOption.help("DATE")) var answerBy: String?
    @Option(help: CommandWords.letterReplyOption.help("TEXT")) var reply: String?
    @Option(help: CommandWords.letterOnOption.help("DATE")) var on: String?
    @OptionGroup var behalf: BehalfOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    @Flag(help: CommandWords.printLetter.help()) var print = false

    var changes: Bool { level != nil || reply != nil }

    func validate() throws {
        if level != nil, reply != nil { throw ValidationError(CommandWords.atMostOne(["--level", "--reply"]).spoken) }
        if level == nil, text != nil || answerBy != nil {
            throw ValidationError(CommandWords.belongs("--text, --answer-by", to: "--level").spoken)
        }
        if level == nil, reply == nil, on != nil {
            throw ValidationError(CommandWords.belongs("--on", to: "--level, --reply").spoken)
        }
    }

    func run(_ session: Session) throws {
        let session = try session.acting(for: behalf)
        if let level { return try write(level, session) }
        if let reply { return try answer(reply, session) }
        let shown = try session.view(isForPeople: output.format == .table)
        let ledger = shown.ledger
        let item = try shown.item(called: ref)
        if print {
            guard let letter = ledger.records(of: item, .letter).last else {
                throw CommandProblem.noLetter(ledger.reference(of: item))
            }
            let text = try LetterTemplates.letter(letter.id, in: session.moment)
            if let wrong = try LetterTemplates.contradiction(letter.id, in: session.moment) {
                Output.remark(wrong[session.language])
            }
            return try Output.write(text + "\n")
        }
        try list(ledger.records(of: item, .letter), ledger.reference(of: item), session)
    }

    private func write(_ level: String, _ session: Session) throws {
        let item = try session.item(ref)
        var fields: [Field: FieldValue] = [
            .level: try ChoiceText.required(level, of: .level, .letter, session.workflow)
        ]
        if let text { fields[.text] = FieldValue(text) }
        if let day = try session.day(answerBy, for: .deadline) { fields[.deadline] = .day(day) }
        if let day = try session.day(on) { fields[.on] = .day(day) }
        try session.recordAndSay(.record(.letter, under: item, fields: fields))
    }

    private func answer(_ reply: String, _ session: Session) throws {
        let item = try session.item(ref)
        guard let letter = session.ledger.openRecord(of: item, .letter) else {
            throw CommandProblem.noOpenLetter(session.ledger.reference(of: item))
        }
        guard !reply.trimmed.isEmpty else { throw Refusal.empty(.reply) }
        var fields: [Field: FieldValue] = [.reply: FieldValue(reply)]
        if let day = try session.day(on) { fields[.repliedOn] = .day(day) }
        try session.recordAndSay(.edit(letter.id, fields: fields, reason: nil))
    }

    private func list(_ letters: [Record], _ ref: String, _ session: Session) throws {
        let language = session.language
        var list = Listing(
            [
                .number(CommandWords.numberColumn, language), .text(Labels.field(.level, of: .letter), language),
                .text(Labels.field(.on), language),
                .text(Labels.field(.text, of: .letter), language, isFlexible: true),
                .text(Labels.field(.deadline, of: .letter), language),
                .text(CommandWords.byColumn, language, isFlexible: true),
                .text(Labels.field(.reply), language, isFlexible: true), .text(Labels.field(.repliedOn), language),
            ], empty: CommandWords.noLetters(ref))
        for (index, record) in letters.enumerated() {
            list.add(
                [
                    String(index + 1), Labels.value(record[.level], of: .level, session.workflow)[language],
                    record.day(.on)?.description ?? "", record.text(.text) ?? "",
                    record.day(.deadline)?.description ?? "", record.by, record.text(.reply) ?? "",
                    record.day(.repliedOn)?.description ?? "",
                ],
                [
                    "number": .integer(index + 1), "level": .text(record.text(.level)), "on": .day(record.day(.on)),
                    "text": .text(record.text(.text)), "answerBy": .day(record.day(.deadline)),
                    "by": .string(record.by), "reply": .text(record.text(.reply)),
                    "repliedOn": .day(record.day(.repliedOn)),
                ])
        }
        try list.write(output.format, language)
    }
}
