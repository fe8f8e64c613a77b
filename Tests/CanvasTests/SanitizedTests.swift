import Testing
import Text

@Suite("净化")
struct SanitizedTests {
    @Test("任何控制符都到不了终端")
    func noControls() {
        for value in UInt32(0)...0x3000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for result in sanitized("a\(scalar)b").unicodeScalars {
                #expect(result.value >= 0x20 && !(0x7F...0x9F).contains(result.value))
                #expect(!(0x202A...0x202E).contains(result.value) && !(0x2066...0x2069).contains(result.value))
                #expect(![0x200E, 0x200F, 0x061C, 0x2028, 0x2029].contains(result.value))
            }
        }
    }

    @Test("空白成空格，控制符成可见的记号，方向符与标签去掉")
    func replacements() {
        #expect(sanitized("甲\t乙\r\n丙\n丁") == "甲 乙 丙 丁")
        #expect(sanitized("\u{1B}[31m红\u{9B}1m\u{7F}") == "\u{FFFD}[31m红\u{FFFD}1m\u{FFFD}")
        #expect(sanitized("a\u{202E}b\u{2066}c\u{200F}d") == "abcd")
        #expect(sanitized("甲\u{2028}乙") == "甲 乙")
        #expect(sanitized("x\u{E0041}\u{E007F}y") == "xy")
        #expect(sanitized("\u{FFFF}\u{10FFFF}") == "\u{FFFD}\u{FFFD}")
    }

    @Test("干净的文字原样返回，组合符与连写的表情不动")
    func clean() {
        for text in ["", "整改台账，“—…”①", "e\u{301}", "👩‍💻", "각"] {
            #expect(sanitized(text).unicodeScalars.elementsEqual(text.unicodeScalars))
        }
    }
}
