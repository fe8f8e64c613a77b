/// The lines of a journal that have one thing wrong with them: the first few by their numbers, of the others only how
/// many there are, so that a million bad lines take no room.
public struct DamagedLines: Hashable, Sendable, ExpressibleByArrayLiteral {
    /// How many are kept by their numbers.
    private static let room = 3

    /// The numbers of the first ones; lines are counted from 1.
    public private(set) var first: [Int] = []
    /// How many there are.
    public private(set) var count = 0

    /// Lines of these numbers.
    public init(arrayLiteral numbers: Int...) { self.init(numbers) }

    /// Lines of these numbers, in their order.
    init(_ numbers: [Int]) {
        for number in numbers { add(number) }
    }

    /// Without some of them.
    func removing(_ numbers: [Int]) -> DamagedLines {
        var lines = self
        lines.count -= numbers.count
        lines.first.removeAll(where: numbers.contains)
        return lines
    }

    /// One more line.
    mutating func add(_ number: Int) {
        count += 1
        if first.count < DamagedLines.room { first.append(number) }
    }

    /// With one more line.
    func adding(_ number: Int?) -> DamagedLines {
        guard let number else { return self }
        var lines = self
        lines.add(number)
        return lines
    }
}
