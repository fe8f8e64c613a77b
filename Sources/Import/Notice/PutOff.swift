import Structure
import Text

/// A deadline and what it was put off to, as texts write it: 原定时限：2022年6月30日；延期至2022年12月31日.
struct PutOff {
    /// The deadline that counts.
    private(set) var counted: Day?
    /// The first one, where it was put off.
    private(set) var first: Day?

    /// Takes what stands behind a label of a deadline; false where that is no pair, and the label names none of two.
    mutating func take(_ label: String, _ words: String, _ anchor: Day?) -> Bool {
        let role = DeadlineRole.parted(label.trimmingEnd { "：: ".contains($0) }).role
        if let pair = DeadlineRole.pair(words), let from = PutOff.day(pair.first, anchor),
            let to = PutOff.day(pair.later, from)
        {
            (first, counted) = (first ?? from, to)
            return true
        }
        guard let day = PutOff.day(words, anchor) else { return false }
        switch role {
        case .first where counted != nil: first = day
        case .later where counted != nil: (first, counted) = (first ?? counted, day)
        case .plain where counted != nil: return false
        case .first, .later, .plain: counted = day
        }
        return true
    }

    /// Takes 延期至2022年12月31日 behind a deadline, and says where it ends.
    mutating func goOn(_ text: DocumentText, at start: Int, limit: Int, _ anchor: Day?) -> Int? {
        guard let counted else { return nil }
        let end = (start..<limit).first { [",", ";", "。", "\n", ")", "】"].contains(text.at($0)) } ?? limit
        let words = text.written(start..<end)
        guard let lead = DeadlineRole.until.first(where: words.hasPrefix),
            let to = PutOff.day(String(words.dropFirst(lead.count)), counted)
        else { return nil }
        (first, self.counted) = (first ?? counted, to)
        return end
    }

    private static func day(_ words: String, _ anchor: Day?) -> Day? {
        let words = words.trimmingPrefix("：").trimmed
        guard let term = DateReader.term(words), term.hasDate else { return nil }
        return term.day(after: anchor)
    }
}
