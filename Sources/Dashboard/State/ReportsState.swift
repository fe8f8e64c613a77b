import Reports
import Tracker
import Wording

/// The screen of reports: the documents that can be written, what was sent, and what the one under the cursor says.
struct ReportsState: Sendable {
    /// A line of the list.
    enum Row: Sendable, Equatable {
        /// A document that can be written.
        case document(ReportDocument)
        /// A report that was sent.
        case sent(ItemID)
    }

    /// What a preview is of: it is made anew when one of these changes.
    struct Key: Hashable, Sendable {
        var document: ReportDocument
        var round: ItemID
        var generation: Int
        var language: Language
    }

    var list = LineList()
    /// The first line of the preview in view.
    var offset = 0
    /// The documents that were stepped to, such as the report of another month; else those that are asked for on the day.
    var chosen: [ReportKind: ReportDocument] = [:]
    /// What was asked for last, so that it is asked for once.
    var asked: Key?
    /// The preview that has arrived.
    var preview: ReportPreview?
    /// What the preview is of.
    var previewed: Key?
    /// The lines as they stand on the screen, and for which width.
    var wrapped: [String] = []
    var wrappedFor: Wrapped?

    /// What lines were broken for.
    struct Wrapped: Equatable, Sendable {
        var row: Row?
        var key: Key?
        var columns: Int
    }
}

/// What a document says, for the screen.
public struct ReportPreview: Sendable {
    /// Which document.
    public var document: ReportDocument
    /// Its text, line by line.
    public var lines: [String]
    /// What a person must still write.
    public var missing: [ReportTemplate.Place]
    /// The places that a person can write, with whether they are required.
    public var places: [ReportTemplate.Place]

    /// A preview.
    public init(
        document: ReportDocument, lines: [String], missing: [ReportTemplate.Place], places: [ReportTemplate.Place]
    ) {
        self.document = document
        self.lines = lines
        self.missing = missing
        self.places = places
    }
}
