import Tracker

// What was set in a record, in one sentence.

extension RecordWords {
    /// All that an event set in a record, as people say it: an answer, a finding, a reply, a figure that was reached.
    static func changes(
        _ sets: [Change.Assignment], of record: Record, by event: Event, in ledger: Ledger
    ) -> Phrase {
        guard let first = sets.first else { return Phrase("", "") }
        if first.field == .withdrawn { return withdrawal(first, of: record, by: event, in: ledger) }
        let label = Labels.item(record.kind)
        let field = Labels.field(first.field, of: record.kind)
        let named = Phrase("\(label.zh)的\(field.zh)", "\(field.en) (\(label.en))")
        if let settled = History.settlement(first, named, by: event, in: ledger) { return settled }
        let to = Dictionary(sets.map { ($0.field, $0.to) }, uniquingKeysWith: { $1 })
        return said(to, sets, of: record, by: event) ?? fields(sets, of: record, in: ledger)
    }

    /// The sentence that a kind of record has for what was set in it; nil where it has none.
    private static func said(
        _ to: [Field: FieldValue], _ sets: [Change.Assignment], of record: Record, by event: Event
    ) -> Phrase? {
        // What takes something out of a record, or says it anew, is told field by field.
        func isFirst(_ field: Field) -> Bool {
            sets.contains { $0.field == field && $0.was == .nothing && $0.to != .nothing }
        }
        switch record.kind {
        case .extensionRequest where isFirst(.result): return answer(to, record, event)
        case .lookBack where isFirst(.result): return finding(to, of: .lookBack, on: event.day)
        case .letter where isFirst(.reply):
            let (reply, day) = (to[.reply]?.text ?? "", when(to[.repliedOn], event.day))
            return Phrase("答复催办函\(day.zh)：\(reply)", "Answered the urging letter\(day.en): \(reply)")
        case .opinion where isFirst(.reply):
            let (reply, day) = (to[.reply]?.text ?? "", when(to[.repliedOn], event.day))
            return Phrase("回复意见\(day.zh)：\(reply)", "Replied to the opinion\(day.en): \(reply)")
        case .milestone where Set(to.keys).isSubset(of: [.reached, .on]): return reached(to, record, event.day)
        case .statement where Set(to.keys).isSubset(of: [.nothingNew, .text]): return statement(to, record)
        case .round, .area, .problem, .measure, .entry, .member, .evidence, .outcome, .lookBack, .sample, .milestone,
            .extensionRequest, .letter, .meeting, .decision, .opinion, .statement, .report, .passage, .survey, .tally:
            return nil
        }
    }

    /// What a look-back found, whether it was planned before or not; nil where nothing is said of that.
    static func finding(_ fields: [Field: FieldValue], of kind: ItemKind, on day: Day) -> Phrase? {
        guard kind == .lookBack, let result = fields[.result]?.text.flatMap(LookBackResult.init) else { return nil }
        let text = fields[.text]?.text
        let on = fields[.on]?.day.flatMap { $0 == day ? nil : History.beside($0, day) }
        switch result {
        case .held:
            let parts = [on, text].compactMap { $0 }
            guard !parts.isEmpty else { return Phrase("回头看：巩固", "Look-back: it holds") }
            return Phrase(
                "回头看：巩固（\(parts.joined(separator: "，"))）",
                "Look-back: it holds (\(parts.joined(separator: ", ")))")
        case .relapsed:
            let when = on.map { Phrase("（\($0)）", " (\($0))") } ?? Phrase("", "")
            return Phrase(
                "回头看发现反弹\(when.zh)\(text.map { "：\($0)" } ?? "")",
                "Look-back: it came back\(when.en)\(text.map { ": \($0)" } ?? "")")
        }
    }

    /// How an extension was answered; the day that was granted stands with the deadline in the same event.
    private static func answer(_ to: [Field: FieldValue], _ record: Record, _ event: Event) -> Phrase? {
        guard let result = to[.result]?.text.flatMap(ExtensionResult.init) else { return nil }
        let reply = to[.reply]?.text
        let why = reply.map { Phrase("，理由：\($0)", ", reason: \($0)") } ?? Phrase("", "")
        guard result == .granted else {
            return Phrase("不同意延期\(why.zh)", "Refused the extension\(why.en)")
        }
        guard let day = event.granted(record) else {
            return Phrase("批准延期\(why.zh)", "Granted the extension\(why.en)")
        }
        return Phrase("批准延期至 \(day)\(why.zh)", "Granted the extension to \(day)\(why.en)")
    }

    /// How far a milestone is.
    private static func reached(_ to: [Field: FieldValue], _ record: Record, _ day: Day) -> Phrase? {
        let title = History.short(record.text(.title) ?? "")
        let when = when(to[.on], day)
        guard let reached = to[.reached] else {
            guard to[.on]?.day != nil else { return nil }
            return Phrase("达到阶段目标“\(title)”\(when.zh)", "Reached the milestone “\(title)”\(when.en)")
        }
        guard let number = reached.number else { return nil }
        let figure = record.number(.goal).map { "\(number)/\($0)" } ?? String(number)
        return Phrase(
            "阶段目标“\(title)”：已完成 \(figure)\(when.zh)", "Milestone “\(title)”: \(figure) reached\(when.en)")
    }

    /// What a unit now says of a month.
    private static func statement(_ to: [Field: FieldValue], _ record: Record) -> Phrase? {
        let (unit, month) = (record.text(.unit) ?? "", record.text(.month) ?? "")
        var zh: [String] = []
        var en: [String] = []
        if let nothingNew = to[.nothingNew] {
            let status = Labels.reporting(nothingNew == .flag(true) ? .nothingNew : .reported)
            zh.append("改为\(status.zh)")
            en.append("now \(status.en)")
        }
        if let text = to[.text] {
            zh.append(text.text.map { "说明：\($0)" } ?? "删去说明")
            en.append(text.text.map { "remark: \($0)" } ?? "without its remark")
        }
        return Phrase(
            "\(unit) \(month) 月报\(zh.joined(separator: "，"))",
            "Changed the monthly report of \(unit) for \(month): \(en.joined(separator: ", "))")
    }

    /// The day that something happened on, where it is not the one that it was recorded for.
    private static func when(_ value: FieldValue?, _ day: Day) -> Phrase {
        guard let on = value?.day, on != day else { return Phrase("", "") }
        return Phrase("（\(History.beside(on, day))）", " (on \(History.beside(on, day)))")
    }

    private static func withdrawal(
        _ set: Change.Assignment, of record: Record, by event: Event, in ledger: Ledger
    ) -> Phrase {
        let label = Labels.item(record.kind)
        let about = summary(record, in: ledger)
        // Behind 已撤销 stands what was undone, and not what undoing it did.
        if event.undoes != nil {
            return set.to == .nothing
                ? Phrase("撤下\(label.zh)：\(about.zh)", "Took away the \(label.en): \(about.en)")
                : Phrase("\(label.zh)：\(about.zh)", "\(label.en): \(about.en)")
        }
        guard set.to != .nothing else {
            return Phrase("恢复\(label.zh)：\(about.zh)", "Brought back the \(label.en): \(about.en)")
        }
        let reason = Refusals.withdrawal(set.to.text ?? "")
        return Phrase(
            "撤下\(label.zh)：\(about.zh)，理由：\(reason.zh)",
            "Took away the \(label.en): \(about.en), reason: \(reason.en)")
    }

    /// What was set, field by field.
    private static func fields(_ sets: [Change.Assignment], of record: Record, in ledger: Ledger) -> Phrase {
        let label = Labels.item(record.kind)
        let parts = sets.map { set in
            let field = Labels.field(set.field, of: record.kind)
            let (to, was) = (value(set.to, of: set.field, in: ledger), value(set.was, of: set.field, in: ledger))
            return set.was == .nothing
                ? Phrase("\(field.zh) \(to.zh)", "\(field.en) \(to.en)")
                : Phrase("\(field.zh) \(was.zh) → \(to.zh)", "\(field.en) \(was.en) → \(to.en)")
        }
        // One reason stands with all that was set at once.
        let why = sets.first { $0.reason != nil }.map(History.why) ?? Phrase("", "")
        return Phrase(
            "修改\(label.zh)：\(parts.map(\.zh).joined(separator: "，"))\(why.zh)",
            "Changed the \(label.en): \(parts.map(\.en).joined(separator: ", "))\(why.en)")
    }
}
