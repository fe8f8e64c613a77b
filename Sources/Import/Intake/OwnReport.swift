import Papers
import Wording

/// Documents that the program itself wrote and that only tell of a ledger: none of them is a source of one.
public enum OwnReport {
    /// Whether lines begin as the monthly report does: with its title, and below it the days that it covers.
    public static func isMonthly(_ lines: some Sequence<String>) -> Bool {
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

    /// Whether a workbook is one: a document that is mostly tables is read as one.
    public static func isMonthly(_ workbook: Workbook) -> Bool {
        guard let sheet = workbook.sheets.first else { return false }
        return isMonthly(
            sheet.rows.prefix(8).compactMap { row in
                if case .text(let text)? = row.first?.value { text } else { nil }
            })
    }
}
