import Fixtures
import Testing
import Tracker
import Wording

@Suite("What an event did to an item") struct EventStoryTests {
    @Test("is the same whether it is asked for one item or for many, for every event and item of the example")
    func same() throws {
        let book = try ReportLedger.example()
        let ledger = book.ledger
        let items =
            ledger.rounds.map(\.id) + ledger.areas.map(\.id) + ledger.problems.map(\.id) + ledger.measures.map(\.id)
            + ledger.records.map(\.id)
        for event in book.workspace.log {
            let story = EventStory(event, in: ledger)
            for item in items {
                let one = History.sentences(event, about: item, in: ledger)
                #expect(story.sentences(about: item).map(\.zh) == one.map(\.zh))
            }
            #expect(story.summary.zh == History.summary(event, in: ledger).zh)
        }
    }
}
