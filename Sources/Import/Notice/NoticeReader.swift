import Structure
import Text
import Tracker

/// Reads the closing notice of an inspection round (巡察整改进展情况的通报) as it is published.
///
/// What stands under what, and what its levels are, is read by `StructureReader`; here the items get their words, owners,
/// deadlines and status, and the round its figures. Nothing is made up: what does not fit stays part of the text around
/// it, or is listed as left out, with the reason. Time and space are linear in the text.
public enum NoticeReader {
    /// The most bytes that are read. The longest notices have a few hundred thousand.
    public static let limit = 8 * 1024 * 1024

    /// Reads a notice from the bytes of a UTF-8 text, with or without a byte-order mark, with any line ends.
    ///
    /// - Parameters:
    ///   - levels: what a person says that levels are.
    ///   - mapping: what the headings of tables within it mean by a person's own word.
    ///   - day: the day on which it is read: what is said to be done by a later day is not done. Where it is nil, that of the
    ///     signature alone counts.
    ///   - isAsked: whether levels alone are given where nothing credible is read, as a person is there to say what they are.
    /// - Throws: a refusal where this is no text, or no notice with problems in it.
    public static func read(
        _ bytes: [UInt8], levels: LevelChoice = LevelChoice(), mapping: ColumnMapping = ColumnMapping(),
        on day: Day? = nil, isAsked: Bool = false
    ) throws(NoticeRefusal) -> NoticeReading {
        guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
        let source = try decode(bytes)
        let text = DocumentText(MarkdownText.plain(TablesInText.written(StatusLegend.written(source), mapping)))
        guard !text.lines.isEmpty else { throw .empty }
        let structure = StructureReader(text)
        let declared = NoticeFigures(text, lines: structure.head).declared
        let found = structure.read(declared: (declared.areas, declared.problems), chosen: levels.chosen)
        let items = NoticeItems(text, found, on: day)
        let header = NoticeHeader(text, title: found.title, head: found.head, signature: found.signature)
        let figures = NoticeFigures(text, lines: found.head + found.around)
        // A document of figures alone is a round with what it declares.
        let isCredible = items.hasProblems || figures.declared.problems != nil || figures.declared.areas != nil
        guard isCredible || isAsked && !found.levels.isEmpty else {
            throw .noProblems(lines: text.lines.count, levels: NoticeLevels(found).all)
        }
        if let line = lineBeyond(text, items.all) {
            throw .numberTooGreat(line: line, limit: Numerals.greatestItem)
        }
        let repeated = RepeatedInText(items.all, in: source)
        // A number that is missing because its item is left out is missing for a reason.
        let uncertain =
            header.uncertain + figures.uncertain
            + items.uncertain.filter {
                (!figures.leavesOut || $0.why != .numberGap)
                    && !($0.why == .numberRestart && repeated.lines.contains($0.line))
            } + repeated.uncertain
        var reading = NoticeReading(
            round: header.round, declared: figures.declared, items: repeated.items,
            skipped: (items.skipped + repeated.skipped).sorted { $0.line < $1.line },
            uncertain: uncertain.sorted { $0.line < $1.line },
            isPlan: isPlan(text, found, items))
        reading.levels = NoticeLevels(found, chosen: levels)
        return reading
    }

    /// What tells documents of the shape of a text; empty for what is no text.
    public static func shape(_ bytes: [UInt8]) -> String {
        guard bytes.count <= limit, let source = try? decode(bytes) else { return "" }
        return NoticeLevels(StructureReader(DocumentText(MarkdownText.plain(TablesInText.written(source)))).read())
            .shape
    }

    /// The line that counts on where items have reached the greatest number; nil where none does. It would be read as
    /// text of the one before it.
    private static func lineBeyond(_ text: DocumentText, _ items: [NoticeReading.Item]) -> Int? {
        let last = String(Numerals.greatestItem)
        guard items.contains(where: { $0.ref.split(separator: ".").last.map(String.init) == last }) else { return nil }
        let next = Array(String(Numerals.greatestItem + 1).unicodeScalars)
        for line in text.lines {
            for start in line.range {
                guard start == line.start || text.at(start - 1).endsClause || text.at(start - 1) == "(" else {
                    continue
                }
                guard next.indices.allSatisfy({ text.at(start + $0) == next[$0] }) else { continue }
                let after = text.at(start + next.count)
                if [".", "、", ")", ":"].contains(after), text.at(start + next.count + 1).digit == nil {
                    return line.number
                }
            }
        }
        return nil
    }

    private static let planned: Terms = ["方案", "计划", "清单", "台账", "任务书", "任务表", "分工表"]
    private static let told: Terms = ["通报", "公告", "公示", "报告", "情况", "进展", "成效"]

    private static func isPlan(_ text: DocumentText, _ found: Reading, _ items: NoticeItems) -> Bool {
        guard !items.tellsProgress, !found.leadsInTold else { return false }
        return found.title.flatMap { isPlan(text, title: $0) } ?? found.leadsInPlans
    }

    /// What a title ends with is what the document is: 整改方案落实情况的通报 is no plan. nil where it says neither.
    static func isPlan(_ text: DocumentText, title: DocumentText.Line) -> Bool? {
        for end in title.range.reversed() {
            let range = title.start..<end + 1
            if text.ends(told, in: range) { return false }
            if text.ends(planned, in: range) { return true }
        }
        return nil
    }

    private static func decode(_ bytes: [UInt8]) throws(NoticeRefusal) -> String {
        // UTF-16 without its mark is valid UTF-8 as far as it is plain ASCII, but for the zeroes.
        let zero = bytes.firstIndex(of: 0)
        let text: String
        do throws(UTF8.ValidationError) {
            text = String(copying: try UTF8Span(validating: bytes.span))
        } catch {
            let invalid = error.byteOffsets.lowerBound
            throw .notText(byte: min(invalid, zero ?? invalid) + 1, form: form(bytes))
        }
        if let zero { throw .notText(byte: zero + 1, form: form(bytes)) }
        return text
    }

    /// What bytes that are no UTF-8 text look like, by their first ones.
    private static func form(_ bytes: [UInt8]) -> NoticeRefusal.Form {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
        let documents: [[UInt8]] = [
            Array("PK".utf8) + [3, 4], Array("%PDF".utf8), [0xD0, 0xCF, 0x11, 0xE0],
        ]
        if documents.contains(where: { bytes.starts(with: $0) }) { return .document }
        guard let zero = bytes.firstIndex(of: 0) else { return .otherEncoding }
        return zero < 2 ? .utf16 : .binary
    }
}
