import Tracker
import Wording

/// The charts of the overview's page, as inline SVG. Fillings differ by hatching, not by colour alone.
enum OverviewCharts {
    private static let width = 700

    /// The hatchings, once for all charts of a page.
    static let patterns = """
        <svg width="0" height="0" style="position:absolute" aria-hidden="true"><defs>
        <pattern id="lines" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><line x1="0" y1="0" x2="0" y2="6" stroke="#000" stroke-width="4"/></pattern>
        <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#fff"/><circle cx="3" cy="3" r="1.2" fill="#000"/></pattern>
        </defs></svg>
        """

    private static func fill(_ group: StageGroup) -> String {
        switch group {
        case .closed: "#333"
        case .effective: "url(#lines)"
        case .underway: "url(#dots)"
        case .notStarted: "#fff"
        }
    }

    private static func svg(height: Int, _ label: Phrase, _ language: Language, _ content: [String]) -> String {
        let title = HTMLText.escaped(label[language])
        return """
            <svg viewBox="0 0 \(width) \(height)" role="img" aria-label="\(title)" xmlns="http://www.w3.org/2000/svg">
            \(content.joined(separator: "\n"))
            </svg>
            """
    }

    private static func text(_ x: Int, _ y: Int, _ words: String, anchor: String = "start", size: Int = 14) -> String {
        "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\" text-anchor=\"\(anchor)\">\(HTMLText.escaped(words))</text>"
    }

    private static func bar(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ fill: String) -> String {
        "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" fill=\"\(fill)\" stroke=\"#000\" stroke-width=\"1\"/>"
    }

    /// Measures by group: a bar each, with the figures in words.
    static func groups(_ overview: Overview, _ language: Language) -> String {
        var content: [String] = []
        let left = 110
        let room = 230
        for (row, figure) in overview.groups.enumerated() {
            let y = row * 30 + 4
            let share =
                overview.measures > 0 ? (figure.measures * 200 + overview.measures) / (2 * overview.measures) : 0
            content.append(text(0, y + 16, Labels.group(figure.key)[language]))
            content.append(bar(left, y, room, 20, "#fff"))
            if figure.measures > 0 {
                content.append(
                    bar(left, y, max(1, room * figure.measures / max(1, overview.measures)), 20, fill(figure.key)))
            }
            let said = ScreenWords.groupFigures(figure.measures, overview.measures, figure.problems, overview.problems)
            // The words are padded for a terminal.
            let words = said[language].split(whereSeparator: \.isWhitespace).joined(separator: " ")
            content.append(text(left + room + 10, y + 16, "\(words)　\(share)%"))
        }
        return svg(height: overview.groups.count * 30 + 4, PageWords.progress, language, content)
    }

    /// How areas or units stand: closed, effective, and what is left, with what is overdue in words.
    static func standings(_ rows: [(String, Overview.Standing)], _ language: Language) -> String {
        var content: [String] = []
        let (left, room) = (270, 240)
        let most = max(1, rows.map(\.1.measures).max() ?? 1)
        for (row, (name, standing)) in rows.enumerated() {
            let y = row * 24 + 3
            let short = name.count > 18 ? name.prefix(17) + "…" : name[...]
            content.append("<g><title>\(HTMLText.escaped(name))</title>")
            content.append(text(0, y + 14, String(short), size: 13) + "</g>")
            func length(_ count: Int) -> Int { room * count / most }
            content.append(bar(left, y, max(1, length(standing.measures)), 16, "#fff"))
            if standing.effective > 0 {
                content.append(bar(left, y, length(standing.closed + standing.effective), 16, fill(.effective)))
            }
            if standing.closed > 0 { content.append(bar(left, y, length(standing.closed), 16, fill(.closed))) }
            let trouble = standing.overdue > 0 ? "　\(Labels.flag(.overdue)[language]) \(standing.overdue)" : ""
            content.append(
                text(left + room + 10, y + 14, "\(standing.closed)/\(standing.measures)\(trouble)", size: 13))
        }
        return svg(height: rows.count * 24 + 3, PageWords.byArea, language, content)
    }

    /// Measures that were not closed, and how many should not have been: solid and dashed.
    static func trend(_ trend: Trend, _ language: Language) -> String {
        let (left, top, bottom, right) = (36, 10, 170, 690)
        let days = max(1, trend.end - trend.start)
        let greatest = max(1, trend.greatest)
        func x(_ day: Day) -> Int { left + (right - left) * (day - trend.start) / days }
        func y(_ value: Int) -> Int { bottom - (bottom - top) * value / greatest }
        func line(_ values: [(Day, Int)], _ dash: String) -> String {
            // A step each day: between two looks nothing is drawn in.
            var points: [String] = []
            var last: Int?
            for (day, value) in values {
                if let last, last != value { points.append("\(x(day)),\(y(last))") }
                if last != value || day == values.last?.0 { points.append("\(x(day)),\(y(value))") }
                last = value
            }
            return
                "<polyline points=\"\(points.joined(separator: " "))\" fill=\"none\" stroke=\"#000\" stroke-width=\"2\"\(dash)/>"
        }
        let all = (0...days).map { trend.start + $0 }
        var content = [
            "<path d=\"M\(left) \(top) V\(bottom) H\(right)\" fill=\"none\" stroke=\"#000\" stroke-width=\"1\"/>",
            text(left - 6, top + 6, String(greatest), anchor: "end", size: 12),
            text(left - 6, bottom + 4, "0", anchor: "end", size: 12),
            line(all.compactMap { day in trend.planned(on: day).map { (day, $0) } }, " stroke-dasharray=\"5 4\""),
            line(all.compactMap { day in trend.open(on: day).map { (day, $0) } }, ""),
        ]
        for day in all where day.day == 1 {
            content.append("<path d=\"M\(x(day)) \(bottom) v5\" stroke=\"#000\"/>")
            let month = Month(day)
            content.append(text(x(day), bottom + 20, String(month.description.suffix(5)), anchor: "middle", size: 11))
        }
        if let open = trend.open(on: trend.asOf) {
            content.append("<circle cx=\"\(x(trend.asOf))\" cy=\"\(y(open))\" r=\"4\" fill=\"#000\"/>")
            content.append(
                text(
                    min(x(trend.asOf), right - 20), max(top + 12, y(open) - 8), String(open), anchor: "middle", size: 13
                ))
        }
        content.append(text(right, top + 6, PageWords.trendLegend[language], anchor: "end", size: 12))
        return svg(height: 198, PageWords.trend, language, content)
    }
}
