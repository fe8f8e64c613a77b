import Testing
import Text

@Suite("Answers that tell nothing")
struct NothingToldTests {
    @Test(
        "that nothing has begun, goes on or is new tells nothing, however it is put",
        arguments: [
            "未开展", "本月暂无进展。", "本月无新进展", "没开展", "本期未开展", "暂未开展此项工作", "目前尚未启动", "还没有开始，等编制批复", "因疫情未开展", "正在推进，暂无新进展",
            "未开展，正在等编制批复", "未启动，原因是人手不足", "尚未开展专家遴选工作", "仍未实施，由于经费没有到位",
        ])
    func nothing(text: String) { #expect(NothingTold.isNoResult(text)) }

    @Test(
        "what stands still, has not come about or is still to come tells nothing that was done",
        arguments: [
            "未动", "暂缓实施", "计划11月启动", "经费尚未到位", "因疫情影响，工作暂停", "进展缓慢", "尚在调研阶段", "拟于12月召开会议研究", "下一步将出台管理办法", "预计年底前完成",
            "搁置", "方案还没有定下来", "争取年内完成验收", "延期至明年3月", "12月上旬开展专项检查", "停滞不前", "有两处产权纠纷没有解决", "会议未通过，退回修改", "准备在下月组织培训",
            "历史遗留问题",
        ])
    func notDone(text: String) throws {
        let day = try #require(Day("2022-10-31"))
        #expect(NothingTold.isNoResult(text, on: day) && NothingTold.leavingOut(text + "。", on: day).isEmpty)
    }

    @Test("a sentence that tells something that was done stays whole, one that tells nothing goes")
    func atItsEnd() throws {
        let day = try #require(Day("2022-10-31"))
        #expect(NothingTold.leavingOut("已报市政府，等待批示。计划11月启动。\n未动", on: day) == "已报市政府，等待批示。\n")
        #expect(NothingTold.leavingOut("12月上旬开展检查", on: try #require(Day("2023-01-31"))) == "12月上旬开展检查")
    }

    @Test(
        "what was done is told, whatever else has not begun",
        arguments: [
            "因疫情未开展线下培训，改为线上培训3期", "对未开展谈话的3名干部逐一补谈", "修订办法1项，正在推进", "追回资金3万元", "已开展",
            "未开展的谈话已补谈", "尚未开展第2期，第1期已办结",
        ])
    func something(text: String) { #expect(!NothingTold.isNoResult(text)) }
}
