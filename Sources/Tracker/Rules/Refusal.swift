/// Why something was not recorded. Wording has one sentence for each in every language: what, where, what to do.
public indirect enum Refusal: Error, Hashable, Sendable {
    // What was meant.
    /// No item is called this.
    case noSuchItem(String)
    /// Several rounds have an item that is called this.
    case ambiguous(String, rounds: [String])
    /// No round is called this; the rounds there are.
    case noSuchRound(String, rounds: [String])
    /// The item is of a kind that this is not for.
    case wrongKind(ref: String, wanted: [ItemKind])
    /// There is no move of this name.
    case unknownMove(String, known: [String])
    /// The item has no field of this name.
    case unknownField(String, known: [String])
    /// There is no round yet.
    case noRound
    /// The round came into the ledger on a later day than the one that a report is of.
    case roundNotYet(since: Day)
    /// No item was given.
    case nothingChosen

    /// An item's number is beyond all that items are given.
    case itemNumber(Int, greatest: Int)
    /// What proved the measure when it was submitted was taken away since.
    case proofGone(ref: String, move: String)
    /// The clock says a year that has no written form.
    case clockWrong(year: Int)
    /// The clock says a day before what several people have recorded: it is slow, and must not put their entries to its day.
    case clockBehind(clock: Day, people: Int, latest: Day)
    /// The line that would be written would not be read as what it is.
    case unwritable(Unwritable)

    /// Why a line would not be read as what it is.
    public enum Unwritable: Hashable, Sendable {
        /// It is too long.
        case tooLong
        /// A number or a day in it is beyond all that readers take.
        case values
    }

    // What was typed.
    /// A text that must not be empty is.
    case empty(Field?)
    /// A text is longer than allowed.
    case tooLong(Field?, limit: Int, length: Int)
    /// A text holds a character that could not be read, at a line and a column that count from 1.
    case unreadable(Field?, line: Int, column: Int)
    /// What is wrong with a text that was typed for an item.
    case inItem(ref: String, Refusal)
    /// What is wrong with a field of a record, whose fields have names of their own.
    case ofKind(ItemKind, Refusal)
    /// Not a date.
    case badDate(String, needsYear: Bool = false)
    /// Not a value of this field.
    case badValue(Field, String, valid: [String])
    /// Not a figure.
    case badNumber(String)

    // Days.
    /// The day lies after today.
    case dayInFuture(Day, today: Day)
    /// The slot has an entry of a later day.
    case dayBeforeLatest(ref: String, Field, day: Day, latest: Day)
    /// The item was added on a later day.
    case dayBeforeItem(ref: String, day: Day, added: Day)

    // Rules of the field.
    /// The move cannot be made from the stage that the item is in.
    case wrongStage(ref: String, move: String, stage: Stage, from: [Stage])
    /// The move needs something that was not given.
    case needs(Workflow.Need, move: String, ref: String)
    /// Nothing has been noted since the work started.
    case noProgress(ref: String)
    /// Closing is not for the one who submitted.
    case submitterCloses(ref: String, name: String)
    /// Nor is granting an extension for the one who asked for it, where there are roles.
    case askerGrants(ref: String, name: String)
    /// A problem can be closed only when all its measures are done.
    case problemNotReady(ref: String, open: [String])
    /// The problem is closed already.
    case alreadyClosed(ref: String)
    /// A problem knows only the move that closes it.
    case notForProblem(move: String)
    /// The first deadline stands; moving it needs a reason.
    case extensionNeedsReason(ref: String, current: Day)
    /// A withdrawal needs a reason.
    case withdrawalNeedsReason(ref: String)
    /// A reason is longer than one is kept.
    case reasonTooLong(ref: String, limit: Int, length: Int)
    /// What is to count again has to say why.
    case reinstatementNeedsReason(ref: String)
    /// What is to count again was not withdrawn.
    case notWithdrawn(ref: String)
    /// Taking a record away needs a reason.
    case recordWithdrawalNeedsReason(ItemKind)
    /// The item was withdrawn.
    case withdrawn(ref: String, reason: String)
    /// A newer version of the program wrote something about the item that this one does not understand.
    case readOnly(ref: String)
    /// Something new would have the identity of an item that is there already.
    case itemTaken(String)
    /// The round is there already.
    case roundExists(name: String, body: String)
    /// A round of this name is there already.
    case roundNameTaken(String)

    // People and roles.
    /// The person is not among the members.
    case unknownPerson(String)
    /// Something is recorded for somebody who is neither a member nor a unit that answers for a measure.
    case unknownRepresented(String)
    /// A member of this name is there already.
    case memberExists(String)
    /// Nobody gives himself a role that decides.
    case roleNotSelfGiven(name: String, role: String, allowed: [String], by: [String])
    /// Nobody would be left who names members.
    case lastWhoNames(name: String, role: String)
    /// Another member has this login.
    case loginTaken(String, name: String)
    /// The role may not do this.
    case notAllowed(Permission, name: String, role: String, allowed: [String])
    /// The move is not for the role.
    case moveNotAllowed(ref: String, move: String, name: String, role: String, allowed: [String])
    /// The item is another unit's.
    case notYourUnit(ref: String, unit: String, name: String)
    /// The month's report is another unit's.
    case notYourReport(unit: String, name: String)
    /// The item is another leader's.
    case notYourLead(ref: String, leader: String, name: String)
    /// Only some roles record for others.
    case behalfNotAllowed(name: String, allowed: [String])
    /// Recording for someone needs its basis.
    case behalfNeedsBasis(String)

    /// A report that was sent has covered the day already: what is recorded for it needs a reason.
    case lateNeedsReason(Day, report: Day, sent: Day)

    // Records.
    /// The plan is issued: a change needs a reason.
    case planIssued(ref: String, Field, issued: Day)
    /// An earlier phase of the plan has no day yet.
    case phaseMissing(PlanPhase, before: PlanPhase)
    /// A phase cannot be before the one it follows, nor after the one that follows it.
    case phaseOrder(PlanPhase, on: Day, other: PlanPhase, day: Day)
    /// There is no deadline to extend.
    case noDeadline(ref: String)
    /// An extension leads to a later day.
    case extensionNotLater(ref: String, current: Day, asked: Day)
    /// A day of a record lies before another that it cannot lie before: a letter's answer before the letter.
    case daysReversed(ItemKind, later: Field, Day, earlier: Field, Day)
    /// Someone else has set what a form is about since it was opened, or looked at last.
    case setMeanwhile(ref: String, Field)
    /// An extension was asked for already.
    case extensionAsked(ref: String, Day)
    /// No extension was asked for.
    case noExtensionAsked(ref: String)
    /// An extension's answer needs a reason where it is refused.
    case answerNeedsReason(ref: String)
    /// A look-back is for what is done.
    case notDone(ref: String, stage: Stage)
    /// There is nothing closed to take a sample of.
    case nothingToSample
    /// What a meeting decided names a number that is no item's.
    case decisionNumber(String, text: String)
    /// A letter's text asks for the answer at another time than the letter's own day; nil where it has none.
    case answerDays(said: String, Day?)
    /// What is changed was set by somebody else on a day after the clock's: one of two clocks is wrong.
    case clocksDiffer(by: String, day: Day, clock: Day)
    /// A letter of the level before has to come first.
    case letterOrder(ref: String, LetterLevel, after: LetterLevel)
    /// No measure is a unit's of this name.
    case unknownUnit(String, known: [String])
    /// Not a month.
    case badMonth(String)
    /// What is no address on the web, or is longer than so many characters.
    case badAddress(String, limit: Int)
    /// A period that ends before it begins.
    case endsBefore(Day, start: Day)
    /// A problem is linked to one of an earlier round.
    case notEarlier(ref: String, other: String)
    /// Nothing stands against each other there.
    case noConflict(ref: String)
    /// There are not that many values.
    case noSuchChoice(ref: String, count: Int)
    // The workflow.
    /// The workflow makes no sense.
    case flawedWorkflow(Workflow.Flaw)
    /// Measures stand in a stage that the new workflow has not.
    case stageInUse(Stage, measures: Int)
    /// A workflow of a later day is recorded already.
    case laterWorkflow(day: Day, latest: Day)

    // Undo and redo.
    /// Nothing of one's own and of this day is there to take back.
    case nothingToUndo
    /// Nothing was taken back.
    case nothingToRedo
    /// An approval is returned, never undone.
    case approvalStands(move: String, ref: String)
    /// Someone has built on it since.
    case builtOn(ref: String)
    /// What would be taken back or done again is grave, and nobody was asked; or it is another than was asked about.
    case unasked(EventID)

    /// Everything is so already.
    case unchanged
}
