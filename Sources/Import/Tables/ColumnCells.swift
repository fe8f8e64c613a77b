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

    /// The meaning; nil where the cells say none, or another column has it already.
    static func meaning(_ cells: [TableGrid.Cell], heading: String, known: Set<TableColumn>) -> TableColumn? {
        guard cells.count >= least, !others.contains(where: heading.contains) else { return nil }
        func isMostly(_ fits: (TableGrid.Cell) -> Bool) -> Bool {
            Double(cells.count(where: fits)) >= share * Double(cells.count)
        }
        func words(_ cell: TableGrid.Cell, _ fits: (DocumentText, Range<Int>) -> Bool) -> Bool {
            let text = DocumentText(cell.text)
            return text.folded.count > sentence && fits(text, 0..<max(0, text.folded.count - 1))
        }
        if !known.contains(.status),
            isMostly({ cell in
                cell.text.contains(where: \.isLetter) && TableStatus.status(cell.text) != nil
            })
        {
            return .status
        }
        if !known.contains(.deadline), isMostly({ TableDeadline.read($0.value, $0.text).isRead }) { return .deadline }
        if !known.contains(.unit), !known.contains(.unitPerson), isMostly({ UnitName.isOne($0.text) }) { return .unit }
        if known.contains(.measure), !known.contains(.problem),
            isMostly({ words($0) { Polarity.saysWrong($0, $1) && !Polarity.beginsDone($0, $1) } })
        {
            return .problem
        }
        if known.contains(.problem), !known.contains(.measure), !known.contains(.progress),
            isMostly({ words($0) { Polarity.beginsDone($0, $1) } })
        {
            return .measure
        }
        return nil
    }
}
