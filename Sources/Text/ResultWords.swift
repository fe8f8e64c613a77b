/// Whether words tell that something was done: what happened, what is there now, how many. What is only hoped for, waited for,
/// stuck or somebody's opinion has no such word, in however many ways it is said; so it is this that is looked for.
public enum ResultWords {
    /// Whether some clause of a text tells it. Text without Han characters is taken for telling something.
    public static func tells(_ text: String) -> Bool {
        guard text.unicodeScalars.contains(where: { (0x4E00...0x9FFF).contains($0.value) }) else { return true }
        return text.split(whereSeparator: { "，,。；;！!？?：:（）()\n".contains($0) }).contains { tells(clause: Array($0)) }
    }

    /// Whether some clause says by 已 or 了 that something came about.
    public static func isPerfect(_ text: String) -> Bool {
        text.split(whereSeparator: { "，,。；;！!？?：:（）()\n".contains($0) }).map(Array.init).contains { clause in
            clause.indices.contains { isPerfect(clause, $0) }
        }
    }

    private static func tells(clause: [Character]) -> Bool {
        let places = kept(clause)
        // What stands behind 未 or 拟 was not done; what stands before it may have been.
        let end = first(of: hindering, in: clause[...], but: places) ?? clause.count
        if isPlan(clause) { return false }
        return first(of: acts, in: clause[..<end], but: []) != nil || hasCount(clause[..<end])
            || clause[..<end].indices.contains { isPerfect(clause, $0) }
    }

    /// 已, and 了 behind what was done: 开了两次会, but neither 不了了之 nor 了解.
    private static func isPerfect(_ clause: [Character], _ place: Int) -> Bool {
        if clause[place] == "已" { return true }
        guard clause[place] == "了", place > 0, !"不为除了".contains(clause[place - 1]) else { return false }
        return place + 1 == clause.count || !"之解结".contains(clause[place + 1])
    }

    /// 本月底前印发, 下半年建成: by when it is to be, without a word that it was.
    private static func isPlan(_ clause: [Character]) -> Bool {
        guard !clause.contains(where: { $0 == "已" || $0 == "了" }) else { return false }
        if next.contains(where: { clause.starts(with: $0) }) { return true }
        if first(of: later, in: clause[...], but: []) != nil { return true }
        return clause.indices.dropFirst().contains { place in
            clause[place] == "前" && times.contains { clause[..<place].ends(with: $0) || isThen($0, clause, place) }
        }
    }

    private static func isThen(_ time: [Character], _ clause: [Character], _ place: Int) -> Bool {
        place > 0 && "以之".contains(clause[place - 1]) && clause[..<(place - 1)].ends(with: time)
    }

    /// 走访12户, 开会三次: a number with what it counts.
    private static func hasCount(_ clause: ArraySlice<Character>) -> Bool {
        var place = clause.startIndex
        while place < clause.endIndex {
            guard digits.contains(clause[place]) else {
                place += 1
                continue
            }
            while place < clause.endIndex, digits.contains(clause[place]) || "余多.".contains(clause[place]) {
                place += 1
            }
            if place < clause.endIndex, counted.contains(clause[place]) { return true }
        }
        return false
    }

    private static func first(
        of words: Words, in clause: ArraySlice<Character>, but kept: Set<Int>
    ) -> Int? {
        clause.indices.first { place in
            guard !kept.contains(place) else { return false }
            return words.lengths.contains { length in
                place + length <= clause.endIndex && words.all.contains(String(clause[place..<place + length]))
            }
        }
    }

    /// The places of words that look as if they stood against it: 不断, 接待, 按计划.
    private static func kept(_ clause: [Character]) -> Set<Int> {
        var places: Set<Int> = []
        for place in clause.indices {
            for length in harmless.lengths
            where place + length <= clause.count && harmless.all.contains(String(clause[place..<place + length])) {
                places.formUnion(place..<place + length)
            }
        }
        return places
    }

    /// Words by how long they are.
    private struct Words {
        let all: Set<String>
        let lengths: [Int]

        init(_ words: [String]) {
            all = Set(words)
            lengths = Set(words.map(\.count)).sorted()
        }
    }

    private static let digits = Set("0123456789〇一二两三四五六七八九十百千万亿几数")
    private static let counted = Set(
        "次个人名户项件份场处条元%％台套吨亩公里米轮批期遍天本册篇门所座间辆组支队类例起宗笔盏棵株块片张幅封堂课节页级层栋村镇成倍度万亿")
    private static let times: [[Character]] = [
        "月底", "年底", "月末", "年末", "月", "日", "旬", "号", "十一", "五一", "国庆", "国庆节", "元旦", "春节", "季度", "季度末", "季度底", "汛期", "暑期",
        "寒假",
        "双休日", "节",
    ].map { Array($0) }
    private static let next = ["明年", "来年", "年后", "节后", "节日后"].map { Array($0) }
    private static let later = Words([
        "下半年", "下个月", "下月", "下周", "下季度", "适时", "择期", "届时", "近期将", "年内将", "年内完", "年内建", "月内完",
        "月内印",
        "月内召", "暑期开展", "寒假开展", "后启动", "后开展", "后实施",
    ])
    /// What stands before what was not done, or not yet.
    private static let hindering = Words([
        "未", "没", "无法", "无人", "无力", "难以", "难于", "待", "拟", "需要", "仍需", "还需", "尚需",
        "需待", "需由", "需经", "需报", "须经", "应当", "准备", "计划", "打算", "预计", "力争", "争取", "希望",
        "盼", "建议", "报称", "还差", "才能", "尚", "正等", "还等", "等待", "等候", "等上级", "排队", "将于",
        "将在", "即将", "近期将", "下一步", "下步", "请求", "恳请", "无从", "来不及", "谈不拢", "不", "申请",
        "被否", "能否", "是否", "何时", "若", "如果", "一旦", "经费不足", "空谈",
    ])
    private static let harmless = Words([
        "不断", "不定期", "不少", "不低于", "不高于", "不漏", "不留", "不再", "不得", "不准", "不超", "不满",
        "不动产", "不良", "不合理", "不规范", "不合格", "不符合", "不达标", "不予", "没收", "接待", "期待", "招待",
        "优待", "待遇", "待岗", "对待", "看待", "虐待", "待销号", "和尚", "计划书", "计划单", "尚未销号", "停车",
        "停止", "停用", "停工整顿", "停机", "停电", "停业", "停产", "原计划", "按计划", "计划表", "学习计划",
        "年度计划", "建设计划", "工作计划", "计划生育", "建议书", "建议稿", "意见建议", "条建议", "项建议", "拟定",
        "拟订", "拟出", "拟稿", "拟写", "草拟", "未成年", "未婚", "无人机", "无人值守", "需求", "申请表", "申请人",
        "停放", "希望小学", "不足", "未销号", "不足部分", "拒不", "未发现", "计划任务", "计划内", "计划外",
    ])
    /// What people do about a matter, and what comes of it.
    private static let acts = Words([
        "开展", "建立", "未发现", "收费", "暂停", "完善", "制定", "制订", "修订", "推行", "组织", "健全", "优化", "召开", "召集", "印发",
        "督促", "清理", "清查", "清退", "整治", "查处", "追缴", "追回", "核查", "核实", "更换", "公开", "公布",
        "公示", "举办", "调整", "明确", "细化", "设立", "扩大", "出台", "编制", "编印", "编写", "梳理", "排查",
        "摸清", "邀请", "委托", "引入", "引进", "修改", "改进", "修复", "修缮", "恢复", "拆除", "撤销", "责令",
        "形成", "派驻", "派出", "核销", "核对", "组建", "疏浚", "疏通", "收回", "收缴", "扣回", "拨付", "兑付",
        "维修", "下发", "下达", "搭建", "构建", "打造", "盘活", "兑现", "学习", "培训", "成立", "选派", "选聘",
        "指导", "检查", "抽查", "通报", "约谈", "问责", "纳入", "启动", "完成", "安排", "投入", "新建", "新增",
        "张贴", "登记", "销毁", "精简", "压缩", "取消", "整合", "签订", "签署", "签约", "上线", "开通", "开发",
        "处置", "实施", "启用", "加装", "研究", "筹措", "核减", "停用", "纠正", "解决", "消除", "复查", "复核",
        "回访", "走访", "化解", "盘点", "归档", "移交", "续签", "采购", "铺设", "加固", "更新", "更正", "注销",
        "归还", "返还", "处理", "处罚", "立案", "量化", "厘清", "理顺", "到位", "到岗", "到账", "见效", "达标",
        "落地", "投用", "投运", "运行", "建成", "竣工", "验收", "通过", "办结", "整改", "落实", "审议", "审定",
        "审核", "批准", "批复", "报送", "上报", "报审", "提交", "征求", "汇总", "起草", "草拟", "初稿", "拟定",
        "拟订", "拟出", "对接", "沟通", "协商", "衔接", "会签", "会商", "移送", "发放", "送达", "配备", "配齐",
        "入库", "挂牌", "覆盖", "增加", "减少", "下降", "提高", "提升", "归零", "清零", "退还", "退回", "回收",
        "招聘", "聘请", "聘任", "聘用", "补充", "补齐", "补录", "补发", "补交", "补签", "建档", "备案", "公告",
        "宣讲", "宣传", "演练", "轮训", "考核", "评估", "评审", "审计", "巡查", "督办", "督导", "调研", "座谈",
        "谈话", "接访", "受理", "答复", "回复", "接入", "升级", "迁移", "改造", "施工", "安装", "动工", "开工",
        "进场", "进驻", "初审", "论证", "测算", "摸底", "收集", "确定", "商定", "议定", "达成", "推广", "试点",
        "试行", "部署", "推进", "加强", "强化", "压实", "深化", "拓展", "规范", "统一", "公证", "招标", "中标",
        "开标", "封存", "录入", "录用", "培养", "交流", "互查", "自查", "抽检", "检测", "检验", "监测", "监督",
        "监管", "巡河", "清淤", "打捞", "种植", "补植", "绿化", "亮化", "硬化", "翻修", "粉刷", "张榜", "上墙",
        "设置", "设计", "划定", "划转", "划拨", "缴存", "结算", "结清", "支付", "垫付", "追偿", "退缴", "上缴",
        "清偿", "赔付", "处分", "诫勉", "批评", "提醒", "致歉", "道歉", "撤换", "调离", "免职", "任命", "任职",
        "配合", "参加", "参与", "举行", "发布", "发送", "发出", "发函", "去函", "函告", "反馈", "回应", "办理",
        "受训", "结业", "考试", "测试", "联调", "试运行", "交付", "交接", "交办", "交账", "拍板", "敲定",
        "定稿", "送审", "过会", "上会", "归集", "归口", "共享", "联通", "打通", "接通", "开放", "开设", "开办",
        "延长", "缩短", "简化", "合并", "分流", "分配", "分解", "认领", "签收", "签到", "领取", "换发", "颁发",
        "授牌", "命名", "评选", "表彰", "推荐", "推送", "转办", "转交", "转移", "转发", "传达", "传阅", "刊发",
        "刊登", "播出", "播放", "讲授", "授课", "辅导", "带教", "结对", "帮扶", "慰问", "探访", "见面", "答疑",
        "录制", "制作", "制成", "印制", "印刷", "装订", "汇编", "整理", "统计", "分析", "比对", "校验", "校对",
        "核定", "核准", "认定", "鉴定", "评定", "评价", "测评", "销号", "结案", "撤案", "执结", "执行", "移除",
        "清除", "清运", "清洗", "消毒", "填埋", "修补", "修剪", "平整", "铺装", "复绿", "复垦", "复耕", "腾退",
        "搬迁", "搬离", "安置", "收储", "出让", "流转", "确权", "颁证", "调解", "仲裁", "起诉", "判决", "和解",
        "执收", "减免", "缓交", "贴息", "担保", "放款", "授信", "融资", "发行", "上市", "挂网", "下架", "召回",
        "维护", "更替", "替换", "轮换", "轮岗", "值守", "值班", "巡护", "巡逻", "巡检", "点检", "保养", "校准",
        "标定", "立项", "可研", "初设", "环评", "稳评", "压降", "压减", "归位", "复工", "复产", "开学", "开馆",
        "开园", "开班", "结项", "播种", "收割", "出栏", "出库", "盘库", "补种", "补贴", "补助", "补偿", "兜底",
        "汇报", "同意", "面商", "商谈", "商请", "洽谈", "增开", "增设", "增建", "补建", "重做", "改为", "改由",
        "改用", "缴回", "缴入", "停发", "置换", "出租", "扣留", "签注", "关停", "查封", "清出", "告知", "升至",
        "降至", "降到", "提至", "压到", "列入", "列出", "报备", "报告", "报名", "报到", "开出", "讲评", "巩固",
        "落细", "换装", "换药", "建账", "建库", "建群", "立规", "立账", "存档", "留痕", "入账", "入户", "入驻",
        "入网", "出清", "出具",
    ])
}

extension ArraySlice where Element: Equatable {
    fileprivate func ends(with end: [Element]) -> Bool { count >= end.count && suffix(end.count).elementsEqual(end) }
}
