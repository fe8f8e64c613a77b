import Testing

@testable import Structure

@Suite("Marks and outlines") struct OutlineTests {
    @Test("marks of every form") func forms() {
        let forms: [(String, Mark.Form, Int)] = [
            ("一、甲", .section, 1), ("（二）甲", .bracketedChinese, 2), ("㈢甲", .bracketedChinese, 3),
            ("4.甲", .numbered("."), 4),
            ("5、甲", .numbered("、"), 5), ("6）甲", .numbered(")"), 6), ("（7）甲", .bracketed, 7), ("⑵甲", .bracketed, 2),
            ("③甲", .circled, 3), ("四是甲", .clause, 4), ("五要甲", .clause, 5), ("第六，甲", .ordinal, 6), ("第七部分 甲", .part, 7),
            ("问题8：甲", .worded, 8), ("整改任务九、甲", .worded, 9), ("【问题10】甲", .worded, 10), ("措施1：甲", .measureWord, 1),
            ("• 甲", .bullet(0), 0), ("——甲", .bullet(0), 0), ("1.2 甲", .decimal(2), 2), ("3.2021年以来", .numbered("."), 3),
        ]
        for (words, form, number) in forms {
            let text = DocumentText(words)
            let mark = Mark.find(text, at: 0, limit: text.lines[0].end, isLineStart: true)
            #expect(mark?.form == form && mark?.number == number, "\(words)")
        }
        for words in ["2.0版", "2022.12.27", "1.5万元", "统一是前提", "第一部法规", "（略）"] {
            let text = DocumentText(words)
            #expect(Mark.find(text, at: 0, limit: text.lines[0].end, isLineStart: true) == nil, "\(words)")
        }
    }
}
