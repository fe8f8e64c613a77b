import Papers
import Structure
import Text

/// What a column holds whose heading says nothing that is known, by what its cells look like: days, units, how far something
/// is, sentences of what is wrong or of what is done.
enum ColumnCells {
    /// The share of its cells that have to look so, and the least number of them.
    private static let share = 0.7
    private static let least = 2
    /// A shorter cell is no sentence.
    private static let sentence = 7
    /// What else days, units and sentences can be of.
    private static let others = [
        "检查", "发现", "实际", "填报", "验收", "反馈", "销号", "被", "受检", "名称", "督", "报送", "来源", "依据", "原因", "后果", "备注", "建议", "目标",
        "表现",
    ]

    /// The share of its cells that say what is done, in the only column of sentences beside the problems.
    private static let partly = 0.3
    /// Words of who answers for something above another one who does it.
    private static let leading = ["管", "领", "督", "抓", "牵头", "分管", "包"]
    /// How the posts end that people have.
    private static let posts = ["长", "书记", "主任", "经理", "总监", "董事", "委员", "主席", "副总", "会计师", "工程师", "组员", "专员"]

    /// Whether a column holds sentences: its cells are no words of a form, and no days.
    static func isOfSentences(_ cells: [TableGrid.Cell]) -> Bool {
        let found = cells.count { cell in
            cell.text.count >= sentence && TableStatus.status(cell.text) == nil && !UnitName.isOne(cell.text)
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

    /// Whether the cells of a column say nothing but how far something is.
    static func areStatuses(_ cells: [TableGrid.Cell]) -> Bool {
        let found = cells.count { $0.text.contains(where: \.isLetter) && TableStatus.status($0.text) != nil }
        return cells.count >= least && Double(found) >= share * Double(cells.count)
    }

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
        func words(_ cell: TableGrid.Cell, _ fits: (DocumentText, Range<Int>) -> Bool) -> Bool {
            let text = DocumentText(cell.text)
            return text.folded.count > sentence && fits(text, 0..<max(0, text.folded.count - 1))
        }
        if !known.contains(.status), areStatuses(cells) { return .status }
        if !known.contains(.deadline), isMostly({ TableDeadline.read($0.value, $0.text).isRead }) { return .deadline }
        if !known.contains(.unit), !known.contains(.unitPerson), isMostly({ UnitName.isOne($0.text) }) { return .unit }
        if known.contains(.measure), !known.contains(.problem),
            isMostly({ words($0) { Polarity.saysWrong($0, $1) && !Polarity.beginsDone($0, $1) } })
        {
            return .problem
        }
        if known.contains(.problem), !known.contains(.measure), !known.contains(.progress) {
            let isTold = isMostly { cell in cell.text.count >= sentence && tellsDone(cell) }
            if isTold || isOnly && areMeasures(cells) { return .measure }
        }
        // 谁来管 above posts, beside 谁来改 above units.
        if known.contains(.unit), isMostly({ cell in posts.contains { cell.text.hasSuffix($0) } }) {
            let isLeader = leading.contains(where: heading.contains)
            if isLeader, !known.contains(.leader) { return .leader }
            if !isLeader, !known.contains(.person) { return .person }
        }
        return nil
    }
}
