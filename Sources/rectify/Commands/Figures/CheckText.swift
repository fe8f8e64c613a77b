import Canvas
import Check
import Desk
import Tracker
import Wording

/// What `check` found, for people, programs and spreadsheets.
struct CheckText {
    private let check: Check
    private let shown: Showing
    private let readEvidence: Bool

    /// How many of a kind are told one by one; of the rest their numbers.
    private static let told = 12

    /// What was found in what is shown; `readEvidence` tells whether the attached files were read.
    init(_ check: Check, _ shown: Showing, readEvidence: Bool) {
        self.check = check
        self.shown = shown
        self.readEvidence = readEvidence
    }

    /// Writes it out.
    func write(_ form: OutputForm, _ language: Language) throws {
        switch form {
        case .json: try Output.write(json: JSONText.bytes(of: check.findings.map { CheckText.row($0, language) }))
        case .csv: try Output.write(form: csv(language))
        case .table: try Output.write(lines: lines(language, width: Output.width(of: 1)))
        }
    }

    /// A finding for programs: these keys and no others.
    private static func row(_ finding: Finding, _ language: Language) -> JSONRow {
        [
            "code": .string(finding.code.rawValue), "severity": .string(finding.severity.rawValue),
            "ref": .text(finding.ref), "line": .number(finding.line), "message": .string(finding.message[language]),
            "advice": .string(finding.advice[language]),
        ]
    }

    private func csv(_ language: Language) -> String {
        var text = CSVText(
            [
                CheckWords.codeColumn, CheckWords.severityColumn, CommandWords.refColumn, CommandWords.lineColumn,
                CheckWords.messageColumn, CheckWords.adviceColumn,
            ].map { $0[language] })
        for finding in check.findings {
            text.add([
                finding.code.rawValue, finding.severity.label[language], finding.ref ?? "",
                finding.line.map(String.init) ?? "", finding.message[language], finding.advice[language],
            ])
        }
        return text.text
    }

    // MARK: For people

    /// What was found, by code: what it is called, each finding in a sentence, why it matters and what to do.
    private func lines(_ language: Language, width: Int?) -> [String] {
        let examined = CheckWords.examined(
            measures: check.measures, entries: check.entries, reports: check.reports, files: readEvidence, on: shown.day
        )
        guard !check.findings.isEmpty else {
            let empty =
                shown.ledger.openRounds.isEmpty
                ? CommandWords.nothingCounts(shown.ledger) : CheckWords.nothingFound(examined)
            return CheckText.wrapped(empty[language], indent: 0, width)
        }
        var lines = CheckText.wrapped(
            CheckWords.found(CheckSeverity.allCases.map { ($0.label, check.count($0)) })[language], indent: 0, width)
        for code in CheckCode.allCases {
            let found = check.findings.filter { $0.code == code }
            guard !found.isEmpty else { continue }
            lines += ["", CheckText.heading(code, count: found.count, language)]
            for finding in found.prefix(found.count > CheckText.told + 1 ? CheckText.told : found.count) {
                lines += CheckText.wrapped("· " + finding.message[language], indent: 2, width)
            }
            let rest = found.count > CheckText.told + 1 ? found.dropFirst(CheckText.told) : []
            if !rest.isEmpty {
                lines += CheckText.wrapped(
                    "· " + CheckWords.more(rest.count, rest.compactMap(\.ref))[language], indent: 2, width)
            }
            lines += CheckText.wrapped(CheckWords.whyLine(code.words.why)[language], indent: 2, width)
            lines += CheckText.wrapped(CheckWords.adviceLine(code.words.advice)[language], indent: 2, width)
        }
        return lines + [""] + CheckText.wrapped(examined[language], indent: 0, width)
    }

    private static func heading(_ code: CheckCode, count: Int?, _ language: Language) -> String {
        let number = count.map { "  \($0)" } ?? ""
        return sanitized(
            "\(code.severity.label[language])  \(code.words.label[language])  \(code.rawValue)\(number)")
    }

    private static func wrapped(_ text: String, indent: Int, _ width: Int?) -> [String] {
        let lead = String(repeating: " ", count: indent)
        let text = sanitized(text)
        guard let width else { return [lead + text] }
        return TextWidth.wrap(text, columns: max(20, width - indent)).map { lead + $0 }
    }

    // MARK: The codes

    /// The table of codes.
    static var codes: Codes { Codes() }

    /// What each code means, in each of the three forms.
    struct Codes {
        func write(_ form: OutputForm, _ language: Language) throws {
            switch form {
            case .json:
                try Output.write(
                    json:
                        JSONText.bytes(
                            of: CheckCode.allCases.map { code -> JSONRow in
                                [
                                    "code": .string(code.rawValue), "severity": .string(code.severity.rawValue),
                                    "label": .string(code.words.label[language]),
                                    "means": .string(code.words.means[language]),
                                    "why": .string(code.words.why[language]),
                                    "advice": .string(code.words.advice[language]),
                                ]
                            }))
            case .csv:
                var text = CSVText(
                    [
                        CheckWords.codeColumn, CheckWords.severityColumn, CommandWords.nameColumn,
                        CheckWords.meansColumn, CommandWords.whyColumn, CheckWords.adviceColumn,
                    ].map { $0[language] })
                for code in CheckCode.allCases {
                    text.add([
                        code.rawValue, code.severity.label[language], code.words.label[language],
                        code.words.means[language], code.words.why[language], code.words.advice[language],
                    ])
                }
                try Output.write(form: text.text)
            case .table:
                let width = Output.width(of: 1)
                let lines = CheckCode.allCases.enumerated().flatMap { place, code in
                    (place == 0 ? [] : [""]) + [CheckText.heading(code, count: nil, language)]
                        + CheckText.wrapped(code.words.means[language], indent: 2, width)
                        + CheckText.wrapped(CheckWords.whyLine(code.words.why)[language], indent: 2, width)
                        + CheckText.wrapped(CheckWords.adviceLine(code.words.advice)[language], indent: 2, width)
                }
                try Output.write(lines: lines)
            }
        }
    }
}
