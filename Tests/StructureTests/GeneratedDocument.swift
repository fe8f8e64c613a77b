import Text

/// A document of random size in a random form, and what is in it.
struct GeneratedDocument {
    /// A finding with what was done about it.
    struct Problem {
        let words: String
        let measures: [String]
    }

    private(set) var areas: [(title: String?, problems: [Problem])] = []
    private(set) var text = ""
    /// The forms that were chosen, for the message of a failure.
    private(set) var form = ""

    /// Things that offices have, what can be wrong with them and what is done; each kind may take another's place.
    static let things = [
        "会议记录", "公务用车", "食堂采购", "档案室", "村级账目", "合同审查", "值班安排", "路灯", "学习笔记", "饮水设备", "培训计划", "窗口叫号", "消防器材", "温室大棚",
        "图书借阅",
    ]
    static let wrongs = ["管理不规范", "更新不及时", "长期缺位", "存在漏洞", "流于形式", "明显滞后", "不够严格", "没有台账", "责任不落实", "薄弱"]
    static let acts = ["制定", "修订", "完善", "开展", "组织", "建立", "更换", "清理", "公开", "督促"]
    static let fields = ["党的建设", "队伍管理", "项目实施", "群众服务", "资金使用"]

    private static let ordinals = [
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六",
    ]

    init(_ seed: Int, things: [String] = GeneratedDocument.things, wrongs: [String] = GeneratedDocument.wrongs) {
        var random = SplitMix64(document: seed)
        func pick<T>(_ all: [T]) -> T { all[Int.random(in: all.indices, using: &random)] }
        var count = 0
        func thing() -> String {
            count += 1
            return things[count % things.count] + "第\(count)号"
        }
        // Lists in lists, told apart by nothing but how far they are indented.
        let isOfDots = Int.random(in: 0..<5, using: &random) == 0
        let hasAreas = isOfDots || pick([true, true, false])
        let isWrapped = !isOfDots && pick([true, false])
        let areaForm = isOfDots ? "" : isWrapped ? "（一）" : pick(["一、", "（一）"])
        let problemForms =
            hasAreas
            ? (areaForm == "一、" ? ["1.", "（一）", "1、", "问题1："] : ["1.", "1、", "（1）"])
            : ["1.", "（一）", "1、", "问题1：", "问题："]
        let dot = pick(["- ", "• ", "——", "● "])
        let problemForm = isOfDots ? dot : pick(problemForms)
        let label = pick(["整改措施：", "整改情况：", "做法与成效：", "【整改措施】", "整改落实情况："])
        var measureForms = ["一是", "一是/", "①/", "行/", "——/"]
        if problemForm != "（1）" { measureForms += ["（1）", "（1）/"] }
        if problemForm != "1、", problemForm != "1." { measureForms += ["1、/"] }
        let measureForm = isOfDots ? pick(["  ", "    ", "\t", "　　"]) + dot : pick(measureForms)
        let restarts = pick([true, false])
        form = "\(isWrapped) \(hasAreas ? areaForm : "-") \(problemForm) \(label) \(measureForm)"
        let lineEnd = pick(["\n", "\n\n", "\r\n"])
        var lines: [String] = []
        if pick([true, false]) { lines += ["首页 > 信息公开 > 通知", "来源：某局　发布时间：2031-02-03"] }
        lines.append("某局关于巡察整改情况的" + pick(["报告", "通报"]))
        lines.append("现将有关情况报告如下。")
        if isWrapped {
            lines += ["一、组织领导情况", "一是提高站位。多次专题研究。二是压实责任。逐条分解任务。", "二、反馈问题整改情况"]
        }
        var number = 0
        for place in 0..<(hasAreas ? Int.random(in: 2...4, using: &random) : 1) {
            let title = hasAreas ? GeneratedDocument.fields[place] + pick(["方面", "抓得不够实方面"]) : nil
            if let title { lines.append(GeneratedDocument.mark(areaForm, place + 1) + title) }
            if restarts { number = 0 }
            var problems: [Problem] = []
            for _ in 0..<Int.random(in: 2...4, using: &random) {
                number += 1
                let words = thing() + pick(wrongs)
                let heading = pick([words + (isOfDots ? "" : "。"), "关于" + words + "的问题" + (isOfDots ? "" : "。")])
                var measures: [String] = []
                for _ in 0..<Int.random(in: measureForm == "行/" ? 1...3 : 2...4, using: &random) {
                    measures.append(pick(GeneratedDocument.acts) + thing() + "，每月检查一次")
                }
                lines.append(GeneratedDocument.mark(problemForm, number) + heading)
                lines +=
                    isOfDots
                    ? measures.map { measureForm + $0 } : GeneratedDocument.written(measures, measureForm, label)
                problems.append(Problem(words: words, measures: measures))
            }
            areas.append((title, problems))
        }
        if isWrapped { lines += ["三、下一步打算", "一是持续用力。巩固成果。二是举一反三。建章立制。"] }
        lines += ["某局党组", "2031年1月2日"]
        if pick([true, false]) { lines.append("扫一扫在手机打开当前页") }
        text = lines.joined(separator: lineEnd)
    }

    private static func written(_ measures: [String], _ form: String, _ label: String) -> [String] {
        let entries = measures.enumerated().map { mark(form, $0 + 1) + $1 + "。" }
        return form.hasSuffix("/") ? [label] + entries : [label + entries.joined()]
    }

    private static func mark(_ form: String, _ number: Int) -> String {
        let ordinal = ordinals[(number - 1) % ordinals.count]
        switch form {
        case "一、": return ordinal + "、"
        case "（一）": return "（" + ordinal + "）"
        case "1.", "1、", "1、/": return "\(number)" + (form == "1." ? "." : "、")
        case "（1）", "（1）/": return "（\(number)）"
        case "①/": return ["①", "②", "③", "④", "⑤"][(number - 1) % 5]
        case "一是", "一是/": return ordinal + "是"
        case "——/": return "——"
        case "问题1：": return "问题\(number)："
        case "问题：": return "问题："
        case "- ", "• ", "——", "● ": return form
        default: return ""
        }
    }
}

extension SplitMix64 {
    /// The numbers of a document; those of the next one begin far from them.
    init(document: Int) { self.init(seed: UInt64(document)) }
}
