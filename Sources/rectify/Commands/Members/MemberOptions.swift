import ArgumentParser
import Tracker
import Wording

/// What is said of a member besides the name. An empty value takes back what was there.
struct MemberOptions: ParsableArguments {
    @Option(help: CommandWords.memberUnitOption.help("UNIT")) var unit: String?
    @Option(help: CommandWords.loginOption.help("LOGIN")) var login: String?

    @Flag(name: .customLong("new"), help: CommandWords.newNameOption.help()) var isNew = false

    /// The fields that were given.
    var fields: [Field: FieldValue] {
        var fields: [Field: FieldValue] = [:]
        if let unit { fields[.unit] = FieldValue(unit.trimmed) }
        if let login { fields[.login] = FieldValue(login.trimmed) }
        return fields
    }
}
