import Fixtures
import Testing
import Tracker

/// What progress entries say: forecasts that have passed, days that were named, rates, pasted sentences.
@Suite("check: texts") struct CheckTextsTests {
    private func noted(_ text: String, on: String = "2022-10-01", deadline: String? = nil) throws -> CheckBook {
        var book = try CheckBook(day: on)
        if let deadline { try book.record(.deadline([try book.item("1.1")], try CheckBook.day(deadline), reason: nil)) }
        try book.note("1.1", text)
        return book
    }

    @Test(
        "a day that was named for what is to come is offered as a reminder",
        arguments: [
            ("力争年底前印发", "2022-12-31"), ("预计11月底举行", "2022-11-30"), ("预计十一月底前完成", "2022-11-30"),
            ("计划于2022年11月15日召开", "2022-11-15"), ("计划明年一季度上线", "2023-03-31"), ("拟1月上会", "2023-01-31"),
            ("力争在年内完成2家机构设立", "2022-12-31"), ("推动实现2025年培育5个以上品牌", "2025-12-31"),
            ("12月底前完成验收", "2022-12-31"), ("预计12月份正式运行", "2022-12-31"), ("争取下月中旬开业", "2022-11-20"),
            ("确保12月上旬交付", "2022-12-10"), ("计划二〇二三年六月底建成", "2023-06-30"), ("力争12月前出台", "2022-11-30"),
            ("预计2022-11-30完成", "2022-11-30"), ("年底前力争办结", "2022-12-31"), ("预计四季度建成", "2022-12-31"),
            ("计划下半年试点", "2022-12-31"), ("预计明年底建成", "2023-12-31"), ("出台《办法》，力争年底前施行", "2022-12-31"),
            ("预计１１月３０日完成", "2022-11-30"), ("预计下周完成", "2022-10-09"),
        ])
    func commitments(text: String, day: String) throws {
        let check = try noted(text).check()
        #expect(check.findings.map(\.code) == [.commitment])
        #expect(check.findings.first?.commitment?.day == (try CheckBook.day(day)))
    }

    @Test(
        "what names no day to come, tells of the past or cites a title is none",
        arguments: [
            "落实《2021—2025年规划》", "按司发〔2022〕18号文件办理", "实现2022—2025年规划目标", "7月份以来新增7家",
            "8月底实现全覆盖", "前三季度实现增长", "按照年度计划9月底前完成培训", "原计划12月底完成，现调整", "按计划于12月召开会议",
            "三年行动计划2023年启动", "三年内完成", "与年底处室考评挂钩", "明年班次已报送列计划", "第四季度联合活动排期表发布",
            "力争年底前印发，已于9月28日印发", "三季度执行率68%", "去年底前力争完成", "预计尽快完成", "预计3个月完成",
            "纳入2022年度计划", "计划列项目7件，下年实施", "截至12月底数据", "拟合并为51项", "预计5月完成",
        ])
    func noCommitments(text: String) throws {
        #expect(try noted(text).codes().isEmpty)
    }

    @Test("a day that has a milestone or is the deadline already is not repeated")
    func known() throws {
        #expect(try noted("力争年底前印发", deadline: "2022-12-31").codes().isEmpty)
        var book = try noted("力争年底前印发", deadline: "2022-12-30")
        let found = try book.check().findings
        #expect(found.map(\.code) == [.commitment])
        let commitment = try #require(found[0].commitment)
        #expect(commitment.title == "力争年底前印发")
        try book.record(commitment.request)
        #expect(try book.codes().isEmpty)
        #expect(book.ledger.records(.milestone).map { $0.text(.title) } == ["力争年底前印发"])
    }

    @Test("what was said later takes the place of what was said before; what is handed in waits for nothing")
    func later() throws {
        var book = try noted("力争10月底前印发")
        book.day = try CheckBook.day("2022-10-08")
        try book.note("1.1", "会签还差两家，力争年底前印发")
        #expect(try book.check().findings.compactMap(\.commitment?.day) == [try CheckBook.day("2022-12-31")])
        try book.move("1.1", "start")
        try book.move("1.1", "submit", by: "河道处", login: "river", MoveDetails(evidence: "文件"))
        #expect(try !book.codes().contains(.commitment))
    }

    // MARK: Stale

    @Test(
        "a forecast whose day had passed when it was written is stale",
        arguments: ["预计11月底举行开业仪式", "计划10月15日前出台", "力争三季度完成", "拟于2022年11月30日上线", "预计2021年建成"])
    func stale(text: String) throws {
        let book = try noted(text, on: "2022-12-27")
        #expect(try book.codes() == [.staleForecast])
    }

    @Test(
        "what is told of the past, or of days to come, is not",
        arguments: [
            "11月底实现全覆盖", "11月底前完成验收", "按照计划11月底举行了仪式", "原计划11月底举行", "预计明年1月举行", "预计11月底举行，已如期举行",
            "预计1月举行", "预计七八月份举行",
        ])
    func notStale(text: String) throws {
        #expect(try !noted(text, on: "2022-12-27").codes().contains(.staleForecast))
    }

    @Test("a forecast goes stale when its day passes with nothing newer noted")
    func passes() throws {
        var book = try noted("预计10月底完成")
        #expect(try book.codes(on: "2022-10-31") == [.commitment])
        #expect(try book.codes(on: "2022-11-01") == [.staleForecast])
        book.day = try CheckBook.day("2022-11-02")
        try book.note("1.1", "仍在会签")
        #expect(try book.codes().isEmpty)
    }

    @Test("what the signed notice still forecasts is stale by the signing, whatever is closed")
    func signed() throws {
        var book = try CheckBook(day: "2022-10-01", round: [.signed: .day(try CheckBook.day("2022-12-27"))])
        try book.note("1.1", "预计11月底举行")
        #expect(try book.codes() == [.commitment])
        book.day = try CheckBook.day("2022-12-20")
        try book.close("1.1")
        #expect(try book.found(.staleForecast, on: "2022-12-26").isEmpty)
        #expect(try book.found(.staleForecast, on: "2022-12-28").first?.contains("2022-12-27") == true)
    }

    @Test("an entry that was taken back says nothing")
    func withdrawn() throws {
        var book = try noted("预计11月底举行", on: "2022-12-27")
        let entry = book.ledger.measures[0].entries[0].id
        book.enter([.set(Change.Assignment(item: entry, field: .withdrawn, to: .flag(true), was: .nothing, seen: nil))])
        #expect(try book.codes().isEmpty)
    }

    // MARK: Rates

    @Test(
        "a rate that does not fit the figures beside it is told with the right one",
        arguments: [
            ("25个问题，已完成19个，完成率80%。", "76%"), ("排查问题25项，完成整改19项，整改率达77.0%", "76.0%"),
            ("共有3件，办结2件，办结率为67.5%", "66.7%"), ("已完成19/25（80%）", "76%"), ("２５个问题，已完成１９个，完成率８０％", "76%"),
        ])
    func rates(text: String, right: String) throws {
        let found = try noted(text).found(.badPercentage)
        #expect(found.count == 1)
        #expect(found.first?.contains("是 \(right)") == true)
    }

    @Test(
        "a rate that fits, rounded either way, or is of something else is not",
        arguments: [
            "25个问题，已完成19个，完成率76%。", "共有3件，办结2件，办结率66%", "共有3件，办结2件，办结率67%", "共有3件，办结2件，办结率66.7%",
            "两期共训121人，合格率97%", "完成率最低的部门为61%", "办结率不低于90%", "排查25个，已完成19个，正在推进6个，完成率24%",
            "19/25（76%）", "在2022/10/8，执行率68%", "25个问题，19个部门已完成3次培训，合格率97%", "完成率100%", "共99999999999个，完成率3%",
            "25个问题，完成率80%",
        ])
    func goodRates(text: String) throws {
        #expect(try noted(text).found(.badPercentage).isEmpty)
    }

    // MARK: Pasted

    @Test("the same sentence as the latest progress of several measures is told once, with all of them")
    func pasted() throws {
        var book = try CheckBook()
        try book.note("1.1", "召开专题会议研究部署，压实工作责任。已排出班次。")
        try book.note("1.2", "召开专题会议研究部署,压实工作责任；造册过半。")
        try book.note("1.3", "正在推进。")
        let found = try book.found(.pastedText)
        #expect(found.count == 1)
        #expect(found[0].contains("1.1、1.2"))
        // Short ones are said by chance, and what was said since is what counts.
        try book.note("1.1", "正在推进。")
        #expect(try book.found(.pastedText).isEmpty)
    }

    @Test(
        "figures of any size in a text are no trouble",
        arguments: [
            "19/999999999（999999999%）", "999999999/999999999（999999999%）", "1/999999999（99999.9999%）",
            "共999999999个，已完成999999999个，完成率999999999%", "9223372036854775807/9223372036854775807（1%）",
        ])
    func greatFigures(text: String) throws {
        let found = try noted(text).check().findings
        #expect(!found.contains { $0.code == .evidenceAltered })
    }
}
