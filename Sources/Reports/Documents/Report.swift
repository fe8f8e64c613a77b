import Sheets
import Papers
import Tracker
import Wording

/// A report that is written: the document, and the places in it that nobody has filled in.
public struct Report: Sendable {
    /// The document.
    public let paper: Paper
    /// The required places that are empty, in their order.
    public let missing: [ReportTemplate.Place]

    /// A document by its template.
    ///
    /// - Parameters:
    ///   - month: the month that the passages belong to, for a report of a month.
    ///   - value: what a value is; empty where there is none.
    ///   - part: the blocks of a part.
    init<Part: RawRepresentable<String>>(
        _ template: ReportTemplate, _ input: ReportInput, places prefix: ReportKind, month: Month?,
        value: (ReportValue) -> String, part: (Part) -> [Paper.Block]
    ) {
        var title = ""
        var blocks: [Paper.Block] = []
        var missing: [ReportTemplate.Place] = []
        // A heading waits for what stands below it.
        var heading: Paper.Block?
        func add(_ new: [Paper.Block]) {
            guard !new.isEmpty else { return }
            if let open = heading { blocks.append(open) }
            heading = nil
            blocks += new
        }
        func text(_ pieces: [ReportTemplate.Piece]) -> String {
            pieces.map {
                switch $0 {
                case .text(let text): text
                case .value(let name): value(name)
                }
            }.joined()
        }
        for line in template.lines {
            switch line {
            case .title(let pieces): title = text(pieces)
            case .heading(let pieces): heading = .heading(level: 1, text(pieces))
            case .right(let pieces):
                heading = nil
                let words = text(pieces)
                if !words.isEmpty { blocks.append(.signature(words)) }
            case .paragraph(let pieces):
                let words = text(pieces)
                if !words.isEmpty { add([.paragraph(lead: "", words)]) }
            case .part(let name): add(Part(rawValue: name).map(part) ?? [])
            case .place(let place):
                let name = Report.passageName(prefix, place.name)
                let written = (input.passages ?? input.ledger).passage(name, month: month, ofRound: input.theRound.id)
                if let passage = written?.text(.text) {
                    add(Report.paragraphs(passage))
                } else if place.isRequired {
                    missing.append(place)
                    add([.paragraph(lead: "", input.said(ReportWords.toWrite(place.hint)))])
                }
            }
        }
        // Whoever opens the file sees it first. The notice marks what is not for the public where it stands.
        if prefix != .notice, let mark = input.mark { blocks.insert(.subtitle(input.said(mark)), at: 0) }
        if let warning = input.warning { blocks.insert(.paragraph(lead: "", input.said(warning)), at: 0) }
        paper = Paper(title: title, blocks: blocks)
        self.missing = missing
    }

    /// The name under which a place's text is kept in the ledger.
    public static func passageName(_ kind: ReportKind, _ place: String) -> String { "\(kind.rawValue).\(place)" }

    /// The paragraphs of a text that a person wrote. The document's own sections are numbered 一、二、; where a
    /// paragraph of the text begins like that, it is one level down.
    static func paragraphs(_ text: String) -> [Paper.Block] {
        text.split(whereSeparator: \.isNewline).map { $0.trimmed }.filter { !$0.isEmpty }
            .map { line in
                guard let mark = line.firstIndex(of: "、"), Numerals.value(line[..<mark]) != nil,
                    Int(line[..<mark]) == nil
                else { return .paragraph(lead: "", line) }
                return .paragraph(lead: "", "（\(line[..<mark])）" + line[line.index(after: mark)...])
            }
    }
}
