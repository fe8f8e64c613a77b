import Tracker

/// What reports say: their titles, tables and sentences.
public enum ReportWords {
    /// A document was written from journals with gaps in them.
    public static func notWhole(_ gaps: Int) -> Phrase {
        Phrase(
            "【注意】写本文件时台账的日志有 \(gaps) 处缺损，可能少了记录，数字靠不住，不得报送或公开。",
            "[Warning] When this document was written the ledger's journals had \(gaps == 1 ? "1 gap" : "\(gaps) gaps"): entries may be missing, no figure can be relied on, and it must not be sent or published."
        )
    }

    // MARK: Templates and places

    /// Two places of one name.
    public static func placeTwice(_ name: String) -> Phrase {
        Phrase("两处都叫“\(name)”，请改其中一个的名称。", "two places are called “\(name)”. Rename one of them.")
    }
    /// A place that nobody has filled in.
    public static func toWrite(_ hint: String) -> Phrase { Phrase("【待填：\(hint)】", "[TO BE WRITTEN: \(hint)]") }

    /// Whether a line has a place that nobody has filled in.
    public static func isToWrite(_ line: String) -> Bool {
        let mark = toWrite("\n")
        return [mark.zh, mark.en].contains { mark in
            mark.firstIndex(of: "\n").map { line.contains(mark[..<$0]) } ?? false
        }
    }
    /// A place that somebody has filled in.
    public static let isWritten = Phrase("已写", "written")

    /// What is to be written in a place.
    public static let hint = Phrase("写什么", "What is to be written")
    /// A template has no places.
    public static let noPlaces = Phrase("这份报告没有需要人写的地方。", "Nothing is to be written by hand in this report.")
    /// A required place without its text.
    public static let empty = Phrase("（待填）", "(to be written)")
    /// A place that may stay empty.
    public static let mayStayEmpty = Phrase("（可不写）", "(may be left out)")
    /// Why a text was taken away.
    public static let emptied = Phrase("清空", "emptied")
    /// When it was sent.
    public static let sentOn = Phrase("报送日期", "sent on")
    /// The day of the next look at what is kept up for good, where others have their deadline.
    public static func review(_ day: Day) -> Phrase { Phrase("\(day)（复查）", "\(day) (review)") }
    /// The code name of a figure.
    public static let code = Phrase("名称", "name")
    /// Its value.
    public static let value = Phrase("数值", "value")
    /// What it was.
    public static let then = Phrase("原为", "then")
    /// What it is.
    public static let now = Phrase("现为", "now")
    /// There are no figures.
    public static let noFigures = Phrase("没有数字。", "There are no figures.")
    /// A sent report in a line.
    public static func sentTo(_ report: Record) -> Phrase {
        let kind = sent(report)
        let (to, on) = (report.text(.recipient) ?? "—", report.day(.on)?.description ?? "—")
        let file = report.text(.fileName) ?? "—"
        return Phrase(
            "\(kind.zh)，\(report.sentDay) 报送\(to)，数字截至 \(on)，留底文件 \(file)",
            "\(kind.en), sent to \(to) on \(report.sentDay), figures as of \(on), kept as \(file)")
    }

    // MARK: The documents

    /// The report of a month.
    public static func monthlyName(_ month: Month) -> Phrase {
        Phrase("\(month) \(Labels.report(.monthly).zh)", "\(Labels.report(.monthly).en) \(month)")
    }
    /// The notice for the public.
    public static let noticeForPublic = Phrase("通报（公开）", "notice for the public")
    /// How its files' names end.
    public static let ofPublic = "公开"
    /// The notice for the party.
    public static let noticeForParty = Phrase("通报（党内）", "notice for the party")
    /// How its files' names end.
    public static let ofParty = "党内"
    /// The ledger of a unit.
    public static func unitName(_ unit: String) -> Phrase {
        Phrase("\(Labels.report(.unit).zh)（\(unit)）", "ledger of \(unit)")
    }

    /// What the ledger of a unit holds, and how far it is.
    public static func unitCount(problems: Int, measures: Int, closed: Int, late: Int) -> Phrase {
        let all = ChecklistWords.count(problems: problems, measures: measures)
        return Phrase("\(all.zh)，已销号 \(closed) 条，超期 \(late) 条", "\(all.en), \(closed) closed, \(late) overdue")
    }

    // MARK: The monthly report

    /// Its title.
    public static func monthlyTitle(_ body: String) -> Phrase {
        Phrase("\(body)巡察整改工作月报", "\(body): monthly report on rectification")
    }
    /// A month, in words.
    public static func month(_ month: Month) -> Phrase {
        let (year, number, _) = month.first.fields
        return Phrase("\(year)年\(number)月", month.description)
    }
    /// A day of a year that goes without saying.
    public static func dayOfYear(_ day: Day) -> Phrase {
        let (_, month, date) = day.fields
        return Phrase("\(month)月\(date)日", String(day.description.dropFirst(5)))
    }
    /// The days that it covers, where reports are cut off on a day of the month that day, and the day of the figures
    /// where that is a later one.
    public static func period(
        _ month: String, _ from: String, _ to: String, isOpen: Bool, cutoff: Int?, figuresOf day: String?
    ) -> Phrase {
        let cut = cutoff.map { Phrase("，每月\($0)日截止", ", cut off on day \($0) of each month") }
        let figures = day.map {
            Phrase("；台账自\($0)建立，数字为当日", "; the ledger began on \($0): its figures are of that day")
        }
        return Phrase(
            "\(month)（\(from)至\(to)\(cut?.zh ?? "")\(isOpen ? "，本期未满" : "")\(figures?.zh ?? "")）",
            "\(month) (\(from) to \(to)\(cut?.en ?? "")\(isOpen ? ", not over yet" : "")\(figures?.en ?? ""))")
    }
    /// The column of figures.
    public static let figure = Phrase("指标", "Figure")
    /// The period before.
    public static func lastPeriod(_ day: String) -> Phrase { Phrase("上期（\(day)）", "Last (\(day))") }
    /// This period.
    public static func thisPeriod(_ day: String) -> Phrase { Phrase("本期（\(day)）", "Now (\(day))") }
    /// The difference.
    public static let delta = Phrase("增减", "Change")
    /// The remark below the figures.
    public static let mayOverlap = Phrase(
        "注：一项问题的措施可分属几类，各类“涉及问题”合计可大于问题总数。",
        "Note: a problem can have measures in several groups, so that their problems may add up to more than all.")

    /// The month of a report that is to go out is not over.
    public static func unfinished(_ name: Phrase, until end: Day, now day: Day) -> Phrase {
        Phrase(
            "“\(name.zh)”本期未满：到 \(end) 为止，现在只到 \(day)。",
            "The period of the \(name.en) is not over: it ends on \(end), and this is \(day).")
    }

    /// What was done in a period, in counts; `notes` are the entries that the report tells.
    public static func moves(_ change: PeriodChange, notes: Int) -> Phrase {
        Phrase(
            "本期启动措施 \(change.started) 条，转为明显成效 \(change.effective) 条，报请 \(change.submitted) 条，退回 \(change.returned) 条，销号 \(change.closed) 条；反弹 \(change.relapsed) 条，延期 \(change.extended) 条次；记录进展 \(notes) 条。",
            "In this period \(change.started) measures were started, \(change.effective) became effective, \(change.submitted) were submitted, \(change.returned) returned and \(change.closed) closed; \(change.relapsed) relapsed, \(counted(change.extended, "deadline")) put off; \(counted(notes, "progress note")) taken."
        )
    }

    /// A day before the report's period, of which something is told only now.
    public static func addedLater(_ day: String) -> Phrase { Phrase("补报（\(day)）", "\(day) (reported late)") }
    /// An entry with its day, and whether it is stuck.
    public static func entry(_ day: String, _ text: String, isStuck: Bool) -> Phrase {
        Phrase("\(day)，\(text)\(isStuck ? "（需协调）" : "")", "\(day): \(text)\(isStuck ? " (stuck)" : "")")
    }
    /// What came of an item in a period: each with its day.
    public static func outcomes(_ outcomes: [(day: String, what: Phrase)]) -> Phrase {
        Phrase(
            "成果：" + outcomes.map { "\($0.day)，\($0.what.zh)" }.joined(separator: "；") + "。",
            "Outcomes: " + outcomes.map { "\($0.day): \($0.what.en)" }.joined(separator: "; ") + ".")
    }
    /// The moves of a measure in a period.
    public static func steps(_ steps: [(day: String, to: Phrase, why: String?)]) -> Phrase {
        Phrase(
            "阶段：" + steps.map { "\($0.day) \($0.to.zh)\($0.why.map { "（\($0)）" } ?? "")" }.joined(separator: "，") + "。",
            "Stage: " + steps.map { "\($0.day) \($0.to.en)\($0.why.map { " (\($0))" } ?? "")" }.joined(separator: ", ")
                + ".")
    }
    /// A deadline that was put off in a period.
    ///
    /// - Parameter late: what marks one that the report of its own month could not tell.
    public static func putOff(_ from: String, _ to: String, late: String?, why: String?) -> Phrase {
        Phrase(
            "\(late.map { "\($0)：" } ?? "")时限由\(from)延至\(to)\(why.map { "（\($0)）" } ?? "")。",
            "\(late.map { "\($0): deadline" } ?? "Deadline") put off from \(from) to \(to)\(why.map { " (\($0))" } ?? "")."
        )
    }
    /// What was withdrawn before and counts again.
    public static func broughtBack(_ day: String, why: String?) -> Phrase {
        Phrase("\(day)恢复\(why.map { "（\($0)）" } ?? "")。", "Brought back \(day)\(why.map { " (\($0))" } ?? "").")
    }
    /// What was withdrawn in a period, and why.
    public static func withdrawn(_ day: String, why: String?) -> Phrase {
        Phrase("\(day)撤回\(why.map { "（\($0)）" } ?? "")。", "Withdrawn \(day)\(why.map { " (\($0))" } ?? "").")
    }
    /// What was added in a period.
    public static func added(_ day: String) -> Phrase { Phrase("\(day)新增。", "Added \(day).") }
    /// A problem's act of closing.
    public static func problemClosed(_ day: String, basis: String) -> Phrase {
        Phrase("问题于\(day)销号，依据：\(basis)。", "The problem was closed on \(day), basis: \(basis).")
    }
    /// An area in which nothing happened.
    public static let noProgress = Phrase("本期没有记录进展。", "No progress was recorded in this period.")

    // MARK: Late, and next

    /// Nothing is late.
    public static let nothingLate = Phrase("截至统计日没有超期措施。", "No measure is overdue.")
    /// Columns of what is late.
    public static let ref = Phrase("编号", "No.")
    /// Days past the deadline.
    public static let daysLate = Phrase("超期天数", "Days late")
    /// Why it is late.
    public static let why = Phrase("原因", "Why")
    /// Nobody has said why.
    public static let notSaid = Phrase("未说明", "not stated")
    /// An extension is asked for.
    public static func extensionAsked(_ day: String, _ reason: String) -> Phrase {
        Phrase("申请延至\(day)：\(reason)", "extension to \(day) asked for: \(reason)")
    }
    /// An extension was refused.
    public static func extensionRefused(_ reason: String) -> Phrase {
        Phrase("延期未获同意：\(reason)", "extension refused: \(reason)")
    }
    /// It is stuck.
    public static func stuck(_ text: String) -> Phrase { Phrase("需协调：\(text)", "stuck: \(text)") }
    /// What was noted last.
    public static func lastEntry(_ day: String, _ text: String) -> Phrase {
        Phrase("未说明；最近进展（\(day)）：\(text)", "not stated; last entry (\(day)): \(text)")
    }

    /// What falls due in the next period.
    public static func due(_ count: Int, until day: String) -> Phrase {
        Phrase("截至\(day)到期的措施 \(count) 条：", "Due by \(day): \(counted(count, "measure"))")
    }
    /// Nothing falls due.
    public static func nothingDue(_ day: String) -> Phrase {
        Phrase("截至\(day)没有到期的措施。", "No measure is due by \(day).")
    }
    /// The milestones of the next period.
    public static let milestones = Phrase("阶段目标：", "Milestones: ")
    /// The look-backs of the next period.
    public static let lookBacks = Phrase("计划回头看：", "Look-backs planned: ")
    /// One thing and its day.
    public static func dated(_ what: String, _ day: String) -> Phrase { Phrase("\(what)（\(day)）", "\(what) (\(day))") }

    // MARK: Who has reported

    /// Who has reported for a month.
    public static func reporting(_ reporting: MonthlyReporting) -> Phrase {
        let (reported, nothing) = (reporting.count(.reported), reporting.count(.nothingNew))
        let missing = reporting.missing
        return Phrase(
            "应报送单位 \(reporting.rows.count) 个，已报 \(reported) 个，零报告 \(nothing) 个，未报 \(missing.count) 个"
                + (missing.isEmpty ? "。" : "：\(missing.joined(separator: "、"))。"),
            "Of \(counted(reporting.rows.count, "unit")) \(reported) reported, \(nothing) had nothing new, \(missing.count) did not report"
                + (missing.isEmpty ? "." : ": \(missing.joined(separator: ", "))."))
    }
    /// No unit answers for anything yet.
    public static let noUnits = Phrase("尚未明确责任单位。", "No unit answers for anything yet.")

    // MARK: The survey

    /// A survey, and how many have answered.
    public static func survey(_ title: String, people: Int) -> Phrase {
        Phrase("\(title)：共收到 \(people) 人次评价。", "\(title): \(counted(people, "answer")).")
    }
    /// What is said of the rate of contentment.
    public static func content(_ share: Int, _ content: Int, of all: Int) -> Phrase {
        Phrase(
            "满意和基本满意合计 \(content) 人次，占 \(share)%（\(content)/\(all)）。",
            "Satisfied or mostly satisfied: \(content) of \(all), \(share)%.")
    }
    /// All answers.
    public static let total = Phrase("合计", "Total")
    /// The address below its code.
    public static func address(_ address: String) -> Phrase { Phrase("扫码参加：\(address)", "Take part: \(address)") }

    // MARK: Why a figure moved

    /// Since the end of a day.
    public static func sinceDay(_ day: Day) -> Phrase {
        Phrase("与 \(day) 当日结束时相比（按现有记录）", "compared with the end of \(day), by what is recorded now")
    }
    /// Since a report that was sent.
    public static func sinceReport(_ report: Record, _ on: Day, _ workflow: Workflow) -> Phrase {
        let kind = sent(report)
        let to = report.text(.recipient) ?? "—"
        return Phrase(
            "与 \(report.sentDay) 报送\(to)的\(kind.zh)相比（数字截至 \(on)）",
            "compared with the \(kind.en) sent to \(to) on \(report.sentDay) (figures as of \(on))")
    }
    /// What was sent.
    public static func sent(_ report: Record) -> Phrase {
        let kind = report.text(.kind).flatMap(ReportKind.init).map { Labels.report($0) } ?? Labels.item(.report)
        if let month = report.text(.month) { return Phrase("\(month) \(kind.zh)", "\(kind.en) \(month)") }
        return report.text(.unit).map(unitName) ?? kind
    }
    /// What was sent, to whom: 月报（2022-10，市委巡察办）.
    public static func sentInBrackets(_ report: Record) -> Phrase {
        let kind = report.text(.kind).flatMap(ReportKind.init).map { Labels.report($0) } ?? Labels.item(.report)
        let about = [report.text(.month), report.text(.unit), report.text(.recipient)].compactMap { $0 }
        guard !about.isEmpty else { return kind }
        return Phrase("\(kind.zh)（\(about.joined(separator: "，"))）", "\(kind.en) (\(about.joined(separator: ", ")))")
    }
    /// What a figure was and is.
    public static func moved(_ figure: ReportFigure, _ from: Int, _ to: Int, from then: Day, to now: Day) -> Phrase {
        let label = Labels.figure(figure)
        let values = "\(Labels.value(from, of: figure)) → \(Labels.value(to, of: figure))"
        let change =
            to == from ? Phrase("没有增减", "no change") : Phrase(verbatim: Labels.difference(to - from, of: figure))
        return Phrase(
            "\(label.zh)：\(values)（\(change.zh)），\(then) → \(now)",
            "\(label.en): \(values) (\(change.en)), \(then) → \(now)")
    }
    /// A sent report has another figure than its journals give.
    public static func keptDiffers(_ kept: Int, counted: Int, _ figure: ReportFigure) -> Phrase {
        let (was, now) = (Labels.value(kept, of: figure), Labels.value(counted, of: figure))
        return Phrase("注意：报送时记的是 \(was)，按当时已有的记录重算是 \(now)。", "Mind: the report says \(was), its records give \(now).")
    }
    /// Journals that a report knew are not here.
    public static func missingWriters(_ count: Int) -> Phrase {
        Phrase(
            "注意：报送时有 \(count) 份记录，现在这里没有，其内容分不清先后。请把它们合并回来。",
            "Mind: \(counted(count, "journal")) that the report knew of is not here, so old and new cannot be told apart there. Merge it back."
        )
    }
    /// Nothing moved.
    public static let nothingMoved = Phrase("没有引起增减的事项。", "Nothing moved it.")
    /// Only time went by; a deadline has passed meanwhile where one is given.
    public static func byTime(past due: Day?) -> Phrase {
        guard let due else { return Phrase("不是新的记录引起的：随日期推移而变。", "No record made it so: it moved as time went by.") }
        return Phrase("时限 \(due) 已过：随日期推移而变。", "The deadline, \(due), has passed: it moved as time went by.")
    }
    /// Something that happened.
    public static func happened(_ event: Event, _ what: Phrase, isLate: Bool, isUnseen: Bool) -> Phrase {
        let mark =
            isLate
            ? Phrase("〔报送后补录〕", " [recorded after it was sent]")
            : isUnseen ? Phrase("〔报送前已记，报送时没有读到〕", " [recorded before it was sent, and not read then]") : Phrase("", "")
        return Phrase(
            "\(event.day) \(event.actor)：\(what.zh)\(mark.zh)", "\(event.day) \(event.actor): \(what.en)\(mark.en)")
    }
}
