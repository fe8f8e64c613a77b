/// Whether words speak of what is wrong or of what is done: by a lexicon of signs, not of phrases.
package enum Polarity {
    /// What is wrong, wherever it stands.
    private static let wrong: Terms = [
        "不", "未", "没有", "没能", "没按", "缺", "无人", "无法", "无序", "无章", "弱", "滞后", "缓慢", "进度慢", "较慢", "偏慢", "迟缓", "迟", "差距",
        "较差", "混乱",
        "散乱", "乱", "遗漏", "漏", "违规", "违反", "违纪", "超标", "超期", "超范围", "超限", "低", "偏少", "较少", "少数", "过少", "浅", "虚", "松",
        "软", "窄",
        "欠", "形式主义", "流于形式", "走过场", "走形式", "闲置", "损坏", "破损", "老化", "拖欠", "拖延", "挤占", "挪用", "积压", "随意", "单一", "空转", "脱节",
        "漏洞", "短板",
        "失真", "失管", "失职", "失效", "失准", "失实", "失序", "风险", "隐患", "堵", "重复", "多头", "淡薄", "敷衍", "雷同", "锈蚀", "泄漏", "渗漏", "虚报",
        "浪费", "盲区",
        "错发", "错误", "差错", "偏差", "偏高", "偏低", "偏软", "偏弱", "侵占", "套取", "截留", "滥", "占用", "私", "吃空饷", "懒", "推诿", "怠", "粗",
        "疏", "模糊", "单薄", "薄弱",
        "死机", "干涸", "裸露", "空白", "僵", "瓶颈", "困难", "矛盾", "反弹", "突出问题", "投诉", "逾期", "挂证", "白条", "坐支", "冒领", "超出", "陈旧",
        "脏", "塌", "断",
        "霉", "荒", "只有", "仅有", "层层递减", "上热中冷", "一刀切", "照搬", "两张皮", "宽松", "欠缺", "过高", "过多", "过大", "过期", "缩水", "停滞", "代替",
        "缺口", "丢失", "超时", "流失", "外溢", "倒置", "颠倒", "拥堵", "频发", "多发", "易发", "反复发生", "降级", "严重", "突出现象", "现象突出", "较为突出",
        "意见较大", "无序", "无证", "脱岗", "空岗", "早退", "旷工", "倒签", "先斩后奏", "拆分", "滞留", "走样", "悬空", "虚化", "弱化", "淡化", "缺位", "越位",
        "照抄", "应付", "被动", "推脱", "扯皮", "拖沓", "生硬", "粗暴", "造假", "作假", "瞒报", "失察", "失控", "失守", "失衡", "失范", "脱管", "擅自",
        "未遂", "事后", "挂账",
        "规避", "化整为零", "绕开", "绕过", "逃避", "拖了", "久拖", "受限", "高出", "倒挂", "缺失", "躺在", "占道", "破旧", "隐瞒", "漏报", "上访", "偏离",
        "落后", "欠账", "搁置", "停工", "烂尾", "停摆", "失修", "失灵", "失信", "失当", "混用", "混编", "混放", "冒用", "伪造", "虚构", "套用", "超编",
        "雷声大", "两报", "多卡", "被占", "仍有", "仍在", "仍然",
        "走偏", "打折", "一人签字", "下滑", "过长", "偏长", "漏水", "积水", "破裂",
    ]
    /// What begins so and is not wrong: a rule, or how much there is to be at least.
    private static let harmless: Terms = [
        "不予", "不得", "不再", "不少于", "不低于", "不超过", "不断", "不定期", "不准", "不漏", "不留", "不小于", "不大于", "不限",
    ]
    /// What is done: words that begin a measure.
    private static let done: Terms = [
        "开展", "加强", "建立", "完善", "制定", "制订", "修订", "强化", "推进", "推动", "推行", "落实", "组织", "规范", "严格", "健全", "提高", "提升",
        "优化", "压实", "召开",
        "印发", "督促", "清理", "清查", "清退", "整治", "查处", "追缴", "追回", "核查", "核实", "补", "更换", "公开", "公布", "公示", "举办", "聘", "调整",
        "明确", "细化", "实行",
        "设立", "增", "扩大", "配", "统一", "集中", "全面", "深入", "持续", "认真", "切实", "积极", "进一步", "及时", "立即", "聚焦", "坚持", "深化", "拓展",
        "出台", "编制", "编印",
        "梳理", "排查", "摸清", "对照", "会同", "联合", "邀请", "委托", "引入", "引进", "修改", "改进", "修复", "修缮", "恢复", "拆除", "撤销", "责令",
        "依法", "依规", "形成", "凡", "举一反三", "派驻", "派出", "把", "核销", "核对", "组建", "跟踪", "疏浚", "疏通", "收回", "收缴", "扣回", "拨付",
        "兑付", "维修", "下发", "下达",
        "搭建", "打造", "构建", "畅通", "盘活", "兑现", "落细", "抓", "把好", "严把", "学习", "培训", "成立", "选派", "选聘", "招", "引导", "指导", "监督",
        "检查", "抽查", "通报", "约谈",
        "问责", "纳入", "定期", "逐", "按", "将", "对", "由", "已", "根据", "针对", "围绕", "结合", "利用", "依托", "采取", "启动", "完成", "安排",
        "投入", "购", "新建", "新增", "重新",
        "除", "装", "贴", "张贴", "登记", "收", "退", "销毁", "精简", "压缩", "减", "取消", "整合", "分类", "分批", "划", "签订", "牵头", "支部", "责成",
        "党组", "局党组", "我", "召集",
        "每", "发", "改", "挂", "建", "订", "树", "履行", "贯彻", "丰富", "创新", "突出", "加大", "加快", "加密", "做好", "做实", "做细", "用好", "守",
        "保障", "确保", "维护", "查",
        "修", "换", "理", "立", "设", "排", "请", "备", "限", "翻", "播", "浇", "种", "放", "清", "上线", "开通", "开发", "运用", "发挥", "宣传",
        "营造", "严肃", "处置", "实施", "启用", "加装", "协调", "研究", "筹措", "争取", "核减", "扣减", "停用", "纠正", "整顿", "解决", "消除", "拓宽",
        "控制", "倒排", "复查", "复核", "回访", "走访", "化解", "盘点", "归档", "移交", "续签", "采购", "铺设", "加固", "更新", "更正", "优选", "注销",
        "归还", "缴存", "返还", "处理", "处罚", "立案", "约束", "量化", "厘清", "理顺", "强基", "严明", "严控", "压减", "压降", "从严", "专题", "第一时间",
    ]
    /// What begins so was done, or is being done.
    private static let telling: Terms = ["已", "正在", "现已", "目前", "截至目前", "会议决定", "会议议定", "会议明确"]
    /// Beginnings that tell nothing: a measure may stand behind them.
    private static let opening: Terms = ["关于", "在", "个别", "有的", "部分", "一些", "少数", "存在"]
    /// What is only forbidden is not wrong.
    private static let forbidding: Terms = ["不得", "不准", "严禁", "禁止", "不要", "要防止", "避免", "防止", "杜绝", "切忌", "不许"]
    /// How far from its end a sentence says what is wrong.
    private static let reach = 5
    /// What follows what is wrong where a heading calls it by its name: 台账更新不及时的问题.
    private static let named: Terms = ["的问题", "等问题", "”问题", "\"问题", "」问题"]

    /// Whether what is wrong is said at the end of a sentence, or its beginning speaks of something wrong.
    package static func endsWrong(_ text: DocumentText, _ sentence: Range<Int>) -> Bool {
        guard !text.begins(forbidding, in: sentence) else { return false }
        let isNamed = text.ends(named, in: sentence) && sentence.count > 3
        let end = isNamed ? sentence.upperBound - 3 : sentence.upperBound
        if hasWrong(text, max(sentence.lowerBound, end - reach)..<end, sentence) { return true }
        // 发放滞后，群众有意见: what is wrong may be said first, and then what came of it.
        guard let comma = sentence.first(where: { text.at($0) == "," }), !text.begins(done, in: sentence) else {
            return false
        }
        return hasWrong(text, max(sentence.lowerBound, comma - reach)..<comma, sentence)
    }

    /// Whether words say anywhere what is wrong; at their end.
    package static func saysWrong(_ words: String) -> Bool {
        let text = DocumentText(words)
        return saysWrong(text, 0..<max(0, text.folded.count - 1))
    }

    package static func endsWrong(_ words: String) -> Bool {
        let text = DocumentText(words)
        return endsWrong(text, 0..<max(0, text.folded.count - 1))
    }

    /// Whether what is wrong is said anywhere.
    package static func saysWrong(_ text: DocumentText, _ sentence: Range<Int>) -> Bool {
        hasWrong(text, sentence, sentence)
    }

    private static func hasWrong(_ text: DocumentText, _ range: Range<Int>, _ sentence: Range<Int>) -> Bool {
        var start = range.lowerBound
        while let found = text.first(wrong, in: start..<range.upperBound) {
            // 防止拖延, 不得推诿: what is only forbidden, before it in its clause.
            let clause = (sentence.lowerBound..<found.start).last { text.at($0) == "," }.map { $0 + 1 }
            if !text.begins(harmless, in: found.start..<sentence.upperBound),
                !text.has(forbidding, in: (clause ?? sentence.lowerBound)..<found.end)
            {
                return true
            }
            start = found.end
        }
        return false
    }

    /// Whether a sentence begins as one that tells what was done.
    static func tells(_ text: DocumentText, _ sentence: Range<Int>) -> Bool {
        let matter = matters.all.first { text.starts($0, at: sentence.lowerBound, limit: sentence.upperBound) }
        return text.begins(telling, in: sentence.dropFirst(matter?.count ?? 0))
    }

    /// How a sentence names what the heading above it is about.
    private static let matters: Terms = ["该问题", "该项问题", "此问题", "该事项", "该任务", "该隐患", "此项工作", "该项工作"]

    /// Whether a sentence begins with what is done.
    package static func beginsDone(_ text: DocumentText, _ sentence: Range<Int>) -> Bool {
        // 目前，……: what is done stands behind when.
        if tells(text, sentence), let comma = sentence.prefix(6).first(where: { text.at($0) == "," }) {
            return beginsDone(text, comma + 1..<sentence.upperBound)
        }
        return text.begins(done, in: sentence) && !text.begins(opening, in: sentence)
    }
}
