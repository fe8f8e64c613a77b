import Desk
import Wording

extension Array {
    /// The element of a number as lists show it, from 1 on.
    ///
    /// - Throws: `CommandProblem.noSuchNumber` where there are not that many.
    func numbered(_ number: Int, _ what: Phrase) throws(CommandProblem) -> Element {
        guard number > 0, number <= count else { throw .noSuchNumber(number, what, count: count) }
        return self[number - 1]
    }
}
