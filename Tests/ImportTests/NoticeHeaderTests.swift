import Foundation
import Import
import Fixtures
import Testing
import Tracker

@Suite("A notice's round and figures") struct NoticeHeaderTests {
    @Test("the parts of a total, and of what a count is, are told apart")
    func totalsAndParts() throws {
        func read(_ sentence: String) throws -> Declared {
            try declared("根据巡察反馈意见，现将整改情况通报如下。\(sentence)。\n" + NoticeFixture.problem("整改情况：一是翻土。")).0
        }
        for words in ["制定制度35项，其中本级制定25项、联合出台2项、提请出台8项", "制定制度35项（提请上级8项、联合出台2项）"] {
            #expect(try read(words).institutions == Declared.Institutions(proposed: 8, joint: 2, own: 25), "\(words)")
        }
        #expect(try read("废止制度4项，新出台制度9项").institutions?.own == 9)
        let counted = try read("反馈6个方面17项问题71条整改措施，已销号11条，涉及5项问题")
        #expect(counted.areas == 6 && counted.problems == 17 && counted.measures == 71)
        #expect(counted.groups == ["closed": Declared.Pair(problems: 5, measures: 11)])
        let rest = try read("反馈3个方面16个问题，已整改到位10个，其余6个正在推进")
        #expect(rest.problems == 16)
        #expect(rest.groups == ["closed": Declared.Pair(problems: 10), "underway": Declared.Pair(problems: 6)])
        #expect(try read("反馈21项问题，制定整改措施88条，完成60条").groups["closed"]?.measures == 60)
        #expect(
            try read("整改涉及8项问题的15条措施已经销号").groups["closed"] == Declared.Pair(problems: 8, measures: 15))
    }

    @Test("a sentence that names the day of its figures says it of them")
    func asOf() throws {
        for (words, day) in [("2022年9月20日", "2022-09-20"), ("2022年9月底", "2022-09-30")] {
            let text = "整改措施共52条，截至\(words)已完成47条。\n" + NoticeFixture.problem("整改情况：一是翻土。")
            #expect(try declared(text).0.on == Day(day))
        }
        let plain = "整改措施共52条，已完成47条。截至2022年9月20日，已开会。\n" + NoticeFixture.problem("整改情况：一是翻土。")
        #expect(try declared(plain).0.on == nil)
    }

    private func declared(_ text: String) throws -> (Declared, [NoticeReading.Why]) {
        let reading = try NoticeFixture.read(text + "\n" + NoticeFixture.problem("整改情况：一是除草。研究了3项措施、5个问题。"))
        return (reading.declared, reading.doubts)
    }

    @Test("who, when, and the title") func round() throws {
        let round = try NoticeFixture.read(NoticeFixture.plain).round
        #expect(round.title == "中共某市园林局党组关于巡察整改进展情况的通报")
        #expect(round.body == "中共某市园林局党组")
        #expect(round.inspector == "市委第九巡察组")
        #expect(round.inspectionStart == Day("2030-09-04"))
        #expect(round.inspectionEnd == Day("2030-11-20"))
        #expect(round.feedback == Day("2030-12-02"))
        #expect(round.signed == Day("2031-01-28"))
    }

    @Test(
        "a title over two lines is one, and its first line is the body", arguments: ["中共某学院委员会", "某城市投资公司党委", "某市市场中心"])
    func twoLines(body: String) throws {
        let reading = try NoticeFixture.read(
            body + "\n关于巡察反馈问题整改情况的报告\n市委巡察组对我单位开展了巡察。\n" + NoticeFixture.problem("整改情况：一是除草。"))
        #expect(reading.round.title == body + "关于巡察反馈问题整改情况的报告" && reading.round.body == body)
    }

    @Test(
        "figures in all usual sentences: the noun before its number, a count by the unit of what was counted",
        arguments: [
            "巡察组指出的主要问题有3个，已完成整改2个，正在整改1个。", "共反馈2个方面3个问题，提出整改措施5条，截至目前已销号2个，1个正在推进。",
            "检查发现隐患3条。到6月底，已整改2条，正在整改1条。", "反馈问题 3 个，已完成 2 个，整改中 1 个。",
        ])
    func usual(sentence: String) throws {
        let (declared, _) = try declared(sentence)
        #expect(declared.problems == 3)
        #expect(declared.groups["closed"]?.problems == 2 && declared.groups["underway"]?.problems == 1)
        #expect(declared.groups["closed"]?.measures == nil)
    }

    @Test("a date without its year takes the one before, or the next") func years() throws {
        let reading = try NoticeFixture.read(
            "二〇三〇年十一月五日至一月九日，区委巡察组对某镇党委进行了巡察，3月2日反馈了意见。\n" + NoticeFixture.problem("")
                + "（二〇三一年六月三十日）")
        #expect(reading.round.inspectionStart == Day("2030-11-05"))
        #expect(reading.round.inspectionEnd == Day("2031-01-09"))
        #expect(reading.round.feedback == Day("2031-03-02"))
        #expect(reading.round.signed == Day("2031-06-30"))
        #expect(reading.round.inspector == "区委巡察组")
        #expect(reading.round.body == "某镇党委")
        #expect(reading.doubts == [.yearInferred, .noMeasures])
    }

    @Test("a date that cannot be is left out") func badDates() throws {
        let reading = try NoticeFixture.read(
            "3月4日至17日，巡察组来过。\n" + NoticeFixture.problem("") + "某局党组\n2030年2月30日")
        #expect(reading.round.inspectionStart == nil)
        #expect(reading.round.inspectionEnd == nil)
        #expect(reading.round.signed == nil)
        #expect(Set(reading.doubts) == [.noYear, .noMeasures, .impossibleDate])
    }

    @Test("all figures of a notice") func figures() throws {
        let declared = try NoticeFixture.read(NoticeFixture.plain).declared
        #expect(
            declared
                == Declared(
                    areas: 2, problems: 4, measures: 8,
                    groups: ["closed": .init(problems: 1, measures: 3), "effective": .init(problems: 3, measures: 4)],
                    claimed: .init(problems: 2, measures: 3), meetings: 5,
                    institutions: .init(proposed: 1, joint: 2, own: 6)))
    }

    @Test(
        "figures in every writing",
        arguments: [
            "巡察反馈六个方面17项具体问题，制定71项整改措施。", "巡察反馈6个方面17个问题，制定71条具体措施。",
            "巡察反馈 6 个方面、17 个问题，制定 71 条具体措施。", "巡察反馈６个方面的十七项突出问题，制定七十一项整改措施。",
        ]) func writings(text: String) throws
    {
        let (declared, doubts) = try declared(text)
        #expect(declared.areas == 6)
        #expect(declared.problems == 17)
        #expect(declared.measures == 71)
        #expect(doubts.isEmpty)
    }

    @Test("two places that disagree: the first is kept") func disagree() throws {
        let (declared, doubts) = try declared("巡察反馈17项问题，制定71项整改措施。\n一、组织情况\n制订70条具体整改措施。")
        #expect(declared.measures == 71)
        #expect(doubts == [.figureDisagrees])
    }

    @Test("what counts nothing is no figure") func none() throws {
        let (declared, doubts) = try declared("按反馈第17项问题，解决一个问题，完善一套制度，20余项措施，3-5项整改措施，从一个方面抓整改。")
        #expect(declared == Declared())
        #expect(doubts.isEmpty)
    }

    @Test("groups by other words, before and after") func groups() throws {
        let (declared, _) = try declared("已完成整改3个问题、9项整改措施；正在整改的2个问题、4条措施；确保5个问题整改到位。")
        #expect(declared.groups["closed"] == .init(problems: 3, measures: 9))
        #expect(declared.groups["underway"] == .init(problems: 2, measures: 4))
        #expect(declared.groups.count == 2)
    }

    @Test("a count without its noun is of what was counted by its unit; where two were, of neither") func parts() throws
    {
        let (declared, doubts) = try declared(
            "巡察反馈的3个方面、12个问题，细化为36条整改措施，已完成整改10个，正在推进2个。召开党组会议4次，专题会议6次。")
        let groups: [String: Declared.Pair] = ["closed": .init(problems: 10), "underway": .init(problems: 2)]
        #expect(declared == Declared(areas: 3, problems: 12, measures: 36, groups: groups, meetings: 6))
        #expect(doubts.isEmpty)
        let (same, _) = try self.declared("巡察反馈12项问题，细化为36项整改措施，已完成整改10项，正在推进2项。")
        #expect(same == Declared(problems: 12, measures: 36))
    }

    @Test("the report has every key, with null for what is unknown") func report() throws {
        let reading = try NoticeFixture.read(NoticeFixture.problem("整改情况：一是除草。三是浇水。"))
        let data = try JSONEncoder().encode(NoticeReport(reading, language: .en))
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(
            Set(object.keys) == [
                "round", "areas", "problems", "measures", "declared", "items", "skipped", "uncertain", "levels",
                "confidence", "alternatives",
            ])
        #expect(object["measures"] as? Int == 2)
        let declared = try #require(object["declared"] as? [String: Any])
        #expect(
            Set(declared.keys) == [
                "areas", "problems", "measures", "groups", "claimed", "meetings", "institutions", "rate",
            ])
        let items = try #require(object["items"] as? [[String: Any]])
        let promised: Set = ["ref", "kind", "parent", "title", "text", "line", "cell", "fields", "status", "progress"]
        #expect(items.allSatisfy { Set($0.keys) == promised })
        #expect(items[0]["parent"] is NSNull)
        let uncertain = try #require(object["uncertain"] as? [[String: Any]])
        #expect(Set(uncertain[0].keys) == ["line", "cell", "text", "why"])
        #expect(uncertain[0]["why"] as? String == NoticeReading.Why.ordinalGap.phrase[.en])
    }
}
