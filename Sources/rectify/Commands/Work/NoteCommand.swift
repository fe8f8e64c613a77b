import ArgumentParser
import Desk
import Tracker
import Wording

/// `note REF TEXT`
struct NoteCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "note", abstract: CommandWords.note.spoken)
    }

    @Argument(help: CommandWords.ref.help("REF")) var ref: String
    @Argument(help: CommandWords.noteText.help("TEXT")) var text: String
    @Option(help: CommandWords.onOption.help("DATE")) var on: String?
    @Flag(inversion: .prefixedNo, help: CommandWords.needsOption.help()) var needsCoordination: Bool?
    @OptionGroup var behalf: BehalfOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let session = try session.acting(for: behalf)
        let day = try session.day(on)
        try session.recordAndSay(
            .note(try session.items([ref]), text: text, on: day, needsCoordination: needsCoordination))
    }
}
