/// Reads points in time from a text, one after the other, from a place on.
///
/// In a running text (`on` is given) words like 明年 and 下月 count, and a number is a year or a month only where it says
/// so; where a text is a date and nothing else (`typed`) its signs may be left out.
struct DateScan {
    private let text: [Unicode.Scalar]
    private let range: Range<Int>
    /// How far it has read.
    var place: Int
    /// The day on which a running text was written; nil for a date that was typed.
    let on: Day?
    /// Whether a day may be typed as its month and its day alone: 2.28, which in a document is a number.
    let isEntry: Bool

    /// A running text, folded, without spaces.
    init(_ text: [Unicode.Scalar], _ range: Range<Int>, at place: Int, writtenOn on: Day) {
        self.text = text
        self.range = range
        self.place = place
        self.on = on
        isEntry = false
    }

    /// A date that was typed. Spaces count for nothing, except that they part two numbers.
    ///
    /// - Parameter isEntry: whether it stands in a field where nothing but a date is meant.
    init(typed source: String, isEntry: Bool = false) {
        var text: [Unicode.Scalar] = []
        var hasSpace = false
        for scalar in Folding.typed(source) {
            guard scalar != " " else {
                hasSpace = true
                continue
            }
            if hasSpace, scalar.digit != nil, text.last?.digit != nil { text.append(" ") }
            hasSpace = false
            text.append(scalar)
        }
        self.text = text
        range = text.indices
        place = 0
        on = nil
        self.isEntry = isEntry
    }

    /// Whether all is read.
    var isAtEnd: Bool { place >= range.upperBound }
    /// How much there is to read.
    var count: Int { range.count }

    // MARK: Taking

    /// The sign at a distance from where it reads; one that means nothing outside of the text.
    func at(_ offset: Int = 0) -> Unicode.Scalar {
        range.contains(place + offset) ? text[place + offset].typed : "\u{FFFC}"
    }

    /// Passes over so many signs.
    mutating func skip(_ count: Int = 1) { place += count }

    /// Passes over the first of some words that stands here.
    mutating func take(_ words: Words) -> Bool {
        guard let word = words.at(self) else { return false }
        place += word
        return true
    }

    /// Passes over a sign.
    mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard at() == sign else { return false }
        place += 1
        return true
    }

    /// The number that stands here, and as how many digits it counts; passed over.
    mutating func number() -> (value: Int, length: Int)? {
        if let digits = Numerals.decimal(text, at: place, limit: range.upperBound) {
            defer { place = digits.end }
            return (digits.value, digits.end - place)
        }
        guard let numeral = Numerals.numeral(text, at: place, limit: range.upperBound) else { return nil }
        place = numeral.end
        return (numeral.value, numeral.value >= 1000 ? 4 : numeral.value >= 100 ? 3 : 2)
    }

    /// Words of which one may stand somewhere, in the order in which they are tried.
    struct Words: Sendable {
        private let all: [[Unicode.Scalar]]

        init(_ list: String) {
            all = list.split(separator: " ").map { Array($0.unicodeScalars) }
        }

        /// How long the first one is that stands where a scan reads; nil where none does.
        fileprivate func at(_ scan: DateScan) -> Int? {
            let first = scan.at()
            return all.first { word in
                word[0] == first && word.indices.dropFirst().allSatisfy { scan.at($0) == word[$0] }
            }?.count
        }
    }
}
