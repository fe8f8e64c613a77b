import Papers

/// Which of several deadlines a heading names: 原整改时限 is the first one, 调整后时限 the one that counts since.
enum DeadlineRole: Equatable {
    /// The first, which was put off since.
    case first
    /// Just a deadline.
    case plain
    /// The one that a first one was put off to.
    case later

    private static let firsts = ["原定", "原计划", "原有", "原", "初定", "初始", "首次", "最初", "调整前", "变更前", "延期前"]
    private static let laters = [
        "调整后", "变更后", "延期后", "延长后", "展期后", "顺延后", "修订后", "修改后", "现行", "现定", "现", "新",
    ]
    /// 延期至 alone says that there is a day.
    static let until = ["延期至", "延至", "延长至", "顺延至", "展期至", "推迟至", "调整至", "调整为", "延期到", "延长到"]
    private static let arrows = ["→", "->", "⇒", "—>"]

    /// What a deadline was, and what it was put off to, where one text says both: 2022年9月30日（延期至2022年12月31日）.
    static func pair(_ words: String) -> (first: String, later: String)? {
        guard let lead = (until + arrows).compactMap({ words.firstRange(of: $0) }).first else { return nil }
        let first = words[..<lead.lowerBound].trimmingEnd { "（(，,；;。 【[".contains($0) }
        let later = words[lead.upperBound...].trimmingEnd { "）)。；; 】]".contains($0) }
        return first.isEmpty || later.isEmpty ? nil : (String(first), String(later))
    }

    /// The role by which a heading begins, and its other words.
    static func parted(_ heading: String) -> (role: DeadlineRole, rest: String) {
        for (role, leads) in [(DeadlineRole.later, laters), (.first, firsts)] {
            for lead in leads where heading.hasPrefix(lead) {
                let rest = String(heading.dropFirst(lead.count)).trimmingPrefix("的")
                if names(String(rest)) { return (role, String(rest)) }
            }
        }
        // 整改时限（调整后） keeps its role in its brackets.
        return until.contains(where: { heading.hasPrefix($0) }) ? (.later, "整改时限") : (.plain, heading)
    }

    private static func names(_ rest: String) -> Bool {
        ["时限", "期限", "时间", "日期", "截止", "节点"].contains(where: rest.contains)
    }

    /// The role of a heading, also by what stands in its brackets or below what several columns share.
    ///
    /// - Parameters:
    ///   - heading: with what stands over several columns.
    ///   - word: the column's own.
    static func of(_ heading: String, _ word: String) -> DeadlineRole {
        let (whole, bare) = TableText.heading(word)
        let role = parted(bare).role
        guard role == .plain else { return role }
        // 整改时限（调整后）, and 调整后 below 整改时限.
        let added =
            heading != word && !names(bare) ? bare : String(whole.dropFirst(whole.hasPrefix(bare) ? bare.count : 0))
        if (laters + until).contains(where: added.hasPrefix) { return .later }
        return firsts.contains(where: added.hasPrefix) ? .first : .plain
    }
}
