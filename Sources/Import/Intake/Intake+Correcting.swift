import Tracker

extension Intake {
    /// What a person put right about one item of the reading before anything is written.
    public struct Correction: Sendable {
        /// The short form; nil leaves it as it is.
        public var title: String?
        /// All that it says; nil leaves it as it is.
        public var text: String?
        /// Owners and deadline; what is `.nothing` is taken out.
        public var fields: [Field: FieldValue]
        /// How far it is; nil where nothing is said.
        public var status: NoticeReading.Status?

        /// What a person put right.
        public init(
            title: String? = nil, text: String? = nil, fields: [Field: FieldValue] = [:],
            status: NoticeReading.Status? = nil
        ) {
            self.title = title
            self.text = text
            self.fields = fields
            self.status = status
        }
    }

    /// The same file with one item put right, held against the ledger anew.
    public func correcting(_ place: Int, _ correction: Correction, ledger: Ledger, on day: Day) -> Intake {
        guard reading.items.indices.contains(place), !isFound else { return self }
        var reading = reading
        let old = reading.items[place]
        let text = correction.text ?? old.text
        var title = correction.title ?? old.title
        if old.kind == .measure, let given = correction.text { title = Sentences.first(of: given) }
        var item = NoticeReading.Item(
            ref: old.ref, kind: old.kind, parent: old.parent, title: title, text: text, line: old.line, cell: old.cell,
            fields: old.fields,
            stated: correction.status == old.status ? old.stated : correction.status.map { NoticeReading.Stated($0) },
            progress: old.progress)
        item.told = old.told
        item.isTold = old.isTold
        item.isInternal = old.isInternal
        for (field, value) in correction.fields { item.fields[field] = value == .nothing ? nil : value }
        reading.items[place] = item
        return Intake(reading, columns: columns, name: name, ledger: ledger, into: round, isNew: round == nil, on: day)
    }
}
