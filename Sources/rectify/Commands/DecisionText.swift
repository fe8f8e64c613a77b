import Tracker

/// What a meeting decided as people type it: `4.2,4.3: text`, or a text alone.
struct DecisionText {
    /// The decision.
    let decision: Request.Decision

    /// Reads a decision. What stands before the first colon is taken for items where it looks like them; without a
    /// round's name they mean the one that is worked with.
    ///
    /// - Throws: `Refusal.noSuchItem` where what looks like an item is none.
    init(_ text: String, in ledger: Ledger, round: ItemID?) throws(Refusal) {
        guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
            decision = Request.Decision(text)
            return
        }
        let parts = Lists.parts(String(text[..<colon]))
        let rest = String(text[text.index(after: colon)...])
        var items: [ItemID] = []
        for part in parts {
            guard let item = try DecisionText.item(part, in: ledger, round: round) else {
                decision = Request.Decision(text)
                return
            }
            items.append(item)
        }
        decision = items.isEmpty ? Request.Decision(text) : Request.Decision(rest, items: items)
    }

    /// The item of a part; nil where it is just a word.
    private static func item(_ part: String, in ledger: Ledger, round: ItemID?) throws(Refusal) -> ItemID? {
        do throws(Refusal) {
            return try ledger.item(called: part, in: round)
        } catch {
            // A number that is none is a slip; a word before a colon is a word.
            guard part.contains(where: \.isNumber), part.allSatisfy({ $0.isNumber || "./".contains($0) }) else {
                return nil
            }
            throw error
        }
    }
}
