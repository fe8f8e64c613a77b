import Text
import Tracker

extension Labels {
    /// Which stages a group's figure holds, by the workflow in force; nil where it is one stage of that name.
    public static func holds(_ group: StageGroup, _ workflow: Workflow) -> Phrase? {
        let stages = workflow.stages.filter { $0.group == group }.map { stage(Stage(rawValue: $0.id), workflow) }
        guard stages.count > 1 else { return nil }
        let name = Labels.group(group)
        return Phrase(
            "“\(name.zh)”一类含：\(stages.map(\.zh).joined(separator: "、"))。",
            "“\(name.en)” includes: \(stages.map(\.en).joined(separator: ", ")).")
    }

    /// A figure of reports.
    public static func figure(_ figure: ReportFigure) -> Phrase {
        switch figure {
        case .areas: Phrase("方面", "Areas")
        case .problems: Phrase("问题", "Problems")
        case .measures: Phrase("整改措施", "Measures")
        case .problemsClosed: Phrase("问题销号", "Problems closed")
        case .problemsReady: Phrase("问题待销号", "Problems ready to close")
        case .groupMeasures(let group): Phrase("\(Labels.group(group).zh)措施", "Measures, \(Labels.group(group).en)")
        case .groupProblems(let group):
            Phrase("\(Labels.group(group).zh)涉及问题", "Problems with measures \(Labels.group(group).en)")
        case .flag(let flag): Phrase("\(Labels.flag(flag).zh)措施", "Measures, \(Labels.flag(flag).en)")
        case .extensions: Phrase("延期（次）", "Deadlines put off")
        case .institutions(let level):
            Phrase("制度：\(Labels.level(level).zh)", "Institutions, \(Labels.level(level).en)")
        case .money: Phrase("挽回资金（万元）", "Money recovered (10,000 yuan)")
        case .persons: Phrase("追责问责（人）", "Persons held to account")
        case .cases: Phrase("举一反三（件）", "Further cases")
        case .meetings: Phrase("会议（次）", "Meetings")
        case .units(let status): Phrase("月报\(Labels.reporting(status).zh)单位", "Units, \(Labels.reporting(status).en)")
        case .claimedProblems: Phrase("带头认领问题", "Problems claimed by leaders")
        case .claimedMeasures: Phrase("带头认领措施", "Measures claimed by leaders")
        }
    }

    /// The figure that a person calls so: by its label in either language, without what it is counted in, and without 措施
    /// where nothing else is called like the rest.
    public static func figure(called name: String) -> ReportFigure? {
        func plain(_ text: String) -> String {
            Folding.folded(text).lowercased().filter { !" 的数:：（）()".contains($0) }
        }
        func bare(_ label: String) -> String { String(label.prefix { $0 != "（" && $0 != "(" }) }
        let wanted = plain(name)
        guard !wanted.isEmpty else { return nil }
        let forms: [(Phrase) -> [String]] = [
            { [$0.zh, $0.en] }, { [bare($0.zh), bare($0.en)] },
            { $0.zh.hasSuffix("措施") ? [String($0.zh.dropLast(2))] : [] },
            { $0.zh.split(separator: "：").dropFirst().map(String.init) },
        ]
        for form in forms {
            if let found = ReportFigure.all.first(where: { form(figure($0)).contains { plain($0) == wanted } }) {
                return found
            }
        }
        return nil
    }

    /// The value of a figure as people write it: money in 万元.
    public static func value(_ value: Int, of figure: ReportFigure) -> String {
        guard figure == .money else { return String(value) }
        return (value < 0 ? "-" : "") + RecordWords.tenThousands(abs(value))
    }

    /// A difference of a figure, with its sign; a dash where there is none.
    public static func difference(_ difference: Int, of figure: ReportFigure) -> String {
        difference == 0 ? "—" : (difference > 0 ? "+" : "") + value(difference, of: figure)
    }
}
