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

    /// Who may read of something by what its words say beside everything else, as a remark or in a bracket does: 涉密，不公开;
    /// （内部掌握）. nil where they do not say that it is kept from the public.
    ///
    /// - Parameter isMatter: whether these are the words of the matter itself: there 不公开 may be what is wrong, and only a
    ///   bracket or a sentence of its own says for whom it is.
    static func kept(_ text: String, isMatter: Bool) -> Disclosure? {
        guard signs.contains(where: text.contains) else { return nil }
        return narrowest((isMatter ? asides(text) : clauses(text)).compactMap(scope))
    }

    /// Of several the one by which the fewest may read of something.
    static func narrowest(_ scopes: [Disclosure]) -> Disclosure? { Disclosure.allCases.last(where: scopes.contains) }

    /// One of these is in whatever says so.
    private static let signs = ["公开", "公示", "密", "内部", "党内", "敏感", "公布", "外传", "掌握"]
    private static let stops = "，,。；;！!、\n（()）【】[]〔〕 　"

    private static func clauses(_ text: String) -> [String] {
        text.split { stops.contains($0) }.map(String.init)
    }

    /// What stands in brackets, and the sentences behind the first one.
    private static func asides(_ text: String) -> [String] {
        let brackets = text.matches(of: /[（(【\[〔]([^（(【\[〔）)】\]〕]{2,20})[）)】\]〕]/).flatMap { clauses(String($0.1)) }
        let sentences = text.split { "。；;\n".contains($0) }.map(String.init)
        return brackets + sentences.dropFirst()
    }

    /// What a clause says that says nothing but for whom something is: 公开范围：党内, 本项涉密.
    private static func scope(_ clause: String) -> Disclosure? {
        guard (2...longest).contains(clause.count) else { return nil }
        if let colon = clause.firstIndex(where: { "：:".contains($0) }) {
            let heading = String(clause[..<colon]).trimmed
            let value = String(clause[clause.index(after: colon)...]).trimmed
            guard isAsked(heading), !value.isEmpty else { return nil }
            let found = ChecklistValue.disclosure(value, below: heading) ?? .withheld
            return found == .public ? nil : found
        }
        let rest = words.reduce(clause) { $0.replacing($1, with: "") }
        guard rest.isEmpty, let found = ChecklistValue.disclosure(clause), found != .public else { return nil }
        return found
    }

    private static let longest = 16
    /// All that such a clause is made of; the longest first.
    private static let words = [
        "该问题", "本问题", "该措施", "本措施", "该内容", "有关内容", "相关内容", "该事项", "党组织", "范围内", "面向社会", "向社会", "社会", "内部", "党内", "公开",
        "公示", "公布",
        "对外", "外传", "涉密", "密级", "秘密", "机密", "绝密", "保密", "敏感", "掌握", "使用", "通报", "知悉", "传阅", "参阅", "范围", "内容", "事项",
        "材料", "资料",
        "信息", "文件", "注意", "要求", "建议", "暂缓", "免予", "免于", "不予", "不宜", "不得", "不能", "不便", "不要", "不可", "不应", "不对", "不作",
        "不向", "仅限", "仅供", "只限",
        "限于", "属于", "涉及", "依申请", "本项", "该项", "此项", "本条", "该条", "此条", "工作", "级", "件", "不", "非", "未", "暂", "仅", "只", "限",
        "因", "属", "系", "为", "请",
        "宜", "可", "在", "内", "的", "于", "供", "予", "作", "得",
    ]
}
