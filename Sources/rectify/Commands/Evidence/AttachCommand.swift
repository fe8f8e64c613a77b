import ArgumentParser
import Desk
import Tracker
import Wording

/// `attach REF [FILE] [--reference TEXT]`
struct AttachCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "attach", abstract: CommandWords.attach.spoken)
    }

    @Argument(help: CommandWords.oneRef.help("REF")) var ref: String
    @Argument(help: CommandWords.attachFile.help("FILE")) var file: PathArgument?
    @Option(help: CommandWords.referenceOption.help("TEXT")) var reference: String?
    @OptionGroup var behalf: BehalfOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func validate() throws {
        if file == nil, reference == nil { throw ValidationError(CommandWords.fileOrReference.spoken) }
    }

    func run(_ session: Session) throws {
        let session = try session.acting(for: behalf)
        let item = try session.item(ref)
        var fields: [Field: FieldValue] = [:]
        if let reference { fields[.reference] = FieldValue(reference) }
        if let file = file?.path {
            // Nothing is copied where a rule says no.
            try session.rehearse(.record(.evidence, under: item, fields: [.digest: .text("-")]))
            fields.merge(try EvidenceFile.keep(file, in: session.workspace)) { $1 }
        }
        try session.recordAndSay(.record(.evidence, under: item, fields: fields))
    }
}
