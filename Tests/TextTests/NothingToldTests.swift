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
        "what was done is told, whatever else has not begun",
        arguments: [
            "因疫情未开展线下培训，改为线上培训3期", "对未开展谈话的3名干部逐一补谈", "修订办法1项，正在推进", "追回资金3万元", "已开展",
            "未开展的谈话已补谈", "尚未开展第2期，第1期已办结",
        ])
    func something(text: String) { #expect(!NothingTold.isNoResult(text)) }
}
