import Canvas
import Desk
import Import
import Papers
import Tracker
import Wording

/// What came in, or would come in, as lines for people and as rows for spreadsheets.
struct ImportText {
    private let intakes: [Intake]
    private let language: Language

    /// What some files bring.
    init(_ intakes: [Intake], _ language: Language) {
        self.intakes = intakes
        self.language = language
    }

    /// A column by its code name or its label.
    static func column(_ word: String) -> TableColumn? {
        TableColumn.all.first {
            let label = ImportWords.column($0)
            return $0.code.lowercased() == word.lowercased() || label.zh == word || label.en == word.lowercased()
        }
    }

    /// What came in, and what to do next.
    func result(_ ledger: Ledger, _ day: Day, taken: [Set<Int>], width: Int?) -> [String] {
        let new = intakes.filter { $0.round == nil }
        // A whole ledger brings all of its rounds.
        let isWhole = new.contains(where: \.isWhole)
        let rounds = ledger.rounds.map(\.name)
        let names = isWhole ? [rounds.joined(separator: "、")] : Array(rounds.suffix(new.count))
        var lines: [String] = []
        for (intake, name) in zip(new, names) {
            let reading = intake.reading
            let counted = reading.count(.measure)
            lines.append(
                said(
                    CommandWords.broughtIn(
                        sanitized(name), areas: reading.count(.area), problems: reading.count(.problem),
                        measures: counted)))
            if reading.skipped.contains(where: { $0.why == .entriesMissing }) {
                lines.append(said(ImportWords.entriesMissing) + said(Phrase("。", ".")))
            }
            if let claims = intake.claims { lines.append(said(claims)) }
            if intake.filesBeside > 0 { lines.append(said(ImportWords.filesBeside(intake.filesBeside))) }
            if let measures = intake.declaredMeasures {
                lines.append(said(CommandWords.declaredDiffers(declared: measures.declared, counted: counted)))
            }
            lines.append(
                said(CommandWords.remarks(skipped: reading.skipped.count, uncertain: reading.uncertain.count)))
        }
        for (intake, taken) in zip(intakes, taken) {
            guard let round = intake.round else { continue }
            if taken.isEmpty {
                lines += proposals(intake, ledger, width)
            } else {
                lines.append(
                    said(
                        ImportWords.taken(
                            taken.count, of: intake.proposals.count, round: sanitized(ledger.reference(of: round)))))
                if let warning = intake.warning { lines.append(said(warning)) }
                if let behalf = intake.behalf { lines.append(said(ImportWords.onBehalf(behalf.name, behalf.basis))) }
                let left = intake.proposals.indices.filter { intake.proposals[$0].isContested && !taken.contains($0) }
                if !left.isEmpty { lines.append(said(ImportWords.contestedLeft(left.map { $0 + 1 }))) }
                // Whoever names what he takes has asked for no other.
                for (place, proposal) in intake.proposals.enumerated()
                where taken == intake.takenTogether && !taken.contains(place) {
                    if let why = proposal.obstacle { lines.append(said(ImportWords.cannotTake(place + 1, why))) }
                }
            }
            // What stands in the file and was not taken is named, whether anything else is.
            lines += remarks(CommandWords.uncertainHeading, intake.reading.uncertain, width)
        }
        guard !new.isEmpty else { return lines }
        let overview = Overview(ledger: ledger, on: day)
        lines.append(
            said(CommandWords.toDoNext(noDeadline: overview.count(.noDeadline), noOwner: overview.count(.noOwner))))
        return lines
    }

    /// What would come in, line by line; not wider than `width` where one is given.
    func rehearsal(_ ledger: Ledger, width: Int?) -> [String] {
        intakes.flatMap { intake -> [String] in
            var lines: [String] = []
            if intake.round == nil {
                lines = items(intake, width) + (intake.claims.map { ["", said($0)] } ?? [])
            } else {
                lines = proposals(intake, ledger, width)
            }
            lines += levels(intake.reading)
            lines += columns(intake, width)
            lines += remarks(CommandWords.uncertainHeading, intake.reading.uncertain, width)
            lines += remarks(CommandWords.skippedHeading, intake.reading.skipped, width)
            return lines
        }
    }

    private func said(_ phrase: Phrase) -> String { phrase[language] }

    /// What a text was read as, level by level, how sure that is, and what else it could be.
    private func levels(_ reading: NoticeReading) -> [String] {
        guard let levels = reading.levels, !levels.all.isEmpty else { return [] }
        return ["", said(LevelWords.levels(percent: levels.percent))]
            + levels.all.map { "  " + said($0.phrase) }
            + levels.alternatives.map { said(LevelWords.alternative(NoticeLevels.written($0))) }
    }

    /// What a level is by its code name or its word in either language.
    static func role(_ word: String) -> LevelRole? {
        LevelRole(rawValue: word.lowercased())
            ?? LevelRole.allCases.first {
                let phrase = LevelWords.role($0)
                return phrase.zh == word || phrase.en == word
            }
    }

    private func items(_ intake: Intake, _ width: Int?) -> [String] {
        let reading = intake.reading
        let counts = CommandWords.wouldBringIn(
            sanitized(intake.name), areas: reading.count(.area), problems: reading.count(.problem),
            measures: reading.count(.measure))
        let isTable = reading.items.contains { $0.cell != nil }
        var table = TextTable([
            TextTable.Column(
                heading: said(isTable ? ImportWords.placeColumn : CommandWords.lineColumn), isNumber: true),
            TextTable.Column(heading: said(CommandWords.refColumn)),
            TextTable.Column(heading: said(Labels.field(.title)), isFlexible: true),
        ])
        for item in reading.items { table.add([item.cell ?? String(item.line), item.ref, item.title]) }
        return [said(counts)] + table.lines(width: width)
    }

    /// What is proposed, numbered, and how it is taken.
    private func proposals(_ intake: Intake, _ ledger: Ledger, _ width: Int?) -> [String] {
        guard let round = intake.round else { return [] }
        let name = sanitized(ledger.reference(of: round))
        var lines: [String] = []
        if intake.proposals.isEmpty {
            lines.append(said(ImportWords.nothingNew(sanitized(intake.name), round: name)))
        } else {
            lines.append(
                said(ImportWords.proposes(sanitized(intake.name), round: name, count: intake.proposals.count)))
            if let behalf = intake.behalf { lines.append(said(ImportWords.onBehalf(behalf.name, behalf.basis))) }
            var table = TextTable([
                TextTable.Column(heading: said(ImportWords.numberColumn), isNumber: true),
                TextTable.Column(heading: said(ImportWords.placeColumn)),
                TextTable.Column(heading: said(ImportWords.proposalColumn), isFlexible: true),
            ])
            for (place, proposal) in intake.proposals.enumerated() {
                var text = said(proposal.sentence).replacing("\n", with: " ")
                for remark in [proposal.obstacle, proposal.remark].compactMap({ $0 }) {
                    text += language == .zh ? "（\(remark.zh)）" : " (\(remark.en))"
                }
                table.add([String(place + 1), proposal.cell ?? (proposal.line > 0 ? String(proposal.line) : ""), text])
            }
            lines += table.lines(width: width)
            lines.append(said(ImportWords.howToTake))
        }
        if !intake.onlyInLedger.isEmpty {
            lines.append(said(ImportWords.onlyInLedger(intake.onlyInLedger.map(ledger.reference(of:)))))
        }
        return lines
    }

    private func columns(_ intake: Intake, _ width: Int?) -> [String] {
        guard !intake.columns.isEmpty else { return [] }
        var table = TextTable([
            TextTable.Column(heading: said(ImportWords.placeColumn)),
            TextTable.Column(heading: said(ImportWords.columnsHeading), isFlexible: true),
            TextTable.Column(heading: ""),
        ])
        for column in intake.columns {
            table.add([
                (column.sheet.map { $0 + "!" } ?? "") + column.cell, column.heading.replacing("\n", with: " "),
                said(column.meaning.map { ImportWords.column($0) } ?? ImportWords.notRead),
            ])
        }
        return ["", "\(said(ImportWords.columnsHeading))  \(intake.columns.count)"] + table.lines(width: width)
    }

    private func remarks(_ heading: Phrase, _ remarks: [NoticeReading.Remark], _ width: Int?) -> [String] {
        guard !remarks.isEmpty else { return [] }
        var table = TextTable([
            TextTable.Column(heading: said(CommandWords.lineColumn), isNumber: true),
            TextTable.Column(heading: said(CommandWords.whyColumn)),
            TextTable.Column(heading: said(CommandWords.textColumn), isFlexible: true),
        ])
        for remark in remarks {
            table.add([remark.cell ?? String(remark.line), remark.phrase[language], remark.text])
        }
        return ["", "\(said(heading))  \(remarks.count)"] + table.lines(width: width)
    }

    /// The items as a file.
    var csv: String {
        var text = CSVText([
            said(CommandWords.refColumn), said(Labels.item(.problem)), said(Labels.field(.title)),
            said(Labels.field(.text)), said(CommandWords.lineColumn),
        ])
        for intake in intakes {
            for item in intake.reading.items {
                text.add([item.ref, item.parent ?? "", item.title, item.text, String(item.line)])
            }
        }
        return text.text
    }
}
