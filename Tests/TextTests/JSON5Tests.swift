import Testing
import Text

@Suite("JSON5 with its lines") struct JSON5Tests {
    @Test("escapes are what they mean, in keys too, and what is quoted is read back")
    func escapes() throws {
        let node = try JSON5Node.read(#"{ a: "\u4e00\x41\uD83D\uDE00\n\"\\", "\u4e8c": 'b\'' }"#)
        #expect(node.members.map(\.key) == ["a", "二"])
        #expect(node.members.map(\.value.word) == ["一A😀\n\"\\", "b'"])
        for text in ["a\"b\\c", "一\n二\t\r", "", "响铃\u{7}和\u{202E}方向\u{85}"] {
            #expect(try JSON5Node.read("{ x: \(JSONQuote.quoted(text)) }").members[0].value.word == text)
        }
        #expect(throws: JSON5Problem(.badEscape("\\uD83D"), line: 2)) { try JSON5Node.read("{\n a: '\\uD83D' }") }
    }

    @Test("comments, keys without quotes and a last comma are no matter, and lines are known")
    func lines() throws {
        let node = try JSON5Node.read("\u{FEFF}// one\n{\n  a: [1, /* \n */ 'x',],\n  b: { c: true, },\n}\n")
        #expect(node.line(of: ["a"]) == 3 && node.line(of: ["a", "1"]) == 4 && node.line(of: ["b", "c"]) == 5)
        #expect(node.node(at: ["b", "c"])?.word == "true" && node.node(at: ["b", "d"]) == nil)
        #expect(node.line(of: ["b", "d"]) == 5)
    }

    @Test("What is not seen on a terminal is written as an escape, in texts and in JSON of another writer")
    func unseen() throws {
        let tag = "甲\u{E0041}乙"
        #expect(JSONQuote.quoted(tag) == #""甲\udb40\udc41乙""#)
        #expect(
            String(decoding: JSONQuote.active(in: Array("\"\(tag)\"".utf8)), as: UTF8.self) == JSONQuote.quoted(tag))
        #expect(JSONQuote.quoted("😀") == "\"😀\"")
    }
}
