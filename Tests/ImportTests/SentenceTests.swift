import Fixtures
import Import
import Testing
import Tracker

@Suite("Who, by when and how far, in sentences") struct SentenceTests {
    private func read(_ text: String) throws -> [NoticeReading.Item] { try NoticeReader.read(Array(text.utf8)).items }

    private func day(_ text: String) -> FieldValue { FieldValue(Day(text)) }

    @Test("a unit that leads, with 由 and without it; a sentence that says more stays")
    func leads() throws {
        for (sentence, unit) in [
            ("由教育局牵头整改。", "教育局"), ("民政局牵头负责此项整改。", "民政局"), ("此问题由信访局牵头。", "信访局"), ("该问题由城管局主办，住建局协办。", "城管局"),
            ("区委牵头，召开三次会议。", nil), ("由各村牵头开展走访。", nil),
        ] as [(String, String?)] {
            let items = try read("某县关于巡察整改情况的报告\n1.路灯不亮的问题\n\(sentence)\n（1）更换灯泡。\n（2）检修线路。\n2.井盖缺失的问题\n（1）补齐井盖。")
            #expect(items[0].fields[.unit] == unit.map { FieldValue($0) }, "\(sentence)")
            #expect(items.filter { $0.kind == .measure }.count == 3)
        }
    }

    @Test("a sentence of the matter says how far it is, and by when the rest will be")
    func matter() throws {
        for (sentence, status, deadline) in [
            ("目前已完成整改。", .done, nil), ("此项问题已整改到位，并转入常态化管理。", .done, nil),
            ("该项工作正在整改，预计2031年12月底前完成。", .underway, "2031-12-31"),
            ("目前仍在推进整改中，计划2031年11月底前完成。", .underway, "2031-11-30"), ("该问题尚未启动，待批复后实施。", .notStarted, nil),
            ("该问题已完成整改，长期坚持。", .done, nil), ("该问题长期坚持。", .longTerm, nil),
        ] as [(String, NoticeReading.Status, String?)] {
            let items = try read(
                "某县关于巡察整改情况的报告\n1.路灯不亮的问题\n整改情况：\n（1）更换灯泡。\n（2）检修线路。\n\(sentence)\n2.井盖缺失的问题\n整改情况：\n（1）补齐井盖。")
            let measures = items.filter { $0.kind == .measure }
            #expect(measures.map(\.text) == ["更换灯泡。", "检修线路。", "补齐井盖。"], "\(sentence)")
            #expect(measures.prefix(2).allSatisfy { $0.status == status }, "\(sentence)")
            #expect(items[0].fields[.deadline] == deadline.map(day), "\(sentence)")
        }
    }

    @Test("a sentence behind the lines of a list, or behind a label's own words, is no measure")
    func behind() throws {
        let items = try read(
            """
            关于文化阵地督查整改情况的说明
            1.关于书屋开放不经常的问题
            整改情况：对十一个书屋的开放时间、借阅登记逐一核查，撤并三处，由村文书兼任管理员。
            该问题已完成整改。
            2.关于广播无人值守的问题
            整改情况：
            落实广播员三十名，签订责任书
            每周检修一次线路
            该问题正在整改，剩余两村计划下月完成。
            """)
        let measures = items.filter { $0.kind == .measure }
        #expect(measures.map { $0.text.prefix(5) } == ["对十一个书", "落实广播员", "每周检修一"])
        #expect(measures.map(\.status) == [.done, .underway, .underway])
    }

    @Test("the last clause of a measure says how far it is, and stays in its text")
    func trailing() throws {
        let items = try read("1.路灯不亮的问题\n整改情况：\n（1）更换灯泡六只，已完成。\n（2）检修线路，正在推进。\n（3）已完成的线路图归档。")
        #expect(items.dropFirst().map(\.status) == [.done, .underway, nil])
        #expect(items[1].text == "更换灯泡六只，已完成。")
    }

    @Test("what was done about several measures at once is the problem's, and so is how far it is")
    func told() throws {
        let items = try read(
            "整改任务：巡查记录代填。\n整改措施：\n1.配发定位终端。\n2.按里程补助。\n整改完成情况：该任务已完成整改。达标率升到九成。\n整改任务：伐桩没有处理。\n整改措施：\n1.重新处理。\n2.更换队伍。\n整改完成情况：该任务正在整改。剩余部分未处理。"
        )
        let problems = items.filter { $0.kind == .problem }
        #expect(problems.map(\.status) == [.done, .underway])
        #expect(problems[0].progress == "达标率升到九成。")
        #expect(items.filter { $0.kind == .measure }.allSatisfy { $0.progress == nil && $0.status != nil })
    }

    @Test("a deadline without a year counts from the day on which a plan was signed, or from the year of a report")
    func years() throws {
        func text(_ title: String) -> String {
            "\(title)\n1.路灯不亮的问题\n——更换灯泡。由路灯所牵头，财务科配合，3月底前完成。\n——检修线路。由路灯所牵头，第三季度完成。\n2.井盖缺失的问题\n——补齐井盖。\n某局\n2031年4月30日"
        }
        let plan = try read(text("某局关于巡察反馈意见的整改方案"))
        #expect(plan[1].fields[.deadline] == day("2032-03-31") && plan[2].fields[.deadline] == day("2031-09-30"))
        #expect(plan[1].fields[.support] == .names(["财务科"]))
        let report = try read(text("某局关于巡察整改情况的报告"))
        #expect(report[1].fields[.deadline] == day("2031-03-31"))
    }

    @Test("a noun before its number is of that number, and a sentence of counts is of what was counted before")
    func counts() throws {
        func declared(_ text: String) throws -> Declared { try NoticeFixture.read(text).declared }
        let round = try declared("本轮巡察向十二个单位反馈问题155个，已完成整改153个，正在整改2个。\n")
        #expect(round.problems == 155)
        #expect(round.groups["closed"]?.problems == 153 && round.groups["underway"]?.problems == 2)
        let head = "巡察反馈了3个方面9个问题，细化整改措施22条。截至目前，已整改完成8个，正在推进1个。\n"
        let both = try declared(head + NoticeFixture.problem("整改情况：一是除草。"))
        #expect(both.areas == 3 && both.problems == 9 && both.measures == 22)
        #expect(both.groups["closed"] == .init(problems: 8) && both.groups["underway"] == .init(problems: 1))
    }

    @Test("figures of another inspection, of other meetings and of what is only wished for are none of this one's")
    func others() throws {
        func declared(_ text: String) throws -> Declared {
            try NoticeFixture.read(text + NoticeFixture.problem("整改情况：一是除草。")).declared
        }
        let before = try declared("上轮巡察反馈的9个问题已全部整改到位。本轮巡察反馈问题17个，已完成整改10个。\n")
        #expect(before.problems == 17 && before.groups["closed"]?.problems == 10)
        #expect(try declared("围绕巡察整改召开党组会4次、领导小组会6次、专题会12次。\n").meetings == 12)
        #expect(try declared("前后5次召开巡察整改专题会议。\n").meetings == 5)
        let wished = try declared("为落实巡察反馈意见，确保三个方面9个问题全部整改到位，制定本方案。\n")
        #expect(wished.problems == 9 && wished.groups.isEmpty)
        let pairs = try declared("巡察反馈的问题，已完成整改问题7个、措施25条，正在推进问题3个、措施6条。\n")
        #expect(pairs.groups["closed"] == .init(problems: 7, measures: 25))
        #expect(pairs.groups["underway"] == .init(problems: 3, measures: 6))
    }

    @Test("the body is the one that the title names, or that signs what is addressed to one office")
    func body() throws {
        func body(_ text: String) throws -> String? { try NoticeFixture.read(text).round.body }
        let problem = "1.路灯不亮的问题\n整改情况：一是更换灯泡。\n"
        #expect(try body("某校关于巡察反馈意见的整改方案\n巡察组对我校进行了巡察。\n" + problem) == "某校")
        #expect(try body("关于巡察整改情况的说明\n县委巡察办：\n" + problem + "某县委宣传部\n2031年1月2日") == "某县委宣传部")
        #expect(try body("关于巡察整改情况的通报\n各单位：\n" + problem + "某县委办公室\n2031年1月2日") == nil)
    }
}
