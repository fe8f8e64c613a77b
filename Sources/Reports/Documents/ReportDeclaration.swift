import Papers
import Sheets
import Tracker
import Wording

/// All that is to be known of a document, in one place.
struct ReportDeclaration {
    /// What kind of report it is.
    var kind: ReportKind
    /// Its name.
    var name: Phrase
    /// What its files' names end with, where it is one of several of its kind.
    var which: String?
    /// The kinds of files that it can be written as, by their endings; the first one is the customary one.
    var endings: [String]
    /// Whether its text says whose round it is, so that it has a mark where the round does not.
    var saysWhose: Bool
    /// What else a report that was sent keeps of it.
    var fields: [Field: FieldValue]
    /// The day of its figures, where that is not the input's.
    var day: (ReportInput) -> Day
    /// Makes it.
    var make: (ReportInput, ReportTemplates) -> Made

    init(
        _ kind: ReportKind, name: Phrase? = nil, which: String? = nil, endings: [String], saysWhose: Bool = false,
        fields: [Field: FieldValue] = [:], day: @escaping (ReportInput) -> Day = { $0.day },
        make: @escaping (ReportInput, ReportTemplates) -> Made
    ) {
        (self.kind, self.name, self.which) = (kind, name ?? Labels.report(kind), which)
        (self.endings, self.saysWhose, self.fields) = (endings, saysWhose, fields)
        (self.day, self.make) = (day, make)
    }

    /// The name of its file, without the ending.
    var file: String {
        [ReportKindWords.of(kind).file, which?.replacing("/", with: "-")].compactMap(\.self).joined(separator: "-")
    }

    /// A document as it was made.
    struct Made {
        /// What is in it.
        var content: ReportDraft.Content
        /// Tables as a document.
        var paper: Paper?
        /// Its text, line by line, for the screen.
        var lines: [String]
        /// The required places that nobody has filled in.
        var missing: [ReportTemplate.Place] = []
        /// The measures that it says nothing of but how far they are, though they have begun.
        var silent: [String] = []
        /// The measures of which it leaves out what was noted last, since it calls for help.
        var keptBack: [String] = []
        /// The measures of which it leaves out some of what was noted, since that tells of nothing that was done.
        var cut: [String] = []

        init(_ workbook: Workbook, lines: [String]) {
            content = .workbook(workbook)
            self.lines = lines
        }

        init(page: String, lines: [String]) {
            content = .page(page)
            self.lines = lines
        }

        init(_ report: Report) {
            content = .paper(report.paper)
            lines = PaperText.lines(report.paper)
            missing = report.missing
        }
    }
}
