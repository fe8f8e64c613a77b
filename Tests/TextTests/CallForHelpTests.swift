import Testing
import Text

@Suite("What people write of what is stuck")
struct CallForHelpTests {
    @Test(
        "it is known however it is put",
        arguments: [
            "堵点：会签未回", "堵点:会签未回", "堵点 会签未回", "堵点在于会签未回", "主要堵点：会签未回", "存在堵点：会签未回", "堵点、难点：会签未回", "卡点：会签未回",
            "需协调：会签", "需协调", "【需协调】会签未回", "堵点一：会签", "堵点及建议：请明确", "难点是经费", "存在的困难：人手", "目前存在的主要困难：人手",
            "1.堵点：会签", "（二）需市财政局协调解决经费", "恳请领导小组帮助解决场地", "Stuck: no staff", "Blocked by: the bank", "堵点仍未打通", "堵点没有打通",
            "部分堵点尚未打通", "堵点卡点仍未解决",
            "剩余一个卡点在税务", "待协调：市财政", "待协调市财政落实经费", "望市政府协调", "尚需上级支持", "目前卡住的是场地", "会签卡壳",
            "建议市委统筹解决编制", "堵 点：资金", "难点堵点在审批环节", "主要堵在财政", "其余2项尚需协调", "下步需协调高新区提供场地", "但仍需市政府牵头协调",
            "需请市财政局帮助协调资金", "有待市政府办协调", "〔需协调〕经费",
        ])
    func known(line: String) { #expect(CallForHelp.begins(line)) }

    @Test(
        "whatever is stuck, wanting or wished for is a call, to the end of its sentence",
        arguments: [
            "堵点已打通两个，剩余一个在税务", "望市政府协调", "仍需法院配合", "盼上级给予资金支持", "系统升级卡在采购环节", "受政策限制推不动", "协调难度大，建议由分管副市长牵头", "缺人手",
            "资金缺口120万元", "恳请纪委介入", "需要编办给编制", "短期内难以解决",
        ])
    func more(line: String) { #expect(CallForHelp.leavingOut(line).isCall) }

    @Test(
        "what was done is told in full, whatever words of plans and troubles stand in it",
        arguments: [
            "打通堵点3个，办事时间缩短一半", "协调市财政落实经费20万元", "停止收取押金，退还12万元", "制定下一步工作计划并印发", "解决历史遗留问题7件", "未发现新的违规问题",
            "取消暂缓执行的规定3项", "建立争议协调机制", "按计划完成培训4期", "请示市委后印发办法", "化解难点12个", "争取专项资金300万元，已到位", "无一例投诉", "建议书已全部回复",
            "困难群众走访126户", "缺口资金已补足", "3人执业年限不足", "两个区列入预算，其余尚无来源", "送审稿已报，力争年底前印发", "不动产登记12件", "暂停收费项目3个",
            "延长服务时间至20时", "拟定办法3项", "银行卡在窗口办理12张", "计划任务已完成",
            "约谈2家未按要求整改单位", "处理遗留问题3件",
        ])
    func kept(line: String) throws {
        let day = try #require(Day("2022-10-31"))
        #expect(CallForHelp.leavingOut(line).told == line && NothingTold.leavingOut(line, on: day) == line)
    }

    @Test(
        "what was done about it is none",
        arguments: [
            "堵点已全部打通", "堵点有效疏通", "困难群众走访10户", "需协调的问题已解决", "需要支持的经费已到位", "请第三方审计", "存在问题3个，已改", "难点攻坚专班成立",
            "问题整改到位", "需求调查完成", "建立需求协调机制", "需协调的3个事项全部解决", "申请法院协调调解12件", "堵点在税务局配合下已打通", "召开协调会3次",
        ])
    func none(line: String) { #expect(!CallForHelp.begins(line)) }

    @Test("a text is left without it to the end of its sentence, and keeps the rest")
    func leavingOut() {
        let found = CallForHelp.leavingOut("已印发方案，堵点是经费未到位，需财政协调。已开会两次。\n堵点：人手")
        #expect(found.told == "已印发方案。已开会两次。\n")
        #expect(found.isCall)
        let plain = CallForHelp.leavingOut("已印发方案，堵点已打通。")
        #expect(plain.told == "已印发方案，堵点已打通。" && !plain.isCall)
    }
}
