import Structure
import Text
import Tracker

/// Reads the round: who inspected whom, and when. From the title, the introduction and the signature.
struct NoticeHeader {
    private(set) var round = NoticeReading.Round()
    private(set) var uncertain: [NoticeReading.Remark] = []

    private let text: DocumentText
    private static let about: Terms = ["关于"]
    private static let team: Terms = ["巡察组", "巡视组"]
    private static let did: Terms = ["开展", "进行", "实施"]
    private static let feedback: Terms = ["反馈"]
    private static let bodies: Terms = ["党组", "党委", "党工委", "党总支", "党支部", "委员会", "总支部", "支部"]

    /// Reads a round.
    ///
    /// - Parameters:
    ///   - title: the line of the title.
    ///   - head: the lines before the first section, without the title.
    ///   - signature: the lines of the signature.
    init(_ text: DocumentText, title: DocumentText.Line?, head: [DocumentText.Line], signature: [DocumentText.Line]) {
        self.text = text
        for line in head {
            if round.inspector == nil { readParties(line) }
            if round.inspectionStart == nil { readInspection(line) }
        }
        for line in head where round.feedback == nil { readFeedback(line) }
        if let title { readTitle(title, head: head) }
        for line in signature.reversed() + head where round.signed == nil { readSigned(line) }
        if round.body == nil { readSigner(signature, head) }
        anchor = round.feedback ?? round.inspectionEnd ?? written(title, head)
    }

    /// The day from which a date without a year counts: that of the feedback, or on which a plan was signed. What tells what
    /// was done sets days of its own year.
    private(set) var anchor: Day?

    private func written(_ title: DocumentText.Line?, _ head: [DocumentText.Line]) -> Day? {
        let named = ((title.map { [$0] } ?? []) + head).flatMap { line in
            line.range.filter { text.at($0) == "年" }.compactMap { place -> Int? in
                let digits = text.folded[max(line.start, place - 4)..<place].compactMap(\.digit)
                return digits.count == 4 ? digits.reduce(0) { $0 * 10 + $1 } : nil
            }
        }.filter { (1990...2100).contains($0) }.max()
        let isPlan = title.flatMap { NoticeReader.isPlan(text, title: $0) } ?? false
        guard let signed = round.signed else { return named.flatMap { Day(year: $0, month: 1, day: 1) } }
        return isPlan ? signed : Day(year: signed.year, month: 1, day: 1)
    }

    /// Those that inspect, and sign what they send to many.
    private static let inspectors: Terms = ["巡察", "巡视", "领导小组", "督查", "督导", "督察", "审计", "检查组"]

    /// 县委巡察办：…… signed by who was inspected: what is addressed to one body is of the one that signs it.
    private mutating func readSigner(_ signature: [DocumentText.Line], _ head: [DocumentText.Line]) {
        let isReport = head.contains { line in
            line.range.count <= 30 && text.at(line.end - 1) == ":" && text.at(line.start) != "各"
                && !line.range.dropLast().contains { text.at($0).endsClause || text.at($0) == "," }
        }
        guard isReport,
            let line = signature.last(where: { line in
                Signature.date(text, line) == nil && text.hasWords(line.range) && line.range.count <= 40
                    && !line.range.contains { text.at($0).digit != nil }
            }), !text.has(NoticeHeader.inspectors, in: line.range)
        else { return }
        round.body = text.written(line.range)
    }

    /// No line of a title's end is longer.
    private static let shortTitle = 24

    private mutating func readTitle(_ line: DocumentText.Line, head: [DocumentText.Line]) {
        round.title = text.written(line.range)
        let about = text.first(NoticeHeader.about, in: line.range)
        // The title has the whole name; within the text it is often a short one, or 我校.
        var named = text.trimmedEnd(line.start..<(about?.start ?? line.start))
        let hasName = (3...max(3, line.range.count)).contains { UnitName.isOne(text, line.range.prefix($0)) }
        if named.isEmpty, about != nil || !hasName,
            let above = head.last(where: { $0.end < line.start }), above.range.count <= 40,
            text.ends(NoticeHeader.bodies, in: above.range) || UnitName.isOne(text, above.range)
        {
            // A title over two lines begins with the name of the body.
            named = above.range
            round.title = text.written(named) + text.written(line.range)
        }
        guard about != nil || !named.isEmpty else { return }
        // What a title is of may stand on the line below it: ……查出问题 / 整改情况的报告
        if let below = head.first(where: { $0.start == line.end + 1 }), below.range.count <= NoticeHeader.shortTitle,
            NoticeReader.isPlan(text, title: line) == nil, NoticeReader.isPlan(text, title: below) != nil,
            !below.range.contains(where: { [",", "。", ":", ";"].contains(text.at($0)) })
        {
            round.title = (round.title ?? "") + text.written(below.range)
        }
        let isShort = round.body.map { $0.hasPrefix("我") || text.written(named).contains($0) } ?? true
        if isShort || text.ends(NoticeHeader.bodies, in: named), !text.has(NoticeHeader.inspectors, in: named),
            !named.isEmpty
        {
            round.body = nil
        }
        if round.body == nil, !named.isEmpty { round.body = text.written(named) }
    }

    /// 市委第三巡察组 … 对X党组开展了巡察.
    private mutating func readParties(_ line: DocumentText.Line) {
        guard let team = text.first(NoticeHeader.team, in: line.range) else { return }
        var start = team.start
        back: while start > line.start, team.start - start < 20 {
            switch text.at(start - 1) {
            case ",", "。", ";", ":", "、", " ", "日", "月", "(", ")", "由", "”", "》": break back
            case let scalar where scalar.digit != nil: break back
            default: start -= 1
            }
        }
        round.inspector = text.written(start..<team.end)
        let limit = min(line.end, team.end + 80)
        guard let at = (team.end..<limit).first(where: { text.at($0) == "对" }),
            let did = text.first(NoticeHeader.did, in: at + 1..<limit), did.start > at + 1,
            !(at..<did.start).contains(where: { [",", "。", ";"].contains(text.at($0)) })
        else { return }
        round.body = text.written(text.trimmedEnd(at + 1..<did.start))
    }

    private mutating func readInspection(_ line: DocumentText.Line) {
        var from = line.start
        while let date = WrittenDate.first(text, in: from..<line.end) {
            from = date.end
            guard let last = date.periodEnd(text, limit: line.end) else { continue }
            round.inspectionStart = day(date, line, after: nil)
            round.inspectionEnd = day(last, line, after: round.inspectionStart)
            return
        }
    }

    /// The date after which, and before the next date or the end of the sentence, 反馈 is said.
    private mutating func readFeedback(_ line: DocumentText.Line) {
        var date = WrittenDate.first(text, in: line.range)
        while let this = date {
            date = WrittenDate.first(text, in: this.end..<line.end)
            var end = this.end
            while end < date?.start ?? line.end, text.at(end) != "。" { end += 1 }
            guard text.has(NoticeHeader.feedback, in: this.end..<end) else { continue }
            round.feedback = day(this, line, after: round.inspectionEnd ?? round.inspectionStart)
            return
        }
    }

    private mutating func readSigned(_ line: DocumentText.Line) {
        guard let date = Signature.date(text, line) else { return }
        if let day = date.on(year: nil) {
            round.signed = day
        } else {
            remark(date, line, date.year == nil ? .noYear : .impossibleDate)
        }
    }

    /// A day; a missing year is that of the date before it, or the next where the order would break.
    private mutating func day(_ date: WrittenDate, _ line: DocumentText.Line, after earlier: Day?) -> Day? {
        guard let day = date.on(year: earlier?.year) else {
            remark(date, line, date.year == nil && earlier == nil ? .noYear : .impossibleDate)
            return nil
        }
        guard let earlier, date.year == nil, day < earlier else { return day }
        guard let next = date.on(year: earlier.year + 1) else { return nil }
        remark(date, line, .yearInferred)
        return next
    }

    private mutating func remark(_ date: WrittenDate, _ line: DocumentText.Line, _ why: NoticeReading.Why) {
        uncertain.append(
            NoticeReading.Remark(line: line.number, text: text.written(date.start..<date.end), why: why))
    }
}

extension WrittenDate {
    /// The date as a day, with a year for one that lacks its own; nil where there is no such day.
    func on(year other: Int?) -> Day? {
        guard let year = year ?? other else { return nil }
        return Day(year: year, month: month, day: day)
    }
}
