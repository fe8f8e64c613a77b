import Tracker
import Wording

/// One of the documents that are written from the ledger.
public enum ReportDocument: Hashable, Sendable {
    /// 月报 of a month.
    case monthly(Month)
    /// 通报 for an audience.
    case notice(Audience)
    /// 三张清单.
    case checklists
    /// 总览.
    case overview

    /// What kind of report it is.
    public var kind: ReportKind {
        switch self {
        case .monthly: .monthly
        case .notice: .notice
        case .checklists: .checklists
        case .overview: .overview
        }
    }

    /// The month that it is of, where it is a month's.
    public var month: Month? { if case .monthly(let month) = self { month } else { nil } }

    /// Its name.
    public var name: Phrase {
        switch self {
        case .monthly(let month): ReportWords.monthlyName(month)
        case .notice(.public): ReportWords.noticeForPublic
        case .notice(.party): ReportWords.noticeForParty
        case .checklists, .overview: Labels.report(kind)
        }
    }

    /// The kinds of files that it can be written as, by their endings; the first one is the customary one.
    public var endings: [String] {
        switch self {
        case .monthly, .notice: ["docx", "md"]
        case .checklists: ["xlsx", "csv"]
        case .overview: ["html"]
        }
    }

    /// The name of its file where none is given.
    public func fileName(ending: String? = nil) -> String {
        let name =
            switch self {
            case .monthly(let month): "整改月报-\(month)"
            case .notice(.public): "整改通报-公开"
            case .notice(.party): "整改通报-党内"
            case .checklists: "整改清单"
            case .overview: "整改总览"
            }
        return "\(name).\(ending ?? endings[0])"
    }
}
