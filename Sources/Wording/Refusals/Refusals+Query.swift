import Tracker

// Filters that make no sense, in words.

extension Refusals {
    /// The sentence of a query that makes no sense.
    public static func phrase(_ problem: Query.Problem) -> Phrase { sentence(problem).shortened }

    private static func sentence(_ problem: Query.Problem) -> Phrase {
        switch problem {
        case .unknownKey(let key, let known):
            Phrase(
                "没有“\(key):”这种筛选。可用：\(known.joined(separator: "、"))，或直接输入文字。",
                "There is no filter “\(key):”. There are: \(known.joined(separator: ", ")); or type plain text.")
        case .badValue(let key, let value, let valid):
            Phrase(
                "筛选“\(key):”没有“\(value)”。可用：\(valid.joined(separator: "、"))。",
                "The filter “\(key):” has no “\(value)”. There are: \(valid.joined(separator: ", ")).")
        }
    }
}
