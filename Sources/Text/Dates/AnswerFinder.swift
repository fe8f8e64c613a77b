/// Looks through one sentence of a letter. What a word is and where it stands, `DateScan` alone says.
struct AnswerFinder {
    /// What is asked for by then.
    static let answers = DateScan.Words(
        """
        答复 回复 反馈 回函 复函 函复 送达 回执 书面报 书面上报 情况报 情况上报 报我 报送我 报本办 报送本办 报整改办 报送整改办 报巡察整改 报送巡察整改 \
        报回 报来 回报 书面说明 说明情况 作出说明 回告 函告 回话 即回 即复 即答 交来 送来 发来 寄来 传来 交过来 送过来 发过来 报过来 传真 送我办 交我办 发我办 送整改办 交整改办 \
        发整改办 送本办 交本办 赐复 见复 惠复 示复 即报 电告 电话说明 口头说明 说明原因 向我办说明 向本办说明 向整改办说明
        """)
    /// What says that an answer is asked for at its own time, whenever something else is to be done: …前完成整改，并按期答复.
    static let inTime = DateScan.Words("及时 按期 按时 如期 随时 同步 一并")
    /// The same right behind the time, where the clause ends with it and what is sent: to whom needs no saying. What is sent
    /// to others names them.
    static let plainAnswers = DateScan.Words("报送 上报 提交 报告 报")
    static let sent = DateScan.Words("整改 书面 有关 相关 情况 结果 进展 材料 说明 报告 台账 方案 佐证")
    static let limits = DateScan.Words("时限 期限 时间 截止 最迟 最晚 不晚于 不迟于 勿晚于 勿迟于 不得晚于 不得迟于")
    static let asks = DateScan.Words("请于 请在 请 希于 盼于 盼 务必于 务必在 务于 须于 应于 限于 限 最迟 最迟于 最晚 最晚于")
    static let workdays = DateScan.Words("个工作日 工作日")
    static let anyDays = DateScan.Words("个自然日 自然日 个日 日 个天 天")
    static let weeks = DateScan.Words("个星期 星期 个礼拜 礼拜 个周 周")
    static let hours = DateScan.Words("个小时 小时")
    static let halfMonths = DateScan.Words("半个月 半月")
    static let months = DateScan.Words("个月")
    static let within = DateScan.Words("之内 以内 内")
    /// What stands behind a word for an answer where it only says of which one something is told, or what it is about:
    /// 答复时写明进度, 反馈的问题.
    static let besides = DateScan.Words("时 的 中写明 中说明 中注明")
    /// The same in a clause of its own: …前完成整改，书面答复写明计划.
    static let tells = DateScan.Words("写明 说明 注明 载明 列明 应写明 须写明 要写明 里写明 内写明")
    static let ofTime = DateScan.Words("时限 期限 时间")
    /// How far behind the time what is asked for may stand.
    static let reach = 24

    let text: [Unicode.Scalar]
    let sentence: Range<Int>
    let day: Day

    /// A time that something is asked for by, if an answer is.
    private struct Time {
        let range: Range<Int>
        var date: ProseDate?
        var days: Int?
        var isWorking = false
    }

    /// What was found, and where.
    struct Found {
        let range: Range<Int>
        let time: AnswerTime
    }

    var all: [AnswerTime] {
        var found: [Found] = []
        var times: [Time] = []
        for date in DateReader.dates(in: text, sentence, writtenOn: day) {
            if let head = limit(before: date.range) {
                // 答复时限：11月15日: what is asked for stands before it.
                found.append(answer(Time(range: date.range, date: date), said: head..<date.range.upperBound))
            } else if date.isLimit || date.isWeek || isAsked(by: date.range) {
                times.append(Time(range: date.range, date: date))
            }
        }
        for time in periods {
            // 复函时限：10日内
            if let head = limit(before: time.range) {
                found.append(answer(time, said: head..<time.range.upperBound))
            } else {
                times.append(time)
            }
        }
        times.sort { $0.range.lowerBound < $1.range.lowerBound }
        for (index, time) in times.enumerated() {
            let next = index + 1 < times.count ? times[index + 1].range.lowerBound : sentence.upperBound
            let end = min(next, time.range.upperBound + AnswerFinder.reach)
            guard
                let word = asked(in: time.range.upperBound..<end)
                    ?? plainAnswer(behind: time.range.upperBound)
            else { continue }
            if let comma = text[time.range.upperBound..<word.lowerBound].lastIndex(of: ","),
                self.word(AnswerFinder.inTime, in: comma..<word.lowerBound) != nil
            {
                continue
            }
            found.append(answer(time, said: time.range.lowerBound..<word.upperBound))
        }
        return (found + unclear(besides: found.map(\.range))).map(\.time)
    }

    private func answer(_ time: Time, said: Range<Int>) -> Found {
        Found(
            range: said,
            time: AnswerTime(
                words: String(String.UnicodeScalarView(text[said])), day: time.date?.last, days: time.days,
                isWorking: time.isWorking, isWeek: time.date?.isWeek ?? false))
    }

    /// The first of some words within a range.
    func word(_ words: DateScan.Words, in range: Range<Int>) -> Range<Int>? {
        for place in range {
            var scan = DateScan(text, range, at: place, writtenOn: day)
            if scan.take(words) { return place..<scan.place }
        }
        return nil
    }

    /// The first word within a range that asks for an answer.
    func asked(in range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        while start < range.upperBound, let found = word(AnswerFinder.answers, in: start..<range.upperBound) {
            let isApart = text[range.lowerBound..<found.lowerBound].contains(",")
            if !isBeside(found, isApart: isApart) { return found }
            start = found.upperBound
        }
        return nil
    }

    /// Whether a word for an answer does not ask for one, by what stands behind it.
    func isBeside(_ word: Range<Int>, isApart: Bool) -> Bool {
        var scan = DateScan(text, sentence, at: word.upperBound, writtenOn: day)
        // 答复时限 is no 答复时.
        if scan.take(AnswerFinder.ofTime) { return false }
        return scan.take(AnswerFinder.besides) || isApart && scan.take(AnswerFinder.tells)
    }

    /// 请于11月15日前报送, 请于月底前报情况: the clause ends with it.
    private func plainAnswer(behind start: Int) -> Range<Int>? {
        plainAnswer(in: start..<min(start + 5, sentence.upperBound))
    }

    /// The first such word that begins within a range and with which its clause ends.
    func plainAnswer(in range: Range<Int>) -> Range<Int>? {
        for place in range {
            var scan = DateScan(text, sentence, at: place, writtenOn: day)
            guard scan.take(AnswerFinder.plainAnswers) else { continue }
            while scan.take(AnswerFinder.sent) {}
            let isEnd = scan.place == sentence.upperBound || ",;、)".unicodeScalars.contains(text[scan.place])
            return isEnd ? place..<scan.place : nil
        }
        return nil
    }

    /// Where the answer begins whose time limit a date is: 回复截止11月15日, 请答复，最迟不晚于11月15日. Nil where it is none.
    private func limit(before date: Range<Int>) -> Int? {
        let near = max(sentence.lowerBound, date.lowerBound - 8)..<date.lowerBound
        guard let limit = word(AnswerFinder.limits, in: near)?.lowerBound else { return nil }
        // What is to be done by a 整改时限 is no answer, whatever stands before it.
        return (max(sentence.lowerBound, limit - 8)..<limit).first { place in
            var scan = DateScan(text, place..<limit, at: place, writtenOn: day)
            return scan.take(AnswerFinder.answers) && scan.place >= limit - 1
        }
    }

    /// Whether something is asked for on a day: 请于11月15日送达, 11月15日（星期二）下班前答复.
    private func isAsked(by date: Range<Int>) -> Bool {
        let before = max(sentence.lowerBound, date.lowerBound - 4)..<date.lowerBound
        if word(AnswerFinder.asks, in: before) != nil { return true }
        let after = date.upperBound..<min(sentence.upperBound, date.upperBound + 10)
        guard let end = text[after].firstIndex(of: "前") else { return false }
        // 前期, 前述 is no time.
        return end + 1 == sentence.upperBound || !"期述款项".unicodeScalars.contains(text[end + 1])
    }

    /// 5个工作日内, 三日内, 10天之内, 两周内, 半个月内, 24小时内.
    private var periods: [Time] {
        var found: [Time] = []
        var place = sentence.lowerBound
        while place < sentence.upperBound {
            var scan = DateScan(text, sentence, at: place, writtenOn: day)
            let isHalf = scan.take(AnswerFinder.halfMonths)
            guard let number = isHalf ? 15 : scan.number()?.value else {
                place += 1
                continue
            }
            let end = scan.place
            if let time = isHalf ? Time(range: place..<end, days: number) : period(number, &scan, from: place),
                scan.take(AnswerFinder.within) || isCounted(from: place)
            {
                found.append(time)
            }
            place = max(place + 1, end)
        }
        return found
    }

    /// So many of what is counted, in days.
    private func period(_ number: Int, _ scan: inout DateScan, from start: Int) -> Time? {
        // Whoever counts more than a year means no answer.
        let count = min(number, 400)
        func time(_ days: Int, isWorking: Bool = false) -> Time {
            Time(range: start..<scan.place, days: days, isWorking: isWorking)
        }
        if scan.take(AnswerFinder.workdays) { return time(count, isWorking: true) }
        if scan.take(AnswerFinder.weeks) { return time(count * 7) }
        if scan.take(AnswerFinder.hours) { return time((count + 23) / 24) }
        if scan.take(AnswerFinder.months) {
            let last = day.endOfMonth(adding: count)
            return time(last - max(0, last.day - day.day) - day)
        }
        return scan.take(AnswerFinder.anyDays) ? time(count) : nil
    }

    /// Whether what stands before a number counts from the receipt: 收文后3个工作日反馈.
    private func isCounted(from number: Int) -> Bool {
        let place = number > sentence.lowerBound && text[number - 1] == "第" ? number - 1 : number
        return place - 2 >= sentence.lowerBound && text[place - 1] == "后"
            && "到函文件知".unicodeScalars.contains(text[place - 2])
    }
}
