import Office
import Papers
import Testing

/// Texts and tables that are text, in every encoding that offices send.
struct TextTests {
    private func lines(_ bytes: [UInt8], _ name: String = "a.txt") throws -> [String] {
        guard case .lines(let lines) = try SourceReader.read(bytes, name: name).content else { return ["no lines"] }
        return lines
    }

    private func rows(_ bytes: [UInt8], _ name: String = "a.csv") throws -> [[String]] {
        guard case .workbook(let book) = try SourceReader.read(bytes, name: name).content else {
            return [["no workbook"]]
        }
        return book.sheets[0].rows.map { $0.map(\.words) }
    }

    @Test func `Text is read in UTF-8, UTF-16 and GBK, with and without a mark`() throws {
        let text = "一、整改\n二、时限"
        let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let gbk: [UInt8] = [
            0xD2, 0xBB, 0xA1, 0xA2, 0xD5, 0xFB, 0xB8, 0xC4, 0x0A, 0xB6, 0xFE, 0xA1, 0xA2, 0xCA, 0xB1, 0xCF, 0xDE,
        ]
        for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + wide, gbk] {
            #expect(try lines(bytes) == ["一、整改", "二、时限"])
            // What nothing in the file proves is said.
            let guess = bytes == gbk ? [Unread(.encoding, "GB18030", line: 1)] : []
            for name in ["a.txt", "a.csv", "a.html"] {
                #expect(try SourceReader.read(bytes, name: name).unread == guess, "\(name)")
            }
        }
    }

    @Test func `Escape sequences and marks of direction do not come in; what begins as a formula is text`() throws {
        #expect(try lines(Array("a\u{1B}[31mb\u{202E}c\tdé\r\n=1+1".utf8)) == ["a[31mbc\tdé", "=1+1"])
        #expect(try rows(Array("=1+1,+2,-3,@x\n".utf8)) == [["=1+1", "+2", "-3", "@x"]])
    }

    @Test func `What separates the cells shows in the first rows`() throws {
        let expected = [["序号", "措施"], ["1", "甲，乙"]]
        for separator in [",", "\t", ";"] {
            #expect(try rows(Array("序号\(separator)措施\r\n1\(separator)甲，乙\r\n".utf8)) == expected)
        }
        #expect(try rows(Array("sep=;\n序号;措施\n1;甲，乙\n".utf8)) == expected)
        // Commas within the texts of a table that is separated by tabs.
        #expect(try rows(Array("a,b,c\td\na,b\te\n".utf8)) == [["a,b,c", "d"], ["a,b", "e"]])
    }

    @Test func `A quoted cell keeps its separators, line ends and quotation marks`() throws {
        #expect(
            try rows(Array("a,\"b,\"\"c\"\"\r\nd\",e\n,,\nf\n".utf8)) == [["a", "b,\"c\"\nd", "e"], [], ["f"]])
    }

    @Test func `A quotation that never ends is damage, and says where it begins`() {
        #expect(throws: OfficeProblem.damaged("csv:2")) { try rows(Array("a,b\n\"c,d\ne,f\n".utf8)) }
    }

    @Test func `What is no text is told by what it looks like`() {
        let cases: [([UInt8], FileKind?)] = [
            (Array("%PDF-1.7".utf8), .pdf), ([0x89, 0x50, 0x4E, 0x47, 0x0D], .image),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 64), .doc),
        ]
        for (bytes, looksLike) in cases {
            #expect(throws: OfficeProblem.unknownKind(looksLike: looksLike)) { try lines(bytes, "a.doc") }
        }
        #expect(throws: OfficeProblem.empty) { try lines([]) }
        #expect(throws: OfficeProblem.damaged("zip")) { try lines(Array("not a zip".utf8), "a.xlsx") }
    }
}

extension Cell {
    /// What stands in it, in words.
    var words: String {
        switch value {
        case .empty: ""
        case .text(let text): text
        case .number(let number): "\(number)"
        case .percent(let share): "\(share * 100)%"
        case .date(let year, let month, let day): "\(year)-\(month)-\(day)"
        }
    }
}
