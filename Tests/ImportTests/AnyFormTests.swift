import Fixtures
import Papers
import Testing
import Tracker

@testable import Import

@Suite("Fields wherever they are said, and columns whatever they are called") struct AnyFormTests {
    private func item(_ reading: NoticeReading, _ ref: String) throws -> NoticeReading.Item {
        try #require(reading.items.first { $0.ref == ref })
    }

    private func day(_ text: String) throws -> FieldValue { .day(try #require(Day(text))) }

    private func table(_ rows: [[String]], _ mapping: ColumnMapping = ColumnMapping()) throws -> NoticeReading {
        let sheet = Sheet(name: "1", rows: rows.map { $0.map { Cell.text($0) } })
        let today = try #require(Day("2031-01-02"))
        return try TableReader.read(Workbook(sheets: [sheet]), mapping: mapping, on: today).reading
    }

    @Test(
        "the words of a measure say by when it is to be done",
        arguments: [
            ("应于2031年6月底前建成围栏。", "2031-06-30"), ("在2031年9月底前完成设备更换。", "2031-09-30"),
            ("修订章程，2031年5月20日前完成。", "2031-05-20"), ("6月底前完成招标，2031年11月底前竣工。", "2031-11-30"),
        ])
    func inWords(words: String, deadline: String) throws {
        for title in ["某园整改方案", "某矿整改任务清单"] {
            let reading = try NoticeFixture.read(
                "\(title)\n1.围栏缺失。\n整改措施：\n（1）\(words)\n（2）每周巡查。\n2.账目不清。\n整改措施：清理账目。\n")
            #expect(try item(reading, "1.1").fields[.deadline] == (try day(deadline)))
            #expect(try item(reading, "1.1").text.contains(String(words.prefix(6))))
            #expect(try item(reading, "1.2").fields[.deadline] == nil)
        }
    }

    @Test("what was done by a day that is past sets none, nor does a day that something has had")
    func noDeadline() throws {
        let told = try NoticeFixture.read("某园整改通报\n1.围栏缺失。\n整改情况：2031年6月底前已建成围栏。\n2.账目不清。\n整改情况：清理账目。\n")
        #expect(try item(told, "1.1").fields[.deadline] == nil)
        let plan = try NoticeFixture.read("某园整改方案\n1.围栏缺失。\n整改措施：对2031年6月前的项目逐一清理。\n2.账目不清。\n整改措施：清理账目。\n")
        #expect(try item(plan, "1.1").fields[.deadline] == nil)
    }

    @Test(
        "brackets may name who and when in a sentence, or without any word for it",
        arguments: [
            "（财务科牵头，法规科配合，2031年6月底前完成）", "【财务科、法规科，2031年6月底前】", "（由财务科牵头，法规科协助，2031年6月底前办结）",
        ])
    func brackets(words: String) throws {
        for wrong in ["公款私存。", "欠款未收。"] {
            let reading = try NoticeFixture.read(
                "某社整改方案\n一、\(wrong)\n1.逐笔清理账目。\(words)\n2.按月公开账目。\n二、无证上岗。\n1.组织考证。\(words)\n")
            let measure = try item(reading, "1.1")
            #expect(measure.fields[.unit] == .text("财务科"))
            #expect(measure.fields[.support] == .names(["法规科"]))
            #expect(measure.fields[.deadline] == (try day("2031-06-30")))
            #expect(measure.text == "逐笔清理账目。")
        }
    }

    @Test("a unit whose name says in brackets that it leads answers for it")
    func leading() throws {
        let reading = try NoticeFixture.read(
            "某局督办单\n（一）承包费拖欠。\n整改措施：催缴。责任单位：法规科、财务科（牵头）；整改时限：2031年6月底前。\n（二）案卷散失。\n整改措施：补卷。责任单位：办公室（牵头）。\n")
        let measure = try item(reading, "1.1")
        #expect(measure.fields[.unit] == .text("财务科"))
        #expect(measure.fields[.support] == .names(["法规科"]))
        let cells = try table([["问题", "整改措施", "责任单位"], ["堤坝渗漏", "灌浆", "水务站（配合）、工程科（牵头）"], ["闸门锈蚀", "除锈", "工程科"]])
        #expect(try item(cells, "1.1").fields[.unit] == .text("工程科"))
        #expect(try item(cells, "1.1").fields[.support] == .names(["水务站"]))
    }

    @Test("a label says which area a problem is of, and tables within a text have a column for it")
    func areas() throws {
        let text = try NoticeFixture.read(
            "某办整改清单\n所属方面：作风建设\n问题：接待超标。\n整改措施：退赔。\n所属方面：项目管理\n问题：工期拖延。\n整改措施：约谈。\n所属方面：作风建设\n问题：文风不实。\n整改措施：压减文件。\n")
        #expect(text.items.filter { $0.kind == .area }.map(\.title) == ["作风建设", "项目管理"])
        #expect(text.items.filter { $0.kind == .problem }.map(\.parent) == ["一", "一", "二"])
        let within = try NoticeFixture.read(
            """
            某办关于督查反馈问题的整改方案
            一、总体要求
            逐条逐项抓好整改，确保见底见效，按期向督查组报送结果，并接受群众监督。
            二、具体安排
            | 类别 | 反馈问题 | 工作举措 | 领办领导 | 状态 |
            |---|---|---|---|---|
            | 作风建设 | 会议过多 | 合并会议 | 主任 | 完成 |
            | 项目管理 | 合同过期 | 补签合同 | 副主任 | 整改中 |
            三、工作要求
            （一）压实责任。
            （二）按月通报。
            """)
        #expect(within.items.filter { $0.kind == .area }.map(\.title) == ["作风建设", "项目管理"])
        #expect(try item(within, "1.1").fields[.leader] == .text("主任"))
        #expect(try item(within, "1.1").status == .done)
        #expect(try item(within, "2.1").status == .underway)
    }

    @Test("a column is known by the words of its heading, or by what its cells look like")
    func columns() throws {
        let words = try table([
            ["项目序号", "检查发现的问题", "整改具体措施", "领办领导", "负责科室", "拟办结时间", "完成与否"],
            ["1", "水泵停转", "更换电机", "站长", "机电科", "2031年3月底前", "已完成"],
            ["2", "闸口淤塞", "清淤", "副站长", "河道科", "2031.4.30", "未启动"],
        ])
        #expect(try item(words, "1.1").fields[.leader] == .text("站长"))
        #expect(try item(words, "1.1").fields[.unit] == .text("机电科"))
        #expect(try item(words, "2.1").fields[.deadline] == (try day("2031-04-30")))
        #expect(try item(words, "2.1").status == .notStarted)
        let cells = try table([
            ["条目", "反馈问题", "怎么做", "谁来做", "啥时候", "眼下"],
            ["1", "渡船无救生衣", "配齐救生衣四十件", "航运科", "2031年3月31日", "已完成"],
            ["2", "码头灯具损坏", "更换码头灯具六盏", "工程部", "2031年4月底", "正在推进"],
        ])
        #expect(cells.items.filter { $0.kind == .measure }.map(\.title) == ["配齐救生衣四十件", "更换码头灯具六盏"])
        #expect(try item(cells, "1.1").fields[.unit] == .text("航运科"))
        #expect(try item(cells, "1.1").fields[.deadline] == (try day("2031-03-31")))
        #expect(try item(cells, "2.1").status == .underway)
    }

    @Test("a column of amounts is no column of deadlines")
    func amounts() throws {
        let reading = try table([
            ["序号", "问题", "整改措施", "已整改到位", "整改时限"], ["1", "坐支租金", "补缴", "12.5", "2031年5月底前"],
            ["2", "多付工程款", "追回", "8.3", "2031年6月底前"],
        ])
        #expect(try item(reading, "1.1").fields[.deadline] == (try day("2031-05-31")))
        #expect(!reading.uncertain.contains { $0.why == .deadlineNotRead })
    }

    @Test("what a person says of a heading goes for tables within a text as well")
    func mapping() throws {
        var mapping = ColumnMapping()
        mapping.set("谁牵头", .leader)
        for wrong in ["堤坝渗漏", "闸门锈蚀"] {
            let text =
                "某站整改方案\n一、整改任务\n以下各项须按期完成，并按月报送进展，由办公室汇总后通报，逾期的说明理由。\n| 问题 | 整改措施 | 谁牵头 |\n|---|---|---|\n| \(wrong) | 逐段检修 | 站长 |\n| 灯具损坏 | 更换灯具 | 副站长 |\n二、工作要求\n（一）压实责任。\n（二）加强协调。\n"
            let plain = try NoticeReader.read(Array(text.utf8))
            #expect(try item(plain, "1.1").fields[.leader] == nil)
            let mapped = try NoticeReader.read(Array(text.utf8), mapping: mapping)
            #expect(try item(mapped, "1.1").fields[.leader] == .text("站长"))
        }
    }

    @Test("measures that a list names for several problems stand with the first, and it is said that others are named")
    func several() throws {
        for (first, second) in [("对第1、2条问题：更换水表。", "对第3条问题：补收水费。"), ("问题1、2：重新丈量。", "问题3：公开合同。")] {
            let reading = try NoticeFixture.read(
                "某所整改报告\n一、存在的问题\n1.水表失准。\n2.账目不清。\n3.水费漏收。\n二、措施清单\n\(first)\n\(second)\n")
            #expect(reading.items.filter { $0.kind == .measure }.map(\.parent) == ["1", "3"])
            #expect(reading.uncertain.count { $0.why == .otherProblems } == 1)
        }
    }

    @Test("a title over lines is one, and those that a leader takes on are not all problems")
    func head() throws {
        let reading = try NoticeFixture.read(
            "某镇卫生院\n关于任期审计查出问题\n整改情况的报告\n县审计局：\n审计报告收悉。院长带头领办2个难点问题。反馈的三个方面9个问题，已完成整改7个。\n1.账实不符。\n整改情况：清查。\n2.药品过期。\n整改情况：销毁。\n"
        )
        #expect(reading.round.title == "某镇卫生院关于任期审计查出问题整改情况的报告")
        #expect(reading.declared.problems == 9)
    }

    @Test("what is done and kept up is done", arguments: ["已完成，长期坚持", "完成并长期坚持", "已完成并持续坚持"])
    func kept(words: String) throws {
        let reading = try table([["问题", "整改措施", "整改状态"], ["台账缺页", "补齐", words], ["门锁损坏", "换锁", "长期坚持"]])
        #expect(try item(reading, "1.1").status == .done)
        #expect(try item(reading, "2.1").status == .longTerm)
    }

    @Test("labels one behind the other are parted also by space and by bars", arguments: ["　", " | ", "；"])
    func chained(between: String) throws {
        func line(_ words: [String]) -> String { words.joined(separator: between) }
        let reading = try NoticeFixture.read(
            "某场整改方案\n1.\(line(["存在问题：饲料霉变", "整改措施：清理库房并通风", "责任领导：场长", "负责科室：饲养科"]))\n2.\(line(["存在问题：围栏破损", "整改措施：修补围栏三十米", "责任领导：副场长", "负责科室：后勤科"]))\n"
        )
        func texts(_ kind: NoticeReading.Item.Kind) -> [String] {
            reading.items.filter { $0.kind == kind }.map { $0.text.replacing("；", with: "") }
        }
        #expect(texts(.problem) == ["饲料霉变", "围栏破损"])
        #expect(texts(.measure) == ["清理库房并通风", "修补围栏三十米"])
        for ref in ["1.1", "2.1"] {
            #expect(try item(reading, ref).fields[.unit] == .text(ref == "1.1" ? "饲养科" : "后勤科"))
            #expect(try item(reading, ref).fields[.leader] == .text(ref == "1.1" ? "场长" : "副场长"))
        }
    }

    @Test("牵头 and 配合 say of whom they are, in brackets and before a colon, whatever stands between labels")
    func bareRoles() throws {
        for line in ["【牵头】财务科　【配合】法规科　【分管领导】副院长", "牵头：财务科 · 配合：法规科 · 责任领导：副院长", "牵头：财务科／配合：法规科／责任领导：副院长"] {
            let reading = try NoticeFixture.read(
                "某院整改公示\n1.耗材账实不符。\n整改措施：逐库盘点。\n\(line)\n2.药品过期。\n整改措施：下架销毁。\n\(line)\n")
            for ref in ["1", "2"] {
                let all = [try item(reading, ref), try item(reading, "\(ref).1")]
                #expect(all.contains { $0.fields[.unit] == .text("财务科") }, "\(line)")
                #expect(all.contains { $0.fields[.support] == .names(["法规科"]) }, "\(line)")
                #expect(all.contains { $0.fields[.leader] == .text("副院长") }, "\(line)")
            }
        }
    }

    @Test("brackets with a day may name people, by their posts or names", arguments: ["王老师", "李建国", "陈主任"])
    func people(name: String) throws {
        let reading = try NoticeFixture.read(
            "某校整改方案\n1.护栏松动。\n整改措施：焊接加固（\(name)，2031年8月25日）\n2.吊扇锈蚀。\n整改措施：改装壁扇（总务处、\(name)，2031年8月底前）\n")
        #expect(try item(reading, "1.1").fields[.person] == .text(name))
        #expect(try item(reading, "1.1").fields[.deadline] == (try day("2031-08-25")))
        #expect(try item(reading, "2.1").fields[.unit] == .text("总务处"))
        #expect(try item(reading, "2.1").fields[.person] == .text(name))
        // What else a bracket says beside a day is neither.
        let other = try NoticeFixture.read("某校整改方案\n1.护栏松动。\n整改措施：焊接加固（方案，2031年8月25日）\n2.吊扇锈蚀。\n整改措施：改装壁扇。\n")
        #expect(try item(other, "1.1").fields[.person] == nil)
    }

    @Test("how many are put right stands between two counts, and is said of the second")
    func between() throws {
        let reading = try NoticeFixture.read(
            "某院巡察整改公示\n截至8月底，反馈的9个问题已整改到位7个，正在整改2个。\n1.账实不符。\n整改情况：清查。\n2.药品过期。\n整改情况：销毁。\n")
        #expect(reading.declared.problems == 9)
        #expect(reading.declared.groups["closed"]?.problems == 7)
        #expect(reading.declared.groups["underway"]?.problems == 2)
    }

    @Test(
        "a paragraph may name what it is about, list what is wrong and what is done about each, and say who and when for all"
    )
    func paragraphs() throws {
        for (found, done) in [("查摆出的问题有", "改进办法"), ("存在问题", "整改措施")] {
            let reading = try NoticeFixture.read(
                "某支部查摆问题整改措施\n按要求列出措施。\n政治学习：\(found)：①笔记补抄；②网课无人跟进。\(done)：①按周签注笔记；②每月通话。责任人：组织委员。完成时限：2031年4月30日。\n服务群众：\(found)：①窗口轮空；②只挑大户走访；③热线久不回拨。\(done)：①轮流顶岗；②走访个体户；③当日回拨。责任人：宣传委员。完成时限：2031年6月30日。\n"
            )
            func titles(_ kind: NoticeReading.Item.Kind) -> [String] {
                reading.items.filter { $0.kind == kind }.map { $0.title.filter { !"；。".contains($0) } }
            }
            #expect(titles(.area) == ["政治学习", "服务群众"])
            #expect(titles(.problem) == ["笔记补抄", "网课无人跟进", "窗口轮空", "只挑大户走访", "热线久不回拨"])
            #expect(titles(.measure) == ["按周签注笔记", "每月通话", "轮流顶岗", "走访个体户", "当日回拨"])
            for ref in ["1.1", "2.1"] {
                #expect(try item(reading, ref).fields[.person] == .text("组织委员"))
                #expect(try item(reading, ref).fields[.deadline] == (try day("2031-04-30")))
            }
        }
        // What shows of one problem and what is done about it may be as many by chance.
        let one = try NoticeFixture.read(
            "某局整改通报\n一、会议过多\n具体表现：一是同日三场。二是陪会人多。\n整改措施：一是合并会议。二是压减人数。\n二、公车私用\n具体表现：一是周末外出。二是绕道办事。\n整改措施：一是安装定位。二是清退油费。\n"
        )
        #expect(one.items.filter { $0.kind == .problem }.map(\.title) == ["会议过多", "公车私用"])
    }
}
