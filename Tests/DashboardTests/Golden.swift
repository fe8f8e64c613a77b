import Canvas
import Foundation
import Testing

/// Screens kept as text files beside the tests. They are written anew only where RECTIFY_RECORD_SCREENS is set, and read
/// by a person when they change.
///
/// A file says how large the screen is and where the terminal's own cursor stands, and which letter is which role. Then
/// come the rows: `|` and what is written there, and below it `~` and the role of each column, left out where all of it is
/// ordinary text.
enum Golden {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Screens")

    static func check(_ desk: Sitting, _ name: String, _ location: SourceLocation = #_sourceLocation) throws {
        let file = folder.appendingPathComponent(name + ".txt")
        let shown = text(of: desk.frame)
        if ProcessInfo.processInfo.environment["RECTIFY_RECORD_SCREENS"] != nil {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(shown.utf8).write(to: file)
        }
        let kept = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        guard shown != kept else { return }
        for (number, pair) in zip(
            kept.split(separator: "\n", omittingEmptySubsequences: false),
            shown.split(separator: "\n", omittingEmptySubsequences: false)
        ).enumerated() where pair.0 != pair.1 {
            Issue.record(
                "\(name).txt:\(number + 1):\n kept  \(pair.0)\n shown \(pair.1)", sourceLocation: location)
            return
        }
        Issue.record("\(name): the number of rows differs", sourceLocation: location)
    }

    /// A screen as its file has it.
    static func text(of frame: Frame) -> String {
        let size = frame.size
        let cursor = frame.cursor.map { "the cursor at row \($0.row + 1), column \($0.column + 1)" } ?? "no cursor"
        var used = Set<Role>()
        var lines: [String] = []
        for (row, text) in frame.rows.enumerated() {
            lines.append("|" + text)
            var letters = ""
            for column in 0..<size.columns {
                guard let cell = frame[row, column] else { continue }
                guard !continuesSide(cell, of: frame, row, column) else {
                    letters.append(" ")
                    continue
                }
                used.insert(cell.role)
                letters.append(letter(of: cell.role))
            }
            while letters.last == " " { letters.removeLast() }
            if !letters.isEmpty { lines.append("~" + letters) }
        }
        let roles = Role.allCases.filter { used.contains($0) && $0 != .text }
            .map { "\(letter(of: $0)) \($0.name)" }.joined(separator: ", ")
        let head = ["\(size.columns)x\(size.rows), \(cursor)", "roles: \(roles)", ""]
        return (head + lines).joined(separator: "\n") + "\n"
    }

    /// Whether a cell is the side of a box and of the role that stands above it: the top of the box says which.
    private static func continuesSide(_ cell: Cell, of frame: Frame, _ row: Int, _ column: Int) -> Bool {
        guard cell.text == Borders.unicode.vertical, cell.role == .border || cell.role == .borderFocused,
            let above = frame[row - 1, column]
        else { return false }
        let borders = Borders.unicode
        return above.role == cell.role
            && [borders.vertical, borders.topLeft, borders.topRight].contains(above.text)
    }

    private static func letter(of role: Role) -> Character {
        switch role {
        case .text: " "
        case .title: "T"
        case .dim: "."
        case .accent: "A"
        case .good: "G"
        case .warning: "W"
        case .bad: "X"
        case .selected: "S"
        case .selectedDim: "s"
        case .linked: "l"
        case .marked: "m"
        case .border: "-"
        case .borderFocused: "="
        case .tab: "t"
        case .tabActive: "U"
        case .key: "k"
        case .bar: "B"
        case .barRest: "b"
        case .match: "M"
        case .field: "f"
        case .notice: "N"
        case .error: "E"
        case .sample: "D"
        case .code: "Q"
        }
    }
}
