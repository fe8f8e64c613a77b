import Text
import Tracker
import Wording

/// What an urging letter says about its measure or problem, as the ledger stood on the letter's day.
public enum UrgingLetter {
    /// The values for the letter's template. `ledger` is that of the letter's day.
    public static func values(of letter: Record, in ledger: Ledger) -> [LetterField: String] {
        let on = letter.day(.on) ?? letter.day
        var values: [LetterField: String] = [
            .level: level(letter), .text: ended(letter.text(.text) ?? ""), .date: on.written,
            .office: office(of: letter, in: ledger),
            .answerBy: ClosingWords.answerBy(letter.day(.deadline).map(\.written)).zh,
        ]
        guard let item = letter.under else { return values }
        let open = ledger.records(of: item, .letter).last {
            $0.id != letter.id && $0.isOpen && ($0.day(.on) ?? $0.day) <= on
        }
        values[.earlier] = open.map { ClosingWords.earlierLetter(level($0), ($0.day(.on) ?? $0.day).written).zh }
        values[.ref] = ledger.reference(of: item)
        if let round = ledger.roundPlace(of: item) { values[.body] = ledger.rounds[round].body ?? "" }
        switch ledger.place(of: item) {
        case .measure(let index)?:
            let measure = ledger.measures[index]
            let owner = ledger.owner(ofMeasure: index)
            values[.unit] = owner.unit ?? owner.leader ?? ""
            values[.title] = measure.title
            values[.problem] = ledger.problems[measure.problem].title
            values[.stage] = Labels.stage(measure.stage, ledger.workflow).zh
            values[.lastProgress] = ended(measure.lastEntry?.text ?? "")
            if let deadline = ledger.deadline(ofMeasure: index) {
                values[.deadline] = deadline.written
                if let left = ledger.daysLeft(ofMeasure: index, on: on), left < 0 { values[.daysLate] = String(-left) }
            }
        case .problem(let index)?:
            let problem = ledger.problems[index]
            values[.unit] = problem.owner.unit ?? problem.owner.leader ?? ""
            values[.title] = problem.title
            if let deadline = problem.deadline { values[.deadline] = deadline.written }
        case .round?, .area?, .measureEntry?, .problemEntry?, .record?, nil: break
        }
        return values
    }

    /// A letter's text, which says below its title that it is not for the public where what it is about is not.
    public static func marked(_ text: String, _ letter: Record, in ledger: Ledger) -> String {
        guard let item = letter.under, ledger.isKept(item) else { return text }
        guard let end = text.firstIndex(of: "\n") else { return text + "\n" + ClosingWords.notPublic.zh }
        return text[..<end] + "\n" + ClosingWords.notPublic.zh + text[end...]
    }

    /// That a letter, by its template and what was typed, asks for its answer at another time than its own; nil where it
    /// does not. What it tells of the measure may name any day.
    public static func contradiction(of letter: Record, in ledger: Ledger, _ template: LetterTemplate) -> Phrase? {
        var values = values(of: letter, in: ledger)
        for field in [
            LetterField.body, .unit, .title, .problem, .deadline, .daysLate, .stage, .lastProgress, .earlier,
        ]
        where values[field] != nil {
            values[field] = "—"
        }
        let (on, day) = (letter.day(.on) ?? letter.day, letter.day(.deadline))
        return AnswerTime.contradiction(in: template.render(values), with: day, writtenOn: on)
            .map { ClosingWords.answerDays(said: $0, day) }
    }

    /// A text whose paragraphs end as sentences do.
    private static func ended(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let plain = String(line).trimmed
            guard let last = plain.last, !"。！？；：，、…!?;:,.”’）)》".contains(last) else { return plain }
            return plain + "。"
        }.joined(separator: "\n")
    }

    /// Who sends it: the member in whose name it was recorded, such as the leading group; never whoever types for others, in
    /// whose place stands the office of the body.
    private static func office(of letter: Record, in ledger: Ledger) -> String {
        if let member = ledger.member(named: letter.by), !ledger.workflow.may(member.role, .behalf) {
            return member.name
        }
        let round = letter.under.flatMap(ledger.roundPlace)
        return ClosingWords.office(round.flatMap { ledger.rounds[$0].body }).zh
    }

    private static func level(_ letter: Record) -> String {
        ClosingWords.letter(letter.text(.level).flatMap(LetterLevel.init) ?? .remind).zh
    }
}
