import Papers
import Testing
import Tracker
import Wording

@testable import Import

@Suite("A file never brings in what its columns do not say")
struct ColumnMatterTests {
    private func read(_ heading: String, _ cells: [String]) throws -> NoticeReading {
        let names = ["甲", "乙", "丙"]
        let rows = cells.enumerated().map {
            ["\($0 + 1)", "\(names[$0])项制度不全", "修订\(names[$0])项制度", "办公室", "2022-12-31", "已起草", $1]
        }
        let book = Workbook(sheets: [
            TableFixture.sheet([["序号", "问题", "整改措施", "责任单位", "整改时限", "整改进展", heading]] + rows)
        ])
        return try TableReader.read(book, on: #require(Day("2022-10-31"))).reading
    }

    @Test(
        "a column that asks something else of a matter, or how far it was before, says nothing of how far it is, and is named",
        arguments: [
            "是否延期", "是否超期", "是否逾期", "是否反弹", "是否需要协调", "是否存在困难", "是否追责", "是否共性问题", "是否启动", "是否移交", "是否报请销号", "是否立行立改",
            "是否长期坚持", "是否有佐证", "是否已督办", "督办状态", "报送状态", "审核状态", "公示状态", "上轮完成情况", "上期完成情况", "完成情况（上月）", "上月进展",
            "是否上轮巡察问题", "进展更新时间",
        ], ["是", "√", "已完成"])
    func ofElse(heading: String, word: String) throws {
        let reading = try read(heading, [word, word, word])
        #expect(reading.items.allSatisfy { $0.stated == nil }, "\(reading.items)")
        #expect(reading.items.filter { $0.kind == .measure }.map(\.progress) == ["已起草", "已起草", "已起草"])
        #expect(reading.skipped.contains { $0.why == .unknownColumn && $0.text == heading })
    }

    @Test(
        "what is asked of the matter itself says how far it is",
        arguments: [
            "是否完成", "是否整改到位", "是否办结", "是否已落实", "是否解决", "整改状态", "任务状态", "当前状态", "状态", "办理状态", "问题状态", "完成情况", "是否按期完成",
        ])
    func ofMatter(heading: String) throws {
        let reading = try read(heading, ["是", "已完成", "√"])
        #expect(reading.items.filter { $0.kind == .measure }.allSatisfy { $0.stated?.isDone ?? false })
    }

    @Test("what a problem is of by its kind is no area, and what stands in the way of a measure no problem")
    func others() throws {
        for (heading, word) in [("问题类型", "作风类"), ("分类", "立行立改类"), ("存在问题", "经费不足"), ("整改期限类别", "立行立改")] {
            let reading = try read(heading, [word])
            #expect(reading.count(.area) == 0, "\(heading)")
            #expect(reading.items.first { $0.kind == .problem }?.text == "甲项制度不全", "\(heading)")
        }
        let kind = try read("整改期限类别", ["立行立改"]).items.first { $0.kind == .measure }
        #expect(kind?.fields[.kind] == .text(MeasureKind.immediate.rawValue))
    }

    @Test(
        "what a column says of who may read of a row is kept, and what it does not say plainly is withheld and listed",
        arguments: [
            ("公开范围", "不予公开", Disclosure.withheld, false), ("公开范围", "内部", .withheld, false),
            ("公开范围", "党内", .party, false),
            ("公开范围", "依申请公开", .withheld, false), ("是否公开", "否", .withheld, false), ("是否公开", "是", .public, false),
            ("是否对外公开", "否", .withheld, false), ("公开方式", "不公开", .withheld, false), ("公开方式", "门户网站公开", .public, false),
            ("公开属性", "主动公开", .public, false), ("密级", "机密", .withheld, false), ("密级", "公开", .public, false),
            ("是否涉密", "是", .withheld, false), ("是否涉密", "否", .public, false), ("是否涉密", "√", .withheld, false),
            ("公开范围", "适时", .withheld, true), ("公开范围", "部分公开", .withheld, true), ("公开范围", "公开", .public, false),
        ])
    func disclosure(heading: String, word: String, scope: Disclosure, isListed: Bool) throws {
        let reading = try read(heading, [word])
        let measure = try #require(reading.items.first { $0.kind == .measure })
        #expect(measure.fields[.disclosure] == .text(scope.rawValue))
        #expect(reading.uncertain.contains { $0.why == .disclosureNotRead && $0.cell == "G2" } == isListed)
        // Nor may the public read of the problem where it may read of none of its measures.
        let problem = try #require(reading.items.first { $0.kind == .problem })
        #expect(problem.fields[.disclosure] == (scope == .public ? nil : .text(scope.rawValue)))
    }

    @Test("every measure of a row is kept from the public, and a reason for it is no answer")
    func disclosureOfAll() throws {
        let read = try TableFixture.read([
            ["序号", "问题", "整改措施", "责任单位", "公开范围", "不公开理由"],
            ["1", "制度不全", "1.修订制度。\n2.开展培训。", "办公室", "不公开", "涉密"],
        ])
        let measures = read.reading.items.filter { $0.kind == .measure }
        #expect(measures.count == 2 && measures.allSatisfy { $0.fields[.disclosure] == .text("withheld") })
    }

    @Test(
        "of a deadline that was put off the later one counts, and the first stays",
        arguments: ["调整后时限", "变更后整改时限", "延期后时限", "现整改时限", "延期至"])
    func putOff(heading: String) throws {
        let read = try TableFixture.read([
            ["序号", "问题", "整改措施", "整改时限", heading], ["1", "制度不全", "修订制度", "2022-09-30", "2022-12-31"],
            ["2", "账目不清", "清理账目", "2022-10-31", ""],
        ])
        let measures = read.reading.items.filter { $0.kind == .measure }
        #expect(measures.map { $0.fields[.deadline]?.day } == [Day("2022-12-31"), Day("2022-10-31")])
        #expect(measures.map(\.firstDeadline) == [Day("2022-09-30"), nil])
        #expect(read.reading.uncertain.isEmpty && read.reading.skipped.isEmpty)
    }

    @Test("the first deadline stands beside the one that counts; alone it is the deadline")
    func firstDeadline() throws {
        let read = try TableFixture.read([
            ["序号", "问题", "整改措施", "整改时限", "原整改时限"], ["1", "制度不全", "修订制度", "2022-09-30", "2022-06-30"],
            ["2", "账目不清", "清理账目", "", "2022-07-31"],
        ])
        let measures = read.reading.items.filter { $0.kind == .measure }
        #expect(measures.map { $0.fields[.deadline]?.day } == [Day("2022-09-30"), Day("2022-07-31")])
        #expect(measures.map(\.firstDeadline) == [Day("2022-06-30"), nil])
    }

    @Test(
        "同上 and 同第1项 are what they stand for, and where nothing is found they are listed",
        arguments: ["同上", "〃", "同第1项"])
    func ditto(word: String) throws {
        let read = try TableFixture.read([
            ["序号", "问题", "整改措施", "责任单位", "整改时限", "整改进展"],
            ["1", "制度不全", "修订制度", "办公室", "2022-09-30", "已印发制度"], ["2", "账目不清", "清理账目", word, word, word],
        ])
        let measure = try #require(read.reading.items.first { $0.ref == "2.1" })
        #expect(measure.fields[.unit] == .text("办公室") && measure.fields[.deadline]?.day == Day("2022-09-30"))
        #expect(measure.progress == "已印发制度" && read.reading.uncertain.isEmpty)
        let none = try TableFixture.read([
            ["序号", "问题", "整改措施", "责任单位"], ["1", "制度不全", "修订制度", word == "同第1项" ? "同第9项" : word],
        ])
        #expect(none.reading.items.allSatisfy { $0.fields[.unit] == nil })
        #expect(none.reading.uncertain.contains { $0.why == .nothingAbove && $0.cell == "D2" })
    }

    @Test(
        "what nobody goes on with is listed, and not told as work that was done",
        arguments: ["取消", "合并", "移交市编办", "不再整改"])
    func off(word: String) throws {
        let reading = try read("完成情况", [word])
        #expect(reading.uncertain.contains { $0.why == .statusNotRead && $0.text == word })
        let told = reading.items.compactMap(\.progress).joined().split(separator: "\n").filter { $0.contains(word) }
        #expect(!told.isEmpty && told.allSatisfy { ImportWords.isOfFile(String($0)) })
    }

    @Test("what closes a table is no measure, in whichever column", arguments: ["2条", "整改办 2022年10月", "（盖章）", "以下无正文"])
    func closing(text: String) throws {
        let read = try TableFixture.read([
            ["序号", "问题", "整改措施", "责任单位"], ["1", "制度不全", "修订制度", "办公室"], ["2", "账目不清", "清理账目", "财务科"],
            ["", "", text, ""],
        ])
        #expect(read.reading.count(.measure) == 2)
        #expect(read.reading.skipped.contains { $0.why == .belowTable && $0.text == text })
    }

    @Test(
        "whichever column says of a row that it is not for the public keeps it from the public, and is listed",
        arguments: [
            ("备注", "涉密，不公开", Disclosure.withheld), ("说明", "内部掌握", .withheld), ("领导批示", "不宜公开", .withheld),
            ("备注", "仅限党内通报", .party), ("备注", "本项不对外公开", .withheld),
        ])
    func secret(heading: String, word: String, scope: Disclosure) throws {
        let reading = try read(heading, [word, "村务公开栏已更换", "保密制度已上墙"])
        let scopes = reading.items.filter { $0.kind == .measure }.map { $0.fields[.disclosure] }
        #expect(scopes == [.text(scope.rawValue), nil, nil])
        #expect(reading.uncertain.filter { $0.why == .keptFromPublic }.map(\.text) == [word])
    }

    private static let columns = ["序号", "问题", "整改措施", "责任单位", "整改时限"]

    private func rows(_ rows: [[String]], over: [Int], struck: [String] = []) throws -> NoticeReading {
        let width = ColumnMatterTests.columns.count
        var sheet = TableFixture.sheet(
            [ColumnMatterTests.columns] + rows, merges: over.map { ($0, 0, $0, width - 1) })
        sheet.struck = struck
        return try TableReader.read(Workbook(sheets: [sheet]), on: #require(Day("2022-10-31"))).reading
    }

    @Test(
        "a line over all columns that speaks of the rows or the page heads nothing, and is listed",
        arguments: ["以下为11月新增", "（续上页）", "续表", "单位：万元", "截至2022年10月31日"])
    func note(line: String) throws {
        let reading = try rows(
            [["1", "护林不勤", "修订制度", "办公室", "2022-12-31"], [line], ["2", "塔失修", "修补瞭望塔", "后勤科", "2022-12-31"]],
            over: [2])
        #expect(reading.count(.area) == 0 && reading.count(.problem) == 2)
        #expect(reading.skipped.contains { $0.text == line })
    }

    @Test("who answers for the rows below a line over all columns that says so is theirs, where they say nothing else")
    func held() throws {
        let reading = try rows(
            [
                ["1", "护林不勤", "修订制度", "办公室", "2022-12-31"], ["责任领导：甲一　责任单位：后勤科"],
                ["2", "塔失修", "修补瞭望塔", "", "2022-12-31"], ["3", "路不通", "铺路", "工程科", "2022-12-31"],
            ], over: [2])
        #expect(reading.count(.area) == 0)
        let measures = reading.items.filter { $0.kind == .measure }
        #expect(measures.map { $0.fields[.unit]?.text } == ["办公室", "后勤科", "工程科"])
        #expect(measures.map { $0.fields[.leader]?.text } == [nil, "甲一", "甲一"])
    }

    @Test("a row that is struck through is not in force, and is listed as that")
    func struck() throws {
        let reading = try rows(
            [
                ["1", "护林不勤", "修订制度", "办公室", "2022-12-31"], ["2", "塔失修", "修补瞭望塔", "后勤科", "2022-12-31"],
                ["", "", "加固塔基", "后勤科", "2022-12-31"], ["3", "路不通", "铺路", "工程科", "2022-12-31"],
            ], over: [], struck: ["B3", "C3", "D3", "E3"])
        #expect(reading.items.filter { $0.kind == .problem }.map(\.title) == ["护林不勤", "路不通"])
        #expect(reading.items.filter { $0.kind == .measure }.map(\.text) == ["修订制度", "铺路"])
        #expect(reading.skipped.map(\.why) == [.struckRow, .rowWithoutProblem])
        // Said once, and not also that it was read.
        let noted = reading.noting([Unread(.struckText, "塔失修", line: 3, cell: "B3", sheet: "台账")])
        #expect(noted.uncertain == reading.uncertain)
    }

    @Test("a cell that says to what a deadline was put off says both")
    func putOff() throws {
        for words in ["2022-06-30（延期至2022-12-31）", "2022年6月30日→2022年12月31日", "2022年6月30日，延期至12月31日"] {
            let reading = try rows([["1", "护林不勤", "修订制度", "办公室", words]], over: [])
            let measure = try #require(reading.items.first { $0.kind == .measure })
            #expect(measure.fields[.deadline] == (Day("2022-12-31")).map { .day($0) }, "\(words)")
            #expect(measure.firstDeadline == Day("2022-06-30"), "\(words)")
        }
    }

    @Test(
        "what nobody goes on with is not told as going on, and is listed",
        arguments: [
            ("完成情况", "取消"), ("完成情况", "合并"), ("完成情况", "移交市编办"), ("完成情况", "不再整改，合并到第1项"), ("整改情况", "不再整改"),
            ("整改情况", "并入第3项"),
        ])
    func off(heading: String, word: String) throws {
        let reading = try read(heading, [word, "移交线索3条", "取消收费项目2个"])
        let measures = reading.items.filter { $0.kind == .measure }
        #expect(measures[0].fields[.disclosure] == .text(Disclosure.withheld.rawValue))
        #expect(measures.dropFirst().allSatisfy { $0.fields[.disclosure] == nil })
        #expect(reading.uncertain.contains { $0.why == .statusNotRead && $0.text == word })
    }
}
