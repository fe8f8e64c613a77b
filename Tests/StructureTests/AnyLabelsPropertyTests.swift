import Testing
import Text

@testable import Structure

@Suite("Any label words, marks and order of fields") struct AnyLabelsPropertyTests {
    private static let plans = [
        "措施", "整改举措", "具体举措", "拟采取措施", "工作举措", "落实措施", "对策措施", "改进措施", "整改办法", "整改安排", "治理措施", "整改动作", "整改情况", "落实情况",
        "整改成效",
        "进展情况", "办理情况", "整改回应", "整改答复", "处理情况", "下一步怎么办",
    ]
    private static let problems = [
        "问题", "存在问题", "反馈问题", "问题表现", "问题描述", "发现问题", "查摆问题", "具体问题", "存在的不足", "问题概述", "问题内容", "检查发现的问题", "群众意见",
    ]
    private static let units = ["责任单位", "承办科室", "牵头处室", "主责部门", "整改责任单位", "落实部门", "负责科室", "责任股室", "主办单位"]
    private static let leaders = ["责任领导", "包抓领导", "挂帅领导", "领办领导", "整改责任领导", "责任县领导", "督办领导"]
    private static let deadlines = ["整改时限", "完成时间", "时间节点", "办结期限", "销号时限", "最后期限", "拟办结时间", "时限要求", "限定日期"]
    private static let marks: [@Sendable (Int) -> String] = [
        { "\($0)." }, { "\($0)、" }, { "（\(["一", "二", "三", "四"][$0 - 1])）" }, { "【\($0)】" },
        { "第\(["一", "二", "三", "四"][$0 - 1])项：" }, { "问题\($0)：" }, { "0\($0). " },
    ]

    private func items(_ source: String) -> [String] {
        let text = DocumentText(source)
        return StructureReader(text).read().items.map { item in
            let kind = item.kind == .area ? "A " : item.kind == .problem ? "P " : "M "
            return kind + text.written(Heading.title(text, item.title))
        }
    }

    @Test("findings with their measures and fields read back as they were written", arguments: 0..<240)
    func readsBack(seed: Int) {
        var random = SplitMix64(document: seed)
        func pick<T>(_ all: [T]) -> T { all[Int.random(in: all.indices, using: &random)] }
        let isNumbered = Bool.random(using: &random)
        let mark = pick(Self.marks)
        let (problem, plan) = (pick(Self.problems), pick(Self.plans))
        let around = pick([("", "："), ("", "："), ("【", "】")])
        func label(_ word: String) -> String { around.0 + word + around.1 }
        let (unit, leader, deadline) = (pick(Self.units), pick(Self.leaders), pick(Self.deadlines))
        let style = pick(["一是", "（1）", "①", "首先，", "lines"])
        let isFirst = isNumbered && Bool.random(using: &random)
        var expected: [String] = []
        var lines = [pick(["某局整改方案", "某镇关于巡察整改情况的报告", "某公司问题整改清单"]), "现将有关情况报告如下。"]
        for number in 1...3 {
            let thing = GeneratedDocument.things[(seed + number * 4) % GeneratedDocument.things.count]
            let wrong = thing + pick(GeneratedDocument.wrongs)
            expected.append("P " + wrong)
            lines.append((isNumbered ? mark(number) : problem + "：") + wrong + "。")
            let fields = [label(unit) + "办公室", label(leader) + "局长", label(deadline) + "2031年6月底前"]
            if isFirst { lines += fields }
            let measures = (1...2).map { "\(pick(GeneratedDocument.acts))\(thing)第\(number)\($0)号文本" }
            expected += measures.map { "M " + $0 }
            let ordinals = [
                "一是": ["一是", "二是"], "（1）": ["（1）", "（2）"], "①": ["①", "②"], "首先，": ["首先，", "其次，"], "lines": ["", ""],
            ]
            let entries = zip(ordinals[style] ?? [], measures).map { $0 + $1 + "。" }
            lines += style == "lines" ? [label(plan)] + entries : [label(plan) + entries.joined()]
            if !isFirst { lines += fields }
        }
        lines += ["某局党组", "2031年1月2日"]
        let text = lines.joined(separator: "\n")
        #expect(items(text) == expected, "\(text)")
    }
}
