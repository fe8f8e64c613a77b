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
            lines.append(CommandWords.declaredDiffers(declared: declared, counted: reading.count(.measure)))
        }
        lines.append(CommandWords.remarks(skipped: reading.skipped.count, uncertain: reading.uncertain.count))
        for remark in reading.uncertain.prefix(6) {
            let text = TextWidth.truncate(sanitized(remark.text), to: 40)
            lines.append(CommandWords.uncertainLine(remark.line, remark.why.phrase, text))
        }
        return lines
    }
}
