/// What asks for an answer at a time that cannot be made out: 请于立冬前答复, 请于节后第一个工作日报送.
///
/// No list of ways to say when ends, so whatever stands where a time stands and is none that is known counts as one of which
/// nobody can say that it is the letter's own.
extension AnswerFinder {
    /// What a clause asks with.
    private static let asking = DateScan.Words("请 务 须 应 限 盼 希 望 最迟 最晚 赶")
    /// What a time stands behind, whatever it is.
    private static let behind = DateScan.Words("请于 务于 务必于 须于 应于 限于 希于 盼于 望于")
    private static let atOnce = DateScan.Words("立即 立刻 马上 即刻 火速 当场")
    /// What is to be done by a time instead of the answer, which is asked for besides: 请于12月31日前完成整改并报告结果.
    private static let others = DateScan.Words(
        "完成 印发 落实 到位 建成 出台 制定 召开 开会 到会 会议 参加 启动 销号 办结 上线 听取 约谈")
    /// A 前 behind one of these is no time: 目前, 此前.
    private static let noTimeBefore = "目当以此先提空面跟眼事生"
    /// Nor is it before one of these: 前期, 前述.
    private static let noTimeAfter = "期述款项次段者来往后置景言瞻列沿台途端线身任辈方面"
    /// A day's 前 is known with its number: 廿五日前. Without one it is long ago: 日前.
    private static let ofDays = "0123456789一二三四五六七八九十廿卅末休节假作"
    private static let counted = "0123456789一二两三四五六七八九十半数几"
    private static let units = "日天周月旬季年"
    /// What a time is not, though it stands where one does: 请于会上说明, 请于完成后反馈.
    private static let places = "上中里处会后时"

    /// The clauses that ask for an answer at a time of which it cannot be said when it is.
    ///
    /// - Parameter found: what is known already.
    func unclear(besides found: [Range<Int>]) -> [Found] {
        var all: [Found] = []
        var start = sentence.lowerBound
        for place in sentence.lowerBound...sentence.upperBound
        where place == sentence.upperBound || ",:、".unicodeScalars.contains(text[place]) {
            let clause = start..<place
            start = place + 1
            guard !found.contains(where: { $0.overlaps(clause) }), let said = unclear(in: clause) else { continue }
            let words = String(String.UnicodeScalarView(text[said]))
            all.append(
                Found(
                    range: said,
                    time: AnswerTime(words: words, day: nil, days: nil, isWorking: false, isWeek: false)))
        }
        return all
    }

    private func unclear(in clause: Range<Int>) -> Range<Int>? {
        guard let word = lastAsked(in: clause) ?? plainAnswer(in: clause) else { return nil }
        let before = clause.lowerBound..<word.lowerBound
        if let once = self.word(Self.atOnce, in: before), once.upperBound + 4 >= word.lowerBound {
            return before.lowerBound..<word.upperBound
        }
        if isTimed(before) { return before.lowerBound..<word.upperBound }
        // 回函请于立冬前: what is asked for stands before its time.
        return isTimed(word.upperBound..<clause.upperBound) ? clause : nil
    }

    /// The last word of a clause that asks for an answer: 回函请于…寄来.
    private func lastAsked(in clause: Range<Int>) -> Range<Int>? {
        for place in clause.reversed() {
            // Only here: looked for from each place on, a clause without one would be gone through as often as it is long.
            var scan = DateScan(text, clause, at: place, writtenOn: day)
            if scan.take(AnswerFinder.answers), !isBeside(place..<scan.place, isApart: false) {
                return place..<scan.place
            }
        }
        return nil
    }

    /// Whether something stands in a range where a time stands, and is of nothing else than the answer.
    private func isTimed(_ range: Range<Int>) -> Bool {
        guard let ask = word(Self.asking, in: range) else { return false }
        guard let time = named(in: range) ?? passed(in: ask.upperBound..<range.upperBound) else { return false }
        var rest = time..<range.upperBound
        while let other = word(Self.others, in: rest) {
            // 党组会召开前两日: the time is reckoned from it.
            guard other.upperBound < range.upperBound, "前后".unicodeScalars.contains(text[other.upperBound]) else {
                return false
            }
            rest = other.upperBound..<range.upperBound
        }
        return true
    }

    /// Where what is a time by its place alone ends.
    private func named(in range: Range<Int>) -> Int? {
        if let ask = word(Self.behind, in: range), ask.upperBound < range.upperBound,
            range.upperBound - ask.upperBound <= 16
        {
            let last = text[range.upperBound - 1]
            if !Self.places.unicodeScalars.contains(last),
                word(Self.inTime, in: ask.upperBound..<range.upperBound) == nil
            {
                return ask.upperBound
            }
        }
        for place in range where place > range.lowerBound {
            let sign = text[place]
            let last = text[place - 1]
            let next = place + 1 < sentence.upperBound ? text[place + 1] : " "
            if sign == "前", !Self.noTimeAfter.unicodeScalars.contains(next),
                !Self.noTimeBefore.unicodeScalars.contains(last), last != "日" || isNumbered(place - 2, from: range),
                last != "之" || place - 1 > range.lowerBound && text[place - 2] != "处"
            {
                return place + 1
            }
            if sign == "内" || sign == "后", Self.units.unicodeScalars.contains(last),
                text[max(range.lowerBound, place - 5)..<place].contains(where: Self.counted.unicodeScalars.contains)
            {
                return place + 1
            }
        }
        return nil
    }

    private func isNumbered(_ place: Int, from range: Range<Int>) -> Bool {
        range.contains(place) && Self.ofDays.unicodeScalars.contains(text[place])
    }

    /// Where a day to come ends that stands before what is asked for, without being the time of anything else.
    private func passed(in range: Range<Int>) -> Int? {
        DateReader.dates(in: text, range, writtenOn: day).last { $0.last > day }?.range.upperBound
    }
}
