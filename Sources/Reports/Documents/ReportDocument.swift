import Sheets
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
    /// 责任单位台账 of a unit.
    case unit(String)

    /// What is to be known of it.
    var declaration: ReportDeclaration {
        switch self {
        case .monthly(let month):
            ReportDeclaration(
                .monthly, name: ReportWords.monthlyName(month), which: month.description,
                endings: ["docx", "md"], saysWhose: true, fields: [.month: .text(month.description)],
                day: { MonthlyReport.day(of: month, round: $0.round, in: $0.ledger, today: $0.day) }
            ) { input, templates in
                let name = ReportKind.monthly.template(input.language)
                return .init(MonthlyReport(input, month: month).report(templates[name ?? .monthly]))
            }
        case .notice(let audience):
            ReportDeclaration(
                .notice,
                name: audience == .public ? ReportWords.noticeForPublic : ReportWords.noticeForParty,
                which: audience == .public ? ReportWords.ofPublic : ReportWords.ofParty,
                endings: ["docx", "md"], saysWhose: true
            ) { input, templates in
                let writer = NoticeWriter(input, for: audience)
                var made = ReportDeclaration.Made(writer.report(templates[.notice]))
                (made.silent, made.keptBack, made.cut) = (writer.silent, writer.keptBack, writer.cut)
                return made
            }
        case .checklists:
            ReportDeclaration(.checklists, endings: ["xlsx", "csv"]) { input, _ in
                let book = ChecklistBook(input)
                return .init(book.workbook, lines: book.lines)
            }
        case .overview:
            ReportDeclaration(.overview, endings: ["html"]) { input, _ in
                let page = OverviewPage(input)
                return .init(page: page.html, lines: page.lines)
            }
        case .unit(let unit):
            ReportDeclaration(
                .unit, name: ReportWords.unitName(unit), which: unit, endings: ["xlsx", "docx", "csv"],
                fields: [.unit: .text(unit)]
            ) { input, _ in
                let book = UnitBook(input, unit: unit)
                var made = ReportDeclaration.Made(book.workbook, lines: book.lines)
                made.paper = book.paper
                return made
            }
        }
    }

    /// What kind of report it is.
    public var kind: ReportKind { declaration.kind }
    /// Its name.
    public var name: Phrase { declaration.name }
    /// The kinds of files that it can be written as, by their endings; the first one is the customary one.
    public var endings: [String] { declaration.endings }
    /// The month that it is of, where it is a month's.
    public var month: Month? { if case .monthly(let month) = self { month } else { nil } }
    /// The unit whose ledger it is; nil for what tells of a whole round.
    public var unit: String? { if case .unit(let unit) = self { unit } else { nil } }

    /// The fields of a sent report that say which document it is.
    public var fields: [Field: FieldValue] {
        declaration.fields.merging([.kind: .text(kind.rawValue)]) { own, _ in own }
    }

    /// The name of its file where none is given.
    public func fileName(ending: String? = nil) -> String { "\(declaration.file).\(ending ?? endings[0])" }

    /// What is to be known before it goes out with the figures of a day: that its month is not over, and until when it goes.
    /// Nil where it is, or it is of no month.
    public func unfinished(ofRound index: Int, in ledger: Ledger, on day: Day) -> Phrase? {
        guard let month else { return nil }
        let end = ledger.reportMonths(ofRound: index).days(of: month).upperBound
        return day < end ? ReportWords.unfinished(name, until: end, now: day) : nil
    }

    /// The one before or after it: the report of the next month, the ledger of the next unit. Nil where it is the only one of its kind.
    public func neighbour(
        _ direction: Int, ofRound index: Int, in ledger: Ledger, on day: Day
    ) throws(ReportStepProblem) -> ReportDocument? {
        switch self {
        case .monthly(let month):
            let next = direction < 0 ? month.previous : month.next
            let first = ledger.rounds[index].added
            if !MonthlyReport.isWritable(next, ofRound: index, in: ledger, today: day) { throw .nothingBefore(first) }
            if next.reported(cutoff: ledger.cutoff(ofRound: index)).lowerBound > day { throw .notBegun }
            return .monthly(next)
        case .unit(let unit):
            let units = UnitBook.units(ofRound: index, in: ledger)
            let place = (units.firstIndex(of: unit) ?? 0) + direction
            return units.isEmpty ? nil : .unit(units[(place + units.count) % units.count])
        case .notice, .checklists, .overview: return nil
        }
    }
}

extension ReportKind {
    /// Its template in a language; nil where it has none.
    public func template(_ language: Language) -> ReportTemplates.Name? {
        switch self {
        case .monthly: language == .zh ? .monthly : .monthlyEnglish
        case .notice: .notice
        case .checklists, .overview, .unit: nil
        }
    }

    /// The documents of this kind that can be written of a round; `chosen` is the one that was stepped to.
    public func documents(
        ofRound index: Int, in ledger: Ledger, on day: Day, chosen: ReportDocument?
    ) -> [ReportDocument] {
        switch self {
        case .monthly: [chosen ?? .monthly(MonthlyReport.due(ofRound: index, in: ledger, on: day))]
        case .notice: Audience.allCases.map { .notice($0) }
        case .checklists: [.checklists]
        case .overview: [.overview]
        case .unit: chosen.map { [$0] } ?? UnitBook.firstUnit(ofRound: index, in: ledger).map { [.unit($0)] } ?? []
        }
    }
}
