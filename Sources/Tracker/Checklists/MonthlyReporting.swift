/// 月报: which units have reported for a month (ARCHITECTURE.md, "Monthly reporting").
public struct MonthlyReporting: Sendable {
    /// Whether a unit has reported.
    public enum Status: String, CaseIterable, Sendable {
        /// 已报: it said so, or noted progress in the month.
        case reported
        /// 零报告: it said that there is nothing new.
        case nothingNew
        /// 未报
        case missing
    }

    /// A unit's month.
    public struct Row: Hashable, Sendable {
        /// The unit.
        public let unit: String
        /// Whether it has reported.
        public let status: Status
        /// The progress entries on its measures in the month.
        public let entries: Int
        /// The statement, where it said so itself.
        public let statement: ItemID?
        /// Its measures.
        public let measures: Int
    }

    /// The month.
    public let month: Month
    /// The days that it covers.
    public let days: ClosedRange<Day>
    /// The units, in the order in which they appear in the ledger.
    public let rows: [Row]

    /// How many units have a status.
    public func count(_ status: Status) -> Int { rows.count { $0.status == status } }

    /// Who is missing.
    public var missing: [String] { rows.filter { $0.status == .missing }.map(\.unit) }

    /// The reporting of a round in a month.
    public init(ledger: Ledger, round index: Int, month: Month) {
        self.month = month
        let days = ledger.reportMonths(ofRound: index).days(of: month)
        self.days = days
        var entries: [String: Int] = [:]
        var measures: [String: Int] = [:]
        var units: [String] = []
        for place in ledger.measuresInOrder(ofRound: index) {
            guard let unit = ledger.owner(ofMeasure: place).unit else { continue }
            if measures[unit] == nil { units.append(unit) }
            measures[unit, default: 0] += 1
            let measure = ledger.measures[place]
            // How things stood when a file was brought in is no report of the unit's; what it told of a day of its own is.
            entries[unit, default: 0] += measure.entries.count {
                !$0.isWithdrawn && days.contains($0.on) && !ledger.isTakenOver($0, ofMeasure: place)
            }
        }
        var stated: [String: Record] = [:]
        for record in ledger.records(of: ledger.rounds[index].id, .statement)
        where record.text(.month) == month.description {
            if let unit = record.text(.unit) { stated[unit] = record }
        }
        rows = units.map { unit in
            let count = entries[unit] ?? 0
            let statement = stated[unit]
            // What was noted says more than that there is nothing new.
            let status: Status =
                count > 0
                ? .reported : statement.map { $0[.nothingNew] == .flag(true) ? .nothingNew : .reported } ?? .missing
            return Row(
                unit: unit, status: status, entries: count, statement: statement?.id, measures: measures[unit] ?? 0)
        }
    }

    /// The units that answer for measures of a round.
    public static func units(of round: Int, in ledger: Ledger) -> [String] {
        var seen = Set<String>()
        return ledger.measuresInOrder.compactMap { place in
            guard ledger.measures[place].round == round, let unit = ledger.owner(ofMeasure: place).unit else {
                return nil
            }
            return seen.insert(unit).inserted ? unit : nil
        }
    }
}

extension Ledger {
    /// The last day of a month's report of a round: its own, else the workflow's; nil where each month ends its report.
    public func cutoff(ofRound index: Int) -> Int? {
        // A workflow that another program wrote can say anything.
        (rounds[index].cutoff ?? workflow.reporting?.cutoff).map { min(max($0, 1), 31) }
    }

    /// The report of a month that was sent last; nil where none was.
    public func sentReport(of month: Month, ofRound index: Int) -> Record? {
        records(of: rounds[index].id, .report).last {
            $0.text(.kind) == ReportKind.monthly.rawValue && $0.text(.month) == month.description
        }
    }

    /// How many days before its cut-off a month's report is asked for.
    static let reportDays = 10

    /// The month whose reports are asked for on a day: from ten days before its cut-off until ten days before the next
    /// month's. Nobody reports for a month that had ended before the round came in.
    public func monthToReport(ofRound index: Int, on day: Day) -> Month {
        let cutoff = cutoff(ofRound: index)
        let month = Month.reporting(day, cutoff: cutoff)
        let before = month.previous
        let isAsked = month.reported(cutoff: cutoff).upperBound - day <= Ledger.reportDays
        return isAsked || before.reported(cutoff: cutoff).upperBound < rounds[index].added ? month : before
    }
}
