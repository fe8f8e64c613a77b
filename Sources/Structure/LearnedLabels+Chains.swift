import Text

// What parts the entries of a document that has each of them on one line.
extension LearnedLabels {
    /// The sign that most entries have once, with what is wrong before it and what was done behind it; none where there is none.
    static func arrow(_ text: DocumentText) -> [Unicode.Scalar] {
        var entries = 0
        var counts = arrows.map { _ in (all: 0, wrong: 0, done: 0) }
        for line in text.lines {
            guard let mark = Mark.find(text, at: line.start, limit: line.end, isLineStart: true) else { continue }
            entries += 1
            for (index, sign) in arrows.enumerated() {
                let places = (mark.end..<max(mark.end, line.end)).filter { text.starts(sign, at: $0, limit: line.end) }
                guard let place = places.first, places.count == 1, place > mark.end else { continue }
                counts[index].all += 1
                let words = text.skipSpace(place + sign.count, limit: line.end)..<line.end
                if Polarity.saysWrong(text, mark.end..<place) { counts[index].wrong += 1 }
                if Polarity.beginsDone(text, words) { counts[index].done += 1 }
            }
        }
        let found = counts.firstIndex { count in
            count.all > 1 && Double(count.all) >= agreeing * Double(entries)
                && Double(count.wrong) >= partly * Double(count.all)
                && Double(count.done) >= partly * Double(count.all)
        }
        return found.map { arrows[$0] } ?? []
    }

    /// The labels of lines that hold several, where the same stand in several lines in the same order and some of them are
    /// known, with what stands behind each.
    static func chains(_ text: DocumentText) -> [(words: Words, places: [Range<Int>])] {
        var lines: [[(words: Words, value: Range<Int>)]] = []
        for line in text.lines {
            var labels: [(words: Words, start: Int, end: Int)] = []
            var start = Mark.find(text, at: line.start, limit: line.end, isLineStart: true)?.end ?? line.start
            for place in line.range where place >= start {
                let scalar = text.at(place)
                if scalar == ":", (2...longest + 1).contains(place - start),
                    text.folded[start..<place].allSatisfy({ $0.value >= 0x4E00 && $0.value <= 0x9FFF })
                {
                    labels.append((Array(text.folded[start..<place]), start, place + 1))
                    start = place + 1
                } else if [" ", "|", ";", "。", ",", "\t"].contains(scalar) {
                    start = place + 1
                }
            }
            guard labels.count > 1 else { continue }
            let ends = labels.dropFirst().map(\.start) + [line.end]
            lines.append(zip(labels, ends).map { ($0.words, $0.end..<max($0.end, $1)) })
        }
        // What stands before the first of them in one line only is what the line is about: 窗口服务：问题：……措施：……
        let counts = lines.flatMap { Set($0.map(\.words)) }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        var chains: [[Words]: [[Range<Int>]]] = [:]
        for line in lines {
            let labels = line.filter { counts[$0.words] != 1 }
            guard labels.count > 1 else { continue }
            chains[labels.map(\.words), default: []].append(labels.map(\.value))
        }
        var found: [Words: [Range<Int>]] = [:]
        for (words, lines) in chains where lines.count > 1 {
            guard words.count(where: { Label.kind(of: $0) != nil || FieldLabel.meaning(of: $0) != nil }) > 1 else {
                continue
            }
            for (place, word) in words.enumerated() { found[word, default: []] += lines.map { $0[place] } }
        }
        return found.map { ($0.key, $0.value.sorted { $0.lowerBound < $1.lowerBound }) }
            .sorted { $0.places[0].lowerBound < $1.places[0].lowerBound }
    }
}
