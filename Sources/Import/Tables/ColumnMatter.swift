import Papers

/// Of what a heading asks how far it is. Only what is asked of the matter itself, of its putting right or of its close-out says
/// how far that is: 是否完成 and 任务状态 do; 是否延期, 审核状态, 上月完成情况 and 进展更新时间 are of something else.
enum ColumnMatter {
    /// What is said of a time or a round before this one.
    private static let earlier = ["上轮", "上期", "上月", "上年", "上次", "上季", "上周", "上一", "前期", "前次", "去年", "往年"]
    /// What asks for one of two.
    private static let asking = ["是否", "能否", "可否", "有无", "与否"]
    /// What a matter is asked for: whether it is done.
    private static let ends = [
        "完成", "整改", "办结", "落实", "到位", "解决", "销号", "归零", "闭环", "关闭", "改", "处理", "处置", "治理", "整治", "办理", "办完",
    ]
    /// What else may be asked in a question that holds such a word: 是否延期完成, 是否需整改, 是否报请销号.
    private static let others = [
        "延期", "超期", "逾期", "反弹", "密", "协调", "困难", "责任", "追责", "问责", "共性", "移交", "报请", "申请", "提请", "公开", "公示", "公告", "属实",
        "佐证", "材料", "督办", "调整", "立行立改", "需", "纳入", "上报", "报送", "审核", "反馈", "举一反三", "存在", "重点", "典型", "屡", "新增", "涉",
    ]
    /// What stands beside 状态 in the heading of how far a matter is.
    private static let matters = [
        "整改", "完成", "办理", "办结", "落实", "解决", "进展", "任务", "措施", "问题", "事项", "隐患", "缺陷", "工单", "当前", "目前", "最新", "现", "销号",
        "处理", "处置", "治理", "整治", "归零", "闭环", "关闭", "推进", "实施", "执行", "工作", "项目", "进度", "情况", "是否", "的", "改进", "完工",
        "及", "和", "与", "/", "、", "状态",
    ]
    /// What a column of how far it is begins with where it is of papers or of others' acts: 佐证完成情况.
    private static let papers = ["佐证", "材料", "资料", "报送", "上报", "公示", "公开", "审核", "追责", "问责", "附件"]
    /// What a column ends with that says when, who or why, and not how far it is.
    private static let asides = ["时间", "日期", "人", "单位", "部门", "次数", "依据", "原因", "理由", "文号"]

    /// Whether a heading that was taken for how far a matter is asks that of something else.
    static func isOfElse(_ heading: String) -> Bool {
        let (whole, bare) = TableText.heading(heading)
        if isEarlier(whole) { return true }
        if isQuestion(bare) {
            return !ends.contains(where: bare.contains) || others.contains(where: bare.contains)
        }
        if bare.contains("状态") {
            return !matters.reduce(bare) { $0.replacing($1, with: "") }.isEmpty
        }
        return papers.contains(where: bare.hasPrefix) || asides.contains(where: bare.hasSuffix)
    }

    /// Whether a heading is of a time or a round before this one, where it tells how far something was.
    static func isEarlier(_ heading: String) -> Bool {
        earlier.contains(where: heading.contains)
            && ["情况", "进展", "状态", "进度", "成效", "结果", "完成", "是否", "率"].contains(where: heading.contains)
            && !heading.contains("反馈问题") && !heading.contains("发现问题")
    }

    /// Whether a heading asks whether something is so: what stands below it is yes or no, and names nothing.
    static func isQuestion(_ heading: String) -> Bool {
        asking.contains(where: heading.contains) || heading.hasSuffix("否")
    }

    /// Whether no words of its cells make a column say how far the matter is: its heading asks for something else.
    static func saysElse(_ heading: String) -> Bool {
        let bare = TableText.heading(heading).bare
        let isOfStanding = ["状态", "进展", "情况", "进度"].contains(where: bare.contains)
        return isOfElse(heading) && (isQuestion(bare) || isOfStanding)
    }
}
