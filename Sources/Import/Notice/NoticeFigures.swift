import Structure
import Text
import Tracker

/// Reads what a notice declares, from its introduction and its report on the organisation. Never from the findings:
/// there a 六项措施 is part of what was done.
struct NoticeFigures {
    private(set) var declared = Declared()
    private(set) var uncertain: [NoticeReading.Remark] = []
    /// Whether it says that items are left out, so that their numbers are missing with a reason.
    private(set) var leavesOut = false

    private let text: DocumentText
    private var otherMeetings: Int?

    private static let subject: Terms = [
        "反馈", "巡察", "巡视", "整改", "检查", "审计", "督查", "督导", "督察", "发现", "查出", "指出", "汇总", "列出", "梳理", "督办", "清单",
    ]
    private static let wished: Terms = ["确保", "力争", "力求", "争取", "推动"]
    /// What is said of items that are counted and not shown: 另有2项问题不宜公开，以下不再列出.
    private static let others: Terms = ["另有"]
    private static let leftOut: Terms = ["不宜公开", "不予公开", "不再列", "不在通报范围"]
    private static let otherRounds: Terms = ["上轮", "上一轮", "上次巡", "前次巡", "往年", "历次", "上届"]
    /// Words that take some out of all: 党组书记领办4个难点问题.
    private static let some: Terms = ["领办", "包案", "包抓", "包联", "带头", "难点", "其中"]
    private static let claim: Terms = ["认领"]
    private static let system: Terms = ["制度"]
    private static let meeting: Terms = ["会"]
    private static let thematic: Terms = ["专题会"]
    private static let held: Terms = ["召开"]
    private static let proposed: Terms = ["提请", "报请"]
    private static let joint: Terms = ["联合", "会同"]
    /// How documents speak of the groups (ARCHITECTURE.md, "Groups"). The order matters: 基本完成 is not 完成.
    private static let groups: [(name: String, words: Terms)] = [
        ("notStarted", ["未启动", "尚未开展", "尚未开始"]),
        ("underway", ["正在整改", "整改中", "正在推进", "推进中", "正在办理", "仍在整改", "正在有序", "尚未整改", "尚未完成", "未整改到位", "未完成", "持续推进"]),
        ("effective", ["明显成效", "显著成效", "阶段性成效", "取得成效", "基本完成", "初见成效"]),
        (
            "closed",
            [
                "整改到位", "整改完成", "完成整改", "已完成", "已经完成", "已经销号", "已经整改", "全部完成", "已销号", "完成销号", "已整改", "已办结", "已解决", "办结",
            ]
        ),
    ]

    init(_ text: DocumentText, lines: [DocumentText.Line]) {
        self.text = text
        for line in lines {
            // What the line counted last, the last sentence first.
            var counted: [NoticeFigure] = []
            for sentence in pieces(line.range, at: ["。", ";", "!", "?"]) {
                // How many are left out is no count of all.
                if text.has(NoticeFigures.others, in: sentence), text.has(NoticeFigures.leftOut, in: sentence) {
                    leavesOut = true
                    continue
                }
                // What came of another inspection is no figure of this one.
                if text.has(NoticeFigures.otherRounds, in: sentence) { continue }
                let earlier = declared
                readItems(sentence, line)
                readElliptic(sentence, line, after: counted)
                counted = NoticeFigure.all(text, in: sentence).filter { $0.noun != .area } + counted.prefix(2)
                readRate(sentence, line)
                let hasParts = readParts(sentence, line)
                for clause in pieces(sentence, at: [","]) {
                    readMeetings(clause, line)
                    if !hasParts { readInstitutions(clause, line) }
                }
                if declared.on == nil, !declared.hasSameStanding(as: earlier) { declared.on = asOf(sentence) }
            }
        }
        declared.meetings = declared.meetings ?? otherMeetings
    }

    private func pieces(_ range: Range<Int>, at ends: [Unicode.Scalar]) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where ends.contains(text.at(index)) {
            if index > start { pieces.append(start..<index) }
            start = index + 1
        }
        if start < range.upperBound { pieces.append(start..<range.upperBound) }
        return pieces
    }

    /// The day that a sentence says its figures are of: 截至2022年9月20日.
    private func asOf(_ sentence: Range<Int>) -> Day? {
        guard let word = text.first(NoticeFigures.until, in: sentence) else { return nil }
        let words = text.bare(word.end..<min(sentence.upperBound, word.end + NoticeFigures.longestDate))
        // Without its year it is of nobody knows which.
        guard words.prefix(4).allSatisfy({ Numeral.isNumeral($0) }), let first = Day(year: 2000, month: 1, day: 1)
        else {
            return nil
        }
        return DateReader.dates(in: words, words.indices, writtenOn: first).first.flatMap {
            $0.range.lowerBound == 0 ? $0.last : nil
        }
    }

    private static let until: Terms = ["截至", "截止到", "截止"]
    /// No date is written with more.
    private static let longestDate = 14

    // MARK: Areas, problems, measures

    private mutating func readItems(_ sentence: Range<Int>, _ line: DocumentText.Line) {
        let figures = NoticeFigure.all(text, in: sentence)
        guard !figures.isEmpty else { return }
        // A total is only taken from a sentence on the inspection: a report counts other things as well.
        let isOnSubject = text.has(NoticeFigures.subject, in: sentence)
        let hasProblem = figures.contains { $0.noun == .problem }
        let counts = NoticeCount.all(text, in: sentence, units: NoticeFigure.units)
        var count = 0
        var before = sentence.lowerBound
        var index = 0
        while index < figures.count {
            let first = figures[index]
            index += 1
            // "5项问题、11项措施" is one statement.
            var second: NoticeFigure?
            if first.noun == .problem, index < figures.count, figures[index].noun == .measure,
                isJoint(first.end..<figures[index].start)
            {
                second = figures[index]
                index += 1
            }
            let end = second?.end ?? first.end
            // What is said of it goes on to the next count of anything: "…，已完成10个，正在推进2个".
            while count < counts.count, counts[count].start < end { count += 1 }
            let next = count < counts.count ? counts[count].start : sentence.upperBound
            let pair = Declared.Pair(
                problems: first.noun == .problem ? first.value : nil,
                measures: first.noun == .measure ? first.value : second?.value)
            let lead = lastClause(before..<first.start)
            let clauses = before..<lead.lowerBound
            let tail = second == nil ? firstClause(end..<next) : end..<next
            before = end
            // 9个问题已整改到位7个: what stands between two counts is said of the second.
            let units = [first.unit, second?.unit ?? first.unit]
            let isOfNext =
                count < counts.count && tail.upperBound == next
                && counts[count].value <= max(first.value, second?.value ?? 0)
                && units.contains(text.at(counts[count].end - 1))
                && text.trimmedEnd(counts[count].end..<sentence.upperBound).first.map { text.at($0) == "," } ?? true
            let place = first.start..<end
            if first.noun == .area {
                if isOnSubject, hasProblem || text.has(NoticeFigures.subject, in: tail), !first.isIndefinite {
                    set(\.areas, first.value, place, line)
                }
            } else if text.has(NoticeFigures.claim, in: lead) {
                merge(\.claimed, pair, place, line)
            } else if text.at(end) != "中",
                !text.has(NoticeFigures.wished, in: lastClause(sentence.lowerBound..<first.start)),
                let group = (first.isNounFirst ? group(lead) : nil) ?? (isOfNext ? nil : group(tail)) ?? group(lead)
            {
                merge(\.groups[group], pair, place, line)
            } else if let group = group(ofThose: lead, after: clauses) {
                merge(\.groups[group], pair, place, line)
            } else if isOnSubject, !first.isIndefinite, !text.has(NoticeFigures.some, in: lead.lowerBound..<first.end) {
                if let problems = pair.problems { set(\.problems, problems, place, line) }
                if let measures = pair.measures { set(\.measures, measures, place, line) }
            }
        }
    }

    /// "25个问题，已完成整改19个，正在推进6个": a count without its noun is of what was counted by the same unit before it, in the
    /// sentence or in the one before; where only one thing was, of that.
    private mutating func readElliptic(
        _ sentence: Range<Int>, _ line: DocumentText.Line, after earlier: [NoticeFigure]
    ) {
        let figures = NoticeFigure.all(text, in: sentence).filter { $0.noun != .area && !$0.isIndefinite }
        let isOnSubject = text.has(NoticeFigures.subject, in: sentence)
        guard figures.isEmpty || isOnSubject else { return }
        for clause in pieces((figures.first?.end ?? sentence.lowerBound)..<sentence.upperBound, at: [",", "、"]) {
            let counts = NoticeCount.all(text, in: clause, units: NoticeFigure.units)
            guard counts.count == 1, let count = counts.first, NoticeFigure.all(text, in: clause).isEmpty else {
                continue
            }
            // Nothing but the count, and what is said of it: 已完成整改19个, 6个正在推进.
            let before = clause.lowerBound..<count.start
            let after = count.end..<clause.upperBound
            // 其余6个正在推进 is said of the same as well.
            let isRest = NoticeFigures.rest.all.contains { text.bare(before) == $0 }
            guard isRest || text.trimmedEnd(after).isEmpty || !text.hasWords(before) else { continue }
            let unit = text.at(count.end - 1)
            let own = figures.filter { $0.end <= count.start }
            // Of two things that the sentence counts alike it is said of neither.
            let fits = { (figure: NoticeFigure) in figure.unit == unit && figure.value >= count.value }
            let alike = own.filter(fits)
            let counted = alike.isEmpty ? earlier.first(where: fits).map { [$0] } ?? own : alike
            guard let noun = counted.first?.noun, counted.allSatisfy({ $0.noun == noun }) else { continue }
            // "分解任务106个，已完成98个": from here on something else is counted.
            let isDone = NoticeFigures.done.all.contains { text.bare(before) == $0 }
            guard let group = isDone ? "closed" : group(text.hasWords(before) && !isRest ? before : after) else {
                if own.isEmpty { continue } else { return }
            }
            let pair = Declared.Pair(
                problems: noun == .problem ? count.value : nil, measures: noun == .measure ? count.value : nil)
            merge(\.groups[group], pair, count.start..<count.end, line)
        }
    }

    /// What is said of a count by one word alone; in a longer one it can be of what is yet to come: 待销号.
    private static let done: Terms = ["完成", "销号", "办结"]
    private static let rest: Terms = ["其余", "剩余", "余下", "剩下"]

    private static let rates: Terms = ["完成率", "整改率", "办结率", "销号率"]
    private static let partial: Terms = ["措施", "阶段", "立行立改", "信访", "线索"]

    /// 整改完成率76%, 完成率达到 92.5％: that of the problems, or of all.
    private mutating func readRate(_ sentence: Range<Int>, _ line: DocumentText.Line) {
        for clause in pieces(sentence, at: [","]) {
            guard let word = text.first(NoticeFigures.rates, in: clause),
                !text.has(NoticeFigures.partial, in: clause.lowerBound..<word.start),
                !text.has(NoticeFigures.wished, in: clause)
            else { continue }
            let limit = min(clause.upperBound, word.end + 10)
            guard let start = (word.end..<max(word.end, limit)).first(where: { text.at($0).digit != nil }),
                let whole = Numeral(text, at: start, limit: clause.upperBound)
            else { continue }
            var end = whole.end
            if text.at(end) == ".", text.at(end + 1).digit != nil {
                end += 1
                while end < clause.upperBound, text.at(end).digit != nil { end += 1 }
            }
            let digits = start..<end
            end = text.skipSpace(end, limit: clause.upperBound)
            guard end < clause.upperBound, text.at(end) == "%",
                let rate = Double(text.written(digits)).flatMap(Percentage.init)
            else { continue }
            if let earlier = declared.rate, earlier != rate {
                disagree(start..<end + 1, line)
            } else {
                declared.rate = rate
            }
        }
    }

    /// Whether nothing but a joint stands between two figures.
    private func isJoint(_ range: Range<Int>) -> Bool {
        range.count <= 4 && range.allSatisfy { ["、", "和", "与", "及", "以", "共", "的", " "].contains(text.at($0)) }
    }

    /// The group that some words speak of. What is only wished for is none.
    private func group(_ range: Range<Int>) -> String? {
        for (name, words) in NoticeFigures.groups {
            guard let found = text.first(words, in: range) else { continue }
            return text.has(NoticeFigures.wished, in: range.lowerBound..<found.start) ? nil : name
        }
        return nil
    }

    /// The group of the clause before one that says in how many problems what it counts is: 已销号11条，涉及5项问题.
    private func group(ofThose lead: Range<Int>, after clauses: Range<Int>) -> String? {
        guard !clauses.isEmpty,
            text.begins(NoticeFigures.involved, in: afterComma(lead.lowerBound, lead.upperBound)..<lead.upperBound)
        else { return nil }
        let clause = lastClause(clauses)
        return NoticeCount.all(text, in: clause, units: NoticeFigure.units).isEmpty ? nil : group(clause)
    }

    private static let involved: Terms = ["涉及", "共涉及"]

    private func firstClause(_ range: Range<Int>) -> Range<Int> {
        range.lowerBound..<(range.first { text.at($0) == "," } ?? range.upperBound)
    }

    /// Where the words go on behind a comma.
    private func afterComma(_ place: Int, _ limit: Int) -> Int {
        let start = text.skipSpace(place, limit: limit)
        return start < limit && text.at(start) == "," ? text.skipSpace(start + 1, limit: limit) : start
    }

    private func lastClause(_ range: Range<Int>) -> Range<Int> {
        (range.last { text.at($0) == "," } ?? range.lowerBound)..<range.upperBound
    }

    // MARK: Meetings and institutions

    /// 前后5次召开专题会议. Meetings of another kind only count where no 专题会议 are.
    private mutating func readMeetings(_ clause: Range<Int>, _ line: DocumentText.Line) {
        let isThematic = text.has(NoticeFigures.thematic, in: clause)
        guard isThematic || (text.has(NoticeFigures.held, in: clause) && text.has(NoticeFigures.meeting, in: clause))
        else { return }
        let counts = NoticeCount.all(text, in: clause, units: ["次", "场"])
        // Of several kinds of meetings, each with its number, that of its own: 党组会4次、领导小组会6次、专题会12次.
        var start = clause.lowerBound
        let own = counts.first { count in
            defer { start = count.end }
            return text.has(NoticeFigures.thematic, in: start..<count.start)
        }
        guard let count = counts.count > 1 && isThematic ? own : counts.first else { return }
        if isThematic {
            set(\.meetings, count.value, count.start..<count.end, line)
        } else if otherMeetings == nil {
            otherMeetings = count.value
        }
    }

    /// 制定制度35项，其中本级制定25项、联合出台2项、提请出台8项: a total with its parts by level. What is left over is the body's own.
    private mutating func readParts(_ sentence: Range<Int>, _ line: DocumentText.Line) -> Bool {
        let total = NoticeCount.all(text, in: sentence, units: NoticeFigures.systemUnits).first { count in
            text.has(NoticeFigures.system, in: near(count, in: sentence))
        }
        guard let total else { return false }
        var start = afterComma(total.end, sentence.upperBound)
        guard text.begins(["其中"], in: start..<sentence.upperBound) || text.at(start) == "(" else { return false }
        var parts = Declared.Institutions()
        var sum = 0
        for count in NoticeCount.all(text, in: start..<sentence.upperBound, units: NoticeFigures.systemUnits) {
            let words = start..<count.start
            start = count.end
            guard let level = level(words), parts[keyPath: level] == nil else { continue }
            parts[keyPath: level] = count.value
            sum += count.value
        }
        guard sum > 0 else { return false }
        if parts.own == nil, sum < total.value {
            parts.own = total.value - sum
        } else if sum != total.value {
            disagree(total.start..<total.end, line)
        }
        for level in NoticeFigures.levels {
            if let value = parts[keyPath: level] { set(level, value, total.start..<total.end, line) }
        }
        return true
    }

    private static let systemUnits: [Unicode.Scalar] = ["项", "个", "件"]
    private static var levels: [WritableKeyPath<Declared.Institutions, Int?>] { [\.proposed, \.joint, \.own] }
    private static let higher: Terms = ["上级", "市级", "省级"]
    private static let own: Terms = ["本级", "自行", "自主", "内部", "本单位", "本局", "自身", "单独"]
    private static let dropped: Terms = ["废止", "废除", "取消"]

    private func level(_ words: Range<Int>) -> WritableKeyPath<Declared.Institutions, Int?>? {
        if text.has(NoticeFigures.proposed, in: words) || text.has(NoticeFigures.higher, in: words) {
            return \.proposed
        }
        if text.has(NoticeFigures.joint, in: words) { return \.joint }
        return text.has(NoticeFigures.own, in: words) ? \.own : nil
    }

    private func near(_ count: NoticeCount, in range: Range<Int>) -> Range<Int> {
        max(range.lowerBound, count.start - 6)..<min(range.upperBound, count.end + 6)
    }

    private mutating func set(
        _ level: WritableKeyPath<Declared.Institutions, Int?>, _ value: Int, _ place: Range<Int>,
        _ line: DocumentText.Line
    ) {
        var institutions = declared.institutions ?? Declared.Institutions()
        if let earlier = institutions[keyPath: level] {
            if earlier != value { disagree(place, line) }
        } else {
            institutions[keyPath: level] = value
            declared.institutions = institutions
        }
    }

    /// 提请……出台制度8项, 联合……出台制度2项, 制定……制度措施25项, and 8项制度.
    private mutating func readInstitutions(_ clause: Range<Int>, _ line: DocumentText.Line) {
        guard text.has(NoticeFigures.system, in: clause) else { return }
        for count in NoticeCount.all(text, in: clause, units: NoticeFigures.systemUnits) {
            guard text.has(NoticeFigures.system, in: near(count, in: clause)),
                !text.has(NoticeFigures.dropped, in: clause.lowerBound..<count.start)
            else { continue }
            let level: WritableKeyPath<Declared.Institutions, Int?> =
                text.has(NoticeFigures.proposed, in: clause)
                ? \.proposed : text.has(NoticeFigures.joint, in: clause) ? \.joint : \.own
            return set(level, count.value, count.start..<count.end, line)
        }
    }

    // MARK: Two places that disagree

    private mutating func set(
        _ path: WritableKeyPath<Declared, Int?>, _ value: Int, _ place: Range<Int>, _ line: DocumentText.Line
    ) {
        if let earlier = declared[keyPath: path] {
            if earlier != value { disagree(place, line) }
        } else {
            declared[keyPath: path] = value
        }
    }

    private mutating func merge(
        _ path: WritableKeyPath<Declared, Declared.Pair?>, _ pair: Declared.Pair, _ place: Range<Int>,
        _ line: DocumentText.Line
    ) {
        var kept = declared[keyPath: path] ?? Declared.Pair()
        if let earlier = kept.problems, let problems = pair.problems, earlier != problems { disagree(place, line) }
        if let earlier = kept.measures, let measures = pair.measures, earlier != measures { disagree(place, line) }
        kept.problems = kept.problems ?? pair.problems
        kept.measures = kept.measures ?? pair.measures
        declared[keyPath: path] = kept
    }

    private mutating func disagree(_ place: Range<Int>, _ line: DocumentText.Line) {
        // With a few words around it, so that one sees which figure is meant.
        let around = max(line.start, place.lowerBound - 12)..<min(line.end, place.upperBound + 12)
        uncertain.append(
            NoticeReading.Remark(line: line.number, text: text.written(around), why: .figureDisagrees))
    }
}
