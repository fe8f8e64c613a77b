import Tracker
import Wording

/// Turns what was read from a notice into a round that can be brought in.
public struct NoticeImport: Sendable {
    private let reading: NoticeReading

    /// An import of a reading.
    public init(_ reading: NoticeReading) {
        self.reading = reading
    }

    /// The request for it.
    ///
    /// A notice tells what has been done about each measure: it comes in as being worked on, and its text also as a
    /// progress entry of the signing date.
    ///
    /// - Parameters:
    ///   - day: the day that it is brought in on. The entries are of that day where the notice is not signed, or signed
    ///     later.
    ///   - stage: the stage of a measure that is being worked on.
    public func request(on day: Day, stage: Stage) -> Request {
        let entryDay = reading.round.signed.map { min($0, day) } ?? day
        var items: [Request.DraftItem] = []
        var places: [String: Int] = [:]
        // A problem that stands in no area of its notice gets one: in the ledger every problem has an area.
        var loose: Int?
        for item in reading.items {
            switch item.kind {
            case .area:
                places[item.ref] = items.count
                items.append(
                    Request.DraftItem(
                        kind: .area, number: Numerals.value(item.ref) ?? items.count + 1, parent: nil,
                        fields: [.title: FieldValue(NoticeImport.title(item.title))]))
            case .problem:
                if item.parent == nil, loose == nil {
                    loose = items.count
                    items.append(
                        Request.DraftItem(
                            kind: .area, number: freeAreaNumber, parent: nil,
                            fields: [.title: FieldValue(CommandWords.noArea.zh)]))
                }
                places[item.ref] = items.count
                items.append(
                    Request.DraftItem(
                        kind: .problem, number: Int(item.ref) ?? 0, parent: item.parent.flatMap { places[$0] } ?? loose,
                        fields: problemFields(item)))
            case .measure:
                items.append(
                    Request.DraftItem(
                        kind: .measure, number: item.ref.split(separator: ".").last.flatMap { Int($0) } ?? 0,
                        parent: item.parent.flatMap { places[$0] },
                        fields: [.stage: .text(stage.rawValue), .text: FieldValue(item.text)],
                        entry: (item.text, entryDay)))
            }
        }
        return .bringIn(Request.RoundDraft(fields: roundFields), items)
    }

    private var freeAreaNumber: Int {
        (reading.items.filter { $0.kind == .area }.compactMap { Numerals.value($0.ref) }.max() ?? 0) + 1
    }

    private var roundFields: [Field: FieldValue] {
        let round = reading.round
        var fields: [Field: FieldValue] = [
            .title: FieldValue(round.title.map(NoticeImport.title)),
            .body: FieldValue(round.body.map(NoticeImport.title)),
            .inspector: FieldValue(round.inspector.map(NoticeImport.title)),
            .inspectionStart: FieldValue(round.inspectionStart), .inspectionEnd: FieldValue(round.inspectionEnd),
            .feedback: FieldValue(round.feedback), .signed: FieldValue(round.signed),
            .declared: reading.declared == Declared() ? .nothing : .declared(reading.declared),
        ]
        fields = fields.filter { $0.value != .nothing }
        return fields
    }

    /// A problem whose heading is all there is has no text beside it.
    private func problemFields(_ item: NoticeReading.Item) -> [Field: FieldValue] {
        var fields: [Field: FieldValue] = [.title: FieldValue(NoticeImport.title(item.title))]
        let heading = Set("。.：:；; ")
        let bare = String(item.text.reversed().drop { heading.contains($0) }.reversed())
        if bare != item.title, !item.text.isEmpty { fields[.text] = FieldValue(item.text) }
        return fields
    }

    /// A heading that is a paragraph is cut to the length of a title; its text keeps all of it.
    private static func title(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
        return line.count <= Cleaning.nameLimit ? line : line.prefix(Cleaning.nameLimit - 1) + "…"
    }
}
