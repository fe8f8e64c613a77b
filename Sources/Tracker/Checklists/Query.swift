import Glibc

/// The one filter grammar, the same on the screen and on the command line (ARCHITECTURE.md, "Input").
///
/// Terms are joined by "and"; a leading `-` negates one. A term is `key:value`, a flag, a stage, group, kind, light or
/// disclosure by its name, a number such as `4.2`, or text; what begins with a quotation mark is always text.
public struct Query: Hashable, Sendable {
    /// As it was typed.
    public let source: String
    private let terms: [Term]

    /// Why a query makes no sense.
    public enum Problem: Error, Hashable, Sendable {
        /// The key is not one of the grammar.
        case unknownKey(String, known: [String])
        /// The value is not one of the key's.
        case badValue(key: String, value: String, valid: [String])
    }

    /// What a flag asks for. Each is also a figure of the overview.
    public enum Flag: String, CaseIterable, Sendable {
        case overdue, dueSoon, awaiting, relapsed, needsCoordination, noOwner, noDeadline, claimed, done, conflict
        case dueThisWeek, dueIn30, silent, extensionAsked, lookBackDue

        /// What people type for it beside its code name: what the screens call it, in both languages, and other words.
        var words: [String] {
            switch self {
            case .overdue: ["超期"]
            case .dueSoon: ["临期", "即将到期", "due soon"]
            case .awaiting: ["待审", "待审批", "awaiting"]
            case .relapsed: ["反弹"]
            case .needsCoordination: ["需协调", "stuck"]
            case .noOwner: ["未明确责任"]
            case .noDeadline: ["未定时限"]
            case .claimed: ["认领", "带头认领"]
            case .done: ["办结", "已办结"]
            case .conflict: ["冲突"]
            case .dueThisWeek: ["本周到期"]
            case .dueIn30: ["30天内到期", "30日内到期", "三十天内到期", "due in 30 days"]
            case .silent: ["久无进展", "无进展", "no news"]
            case .extensionAsked: ["待批延期", "申请延期"]
            case .lookBackDue: ["待回头看", "回头看到期"]
            }
        }
    }

    private enum Test: Hashable, Sendable {
        case stage(String)
        case group(StageGroup)
        case leader(String)
        case unit(String)
        case support(String)
        case person(String)
        case area(String)
        case problem(String)
        case round(String)
        case kind(MeasureKind)
        case light(Light)
        case disclosure(Disclosure)
        case dueWithin(Int)
        case dueAfter(Int)
        case dueBefore(Day)
        case dueLater(Day)
        case dueIn(Day, Day)
        case flag(Flag)
        case number(String)
        case numberOf(round: String, String)
        case text(String)
        /// One of them at least.
        case any([Test])
    }

    private struct Term: Hashable, Sendable {
        var test: Test
        var isNegated: Bool
    }

    /// What a term can ask for by name.
    public enum Key: String, CaseIterable, Sendable {
        case stage, group, due, unit, leader, support, person, area, problem, kind, round, light, disclosure

        /// What people type for it beside its code name: what the screens call it, and other words.
        var words: [String] {
            switch self {
            case .stage: ["阶段"]
            case .group: ["分组", "进度"]
            case .due: ["时限", "到期", "整改时限", "deadline"]
            case .unit: ["单位", "责任单位"]
            case .leader: ["领导", "牵头", "牵头领导", "责任领导"]
            case .support: ["配合", "配合单位"]
            case .person: ["责任人"]
            case .area: ["方面"]
            case .problem: ["问题"]
            case .kind: ["类型"]
            case .round: ["轮次"]
            case .light: ["灯", "预警"]
            case .disclosure: ["公开", "公开范围"]
            }
        }

        /// The key that somebody typed.
        init?(typed: String) {
            let plain = typed.lowercased()
            guard let key = Key.allCases.first(where: { $0.rawValue == plain || $0.words.contains(plain) }) else {
                return nil
            }
            self = key
        }
    }

    /// A query that everything satisfies.
    public static let all = Query(source: "", terms: [])

    private init(source: String, terms: [Term]) {
        self.source = source
        self.terms = terms
    }

    /// A query for one flag.
    public init(_ flag: Flag) {
        self.init(source: flag.rawValue, terms: [Term(test: .flag(flag), isNegated: false)])
    }

    /// A query for one group.
    public init(_ group: StageGroup) {
        self.init(source: "group:\(group.rawValue)", terms: [Term(test: .group(group), isNegated: false)])
    }

    /// The flag that the whole query is, if it is one.
    public var flag: Flag? {
        if terms.count == 1, !terms[0].isNegated, case .flag(let flag) = terms[0].test { flag } else { nil }
    }

    /// The group that the whole query asks for, if it does just that.
    public var group: StageGroup? {
        if terms.count == 1, !terms[0].isNegated, case .group(let group) = terms[0].test { group } else { nil }
    }

    /// Parses a query. `workflow` says which stages there are and what they are called.
    public init(parsing source: String, workflow: Workflow) throws(Problem) {
        var terms: [Term] = []
        for word in Query.joined(Query.words(of: source), workflow) {
            var word = word
            // 未销号 is -已销号, 未办结 is -办结, unless it is a name of its own, as 未启动 is.
            if !word.isText, word.body.first == "未", QueryWord.plain(word.body, workflow).isEmpty {
                let rest = String(word.body.dropFirst())
                if let named = ["已" + rest, rest].first(where: { !QueryWord.plain($0, workflow).isEmpty }) {
                    word.body = named
                    word.isNegated.toggle()
                }
            }
            let test = word.isText ? Test.text(Query.lowered(word.body)) : try Query.test(word.body, workflow)
            terms.append(Term(test: test, isNegated: word.isNegated))
        }
        self.init(source: source, terms: terms)
    }

    /// A term as it was typed.
    private struct Word {
        var body = ""
        var isNegated = false
        /// Whether it begins with a quotation mark and is text, whatever it looks like.
        var isText = false
    }

    /// The words of a query: parted by spaces, quotation marks keep spaces; full-width `：` counts as `:`.
    private static func words(of source: String) -> [Word] {
        var words: [Word] = []
        var word = Word()
        var isQuoted = false
        func end() {
            // A sign with spaces behind it belongs to the next word.
            if word.isNegated, word.body.isEmpty, !word.isText { return }
            if !word.body.isEmpty { words.append(word) }
            word = Word()
        }
        for character in source {
            if character == "\"" {
                if word.body.isEmpty, !isQuoted { word.isText = true }
                isQuoted.toggle()
            } else if isQuoted {
                word.body.append(character)
            } else if character.isWhitespace {
                end()
            } else if character == "-" || character == "－", word.body.isEmpty, !word.isNegated, !word.isText {
                word.isNegated = true
            } else {
                word.body.append(character == "：" ? ":" : character == "－" ? "-" : character)
            }
        }
        end()
        // One with nothing after it is text.
        if word.isNegated { words.append(Word(body: "-")) }
        return words
    }

    /// A name of several words (`not started`, `due in 30 days`) is one word.
    private static func joined(_ words: [Word], _ workflow: Workflow) -> [Word] {
        var joined: [Word] = []
        var place = 0
        while place < words.count {
            var word = words[place]
            place += 1
            if !word.isText, !word.body.contains(":") {
                let rest = words[place...].prefix(QueryWord.longestName - 1).prefix { !$0.isText && !$0.isNegated }
                let count = (1...max(1, rest.count)).reversed().first { count in
                    let parts = [word.body] + rest.prefix(count).map(\.body)
                    return count <= rest.count
                        && parts.contains { QueryWord.plain($0, workflow).isEmpty }
                        && !QueryWord.plain(parts.joined(separator: " "), workflow).isEmpty
                }
                for other in rest.prefix(count ?? 0) { word.body += " " + other.body }
                place += count ?? 0
            }
            joined.append(word)
        }
        return joined
    }

    /// ASCII letters in lower case, all others as they are: what a search goes by.
    private static func lowered(_ text: String) -> String {
        String(decoding: text.utf8.map(lower), as: UTF8.self)
    }

    private static func test(_ body: String, _ workflow: Workflow) throws(Problem) -> Test {
        guard let colon = body.firstIndex(of: ":"), colon != body.startIndex else {
            let named = QueryWord.plain(body, workflow)
            if let only = named.first { return named.count == 1 ? test(only) : .any(named.map(test)) }
            let plain = Ledger.plain(body)
            if let slash = plain.lastIndex(of: "/"), isNumber(String(plain[plain.index(after: slash)...])) {
                return .numberOf(round: String(plain[..<slash]), String(plain[plain.index(after: slash)...]))
            }
            return isNumber(plain) ? .number(plain) : .text(lowered(body))
        }
        let typed = String(body[..<colon])
        let value = String(body[body.index(after: colon)...])
        guard let key = Key(typed: typed) else {
            throw .unknownKey(typed, known: Key.allCases.map(\.rawValue) + Flag.allCases.map(\.rawValue))
        }
        switch key {
        case .stage, .group, .kind, .light, .disclosure:
            guard let named = QueryWord.value(value, of: key.rawValue, workflow) else {
                throw .badValue(key: typed, value: value, valid: QueryWord.codes(of: key.rawValue, workflow))
            }
            return test(named)
        case .due: return try due(value, key: typed)
        case .unit: return .unit(lowered(value))
        case .leader: return .leader(lowered(value))
        case .support: return .support(lowered(value))
        case .person: return .person(lowered(value))
        case .round: return .round(value)
        case .area: return .area(Numerals.value(Ledger.plain(value)).map(Numerals.chinese) ?? lowered(value))
        case .problem:
            let plain = Ledger.plain(value)
            return .problem(isNumber(plain) ? plain : lowered(value))
        }
    }

    private static func test(_ meaning: QueryWord.Meaning) -> Test {
        switch meaning {
        case .stage(let stage): .stage(stage)
        case .group(let group): .group(group)
        case .kind(let kind): .kind(kind)
        case .light(let light): .light(light)
        case .disclosure(let scope): .disclosure(scope)
        case .flag(let flag): .flag(flag)
        }
    }

    /// `<7d` (within 7 days), `>30d`, `2022`, `2022-10`, `2022-10-31`, `<2022-10-31`, `>2022-10-31`; dates as they are
    /// typed elsewhere.
    private static func due(_ value: String, key: String) throws(Problem) -> Test {
        let plain = Ledger.plain(value)
        let sign = plain.first
        let rest = sign == "<" || sign == ">" ? String(plain.dropFirst()) : plain
        if rest.last == "d" || rest.last == "天", let days = Int(rest.dropLast()), days >= 0 {
            return sign == ">" ? .dueAfter(days) : .dueWithin(days)
        }
        guard let period = DateReader.period(rest) else {
            throw .badValue(key: key, value: value, valid: ["<7d", ">30d", "2022-10", "<2022-10-31"])
        }
        return switch sign {
        case "<": .dueBefore(period.lowerBound)
        case ">": .dueLater(period.upperBound)
        default: .dueIn(period.lowerBound, period.upperBound)
        }
    }

    private static func isNumber(_ text: String) -> Bool {
        text.first?.isASCII ?? false && text.first?.isNumber ?? false
            && text.allSatisfy { $0 == "." || $0.isASCII && $0.isNumber }
    }

    // MARK: Matching

    /// Whether a measure satisfies the query on a day.
    public func matches(measure index: Int, in ledger: Ledger, on day: Day) -> Bool {
        terms.allSatisfy { Query.holds($0.test, index, ledger, day) != $0.isNegated }
    }

    private static func holds(_ test: Test, _ index: Int, _ ledger: Ledger, _ day: Day) -> Bool {
        // Only what a test needs is taken out of the arrays: this runs over the whole ledger while someone types.
        let problem = ledger.measures[index].problem
        switch test {
        case .stage(let stage): return ledger.measures[index].stage.rawValue == stage
        case .group(let group): return ledger.group(ofMeasure: index) == group
        case .leader(let name):
            return found(name, in: ledger.measures[index].owner.leader ?? ledger.problems[problem].owner.leader)
        case .unit(let name):
            return found(name, in: ledger.measures[index].owner.unit ?? ledger.problems[problem].owner.unit)
        case .support(let name): return ledger.owner(ofMeasure: index).support.contains { found(name, in: $0) }
        case .person(let name):
            return found(name, in: ledger.measures[index].owner.person ?? ledger.problems[problem].owner.person)
        case .area(let name):
            let area = ledger.problems[problem].area
            return ledger.areas[area].ref == name || (name.count > 1 && found(name, in: ledger.areas[area].title))
        case .problem(let name):
            return ledger.problems[problem].ref == name
                || (!isNumber(name) && found(name, in: ledger.problems[problem].title))
        case .round(let name): return ledger.rounds[ledger.measures[index].round].name == name
        case .light(let light):
            let left = ledger.daysLeft(ofMeasure: index, on: day)
            return Light(daysLeft: left, warning: ledger.workflow.warningDays) == light
        case .kind(let kind): return ledger.measures[index].kind == kind
        case .disclosure(let scope): return ledger.disclosure(ofMeasure: index) == scope
        case .dueWithin(let days):
            guard let left = ledger.daysLeft(ofMeasure: index, on: day) else { return false }
            return left >= 0 && left < days
        case .dueAfter(let days): return (ledger.daysLeft(ofMeasure: index, on: day) ?? .min) > days
        case .dueBefore(let limit): return ledger.deadline(ofMeasure: index).map { $0 < limit } ?? false
        case .dueLater(let limit): return ledger.deadline(ofMeasure: index).map { $0 > limit } ?? false
        case .dueIn(let first, let last):
            return ledger.deadline(ofMeasure: index).map { first <= $0 && $0 <= last } ?? false
        case .flag(let flag): return ledger.holds(flag, measure: index, on: day)
        case .number(let number):
            let ref = ledger.measures[index].ref
            return ref == number || ledger.problems[problem].ref == number
                || (number.last == "." && ref.hasPrefix(number))
        case .numberOf(let round, let number):
            return (ledger.measures[index].ref == number || ledger.problems[problem].ref == number)
                && ledger.isNamed(round, round: ledger.measures[index].round)
        case .text(let text): return contains(text, index, ledger)
        case .any(let tests): return tests.contains { holds($0, index, ledger, day) }
        }
    }

    private static func contains(_ text: String, _ index: Int, _ ledger: Ledger) -> Bool {
        let problem = ledger.measures[index].problem
        if found(text, in: ledger.measures[index].text) { return true }
        if let title = ledger.measures[index].ownTitle, found(text, in: title) { return true }
        if found(text, in: ledger.problems[problem].title) { return true }
        // What stands by itself in its problem and its area is found with them.
        let area = ledger.problems[problem].area
        for slot in Measure.fields.plain where found(text, in: slot.get(ledger.measures[index]).text) { return true }
        for slot in Tracker.Problem.fields.plain where found(text, in: slot.get(ledger.problems[problem]).text) {
            return true
        }
        for slot in Area.fields.plain where found(text, in: slot.get(ledger.areas[area]).text) { return true }
        let owner = ledger.owner(ofMeasure: index)
        return found(text, in: owner.leader) || found(text, in: owner.unit) || found(text, in: owner.person)
            || owner.support.contains { found(text, in: $0) }
    }

    /// Whether a lower-case text stands in another, ASCII letters of either case. By bytes: a whole ledger is searched
    /// while someone types.
    private static func found(_ needle: String, in text: String?) -> Bool {
        guard var text else { return false }
        var needle = needle
        return needle.withUTF8 { needle in
            guard let last = needle.last else { return true }
            return text.withUTF8 { text in
                guard let start = text.baseAddress, text.count >= needle.count else { return false }
                func ends(at end: Int) -> Bool {
                    let begin = end - needle.count + 1
                    return needle.indices.allSatisfy { lower(text[begin + $0]) == needle[$0] }
                }
                if last >= 97 && last <= 122 { return (needle.count - 1..<text.count).contains(where: ends) }
                // The last byte of what is looked for is nearly always a Chinese character's, which few share.
                var at = needle.count - 1
                while at < text.count, let hit = memchr(start + at, Int32(last), text.count - at) {
                    let end = UnsafeRawPointer(hit) - UnsafeRawPointer(start)
                    if ends(at: end) { return true }
                    at = end + 1
                }
                return false
            }
        }
    }

    @inline(__always) private static func lower(_ byte: UInt8) -> UInt8 {
        byte >= 65 && byte <= 90 ? byte | 32 : byte
    }
}

extension Ledger {
    /// Whether a flag holds for a measure on a day: the one definition behind figures, filters and doors.
    public func holds(_ flag: Query.Flag, measure index: Int, on day: Day) -> Bool {
        switch flag {
        case .overdue: isOverdue(measure: index, on: day)
        case .dueSoon: isDueSoon(measure: index, on: day)
        case .awaiting: awaited(ofMeasure: index) != nil
        case .relapsed: measures[index].relapses > 0 && !isDone(measure: index)
        case .needsCoordination: measures[index].needsCoordination && !isDone(measure: index)
        case .noOwner: !hasOwner(measure: index)
        case .noDeadline: deadline(ofMeasure: index) == nil && !isDone(measure: index)
        case .claimed: measures[index].claimed
        case .done: isDone(measure: index)
        case .conflict: !conflicts.isEmpty && !conflictedFields(of: measures[index].id).isEmpty
        case .dueThisWeek: daysLeft(ofMeasure: index, on: day).map { (0...day.daysToSunday).contains($0) } ?? false
        case .dueIn30: daysLeft(ofMeasure: index, on: day).map { (0...30).contains($0) } ?? false
        case .silent: daysSilent(measure: index, on: day).map { $0 > workflow.warningDays.silentDays } ?? false
        case .extensionAsked: openRecord(ofMeasure: index, .extensionRequest) != nil
        case .lookBackDue: lookBackDue(ofMeasure: index).map { $0 <= day } ?? false
        }
    }
}
