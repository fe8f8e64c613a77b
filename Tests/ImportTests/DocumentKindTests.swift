import Fixtures
import Testing
import Tracker

@testable import Import

@Suite("Letters, minutes and lists apart of kinds that offices write") struct DocumentKindTests {
    private func titles(_ reading: NoticeReading, _ kind: NoticeReading.Item.Kind) -> [String] {
        reading.items.filter { $0.kind == kind }.map(\.title)
    }

    private func texts(_ reading: NoticeReading) -> [String] {
        reading.items.filter { $0.kind == .measure }.map(\.text)
    }

    @Test("entries that are counted through are of the problems in their order, though these begin again in each area")
    func countedThrough() throws {
        for (first, second) in [("问题清单", "整改措施"), ("存在的主要问题", "整改举措")] {
            let reading = try NoticeFixture.read(
                """
                某院党委巡察整改方案
                第一部分  \(first)
                一、育人工作有差距
                （一）实习无人带队。近三年有四十人自行联系。
                （二）课时核算混乱。
                二、财务管理不够规范
                （一）押金长期挂账。按规定应当三月内清退。
                第二部分  \(second)
                问题1  责任领导：分管副院长；责任部门：教务处；完成时限：2031年3月底前
                （1）签订实习基地八个。
                （2）每二十人配一名带队老师。
                问题2  责任领导：院长；责任部门：人事处；完成时限：2031年4月30日
                按学期公开核算结果。
                问题3  责任领导：总会计师；责任部门：财务处；完成时限：2031年5月底前
                （1）逐笔清退押金。
                """)
            #expect(titles(reading, .area) == ["育人工作有差距", "财务管理不够规范"])
            #expect(titles(reading, .problem) == ["实习无人带队", "课时核算混乱", "押金长期挂账"])
            #expect(
                titles(reading, .measure) == ["签订实习基地八个", "每二十人配一名带队老师", "按学期公开核算结果", "逐笔清退押金"])
            let problem = try #require(reading.items.first { $0.title == "押金长期挂账" })
            #expect(problem.fields[.unit] == .text("财务处"))
            #expect(problem.fields[.leader] == .text("总会计师"))
        }
    }

    @Test("a letter tells each matter in a paragraph, and a list may begin within a clause", arguments: ["问题", "事项"])
    func prose(noun: String) throws {
        for lead in ["局党组", "对此，我局重点做到"] {
            let reading = try NoticeFixture.read(
                """
                某局党组关于督办函办理情况的复函
                县委巡察办：
                收到来函后，局党组一是及时研究；二是分头核对。现函复如下。
                关于押金超期未退的\(noun)。群众反映等了九个月。\(lead)一是逐笔核对账户；二是退还押金三十笔，均已到账。
                关于窗口无人值守的\(noun)。安排专人轮班，午间不断岗。
                关于台账缺页的\(noun)。一是补齐缺页；二是实行月检。
                专此函复。
                """)
            #expect(titles(reading, .problem).count == 3)
            #expect(texts(reading).contains { $0.hasPrefix("退还押金三十笔") })
            #expect(texts(reading).contains { $0.hasPrefix("安排专人轮班") })
            #expect(!texts(reading).contains { $0.contains("分头核对") })
        }
    }

    @Test("of the items of minutes only the one about findings holds any")
    func minutes() throws {
        for (title, decided) in [("中共某镇委员会会议纪要", "会议决定，"), ("某局党组会议纪要", "会议议定，")] {
            let reading = try NoticeFixture.read(
                """
                \(title)
                〔2031〕5号
                一、传达学习县委农村工作会议精神
                会议强调：1.不误农时；2.管好农资。
                二、研究假期值班安排
                强调：1.带班领导在岗；2.严防火灾。
                三、听取巡察反馈问题整改情况，研究未完成事项
                会议逐项研究：
                （一）检疫票据缺号。\(decided)由动检站五日内查清去向。
                （二）门面出租未进场交易。\(decided)合同到期后公开招租。
                四、研究人事事项
                会议同意一名同志退休。
                """)
            #expect(titles(reading, .area).isEmpty)
            #expect(titles(reading, .problem) == ["检疫票据缺号", "门面出租未进场交易"])
            #expect(titles(reading, .measure).count == 2)
        }
        for topic in ["听取秋收工作汇报", "研究道路养护方案"] {
            #expect(throws: NoticeRefusal.self) {
                try NoticeFixture.read("某镇会议纪要\n一、传达学习会议精神\n1.抓好防火；2.管好水源。\n二、\(topic)\n1.排水不畅。\n2.路灯不亮。\n")
            }
        }
    }

    @Test("parts may be counted as kinds, and one line may say who, by when and how far")
    func kinds() throws {
        for unit in ["类", "方面"] {
            let reading = try NoticeFixture.read(
                """
                某村党支部巡察整改台账
                第一\(unit) 上轮整改不到位
                问题1：机动地承包费未收回。
                整改措施：①上门核对欠条；②签订还款承诺。
                责任人：村书记      整改时限：2031年9月底前      进展：正在整改，已收回两户
                问题2：票据仍有白条。
                整改措施：换取正规票据。
                责任人：报账员      整改时限：立行立改      进展：已完成
                第二\(unit) 党支部自身建设
                问题1：水费标准没有公开。
                整改措施：①召开代表会；②标准上墙。
                责任人：村会计     整改时限：2031年8月底前     进展：已完成
                问题2：活动室被占作仓库。
                整改措施：腾空堆放的农膜。
                责任人：村主任      整改时限：立行立改      进展：未启动
                """)
            #expect(titles(reading, .area) == ["上轮整改不到位", "党支部自身建设"])
            let problem = try #require(reading.items.first { $0.kind == .problem })
            #expect(problem.fields[.deadline] == .day(try #require(Day("2031-09-30"))))
            #expect(problem.status == .underway)
            #expect(problem.progress?.contains("已收回两户") ?? false)
        }
    }

    @Test("what comes next beside what was done is no measure, and alone it is one", arguments: ["下一步举措", "下步措施"])
    func next(label: String) throws {
        let reading = try NoticeFixture.read(
            """
            某厅党组整改进展报告
            1.反馈问题：水库加固滞后。
            整改进展：正在推进。一是派组驻点；二是打包招标。
            \(label)：争取年底前开工。
            2.反馈问题：预警覆盖不全。
            \(label)：安装基站广播十座。
            """)
        #expect(titles(reading, .measure) == ["派组驻点", "打包招标", "安装基站广播十座"])
        #expect(reading.skipped.contains { $0.text.contains("争取年底前开工") && $0.why == .nextSteps })
    }

    @Test("a heading says how far all below it is")
    func headings() throws {
        for (done, open) in [("已完成整改的问题（2个）", "正在推进的问题（1个）"), ("已办结的问题清单", "正在办理的问题清单")] {
            let reading = try NoticeFixture.read(
                """
                某公司巡察整改通报
                一、\(done)
                1.账目不清。
                整改措施：清理账目。
                2.押金未退。
                整改措施：退还押金。
                二、\(open)
                3.围栏缺失。
                整改措施：补建围栏。
                """)
            #expect(titles(reading, .problem) == ["账目不清", "押金未退", "围栏缺失"])
            #expect(reading.items.filter { $0.kind == .measure }.map(\.status) == [.done, .done, .underway])
        }
    }

    @Test("signs that a document explains say how far its headings and entries are")
    func legend() throws {
        for (done, open) in [("✅", "🔄"), ("☑", "☐")] {
            let reading = try NoticeFixture.read(
                """
                # 某校专项检查整改清单

                > 状态口径：\(done) 已完成　\(open) 整改中

                ## 一、阵地管理薄弱

                ### 1. 讲座审批一报了之 \(done)

                - **整改措施**：
                  - \(done) 修订审批办法；
                  - \(open) 未审的不得开场。
                - 责任部门：科研处；时限：2031年6月底前

                ### 2. 社团账号底数不清 \(open)

                - **整改措施**：登记全部账号。
                - 责任部门：团委；时限：2031年7月底前
                """)
            #expect(titles(reading, .problem) == ["讲座审批一报了之", "社团账号底数不清"])
            #expect(reading.items.filter { $0.kind == .measure }.map(\.status) == [.done, .underway, .underway])
            let units = reading.items.compactMap { $0.fields[.unit] }
            #expect(units == [.text("科研处"), .text("团委")])
        }
    }

    @Test("who answers for all may stand below measures that each have a deadline, and causes are no problems")
    func ownersBelow() throws {
        for cause in ["三、产生问题的原因", "三、原因剖析"] {
            let reading = try NoticeFixture.read(
                """
                某局选人用人检查整改方案
                二、整改任务
                （一）培养计划缺失。
                1.制定培养计划。（完成时限：2031年3月底前）
                2.选派六人挂职。（完成时限：2031年6月30日前）
                （责任领导：局长；责任科室：人事科；配合科室：办公室）
                （二）档案审核不严。
                1.重新认定档案。（完成时限：2031年1月31日前）
                2.实行双人签字。（完成时限：2031年2月底前）
                （责任领导：副局长；责任科室：人事科）
                \(cause)
                一是学习不深。二是编制受限。三是监督不严。
                """)
            #expect(titles(reading, .problem) == ["培养计划缺失", "档案审核不严"])
            let problem = try #require(reading.items.first { $0.kind == .problem })
            #expect(problem.fields[.leader] == .text("局长"))
            #expect(problem.fields[.support] == .names(["办公室"]))
            #expect(reading.items.first { $0.title == "选派六人挂职" }?.fields[.unit] == nil)
        }
    }
}
