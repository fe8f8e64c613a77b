/// What can be filled into a letter, under the names that its template has for it.
public enum LetterField: String, CaseIterable, Sendable {
    /// Which letter it is: 提醒函, 督办函, 约谈通知.
    case level
    /// The inspected body.
    case body
    /// The unit that it goes to.
    case unit
    /// The measure's number.
    case ref
    /// The measure's title.
    case title
    /// The title of the measure's problem.
    case problem
    /// The deadline, written out.
    case deadline
    /// How many days the deadline has passed; nothing where it has not.
    case daysLate
    /// The stage, as the workflow calls it.
    case stage
    /// What was noted last.
    case lastProgress
    /// The newest letter before it that was not answered, by its day and what it is.
    case earlier
    /// By when it is to be answered: the letter's own day, else the customary five working days.
    case answerBy
    /// What the writer adds.
    case text
    /// The day of the letter, written out.
    case date
    /// Who sends it.
    case office
}
