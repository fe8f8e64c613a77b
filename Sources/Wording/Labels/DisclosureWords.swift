import Tracker

/// Who may read of an item, in words: for pages and sheets.
public enum DisclosureWords {
    /// Who may read of a measure or problem, why not everyone, and what the others read; nothing where everyone may read
    /// all of it.
    public static func lines(of item: ItemID, in ledger: Ledger) -> [(label: Phrase, value: Phrase)] {
        let scope: Disclosure
        let own: Disclosed
        switch ledger.place(of: item) {
        case .measure(let index)?:
            (scope, own) = (ledger.disclosure(ofMeasure: index), ledger.measures[index].disclosed)
        case .problem(let index)?:
            (scope, own) = (ledger.disclosure(ofProblem: index), ledger.problems[index].disclosed)
        case .round?, .area?, .measureEntry?, .problemEntry?, .record?, nil: return []
        }
        var lines: [(label: Phrase, value: Phrase)] = []
        if scope != .public {
            let label = Labels.disclosure(scope)
            let isOwn = own.scope == scope
            let why = own.reason.map { Phrase("（\($0)）", " (\($0))") } ?? Phrase("", "")
            let remark = isOwn ? why : Phrase("（随问题）", " (as its problem)")
            lines.append((Labels.field(.disclosure), Phrase(label.zh + remark.zh, label.en + remark.en)))
        }
        if let text = own.redacted { lines.append((Labels.field(.redacted), Phrase(verbatim: text))) }
        return lines
    }
}
