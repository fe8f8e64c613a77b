import Structure
import Text
import Tracker
import Wording

/// What a document tells was done, item by item.
struct NoticeResults {
    private let isPlan: Bool
    /// Whether what was done, or how far it is, stands apart from what is to be done, somewhere in the document.
    private let hasProgress: Bool

    init(_ reading: NoticeReading) {
        isPlan = reading.isPlan
        hasProgress = reading.items.contains { ($0.progress != nil || $0.isStatedApart) && !$0.isTold }
    }

    /// What was done about an item: its text where that tells it, and what stands apart.
    ///
    /// Where others have their progress apart, a text is what is to be done, unless it stands after 整改情况： itself.
    func of(_ item: NoticeReading.Item) -> [String] {
        let isText =
            item.kind == .measure && !isPlan && item.status != .notStarted
            && (item.isTold || (!hasProgress && item.progress == nil))
        return (isText ? [item.text] : []) + [item.progress].compactMap { $0 }
    }
}

extension NoticeReading.Item {
    /// Takes the mark off a heading that says that its problem is not for the public.
    mutating func takeMark() {
        guard let bare = ClosingWords.withoutNotPublic(title) else { return }
        title = bare
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        text = lines.map { ClosingWords.withoutNotPublic($0) ?? $0 }.joined(separator: "\n")
        keepInternal()
    }

    /// It is for the party: whoever brings it in decides what the public may read.
    mutating func keepInternal() {
        isInternal = true
        fields[.disclosure] = .text(Disclosure.party.rawValue)
    }

    /// Takes the parts of a measure as `NoticeWriter` puts them together: what was done since stands after a label within
    /// the text, and a text that tells what was done stands there and not among what is to be done.
    mutating func takeApart() {
        if let progress, NoticeSentence.text(text) == ClosingWords.toldBelow.zh {
            text = progress
            self.progress = nil
            isTold = true
        }
        guard isTold, progress == nil, let label = text.firstRange(of: ClosingWords.further.zh) else {
            title = Sentences.first(of: text)
            return
        }
        let rest = String(text[label.upperBound...]).trimmed
        text = String(text[..<label.lowerBound]).trimmed
        title = Sentences.first(of: text)
        progress = rest.isEmpty ? nil : rest
    }
}
