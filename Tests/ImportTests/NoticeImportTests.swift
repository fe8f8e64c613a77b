import Import
import Fixtures
import ShippedConfig
import Testing
import Tracker

@Suite("What a notice or a plan brings in") struct NoticeImportTests {
    private let day = Day("2031-03-01")

    private func items(_ text: String) throws -> [Request.DraftItem] {
        let workflow = try WorkflowFile.read(Array(ShippedConfig.workflow))
        let request = NoticeImport(try NoticeFixture.read(text)).request(on: try #require(day), workflow: workflow)
        guard case .bringIn(_, let items) = request else { return [] }
        return items
    }

    private func measures(_ text: String) throws -> [Request.DraftItem] {
        try items(text).filter { $0.kind == .measure }
    }

    @Test("a plan's measures are not started, and tell no progress") func plan() throws {
        let measures = try measures(NoticeFormFixture.plan)
        #expect(measures.count == 7)
        #expect(measures.allSatisfy { $0.fields[.stage] == .text("notStarted") && $0.entries.isEmpty })
        #expect(measures[2].fields[.unit] == .text("纪检室"))
        #expect(measures[2].fields[.kind] == .text("immediate"))
    }

    @Test("owners and deadlines of a problem come in with it") func owners() throws {
        let problem = try #require(try items(NoticeFormFixture.plan).first { $0.kind == .problem })
        #expect(problem.fields[.title] == .text("学习不够经常"))
        #expect(problem.fields[.text] == .text("关于“学习不够经常”问题的整改"))
        #expect(problem.fields[.support] == .names(["人事科", "财务科"]))
        #expect(problem.fields[.deadline] == .day(try #require(Day("2031-06-30"))))
    }

    @Test("a status decides the stage by its group; what was done is the entry") func status() throws {
        let measures = try measures(NoticeFormFixture.progress)
        #expect(
            measures.map { $0.fields[.stage] } == [
                .text("effective"), .text("effective"), .text("underway"), .text("effective"), .text("effective"),
                .text("held"), .text("held"), .text("notStarted"),
            ])
        // What is only said to be done is no close-out: the word stands beside what was done.
        #expect(
            measures.map { $0.entries.contains { $0.text.hasPrefix("报称完成：来文第") } } == [
                true, true, false, true, false, false, false, false,
            ])
        #expect(
            measures.map { $0.entries.last?.text } == [
                "已补签到表12份。", "已抽查两轮。", "办法已于3月印发，登记全覆盖。", "清点车辆。", "安装定位。", "光盘行动。", "按量采购。", nil,
            ])
        #expect(measures[5].fields[.kind] == .text("longTerm"))
    }

    @Test("what is kept up is looked at again on its day, if that is to come") func review() throws {
        let held = try measures(
            NoticeFixture.problem("整改情况：一是除草（整改时限：2031年12月；整改状态：长期坚持）。二是种花（整改时限：2030年12月；整改状态：长期坚持）。"))
        #expect(held.map { $0.fields[.reviewDate] } == [.day(try #require(Day("2031-12-31"))), nil])
    }

    @Test("a notice's measures are worked on, and their text is what was done") func notice() throws {
        let measures = try measures(NoticeFixture.plain)
        #expect(measures.allSatisfy { $0.fields[.stage] == .text("underway") })
        #expect(measures.first?.entries.first?.text == "排出巡查班次。每周两次,雨后加查。")
        #expect(measures.first?.entries.first?.on == Day("2031-01-28"))
    }
}
