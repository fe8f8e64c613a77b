import Fixtures
import Papers
import Testing
import Tracker

@testable import Import

@Suite("Who, by when and how far, wherever documents say it") struct PlainFormTests {
    private func item(_ reading: NoticeReading, _ ref: String) throws -> NoticeReading.Item {
        try #require(reading.items.first { $0.ref == ref })
    }

    private func day(_ text: String) throws -> FieldValue { .day(try #require(Day(text))) }

    private func table(_ rows: [[String]]) throws -> NoticeReading {
        let sheet = Sheet(name: "1", rows: rows.map { $0.map { $0.isEmpty ? Cell(.empty) : Cell.text($0) } })
        let today = try #require(Day("2031-01-02"))
        return try TableReader.read(Workbook(sheets: [sheet]), on: today).reading
    }

    @Test(
        "a bracket behind labels may end with how far it is, or when",
        arguments: ["（承办科室：财务科，已办结）", "（责任单位：财务科；完成时限：2031年6月底前；已办结）", "（财务科，2031年6月底前，已办结）", "【财务科】【已办结】"])
    func brackets(words: String) throws {
        let reading = try NoticeFixture.read(
            "某街道整改情况通报\n1.油卡无人保管。\(words)\n整改措施：收回油卡。\n2.票据缺页。\(words)\n整改措施：补齐票据。\n")
        for ref in ["1", "2"] {
            #expect(try item(reading, ref).stated?.status == .done)
            #expect(try item(reading, ref + ".1").fields[.unit] ?? item(reading, ref).fields[.unit] == .text("财务科"))
            #expect(try item(reading, ref).fields[.support] == nil)
        }
    }

    @Test("a label that says in brackets how far it is says it also above a list on lines of their own")
    func labels() throws {
        let reading = try NoticeFixture.read(
            "某镇整改情况通报\n第1条反馈意见：路灯缺口大。\n整改落实（已完成）：\n1-1 加装路灯三十盏。\n1-2 每月巡检。\n第2条反馈意见：渠道清淤不及时。\n整改落实（持续推进）：\n2-1 清淤两公里。\n2-2 落实管护员。\n"
        )
        #expect(try item(reading, "1").stated?.status == .done)
        #expect(try item(reading, "2").stated?.status == .underway)
        #expect(reading.items.count == 6)
    }

    @Test("办结 behind a label that tells what came of it is how far it is")
    func results() throws {
        let reading = try NoticeFixture.read(
            "某区督办单汇编\n督办事项：外墙脱落。\n办理情况：加固外墙，拆除围挡。\n办理结果：办结\n督办事项：雨水倒灌。\n办理情况：更换管段四十米。\n办理结果：正在办理\n")
        #expect(try item(reading, "1").stated?.status == .done)
        #expect(try item(reading, "2.1").stated?.status == .underway)
    }

    @Test("labels in plain words say who, by when and how far")
    func plainWords() throws {
        let reading = try NoticeFixture.read(
            """
            某村清理结果公开单
            第一件
            查到什么：磨坊电费没有入账。
            怎么改：换装电表，按户抄表。
            谁来改：村书记
            啥时改完：4月底前
            改得怎样：已经改完。
            第二件
            查到什么：晒场杂物没人清运。
            怎么改：清运杂物，划线定位。
            谁来改：村主任
            啥时改完：5月10日前
            改得怎样：正在改，还差一户。

            某村村委会
            2031年3月1日
            """)
        let problem = try item(reading, "1")
        let measure = try item(reading, "1.1")
        #expect(measure.fields[.person] ?? problem.fields[.person] == .text("村书记"))
        #expect(measure.fields[.deadline] ?? problem.fields[.deadline] == (try day("2031-04-30")))
        #expect(measure.stated?.status ?? problem.stated?.status == .done)
        #expect(try (item(reading, "2.1").stated ?? item(reading, "2").stated)?.status == .underway)
    }

    @Test("the only sentences beside measures with their owners are what is wrong")
    func rest() throws {
        let reading = try table([
            ["检查项目", "检查结果", "处理办法", "处理部门", "处理期限"],
            ["账目", "油票由一人经手报销", "双人核票", "财务科", "2031-03-31"],
            ["仓库", "三台水泵没有编号", "逐台喷码", "仓储科", "2031-04-30"],
            ["车辆", "里程表与派车单对不上", "逐车核对", "车队", "2031-05-31"],
        ])
        #expect(reading.items.filter { $0.kind == .problem }.count == 3)
        #expect(try item(reading, "1.1").text == "双人核票")
    }

    @Test("a schedule of checks is no ledger, whatever its columns are called")
    func schedule() {
        #expect(throws: TableRefusal.self) {
            try table([
                ["序", "看点", "办法", "谁去", "哪天"],
                ["1", "灭火器是否在有效期内", "逐个查看压力表", "保卫科", "2031-03-31"],
                ["2", "电线是否老化", "用仪器测量", "机电科", "2031-04-30"],
            ])
        }
    }

    @Test("a label with a bracket before its colon is one")
    func bracketBeforeColon() throws {
        let reading = try NoticeFixture.read(
            "某院整改方案\n1.仪器闲置。\n整改措施（共1条）：调剂仪器。\n责任单位（牵头）：设备科\n2.药品过期。\n整改措施（共1条）：下架销毁。\n责任单位（牵头）：药剂科\n")
        #expect(try item(reading, "1.1").fields[.unit] == .text("设备科"))
    }

    @Test("columns are known by what their cells look like, with no word of the heading known")
    func columns() throws {
        let reading = try table([
            ["序", "毛病", "咋改", "归谁管", "啥时改完", "改了没"],
            ["1", "渡船救生衣由船工带回家", "配齐救生衣四十件", "航运科", "2031年3月31日", "已完成"],
            ["2", "码头灯具损坏", "更换码头灯具六盏", "工程部", "2031年4月30日", "正在整改"],
            ["3", "售票亭没有监控", "加装监控两台", "航运科", "2031年5月31日", "已完成"],
        ])
        #expect(reading.items.filter { $0.kind == .problem }.map(\.title) == ["渡船救生衣由船工带回家", "码头灯具损坏", "售票亭没有监控"])
        #expect(try item(reading, "1.1").text == "配齐救生衣四十件")
        #expect(try item(reading, "1.1").fields[.unit] == .text("航运科"))
        #expect(try item(reading, "2.1").fields[.deadline] == (try day("2031-04-30")))
        #expect(try item(reading, "2.1").status == .underway)
    }

    @Test("cards one below the other in a sheet are forms, and no rows below a heading")
    func cards() throws {
        let reading = try table([
            ["整改卡片1"], ["问题", "吊钩磨损", "责任单位", "起重车间"], ["措施", "更换吊钩", "时限", "2031-03-31"], ["状态", "已完成"], [],
            ["整改卡片2"], ["问题", "护栏松动", "责任单位", "维修班"], ["措施", "焊接护栏", "时限", "2031-04-30"], ["状态", "正在整改"],
        ])
        #expect(reading.items.map(\.title) == ["吊钩磨损", "更换吊钩", "护栏松动", "焊接护栏"])
        #expect(try item(reading, "2.1").fields[.unit] == .text("维修班"))
        #expect(try item(reading, "2.1").status == .underway)
    }

    @Test("who signs below a table, and the day, are no rows of it")
    func signed() throws {
        let reading = try table([
            ["问题", "整改措施", "责任单位"], ["吊钩磨损", "更换吊钩", "起重车间"], ["护栏松动", "焊接护栏", "维修班"], ["某厂安全科"], ["2031年1月2日"],
        ])
        #expect(reading.items.map(\.title) == ["吊钩磨损", "更换吊钩", "护栏松动", "焊接护栏"])
    }
}
