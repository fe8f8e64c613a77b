// 满意度测评: the survey of a round, and how many gave each answer by a day.

extension Planner {
    /// The greatest length of an address: what a code that a telephone can read holds.
    public static let addressLimit = 200

    /// A survey's address is one that a telephone opens, and it does not end before it begins.
    func requireWhole(survey fields: [Field: FieldValue]) throws(Refusal) {
        if let address = fields[.reference]?.text {
            guard Planner.isAddress(address) else { throw .badAddress(address, limit: Planner.addressLimit) }
        }
        if let first = fields[.on]?.day, let last = fields[.deadline]?.day, last < first {
            throw .endsBefore(last, start: first)
        }
    }

    /// Whether a text is an address on the web, with nothing in it that would end it early or hide where it leads.
    public static func isAddress(_ text: String) -> Bool {
        let lowered = text.lowercased()
        let rest: Substring
        if lowered.hasPrefix("https://") {
            rest = text.dropFirst("https://".count)
        } else if lowered.hasPrefix("http://") {
            rest = text.dropFirst("http://".count)
        } else {
            return false
        }
        let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard !host.isEmpty, !host.contains("@"), text.utf8.count <= addressLimit else { return false }
        // Other letters have to be written as codes: a telephone would guess at them.
        return text.unicodeScalars.allSatisfy {
            $0.value > 0x20 && $0.value < 0x7F && !"\"<>\\^`{|}".unicodeScalars.contains($0)
        }
    }

    /// One answer has one number for a day: counting again corrects it.
    func tally(_ fields: [Field: FieldValue], _ under: ItemID) throws(Refusal) -> [Change]? {
        guard let survey = ledger.record(under) else { return nil }
        guard survey.withdrawn == nil else { throw .noSuchItem(ledger.reference(of: under)) }
        try requireDay(ofTally: fields, survey)
        guard let before = sameTally(fields, under, besides: nil) else { return nil }
        return try amendment(before, .tally, fields: [.amount: fields[.amount] ?? .nothing], reason: nil)
    }

    /// The tally of the same answer and day, if there is another.
    func sameTally(_ fields: [Field: FieldValue], _ under: ItemID, besides item: ItemID?) -> ItemID? {
        // Where two writers counted it, what was said last is what counts.
        ledger.records(of: under, .tally).last {
            $0.id != item && $0[.answer] == fields[.answer] && $0[.on] == fields[.on]
        }?.id
    }

    /// Nobody answers before a survey begins.
    func requireDay(ofTally fields: [Field: FieldValue], _ survey: Record) throws(Refusal) {
        guard let day = fields[.on]?.day, let first = survey.day(.on), day < first else { return }
        throw .badValue(.on, day.description, valid: [first.description])
    }
}
