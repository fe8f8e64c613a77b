import Fixtures
import Testing
import Tracker

@testable import Import

@Suite("Lists that stand in lists, and headings without numbers")
struct NestedListTests {
    private func items(_ text: String) throws -> [String] {
        try NoticeFixture.read(text).items.map { item in
            (item.kind == .area ? "A " : item.kind == .problem ? "P " : "M ") + item.title
        }
    }

    @Test("a list with its numbers in brackets goes on as far as they do, past those that could be years")
    func long() throws {
        for (open, close) in [("[", "]"), ("【", "】"), ("（", "）")] {
            let lines = (1...2300).map { "\(open)\($0)\(close)3个科室台账不全的问题。\n整改措施：每月核对一次。" }
            let read = try NoticeFixture.read("某局问题整改台账\n" + lines.joined(separator: "\n"))
            #expect(read.items.count { $0.kind == .problem } == 2300, "\(open)")
            #expect(read.items.count { $0.kind == .measure } == 2300, "\(open)")
        }
        // The year of a document that begins a line is none of them.
        let one = try items("某局整改方案\n一、问题\n[1]台账不全的问题。\n依据某办\n[2022]5号文件要求，整改措施：每月核对一次。\n[2]车辆管理不严的问题。\n整改措施：逐车登记。")
        #expect(one.filter { $0.hasPrefix("P") }.count == 2, "\(one)")
    }

    @Test("headings of Markdown are areas, dots below them problems, and dots further in measures")
    func markdown() throws {
        let text = """
            # 某站整改清单
            ## 卫生管理
            - **垃圾清运不及时**（责任部门：后勤组，期限：2031-05-06）
              - 每日清运两次
              - 增设垃圾桶四个
            - **消毒记录缺失**
              - 补登三个月记录
            ## 排班管理
            - **夜班无人顶岗**
              - 设立替班名单
            ## 说明
            - 本清单每月更新
            """
        #expect(
            try items(text) == [
                "A 卫生管理", "P 垃圾清运不及时", "M 每日清运两次", "M 增设垃圾桶四个", "P 消毒记录缺失", "M 补登三个月记录", "A 排班管理", "P 夜班无人顶岗",
                "M 设立替班名单",
            ])
        let problem = try #require(try NoticeFixture.read(text).items.first { $0.kind == .problem })
        #expect(problem.fields[.unit] == .text("后勤组") && problem.fields[.deadline] == FieldValue(Day("2031-05-06")))
    }

    @Test("three headings in each other are areas and problems, and dots below them measures")
    func headings() throws {
        let text = """
            # 某站整改方案
            ## 卫生管理
            ### 垃圾清运不及时
            - 每日清运两次
            ### 消毒记录缺失
            - 补登三个月记录
            ## 排班管理
            ### 夜班无人顶岗
            - 设立替班名单
            """
        #expect(
            try items(text) == [
                "A 卫生管理", "P 垃圾清运不及时", "M 每日清运两次", "P 消毒记录缺失", "M 补登三个月记录", "A 排班管理", "P 夜班无人顶岗", "M 设立替班名单",
            ])
    }

    @Test("how far a dot is indented says what it stands below, whatever the sign and the width")
    func indented() throws {
        for (one, two) in [("- ", "  - "), ("* ", "    * "), ("• ", "\t• "), ("——", "　　——")] {
            let text = """
                某站督查反馈问题整改清单
                卫生管理
                \(one)垃圾清运不及时
                \(two)增加清运车次
                \(two)增设垃圾桶四个
                \(one)消毒记录缺失
                \(two)补登三个月记录
                排班管理
                \(one)夜班无人顶岗
                \(two)设立替班名单
                """
            #expect(
                try items(text) == [
                    "A 卫生管理", "P 垃圾清运不及时", "M 增加清运车次", "M 增设垃圾桶四个", "P 消毒记录缺失", "M 补登三个月记录", "A 排班管理", "P 夜班无人顶岗",
                    "M 设立替班名单",
                ], "\(one)")
        }
    }

    @Test("of two lists of numbers the one that is indented as far goes on")
    func numbers() throws {
        let text = """
            ## 某站整改清单
            1. **垃圾清运不及时**
               1. 每日清运两次
               2. 增设垃圾桶四个
            2. **消毒记录缺失**
               1. 补登三个月记录
            3. **夜班无人顶岗**
               1. 设立替班名单
            """
        #expect(
            try items(text) == [
                "P 垃圾清运不及时", "M 每日清运两次", "M 增设垃圾桶四个", "P 消毒记录缺失", "M 补登三个月记录", "P 夜班无人顶岗", "M 设立替班名单",
            ])
    }

    @Test("a box that is ticked says that its measure is done")
    func boxes() throws {
        let reading = try NoticeFixture.read("# 某站整改进展\n### 问题一：垃圾清运不及时\n- [x] 增加清运车次\n- [ ] 增设垃圾桶四个\n")
        #expect(reading.texts(.measure) == ["增加清运车次", "增设垃圾桶四个"])
        #expect(reading.items.filter { $0.kind == .measure }.map(\.status) == [.done, nil])
    }

    @Test("lists of duties, and what is forbidden, are no findings")
    func traps() {
        for text in [
            "# 某站手册\n## 岗位\n- 站长\n  - 负责排班\n  - 不得脱岗\n## 纪律\n- 不迟到\n- 不早退\n",
            "# 在年会上的讲话\n## 认识\n- 要统一思想\n  - 学深悟透\n## 行动\n- 要防止不作为\n",
        ] {
            #expect(throws: NoticeRefusal.self) { try NoticeFixture.read(text) }
        }
    }

    @Test("short lines below a label are measures, and lines that a page broke are one")
    func bareLines() throws {
        let listed = "某站整改公示\n问题：垃圾清运不及时\n整改措施：\n每日清运两次\n增设垃圾桶四个\n责任单位：后勤组\n问题：消毒记录缺失\n整改措施：\n补登三个月记录\n责任单位：卫生组\n"
        #expect(try items(listed) == ["P 垃圾清运不及时", "M 每日清运两次", "M 增设垃圾桶四个", "P 消毒记录缺失", "M 补登三个月记录"])
        let broken =
            "某站整改公示\n问题：垃圾清运不及时\n整改措施：\n每日清运两次，早晚各一次，由后勤组安排两名工人\n轮流负责，并在每周五下午把当周的清运记录送到站\n办公室存档。\n"
        #expect(try items(broken).count == 2)
    }

    @Test("what stands below problems without a label is their measures where it speaks of nothing wrong")
    func unlabelled() throws {
        let text = "某站巡察整改方案\n1.排班表公布迟缓，职工意见较大\n（1）四个班组轮流值守\n（2）在门厅张贴排班表\n2.更衣柜破损\n（1）维修柜门二十扇\n"
        #expect(try items(text) == ["P 排班表公布迟缓，职工意见较大", "M 四个班组轮流值守", "M 在门厅张贴排班表", "P 更衣柜破损", "M 维修柜门二十扇"])
        let findings = "某站巡察发现问题的通报\n1.排班混乱\n（1）夜班无人\n（2）调班未登记\n2.记录不全\n（1）三月缺失\n（2）五月缺失\n"
        #expect(try NoticeFixture.read(findings).count(.measure) == 0)
    }

    @Test("labels without a colon, each with its value on the next line, are a form")
    func form() throws {
        let reading = try NoticeFixture.read("整改通知单\n隐患描述\n配电箱门锁损坏\n整改措施\n更换门锁\n责任人\n甲一\n整改期限\n2031-07-01\n")
        #expect(reading.texts(.measure) == ["更换门锁"])
        let fields = reading.items.map(\.fields)
        #expect(fields.contains { $0[.person] == .text("甲一") && $0[.deadline] == FieldValue(Day("2031-07-01")) })
    }
}
