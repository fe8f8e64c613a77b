import Canvas
import Testing
import Text

/// A QR code in half blocks says module for module what the code says.
struct CodeBlocksTests {
    /// The modules that lines of blocks stand for.
    private func modules(_ lines: [String], paintsLight: Bool) -> [String] {
        lines.flatMap { line -> [String] in
            let halves = line.map { block -> (Bool, Bool) in
                switch block {
                case "█": (true, true)
                case "▀": (true, false)
                case "▄": (false, true)
                default: (false, false)
                }
            }
            func row(_ half: ((Bool, Bool)) -> Bool) -> String {
                halves.map { half($0) != paintsLight ? "1" : "0" }.joined()
            }
            return [row { $0.0 }, row { $0.1 }]
        }
    }

    @Test(
        "the blocks hold the code and its quiet zone, painted either way", arguments: [false, true], [1, 20, 21, 33])
    func holds(paintsLight: Bool, size: Int) {
        let code = (0..<size).map { row in
            (0..<size).map { ($0 * 7 + row * 3) % 5 < 2 ? "1" : "0" }.joined()
        }
        let blocks = CodeBlocks(code, paintsLight: paintsLight)
        #expect(blocks.columns == size + 8)
        #expect(blocks.lines.allSatisfy { TextWidth.of($0) == blocks.columns })
        let read = modules(blocks.lines, paintsLight: paintsLight)
        let blank = String(repeating: "0", count: size + 8)
        #expect(Array(read.prefix(4)) == [blank, blank, blank, blank])
        #expect(read[4..<4 + size].map { String($0) } == code.map { "0000\($0)0000" })
        #expect(read[(4 + size)...].allSatisfy { $0 == blank } && read.count >= size + 8)
    }

    @Test("nothing to show is a quiet zone and no more")
    func empty() {
        #expect(CodeBlocks([]).columns == 8)
    }
}
