import Canvas
import Testing
import Text

@Suite("画面")
struct FrameTests {
    private func frame(_ columns: Int, _ rows: Int = 1) -> Frame { Frame(Size(columns: columns, rows: rows)) }

    @Test("放不下的全角字留空格，不留半个")
    func clipping() {
        var frame = frame(5)
        #expect(frame.put("整改台账", row: 0, column: 0) == 5)
        #expect(frame.rows == ["整改"])
        #expect(frame[0, 4]?.text == " ")
        var limited = self.frame(10)
        limited.put("..........", row: 0, column: 0)
        #expect(limited.put("整改", row: 0, column: 2, columns: 3) == 3)
        #expect(limited.rows == ["..整 ....."])
        var left = self.frame(6)
        left.put("整改台账", row: 0, column: -3)
        #expect(left.rows == [" 台账"])
    }

    @Test("盖住半个全角字，另一半成空格")
    func overlap() {
        var frame = frame(6)
        frame.put("整改台", row: 0, column: 0, role: .bad)
        frame.put("x", row: 0, column: 1)
        #expect(frame.rows == [" x改台"])
        #expect(frame[0, 0]?.role == .bad)
        frame.put("账", row: 0, column: 3)
        #expect(frame.rows == [" x 账"])
        frame.put("y", row: 0, column: 3)
        #expect(frame.rows == [" x y"])
    }

    @Test("怎样乱画都没有半个字，也不越界")
    func invariants() {
        var texts = RandomText(seed: 4)
        for _ in 0..<400 {
            var frame = Frame(Size(columns: texts.number(12), rows: texts.number(5)))
            for _ in 0..<20 {
                let rect = Rect(
                    row: texts.number(9) - 3, column: texts.number(20) - 6, rows: texts.number(9) - 2,
                    columns: texts.number(20) - 3)
                let role = Role(rawValue: UInt8(texts.number(Role.allCases.count))) ?? .text
                switch texts.number(6) {
                case 0: frame.fill(rect, role: role)
                case 1: frame.setRole(rect, role)
                case 2: frame.box(rect, title: [(texts.next(), .title)], trailing: [(texts.next(), .dim)])
                default:
                    let used = frame.put(
                        texts.next(), row: rect.row, column: rect.column, columns: rect.columns, role: role)
                    #expect(used >= 0 && used <= max(0, rect.columns))
                }
            }
            for row in 0..<frame.size.rows {
                for column in 0..<frame.size.columns {
                    guard let cell = frame[row, column] else { continue }
                    let next = frame[row, column + 1]
                    #expect((cell.width == 2) == (next?.isContinuation ?? false))
                    #expect(cell.width != 2 || next?.role == cell.role)
                    if column == 0 { #expect(!cell.isContinuation) }
                    #expect(cell.isContinuation || TextWidth.of(cell.text) == Int(cell.width))
                }
            }
        }
    }

    @Test("边框如草图：左标题、右标题、右下角")
    func box() {
        var frame = frame(30, 3)
        let inside = frame.box(
            frame.bounds, title: [("问题清单", .title)], trailing: [("3 问题", .dim)], bottom: [("还有 2", .dim)])
        #expect(inside == Rect(row: 1, column: 1, rows: 1, columns: 28))
        #expect(
            frame.rows == [
                "┌ 问题清单 ────────── 3 问题 ┐", "│                            │", "└──────────────────── 还有 2 ┘",
            ])
        #expect(frame[0, 2]?.role == .title)
        var narrow = self.frame(14, 2)
        narrow.box(narrow.bounds, title: [("问题清单", .title)], trailing: [("3 问题 13 措施", .dim)], borders: .ascii)
        #expect(narrow.rows == ["+ 问题清单 --+", "+------------+"])
    }

    @Test("极小与极大的范围都不出错")
    func degenerate() {
        for size in [Size(columns: 0, rows: 0), Size(columns: 1, rows: 1), Size(columns: -3, rows: 5)] {
            var frame = Frame(size)
            let huge = Rect(row: Int.min, column: Int.min, rows: Int.max, columns: Int.max)
            frame.fill(huge, role: .bad)
            frame.setRole(huge, .good)
            frame.box(Rect(row: -1, column: -1, rows: 3, columns: 3))
            frame.box(huge)
            frame.put("整", row: 0, column: 0, columns: .max)
            frame.put("整", row: .min, column: .min)
            frame.put("整", row: 0, column: .max)
            frame.horizontalLine(row: 0, column: -5, columns: .max)
            #expect(frame.rows.count == size.rows)
        }
    }

    @Test("改样式时字不变，全角字两半同色")
    func roles() {
        var frame = frame(4)
        frame.put("整改", row: 0, column: 0)
        frame.setRole(Rect(row: 0, column: 1, rows: 1, columns: 2), .selected)
        #expect(frame.rows == ["整改"])
        #expect((0..<4).map { frame[0, $0]?.role } == [.text, .text, .selected, .selected])
    }

    @Test("写进画面的都已净化")
    func sanitizes() {
        var frame = frame(10)
        frame.put("a\u{1B}[2Jb\u{202E}c", row: 0, column: 0)
        #expect(frame.rows == ["a\u{FFFD}[2Jbc"])
        var marks = self.frame(3)
        marks.put("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}x", row: 0, column: 0)
        #expect(marks[0, 0]?.text.unicodeScalars.count == 5)
        #expect(marks[0, 1]?.text == "x")
    }

    @Test("范围的切分不丢不叠")
    func rects() {
        var rest = Rect(row: 2, column: 3, rows: 10, columns: 20)
        #expect(rest.takeTop(2) == Rect(row: 2, column: 3, rows: 2, columns: 20))
        #expect(rest.takeBottom(3) == Rect(row: 9, column: 3, rows: 3, columns: 20))
        #expect(rest.takeLeft(5) == Rect(row: 4, column: 3, rows: 5, columns: 5))
        #expect(rest.takeRight(50) == Rect(row: 4, column: 8, rows: 5, columns: 15))
        #expect(rest.isEmpty)
        #expect(Rect(row: 0, column: 0, rows: 3, columns: 1).inset() == Rect(row: 1, column: 1, rows: 1, columns: 0))
        #expect(Rect(row: 0, column: 0, rows: 9, columns: 9).centred(rows: 3, columns: 20).columns == 9)
    }
}
