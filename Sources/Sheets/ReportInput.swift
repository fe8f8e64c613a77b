import Papers
import Tracker
import Wording

/// What a report is made from. The same input gives the same report, to the byte.
public struct ReportInput: Sendable {
    /// The events up to the day, in their order.
    public let log: ArraySlice<Event>
    /// All events that are known, those of later days too.
    package let whole: [Event]
    /// The ledger of the day; who may read of what is as it is by now.
    public let ledger: Ledger
    /// The ledger of all events that are known; nil where none is of a later day, or only the day is asked for.
    public let later: Ledger?
    /// The round, as a place in `Ledger.rounds`.
    public let round: Int
    /// The day.
    public let day: Day
    /// The workflow that holds until an event brings one.
    public let workflow: Workflow
    /// Who signs: the inspected body, or that it is to be written. Never whoever types.
    public let office: String
    /// The language of what is not the ledger's own text.
    public let language: Language
    /// What people have written by now, where that is more than on the report's day: a month's report is written after
    /// the month.
    public var passages: Ledger?
    /// The day on which the round's notice is signed, as the round has it by now: a day that was put right since then, or
    /// taken out, is that of no document any more.
    public var signed: Day?
    /// The QR code of the open survey's address, where there is one.
    public var code: Paper.Code?

    /// The month that is told of, where it is a month's report.
    public var month: Month?

    /// How many gaps the journals have that it is made from: entries may be missing, and no figure of it can be relied on.
    public var gaps = 0

    /// What is to be said in the document of its gaps; nil where there are none.
    package var warning: Phrase? { gaps > 0 ? ReportWords.notWhole(gaps) : nil }

    /// The input for a report as of a day; nil where the round was not there yet.
    ///
    /// - Parameters:
    ///   - log: all events, in the common order.
    ///   - workflow: the one that holds until an event brings one.
    ///   - isAsThen: whether who may read of what is as it was on the day: to know what stood in a paper of that day.
    public init?(
        log: [Event], workflow: Workflow, round item: ItemID, day: Day, language: Language, isAsThen: Bool = false
    ) {
        whole = log
        self.log = log.prefix { $0.day <= day }
        var ledger = Workspace.fold(self.log, workflow: workflow)
        later = !isAsThen && self.log.count < log.count ? Workspace.fold(log[...], workflow: workflow) : nil
        if let later { ledger.limit(as: later) }
        self.ledger = ledger
        guard case .round(let index)? = ledger.place(of: item), ledger.rounds[index].withdrawn == nil else {
            return nil
        }
        round = index
        self.day = day
        self.workflow = workflow
        signed = ledger.rounds[index].signed
        office = ledger.rounds[index].body ?? ReportWords.toWrite(Labels.field(.body)[language])[language]
        self.language = language
    }

    /// The ledger at the end of a day that is not after this one's.
    package func ledger(on day: Day) -> Ledger { Workspace.fold(log.prefix { $0.day <= day }, workflow: workflow) }

    /// The round.
    package var theRound: Round { ledger.rounds[round] }
    /// The figures of the day.
    public var figures: ReportFigures {
        ReportFigures(ledger: ledger, round: theRound.id, on: day, month: month, reports: passages)
    }

    /// Whether some of the round's problems or measures say for whom they are.
    package var isLimited: Bool {
        disclosed.contains { $0.scope != nil || $0.redacted != nil }
    }

    /// What a document says on its face that holds what is not for the public, by now or on its own day: what was limited
    /// since is limited in a month's report too. Nil for one that everybody may read.
    package var mark: Phrase? {
        [ledger, passages].compactMap(\.self).contains { ledger in
            disclosed(in: ledger).contains(where: \.isKept)
        } ? ClosingWords.notPublic : nil
    }

    /// What its problems and measures say of who may read of them.
    private var disclosed: [Disclosed] { disclosed(in: ledger) }

    private func disclosed(in ledger: Ledger) -> [Disclosed] {
        let figures = ReportFigures(ledger: ledger, round: theRound.id, on: day)
        return figures.problems.map { ledger.problems[$0].disclosed }
            + figures.measures.map { ledger.measures[$0].disclosed }
    }

    /// The columns that say so: none where everybody may read all.
    package var limits: [(column: ChecklistColumn, width: Double)] {
        guard isLimited else { return [] }
        let hasTexts = disclosed.contains { $0.redacted != nil }
        return ChecklistBook.List.limits.filter { $0.column == .disclosure || hasTexts }
    }

    /// Whether some of the round's measures have a day on which they are looked at again.
    package var hasReviews: Bool { figures.measures.contains { ledger.measures[$0].reviewDate != nil } }

    /// A sentence in the report's language.
    package func said(_ phrase: Phrase) -> String { phrase[language] }

    /// A day as the report's language writes it.
    package func written(_ day: Day) -> String { language == .zh ? day.written : day.description }
}
