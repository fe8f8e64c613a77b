import Wording

extension WaitWords {
    /// What is said of something that takes long.
    static func sentence(_ waiting: Waiting) -> Phrase {
        let what: Phrase
        switch waiting.what {
        case .saving: return saving(waiting.seconds)
        case .drafts: return drafts(waiting.seconds)
        case .ledger: what = ledger
        case .writing: what = writing
        case .attaching: what = attaching
        case .reading: what = reading
        case .preview: what = preview
        case .letter: what = letter
        case .explanation: what = explanation
        case .code: what = code
        case .evidence: what = evidence
        case .viewing: what = viewing
        case .example: what = example
        case .figures: what = figures
        case .check: what = check
        }
        return other(what, waiting.seconds)
    }
}
