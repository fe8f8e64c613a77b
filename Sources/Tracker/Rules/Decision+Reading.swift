import Text

extension Request.Decision {
    /// Reads a decision as people type it: `4.2、4.3：…`, or a text alone. What stands before the first colon is taken for
    /// items where it looks like them, whatever they are called there: 第4.2条, 措施4.2和4.3.
    ///
    /// - Parameter round: what numbers without a round's name mean; nil for the one that they fit.
    /// - Throws: `Refusal.decisionNumber` where a number is no item's: it would stand there and be linked to nothing.
    public init(reading text: String, in ledger: Ledger, round: ItemID?) throws(Refusal) {
        let line = text.trimmed
        guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
            self.init(line, items: try Self.leading(line, in: ledger, round: round))
            return
        }
        var items: [ItemID] = []
        var hasWords = false
        for part in Self.parts(String(line[..<colon])) {
            let number = Self.bare(part)
            do throws(Refusal) {
                items.append(try ledger.item(called: number, in: round))
            } catch {
                guard Self.isNumber(number) else {
                    hasWords = true
                    continue
                }
                // A number that several rounds have is asked about with their names.
                if case .ambiguous = error { throw error }
                throw .decisionNumber(number, text: line)
            }
        }
        let rest = String(line[line.index(after: colon)...]).trimmed
        // What is no number there says something, and stays.
        self.init(items.isEmpty || hasWords ? line : rest, items: items)
    }

    /// The measures that a decision without a colon begins with: 2.2由法制处牵头, 措施2.2、2.3本月办结. What reads like a
    /// number of something else (3.5万元) is none; a number that a measure of a problem would have, and none has, is a slip.
    private static func leading(_ line: String, in ledger: Ledger, round: ItemID?) throws(Refusal) -> [ItemID] {
        var rest = Substring(Folding.folded(line))
        var items: [ItemID] = []
        while true {
            while let word = before.first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(word.count) }
            let number = rest.prefix { $0.isASCII && $0.isNumber || ".-/".contains($0) }
            guard number.contains(".") else { break }
            rest = rest.dropFirst(number.count)
            guard !(rest.first.map { units.contains($0) } ?? false) else { break }
            guard let item = try? ledger.item(called: String(number), in: round) else {
                // Words right behind two numbers: it is called by them, as an item is, though none of this number is here.
                let parts = number.split(separator: ".", omittingEmptySubsequences: false)
                if parts.count == 2, parts.allSatisfy({ 1...4 ~= $0.count && !$0.hasPrefix("0") }) {
                    throw .decisionNumber(String(number), text: line)
                }
                break
            }
            items.append(item)
            while let word = after.first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(word.count) }
            guard let sign = rest.first, Lists.separates(sign) || "和与及".contains(sign) else { break }
            rest = rest.dropFirst()
        }
        return items
    }

    /// What stands behind an amount, a day or a version: 3.5万元, 9.30前, 2.0版.
    private static let units: Set<Character> = Set("万亿元个%倍米年月日号时分公吨人次家起件版代级期折前平")

    /// A decision as it is typed.
    public static func typed(_ decision: Record, in ledger: Ledger) -> String {
        let refs = decision[.items].items.map(ledger.reference(of:)).joined(separator: "、")
        let text = decision.text(.text) ?? ""
        return refs.isEmpty ? text : "\(refs)：\(text)"
    }

    private static func parts(_ head: String) -> [String] {
        head.split { Lists.separates($0) || $0.isWhitespace || "和与及".contains($0) }.map(String.init)
    }

    private static let before = ["措施", "问题", "方面", "编号", "第"]
    private static let after = ["措施", "问题", "方面", "条", "项", "号"]

    /// A number without what it is called by.
    private static func bare(_ part: String) -> String {
        var bare = Folding.folded(part).trimmed
        while let word = before.first(where: { bare.hasPrefix($0) }) { bare = String(bare.dropFirst(word.count)) }
        while let word = after.first(where: { bare.hasSuffix($0) }) { bare = String(bare.dropLast(word.count)) }
        return bare
    }

    private static func isNumber(_ text: String) -> Bool {
        text.contains(where: \.isNumber) && text.allSatisfy { $0.isNumber || "./-".contains($0) }
    }
}
