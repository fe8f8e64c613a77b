import Testing

@testable import Tracker

struct TrendTests {
    @Test("The trend of a day is drawn whatever was recorded for later days")
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
            #expect(trend.open(on: today) == before.open(on: today))
            #expect(trend.planned(on: today) == before.planned(on: today))
            #expect(trend.end - trend.start < 400)
        }
        let only = book.ledger.measures.indices.filter { book.ledger.measures[$0].added > today }
        #expect(Trend(ledger: book.ledger, measures: Array(only), on: today) == nil)
    }
}
