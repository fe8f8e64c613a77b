import Tracker
import Wording

/// How grave a finding is.
public enum CheckSeverity: String, CaseIterable, Sendable {
    /// It must be settled before any document goes out.
    case error
    /// Someone has to look at it.
    case warning
    /// It is worth knowing, and no error by itself.
    case note

    /// What it is called.
    public var label: Phrase {
        switch self {
        case .error: CheckWords.error
        case .warning: CheckWords.warning
        case .note: CheckWords.note
        }
    }
}

/// What `check` can find. The names are stable: other programs go by them. The order is that of the report within a
/// severity.
public enum CheckCode: String, CaseIterable, Sendable {
    case journalAltered, journalMissing, ruleBroken, notCounted, evidenceAltered, closedBySubmitter, declaredMismatch,
        badPercentage,
        documentsDisagree, unsettled
    case clockAhead, clockBack, lineEnds, stateUnwritable, ungrouped, staleForecast, closedWithoutEvidence,
        deadlineBeforeFeedback,
        datesReversed,
        deadlineMoved, grantedByAsker
    case strayEvidence, notMember, evidenceWithdrawn, addedAnew, heldOverdue, noOwner, pastedText
    case declaredBefore, groupOverlap, selfNamed, sameLogin, commitment, similarNames, otherLogin, lossAccepted,
        afterReport

    /// How grave it is.
    public var severity: CheckSeverity { entry.severity }
    /// What is said of it: label, meaning, why it matters, what to do.
    public var words: CheckWords.Entry { entry.words }

    /// The one table of codes.
    private var entry: (severity: CheckSeverity, words: CheckWords.Entry) {
        switch self {
        case .journalAltered: (.error, CheckWords.journalAltered)
        case .journalMissing: (.error, CheckWords.journalMissing)
        case .ruleBroken: (.error, CheckWords.ruleBroken)
        case .notCounted: (.error, CheckWords.notCounted)
        case .evidenceAltered: (.error, CheckWords.evidenceAltered)
        case .closedBySubmitter: (.error, CheckWords.closedBySubmitter)
        case .declaredMismatch: (.error, CheckWords.declaredMismatch)
        case .badPercentage: (.error, CheckWords.badPercentage)
        case .documentsDisagree: (.error, CheckWords.documentsDisagree)
        case .unsettled: (.error, CheckWords.unsettled)
        case .clockAhead: (.warning, CheckWords.clockAhead)
        case .clockBack: (.warning, CheckWords.clockBack)
        case .lineEnds: (.warning, CheckWords.lineEnds)
        case .stateUnwritable: (.warning, CheckWords.stateUnwritable)
        case .ungrouped: (.warning, CheckWords.ungrouped)
        case .staleForecast: (.warning, CheckWords.staleForecast)
        case .closedWithoutEvidence: (.warning, CheckWords.closedWithoutEvidence)
        case .deadlineBeforeFeedback: (.warning, CheckWords.deadlineBeforeFeedback)
        case .datesReversed: (.warning, CheckWords.datesReversed)
        case .deadlineMoved: (.warning, CheckWords.deadlineMoved)
        case .grantedByAsker: (.warning, CheckWords.grantedByAsker)
        case .strayEvidence: (.warning, CheckWords.strayEvidence)
        case .notMember: (.warning, CheckWords.notMember)
        case .evidenceWithdrawn: (.warning, CheckWords.evidenceWithdrawn)
        case .addedAnew: (.warning, CheckWords.addedAnew)
        case .heldOverdue: (.warning, CheckWords.heldOverdue)
        case .noOwner: (.warning, CheckWords.noOwner)
        case .pastedText: (.warning, CheckWords.pastedText)
        case .declaredBefore: (.note, CheckWords.declaredBefore)
        case .groupOverlap: (.note, CheckWords.groupOverlap)
        case .commitment: (.note, CheckWords.commitment)
        case .similarNames: (.note, CheckWords.similarNames)
        case .otherLogin: (.note, CheckWords.otherLogin)
        case .selfNamed: (.note, CheckWords.selfNamed)
        case .sameLogin: (.note, CheckWords.sameLogin)
        case .lossAccepted: (.note, CheckWords.lossAccepted)
        case .afterReport: (.note, CheckWords.afterReport)
        }
    }

    /// Its place in the report: severity first.
    var rank: Int { CheckCode.allCases.firstIndex(of: self) ?? 0 }
}

extension CheckCode {
    /// The codes as documents show them, with the Chinese labels: a Markdown table made from the one table.
    public static func markdown(_ language: Language) -> String {
        let lines = allCases.map { code in
            let words = code.words
            return
                "| `\(code.rawValue)` | \(code.severity.label[language]) | \(words.label.zh) | \(words.means[language])\(language == .zh ? "" : " ")\(words.advice[language]) |"
        }
        let heading = Phrase("| 代码 | 轻重 | 名称 | 什么意思、怎么办 |", "| code | severity | | what it means, and what to do |")
        return ([heading[language], "| --- | --- | --- | --- |"] + lines).joined(separator: "\n")
    }
}
