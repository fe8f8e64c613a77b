import Sheets
import Papers
import Tracker
import Wording

extension SlipReader {
    /// Names every cell of a measure's row that says something and is not the unit's to fill in: what the slip did not say
    /// when it went out.
    mutating func nameRest(ofRow row: Int, _ columns: Columns, _ index: Int, _ standing: SlipMark.Standing?) {
        let sent = sent(index)
        for place in grid.rows[row].indices where !columns.isFilledIn(place) {
            let said = grid[row, place].text
            guard !said.isEmpty, !isMark(row, place), !grid[row, place].isBelow, !grid[row, place].isBeside else {
                continue
            }
            guard let kind = columns.own[place] else {
                leave(.unknownColumn, row, place, said)
                continue
            }
            let isSame = sent.contains { TableText.trimmed($0[kind] ?? "") == said }
            // The row remembers how the measure was when the slip went out.
            let isAsSent = kind == .measure && standing.map { SlipMark.digest(said) == $0.text } ?? false
            if !isSame, !isAsSent, !(kind == .number && isNumber(said, of: index)) {
                leave(.slipColumn, row, place, said)
            }
        }
    }

    /// Whether a number is a measure's, however it is written: it had no round's name before there was another round, and
    /// loses its last nought in a spreadsheet.
    private func isNumber(_ said: String, of index: Int) -> Bool {
        let number = ledger.measures[index].ref
        return said == number || said + "0" == number
    }

    /// Names every cell of a row that is no measure's.
    mutating func nameAll(ofRow row: Int, _ why: NoticeReading.Why) {
        let feet = [SlipWords.filledBy, SlipWords.checkedBy, SlipWords.filledOn].flatMap { [$0.zh, $0.en] }
        let isFoot = grid.texts(ofRow: row).contains { text in feet.contains { text.hasPrefix($0) } }
        var label = ""
        for place in grid.rows[row].indices where !isMark(row, place) && !grid[row, place].isBeside {
            let text = grid[row, place].text
            guard !text.isEmpty else { continue }
            if isFoot {
                // Who filled it in stands beside what asks for it.
                if feet.contains(text) { label = text } else { sign(row, place, label + text); label = "" }
            } else {
                leave(why, row, place, text)
            }
        }
    }

    /// Names what stands above the heading and was not written there by the program.
    mutating func nameTitle(above row: Int) {
        let own = [SlipWords.title(mark.unit), SlipWords.instructions(mark.day.description)].flatMap { [$0.zh, $0.en] }
            .map(TableText.trimmed)
        for row in 0..<row {
            for place in grid.rows[row].indices where !isMark(row, place) && !grid[row, place].isBeside {
                var text = grid[row, place].text
                if text.hasPrefix(ClosingWords.notPublic.zh) {
                    text = TableText.trimmed(String(text.dropFirst(ClosingWords.notPublic.zh.count)))
                }
                if !text.isEmpty, !own.contains(text) { leave(.slipRow, row, place, text) }
            }
        }
    }

    /// Whether a cell is what the program itself remembers in its column.
    private func isMark(_ row: Int, _ column: Int) -> Bool {
        guard column == mark.column else { return false }
        let text = grid[row, column].text
        return text.hasPrefix(SlipMark.sign) || SlipMark.Standing(text) != nil
    }

    /// What the slip says of a measure in the columns that the program fills in: now, and on the day of the slip, in both
    /// languages.
    private func sent(_ index: Int) -> [[SlipBuilder.Column: String]] {
        var ledgers = [(ledger, index)]
        if let then, case .measure(let place)? = then.place(of: ledger.measures[index].id) {
            ledgers.append((then, place))
        }
        return ledgers.flatMap { ledger, index in
            [Language.zh, .en].map { language in
                SlipBuilder(
                    ledger, mark.state ?? WrittenState(day: mark.day, log: []), unit: mark.unit, language: language
                ).texts(index)
            }
        }
    }
}
