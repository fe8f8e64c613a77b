import Tracker

// What moves need, in words.

extension Refusals {
    /// Stages, one after another.
    static func stages(_ list: [Stage], _ workflow: Workflow, _ language: Language) -> String {
        list.map { Labels.stage($0, workflow)[language] }.joined(separator: language == .zh ? "、" : ", ")
    }

    /// What a move takes.
    static func needs(_ need: Workflow.Need, _ move: Phrase, _ ref: String) -> Phrase {
        switch need {
        case .evidence:
            Phrase(
                "\(ref) \(move.zh)须有佐证（--evidence），或写明为何没有（--no-evidence）。",
                "\(move.en) of \(ref) needs evidence (--evidence) or the reason why there is none (--no-evidence).")
        case .basis:
            Phrase(
                "\(ref) \(move.zh)须写明依据：会议或书面决定（--basis）。",
                "\(move.en) of \(ref) needs its basis: a meeting or a written decision (--basis).")
        case .reason: Phrase("\(ref) \(move.zh)须写明理由（--reason）。", "\(move.en) of \(ref) needs a reason (--reason).")
        case .reviewDate:
            Phrase(
                "\(ref) \(move.zh)须定复查日期，且在今天之后（--review-date）。",
                "\(move.en) of \(ref) needs a review date after today (--review-date).")
        case .progress: Phrase("\(ref) \(move.zh)须先有进展记录。", "\(move.en) of \(ref) needs a progress entry first.")
        case .otherThanSubmitter:
            Phrase("\(ref) \(move.zh)须由报请人以外的人办理。", "\(move.en) of \(ref) is for another person than who submitted.")
        }
    }
}
