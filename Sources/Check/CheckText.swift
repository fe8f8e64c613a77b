import Structure
import Text

/// A text of the ledger taken apart for reading what it says: without spaces, in two arrays of scalars of the same length.
///
/// `raw` is what is shown, `folded` what is compared (see `DocumentText`). What stands in titles (《…》) and document numbers
/// (〔2022〕) is blanked out in `folded`: years in there are names, and say nothing about when something happens.
struct CheckText {
    private(set) var raw: [Unicode.Scalar] = []
    private(set) var folded: [Unicode.Scalar] = []
    /// Its sentences, without the marks that end them.
    private(set) var sentences: [Range<Int>] = []

    /// What stands for a character of a title.
    static let blank: Unicode.Scalar = "\u{FFFC}"

    init(_ source: String) {
        raw.reserveCapacity(source.utf8.count / 2)
        folded.reserveCapacity(source.utf8.count / 2)
        var titles = 0
        var number = false
        var start = 0
        func end() {
            if folded.count > start { sentences.append(start..<folded.count) }
            start = folded.count
        }
        for scalar in source.unicodeScalars {
            switch scalar.textRole {
            case .ignored: continue
            case .space: continue
            case .lineEnd, .softLineEnd:
                // A title that nobody closed ends with its line.
                titles = 0
                number = false
                end()
                continue
            case .text: break
            }
            let plain = scalar.folded
            switch plain {
            case "《": titles += 1
            case "》": titles = max(0, titles - 1)
            case "〔", "[": number = true
            case "〕", "]": number = false
            case "。", ";", "!", "?":
                titles = 0
                number = false
                end()
                start += 1
            default: break
            }
            raw.append(scalar)
            folded.append(titles > 0 || number ? CheckText.blank : plain)
        }
        end()
    }

    /// The character at a place; a blank outside of a range.
    func at(_ place: Int, in range: Range<Int>) -> Unicode.Scalar {
        range.contains(place) ? folded[place] : CheckText.blank
    }

    /// Whether a word begins at a place of a range.
    func has(_ word: [Unicode.Scalar], at place: Int, in range: Range<Int>) -> Bool {
        guard place >= range.lowerBound, place + word.count <= range.upperBound else { return false }
        for (offset, scalar) in word.enumerated() where folded[place + offset] != scalar { return false }
        return true
    }

    /// The first of some words that begins at a place.
    func word(_ words: [[Unicode.Scalar]], at place: Int, in range: Range<Int>) -> [Unicode.Scalar]? {
        words.first { has($0, at: place, in: range) }
    }

    /// The first of some words that ends right before a place.
    func word(_ words: [[Unicode.Scalar]], before place: Int, in range: Range<Int>) -> [Unicode.Scalar]? {
        words.first { has($0, at: place - $0.count, in: range) }
    }

    /// Whether a word stands anywhere in a range.
    func contains(_ words: [[Unicode.Scalar]], in range: Range<Int>) -> Bool {
        range.contains { word(words, at: $0, in: range) != nil }
    }

    /// The part of a sentence between its commas that a range stands in.
    func clause(around place: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
        var (start, end) = (place.lowerBound, place.upperBound)
        while start > sentence.lowerBound, !CheckText.partsClauses(folded[start - 1]) { start -= 1 }
        while end < sentence.upperBound, !CheckText.partsClauses(folded[end]) { end += 1 }
        return start..<end
    }

    /// What a range says, as it was written.
    func text(_ range: Range<Int>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: raw[range])
        return text
    }

    /// Whether a character parts two clauses of a sentence.
    static func partsClauses(_ scalar: Unicode.Scalar) -> Bool { scalar == "," || scalar == ":" }

    /// Words as they are compared.
    static func words(_ list: String) -> [[Unicode.Scalar]] {
        list.split(separator: " ").map { Array($0.unicodeScalars) }
    }
}
