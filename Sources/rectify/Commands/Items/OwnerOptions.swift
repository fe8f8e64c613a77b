import ArgumentParser
import Tracker
import Wording

/// Who answers for an item, as `assign` and `add` take it. An empty value takes back what was there.
struct OwnerOptions: ParsableArguments {
    @Option(help: CommandWords.leaderOption.help("NAME")) var leader: String?
    @Option(help: CommandWords.unitOption.help("NAME")) var unit: String?
    @Option(help: CommandWords.supportOption.help("NAMES")) var support: String?
    @Option(help: CommandWords.personOption.help("NAME")) var person: String?
    @Flag(inversion: .prefixedNo, help: CommandWords.claimedOption.help()) var claimed: Bool?

    @Flag(name: .customLong("new"), help: CommandWords.newNameOption.help()) var isNew = false

    /// The fields that were given.
    var fields: [Field: FieldValue] {
        var fields: [Field: FieldValue] = [:]
        if let leader { fields[.leader] = FieldValue(leader) }
        if let unit { fields[.unit] = FieldValue(unit) }
        if let support { fields[.support] = FieldValue(Lists.names(support)) }
        if let person { fields[.person] = FieldValue(person) }
        if let claimed { fields[.claimed] = .flag(claimed) }
        return fields
    }
}
