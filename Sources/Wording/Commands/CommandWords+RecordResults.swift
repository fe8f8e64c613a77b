import Tracker

// Headings, sentences and troubles of the commands about people and records.

extension CommandWords {
    // MARK: Headings

    /// A member's name.
    public static let memberColumn = Phrase("姓名", "name")
    /// What is to be done.
    public static let todoColumn = Phrase("事项", "to do")
    /// Who answers for it.
    public static let ownerColumn = Phrase("责任", "owner")
    /// Since when it has been waiting.
    public static let sinceColumn = Phrase("起", "since")
    /// A number in a list.
    public static let numberColumn = Phrase("序号", "#")
    /// A file or a reference.
    public static let evidenceNameColumn = Phrase("文件或文号", "file or reference")
    /// The size of a file.
    public static let sizeColumn = Phrase("大小", "size")
    /// What changed.
    public static let changeColumn = Phrase("变化", "change")
    /// Whether a unit has reported.
    public static let reportingColumn = Phrase("月报", "monthly report")
    /// How many progress entries.
    public static let entriesColumn = Phrase("进展", "entries")
    /// The phase of a plan.
    public static let phaseColumn = Phrase("方案", "plan")
    /// A field.
    public static let fieldColumn = Phrase("字段", "field")
    /// A value.
    public static let valueColumn = Phrase("值", "value")

    /// Money recovered.
    public static let moneyColumn = Phrase("挽回资金（万元）", "money recovered (10,000 yuan)")

    /// How outcomes are rolled up.
    public static func grouping(_ grouping: Outcomes.Grouping) -> Phrase {
        switch grouping {
        case .problem: Phrase("问题", "problem")
        case .unit: Phrase("单位", "unit")
        case .month: Phrase("月份", "month")
        }
    }

    // MARK: Small words

    /// How long something has been waiting, or how long there is.
    public static func waiting(_ kind: Queue.Kind, _ days: Int) -> Phrase {
        if days == 0 { return Phrase("今天", "today") }
        if days < 0 { return Phrase("剩 \(-days) 天", "\(-days) d left") }
        return switch kind {
        case .overdue, .milestone, .lookBack, .report: Phrase("超 \(days) 天", "\(days) d late")
        case .conflict, .approve, .extensionAsked, .returned, .letter, .readyToClose, .opinion, .dueSoon:
            Phrase("等 \(days) 天", "\(days) d")
        }
    }
    /// It was handed in with a move.
    public static let withMove = Phrase("随办理提交", "with a move")
    /// A look-back that is still to be held.
    public static let notHeldYet = Phrase("待看", "to be held")
    /// The value that counts until someone settles it.
    public static let countsNow = Phrase("暂以此为准", "counts for now")
    /// A field by its code name and its label.
    public static func field(_ name: String, _ label: Phrase) -> Phrase {
        Phrase("\(name)（\(label.zh)）", "\(name) (\(label.en))")
    }
    /// Something was withdrawn.
    public static func taken(_ record: Phrase?) -> Phrase {
        record.map { Phrase("撤下\($0.zh)", "took away the \($0.en)") } ?? Phrase("撤回", "withdrawn")
    }
    /// Something that was withdrawn is back.
    public static func broughtBack(_ record: Phrase?) -> Phrase {
        record.map { Phrase("恢复\($0.zh)", "brought back the \($0.en)") } ?? Phrase("恢复", "brought back")
    }
    /// What a declared figure is called, with the day that it is of where another is shown.
    public static func declared(_ figure: DeclaredComparison, shown day: Day) -> Phrase {
        declared(Labels.declared(figure.path), of: figure, shown: day)
    }
    /// The same of other words for it.
    public static func declared(_ name: Phrase, of figure: DeclaredComparison, shown day: Day) -> Phrase {
        guard let since = figure.since else { return ofDay(name, figure.day == day ? nil : figure.day) }
        return Phrase(
            "\(name.zh)（声明数截至 \(figure.day)，台账自 \(since) 起）",
            "\(name.en) (declared of \(figure.day), ledger from \(since))")
    }
    /// Counted less declared, with its sign; empty where they are the same or one is not known.
    public static func difference(_ difference: Int?) -> String {
        guard let difference, difference != 0 else { return "" }
        return difference > 0 ? "+\(difference)" : String(difference)
    }

    /// A light, with what it means.
    public static func light(_ light: Light) -> Phrase {
        switch light {
        case .red: Phrase("红灯（已超期）", "red (late)")
        case .yellow: Phrase("黄灯", "yellow")
        case .green: Phrase("绿灯", "green")
        case .none: Phrase("无灯", "no light")
        }
    }
    /// All outcomes on one line.
    public static func outcomeTotals(_ outcomes: Outcomes) -> Phrase {
        let money = RecordWords.money(outcomes.money)
        return Phrase(
            "成果  制度 \(outcomes.allInstitutions)  挽回资金 \(money.zh)  追责问责 \(outcomes.persons) 人  举一反三 \(outcomes.cases) 件",
            "outcomes  institutions \(outcomes.allInstitutions)  money \(money.en)  held to account \(outcomes.persons)  further cases \(outcomes.cases)"
        )
    }

    // MARK: Nothing to list

    /// No members.
    public static let noMembers = Phrase(
        "还没有登记成员，谁都可以办理。登记：rectify member add 姓名 --role 角色。",
        "No members were named: everyone may do everything. To name one: rectify member add NAME --role ROLE.")
    /// Nothing waits for a person.
    public static func nothingWaits(for name: String) -> Phrase {
        Phrase("没有等“\(name)”办理的事项。", "Nothing waits for “\(name)”.")
    }
    /// Nothing waits for anyone.
    public static let nothingWaits = Phrase("没有待办理的事项。", "Nothing waits for anyone.")
    /// No evidence.
    public static func noEvidenceOf(_ ref: String) -> Phrase { Phrase("\(ref) 还没有佐证。", "\(ref) has no evidence yet.") }
    /// No outcomes.
    public static let noOutcomes = Phrase("还没有登记成果。", "No outcomes were recorded yet.")
    /// No look-backs.
    public static let noLookBacks = Phrase("没有计划或做过的回头看。", "No look-back was planned or held.")
    /// No milestones.
    public static func noMilestones(_ ref: String) -> Phrase { Phrase("\(ref) 没有阶段目标。", "\(ref) has no milestones.") }
    /// No letters.
    public static func noLetters(_ ref: String) -> Phrase {
        Phrase("\(ref) 没有催办函。", "No letters were written about \(ref).")
    }
    /// No meetings.
    public static let noMeetings = Phrase("还没有登记会议。", "No meetings were recorded yet.")
    /// No opinions.
    public static let noOpinions = Phrase("还没有登记意见。", "No opinions were recorded yet.")
    /// No units.
    public static let noUnits = Phrase("还没有明确责任单位，无从统计月报。先分工。", "No unit answers for anything yet. Assign units first.")
    /// No conflicts.
    public static let noConflicts = Phrase("没有待裁定的冲突。", "There is no conflict.")
    /// No changes.
    public static func nothingChanged(_ from: Day, _ to: Day) -> Phrase {
        Phrase("\(from) 之后到 \(to) 没有变化。", "Nothing changed after \(from), up to \(to).")
    }

    // MARK: What is said below a list

    /// How much waits.
    public static func queued(_ count: Int) -> Phrase { Phrase("共 \(count) 件", "\(count) to do") }
    /// How many meetings.
    public static func meetingCount(_ count: Int) -> Phrase { Phrase("共 \(count) 次会议", counted(count, "meeting")) }
    /// How much changed.
    public static func changes(_ count: Int, from: Day, to: Day) -> Phrase {
        Phrase("\(from) 之后到 \(to)，共 \(count) 处变化", "\(counted(count, "change")) after \(from), up to \(to)")
    }
    /// A sample was drawn.
    public static func sampled(_ count: Int, share: Int, seed: Int, planned: String) -> Phrase {
        Phrase(
            "抽取 \(count) 条（\(share)%），种子 \(seed)；没有另定日期的计划 \(planned) 回头看。",
            "Drew \(counted(count, "measure")) (\(share)%) by the seed \(seed); look-back by \(planned) unless it had its day."
        )
    }
    /// Who has reported, and who has not.
    public static func reporting(_ reporting: MonthlyReporting, month: String, from: Day, to: Day) -> Phrase {
        let (done, nothing) = (reporting.count(.reported), reporting.count(.nothingNew))
        let missing = reporting.missing
        let zh = missing.isEmpty ? "" : "：\(missing.joined(separator: "、"))"
        let en = missing.isEmpty ? "" : ": \(missing.joined(separator: ", "))"
        return Phrase(
            "\(month)（\(from) 至 \(to)）：已报 \(done)，零报告 \(nothing)，未报 \(missing.count)\(zh)",
            "\(month) (\(from) to \(to)): reported \(done), nothing new \(nothing), missing \(missing.count)\(en)")
    }
    /// How conflicts are settled.
    public static let howToSettle = Phrase(
        "选定：rectify settle 编号 --choose 序号", "To choose: rectify settle REF --choose NUMBER")
    /// Whoever named the first member is none himself.
    public static func notYetMember(_ name: String) -> Phrase {
        Phrase(
            "提示：有了成员之后只有成员能记录，“\(name)”还不是。请再登记自己，或用 --as 写明是谁。",
            "Note: now that there are members only they can record, and “\(name)” is none. Name yourself too, or say who you are with --as."
        )
    }
}
