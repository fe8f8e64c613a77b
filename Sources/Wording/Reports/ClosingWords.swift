import Tracker

/// The standing sentences of the closing notice, which is written in Chinese whatever language the program speaks.
/// What they count is put so that a reader of notices finds it again.
public enum ClosingWords {
    /// What a letter is called at its head. Letters are written in Chinese.
    public static func letter(_ level: LetterLevel) -> Phrase {
        switch level {
        case .remind: Phrase(verbatim: "提醒函")
        case .supervise: Phrase(verbatim: "督办函")
        case .interview: Phrase(verbatim: "约谈通知")
        }
    }
    /// From one day to another.
    public static func span(_ from: String, _ to: String) -> Phrase { Phrase(verbatim: "\(from)至\(to)") }

    /// The customary title.
    public static func title(_ body: String) -> Phrase { Phrase(verbatim: "\(body)关于巡察整改进展情况的通报") }

    /// What leads in what is to be done about a problem.
    public static let planLeadIn = Phrase(verbatim: "整改措施：")
    /// What leads in what was done about it.
    public static let leadIn = Phrase(verbatim: "整改情况：")
    /// What leads in what was done since, after a text that itself tells what was done.
    public static let further = Phrase(verbatim: "后续进展：")
    /// What stands among what is to be done for a measure whose own text tells what was done.
    public static let toldBelow = Phrase(verbatim: "所做工作列在下面。")
    /// How far a measure is, by the group of its stage. That one is kept up for good is no result.
    public static func status(_ group: StageGroup, isKeptUp: Bool = false) -> Phrase {
        switch group {
        case .effective where isKeptUp: Phrase(verbatim: "长期坚持")
        case .closed: Phrase(verbatim: "已完成")
        case .effective: Phrase(verbatim: "取得明显成效")
        case .underway: Phrase(verbatim: "正在推进")
        case .notStarted: Phrase(verbatim: "尚未启动")
        }
    }
    /// How far a measure is, after a text that tells it.
    public static func inBrackets(_ status: String) -> Phrase { Phrase(verbatim: "（\(status)）") }
    /// What came of a measure; nil for an outcome that says neither what nor how much.
    public static func outcome(_ outcome: Record) -> Phrase? {
        let title = outcome.text(.title)
        let amount = outcome.number(.amount)
        switch outcome.text(.kind).flatMap(OutcomeKind.init) {
        case .institution: return title.map { Phrase(verbatim: "出台\(quoted($0))") }
        case .money: return amount.map { Phrase(verbatim: "挽回资金\(RecordWords.tenThousands($0))万元") }
        case .person: return amount.map { Phrase(verbatim: "追责问责\($0)人") }
        case .case: return amount.map { Phrase(verbatim: "举一反三整改同类情形\($0)件") }
        case nil: return nil
        }
    }
    private static func quoted(_ title: String) -> String { title.contains("《") ? title : "《\(title)》" }
    /// What says that an item of a notice is not for the public.
    public static let notPublic = Phrase(verbatim: "（不对外公开）")
    /// A text without the mark that it is not for the public, at its beginning or its end; nil where it has none.
    public static func withoutNotPublic(_ text: String) -> String? {
        let marks = [notPublic.zh, "(不对外公开)"]
        for mark in marks {
            if text.hasPrefix(mark) { return String(text.dropFirst(mark.count)) }
            if text.hasSuffix(mark) { return String(text.dropLast(mark.count)) }
        }
        return nil
    }
    /// What leads in a finding that would be read as something else.
    public static let inDetail = Phrase(verbatim: "具体表现：")

    /// When the inspection was, when its feedback came, and what follows.
    public static func introduction(
        inspector: String?, period: String?, body: String?, feedback: String?, isPublic: Bool
    ) -> Phrase {
        let team = inspector ?? "巡察组"
        let when = period.map { "于\($0)" } ?? ""
        let whom = body.map { "对\($0)" } ?? ""
        let answer = feedback.map { "，并于\($0)反馈了巡察意见" } ?? ""
        let end = isPublic ? "整改进展现向社会公布。" : "整改进展现作通报。"
        return Phrase(verbatim: "根据统一部署，\(team)\(when)\(whom)开展了巡察\(answer)。\(end)")
    }

    /// A group's problems and measures.
    public static func group(_ group: StageGroup, problems: Int, measures: Int) -> Phrase {
        let state =
            switch group {
            case .closed: "已完成整改"
            case .effective: "整改取得明显成效"
            case .underway: "正在推进"
            case .notStarted: "尚未启动"
            }
        return Phrase(verbatim: "涉及\(problems)项问题、\(measures)条措施\(state)")
    }

    /// The figures of the notice.
    public static func headline(
        areas: Int, problems: Int, measures: Int, on day: String, groups: [Phrase], closed: Int
    ) -> Phrase {
        var text = "对照巡察反馈的\(areas)个方面\(problems)项具体问题，共制定\(measures)条整改措施。"
        if !groups.isEmpty {
            text += "截至\(day)，" + groups.map(\.zh).joined(separator: "；") + "。"
        }
        // Said without the word that would make a total of it.
        if groups.count > 1 { text += "同一问题的措施进度不同的，分别计入各类。" }
        if closed > 0 { text += "经审定，问题销号\(closed)项。" }
        return Phrase(verbatim: text)
    }

    /// Meetings, what leaders took on themselves, and outcomes; empty where there is nothing.
    public static func outcomes(
        meetings: Int, claimedProblems: Int, claimedMeasures: Int, _ outcomes: Outcomes
    ) -> Phrase {
        var sentences: [String] = []
        if meetings > 0 { sentences.append("先后召开相关会议\(meetings)次，研究部署和调度推进整改工作。") }
        if claimedMeasures > 0 {
            sentences.append("领导班子成员带头认领\(claimedProblems)项问题、\(claimedMeasures)条措施。")
        }
        let levels: [(InstitutionLevel, (Int) -> String)] = [
            (.proposed, { "提请上级出台制度\($0)项" }), (.joint, { "联合有关单位出台制度\($0)项" }), (.own, { "制定完善本级制度\($0)项" }),
        ]
        let issued = levels.compactMap { level, said in outcomes.institutions[level].map(said) }
        if !issued.isEmpty { sentences.append(issued.joined(separator: "，") + "。") }
        var other: [String] = []
        if outcomes.money > 0 { other.append("挽回资金\(RecordWords.tenThousands(outcomes.money))万元") }
        if outcomes.persons > 0 { other.append("追责问责\(outcomes.persons)人") }
        if outcomes.cases > 0 { other.append("举一反三整改同类情形\(outcomes.cases)件") }
        if !other.isEmpty { sentences.append(other.joined(separator: "，") + "。") }
        return Phrase(verbatim: sentences.joined())
    }

    /// How much is kept back.
    public static func leftOut(problems: Int, measures: Int, isPublic: Bool) -> Phrase {
        let parts = [problems > 0 ? "\(problems)项问题" : nil, measures > 0 ? "\(measures)条措施" : nil].compactMap { $0 }
        let counted = parts.joined(separator: "、")
        return Phrase(
            verbatim: isPublic
                ? "按照有关规定，另有\(counted)不宜公开，整改情况已按程序报告，以下不再列出。上述数字已包括在内。"
                : "按照有关规定，另有\(counted)不在通报范围，以下不再列出。上述数字已包括在内。")
    }

    /// Who sends letters: the office of the body's leading group, never whoever types; what is not known is to be written.
    public static func office(_ body: String?) -> Phrase {
        body.map { Phrase(verbatim: "\($0)巡察整改工作领导小组办公室") } ?? Phrase(verbatim: ReportWords.toWrite("发文单位").zh)
    }
    /// A letter that was not answered.
    public static func earlierLetter(_ level: String, _ day: String) -> Phrase {
        Phrase(verbatim: "\(day)《\(level)》")
    }
    /// By when a letter is to be answered.
    public static func answerBy(_ day: String?) -> Phrase {
        Phrase(verbatim: day.map { "\($0)前" } ?? "自收到之日起\(customaryDays)个工作日内")
    }

    private static let customaryDays = AnswerTime.customaryDays
    /// That a letter asks for its answer at two times.
    public static func answerDays(said: String, _ day: Day?) -> Phrase {
        let own = day.map(\.description)
        return Phrase(
            "函里写“\(said)”，答复时限却是\(own ?? "自收到之日起\(customaryDays)个工作日内")：两处要一致，请改文字（含自己的函件格式）或答复时限（--answer-by）。",
            "The letter says “\(said)”, and is to be answered \(own.map { "by \($0)" } ?? "within \(customaryDays) working days"): make them one, in its text (or your own template) or its reply day (--answer-by)."
        )
    }

    /// That a survey is open.
    public static func survey(_ title: String, until day: String?) -> Phrase {
        let end = day.map { "，截至\($0)" } ?? ""
        return Phrase(verbatim: "为听取对整改工作的评价，现开展\(title)\(end)，欢迎参与。")
    }
}
