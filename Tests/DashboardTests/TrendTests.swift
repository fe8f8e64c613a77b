import Testing
import Tracker

@testable import Dashboard

/// What the trend and 上月以来 say is what the ledger of those days says.
@Suite struct TrendTests {
    @Test("走势上每一天的未销号数，就是台账截至那一天的数")
    func trendEqualsThePast() throws {
        let desk = try Sitting(today: "2022-12-27")
        let today = desk.state.today
        let all = desk.workspace.ledger.measures(in: Scope(), on: today)
        let trend = try #require(Trend(ledger: desk.workspace.ledger, measures: all, on: today))
        var day = trend.start
        while day <= today {
            let past = Overview(ledger: desk.workspace.ledger(asOf: day), on: day)
            #expect(trend.open(on: day) == past.measures - past.figure(.closed).measures, "\(day)")
            day = day + 1
        }
        #expect(trend.open(on: today + 1) == nil)
        #expect(trend.open(on: trend.start - 1) == nil)
    }

    @Test("计划线是时限还没到的措施数")
    func planned() throws {
        let desk = try Sitting()
        let ledger = desk.workspace.ledger
        let all = ledger.measures(in: Scope(), on: desk.state.today)
        let trend = try #require(Trend(ledger: ledger, measures: all, on: desk.state.today))
        for text in ["2022-08-31", "2022-10-31", "2022-12-30", "2022-12-31", "2023-01-31"] {
            let day = try DateReader.day(text)
            let left = all.count { (ledger.deadline(ofMeasure: $0) ?? Day(number: .max)) >= day }
            #expect(trend.planned(on: day) == left, "\(text)")
        }
    }

    @Test("上月以来：销号数减去反弹数，就是两天之间已销号的差")
    func periodAddsUp() throws {
        for text in ["2022-09-30", "2022-10-31", "2022-11-30", "2022-12-27"] {
            let desk = try Sitting(today: text)
            let period = try #require(desk.state.derived.period)
            let before = Overview(ledger: desk.workspace.ledger(asOf: period.since), on: period.since)
            let difference = desk.state.derived.whole.figure(.closed).measures - before.figure(.closed).measures
            #expect(period.closed - period.relapsed == difference, "\(text)")
        }
    }
}
