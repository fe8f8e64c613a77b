import Testing

@testable import Tracker

struct TrendTests {
    @Test("The trend of a day ends with the figures beside it, whatever was recorded for later days")
    func laterDays() throws {
        var book = try Book.sample(day: "2022-08-01")
        let before = try #require(
            Trend(ledger: book.ledger, measures: Array(book.ledger.measures.indices), on: book.day))
        let today = book.day
        for later in ["2022-08-03", "2062-01-01", "9999-12-31"] {
            book.day = try Day.of(later)
            try book.record(.add(.measure, under: try book.item("1"), fields: [.text: .text("来自以后")]))
            let trend = try #require(
                Trend(ledger: book.ledger, measures: Array(book.ledger.measures.indices), on: today))
            let all = book.ledger.measures.indices.filter { !book.ledger.isDone(measure: $0) }
            #expect(trend.open(on: today) == all.count)
            #expect(trend.open(on: today - 1) == nil || trend.open(on: today - 1) == before.open(on: today - 1))
            #expect(trend.end - trend.start < 400)
        }
        let only = book.ledger.measures.indices.filter { book.ledger.measures[$0].added > today }
        let trend = try #require(Trend(ledger: book.ledger, measures: Array(only), on: today))
        #expect(trend.start == today && trend.open(on: today) == only.count)
    }
}
