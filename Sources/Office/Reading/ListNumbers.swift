/// The numbers that a document's program writes before its paragraphs, counted as it does.
struct ListNumbers {
    private let definitions: NumberingDefinitions
    private let styles: ParagraphStyles
    /// What each level of a list stands at, by the list's definition: lists of one definition count on together.
    private var counters: [String: [Int: Int]] = [:]
    /// The levels of lists whose own start was taken.
    private var started: Set<String> = []

    /// Numbers of some lists.
    init(_ definitions: NumberingDefinitions, _ styles: ParagraphStyles) {
        self.definitions = definitions
        self.styles = styles
    }

    /// What stands before a paragraph; empty where it has no number.
    mutating func label(style: String?, list: String?, level: Int?) -> String {
        let inherited = styles.numbering(style)
        guard let id = list ?? inherited.list, id != "0", var found = definitions.lists[id] else { return "" }
        var abstract = found.abstract
        if let link = definitions.links[abstract], let other = styles.numbering(link).list,
            let linked = definitions.lists[other]
        {
            abstract = linked.abstract
            found.levels.merge(linked.levels) { own, _ in own }
        }
        let levels = (definitions.levels[abstract] ?? [:]).merging(found.levels) { $1 }
        // A style that is a level of the list stands on that level.
        let styled = levels.first { $0.value.style != nil && $0.value.style == style }?.key
        let index = level ?? styled ?? inherited.level ?? 0
        guard let own = levels[index] else { return "" }
        count(index, levels, found, id, abstract)
        // A dot is written as one, further in for each level.
        if own.format == "bullet" { return String(repeating: "  ", count: max(0, index)) + "• " }
        guard own.format != "none" || own.text.contains("%") == false else { return "" }
        let text = text(own, levels, counters[abstract] ?? [:])
        guard let last = text.last else { return "" }
        // After a full-width sign, as after a Chinese word, there is no space.
        let isWide = own.suffix == "nothing" || !last.isASCII || last.isWhitespace
        return text + (isWide ? "" : " ")
    }

    private mutating func count(
        _ index: Int, _ levels: [Int: NumberingDefinitions.Level], _ list: NumberingDefinitions.List, _ id: String,
        _ abstract: String
    ) {
        var now = counters[abstract] ?? [:]
        for (level, start) in list.starts where started.insert("\(id)/\(level)").inserted { now[level] = start - 1 }
        now[index] = min((now[index] ?? (levels[index]?.start ?? 1) - 1) + 1, 1 << 20)
        for level in 0..<max(0, index) where now[level] == nil || now[level] == (levels[level]?.start ?? 1) - 1 {
            now[level] = levels[level]?.start ?? 1
        }
        for level in now.keys where level > index {
            let restart = levels[level]?.restart
            if restart == 0 || (restart.map { index >= $0 } ?? false) { continue }
            now[level] = nil
        }
        counters[abstract] = now
    }

    /// The text of a level, with the numbers in it.
    private func text(
        _ own: NumberingDefinitions.Level, _ levels: [Int: NumberingDefinitions.Level], _ now: [Int: Int]
    ) -> String {
        var text = ""
        var rest = own.text[...]
        while let character = rest.popFirst() {
            guard character == "%", let digit = rest.first?.wholeNumberValue, (1...9).contains(digit) else {
                text.append(character)
                continue
            }
            rest.removeFirst()
            let level = levels[digit - 1] ?? NumberingDefinitions.Level()
            text += NumberFormat.text(now[digit - 1] ?? level.start, own.isLegal ? "decimal" : level.format)
        }
        return CleanText.clean(text)
    }
}
