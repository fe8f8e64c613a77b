/// Lines that were broken where the page ends, as a text that is copied out of a PDF has them: put together again.
///
/// A line goes on where it reaches to the edge without the end of a sentence, or ends with a bare number, and the next one does
/// not begin anew. What stands between two pages, their numbers and what heads each of them, parts no line.
enum BrokenLines {
    /// Stands where a line went on: a line of the source ends, and none of the text.
    static let joint: Unicode.Scalar = "\u{2}"
    /// Stands before a line of the page, which is none of the text.
    static let pageSign: Unicode.Scalar = "\u{3}"

    /// How wide a page is at least and at most, in half characters, and how far from its edge a line may be broken.
    private static let page = 40...110
    private static let ragged = 2 * DocumentText.ragged - 1
    /// The share of lines that reach to the edge, and of indented ones among them the share that the next one goes on with.
    private static let (full, open) = (DocumentText.full, 0.6)
    /// How many lines have to show it.
    private static let least = 2
    /// A text of fewer lines was not broken, or does not show it.
    private static let fewest = 6
    /// Lines with less space before them go on.
    private static let indent = 3
    /// What heads a page is no longer.
    private static let longestHeader = 20
    private static let longestLabel = 10

    private struct Line {
        let text: Substring
        var indent = 0
        var width = 0
        var last: Unicode.Scalar = "\n"
        var isTable = false
        /// Whether a bracket or a quotation that begins in it ends on another one.
        var isOpen = false

        var isBlank: Bool { width == 0 }

        init(_ text: Substring) {
            self.text = text
            var column = 0
            for scalar in text.unicodeScalars {
                let isSpace = scalar.textRole != .text
                if isSpace, width == 0 { indent += scalar == "\u{3000}" ? 2 : 1 }
                column += scalar.value < 0x2000 ? 1 : 2
                if scalar == "\t" || scalar == "|" || scalar == "\u{2028}" || scalar == "\u{1}" { isTable = true }
                if !isSpace { (width, last) = (column, scalar.folded) }
                if ["（", "(", "“", "《"].contains(scalar) { isOpen = true }
                if ["）", ")", "”", "》"].contains(scalar) { isOpen = false }
            }
        }
    }

    /// A text with its lines put together; nil where none were broken.
    static func joined(_ source: String) -> String? {
        guard source.utf8.count > fewest * page.lowerBound, !source.utf8.contains(where: { $0 == 2 || $0 == 3 }) else {
            return nil
        }
        let lines = source.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Line(Substring($0)) }
        let written = lines.filter { !$0.isBlank && !$0.isTable }
        guard written.count >= fewest, let edge = written.map(\.width).max(), page.contains(edge) else { return nil }
        let reaching = lines.indices.dropLast().filter { goesOn(lines[$0], edge) && !lines[$0 + 1].isBlank }
        guard Double(reaching.count) >= full * Double(written.count) else { return nil }
        // Where paragraphs begin with space, what has some begins one.
        let indented = reaching.filter { lines[$0].indent >= indent && !isLabelled(lines[$0 + 1]) }
        let isIndented =
            indented.count >= least
            && Double(indented.count { lines[$0 + 1].indent < indent }) >= open * Double(indented.count)
        // Else only what is open at the end of lines shows that they go on.
        guard isIndented || reaching.count(where: { lines[$0].isOpen }) >= least else { return nil }
        var result = ""
        result.reserveCapacity(source.utf8.count)
        var held: [Substring] = []
        var place = 0
        var isJoined = false
        while place < lines.count {
            let line = lines[place]
            result += isJoined ? line.text.drop { $0.isWhitespace } : line.text
            isJoined = false
            guard place + 1 < lines.count else { break }
            if goesOn(line, edge), let next = next(lines, below: place), !begins(lines[next]),
                !isIndented || lines[next].indent < indent
            {
                let between = lines[place + 1..<next].filter { !$0.isBlank }.map(\.text)
                while let last = result.last, last.isWhitespace { result.removeLast() }
                result.unicodeScalars.append(contentsOf: repeatElement(joint, count: next - place - between.count))
                held += between
                (place, isJoined) = (next, true)
                continue
            }
            result += "\n"
            for line in held { result += String(pageSign) + line + "\n" }
            held = []
            place += 1
        }
        for line in held { result += "\n" + String(pageSign) + line }
        return result
    }

    private static func goesOn(_ line: Line, _ edge: Int) -> Bool {
        guard !line.isBlank, !line.isTable else { return false }
        if line.width > edge - ragged { return line.last != "。" && line.last != ";" }
        return Mark.isCircled(line.last)
    }

    /// Whether a line begins something by its number.
    private static func begins(_ line: Line) -> Bool {
        let words = DocumentText(line.text.prefix(longestHeader) + "字")
        return Mark.beginsEntry(words, at: 0) && !(line.text.trimmed.unicodeScalars.first.map(Mark.isCircled) ?? false)
    }

    /// The line that one goes on with: the next, or the first of the next page.
    private static func next(_ lines: [Line], below place: Int) -> Int? {
        var next = place + 1
        var isOther = false
        while next < lines.count {
            let line = lines[next]
            if line.isTable { return nil }
            if line.isBlank {
                guard isOther || lines[next...].prefix(3).contains(where: { isNumber($0) }) else { return nil }
            } else if isNumber(line) {
                isOther = true
            } else if isOther, line.width <= 2 * longestHeader, next + 1 < lines.count, lines[next + 1].isBlank {
                // What heads each page stands apart.
            } else {
                return next
            }
            next += 1
        }
        return nil
    }

    /// Whether a line begins with a label: 整改措施：
    private static func isLabelled(_ line: Line) -> Bool {
        line.text.trimmed.prefix(longestLabel).contains { $0 == "：" || $0 == ":" }
    }

    private static func isNumber(_ line: Line) -> Bool {
        !line.isBlank && line.width < 30 && DocumentText.isPageNumber(line.text.unicodeScalars.map(\.folded))
    }
}
