import Text

/// What a heading says that stands below it, where it names no finding itself.
enum Topic: Hashable {
    /// Problems and what is done about them: 反馈问题整改情况.
    case findings
    /// Problems alone: 存在的主要问题.
    case problems
    /// Measures alone: 整改措施.
    case measures
    /// Who answers for what, by number: 责任清单.
    case owners
    /// How it was organised.
    case organisation
    /// What is planned next.
    case next
    /// What holds no findings: principles, steps, duties, points to look at, causes.
    case frame

    /// Whether no findings stand below such a heading.
    var isOut: Bool { self == .organisation || self == .next || self == .frame }

    private static let coming: Terms = [
        "下步", "下一步", "下一阶段", "今后", "打算", "后续", "努力方向", "持续深化整改", "工作计划", "下阶段",
        "下周", "下月", "下季度", "下期",
    ]
    private static let organised: Terms = [
        "组织领导", "组织推进", "组织情况", "组织开展", "总体情况", "基本情况", "总体推进", "工作开展", "工作情况", "主要做法", "推进情况", "领导情况", "总体进展",
        "整改工作概况", "组织实施",
        "工作部署", "概况", "组织整改", "压实责任", "政治责任", "主体责任落实", "抓好整改", "主体责任情况", "整改工作总体", "组织机构", "总体工作", "整改机制", "工作机制",
        "推进机制",
    ]
    /// What a heading names that is about persons, and not about what was found: 移交问题线索处置情况.
    private static let persons: Terms = [
        "问题线索", "线索处置", "线索移交", "移交线索", "线索办理", "线索核查", "线索查办", "追责问责", "问责追责", "责任追究", "案件查办", "查办案件", "立案审查",
    ]
    /// How a heading of plain words says that it is about how things were organised, whatever else it names: 整改组织落实情况.
    private static let organising: Terms = ["组织落实", "组织推进", "组织开展", "组织领导", "组织实施", "组织部署"]
    /// How headings end that tell what was held: 二、本周会议.
    private static let held: Terms = ["会议", "会议情况", "活动情况", "工作动态", "本周动态", "本月动态"]
    /// How headings end that tell why something is so.
    private static let causes: Terms = ["原因", "原因剖析", "根源", "症结"]
    /// What a heading names that is about one check of several.
    private static let checking: Terms = ["检查", "巡察", "巡视", "审计", "督查", "督导", "考核", "评估", "核查"]
    private static let framing: Terms = [
        "指导思想", "总体要求", "总体目标", "工作目标", "基本原则", "工作原则", "保障措施", "组织保障", "工作要求", "方法步骤", "工作步骤", "实施步骤", "时间安排", "目标任务",
        "整改目标",
        "核查重点", "检查重点", "督查重点", "巡察重点", "重点内容", "核查内容", "检查内容", "督查内容", "督导内容", "核查范围", "检查范围", "检查对象", "检查方式", "时间步骤",
        "主要职责", "工作职责",
        "职责", "责任清单", "任务分工", "原因分析", "问题原因", "产生原因", "原因剖析", "主要内容", "工作任务", "重点任务", "活动安排", "有关要求", "几点要求", "几点意见",
        "填报说明", "注意事项",
        "负面清单", "权力清单", "重点检查", "监督重点", "督导重点", "纪律要求", "工作纪律", "评分标准", "考核办法", "自查阶段", "抽查阶段", "检查步骤", "巡视重点",
        "工作措施与要求",
        "参加人员", "会议议程", "受理范围", "受理信访", "信访受理", "受理方式", "受理时间", "举报方式", "联系方式", "存在的困难", "存在困难", "面临的困难", "面临困难",
        "主要困难",
    ]
    /// What says so alone; within a heading it does not.
    private static let asides: Terms = ["说明", "备注", "附注", "其他", "其它", "附件", "目录"]
    /// How the heading of what stands behind a document begins.
    private static let attached: Terms = ["附:", "附件", "附表"]
    private static let problem: Terms = ["问题", "不足", "薄弱环节", "短板", "隐患", "反馈意见"]
    private static let measure: Terms = [
        "措施", "举措", "对策", "整改办法", "解决办法", "整改思路", "整改意见", "整改建议", "意见建议", "任务清单", "处理意见", "改进意见",
    ]
    private static let done: Terms = [
        "整改情况", "整改落实", "整改进展", "整改任务", "整改清单", "整改台账", "落实情况", "反馈意见", "具体整改", "整改成效", "整改及", "及整改", "和整改", "与整改",
        "整改完成", "完成情况",
        "进展", "逐项", "办理情况", "采纳情况", "整改内容", "整改事项", "整改方案",
    ]
    private static let owner: Terms = ["责任清单", "责任分工清单", "责任分工表", "责任分工"]
    /// The words that a heading of a whole part is made of. What is left of it says whether it names something itself.
    private static let plain: Terms = [
        "存在", "主要", "突出", "具体", "问题", "检查", "发现", "反馈", "巡察", "巡视", "督查", "督导", "审计", "查出", "整改", "情况", "措施", "清单",
        "分析", "意见", "落实", "进展",
        "成效", "工作", "任务", "台账", "针对", "采取", "有关", "相关", "关于", "上级", "市委", "省委", "区委", "县委", "本次", "此次", "当前", "目前",
        "需要", "解决", "逐项", "逐条",
        "集中", "阶段", "中", "的", "和", "及", "与", "对", "组", "了", "以及", "已", "完成", "不足", "薄弱", "环节", "短板", "方面", "建议", "对策",
        "举措", "专项", "所", "提出", "指出",
        "梳理", "排查", "自查", "列", "条", "项", "个", "隐患", "安全", "各", "部门", "单位", "办理", "回复", "内容", "事项", "方案", "改进", "做法",
        "重点", "其他", "其它", "一般", "个性", "共性",
        "处理", "下", "一", "步", "困难", "面临", "仍", "上述", "以上", "下列", "前述", "该", "这些", "弱项", "查摆", "思路", "安排", "办法", "本",
        "立行立改", "限期", "长期", "持续", "正在", "立即", "正在推进的", "正在办理的", "尚未启动的", "尚未完成的", "未启动的", "未完成的", "持续推进的", "需要持续推进的",
        "基本完成的", "长期坚持的", "已销号的", "未销号的", "已办结的", "已解决的", "未解决的", "尚未", "到位", "类",
    ]
    /// Words of a heading of several problems; 水浅的问题 is one of them.
    private static let collective: Terms = [
        "存在", "发现", "查出", "反馈", "指出", "清单", "主要", "突出", "梳理", "自查", "排查", "具体问题", "提出", "台账",
    ]
    /// How much a heading may hold beside those words.
    private static let residue = 4

    /// What a heading leads in; nil where it names an area or a finding, or nothing that is known.
    ///
    /// - Parameters:
    ///   - isFinding: whether it is written as a finding or an area: 关于…问题, …方面.
    ///   - isLarge: whether its mark is one that large parts have; a smaller one is a heading only where it names nothing.
    static func of(_ text: DocumentText, _ title: Range<Int>, isFinding: Bool, isLarge: Bool) -> Topic? {
        guard title.count <= 45 else { return nil }
        if isLarge, asides.all.contains(where: { title.count == $0.count && text.begins(asides, in: title) }) {
            return .frame
        }
        if isLarge, text.begins(attached, in: title) { return .frame }
        let rest = rest(text, title)
        let isPlain = rest <= residue && !Polarity.endsWrong(text, title) || rest == 0
        if isFinding, rest > 1 { return nil }
        guard isLarge || isPlain else { return nil }
        if text.ends(causes, in: title) { return .frame }
        if isLarge, text.has(persons, in: title), text.ends(["情况", "工作", "处置", "办理", "移交", "核查"], in: title),
            !Polarity.endsWrong(text, title)
        {
            return .frame
        }
        let hasProblem = text.has(problem, in: title)
        let hasMeasure = text.has(measure, in: title)
        if text.has(coming, in: title) {
            if hasProblem, isPlain { return .findings }
            return hasMeasure && !hasProblem && isPlain ? .measures : .next
        }
        if isPlain || hasProblem && title.count <= 20 && !Polarity.endsWrong(text, title) {
            if text.ends(owner, in: title) { return .owners }
            if text.has(framing, in: title), !text.has(done, in: title) { return .frame }
            if hasProblem, hasMeasure || text.has(done, in: title), rest <= 2 || text.has(collective, in: title) {
                // 针对问题采取的措施 are measures; 存在问题及整改措施 are both.
                let isAbout = text.begins(["针对", "对照", "对"], in: title) && hasMeasure
                return isAbout ? .measures : .findings
            }
            if isPlain {
                if hasProblem { return rest == 0 || text.has(collective, in: title) ? .problems : nil }
                if hasMeasure { return .measures }
                if text.has(organising, in: title) { return .organisation }
                if text.has(done, in: title) { return .findings }
            } else if hasProblem {
                return text.ends(["问题", "不足", "短板", "薄弱环节", "问题清单"], in: title)
                    && text.has(["存在", "发现", "查出", "反馈", "清单", "主要"], in: title) ? .problems : nil
            }
        }
        if Polarity.endsWrong(text, title) { return nil }
        // 对照岗位编制责任清单 is done, and heads no list.
        if text.ends(owner, in: title), !Polarity.beginsDone(text, title) { return .owners }
        if text.has(framing, in: title) { return .frame }
        return text.has(organised, in: title) || text.ends(held, in: title) ? .organisation : nil
    }

    /// Whether a heading says what is wanting still, and not what somebody found: 四、存在的不足.
    static func isWanting(_ text: DocumentText, _ title: Range<Int>) -> Bool {
        text.has(problem, in: title) && !text.has(checking, in: title)
            && !text.has(["反馈", "发现", "查出", "指出", "整改", "具体"], in: title)
    }

    /// Whether a heading says that it is about what comes next.
    static func isComing(_ text: DocumentText, _ title: Range<Int>) -> Bool { text.has(coming, in: title) }

    /// Whether a heading names a check beside what was done: 选人用人专项检查整改情况.
    static func namesCheck(_ text: DocumentText, _ title: Range<Int>) -> Bool {
        title.count <= 45 && text.has(checking, in: title) && text.has(done, in: title) && rest(text, title) > 1
            && !Heading.isAspect(text, title) && !title.contains { ["。", ";", "\n"].contains(text.at($0)) }
    }

    private static func rest(_ text: DocumentText, _ title: Range<Int>) -> Int {
        var index = title.lowerBound
        var rest = 0
        while index < title.upperBound {
            let longest =
                plain.canBegin(text.at(index))
                ? plain.all.filter { text.starts($0, at: index, limit: title.upperBound) }.map(\.count).max() : nil
            if let longest {
                index += longest
            } else {
                if text.at(index).isWord { rest += 1 }
                index += 1
            }
        }
        return rest
    }
}
