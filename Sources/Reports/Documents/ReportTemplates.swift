import ShippedConfig
import Tracker
import Wording

/// The templates of reports: the shipped ones, or a person's own.
public struct ReportTemplates: Sendable {
    /// A template, under the name of its file.
    public enum Name: String, CaseIterable, Sendable {
        case notice, monthly
        case monthlyEnglish = "monthly-en"

        /// The shipped file.
        public var shipped: [UInt8] {
            switch self {
            case .notice: Array(ShippedConfig.notice)
            case .monthly: Array(ShippedConfig.monthly)
            case .monthlyEnglish: Array(ShippedConfig.monthlyEnglish)
            }
        }

        /// The parts that its report has.
        var parts: [String] {
            switch self {
            case .notice: NoticePart.allCases.map(\.rawValue)
            case .monthly, .monthlyEnglish: MonthlyPart.allCases.map(\.rawValue)
            }
        }

        /// The template that a file's bytes are.
        public func template(_ bytes: [UInt8]) throws(ReportTemplateProblem) -> ReportTemplate {
            try ReportTemplate(bytes, parts: parts)
        }
    }

    private let templates: [Name: ReportTemplate]

    /// Templates; `read` gives each one.
    public init<Failure: Error>(_ read: (Name) throws(Failure) -> ReportTemplate) throws(Failure) {
        var templates: [Name: ReportTemplate] = [:]
        for name in Name.allCases { templates[name] = try read(name) }
        self.templates = templates
    }

    /// The shipped ones.
    public static func shipped() throws(ReportTemplateProblem) -> ReportTemplates {
        try ReportTemplates { (name) throws(ReportTemplateProblem) in try name.template(name.shipped) }
    }

    /// A template. There is one for each name.
    public subscript(name: Name) -> ReportTemplate { templates[name] ?? .empty }

    /// The places of a kind of report.
    public func places(of kind: ReportKind, language: Language) -> [ReportTemplate.Place] {
        kind.template(language).map { self[$0].places } ?? []
    }
}
