import Papers
import Structure
import Text
import Wording

/// What a column holds whose heading says nothing that is known, by what its cells look like: days, units, how far something
/// is, sentences of what is wrong or of what is done.
enum ColumnCells {
    /// The share of its cells that have to look so, and the least number of them.
    private static let share = 0.7
    private static let least = 2
    /// A shorter cell is no sentence.
    static let sentence = 7
    /// What else days, units and sentences can be of.
    private static let others = [
        "实际", "填报", "验收", "销号", "名称", "督", "报送", "来源", "依据", "原因", "后果", "备注", "建议", "目标", "表现", "区域", "地区", "属实",
    ]
    /// Who looked, and when: what they found is a sentence.
    private static let finding = ["检查", "发现", "反馈", "被", "受检"]

    /// The share of its cells that say what is done, in the only column of sentences beside the problems.
    private static let partly = 0.3
    /// Words of who answers for something above another one who does it.
    private static let leading = ["管", "领", "督", "抓", "牵头", "分管", "包"]

    /// Whether a column holds sentences: its cells are no words of a form, and no days.
    static func isOfSentences(_ cells: [TableGrid.Cell], from length: Int = sentence) -> Bool {
        let found = cells.count { cell in
            cell.text.count >= length && TableStatus.status(cell.text) == nil && !UnitName.isOne(cell.text)
                && !TableDeadline.read(cell.value, cell.text).isRead
        }
        return cells.count >= least && Double(found) >= share * Double(cells.count)
    }

    /// Whether a cell says what is done: its words begin so, also behind a number, or it lists several things.
    private static func tellsDone(_ cell: TableGrid.Cell) -> Bool {
        let text = DocumentText(CellMark(cell.text)?.rest ?? cell.text)
        return Polarity.beginsDone(text, 0..<max(0, text.folded.count - 1)) || MeasureCell.parts(cell.text).count > 1
    }

    /// Whether the cells of the only column of sentences beside the problems are what is done about them.
    static func areMeasures(_ cells: [TableGrid.Cell]) -> Bool {
        let wrong = cells.count { cell in
            let text = DocumentText(cell.text)
            return Polarity.endsWrong(text, 0..<max(0, text.folded.count - 1))
        }
        return isOfSentences(cells) && Double(wrong) < 0.5 * Double(cells.count)
            && Double(cells.count(where: tellsDone)) >= partly * Double(cells.count)
    }

    /// Columns that say who answers for something, by when and how far it is.
    private static let answering: Set<TableColumn> = [
        .leader, .unit, .support, .person, .unitPerson, .deadline, .status,
    ]

    /// Whether a cell says which share of something is done: 60%, or 0.6 below a heading that says so.
    private static func isShare(_ cell: TableGrid.Cell, _ heading: String) -> Bool {
        guard !heading.contains("占"), !heading.contains("权") else { return false }
        switch cell.value {
        case .percent: return true
        case .number(let number): return (heading.contains("%") || heading.contains("％")) && (0...100).contains(number)
        case .text(let text): return text.trimmed.hasSuffix("%") || text.trimmed.hasSuffix("％")
        case .empty, .date: return false
        }
    }

    /// Whether the cells of a column say nothing but how far something is.
    static func areStatuses(_ cells: [TableGrid.Cell]) -> Bool {
        let found = cells.count { $0.text.contains(where: \.isLetter) && TableStatus.status($0.text) != nil }
        return cells.count >= least && Double(found) >= share * Double(cells.count)
    }

    /// The share of cells that say what is wrong; that say what is done.
    private static func wrong(_ cells: [TableGrid.Cell]) -> Double {
        let found = cells.count { cell in
            let text = DocumentText(cell.text)
            let all = 0..<max(0, text.folded.count - 1)
            return text.folded.count > sentence && Polarity.saysWrong(text, all) && !Polarity.beginsDone(text, all)
        }
        return Double(found) / Double(max(1, cells.count))
    }

    private static func done(_ cells: [TableGrid.Cell]) -> Double {
        Double(cells.count(where: tellsDone)) / Double(max(1, cells.count))
    }

    /// Whether of two columns of sentences the first says what is wrong and the second what is done about it.
    static func arePairs(_ first: [TableGrid.Cell], _ second: [TableGrid.Cell]) -> Bool {
        let (one, other) = (wrong(first), done(second))
        return isOfSentences(first, from: words) && isOfSentences(second, from: words) && one >= partly
            && other >= partly && one > done(first) && other > wrong(second)
    }

    /// No words of a column of sentences are fewer.
    static let words = 4

    /// The meaning; nil where the cells say none, or another column has it already.
    ///
    /// - Parameter isOnly: whether no other column that is not known holds sentences.
    static func meaning(
        _ cells: [TableGrid.Cell], heading: String, known: Set<TableColumn>, isOnly: Bool
    ) -> TableColumn? {
        guard cells.count >= least, !others.contains(where: heading.contains) else { return nil }
        func isMostly(_ fits: (TableGrid.Cell) -> Bool) -> Bool {
            Double(cells.count(where: fits)) >= share * Double(cells.count)
        }
        let isOfFinding = finding.contains(where: heading.contains)
        if !isOfFinding, !known.contains(.status), areStatuses(cells) || isMostly({ isShare($0, heading) }) {
            return .status
        }
        if !isOfFinding, !known.contains(.deadline), isMostly({ TableDeadline.read($0.value, $0.text).isRead }) {
            return .deadline
        }
        if !isOfFinding, !known.contains(.unit), !known.contains(.unitPerson), isMostly({ UnitName.isOne($0.text) }) {
            return .unit
        }
        // Who answers for it and by when says as much as a column of measures that this is a ledger of problems.
        let isLedger = known.contains(.measure) || known.intersection(answering).count > 1
        let wrong = wrong(cells)
        // Beside what is done about them the only other sentences are what is wrong, if only some of them say so.
        let isRest =
            isOnly && known.contains(.measure) && !known.isDisjoint(with: answering) && isOfSentences(cells)
            && wrong >= partly && wrong > done(cells)
        if isLedger, !known.contains(.problem), wrong >= share || isRest { return .problem }
        if known.contains(.problem), !known.contains(.measure), !known.contains(.progress) {
            let isTold = isMostly { cell in cell.text.count >= sentence && tellsDone(cell) }
            if isTold || isOnly && areMeasures(cells) { return .measure }
        }
        // 谁来管 above posts, beside 谁来改 above units.
        if !isOfFinding, known.contains(.unit), isMostly({ PersonName.isPost($0.text) }) {
            let isLeader = leading.contains(where: heading.contains)
            if isLeader, !known.contains(.leader) { return .leader }
            if !isLeader, !known.contains(.person) { return .person }
        }
        return nil
    }
}
