import Text

// The numbers of areas, problems and measures.

extension Planner {
    /// The greatest number that an item is given. Readers take far greater ones, so that whatever a line says, the next
    /// number can be written.
    public static let greatestItemNumber = Numerals.greatestItem

    /// Refuses a number that no item is given.
    static func require(number: Int) throws(Refusal) {
        guard number <= greatestItemNumber else { throw .itemNumber(number, greatest: greatestItemNumber) }
    }

    /// The number after those that siblings have; what is beyond all that is given does not count.
    static func next(after taken: some Sequence<Int>) -> Int {
        (taken.lazy.filter { $0 < greatestItemNumber }.max() ?? 0) + 1
    }
}
