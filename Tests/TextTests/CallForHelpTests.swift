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
