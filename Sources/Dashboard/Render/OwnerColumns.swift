import Canvas
import Tracker

/// Who answers for items, in columns of their own where a line is long enough: as wide as the longest name in view, but never
/// more than a quarter of the line.
struct OwnerColumns {
    private let leader: Int
    private let unit: Int
    private let none: String

    /// The columns of some items; `none` stands where no unit answers.
    init(_ items: [ItemID], none: String, columns: Int, _ state: State) {
        let owners = items.map(state.ledger.owner)
        func width(_ texts: [String], from least: Int) -> Int {
            columns < least ? 0 : min(columns / 4, texts.map { TextWidth.of($0) }.max() ?? 0)
        }
        self.none = none
        leader = width(owners.map { $0.leader ?? "" }, from: 100)
        unit = width(owners.map { $0.unit ?? none }, from: 60)
    }

    /// Who answers for an item.
    func pieces(of item: ItemID, _ state: State) -> [(String, Role)] {
        let owner = state.ledger.owner(of: item)
        var pieces: [(String, Role)] = []
        for (text, width, role) in [(owner.leader ?? "", leader, Role.dim), (owner.unit ?? none, unit, .text)]
        where width > 0 {
            pieces.append((TextWidth.padRight(TextWidth.truncate(text, to: width), to: width + 2), role))
        }
        return pieces
    }
}
