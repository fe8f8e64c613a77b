import Canvas
import Exchange
import Tracker
import Wording

/// What came in, or would come in, as lines for people and as rows for spreadsheets.
struct ImportText {
    private let readings: [NoticeReading]
    private let files: [String]
    private let language: Language

    /// The readings of some files.
    init(_ readings: [NoticeReading], _ files: [String], _ language: Language) {
        self.readings = readings
        self.files = files
        self.language = language
    }

    /// What came in, and what to do next.
    func result(_ ledger: Ledger, _ day: Day) -> [String] {
        let names = ledger.rounds.suffix(readings.count).map(\.name)
        var lines: [String] = []
        for (reading, name) in zip(readings, names) {
            let counted = reading.count(.measure)
            lines.append(
                said(
                    CommandWords.broughtIn(
                        sanitized(name), areas: reading.count(.area), problems: reading.count(.problem),
                        measures: counted)))
            if let declared = reading.declared.measures, declared != counted {
                lines.append(said(CommandWords.declaredDiffers(declared: declared, counted: counted)))
            }
            lines.append(
                said(CommandWords.remarks(skipped: reading.skipped.count, uncertain: reading.uncertain.count)))
        }
        let overview = Overview(ledger: ledger, on: day)
        lines.append(
            said(CommandWords.toDoNext(noDeadline: overview.count(.noDeadline), noOwner: overview.count(.noOwner))))
        return lines
    }

    /// What would come in, line by line; not wider than `width` where one is given.
    func rehearsal(width: Int?) -> [String] {
        zip(readings, files).flatMap { reading, file -> [String] in
            let counts = CommandWords.wouldBringIn(
                sanitized(file), areas: reading.count(.area), problems: reading.count(.problem),
                measures: reading.count(.measure))
            var lines = [said(counts)]
            var table = TextTable([
                TextTable.Column(heading: said(CommandWords.lineColumn), isNumber: true),
                TextTable.Column(heading: said(CommandWords.refColumn)),
                TextTable.Column(heading: said(Labels.field(.title)), isFlexible: true),
            ])
            for item in reading.items { table.add([String(item.line), item.ref, item.title]) }
            lines += table.lines(width: width)
            lines += remarks(CommandWords.uncertainHeading, reading.uncertain, width)
            lines += remarks(CommandWords.skippedHeading, reading.skipped, width)
            return lines
        }
    }

    private func said(_ phrase: Phrase) -> String { phrase[language] }

    private func remarks(_ heading: Phrase, _ remarks: [NoticeReading.Remark], _ width: Int?) -> [String] {
        guard !remarks.isEmpty else { return [] }
        var table = TextTable([
            TextTable.Column(heading: said(CommandWords.lineColumn), isNumber: true),
            TextTable.Column(heading: said(CommandWords.whyColumn)),
            TextTable.Column(heading: said(CommandWords.textColumn), isFlexible: true),
        ])
        for remark in remarks { table.add([String(remark.line), remark.why.phrase[language], remark.text]) }
        return ["", "\(said(heading))  \(remarks.count)"] + table.lines(width: width)
    }

    /// The items as a file.
    var csv: String {
        var text = CSVText([
            said(CommandWords.refColumn), said(Labels.item(.problem)), said(Labels.field(.title)),
            said(Labels.field(.text)), said(CommandWords.lineColumn),
        ])
        for reading in readings {
            for item in reading.items {
                text.add([item.ref, item.parent ?? "", item.title, item.text, String(item.line)])
            }
        }
        return text.text
    }
}
