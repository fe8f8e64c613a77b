import Text
import Tracker

/// Columns that say whether the public may read of a row: 公开范围, 是否公开, 公开方式, 密级, 是否涉密.
enum Publicity {
    /// What names such a column beside 公开.
    private static let kinds = ["范围", "方式", "属性", "类", "形式", "程度", "性质", "选项", "与否", "级别", "等级"]
    private static let asking = ["是否", "能否", "可否", "宜否", "可以", "可", "宜"]
    /// What is kept secret, by whatever name.
    private static let secrets = ["密级", "涉密", "秘密等级", "保密等级", "是否保密"]
    /// What says when, where or why, and not whether.
    private static let asides = [
        "时间", "日期", "理由", "原因", "依据", "地址", "网址", "链接", "载体", "单位", "部门", "人", "内容", "情况", "说明", "问题", "措施", "整改",
    ]

    /// Whether a heading without brackets is one of these.
    static func isAsked(_ heading: String) -> Bool {
        guard !asides.contains(where: heading.hasSuffix) else { return false }
        if secrets.contains(where: heading.contains) { return true }
        return heading == "公开"
            || heading.contains("公开") && !heading.contains("招")
                && (kinds.contains(where: heading.contains) || asking.contains(where: heading.hasPrefix))
    }

    /// Whether a heading asks for what is kept: below 是否涉密 yes says what no says below 是否公开.
    static func asksForSecret(_ heading: String) -> Bool {
        let bare = TableText.heading(heading).bare
        return secrets.contains(where: bare.contains) || bare.contains("不")
    }
}
