import Testing

@testable import Tracker

struct CleaningTests {
    @Test("A name is one line: breaks become spaces, spaces around it go")
    func names() throws {
        #expect(try Cleaning.name(" 律师\n工作处\t ") == "律师 工作处")
        #expect(try Cleaning.name("\u{3000}办公室\u{A0}") == "办公室")
        #expect(try Cleaning.name("甲\r\n乙") == "甲  乙")
    }

    @Test("A text keeps its lines, whatever ends them")
    func texts() throws {
        #expect(try Cleaning.text("一\r\n二\r三\u{2028}四\u{2029}五\u{85}六\n\n七\n") == "一\n二\n三\n四\n五\n六\n\n七")
        #expect(try Cleaning.text("甲\t乙") == "甲\t乙")
    }

    @Test("No control, escape or mark that turns the direction of text comes through")
    func controls() throws {
        for value in (0..<32).map(UInt32.init) + Array(0x7F...0x9F) + Array(0x202A...0x202E) + Array(0x2066...0x2069) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let typed = "甲" + String(Character(scalar)) + "乙"
            let name = try Cleaning.name(typed)
            let text = try Cleaning.text(typed)
            #expect(name.unicodeScalars.allSatisfy { $0.value >= 32 && !(0x7F...0x9F).contains($0.value) })
            #expect(text == "甲乙" || ["甲\n乙", "甲\t乙"].contains(text), "U+\(String(value, radix: 16))")
            #expect(!name.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
        }
        #expect(try Cleaning.text("\u{1B}[31m红\u{1B}[0m") == "[31m红[0m")
        #expect(try Cleaning.name("\u{FEFF}办公室") == "办公室")
    }

    @Test("Emoji of several parts and combining marks stay whole")
    func emoji() throws {
        #expect(try Cleaning.name("👩‍👩‍👧 e\u{301}") == "👩‍👩‍👧 e\u{301}")
    }

    @Test("What is empty after cleaning is refused, and what is too long says by how much")
    func limits() throws {
        for text in ["", " ", "\u{3000}\n", "\u{200B}\u{1B}"] {
            #expect(throws: Refusal.empty(.unit)) { try Cleaning.name(text, for: .unit) }
            #expect(throws: Refusal.empty(.text)) { try Cleaning.text(text, for: .text) }
        }
        let name = String(repeating: "字", count: 200)
        #expect(try Cleaning.name(name) == name)
        #expect(throws: Refusal.tooLong(.unit, limit: 200, length: 201)) { try Cleaning.name(name + "字", for: .unit) }
        let text = String(repeating: "字", count: 50_000)
        #expect(try Cleaning.text(text) == text)
        #expect(throws: Refusal.tooLong(nil, limit: 50_000, length: 50_001)) { try Cleaning.text(text + "字") }
    }
}
