import Canvas
import Testing

@Suite("键名")
struct KeyTests {
    @Test("名字与键互相对应")
    func roundTrip() {
        var keys: [Key] = [
            .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
            .pageUp, .pageDown, .character(" "), .character("?"), .character("中"), .character("-"), .character("F"),
            .control(" "), .control("_"), .control("\\"), .alt("x"), .alt(" "), .alt("-"),
        ]
        keys += (1...24).map(Key.function)
        for letter in "abcdefgklnopqrstuvwxyz" { keys += [.control(letter), .character(letter)] }
        for key in keys { #expect(Key(name: key.name) == key, "\(key.name)") }
    }

    @Test(
        "键位文件里常见的写法都认得",
        arguments: [
            ("F2", Key.function(2)), ("c-R", .control("r")), ("Ctrl-r", .control("r")), ("enter", .enter),
            ("Return", .enter), ("PgDn", .pageDown), ("PageDown", .pageDown), ("S-Tab", .backTab),
            ("SPACE", .character(" ")),
            ("C-m", .enter), ("C-i", .tab), ("Alt-x", .alt("x")), ("G", .character("G")), ("C--", nil), ("f0", nil),
            ("F99", nil), ("F", .character("F")), ("", nil), ("  ", nil), (" ", nil), ("Foo", nil), ("C-", nil),
            ("<paste>", nil), ("\u{1B}", nil),
        ] as [(String, Key?)])
    func names(name: String, key: Key?) { #expect(Key(name: name) == key) }

    @Test("输入法开着时的全角字符当作同一个键")
    func normalized() {
        let pairs = zip("１／？：　ｑ。、【】，整" as String, "1/?: q./[],整" as String)
        for (wide, plain) in pairs { #expect(Key.character(wide).normalized == .character(plain)) }
        #expect(Key.paste("１").normalized == .paste("１"))
        #expect(Key.enter.normalized == .enter)
    }
}
