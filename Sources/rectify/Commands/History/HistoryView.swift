import Desk
import Tracker
import Wording

/// An event as a line of the history.
struct HistoryView: Encodable {
    /// The event's identity.
    let id: String
    /// The day that it counts for.
    let day: Day
    /// When it was written, UTC.
    let at: String
    /// In whose name.
    let by: String
    /// Under which login.
    let login: String
    /// The event that it takes back.
    let undoes: String?
    /// The event that it brings back.
    let redoes: String?
    /// What it did, in sentences.
    let what: [String]
    /// 补录: it was written on a later day than the one it counts for.
    let isRecordedLater: Bool
    /// The event that brought it in, where it was recorded in another ledger.
    let toldBy: String?

    /// An event; with `item` only what it did to that one, else the whole in one line.
    init(event: Event, item: ItemID?, ledger: Ledger, language: Language) {
        id = event.id.description
        day = event.day
        at = event.at.description
        by = event.by
        login = event.login
        undoes = event.undoes?.description
        redoes = event.redoes?.description
        isRecordedLater = Clock.localDay(of: event.at) > event.day
        toldBy = event.toldBy?.description
        let phrases =
            item.map { History.sentences(event, about: $0, in: ledger) }
            ?? EventStory(event, in: ledger).lines.map(\.what)
        what = phrases.map { $0[language] }
    }

    private enum Key: String, CodingKey {
        case id, day, at, by, login, undoes, redoes, recordedLater, toldBy, what
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(id, forKey: .id)
        try container.encode(day, forKey: .day)
        try container.encode(at, forKey: .at)
        try container.encode(by, forKey: .by)
        try container.encode(login, forKey: .login)
        try container.encode(undoes, forKey: .undoes)
        try container.encode(redoes, forKey: .redoes)
        try container.encode(isRecordedLater, forKey: .recordedLater)
        try container.encode(toldBy, forKey: .toldBy)
        try container.encode(what, forKey: .what)
    }
}
