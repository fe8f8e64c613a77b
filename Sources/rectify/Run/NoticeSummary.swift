import Canvas
import Exchange
import Wording

/// What a notice would bring in, in a few lines for the screen.
enum NoticeSummary {
    static func lines(_ reading: NoticeReading) -> [Phrase] {
        var lines = [
            CommandWords.found(
                areas: reading.count(.area), problems: reading.count(.problem), measures: reading.count(.measure))
        ]
        if let declared = reading.declared.measures, declared != reading.count(.measure) {
            lines.append(ScreenWords.declaredMeasures(declared, reading.count(.measure)))
        }
        for remark in reading.uncertain {
            let text = TextWidth.truncate(sanitized(remark.text), to: 40)
            lines.append(CommandWords.uncertainLine(remark.line, remark.why.phrase, text))
        }
        for item in reading.items {
            let indent = item.kind == .area ? "" : item.kind == .problem ? "  " : "    "
            lines.append(Phrase(verbatim: "\(indent)\(item.ref)  \(sanitized(item.title))"))
        }
        if !reading.skipped.isEmpty { lines.append(CommandWords.skippedHeading) }
        for remark in reading.skipped {
            let text = TextWidth.truncate(sanitized(remark.text), to: 40)
            lines.append(CommandWords.skippedLine(remark.line, remark.why.phrase, text))
        }
        return lines
    }
}
