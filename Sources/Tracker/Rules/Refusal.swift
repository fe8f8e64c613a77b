/// Why something was not recorded. Wording has one sentence for each in every language: what, where, what to do.
public enum Refusal: Error, Hashable, Sendable {
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
    /// No item was given.
    case nothingChosen

    // What was typed.
    /// A text that must not be empty is.
    case empty(Field?)
    /// A text is longer than allowed.
    case tooLong(Field?, limit: Int, length: Int)
    /// Not a date.
    case badDate(String)
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

    // Rules of 1-domain.
    /// The move cannot be made from the stage that the item is in.
    case wrongStage(ref: String, move: String, stage: Stage, from: [Stage])
    /// The move needs something that was not given.
    case needs(Workflow.Need, move: String, ref: String)
    /// Nothing has been noted since the work started.
    case noProgress(ref: String)
    /// Closing is not for the one who submitted.
    case submitterCloses(ref: String, name: String)
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
    /// The item was withdrawn.
    case withdrawn(ref: String, reason: String)
    /// A newer version of the program wrote something about the item that this one does not understand.
    case readOnly(ref: String)
    /// The round is there already.
    case roundExists(name: String, body: String)
    /// A round of this name is there already.
    case roundNameTaken(String)

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

    /// Everything is so already.
    case unchanged
}
