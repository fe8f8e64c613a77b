import Structure
import Text
import Tracker
import Wording

/// Sentences that stand in the latest progress of several measures.
struct PastedTexts {
    /// A sentence as it was written first, and the measures that have it.
    private struct Sentence {
        var text: String
        var measures: [Int]
    }

    /// What is shorter is said by chance: 正在推进 says nothing, but nobody pasted it.
    private static let shortest = 12

    private var places: [[Unicode.Scalar]: Int] = [:]
    private var sentences: [Sentence] = []

    /// Takes in a measure's latest progress.
    mutating func add(_ index: Int, _ ledger: Ledger) {
        guard let entry = ledger.measures[index].lastEntry else { return }
        let text = CheckText(entry.text)
        for range in text.sentences {
            var key: [Unicode.Scalar] = []
            for place in range where text.raw[place].folded.isWord {
                key.append(text.raw[place].folded)
            }
            guard key.count >= PastedTexts.shortest else { continue }
            guard let place = places[key] else {
                places[key] = sentences.count
                sentences.append(Sentence(text: text.text(range), measures: [index]))
                continue
            }
            if sentences[place].measures.last != index { sentences[place].measures.append(index) }
        }
    }

    /// One finding for each set of measures that share sentences, whatever their number.
    func findings(_ ledger: Ledger) -> [Finding] {
        var seen: Set<[Int]> = []
        return sentences.compactMap { sentence in
            guard sentence.measures.count > 1, seen.insert(sentence.measures).inserted else { return nil }
            let refs = sentence.measures.map(ledger.reference(ofMeasure:))
            return Finding(
                .pastedText, at: .item(ledger.measures[sentence.measures[0]].id), ref: refs[0],
                CheckWords.pastedText(refs, sentence.text))
        }
    }
}
