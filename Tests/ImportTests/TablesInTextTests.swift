import Fixtures
import Papers
import Testing
import Tracker

@testable import Import

@Suite("Tables beside text, tables that belong together, and tables of figures") struct TablesInTextTests {
    private func item(_ reading: NoticeReading, _ ref: String) throws -> NoticeReading.Item {
        try #require(reading.items.first { $0.ref == ref })
    }

    private func titles(_ reading: NoticeReading, _ kind: NoticeReading.Item.Kind) -> [String] {
        reading.items.filter { $0.kind == kind }.map(\.title)
    }

    @Test("a table between numbered findings goes on with them, and joined cells go on in their rows")
    func between() throws {
        let reading = try NoticeFixture.read(
            """
            某局党组关于整改进展情况的通报
            一、队伍建设方面
            1.轮岗不及时的问题。
            整改进展：调整三人。
            二、场所安全方面
            该方面两个问题整改情况见下表：
            | 问题 | 整改措施 | 责任科室 | 完成时限 | 进展 |
            | 2.灭火器过期 | 更换四十具灭火器 | 后勤科 | 2031年5月31日前 | 已完成 |
            | 〃 | 每季度检查一次 | 〃 | 长期坚持 | 正在推进 |
            | 3.疏散门上锁 | 拆除门锁<br>安装推杆 | 保卫科 | 2031年6月底前 | 已完成 |
            | 合计 | 4条 |  |  |  |
            三、资金管理方面
            4.押金未退的问题。
            整改进展：退还押金。
            """)
        #expect(titles(reading, .area) == ["队伍建设方面", "场所安全方面", "资金管理方面"])
        #expect(titles(reading, .problem) == ["轮岗不及时的问题", "灭火器过期", "疏散门上锁", "押金未退的问题"])
        #expect(titles(reading, .measure) == ["调整三人", "更换四十具灭火器", "每季度检查一次", "拆除门锁", "安装推杆", "退还押金"])
        #expect(try item(reading, "2.1").fields[.deadline] == .day(try #require(Day("2031-05-31"))))
        #expect(try item(reading, "2.1").status == .done)
        #expect(try item(reading, "2.2").status == .underway)
        #expect(try item(reading, "2.2").fields[.unit] == .text("后勤科"))
        #expect(try item(reading, "2.2").line == 9)
        #expect(try item(reading, "3").fields[.unit] == .text("保卫科"))
    }

    @Test("a table within a text whose rows are told apart by their numbers is read as the lines that they are")
    func outline() throws {
        let reading = try NoticeFixture.read(
            """
            某校整改情况的报告
            一、教学管理方面
            1.课表随意调整的问题。
            整改措施：调课须经教务处同意。
            二、后勤管理方面
            整改安排如下：
            | 序号 | 内容 | 责任部门 | 时限 |
            | 2 | 热水供应时断时续 | 总务处 |  |
            | 2.1 | 更换两台锅炉 | 总务处 | 2031年9月底前 |
            | 2.2 | 公布检修时间 | 总务处 | 2031年5月底前 |
            | 3 | 宿舍钥匙外流 | 宿管科 |  |
            | 3.1 | 更换全部门锁 | 宿管科 | 2031年6月底前 |
            """)
        #expect(titles(reading, .area) == ["教学管理方面", "后勤管理方面"])
        #expect(titles(reading, .problem) == ["课表随意调整的问题", "热水供应时断时续", "宿舍钥匙外流"])
        #expect(titles(reading, .measure) == ["调课须经教务处同意", "更换两台锅炉", "公布检修时间", "更换全部门锁"])
        #expect(try item(reading, "3.1").fields[.unit] == .text("宿管科"))
    }

    @Test("what goes on in the cell above goes on over the rule below a heading, and in cells of its own only")
    func ditto() throws {
        let reading = try NoticeFixture.read(
            """
            某局整改情况的报告
            一、检查中发现的问题及整改情况见下表，其余问题正在梳理，待下次一并报告，请予审阅。
            | 问题 | 整改措施 | 责任科室 |
            |---|---|---|
            | 1.公章无人保管 | 指定专人 | 办公室 |
            | 〃 | 建立登记簿 | 〃 |
            | 〃 | 每季度抽查 | 监察室 |
            | 2.档案随处堆放 | 清理库房 | 〃 |
            """)
        #expect(titles(reading, .problem) == ["公章无人保管", "档案随处堆放"])
        #expect(titles(reading, .measure) == ["指定专人", "建立登记簿", "每季度抽查", "清理库房"])
        #expect(try item(reading, "1.2").fields[.unit] == .text("办公室"))
        #expect(try item(reading, "2.1").fields[.unit] == .text("监察室"))
    }

    @Test("a Markdown table below a heading is read with those told in text, and what is no ledger stays text")
    func markdown() throws {
        let reading = try NoticeFixture.read(
            """
            # 某公司整改月报（第3期）

            ## 一、重点问题进展

            ### 1. 外包单位无资质（整改中）

            - **责任部门**：安全部
            - **整改措施**：
              - [x] 清退一家
              - [ ] 重新招标

            ## 二、其他问题

            | 序号 | 问题 | 措施 | 责任部门 | 状态 |
            | :-: | :- | :- | :- | :-: |
            | 1 | 浴室长期停用 | 更换锅炉 | 后勤部 | 已完成 |
            | 2 | 标志被遮挡 | 1. 修剪树木<br>2. 增设反光标志 | 安全部 | 整改中 |

            ## 三、本月会议

            | 日期 | 地点 | 人数 |
            |---|---|---|
            | 6月3日 | 会议室 | 12 |
            """)
        #expect(titles(reading, .problem) == ["外包单位无资质", "浴室长期停用", "标志被遮挡"])
        #expect(titles(reading, .measure) == ["清退一家", "重新招标", "更换锅炉", "修剪树木", "增设反光标志"])
        #expect(titles(reading, .area).isEmpty)
        #expect(reading.round.title == "某公司整改月报（第3期）")
    }

    @Test("three tables of one list are joined by the numbers of the problems", arguments: ["对应问题编号", "问题序号"])
    func threeLists(heading: String) throws {
        let sheets = [
            TableFixture.sheet(
                [
                    ["问题编号", "问题类别", "问题表述"], ["1-1", "作风方面", "接待超标准"], ["1-2", "作风方面", "公车私用"],
                    ["2-1", "资产方面", "门面低价出租"],
                ], name: "一"),
            TableFixture.sheet(
                [
                    [heading, "序号", "整改措施"], ["1-1", "1", "退还费用"], ["", "2", "修订规定"], ["2-1", "1", "公开招租"],
                    ["1-2", "1", "封存车辆"],
                ],
                name: "二", merges: [(1, 0, 2, 0)]),
            TableFixture.sheet(
                [
                    [heading, "责任领导", "责任科室", "完成时限"], ["1-1", "主任", "办公室", "2031年3月底前"], ["1-2", "副主任", "车队", "立行立改"],
                    ["2-1", "总会计师", "资产科", "2031年6月30日"],
                ], name: "三"),
        ]
        let reading = try TableReader.read(Workbook(sheets: sheets), on: TableFixture.day).reading
        #expect(titles(reading, .problem) == ["接待超标准", "公车私用", "门面低价出租"])
        #expect(titles(reading, .measure) == ["退还费用", "修订规定", "封存车辆", "公开招租"])
        #expect(try item(reading, "3").fields[.unit] == .text("资产科"))
        #expect(try item(reading, "1").fields[.deadline] == .day(try #require(Day("2031-03-31"))))
    }

    @Test("a list of measures by the same numbers is joined; one of other things is not")
    func plainNumbers() throws {
        let problems = TableFixture.sheet([["序号", "存在问题"], ["1", "窗口漏风"], ["2", "暖气不热"]], name: "问题清单")
        let measures = TableFixture.sheet(
            [["序号", "整改措施", "责任单位"], ["1", "更换密封条", "后勤科"], ["2", "清洗管道", "动力科"]], name: "措施清单")
        let joined = try TableReader.read(Workbook(sheets: [problems, measures]), on: TableFixture.day).reading
        #expect(titles(joined, .problem) == ["窗口漏风", "暖气不热"] && titles(joined, .measure) == ["更换密封条", "清洗管道"])
        let rules = TableFixture.sheet(
            [["序号", "制度名称", "牵头科室"], ["1", "巡查办法", "后勤科"], ["2", "报修规定", "动力科"]], name: "制度")
        let apart = try TableReader.read(Workbook(sheets: [problems, rules]), on: TableFixture.day).reading
        #expect(apart.items.count == 2 && apart.items.allSatisfy { $0.fields.isEmpty })
    }

    @Test(
        "figures by unit are no findings",
        arguments: [
            [["序号", "单位", "反馈问题数", "整改措施数", "完成率"], ["1", "甲局", "24", "71", "87%"], ["2", "乙局", "18", "52", "90%"]],
            [["被检单位", "发现问题", "整改措施", "责任单位"], ["甲站", "12个", "30条", "3"], ["乙站", "8个", "19条", "2"]],
        ])
    func figures(rows: [[String]]) { #expect(throws: TableRefusal.self) { try TableFixture.read(rows) } }

    @Test("a heading over the whole width is an area, or left out where a column names the areas, and never an item")
    func banners() throws {
        let rows = [
            ["序号", "所属方面", "问题", "整改措施"], ["一、收支审计", "", "", ""], ["1", "预算", "编制粗放", "细化预算"], ["二、专项审计", "", "", ""],
            ["2", "工程", "未批先建", "补办手续"],
        ]
        let merges = [(1, 0, 1, 3), (3, 0, 3, 3)]
        let typed = try TableFixture.read(rows, merges: merges).reading
        #expect(titles(typed, .area) == ["预算", "工程"] && titles(typed, .problem) == ["编制粗放", "未批先建"])
        #expect(typed.skipped.count { $0.why == .sectionHeading } == 2)
        let plain = try TableFixture.read(
            rows.map { [$0[0], $0[2], $0[3]] }.map { $0[0] == "二、专项审计" ? ["专项审计", "", ""] : $0 },
            merges: [(1, 0, 1, 2), (3, 0, 3, 2)]
        ).reading
        #expect(titles(plain, .area) == ["收支审计", "专项审计"] && titles(plain, .problem) == ["编制粗放", "未批先建"])
    }

    @Test("a number over the whole width is a problem, and the rows below it are its measures")
    func numberedBanner() throws {
        let reading = try TableFixture.read(
            [["问题", "整改措施", "责任单位"], ["1.井盖缺失", "", ""], ["", "补装井盖", "市政科"], ["", "每周巡查", "市政科"]],
            merges: [(1, 0, 1, 2)]
        ).reading
        #expect(titles(reading, .problem) == ["井盖缺失"] && titles(reading, .measure) == ["补装井盖", "每周巡查"])
    }

    @Test("what stands around a table says who was inspected, and what is declared")
    func prose() throws {
        let reading = try TableFixture.read([
            ["某医院党委关于巡察整改情况的通报"], ["2030年11月5日至12月3日，市委第二巡察组对医院党委开展了巡察，反馈2个方面3个问题。截至目前，已完成整改2个，正在整改1个。"],
            ["序号", "问题", "整改措施"], ["1", "加号随意", "分时预约"], ["2", "设备闲置", "院内调剂"],
            ["3", "投诉推诿", "首诉负责"], ["某医院党委"], ["2031年7月1日"],
        ]).reading
        #expect(reading.round.title == "某医院党委关于巡察整改情况的通报" && reading.round.body == "某医院党委")
        #expect(reading.round.inspector == "市委第二巡察组" && reading.round.signed == Day("2031-07-01"))
        #expect(reading.declared.areas == 2 && reading.declared.problems == 3)
        #expect(reading.declared.groups["closed"]?.problems == 2 && reading.declared.groups["underway"]?.problems == 1)
        #expect(reading.items.count == 6)
    }

    @Test("of several tables with one heading each line right above one names its area, and 续表 names none")
    func named() throws {
        let heading = ["序号", "存在问题", "整改措施"]
        let reading = try TableFixture.read([
            ["安全检查整改台账"], ["甲厂"], heading, ["1", "标识缺失", "张贴标识"], ["续表"], heading, ["2", "灭火器过期", "更换"], ["乙厂"],
            heading,
            ["1", "探头失灵", "送检"], ["请举一反三。"],
        ]).reading
        #expect(titles(reading, .area) == ["甲厂", "乙厂"] && titles(reading, .problem) == ["标识缺失", "灭火器过期", "探头失灵"])
        #expect(reading.round.title == "安全检查整改台账")
        let one = try TableFixture.read([
            ["安全检查"], heading, ["1", "标识缺失", "张贴标识"], ["续表"], heading, ["2", "灯不亮", "换灯"],
        ]).reading
        #expect(titles(one, .area).isEmpty && titles(one, .problem).count == 2)
    }

    @Test("a bare number for a day is counted from where its workbook counts") func epochs() throws {
        var sheet = TableFixture.sheet([["问题", "整改措施", "整改时限"], ["账目不清", "清理账目", ""]])
        sheet.rows[1][2] = Cell(.number(45_000))
        let plain = try TableReader.read(Workbook(sheets: [sheet]), on: TableFixture.day).reading
        #expect(try item(plain, "1.1").fields[.deadline] == .day(try #require(Day("2023-03-15"))))
        sheet.isFrom1904 = true
        let old = try TableReader.read(Workbook(sheets: [sheet]), on: TableFixture.day).reading
        #expect(try item(old, "1.1").fields[.deadline] == .day(try #require(Day("2027-03-16"))))
    }

    @Test("owners by the numbers of the problems, with labels that have no colons, are each problem's")
    func owners() throws {
        let reading = try NoticeFixture.read(
            """
            一、存在的问题
            （一）章程没有修订。
            （二）票据混用。
            （三）换届超期未办。
            二、整改措施
            针对第（一）项问题。修订章程。
            针对第（二）项问题。领购票据。
            针对第（三）项问题。召开大会。
            三、责任分工
            第（一）（三）项：责任领导会长，责任部门秘书处；第（二）项：责任领导副会长，责任部门财务室。
            """)
        // Of a problem with one measure it is said of that.
        for (ref, leader, unit) in [("1", "会长", "秘书处"), ("2", "副会长", "财务室"), ("3", "会长", "秘书处")] {
            let problem = try item(reading, ref)
            let all = problem.fields.merging(try item(reading, ref + ".1").fields) { own, _ in own }
            #expect(all == [.leader: .text(leader), .unit: .text(unit)])
        }
    }

    @Test("bars between labels on a line part them, and a stroke says that there is none") func bars() throws {
        let reading = try NoticeFixture.read(
            """
            问题1：窗口少。
            整改措施：增设两个窗口。
            责任领导：主任 | 牵头部门：综合科 | 配合部门：/ | 整改时限：2031年8月31日前
            问题2：叫号慢。
            整改措施：更换设备。
            责任领导：副主任｜牵头部门：信息科｜配合部门：综合科
            """)
        let first = try item(reading, "1.1")
        let all = try item(reading, "1").fields.merging(first.fields) { own, _ in own }
        #expect(all[.leader] == .text("主任") && all[.unit] == .text("综合科"))
        #expect((all[.support]?.names ?? []).isEmpty && all[.deadline] == FieldValue(Day("2031-08-31")))
        let second = try item(reading, "2").fields.merging(item(reading, "2.1").fields) { own, _ in own }
        #expect(second[.unit] == .text("信息科") && second[.support]?.names == ["综合科"])
    }

    @Test("amounts by something within a text are no problems, and lead nothing in")
    func amounts() throws {
        let reading = try NoticeFixture.read(
            "# 某馆整改看板\n\n## 展陈方面\n\n### 问题1：灯管损坏\n\n- 更换灯管\n- 排查线路\n\n### 问题2：展柜漏水\n\n- 封堵缝隙\n\n## 附：统计\n\n| 板块 | 问题 | 措施 | 完成 |\n|---|---:|---:|---:|\n| 展陈 | 2 | 3 | 1 |\n| 合计 | 2 | 3 | 1 |\n"
        )
        #expect(reading.items.filter { $0.kind == .area }.map(\.title) == ["展陈方面"])
        #expect(reading.items.filter { $0.kind == .problem }.map(\.title) == ["灯管损坏", "展柜漏水"])
        #expect(reading.items.filter { $0.kind == .measure }.map(\.title) == ["更换灯管", "排查线路", "封堵缝隙"])
    }
}
