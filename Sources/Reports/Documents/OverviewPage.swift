import Sheets
import Tracker
import Wording

/// The overview of a round as a page that stands alone, for printing on A4: its charts are drawn in lines and hatchings,
/// which a black and white printer shows as well.
public struct OverviewPage {
    private let input: ReportInput
    private let overview: Overview
    private let figures: ReportFigures
    private var ledger: Ledger { input.ledger }

    /// The overview of a round.
    public init(_ input: ReportInput) {
        self.input = input
        overview = Overview(ledger: input.ledger, scope: Scope([.round(input.theRound.id)]), on: input.day)
        figures = input.figures
    }

    private func said(_ phrase: Phrase) -> String { HTMLText.escaped(phrase[input.language]) }

    private var warning: String {
        [input.mark, input.warning].compactMap(\.self)
            .map { "<p class=\"totals\"><strong>\(said($0))</strong></p>\n" }.joined()
    }

    private var title: String {
        input.said(PageWords.title(input.theRound.body ?? input.theRound.name))
    }

    // MARK: The page

    /// The page.
    public var html: String {
        let sections = [
            section(
                PageWords.progress,
                OverviewCharts.groups(overview, input.language) + note(PageWords.mayOverlap)
                    + (Labels.holds(.effective, ledger.workflow).map(note) ?? "")),
            section(PageWords.keyFigures, keyFigures), section(PageWords.decisions, decisions),
            section(PageWords.byArea, standings(overview.byArea.map { (area($0.area), $0.standing) })),
            section(PageWords.byUnit, standings(overview.byUnit.map { ($0.name, $0.standing) })),
            section(PageWords.trend, trend), section(PageWords.month, month), section(PageWords.declared, declared),
        ]
        return """
            <!DOCTYPE html>
            <html lang="\(input.language == .zh ? "zh-CN" : "en")">
            <head>
            <meta charset="utf-8">
            <title>\(HTMLText.escaped(title))</title>
            <style>
            \(OverviewPage.style)
            </style>
            </head>
            <body>
            \(OverviewCharts.patterns)
            <h1>\(HTMLText.escaped(title))</h1>
            <p class="note">\(said(PageWords.asOf(input.written(input.day))))\(input.theRound.isSample ? "　" + said(PageWords.sample) : "")</p>
            \(warning)<p class="totals">\(said(ScreenWords.totals(overview)))</p>
            \(sections.joined(separator: "\n"))
            </body>
            </html>

            """
    }

    private static let style = """
        @page { size: A4 portrait; margin: 18mm 16mm; }
        body { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif;
          font-size: 10.5pt; line-height: 1.5; color: #000; background: #fff; max-width: 178mm; margin: 0 auto; }
        h1 { font-size: 18pt; text-align: center; margin: 6mm 0 2mm; }
        h2 { font-size: 12.5pt; margin: 6mm 0 2mm; border-bottom: 0.4mm solid #000; break-after: avoid; }
        p { margin: 1mm 0; } .note { text-align: center; color: #333; } .totals { font-size: 12pt; text-align: center; }
        .remark { font-size: 9pt; color: #333; } section { break-inside: avoid-page; }
        section.long { break-inside: auto; }
        table { width: 100%; border-collapse: collapse; } tr { break-inside: avoid; }
        th, td { border: 0.2mm solid #666; padding: 0.8mm 1.6mm; text-align: left; vertical-align: top; }
        thead { display: table-header-group; } th { background: #eee; } td.n { text-align: right; white-space: nowrap; }
        svg { width: 100%; height: auto; display: block; } svg text { font-family: inherit; fill: #000; }
        @media print { * { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
        """

    private func section(_ heading: Phrase, _ content: String) -> String {
        guard !content.isEmpty else { return "" }
        let isLong = content.count > 6000
        return "<section\(isLong ? " class=\"long\"" : "")>\n<h2>\(said(heading))</h2>\n\(content)\n</section>"
    }

    private func note(_ phrase: Phrase) -> String { "<p class=\"remark\">\(said(phrase))</p>" }

    private func table(_ heading: [Phrase], numbers: Set<Int> = [], _ rows: [[String]]) -> String {
        let head = heading.map { "<th>\(said($0))</th>" }.joined()
        let body = rows.map { row in
            "<tr>"
                + row.enumerated().map {
                    "<td\(numbers.contains($0) ? " class=\"n\"" : "")>\(HTMLText.escaped($1))</td>"
                }
                .joined() + "</tr>"
        }
        return "<table>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n\(body.joined(separator: "\n"))\n</tbody>\n</table>"
    }

    // MARK: Its parts

    private static let key: [ReportFigure] = [
        .problemsClosed, .problemsReady, .flag(.overdue), .flag(.dueSoon), .flag(.awaiting), .flag(.needsCoordination),
        .flag(.relapsed), .extensions, .meetings, .claimedProblems, .claimedMeasures, .institutions(.proposed),
        .institutions(.joint), .institutions(.own), .money, .persons, .cases,
    ]

    private var keyFigures: String {
        let cells = OverviewPage.key.map { (input.said(Labels.figure($0)), Labels.value(figures.value($0), of: $0)) }
        var rows: [[String]] = []
        for start in stride(from: 0, to: cells.count, by: 3) {
            var row = cells[start..<min(start + 3, cells.count)].flatMap { [$0.0, $0.1] }
            while row.count < 6 { row.append("") }
            rows.append(row)
        }
        let body = rows.map { row in
            "<tr>"
                + row.enumerated().map { "<td\($0 % 2 == 1 ? " class=\"n\"" : "")>\(HTMLText.escaped($1))</td>" }
                .joined()
                + "</tr>"
        }
        return "<table><tbody>\n\(body.joined(separator: "\n"))\n</tbody></table>"
    }

    private var decisionRows: [[String]] {
        overview.decisions.map { decision in
            let owner = ledger.owner(of: decision.item)
            return [
                input.said(Labels.decision(decision, ledger.workflow)), ledger.reference(of: decision.item),
                title(of: decision.item), owner.leader ?? "—", owner.unit ?? "—",
                input.said(ScreenWords.since(decision)),
            ]
        }
    }

    private func title(of item: ItemID) -> String {
        switch ledger.place(of: item) {
        case .measure(let index)?: ledger.measures[index].title
        case .problem(let index)?: ledger.problems[index].title
        case .round?, .area?, .measureEntry?, .problemEntry?, .record?, nil: ""
        }
    }

    private var decisions: String {
        guard !overview.decisions.isEmpty else { return "<p>\(said(ScreenWords.nothingToDecide))</p>" }
        return table(
            [
                PageWords.what, ReportWords.ref, PageWords.item, Labels.field(.leader), Labels.field(.unit),
                PageWords.since,
            ], decisionRows)
    }

    private func area(_ index: Int) -> String {
        input.said(ChecklistWords.area(ledger.areas[index].ref, ledger.areas[index].title))
    }

    private func standings(_ rows: [(String, Overview.Standing)]) -> String {
        rows.isEmpty
            ? "" : OverviewCharts.standings(rows, input.language) + note(PageWords.standingsLegend)
    }

    private var trend: String {
        Trend(ledger: ledger, measures: figures.measures, on: input.day).map {
            OverviewCharts.trend($0, input.language)
        }
            ?? ""
    }

    /// What has happened since the end of the month before, and who has reported.
    private var month: String {
        let since = Month(input.day).first - 1
        let change = PeriodChange(ledger: ledger, measures: figures.measures, since: since, until: input.day)
        var lines = [input.said(ReportWords.moves(change, notes: change.notes))]
        if let reporting = figures.reporting, !reporting.rows.isEmpty {
            lines.append(input.said(PageWords.reporting(reporting.month, ReportWords.reporting(reporting))))
        }
        return lines.map { "<p>\(HTMLText.escaped($0))</p>" }.joined(separator: "\n")
    }

    /// What is declared beside what was counted on the day that it is of; what cannot be compared yet has nothing beside it.
    private var declaredRows: [[String]] {
        DeclaredComparison.all(
            ofRound: input.round, in: ledger, log: Array(input.log), overview: overview, on: input.day
        ).map { figure in
            [
                input.said(CommandWords.declared(figure, shown: input.day)), figure.written,
                figure.counted.map(String.init) ?? "—", CommandWords.difference(figure.difference),
            ]
        }
    }

    private var declared: String {
        let rows = declaredRows
        return rows.isEmpty
            ? ""
            : table(
                [ReportWords.figure, PageWords.declaredFigure, PageWords.counted, ReportWords.delta],
                numbers: [1, 2, 3], rows)
    }

    // MARK: As text

    /// The page's text, line by line, for the screen.
    public var lines: [String] {
        var lines = [
            title, input.said(PageWords.asOf(input.written(input.day))), input.said(ScreenWords.totals(overview)),
        ]
        func add(_ heading: Phrase, _ rows: [String]) {
            guard !rows.isEmpty else { return }
            lines += ["", input.said(heading)] + rows
        }
        add(
            PageWords.progress,
            PaperText.columns(
                overview.groups.map { figure in
                    [
                        input.said(Labels.group(figure.key)),
                        input.said(
                            ScreenWords.groupFigures(
                                figure.measures, overview.measures, figure.problems, overview.problems)),
                    ]
                }))
        add(
            PageWords.keyFigures,
            PaperText.columns(
                OverviewPage.key.map { [input.said(Labels.figure($0)), Labels.value(figures.value($0), of: $0)] }))
        add(PageWords.decisions, PaperText.columns(decisionRows))
        func standing(_ name: String, _ standing: Overview.Standing) -> [String] {
            [
                name, "\(standing.closed)/\(standing.measures)",
                standing.overdue > 0 ? input.said(Labels.flag(.overdue)) + " \(standing.overdue)" : "",
            ]
        }
        add(PageWords.byArea, PaperText.columns(overview.byArea.map { standing(area($0.area), $0.standing) }))
        add(PageWords.byUnit, PaperText.columns(overview.byUnit.map { standing($0.name, $0.standing) }))
        add(PageWords.declared, PaperText.columns(declaredRows))
        return lines
    }
}
