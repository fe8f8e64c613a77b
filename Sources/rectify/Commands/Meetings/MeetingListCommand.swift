import ArgumentParser
import Desk
import Tracker
import Wording

/// `meeting list`
struct MeetingListCommand: LedgerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: CommandWords.meetingList.spoken)
    }

    @OptionGroup var output: OutputOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func run(_ session: Session) throws {
        let shown = try session.view(isForPeople: output.format == .table)
        let ledger = shown.ledger
        let language = session.language
        let meetings = shown.records(.meeting).sorted { ($0.day(.on) ?? $0.day) < ($1.day(.on) ?? $1.day) }
        var list = Listing(
            [
                .text(Labels.field(.on), language), .text(Labels.field(.kind, of: .meeting), language),
                .text(Labels.field(.title, of: .meeting), language, isFlexible: true),
                .text(Labels.field(.attendance), language, isFlexible: true),
                .text(Labels.field(.items), language),
                .text(Labels.field(.text, of: .decision), language, isFlexible: true),
            ], empty: CommandWords.noMeetings)
        for meeting in meetings {
            // A line for each decision; those after the first stand below their meeting.
            var decisions: [Record?] = ledger.records(of: meeting.id, .decision)
            if decisions.isEmpty { decisions = [nil] }
            for (index, decision) in decisions.enumerated() {
                let isFirst = index == 0 || output.format == .csv
                let refs = decision?[.items].items.map(ledger.reference(of:)) ?? []
                let head = [
                    meeting.day(.on)?.description ?? "",
                    Labels.value(meeting[.kind], of: .kind, session.workflow)[language],
                    meeting.text(.title) ?? meeting.text(.text) ?? "",
                    meeting[.attendance].names.joined(separator: "、"),
                ]
                list.add(
                    (isFirst ? head : head.map { _ in "" }) + [
                        refs.joined(separator: "、"), decision?.text(.text) ?? "",
                    ], [:])
            }
        }
        guard output.format == .json else {
            let after = meetings.isEmpty ? [] : [CommandWords.meetingCount(meetings.count)[language]]
            return try list.write(output.format, language, after: after)
        }
        try Output.write(json: JSONText.bytes(of: meetings.map { object($0, ledger) }))
    }

    private func object(_ meeting: Record, _ ledger: Ledger) -> JSONRow {
        let decisions: [JSONRow] = ledger.records(of: meeting.id, .decision).map { decision in
            [
                "text": .text(decision.text(.text)),
                "items": .strings(decision[.items].items.map(ledger.reference(of:))),
            ]
        }
        return [
            "on": .day(meeting.day(.on)), "kind": .text(meeting.text(.kind)), "title": .text(meeting.text(.title)),
            "attendance": .strings(meeting[.attendance].names), "text": .text(meeting.text(.text)),
            "by": .string(meeting.by), "decisions": .rows(decisions),
        ]
    }
}
