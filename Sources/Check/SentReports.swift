import Tracker
import Wording

/// The reports of a round that were sent, compared with each other and with what its notice declares.
struct SentReports {
    /// A figure that a report was sent with.
    private struct Key: Hashable {
        let day: Day
        /// Whose it is; nil for the whole round's.
        let unit: String?
        let name: String
    }

    /// What was sent first.
    private struct First {
        let value: String
        let document: Phrase
    }

    /// How many there are.
    let count: Int
    private(set) var findings: [Finding] = []

    /// - Parameter compared: what is declared beside what is counted: where a report has the counted figure, the
    ///   difference is told there, once.
    init(ofRound index: Int, in ledger: Ledger, _ compared: [DeclaredComparison]) {
        let counted = Dictionary(compared.filter { $0.since == nil }.map { ($0.path, $0.counted) }) { first, _ in first
        }
        let round = ledger.rounds[index]
        let reports = ledger.records(of: round.id, .report)
        count = reports.count
        var known: [Key: First] = [:]
        for report in reports {
            let day = report.day(.on) ?? report.day
            let document = ReportWords.sentInBrackets(report)
            // The notice speaks for the day on which it was signed, and so does whatever was sent of that day; what was
            // sent of another day may differ.
            let isOfNotice =
                (round.declared.on ?? round.signed).map { $0 == day }
                ?? (report.text(.kind) == ReportKind.notice.rawValue)
            for figure in report[.figures].names {
                guard let mark = figure.lastIndex(of: "=") else { continue }
                let name = String(figure[..<mark])
                let value = String(figure[figure.index(after: mark)...])
                let unit = report.text(.unit)
                let key = Key(day: day, unit: unit, name: name)
                if let first = known[key] {
                    if first.value != value {
                        add(round, day, name, first.document, first.value, document, value)
                    }
                } else {
                    known[key] = First(value: value, document: document)
                }
                guard isOfNotice, unit == nil, let path = SentReports.figure(name),
                    let declared = path.value(in: round.declared), let sent = Int(value), sent != declared,
                    counted[path.path] != sent
                else { continue }
                add(round, day, name, CheckWords.notice, String(declared), document, value)
            }
        }
    }

    private mutating func add(
        _ round: Round, _ day: Day, _ name: String, _ first: Phrase, _ value: String, _ second: Phrase,
        _ other: String
    ) {
        findings.append(
            Finding(
                .documentsDisagree, at: .round(round.id),
                CheckWords.documentsDisagree(
                    SentReports.label(name), day, first,
                    value, second, other)))
    }

    /// What a figure of a report is called; the name itself only where no figure of this program has it.
    private static func label(_ name: String) -> Phrase {
        figure(name).map { Labels.declared($0.path) } ?? ReportFigure(code: name).map(Labels.figure)
            ?? Phrase(verbatim: name)
    }

    /// The declared figure that a figure of a report is: `closed.measures` is that of the group.
    private static func figure(_ name: String) -> DeclaredFigure? {
        DeclaredFigure(path: "declared." + name) ?? DeclaredFigure(path: "declared.groups." + name)
    }
}
