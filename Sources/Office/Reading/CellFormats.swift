import Papers

/// What the numbers of a workbook's cells mean, by their number formats.
enum CellFormats {
    /// What a number means.
    enum Meaning: Equatable {
        /// A number.
        case number
        /// A share of one.
        case percent
        /// A day.
        case day
        /// A month of a year: its day is not shown.
        case month
        /// A time of day.
        case time
    }

    /// What a cell style says.
    struct Style {
        /// What its numbers mean.
        var meaning = Meaning.number
        /// Whether its text is struck through.
        var isStruck = false
    }

    /// Reads what each cell style says, in the order in which cells name them.
    static func read(_ part: ArchivePart) throws(OfficeProblem) -> [Style] {
        let stream = try XMLStream(part)
        var custom: [Int: Meaning] = [:]
        var styles: [Style] = []
        var isCells = false
        var isFonts = false
        var fonts = 0
        var struck: Set<Int> = []
        while let event = try stream.next() {
            switch event {
            case .start("numFmt"):
                if let id = stream.number("numFmtId"), let code = stream.attribute("formatCode") {
                    custom[id] = meaning(of: code)
                }
            case .start("fonts"): isFonts = true
            case .end("fonts"): isFonts = false
            case .start("font") where isFonts: fonts += 1
            case .start("strike") where isFonts: if stream.flag("val") ?? true { struck.insert(fonts - 1) }
            case .start("cellXfs"): isCells = true
            case .end("cellXfs"): isCells = false
            case .start("xf") where isCells:
                let id = stream.number("numFmtId") ?? 0
                styles.append(
                    Style(
                        meaning: custom[id] ?? meaning(ofBuiltIn: id),
                        isStruck: stream.number("fontId").map(struck.contains) ?? false))
            case .start, .end, .text: break
            }
        }
        return styles
    }

    /// What the formats mean that have no code of their own; those of 27 to 58 as in a Chinese office.
    static func meaning(ofBuiltIn id: Int) -> Meaning {
        switch id {
        case 9, 10: .percent
        case 14, 15, 16, 22, 28...31, 51, 53, 54, 58: .day
        case 17, 27, 36, 50, 52, 57: .month
        case 18...21, 32...35, 45...47, 55, 56: .time
        default: .number
        }
    }

    /// What a format's code means.
    static func meaning(of code: String) -> Meaning {
        let letters = Set(letters(of: code))
        if letters.contains("y") || letters.contains("e") || letters.contains("d") || letters.contains("a") {
            if letters.contains("d") || letters.contains("a") { return .day }
            return letters.contains("m") ? .month : .day
        }
        if letters.contains("h") || letters.contains("s") { return .time }
        if letters.contains("m") { return .day }
        return letters.contains("%") ? .percent : .number
    }

    /// The letters of a code that mean something: of its first section, without what is quoted, escaped or in brackets.
    private static func letters(of code: String) -> [Character] {
        var letters: [Character] = []
        var rest = code.lowercased()[...]
        for word in ["general", "am/pm", "a/p", "上午/下午"] {
            while let range = rest.firstRange(of: word) {
                rest = rest[..<range.lowerBound] + "" + rest[range.upperBound...]
            }
        }
        while let character = rest.popFirst() {
            switch character {
            case ";": return letters
            case "\\", "_", "*": _ = rest.popFirst()
            case "\"":
                while let next = rest.popFirst(), next != "\"" {}
            case "[":
                var inside = ""
                while let next = rest.popFirst(), next != "]" { inside.append(next) }
                // Hours, minutes and seconds in brackets count on beyond a day.
                if ["h", "hh", "m", "mm", "s", "ss"].contains(inside) { letters += ["h"] }
            case "e" where rest.first == "+" || rest.first == "-": break
            default: letters.append(character)
            }
        }
        return letters
    }
}
