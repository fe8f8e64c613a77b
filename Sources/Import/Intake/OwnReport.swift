import Papers
import Wording

/// Documents that the program itself wrote and that only tell of a ledger: none of them is a source of one.
public enum OwnReport {
    /// Which document lines begin as, as a sentence about it; nil for none.
    public static func phrase(_ lines: some Sequence<String>) -> Phrase? {
        let lines = Array(lines.prefix(40))
        if isMonthly(lines) { return ImportWords.ownReport(Phrase("月报", "monthly report")) }
        return isOverview(lines) ? ImportWords.ownReport(Phrase("总览", "overview")) : nil
    }

    /// The same of a workbook: a document that is mostly tables is read as one.
    public static func phrase(_ workbook: Workbook) -> Phrase? {
        workbook.sheets.first.flatMap { sheet in
            phrase(
                sheet.rows.prefix(8).compactMap { row in
                    if case .text(let text)? = row.first?.value { text } else { nil }
                })
        }
    }

    /// Whether lines begin as the overview does: with its title, and below it the day of its figures.
    private static func isOverview(_ lines: [String]) -> Bool {
        let first = lines.map { TableText.trimmed(String($0.drop { $0 == "#" || $0 == "\u{FEFF}" })) }
            .filter { !$0.isEmpty }
        let (title, day) = (PageWords.title(""), PageWords.asOf(""))
        return zip(first, first.dropFirst()).prefix(4).contains { one, next in
            (one.hasSuffix(title.zh) || one.hasSuffix(title.en)) && (next.hasPrefix(day.zh) || next.hasPrefix(day.en))
        }
    }

    /// Whether lines begin as the monthly report does: with its title, and below it the days that it covers.
    private static func isMonthly(_ lines: [String]) -> Bool {
        let first = Array(
            lines.lazy.map { TableText.trimmed(String($0.drop { $0 == "#" || $0 == "\u{FEFF}" })) }
                .filter { !$0.isEmpty }.prefix(4))
        let ends = [ReportWords.monthlyTitle("").zh, ReportWords.monthlyTitle("").en]
        guard let title = first.firstIndex(where: { line in ends.contains { line.hasSuffix($0) } }) else {
            return false
        }
        return first.dropFirst(title + 1).contains { line in
            guard line.first?.isNumber == true else { return false }
            return line.hasSuffix("）") && line.contains("至") || line.hasSuffix(")") && line.contains(" to ")
        }
    }
}
