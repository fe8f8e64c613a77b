/// The sentences and clauses of a text, for whoever leaves some of them out.
public enum Clauses {
    /// What ends a sentence, and what parts its clauses.
    private static let ends = "。；;！!？?\n"
    private static let joints = "，,（("

    /// A text without some of its clauses, each to the end of its sentence.
    ///
    /// - Parameter begins: whether what is left out begins with a clause.
    /// - Returns: what is left, and whether anything was left out.
    public static func leavingOut(_ text: String, from begins: (String) -> Bool) -> (told: String, isCut: Bool) {
        leavingOut(text) { $0.firstIndex(where: begins) }
    }

    /// A text without some of its sentences.
    public static func leavingOut(_ text: String, sentences isLeft: (String) -> Bool) -> String {
        leavingOut(text) { isLeft($0.joined()) ? 0 : nil }.told
    }

    private static func leavingOut(_ text: String, _ place: ([String]) -> Int?) -> (told: String, isCut: Bool) {
        var told = ""
        var isCut = false
        for sentence in pieces(text, after: ends) {
            let clauses = pieces(sentence, after: joints)
            guard sentence.contains(where: { $0.isLetter || $0.isNumber }), let first = place(clauses) else {
                told += sentence
                continue
            }
            isCut = true
            let kept = clauses[..<first].joined().trimmingEnd { "，, （(".contains($0) }
            if !kept.isEmpty { told += kept + (sentence.hasSuffix("\n") ? "\n" : "。") }
        }
        return (told, isCut)
    }

    /// The pieces of a text, each with the sign that ends it.
    private static func pieces(_ text: String, after signs: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        for character in text {
            piece.append(character)
            guard signs.contains(character) else { continue }
            pieces.append(piece)
            piece = ""
        }
        return piece.isEmpty ? pieces : pieces + [piece]
    }
}
