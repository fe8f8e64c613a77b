/// The words that labels of fields are made of. They are no list of labels: 整改 + 完成 + 时限, 领办 + 领导, 负责 + 科室. The last
/// word that names a field says which, and what stands before it has to fit it.
enum FieldWords {
    /// What a word at the end of a label names.
    enum Head: CaseIterable { case area, leader, unit, person, deadline, target, kind, status }

    enum Part {
        /// Names a field; a strong one says enough alone: 时限. 单位 needs a word before it.
        case head(Head, isStrong: Bool)
        /// Stands before a name of certain fields.
        case qualifier(Set<Head>)
        /// 牵头 and 配合 say more than 责任.
        case lead, support
        /// 责任 and 承办 alone say of whom they are.
        case bare
        /// Stands behind one: 时限要求.
        case tail
    }

    private static let heads: [(head: Head, strong: [String], weak: [String])] = [
        (.area, ["所属方面", "问题类别", "问题大类", "所属类别", "所属领域", "涉及方面"], []),
        (.leader, ["牵头负责人"], ["领导"]),
        (.unit, ["责任主体", "督办对象", "交办对象", "承办对象"], ["单位", "部门", "科室", "处室", "股室", "机构"]),
        (.person, ["责任人", "责任人员", "负责人", "承办人", "经办人", "落实人", "办理人", "整改人"], []),
        // By when it is to be closed is a deadline; 销号时间 is when it was.
        (.deadline, ["时限", "期限", "时间节点", "完成时间", "截止时间", "截止日期", "完成日期", "销号时限", "销号期限"], ["时间", "日期", "节点"]),
        (.target, ["预期目标", "目标要求", "目标任务"], ["目标"]),
        (.kind, ["时限类型"], ["类型", "类别"]),
        (
            .status,
            ["是否办结", "是否完成", "是否整改到位", "是否销号", "完成与否", "进展情况"],
            ["状态", "进度", "情况", "结果", "进展", "成效"]
        ),
    ]

    private static let qualifiers: [(words: [String], of: Set<Head>)] = [
        (["整改"], Set(Head.allCases)),
        (["责任"], [.leader, .unit, .person]),
        (["问题", "任务", "具体"], [.unit, .person, .deadline, .leader]),
        (["承办", "经办", "落实", "负责", "办理", "实施", "执行", "主体", "责任主体", "承接"], [.unit]),
        (
            [
                "分管", "主管", "包保", "包抓", "包联", "包案", "挂点", "挂帅", "挂牌", "领办", "领衔", "督办", "带班", "联系", "主抓", "校", "院", "局",
                "县", "市", "区", "镇", "乡", "县级", "市级", "局级", "党委", "党组", "班子", "公司",
            ], [.leader]
        ),
        (["直接", "具体", "第一", "现场", "直接责任"], [.person]),
        (
            [
                "完成", "办结", "计划", "计划完成", "截止", "预计", "预计完成", "拟", "拟定", "拟办结", "最后", "最晚", "最迟", "限定", "要求",
                "规定",
                "解决", "落实", "整治", "治理", "到位", "归零", "办理",
            ], [.deadline]
        ),
        // 原定时限 and 调整后时限 are two deadlines of one matter.
        (["原定", "原计划", "原", "初定", "调整后", "变更后", "延期后", "延长后", "现"], [.deadline]),
        (["完成", "当前", "目前", "落实", "进展", "销号", "办结"], [.status]),
    ]

    private static let leads = ["牵头", "主责", "主办", "领办"]
    private static let supports = ["配合", "协办", "协助", "协同", "参与", "会办", "联动"]

    /// All parts by their first scalar, the longest first.
    static let byFirst: [Unicode.Scalar: [(scalars: [Unicode.Scalar], parts: [Part])]] = {
        var all: [String: [Part]] = [:]
        for (head, strong, weak) in heads {
            for word in strong { all[word, default: []].append(.head(head, isStrong: true)) }
            for word in weak { all[word, default: []].append(.head(head, isStrong: false)) }
        }
        for (words, heads) in qualifiers { for word in words { all[word, default: []].append(.qualifier(heads)) } }
        for word in leads { all[word, default: []].append(.lead) }
        for word in supports { all[word, default: []].append(.support) }
        for word in ["责任", "承办"] { all[word, default: []].append(.bare) }
        all["要求", default: []].append(.tail)
        let words = all.map { (scalars: Array($0.key.unicodeScalars), parts: $0.value) }
            .filter { !$0.scalars.isEmpty }.sorted { $0.scalars.count > $1.scalars.count }
        return Dictionary(grouping: words) { $0.scalars[0] }
    }()

    /// What a run of parts names; nil where they do not fit. `isVague` where the name alone says too little: 单位.
    static func meaning(_ parts: [[Part]]) -> (label: FieldLabel, isVague: Bool)? {
        var rest = parts[...]
        if rest.count > 1, has(rest[rest.endIndex - 1], { if case .tail = $0 { true } else { false } }) {
            rest.removeLast()
        }
        guard let last = rest.popLast() else { return nil }
        for case .head(let head, let isStrong) in last {
            var (isLead, isSupport, isQualified, fits) = (false, false, false, true)
            for part in rest {
                if has(part, { if case .qualifier(let heads) = $0 { heads.contains(head) } else { false } }) {
                    isQualified = true
                } else if has(part, { if case .lead = $0 { true } else { false } }) {
                    isLead = true
                } else if has(part, { if case .support = $0 { true } else { false } }) {
                    isSupport = true
                } else if !has(part, { if case .head(let other, _) = $0 { other == head } else { false } }) {
                    fits = false
                }
                // 领办 leads, and stands before 领导 as other words do.
                isLead = isLead || head == .unit && has(part) { if case .lead = $0 { true } else { false } }
            }
            guard fits, !(isLead || isSupport) || [.unit, .person, .leader].contains(head) else { continue }
            let isVague = !isStrong && !isQualified && !isLead && !isSupport
            return (label(head, isLead: isLead, isSupport: isSupport), isVague)
        }
        // 责任： and 整改责任： are of a unit, where that is asked for or said of what is put right.
        let isOfAll = rest.allSatisfy { part in
            has(part) { if case .qualifier(let heads) = $0 { heads.count == Head.allCases.count } else { false } }
        }
        if isOfAll, has(last, { if case .bare = $0 { true } else { false } }) { return (.unit, rest.isEmpty) }
        // 牵头： and 配合： say of whom they are.
        guard rest.isEmpty else { return nil }
        if has(last, { if case .lead = $0 { true } else { false } }) { return (.lead, false) }
        return has(last) { if case .support = $0 { true } else { false } } ? (.support, false) : nil
    }

    private static func has(_ parts: [Part], _ fits: (Part) -> Bool) -> Bool { parts.contains(where: fits) }

    private static func label(_ head: Head, isLead: Bool, isSupport: Bool) -> FieldLabel {
        switch head {
        case .area: .area
        case .leader: .leader
        case .unit: isSupport ? .support : isLead ? .lead : .unit
        case .person: isLead ? .leader : .person
        case .deadline: .deadline
        case .target: .target
        case .kind: .kind
        case .status: .status
        }
    }
}
