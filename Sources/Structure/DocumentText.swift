import Text

/// A document taken apart into lines, in two arrays of scalars of the same length.
///
/// `raw` is what is shown: without invisible characters, with every kind of space as one plain space. `folded` is what
/// is compared: full-width and half-width punctuation and digits are one there. Lines end with "\n" in both, and blank
/// ones are left out, so that a text over several lines is one range. Arrays, since a walk by `String.Index` over
/// 8 MB is slow, and quadratic as soon as one counts.
package struct DocumentText {
    /// One line with something on it: its number in the source, and where it stands in the arrays, without its end.
    package struct Line {
        package let number: Int
        package let start: Int
        package let end: Int
        /// How many columns of space stand before it, and which heading it is: 1 for the greatest, 0 for none.
        package var indent = 0
        package var heading = 0
        package var range: Range<Int> { start..<end }
    }

    package private(set) var raw: [Unicode.Scalar] = []
    package private(set) var folded: [Unicode.Scalar] = []
    package private(set) var lines: [Line] = []
    /// The labels that it uses and no list of words has.
    private(set) var learned = LearnedLabels()
    /// Page numbers, which would stand in the midst of a measure that goes over the end of a page.
    package private(set) var pageNumbers: [(line: Int, text: String)] = []
    /// Whether any of its lines is marked as a heading.
    private(set) var hasHeadings = false

    /// How long its longest line is.
    package private(set) var width = 0
    /// Whether its lines were broken where the page ends: so many are as long as its longest.
    private(set) var isBroken = false
    /// How far from the edge a line may be broken.
    static let ragged = 4
    /// The share of lines that are as long in a text that was broken.
    static let full = 0.2

    /// Stands before a line that is a heading, as often as its level says. It is no character that is seen.
    package static let headingSign: Character = "\u{1}"

    package init(_ source: String) {
        // No text has more scalars than bytes; of a Chinese one it is about a third.
        let size = source.utf8.count / 2
        raw.reserveCapacity(size)
        folded.reserveCapacity(size)
        var number = 1
        var start = 0
        var space = false
        var (indent, heading) = (0, 0)
        var previous: Unicode.Scalar = " "
        // Where the line begins that goes on over several of the source; whether it is one of the page.
        var (begun, isPage) = (1, false)
        let joined = BrokenLines.joined(source)
        for scalar in (joined ?? source).unicodeScalars {
            defer { previous = scalar }
            switch scalar.textRole {
            case .text:
                if space, raw.count > start { append(" ") }
                space = false
                if raw.count == start { begun = number }
                append(scalar)
            case .space:
                space = true
                if raw.count == start { indent += scalar == "\t" ? 4 - indent % 4 : scalar == "\u{3000}" ? 2 : 1 }
            case .lineEnd where scalar == "\n" && previous == "\r":
                break
            case .lineEnd, .softLineEnd:
                endLine(number: begun, start: start, indent, heading, isPage)
                start = raw.count
                isPage = false
                space = false
                (indent, heading) = (0, 0)
                if scalar.textRole == .lineEnd { number += 1 }
            case .ignored:
                if scalar.value == 1, raw.count == start { heading += 1 }
                if joined != nil, scalar == BrokenLines.joint { number += 1 }
                isPage = isPage || joined != nil && scalar == BrokenLines.pageSign
            }
        }
        endLine(number: begun, start: start, indent, heading, isPage)
        let longest = lines.count { $0.range.count > width - DocumentText.ragged }
        isBroken = longest > 1 && Double(longest) >= DocumentText.full * Double(lines.count)
        if lines.count > LearnedLabels.fewest {
            partLabels()
            learned = LearnedLabels(self)
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        raw.append(scalar)
        folded.append(scalar.folded)
    }

    private mutating func endLine(number: Int, start: Int, _ indent: Int, _ heading: Int, _ isPage: Bool) {
        guard raw.count > start else { return }
        if isPage || DocumentText.isPageNumber(folded[start...]) {
            pageNumbers.append((number, written(start..<raw.count)))
            raw.removeLast(raw.count - start)
            folded.removeLast(folded.count - start)
            return
        }
        joinLabels(from: start)
        lines.append(Line(number: number, start: start, end: raw.count, indent: indent, heading: heading))
        width = max(width, raw.count - start)
        hasHeadings = hasHeadings || heading > 0
        append("\n")
    }

    /// "— 3 —" or "第 3 页", and nothing else on the line. A bare number may be part of a table or a broken line.
    static func isPageNumber(_ line: some Collection<Unicode.Scalar>) -> Bool {
        guard line.count <= 12 else { return false }
        let bare = line.filter { $0 != " " }
        guard let first = bare.first, let last = bare.last, bare.count >= 3 else { return false }
        let dashes: [Unicode.Scalar] = ["-", "—", "–", "−", "─"]
        let dashed = dashes.contains(first) && dashes.contains(last)
        guard dashed || (first == "第" && last == "页") else { return false }
        let middle = bare.filter { !dashes.contains($0) && $0 != "第" && $0 != "页" }
        return !middle.isEmpty && middle.allSatisfy { $0.digit != nil }
    }
}

// MARK: Labels as forms have them

extension DocumentText {
    private static func isHan(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x4E00 && scalar.value <= 0x9FFF }

    /// Takes the spaces out of labels whose characters are set apart to be as wide as others: 责 任 人：
    private mutating func joinLabels(from start: Int) {
        var colon = start
        while let next = folded[colon...].firstIndex(of: ":") {
            var place = folded[next - (next > start ? 1 : 0)] == " " ? next - 1 : next
            var spaces = place < next ? [place] : []
            var count = 0
            while place > start, DocumentText.isHan(folded[place - 1]) {
                place -= 1
                count += 1
                guard place - 1 > start, folded[place - 1] == " ", DocumentText.isHan(folded[place - 2]) else { break }
                place -= 1
                spaces.append(place)
            }
            colon = next + 1
            guard count > 1, place == start || !DocumentText.isHan(folded[place - 1]) else { continue }
            for space in spaces {
                raw.remove(at: space)
                folded.remove(at: space)
            }
            colon -= spaces.count
        }
    }

    /// What parts labels from their values where no colon does.
    private static let bars: Set<Unicode.Scalar> = [" ", "|"]
    /// So many labels have to come so often, for what stands behind them to be a colon.
    private static let leastLabels = 2

    /// 责任单位　财务科: where several labels come again and again without a colon, what stands behind them is compared as one.
    private mutating func partLabels() {
        var places: [[Unicode.Scalar]: [Int]] = [:]
        for line in lines {
            let start = Mark.find(self, at: line.start, limit: line.end, isLineStart: true)?.end ?? line.start
            let reach = min(line.end, start + LearnedLabels.longest + 1)
            guard let place = (start..<max(start, reach)).first(where: { !DocumentText.isHan(folded[$0]) }),
                place > start, DocumentText.bars.contains(folded[place]), isLabel(start..<place)
            else { continue }
            let next = skipSpace(place + 1, limit: line.end)
            let end = (next..<line.end).first { !DocumentText.isHan(folded[$0]) } ?? line.end
            // A row of headings names no value.
            guard next < line.end, folded[next] != ":", !isLabel(next..<end) else { continue }
            places[Array(folded[start..<place]), default: []].append(place)
        }
        let found = places.values.filter { $0.count >= DocumentText.leastLabels }
        guard found.count >= DocumentText.leastLabels else { return }
        let all = found.flatMap { $0 }
        let hasBars = all.contains { folded[$0] == "|" }
        for place in all { folded[place] = ":" }
        guard hasBars else { return }
        // 01｜台账不全 beside 措施｜补齐台账
        for line in lines {
            let digits = line.range.prefix { folded[$0].digit != nil }
            if !digits.isEmpty, at(digits.upperBound) == "|" { folded[digits.upperBound] = "、" }
        }
    }

    private func isLabel(_ range: Range<Int>) -> Bool {
        range.count > 1
            && (FieldLabel.meaning(of: Array(folded[range]), isVague: true) != nil || Label.isWhole(self, range))
    }
}

// MARK: Looking

extension DocumentText {
    /// The folded scalar at a place, or a line end beyond the text.
    package func at(_ index: Int) -> Unicode.Scalar {
        index >= 0 && index < folded.count ? folded[index] : "\n"
    }

    /// Whether a word stands at a place, wholly before `limit`.
    package func starts(_ word: [Unicode.Scalar], at index: Int, limit: Int) -> Bool {
        guard index >= 0, index + word.count <= limit else { return false }
        for offset in 0..<word.count where folded[index + offset] != word[offset] { return false }
        return true
    }

    /// Where one of the words first stands within a range.
    package func first(_ words: Terms, in range: Range<Int>) -> (start: Int, end: Int)? {
        for index in range where words.canBegin(folded[index]) {
            for word in words.all where word[0] == folded[index] {
                if starts(word, at: index, limit: range.upperBound) { return (index, index + word.count) }
            }
        }
        return nil
    }

    /// Whether one of the words stands within a range.
    package func has(_ words: Terms, in range: Range<Int>) -> Bool { first(words, in: range) != nil }

    /// Whether one of the words stands at the end of a range.
    package func ends(_ words: Terms, in range: Range<Int>) -> Bool {
        guard let last = range.last, words.canEnd(folded[last]) else { return false }
        return words.all.contains { word in
            range.count >= word.count && starts(word, at: range.upperBound - word.count, limit: range.upperBound)
        }
    }

    /// Whether one of the words stands at the start of a range.
    package func begins(_ words: Terms, in range: Range<Int>) -> Bool {
        guard let first = range.first, words.canBegin(folded[first]) else { return false }
        return words.all.contains { starts($0, at: first, limit: range.upperBound) }
    }

    /// The first place at or after `index` that holds no space.
    package func skipSpace(_ index: Int, limit: Int) -> Int {
        var index = index
        while index < limit, folded[index] == " " { index += 1 }
        return index
    }

    /// A range without the given characters, spaces and line ends at its end.
    package func trimmedEnd(_ range: Range<Int>, of characters: [Unicode.Scalar] = []) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound,
            folded[end - 1] == " " || folded[end - 1] == "\n"
                || characters.contains(folded[end - 1])
        { end -= 1 }
        return range.lowerBound..<end
    }
}

// MARK: Taking out

extension DocumentText {
    /// Stands where something was cut out. No text holds it: it is no character.
    package static let cutMark: Unicode.Scalar = "\u{FFFF}"

    /// Takes a range out of what is shown, and makes it blank for what is compared; places stay as they are.
    package mutating func cut(_ range: Range<Int>) {
        for index in range where folded[index] != "\n" {
            raw[index] = DocumentText.cutMark
            folded[index] = " "
        }
    }

    /// Whether a range holds more than punctuation.
    package func hasWords(_ range: Range<Int>) -> Bool { range.contains { folded[$0].isWord } }

    /// The text of a range as it is written.
    package func written(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: raw[range].lazy.filter { $0 != DocumentText.cutMark })
        return String(view)
    }

    /// The text of a range as one reads it: a line that was broken in the midst of a sentence is one again, as texts
    /// copied out of a PDF break at every line. A line that ends with its sentence stays a line.
    package func paragraph(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        let start = skipBlank(range)
        let range = trimmedEnd(start..<max(start, range.upperBound))
        for index in range {
            guard raw[index] == "\n" else {
                if raw[index] != DocumentText.cutMark { view.append(raw[index]) }
                continue
            }
            // The line above has been cut out whole.
            if view.last == "\n" || view.isEmpty { continue }
            let before = folded[index - 1]
            if before.endsClause || before.closesQuote || at(index + 1) == "("
                || Mark.beginsEntry(self, at: index + 1)
            {
                view.append("\n")
            } else if before.isASCII, at(index + 1).isASCII {
                view.append(" ")
            }
        }
        return String(view)
    }

    private func skipBlank(_ range: Range<Int>) -> Int {
        var index = range.lowerBound
        while index < range.upperBound, folded[index] == " " || folded[index] == "\n" { index += 1 }
        return index
    }
}
