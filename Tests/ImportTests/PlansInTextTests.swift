import Fixtures
import Testing
import Tracker
import Wording

@testable import Import

@Suite("A ledger kept as a text: a plan is never told as a result")
struct PlansInTextTests {
    private static let head = "某林场党支部关于巡察整改进展情况的通报\n（一）管护方面\n1．护林不勤的问题\n"

    private func read(_ lines: String...) throws -> NoticeReading {
        try NoticeFixture.read(PlansInTextTests.head + lines.joined(separator: "\n"), on: Day("2022-10-31"))
    }

    private func measures(_ reading: NoticeReading) -> [NoticeReading.Item] {
        reading.items.filter { $0.kind == .measure }
    }

    /// What the ledger would tell the public of each.
    private func told(_ reading: NoticeReading) -> [[String]] {
        let results = NoticeResults(reading)
        return measures(reading).map { results.of($0).filter { !ImportWords.isOfFile($0) } }
    }

    @Test(
        "where nothing but how far it is stands behind each measure, in whatever form, its words are not told as what was done",
        arguments: [
            ["（已完成）", "（推进中）", "（未启动）"], ["【已完成】", "【推进中】", "【未启动】"],
            ["目前状态：已完成。", "目前状态：正在推进。", "目前状态：未启动。"],
            ["该项已完成。", "该项正在推进。", "该项尚未启动。"], ["该措施已完成。", "该措施正在推进。", "该措施尚未启动。"],
            ["\n已完成。", "\n正在推进。", "\n未启动。"], ["整改情况：已完成。", "整改情况：正在推进。", "整改情况：未启动。"],
        ])
    func bare(states: [String]) throws {
        let reading = try read("（1）修订巡山制度。" + states[0], "（2）开展防火检查。" + states[1], "（3）配齐护林装备。" + states[2])
        #expect(measures(reading).map(\.text) == ["修订巡山制度。", "开展防火检查。", "配齐护林装备。"])
        #expect(measures(reading).map(\.status) == [.done, .underway, .notStarted])
        #expect(told(reading) == [[], [], []])
        #expect(reading.count(.problem) == 1)
    }

    @Test("so it is below 整改成效： that only says how far each is")
    func apart() throws {
        let reading = try read("整改措施：（1）修订巡山制度。（2）开展防火检查。", "整改成效：（1）已完成。（2）未完成。")
        #expect(told(reading) == [[], []])
        #expect(measures(reading).map(\.status) == [.done, .underway])
    }

    @Test("what was done stays told where the words behind which it stands say that it was")
    func perfect() throws {
        let reading = try read("（1）已修订巡山制度3项。（已完成）", "（2）开展了防火检查5次。（推进中）")
        #expect(told(reading) == [["已修订巡山制度3项。"], ["开展了防火检查5次。"]])
    }

    @Test(
        "the rest of a sentence that says how far it is is kept as what the file says, and by when it is to be done as that"
    )
    func rest() throws {
        let reading = try read(
            "（1）修订巡山制度。该项已完成。", "（2）开展防火检查。该项正在推进，预计11月底完成。", "（3）配齐护林装备。该项尚未启动，待器材仓库腾空。",
            "（4）修补瞭望塔。该项正在推进，已加固塔基两处。")
        let all = measures(reading)
        #expect(all.map(\.text) == ["修订巡山制度。", "开展防火检查。", "配齐护林装备。", "修补瞭望塔。"])
        #expect(all[1].progress.map { $0.contains("预计11月底完成") && ImportWords.isOfFile($0) } == true)
        #expect(all[2].progress.map { $0.contains("待器材仓库腾空") && ImportWords.isOfFile($0) } == true)
        #expect(told(reading) == [[], [], [], ["已加固塔基两处"]])
    }

    @Test("a bracket or a box before or behind a measure that names a day or ticks it makes it no result")
    func brackets() throws {
        let reading = try read("（1）修订巡山制度。【已完成】", "（2）开展防火检查。【2022年12月底前完成】")
        #expect(measures(reading)[1].fields[.deadline] == (Day("2022-12-31")).map { .day($0) })
        #expect(measures(reading)[1].text == "开展防火检查。")
        #expect(told(reading) == [[], []])
        let boxed = try read("（1）[√]修订巡山制度。", "（2）[ ]开展防火检查。", "（3）☑配齐护林装备。")
        #expect(told(boxed) == [[], [], []])
        #expect(boxed.uncertain.count { $0.why == .statusNotRead } == 3)
    }

    @Test(
        "a run of items below a problem that each say what was done are its measures, whether a label leads in their list or not",
        arguments: ["整改情况", "进展情况", "整改成效", "整改进展", "完成情况"])
    func run(label: String) throws {
        let reading = try read(
            "（1）修订巡山制度。\(label)：已印发。", "（2）开展防火检查。\(label)：查了4次。", "（3）护林员谈心。\(label)：谈了9人。", "2．瞭望塔失修的问题",
            "（1）修补瞭望塔。\(label)：已补好塔顶。")
        #expect(reading.count(.problem) == 2)
        #expect(measures(reading).map(\.ref) == ["1.1", "1.2", "1.3", "2.1"])
        #expect(measures(reading).map(\.text) == ["修订巡山制度。", "开展防火检查。", "护林员谈心。", "修补瞭望塔。"])
        #expect(measures(reading).map(\.progress) == ["已印发。", "查了4次。", "谈了9人。", "已补好塔顶。"])
    }

    @Test("findings that each say what was done about them stay problems")
    func findings() throws {
        let reading = try NoticeFixture.read(
            "某林场党支部关于巡察整改进展情况的通报\n（一）管护方面\n1．护林不勤。整改情况：已印发巡山制度。\n2．瞭望塔失修。整改情况：已补好塔顶。")
        #expect(reading.count(.problem) == 2)
    }

    @Test(
        "how far something else is is not how far a measure is, is not told, and is listed",
        arguments: ["督办情况：已办结", "报送情况：已完成", "审核情况：已完成", "上月完成情况：已完成"])
    func ofElse(words: String) throws {
        let reading = try read("（1）修订巡山制度。整改情况：正在起草。\(words)。", "（2）开展防火检查。整改情况：查了4次。")
        #expect(measures(reading)[0].status != .done)
        #expect(told(reading) == [["正在起草。"], ["查了4次。"]])
        #expect(reading.skipped.contains { $0.text.contains(words) })
    }

    @Test(
        "what a deadline was put off to is the deadline, and what it was before the first",
        arguments: [
            "原定时限：2022年6月30日；延期至2022年12月31日。", "整改时限：2022年6月30日（延期至2022年12月31日）。",
            "整改时限：2022年6月30日→2022年12月31日。", "原定时限：2022年6月30日，调整后时限：2022年12月31日。",
        ])
    func putOff(words: String) throws {
        let reading = try read("（1）修订巡山制度。\(words)整改情况：正在起草。", "（2）开展防火检查。整改情况：查了4次。")
        let first = measures(reading)[0]
        #expect(first.text == "修订巡山制度。")
        #expect(first.fields[.deadline] == (Day("2022-12-31")).map { .day($0) })
        #expect(first.firstDeadline == Day("2022-06-30"))
    }

    @Test("a claim that goes with a day to come in the next sentence is listed")
    func ahead() throws {
        let reading = try read("整改措施：", "（1）修订巡山制度。责任单位：办公室。完成情况：完成。2022年12月1日验收。", "（2）开展防火检查。")
        #expect(measures(reading)[0].status != .done)
        #expect(reading.uncertain.contains { $0.why == .statusNotRead })
    }

    @Test(
        "what stands beside an item and says that it is not for the public keeps it from the public, and is listed",
        arguments: [
            ("（内部掌握）。", Disclosure.withheld), ("【涉密】。", .withheld), ("（涉密，不公开）。", .withheld), ("。公开范围：不公开。", .withheld),
            ("。不宜公开。", .withheld), ("（仅限党内通报）。", .party), ("。密级：秘密。", .withheld),
        ])
    func secret(words: String, scope: Disclosure) throws {
        let reading = try read("整改措施：", "（1）修订巡山制度" + words, "（2）开展村务不公开问题的检查（每月一次）。")
        #expect(measures(reading)[0].fields[.disclosure] == .text(scope.rawValue))
        #expect(measures(reading)[1].fields[.disclosure] == nil)
        #expect(reading.uncertain.count { $0.why == .keptFromPublic } == 1)
    }

    private static let report =
        "某林场党支部关于巡察整改进展情况的报告\n一、反馈问题整改情况\n（一）管护方面\n1.护林不勤\n整改措施：修订巡山制度。\n整改情况：已印发巡山制度。\n（二）作风方面\n2.下乡不深\n整改措施：制定下乡办法。\n整改情况：已印发下乡办法。\n"

    @Test(
        "what stands at the end of a report and is no finding is none",
        arguments: [
            "二、移交问题线索处置情况\n（一）给予党纪处分2人。\n（二）组织处理3人。", "二、追责问责情况\n（一）诫勉谈话4人。",
            "附件：1.整改台账\n2.佐证材料目录\n3.满意度测评表", "附件：\n1.整改台账\n2.佐证材料目录",
            "二、主要做法\n（一）提高站位抓整改。\n三、存在的不足\n（一）个别科室重视不够。\n（二）进度不平衡。",
        ])
    func tail(words: String) throws {
        let reading = try NoticeFixture.read(
            PlansInTextTests.report + words + "\n中共某林场党支部\n2022年10月25日", on: Day("2022-10-31"))
        #expect(reading.items.filter { $0.kind == .area }.map(\.title) == ["管护方面", "作风方面"])
        #expect(reading.items.filter { $0.kind == .problem }.map(\.title) == ["护林不勤", "下乡不深"])
    }
}
