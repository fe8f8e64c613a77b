import Papers
import Sheets
import Text
import Tracker
import Wording

extension SlipMark {
    /// The mark of a slip, whatever was done to it: the one that it carries, or where that was deleted, or the slip copied
    /// into another file, one made of its columns, its title and the measures that it is about.
    public init?(of workbook: Workbook, _ ledger: Ledger, on today: Day) {
        if let mark = SlipMark(workbook) {
            self = mark
            return
        }
        for (place, sheet) in workbook.sheets.enumerated() {
            let grid = TableGrid(sheet)
            guard let columns = SlipReader.columns(of: grid), columns.areThoseOfSlip else { continue }
            let above = (0..<columns.row).flatMap { grid.texts(ofRow: $0) }
            let day = above.lazy.flatMap { $0.split { !$0.isASCII || !($0.isNumber || $0 == "-") } }
                .compactMap { Day($0) }.first
            self.init(
                unit: SlipMark.unit(titles: above, SlipMark.measures(grid, columns, ledger), ledger),
                day: day.map { min($0, today) } ?? today, sheet: place)
            return
        }
        return nil
    }

    /// The measures that the rows of a sheet are about.
    private static func measures(_ grid: TableGrid, _ columns: SlipReader.Columns, _ ledger: Ledger) -> [Int] {
        guard
            let (number, words) = columns.place(of: .number).flatMap({ number in
                columns.place(of: .measure).map { (number, $0) }
            })
        else { return [] }
        return grid.rows.indices.dropFirst(columns.row + 1).compactMap {
            ledger.measure(called: grid[$0, number].text, saying: grid[$0, words].text, of: nil)?.index
        }
    }

    /// The unit that a title names; else the one that answers for most of the measures.
    private static func unit(titles: [String], _ measures: [Int], _ ledger: Ledger) -> String {
        var counts: [String: Int] = [:]
        for index in measures { ledger.owner(ofMeasure: index).unit.map { counts[$0, default: 0] += 1 } }
        let units = Set(ledger.measuresInOrder.compactMap { ledger.owner(ofMeasure: $0).unit })
        let named = units.first { unit in
            let title = SlipWords.title(unit)
            return titles.contains { $0 == title.zh || $0 == title.en }
        }
        return named ?? counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    }
}

extension Ledger {
    /// The measure that a row of a sheet is about, by its number and its words, and whether its words say so: those of its
    /// number, the only one of these words, or a unit's own of that number whose words were put otherwise since. A number
    /// that several rounds have, without a round's name, was written when there was one: it is the first one's.
    func measure(called number: String, saying words: String, of unit: String?) -> (index: Int, isSure: Bool)? {
        let said = TextLikeness(words)
        func says(_ index: Int) -> Bool {
            !words.isEmpty
                && [measures[index].text, measures[index].title].contains { TextLikeness.plain($0) == said.plain }
        }
        // A spreadsheet makes 4.1 of 4.10.
        let numbered = [number, number + "0"].flatMap { number -> [Int] in
            guard number.contains(".") else { return [] }
            let items =
                number.contains("/")
                ? [try? item(called: number)] : openRounds.map { item(called: number.trimmed, in: $0) }
            return items.compactMap { item in
                guard case .measure(let index)? = item.flatMap(place(of:)) else { return nil }
                return index
            }
        }
        let telling = numbered.filter(says)
        if let index = telling.first(where: { counts(measure: $0) }) ?? telling.first { return (index, true) }
        let same = measuresInOrder.filter(says)
        let standing = same.filter { counts(measure: $0) }
        if let only = same.count == 1 ? same.first : standing.count == 1 ? standing.first : nil { return (only, true) }
        guard let unit else { return nil }
        let own = numbered.first { index in
            owner(ofMeasure: index).unit == spelling(of: unit)
                && (words.isEmpty || TextLikeness(measures[index].text).likeness(to: said) >= 0.35)
        }
        return own.map { ($0, false) }
    }
}
