import Fixtures
import Foundation
import Reports
import ShippedConfig
import Testing
import Tracker

@Suite("The text of letters") struct LetterTests {
    private func problem(_ text: String) -> LetterProblem? { problem(Array(text.utf8)) }

    private func problem(_ bytes: [UInt8]) -> LetterProblem? {
        do {
            _ = try LetterTemplate(bytes)
            return nil
        } catch {
            return error
        }
    }

    private func render(_ text: String, _ values: [LetterField: String]) throws -> String {
        try LetterTemplate(text).render(values)
    }

    @Test("values are filled in as they are, and what is not given is empty") func values() throws {
        #expect(try render("{{unit}}：{{ ref }}（{{title}}）", [.unit: "办公室", .ref: "4.2"]) == "办公室：4.2（）")
        #expect(try render("{{text}}", [.text: "{{unit}} {{#x}} }}"]) == "{{unit}} {{#x}} }}")
        #expect(try render("{ } {unit} }{", [:]) == "{ } {unit} }{")
    }

    @Test("a section is there only where its value is, inside others too") func sections() throws {
        let text = "A{{#deadline}}，{{deadline}}前{{#daysLate}}，超期{{daysLate}}天{{/daysLate}}{{/deadline}}。"
        #expect(try render(text, [.deadline: "6月30日", .daysLate: "3"]) == "A，6月30日前，超期3天。")
        #expect(try render(text, [.deadline: "6月30日"]) == "A，6月30日前。")
        #expect(try render(text, [.daysLate: "3"]) == "A。")
        #expect(try render(text, [.deadline: " \n　"]) == "A。")
    }

    @Test("quotation marks within others are single ones, and a line whose marks do not pair stays") func quotes()
        throws
    {
        #expect(try render("措施“{{title}}”办结", [.title: "考核“长牙齿”"]) == "措施“考核‘长牙齿’”办结")
        #expect(try render("“{{title}}”和“{{ref}}”", [.title: "甲", .ref: "乙"]) == "“甲”和“乙”")
        #expect(try render("“{{title}}”", [.title: "甲”乙"]) == "“甲”乙”")
    }

    @Test("a letter ends its writer's sentence, and says which letter before it was not answered") func earlier() throws
    {
        let book = try ReportLedger.example(until: "2022-10-31")
        let item = try book.ledger.item(called: "4.4")
        func letter(_ level: LetterLevel, _ text: String, _ day: String) throws -> [LetterField: String] {
            try book.record(
                .record(.letter, under: item, fields: [.level: .text(level.rawValue), .text: .text(text)]), on: day)
            let last = try #require(book.ledger.records(of: item, .letter).last)
            return UrgingLetter.values(of: last, in: book.ledger)
        }
        let open = book.ledger.records(of: item, .letter).contains(where: \.isOpen)
        let first = try letter(.remind, "请抓紧会签", "2022-11-01")
        #expect(first[.text] == "请抓紧会签。" && (first[.earlier] == nil) == !open)
        let second = try letter(.supervise, "请专题研究！", "2022-11-08")
        #expect(second[.text] == "请专题研究！" && second[.earlier] == "2022年11月1日《提醒函》")
    }

    @Test("lines with nothing but sections' ends and comments are no lines of the letter") func lines() throws {
        let text = "{{! 说明\n两行 }}\n一\n  {{#text}}\n{{text}}\n{{/text}} {{! 完 }}\n二{{! 不见 }}\n\n三\n"
        #expect(try render(text, [.text: "附言"]) == "一\n附言\n二\n\n三\n")
        #expect(try render(text, [:]) == "一\n二\n\n三\n")
        let windows = "\u{FEFF}" + text.replacingOccurrences(of: "\n", with: "\r\n")
        #expect(try render(windows, [.text: "附\r\n言"]) == "一\n附\n言\n二\n\n三\n")
    }

    @Test("paragraphs of a value stand like the first one") func paragraphs() throws {
        let values: [LetterField: String] = [.text: "　　第一段。\n\n  第二段。\n第三段。\n"]
        #expect(try render("　　{{text}}\n完", values) == "　　第一段。\n　　第二段。\n　　第三段。\n完")
        #expect(try render("附：{{text}}", values) == "附：第一段。\n第二段。\n第三段。")
        #expect(try render("　{{#text}}　{{text}}{{/text}}", values) == "　　第一段。\n　　第二段。\n　　第三段。")
    }

    @Test("what makes no sense is named with its line") func problems() {
        #expect(problem("一\n\n{{units}}") == .unknown(line: 3, word: "units"))
        #expect(problem("{{! 一\n二 }}\n{{#late}}x{{/late}}") == .unknown(line: 3, word: "late"))
        #expect(problem("{{}}") == .unknown(line: 1, word: ""))
        #expect(problem("\n{{#text}}\n{{text}}\n") == .form(.unclosed(line: 2, word: "text")))
        #expect(problem("{{#text}}\n{{#unit}}\n{{/text}}\n{{/unit}}") == .form(.unclosed(line: 2, word: "unit")))
        #expect(problem("一\r\n{{/text}}") == .form(.notOpen(line: 2, word: "text")))
        #expect(problem("{{#text}}{{/text}}{{/text}}") == .form(.notOpen(line: 1, word: "text")))
        #expect(problem("一\n{{unit") == .form(.unpaired(line: 2)))
        #expect(problem("{{unit\n}}") == .form(.unpaired(line: 1)))
        #expect(problem("{{unit {{ref}}") == .form(.unpaired(line: 1)))
        #expect(problem("一\n{unit}}") == .form(.unpaired(line: 2)))
        #expect(problem("{{! 没有结束") == .form(.unpaired(line: 1)))
        #expect(problem("") == .form(.empty))
        #expect(problem("{{! 只有说明 }}\n　\n{{#text}}\n{{/text}}") == .form(.empty))
        #expect(problem(Array("一\n".utf8) + [0xB6, 0xFE]) == .form(.notText(line: 2)))
        #expect(problem("{{units}}")?.phrase.zh.contains("daysLate") == true)
        #expect(
            problem("{{#text}}")?.phrase.en
                == "line 1: “{{#text}}” is not closed. Put “{{/text}}” after it (pairs must not cross).")
    }

    private static let full: [LetterField: String] = [
        .level: "督办函", .body: "某市水务局党组", .unit: "工程处", .ref: "4.4", .title: "排出巡河班次", .problem: "巡河不够经常",
        .deadline: "2022年10月10日", .daysLate: "21", .stage: "整改中", .lastProgress: "方案送审，两家未会签。",
        .earlier: "2022年10月8日《提醒函》",
        .answerBy: "自收到之日起5个工作日内", .text: "请专题研究。\n请处长到会说明。", .date: "2022年10月31日", .office: "整改办",
    ]

    @Test("the shipped letter is a letter, with everything and with as little as there can be") func shipped() throws {
        let template = try LetterTemplate(Array(ShippedConfig.urging))
        let letter = template.render(LetterTests.full)
        #expect(
            letter == """
                关于巡察整改措施 4.4 的督办函

                工程处：

                　　某市水务局党组巡察整改台账所列措施 4.4“排出巡河班次”由你单位负责，针对的问题是“巡河不够经常”。整改时限为2022年10月10日，截至2022年10月31日已超期 21 天。台账所记阶段为“整改中”。
                　　最近一次记录的进展：方案送审，两家未会签。
                　　2022年10月8日《提醒函》要求的办理情况，至今未见你单位书面答复。
                　　请专题研究。
                　　请处长到会说明。

                　　请你单位收到后办好以下事项：
                　　一、对照措施内容和整改目标核实进度，说明尚未办结的原因，明确经办人员和完成日期。
                　　二、抓紧落实，办结后连同佐证按程序报请审核销号。
                　　三、自收到之日起5个工作日内，将办理情况书面报送整改办；确需调整时限的，同时说明理由，按程序报批。

                　　以上请遵照办理。

                　　　　　　　　　　　　　　　　　　　　　　　　整改办
                　　　　　　　　　　　　　　　　　　　　　　　　2022年10月31日

                """)
        // Every value has its place in it.
        for field in LetterField.allCases {
            var values = LetterTests.full
            values[field] = nil
            #expect(template.render(values) != letter, "\(field)")
        }
        var values = LetterTests.full
        for field in [LetterField.problem, .deadline, .daysLate, .stage, .lastProgress, .earlier, .text] {
            values[field] = ""
        }
        let short = template.render(values)
        #expect(short.contains("　　某市水务局党组巡察整改台账所列措施 4.4“排出巡河班次”由你单位负责。\n\n　　请你单位"))
        #expect(!short.contains("{{") && !short.contains("\n\n\n"))
    }

    @Test("a letter asks for its answer by its own day, whichever that is, and by no other")
    func answerBy() throws {
        let template = try LetterTemplate(Array(ShippedConfig.urging))
        let book = try ReportLedger.example(until: "2022-10-31")
        let item = try book.ledger.item(called: "4.4")
        let first = try DateReader.day("2022-10-31")
        for ahead in [nil, 1, 2, 3, 5, 7, 10, 14, 30, 45, 60, 90] {
            let day = ahead.map { first + $0 }
            try book.record(
                .record(
                    .letter, under: item,
                    fields: [.level: .text("remind"), .text: .text("第\(ahead ?? 0)次"), .deadline: FieldValue(day)]
                        .filter { $0.value != .nothing }), on: "2022-10-31")
            let letter = try #require(book.ledger.records(of: item, .letter).last)
            let text = template.render(UrgingLetter.values(of: letter, in: book.ledger))
            #expect(text.contains("5个工作日") == (day == nil))
            if let day { #expect(text.contains("\(day.written)前，将办理情况")) }
        }
    }

    @Test("a day is written out as letters do") func days() throws {
        #expect((try #require(Day("2022-10-31"))).written == "2022年10月31日")
        #expect((try #require(Day("2023-01-05"))).written == "2023年1月5日")
    }
}
