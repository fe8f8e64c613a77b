import Import
import Fixtures
import Testing
import Tracker

@Suite("Plans, ledgers and notices in every form") struct NoticeFormTests {
    private func item(_ reading: NoticeReading, _ ref: String) throws -> NoticeReading.Item {
        try #require(reading.items.first { $0.ref == ref })
    }

    @Test("a plan: 一、 areas, 关于“…”问题的整改, owners on lines and in brackets") func plan() throws {
        let reading = try NoticeFixture.read(NoticeFormFixture.plan)
        #expect(reading.titles(.area) == ["聚焦党的建设方面", "聚焦树木养护方面存在的问题"])
        #expect(reading.titles(.problem) == ["学习不够经常", "谈话提醒流于形式", "古树巡查不够经常的问题", "补种不够及时的问题"])
        #expect(reading.texts(.problem)[0] == "关于“学习不够经常”问题的整改")
        #expect(reading.refs(.problem) == ["1", "2", "3", "4"])
        #expect(reading.measuresByProblem == [2, 1, 2, 2])
        #expect(reading.doubts == [.numberRestart])
        #expect(reading.isPlan)
        // What stands below all measures is the problem's; a target is that of its measures.
        #expect(
            try item(reading, "1").fields == [
                .leader: .text("张甲"), .unit: .text("办公室"), .support: .names(["人事科", "财务科"]),
                .deadline: .day(try #require(Day("2031-06-30"))),
            ])
        #expect(try item(reading, "1.2").fields == [.target: .text("每月学习不少于两次")])
        // Beside a lead, further units support it.
        #expect(
            try item(reading, "2.1").fields == [
                .unit: .text("纪检室"), .support: .names(["人事科", "各科室"]), .person: .text("李乙"), .kind: .text("immediate"),
            ])
        #expect(try item(reading, "2.1").text == "修订谈话提醒办法，明确谈话内容。")
        #expect(
            try item(reading, "3.1").fields == [
                .unit: .text("养护科"), .deadline: .day(try #require(Day("2031-04-30"))),
            ])
        #expect(try item(reading, "3.2").fields[.deadline] == .day(try #require(Day("2031-05-31"))))
        #expect(try item(reading, "4").fields == [.leader: .text("王丙"), .unit: .text("苗圃")])
        #expect(try item(reading, "4.2").fields == [.kind: .text("longTerm")])
        #expect(try item(reading, "4").text == "补种不够及时的问题")
    }

    @Test(
        "labels in brackets say who and by when as those with a colon do, on their line, the next one or one behind another"
    )
    func brackets() throws {
        let reading = try NoticeFixture.read(
            """
            某市园林局关于巡察反馈问题整改情况的公示
            一、苗木管理方面
            （一）苗圃台账缺失
            【具体表现】
            三年没有登记出圃数量。
            【整改措施】
            1）补登台账；
            2）每月盘点。
            【整改成效】
            台账已经补齐。
            【责任领导】王丙
            【完成时限】2031年4月30日
            【整改状态】已完成
            （二）灌溉设备闲置
            [整改措施]
            1）检修水泵；
            2）安排专人值守。
            [责任单位]养护科、苗圃[整改时限]2031年5月底
            （三）古树没有挂牌
            【整改措施】
            1）逐株挂牌；
            2）拍照建档。
            【整改成效】
            全部挂牌。
            【责任人】
            李乙
            【时间】2031年6月1日
            公示期间如有异议，请向局办公室反映。
            """)
        #expect(reading.titles(.problem) == ["苗圃台账缺失", "灌溉设备闲置", "古树没有挂牌"])
        #expect(reading.measuresByProblem == [2, 2, 2])
        #expect(
            try item(reading, "1").fields == [
                .leader: .text("王丙"), .deadline: .day(try #require(Day("2031-04-30"))),
            ])
        #expect(try item(reading, "1.1").stated?.status == .done)
        #expect(
            try item(reading, "2").fields == [
                .unit: .text("养护科"), .support: .names(["苗圃"]), .deadline: .day(try #require(Day("2031-05-31"))),
            ])
        #expect(
            try item(reading, "3").fields == [
                .person: .text("李乙"), .deadline: .day(try #require(Day("2031-06-01"))),
            ])
        // One line of what was done is no list that has to match, and what invites objections is no progress.
        #expect(reading.doubts == [])
        #expect(reading.items.allSatisfy { !($0.progress ?? "").contains("异议") })
    }

    @Test("who answers for it and by when in a sentence: all of it is understood, or it stays text") func sentence()
        throws
    {
        let text = """
            一、财务管理方面
            1.往来款长期挂账的问题
            整改措施：
            一是组织专班对账。
            由财务科牵头，办公室、审计科配合，2024年6月底前完成。
            2.发票附件不全的问题
            整改措施：
            一是补齐清单。
            由财务科牵头，逐笔说明原因。
            """
        let reading = try NoticeReader.read(Array(text.utf8))
        let fields = reading.items.map(\.fields)
        let deadline = FieldValue.day(try #require(Day("2024-06-30")))
        #expect(
            fields.contains([.unit: .text("财务科"), .support: .names(["办公室", "审计科"]), .deadline: deadline]), "\(fields)")
        #expect(reading.items.last?.text.contains("逐笔说明原因") ?? false)
    }

    @Test("what a page puts around a text is left out, and says so") func page() throws {
        let reading = try NoticeFixture.read(NoticeFormFixture.plan)
        for line in [2, 4, 5, 29, 30, 31] { #expect(reading.skippedAs(line: line) == [.webFurniture], "\(line)") }
        #expect(reading.skippedAs(line: 1) == [.webFurniture])
        #expect(reading.skippedAs(line: 3) == [.title])
        #expect(reading.skippedAs(line: 26) == [.signature])
        #expect(reading.skippedAs(line: 28) == [.attachment])
        #expect(reading.round.signed == Day("2031-02-01"))
    }

    @Test("numbered links below a text are no problems") func links() throws {
        let reading = try NoticeFixture.read(
            NoticeFixture.problem("整改情况：一是除草。\n相关链接\n2.某局的通知\n3.某院的公示\n版权所有 某局"))
        #expect(reading.refs(.problem) == ["1"])
        #expect(reading.skipped.suffix(4).map(\.why) == [.webFurniture, .webFurniture, .webFurniture, .webFurniture])
    }

    @Test("measures and what was done are matched by number; each status, and to whom it belongs") func progress()
        throws
    {
        let reading = try NoticeFixture.read(NoticeFormFixture.progress)
        #expect(reading.count(.area) == 0)
        #expect(reading.titles(.problem) == ["学习走过场", "公章管理不严", "车辆管理不严", "食堂浪费的问题", "档案散乱的问题"])
        #expect(reading.texts(.problem)[0] == "学习走过场。\n（1）签到不全。\n（2）笔记雷同。")
        #expect(
            reading.texts(.measure) == [
                "补齐签到。", "抽查笔记。", "修订公章使用办法。", "清点车辆。", "安装定位。", "光盘行动。", "按量采购。", "建成档案室。",
            ])
        let measures = reading.items.filter { $0.kind == .measure }
        #expect(
            measures.map(\.progress) == [
                "已补签到表12份。", "已抽查两轮。", "办法已于3月印发，登记全覆盖。", nil, nil, nil, nil, nil,
            ])
        #expect(
            measures.map(\.status) == [.done, .done, .underway, .done, .effective, .longTerm, .longTerm, .notStarted])
        #expect(reading.items.filter { $0.kind == .problem }.map(\.status) == [.done, nil, nil, .longTerm, nil])
        #expect(reading.doubts == [.noReviewDate, .noReviewDate])
        #expect(!reading.isPlan)
    }

    @Test("problems, measures and owners in lists apart are joined by number") func lists() throws {
        let reading = try NoticeFixture.read(NoticeFormFixture.lists)
        #expect(reading.titles(.area) == ["党建方面", "业务方面"])
        #expect(reading.refs(.problem) == ["1", "2", "3", "4"])
        #expect(reading.measuresByProblem == [2, 1, 2, 0])
        #expect(reading.items.map(\.ref) == ["一", "1", "1.1", "1.2", "2", "2.1", "二", "3", "3.1", "3.2", "4"])
        #expect(reading.titles(.measure) == ["排出计划", "每月检查", "制定谈话提纲", "排班", "登记"])
        #expect(reading.doubts == [.noMeasures, .noSuchProblem])
        #expect(reading.uncertain.map(\.line) == [8, 16])
        #expect(reading.skipped.contains { $0.text == "5.多出来的一条。" })
        #expect(try item(reading, "1").fields == [.leader: .text("张甲"), .unit: .text("办公室")])
        #expect(
            try item(reading, "3").fields == [
                .leader: .text("李乙"), .unit: .text("养护科"), .deadline: .day(try #require(Day("2031-06-30"))),
            ])
        #expect(try item(reading, "2.1").fields[.deadline] == .day(try #require(Day("2031-12-31"))))
        #expect(reading.isPlan)
    }

    @Test("（一）问题： below 一、 is a problem") func bracketedProblems() throws {
        let reading = try NoticeFixture.read(NoticeFormFixture.bracketedProblems)
        #expect(reading.titles(.area) == ["党的建设", "业务工作"])
        #expect(reading.titles(.problem) == ["学习不够经常", "谈话不够深入", "巡查不够经常"])
        #expect(reading.texts(.problem)[1] == "谈话不够深入。\n1、谈话内容单一。\n2、谈话对象不全。")
        #expect(reading.measuresByProblem == [1, 2, 2])
        #expect(try item(reading, "1.1").progress == "计划已印发。")
        #expect(
            try item(reading, "1.1").fields == [
                .unit: .text("办公室"), .deadline: .day(try #require(Day("2031-06-30"))),
            ])
        #expect(try item(reading, "3.2").status == .done)
        #expect(try item(reading, "3.2").text == "登记。")
        #expect(reading.doubts == [.numberRestart])
    }

    @Test("labels with numbers of their own are no problems") func numberedLabels() throws {
        let reading = try NoticeFixture.read(NoticeFormFixture.numberedLabels)
        #expect(reading.titles(.problem) == ["学习不够经常的问题", "谈话不够深入的问题"])
        #expect(reading.texts(.measure) == ["排出计划，每月检查。", "制定提纲。", "逐人谈话。"])
        #expect(try item(reading, "1.1").status == .done)
        #expect(try item(reading, "1.1").fields[.target] == .text("人人有笔记"))
        #expect(try item(reading, "1.1").fields[.unit] == .text("办公室"))
        #expect(try item(reading, "2").fields == [.leader: .text("张甲")])
        #expect(try item(reading, "2.1").status == .underway)
        // A deadline that names no day is not made one.
        #expect(reading.doubts == [.unreadDeadline])
        #expect(reading.skipped.contains { $0.why == .unreadDeadline && $0.text.hasSuffix("整改时限：整改期内") })
    }

    @Test("（1） below （一） is a problem, and not a measure") func smallNumbers() throws {
        let reading = try NoticeFixture.read(NoticeFormFixture.smallNumbers)
        #expect(reading.titles(.area) == ["党建方面", "业务方面"])
        #expect(reading.titles(.problem) == ["学习不够经常的问题", "谈话不够深入的问题", "巡查不够经常的问题"])
        #expect(reading.titles(.measure) == ["排出计划", "每月检查", "制定提纲", "排出班次，每周两次"])
        #expect(reading.doubts == [.numberRestart])
    }

    @Test("问题1, 措施1, and lists with dots") func named() throws {
        let reading = try NoticeFixture.read(NoticeFormFixture.named)
        #expect(reading.titles(.problem) == ["会议记录不全", "票据审核不严", "项目推进慢"])
        #expect(reading.texts(.measure) == ["补齐记录。", "每月抽查。", "培训会计。", "排期", "督办"])
        #expect(try item(reading, "1.2").fields[.unit] == .text("机关党委"))
        #expect(try item(reading, "2.1").fields == [.unit: .text("财务科")])
        #expect(try item(reading, "2.1").status == .notStarted)
        #expect(try item(reading, "3").fields == [.support: .names(["各科室"])])
        #expect(try item(reading, "3.1").fields == [.kind: .text("immediate")])
        #expect(reading.isPlan)
    }

    @Test("what was done within a line; what is said of all is the problem's") func oneLine() throws {
        let reading = try NoticeFixture.read(NoticeFormFixture.oneLine)
        #expect(reading.titles(.problem) == ["会议记录不全", "票据审核不严的问题", "项目推进慢的问题"])
        let measures = reading.items.filter { $0.kind == .measure }
        #expect(measures.map(\.text) == ["补齐记录；", "每月抽查。", "培训。", "复核。", "排期。", "督办。"])
        #expect(measures.map(\.progress) == ["已补齐；", "已抽查2次。", "已培训一次。", "已复核全部票据。", nil, nil])
        #expect(try item(reading, "3").progress == "每周督办。")
        #expect(reading.doubts.isEmpty)
    }

    @Test("Markdown reads as the same text without its signs, line by line") func markdown() throws {
        let reading = try NoticeFixture.read(NoticeFormFixture.markdown)
        #expect(reading.titles(.area) == ["党建方面"])
        #expect(reading.titles(.problem) == ["学习不够经常的问题", "谈话不够深入的问题", "车辆管理不严的问题", "食堂浪费的问题"])
        #expect(reading.titles(.measure) == ["排出学习计划", "每月检查一次", "制定提纲", "逐人谈话", "清点车辆", "宣传", "检查"])
        #expect(try item(reading, "2.2").progress == "谈话 12 人。")
        #expect(try item(reading, "3.1").line == 34)
        #expect(try item(reading, "3.1").fields[.unit] == .text("车队"))
        #expect(try item(reading, "3.1").fields[.deadline] == .day(try #require(Day("2031-06-30"))))
        #expect(try item(reading, "4").fields[.unit] == .text("食堂"))
        #expect(reading.declared.meetings == 3)
        #expect(reading.round.title == "关于巡察整改进展情况的通报")
    }

    @Test("signs of Markdown in a text that is none stay") func notMarkdown() throws {
        let reading = try NoticeFixture.read(NoticeFixture.problem("整改情况：一是填写A_B_C表*注，见#3。二是用|隔开。"))
        #expect(reading.texts(.measure) == ["填写A_B_C表*注，见#3。", "用|隔开。"])
    }

    @Test("what reads as an area and is prose is none; where no problem is, nothing is read") func prose() {
        let texts = [
            "今年以来，本局主要做了以下工作。\n一、加强领导方面\n主要领导亲自抓，带头学习。\n二、强化督查方面\n每月督查一次。",
            "一、总体要求\n（一）指导思想\n坚持问题导向。\n（二）基本原则\n实事求是。\n二、保障措施\n1.加强领导。\n2.加强督查。",
            "责任单位：办公室\n整改时限：2031年6月底\n已完成。",
        ]
        for text in texts { #expect(throws: NoticeRefusal.self, "\(text)") { try NoticeFixture.read(text) } }
    }

    @Test("a status is only taken where it says nothing else; prose that names one stays") func statusInProse() throws {
        let reading = try NoticeFixture.read(
            NoticeFixture.problem(
                "整改情况：一是已完成的项目（已完成）的台账补齐。已完成整改的事项归档。二是正在推进的工程加快。持续推进长效机制。三是修好。目前已完成。四是巡查。（基本完成）"))
        #expect(
            reading.texts(.measure) == [
                "已完成的项目（已完成）的台账补齐。已完成整改的事项归档。", "正在推进的工程加快。持续推进长效机制。", "修好。", "巡查。",
            ])
        #expect(reading.items.filter { $0.kind == .measure }.map(\.status) == [nil, nil, .done, .effective])
    }

    @Test("a bracket with more than owners stays whole, and its owners count") func mixedBracket() throws {
        let reading = try NoticeFixture.read(NoticeFixture.problem("整改措施：一是除草（责任单位：绿化科；经费从紧）。二是种花（每周两次）。"))
        #expect(reading.texts(.measure) == ["除草（责任单位：绿化科；经费从紧）。", "种花（每周两次）。"])
        #expect(try item(reading, "1.1").fields == [.unit: .text("绿化科")])
    }

    @Test("a heading 关于…问题的整改情况 leads in what follows it") func headingLabel() throws {
        let reading = try NoticeFixture.read("1.关于花坛荒废问题的整改情况\n一是除草。二是种花。\n2.关于水池干涸问题的整改情况\n已放水。")
        #expect(reading.texts(.measure) == ["除草。", "种花。", "已放水。"])
        #expect(reading.titles(.problem) == ["关于花坛荒废问题的整改情况", "关于水池干涸问题的整改情况"])
    }

    @Test("labels that lead measures in", arguments: ["整改措施", "整改情况", "做法与成效", "整改落实情况", "整改进展"])
    func labels(label: String) throws {
        for body in ["一是除草。二是种花。", "（1）除草。（2）种花。", "①除草。\n②种花。", "\n1、除草。\n2、种花。", "\n1）除草。\n2）种花。"] {
            let reading = try NoticeFixture.read(NoticeFixture.problem("\(label)：\(body)"))
            #expect(reading.texts(.measure) == ["除草。", "种花。"], "\(label)\(body)")
        }
        let single = try NoticeFixture.read(NoticeFixture.problem("\(label)：除草，并种花。"))
        #expect(single.texts(.measure) == ["除草，并种花。"])
        #expect(single.doubts.isEmpty)
    }

    @Test("whether it is a plan: by its title, else by its labels") func isPlan() throws {
        let cases: [(title: String, label: String, isPlan: Bool)] = [
            ("巡察整改方案", "整改措施", true), ("巡察整改台账", "整改措施", true), ("巡察整改情况的通报", "整改措施", false),
            ("整改方案落实情况的报告", "整改措施", false), ("巡察整改方案", "整改进展", false), ("", "整改措施", true), ("", "做法与成效", false),
        ]
        for (title, label, isPlan) in cases {
            let reading = try NoticeFixture.read(title + "\n" + NoticeFixture.problem("\(label)：一是除草。"))
            #expect(reading.isPlan == isPlan, "\(title) \(label)")
        }
    }

    @Test("a count behind its noun is of it, and a part of those counted before is no total") func parts() throws {
        let reading = try NoticeFixture.read(
            "市委巡察组反馈问题31个。目前，31个问题中已整改到位27个，正在整改4个。\n" + NoticeFixture.problem("整改情况：一是除草。"))
        #expect(
            reading.declared
                == Declared(problems: 31, groups: ["closed": .init(problems: 27), "underway": .init(problems: 4)]))
    }

    @Test("a rate, and counts without their noun, are declared figures") func rate() throws {
        let text = "市委巡察组反馈25个问题，已完成整改19个，基本完成4个，正在推进2个，整改完成率76%。\n" + NoticeFixture.problem("整改情况：一是除草。")
        #expect(
            try NoticeFixture.read(text).declared
                == Declared(
                    problems: 25,
                    groups: [
                        "closed": .init(problems: 19), "effective": .init(problems: 4), "underway": .init(problems: 2),
                    ], rate: 76))
        for (words, rate) in [
            ("完成率达到92.5％", "92.5"), ("完成率98.71%", "98.71"), ("完成率为100%", "100"), ("完成率过半", nil), ("力争完成率100%", nil),
        ]
            as [(String, String?)]
        {
            let reading = try NoticeFixture.read("巡察反馈问题的整改\(words)。\n" + NoticeFixture.problem("整改情况：一是除草。"))
            #expect(reading.declared.rate?.text == rate, "\(words)")
        }
    }

    @Test("a file of levels, or of columns, with a key that there is not is told with an example of its own")
    func keys() {
        func told(_ read: () throws -> Void) -> String {
            do { try read() } catch let problem as ColumnProblem { return problem.phrase.zh } catch {}
            return ""
        }
        let bytes = Array(#"{ colums: { "一、": {} } }"#.utf8)
        let levels = told { _ = try LevelMemory(bytes) }
        #expect(levels.contains("colums") && levels.contains("levels: {"))
        #expect(told { _ = try LevelMemory(Array(#"{ levels: { "一、": 1 } }"#.utf8)) }.contains("levels: {"))
        #expect(told { _ = try ColumnMapping(bytes) }.contains("columns: {"))
    }

    @Test("lines that were broken at the edge of a page are one again: words, labels and days that they part")
    func brokenLines() throws {
        let reading = try NoticeFixture.read(
            """
            某市图书馆巡察反馈意见整改方案

            　　一、整改任务
            　　（一）读者服务方面
            　　1．预约系统时常停摆，节假日排队超过两小时，读者意
            见较大。（牵头领导：馆长；责任部门：信息技术部；完成时
            限：2031年5月31日）整改措施：①更换老旧服务器，增
            加备用线路。②节假日开放现场取号，由值班馆员分流引
            导。
            　　2．少儿阅览区护栏松动，已有两名儿童磕碰受伤，家
            长多次反映。（牵头领导：副馆长；责任部门：读者服务部

            — 1 —

            某市图书馆文件

            ；完成时限：2031年6月30日）整改措施：①加固全部护栏
            。②每月检查一次并张贴检查记录。
            　　（二）经费管理方面
            　　3．购书款长期挂账，最久的已有四年，供应商多次催要未
            果。（牵头领导：馆长；责任部门：财务室；完成时限：2031
            年9月30日）整改措施：①逐笔核对并分两批付清。
            """)
        #expect(reading.titles(.area) == ["读者服务方面", "经费管理方面"])
        #expect(reading.measuresByProblem == [2, 2, 1])
        #expect(reading.texts(.measure)[1] == "节假日开放现场取号，由值班馆员分流引导。")
        #expect(try item(reading, "1").fields[.unit] == .text("信息技术部"))
        #expect(try item(reading, "1").fields[.deadline] == .day(try #require(Day("2031-05-31"))))
        #expect(try item(reading, "3").fields[.deadline] == .day(try #require(Day("2031-09-30"))))
        #expect(try item(reading, "3").text == "购书款长期挂账，最久的已有四年，供应商多次催要未果。")
        #expect(reading.skipped.contains { $0.text == "某市图书馆文件" })
    }

    @Test(
        "measures are numbered with their problem's number; what is behind the name of a problem answers it in any words"
    )
    func codedMeasures() throws {
        let plan = try NoticeFixture.read(
            """
            某水务公司党委
            巡察反馈意见整改方案
            一、整改任务
            （一）供水管理方面
            问题1．管网漏损率居高不下。
            措施1.1　更换老旧管道十二公里。
            措施1.2　每季度检漏一次。
            牵头领导：总工程师　责任部门：管网部　完成时限：2031年12月31日
            问题2．抄表员虚报用水量。
            措施2.1　安装远传水表。
            牵头领导：副经理　责任部门：营业部　完成时限：2031年6月底
            """)
        #expect(plan.round.title == "某水务公司党委巡察反馈意见整改方案")
        #expect(plan.refs(.measure) == ["1.1", "1.2", "2.1"])
        #expect(plan.texts(.measure) == ["更换老旧管道十二公里。", "每季度检漏一次。", "安装远传水表。"])
        let report = try NoticeFixture.read(
            """
            某小学关于督导反馈问题整改情况的报告
            一、具体问题整改情况
            （一）针对“午餐配送超时”的问题
            该问题已整改完毕。一是更换配送公司。二是在校门口签收计时。
            （二）针对“家长委员会没有换届”的问题
            该问题已整改完毕。家长代表重新推选，十五个班各出一人。
            """)
        #expect(report.measuresByProblem == [2, 1])
        #expect(report.texts(.measure)[2] == "家长代表重新推选，十五个班各出一人。")
        #expect(try item(report, "2.1").status == .done)
        let notice = try NoticeFixture.read(
            """
            某小学关于督导反馈问题整改情况的报告
            （一）关于“操场积水”的问题
            整改措施：
            ——疏通排水沟。
            ——铺设透水砖。
            整改结果：正在整改，预计2031年8月底前完成。
            （二）关于“围墙开裂”的问题
            整改措施：
            ——加固围墙。
            整改结果：已完成。
            """)
        #expect(notice.measuresByProblem == [2, 1])
        #expect(try item(notice, "1").status == .underway)
        #expect(try item(notice, "1").fields[.deadline] == .day(try #require(Day("2031-08-31"))))
    }

    @Test(
        "a measure whose words end in 措施 is one, with its unit or without; one that says of itself how far it is stays one"
    )
    func measuresLikeHeadings() throws {
        let plan = try NoticeFixture.read(
            """
            某局整改任务台账
            一、内务方面
            1.值班记录不全的问题
            （1）修订值班办法。责任单位：甲科。整改时限：2031年6月30日。
            （2）抓好各项措施。责任单位：乙科。整改时限：2031年6月30日。
            （3）采取有力措施。责任单位：丙科。整改情况：已完成
            2.物资登记不清的问题
            （1）完善考核措施。
            （2）清点一次仓库。
            """)
        #expect(plan.measuresByProblem == [3, 2])
        #expect(try item(plan, "1.2").fields[.unit]?.text == "乙科")
        let told = try NoticeFixture.read(
            """
            某局整改情况台账
            1.值班记录不全的问题
            （1）修订值班办法。责任单位：甲科。整改时限：2031年6月30日。整改情况：预计5月底完成
            （2）补记两个月台账。责任单位：乙科。整改时限：2031年6月30日。整改情况：已完成
            """)
        #expect(told.measuresByProblem == [2])
        #expect(try item(told, "1.1").status != .done && item(told, "1.2").status == .done)
    }
}
