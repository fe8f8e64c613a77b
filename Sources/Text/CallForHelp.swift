/// How people write that something is stuck and whose help is asked for: told to whoever can help, and never to the public.
public enum CallForHelp {
    /// What is called stuck.
    private static let stuck = [
        "堵点", "卡点", "难点", "痛点", "瓶颈", "困难", "阻力", "存在问题", "存在的问题", "blocked", "blocker", "stuck", "blockedby",
    ]
    /// What is asked for.
    private static let asked = ["待协调", "需协调", "需要协调", "须协调", "协调事项", "需支持", "需要支持", "needshelp", "helpneeded"]
    private static let nouns = stuck + asked
    /// What may stand before it.
    private static let before = [
        "主要", "目前", "当前", "现阶段", "存在的", "存在", "遇到的", "遇到", "面临的", "面临", "仍有", "尚有", "还有", "有", "最大的", "最大", "一个", "的",
        "工作", "推进中", "是", "部分", "个别", "少数", "其余", "其他", "剩余", "还剩", "余下", "但", "不过",
    ]
    /// What joins several of them.
    private static let joints: Set<Character> = ["、", ",", "和", "与", "及", "/"]
    /// What it is called at its end: 堵点问题, 难点所在.
    private static let behind = [
        "的问题", "问题", "事项", "所在", "情况", "如下", "及建议", "和建议", "及原因", "和原因", "及对策", "一", "二", "三", "四", "五", "1", "2", "3",
        "4", "5",
    ]
    /// What parts it from what it is, beside signs: 堵点在于, 难点是.
    private static let links = ["主要在于", "主要是", "在于", "仍是", "还是", "就是", "是", "为", "即"]
    /// What is waited for stands behind one of these: 堵点仍未打通, 卡点在税务.
    private static let open = ["仍", "尚", "还", "未", "没", "不", "依然", "在"]
    /// Where it is stuck: 堵在财政.
    private static let places = ["堵在", "卡在", "卡住"]
    /// 银行卡在窗口办理: a card, and nothing that is stuck.
    private static let cards = Set("行保通门饭刷办医工员水电油购名信贺磁")
    /// Stuck, wherever a clause says so.
    private static let standstill = [
        "卡壳", "推不动", "推不下去", "无法推进", "难以推进", "无法解决", "难以解决", "无法落实", "难以落实", "难以协调", "协调不下来", "谈不拢", "无从下手",
    ]
    /// Stuck, where a clause ends so: 协调难度大, 人手不足. Who did something about it says that first.
    private static let hard = ["难度大", "难度较大", "难度很大", "阻力大", "阻力较大"] + meansWant
    /// The same of what the work is done with: 人手不足. Of anything else it is a finding: 3人执业年限不足.
    private static let meansWant = ["不足", "不够", "紧张", "短缺", "紧缺"]
    private static let means = ["人手", "力量", "人员", "编制", "经费", "资金", "场地", "设备"]
    private static let mended: Set<Character> = Set("解化缓补纠克针整治查改防")
    /// What is wanting, at the beginning of a clause: 缺人手, 资金缺口120万元.
    private static let wanting = [
        "缺少", "缺乏", "短缺", "缺人", "缺经费", "缺资金", "缺编", "缺场地", "缺设备", "缺钱", "经费缺口", "资金缺口", "尚缺", "还缺", "仍缺",
    ]
    /// What is needed, at the beginning of a clause.
    private static let needed = ["需要", "尚需", "仍需", "还需", "亟需", "急需", "亟待", "需由"]
    /// What is left of what was done: 剩余一个在税务, 其余2户待退.
    private static let left = ["其余", "剩余", "余下", "剩下", "还剩", "尚余"]
    private static let leftIs = ["在", "未", "待", "仍", "尚未", "尚需", "还在", "还未", "还没", "需", "卡", "堵", "没有"]
    /// Who asks for help says one of these, and within reach that something is to be coordinated.
    private static let requests = ["需", "须", "提请", "有待", "待", "恳请", "请求"] + firstWords
    /// Those that ask only where the clause begins with them.
    private static let firstWords = ["请", "望", "希望", "盼", "期盼", "建议"]
    /// Those that ask for whatever is wished.
    private static let wishes = ["望", "希望", "盼", "期盼", "建议", "恳请", "请求"]
    /// What begins so and asks for nothing.
    private static let others = ["需求", "请示", "申请"]
    private static let help = ["协调", "帮助解决", "统筹解决", "上级支持", "支持解决"]
    /// What is wished for: 盼上级给予支持, 恳请纪委介入, 建议由分管领导牵头.
    private static let wished = ["支持", "给予", "牵头", "介入", "出面", "明确", "解决", "帮助", "批准", "批复", "统筹", "倾斜"]
    /// How far behind the request.
    private static let reach = 16
    /// What says that it was done.
    private static let done = ["已", "完毕", "到位", "完成了", "解决了", "全部解决", "打通了"]

    /// Whether a line or clause is such a call: 堵点：…, 主要难点在于…, 仍需市财政局协调….
    public static func begins(_ text: String) -> Bool {
        let folded = Folding.folded(text).lowercased()
        let whole = folded.filter { !$0.isWhitespace }
        let lead = Substring(whole).drop(while: isMark)
        if isRequest(lead) || standstill.contains(where: lead.contains) && !isDone(lead) { return true }
        if !isDone(lead), isStuck(lead) { return true }
        var place = lead
        while dropOne(before, from: &place) {}
        if !isDone(place), (wanting + needed).contains(where: place.hasPrefix) { return true }
        var rest = lead
        guard dropNoun(from: &rest) else { return false }
        // 堵点、难点, 难点堵点: several of them.
        while true {
            var next = rest
            if let sign = next.first, joints.contains(sign) { next = next.dropFirst() }
            guard dropNoun(from: &next) else { break }
            rest = next
        }
        while dropOne(behind, from: &rest) {}
        guard let sign = rest.first else { return true }
        if open.contains(where: rest.hasPrefix), !isDone(rest) { return true }
        // A space parts them too: 堵点 会签未回.
        let isApart = whole.count < folded.count && !isDone(rest)
        return ":;—-()[]【】〔〕".contains(sign) || isApart || links.contains { rest.hasPrefix($0) }
    }

    /// A text without what it says of what is stuck: from where a clause says so to the end of its sentence.
    ///
    /// - Returns: what is left, and whether anything was left out.
    public static func leavingOut(_ text: String) -> (told: String, isCall: Bool) {
        let found = Clauses.leavingOut(text, from: begins)
        return (found.told, found.isCut)
    }

    private static func isStuck(_ clause: Substring) -> Bool {
        let isPlace = places.contains { word in
            clause.ranges(of: word).contains { found in
                found.lowerBound == clause.startIndex
                    || !cards.contains(clause[clause.index(before: found.lowerBound)])
            }
        }
        let bare = clause.trimmingEnd { !$0.isLetter && !$0.isNumber }
        let isMeans = means.contains { bare.contains($0) } || !meansWant.contains(where: bare.hasSuffix)
        let isHard = isMeans && hard.contains(where: bare.hasSuffix) && !bare.contains(where: mended.contains)
        return isPlace || isHard || isLeft(clause)
    }

    /// 剩余一个在税务: so many, and how it stands with them.
    private static func isLeft(_ clause: Substring) -> Bool {
        guard let word = left.first(where: clause.hasPrefix) else { return false }
        var rest = clause.dropFirst(word.count)
        let count = rest.prefix { $0.isNumber || "一二两三四五六七八九十几".contains($0) }
        rest = rest.dropFirst(count.count)
        if !count.isEmpty, let unit = rest.first, "个项处户家人条件名".contains(unit) { rest = rest.dropFirst() }
        return leftIs.contains(where: rest.hasPrefix)
    }

    private static func isDone(_ clause: Substring) -> Bool { done.contains { clause.contains($0) } }

    private static func isRequest(_ clause: Substring) -> Bool {
        guard !isDone(clause) else { return false }
        return requests.contains { request in
            var rest = clause
            while let found = rest.firstRange(of: request) {
                let before =
                    found.lowerBound > clause.startIndex ? clause.index(before: found.lowerBound) : found.lowerBound
                let isOther = others.contains { other in
                    clause[found.lowerBound...].hasPrefix(other) || clause[before...].hasPrefix(other)
                }
                // 请 alone asks only where the clause begins with it.
                let mayAsk = !firstWords.contains(request) || found.lowerBound == clause.startIndex
                rest = rest[found.upperBound...]
                let asked = wishes.contains(request) ? wished + help : help
                if !isOther, mayAsk, asked.contains(where: { rest.prefix(reach).contains($0) }) { return true }
            }
            return false
        }
    }

    /// What a line of a list begins with: 1. （二） -
    private static func isMark(_ character: Character) -> Bool {
        character.isWhitespace || character.isASCII && (character.isNumber || character.isPunctuation)
            || "【[(〔一二三四五六七八九十、·•●○■◆①②③④⑤⑥⑦⑧⑨".contains(character)
    }

    /// 主要堵点, 存在的困难: the word with what stands before it.
    private static func dropNoun(from rest: inout Substring) -> Bool {
        while !dropOne(nouns, from: &rest) {
            guard dropOne(before, from: &rest) else { return false }
        }
        return true
    }

    private static func dropOne(_ words: [String], from rest: inout Substring) -> Bool {
        guard let word = words.first(where: { rest.hasPrefix($0) }) else { return false }
        rest = rest.dropFirst(word.count)
        return true
    }
}
