import Structure

/// The number at the start of what stands in a cell, and the words behind it.
struct CellMark {
    let form: Mark.Form
    let number: Int
    let rest: String
    /// The mark as it is written, with what parts it from the words.
    let written: String

    /// The number that a text begins with; nil where it begins with none, or is nothing else.
    init?(_ text: String) {
        let words = DocumentText(text)
        guard let line = words.lines.first,
            let mark = Mark.find(words, at: line.start, limit: line.end, isLineStart: true), mark.number > 0
        else { return nil }
        rest = TableText.trimmed(words.written(mark.end..<words.folded.count))
        guard !rest.isEmpty else { return nil }
        (form, number, written) = (mark.form, mark.number, words.written(line.start..<mark.end))
    }

    /// The number and the title of an area: 一、 or （一） and its words.
    static func area(_ text: String) -> (number: Int?, title: String) {
        let mark = CellMark(text)
        let isOfArea = mark?.form == .section || mark?.form == .bracketedChinese
        return (isOfArea ? mark?.number : nil, TableText.lines(isOfArea ? mark?.rest ?? text : text).joined())
    }

    /// Whether it is one that the text of a problem has: 1. or 1、
    var isOfProblem: Bool { if case .numbered = form { true } else { false } }
}
