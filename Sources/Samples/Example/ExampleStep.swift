import Tracker
import Wording

/// A line of `history.json`: one thing that someone did on one day, about an item or about the round.
struct ExampleStep: Decodable {
    struct Decision: Decodable {
        var text: String
        var refs: [String]?
    }

    var day: Day
    var by: String
    /// Whose act it is, where someone else records it, and on what basis.
    var `for`: String?
    var forBasis: String?
    /// The item; the round where there is none.
    var ref: String?
    /// A move of the workflow, or one of the words that the head of `history.json` explains.
    var `do`: String
    var reason: String?
    var basis: String?
    var evidence: String?
    var noEvidence: String?
    var reviewDate: Day?
    var text: String?
    /// The name of a file that is handed in as evidence; `text` is what is in it.
    var file: String?
    var needs: Bool?
    var to: Day?
    var leader: String?
    var unit: String?
    var support: [String]?
    var person: String?
    // Of records.
    var name: String?
    var role: String?
    var phase: String?
    var on: Day?
    var kind: String?
    var title: String?
    var level: String?
    var amount: Int?
    var goal: Int?
    var reached: Int?
    var source: String?
    var month: String?
    var nothingNew: Bool?
    var attendance: [String]?
    var decisions: [Decision]?
    var share: Int?
    var seed: Int?

    /// Whose act it is, and who recorded it for him.
    var behalf: Behalf? { self.for.map { Behalf(name: $0, basis: forBasis ?? "") } }

    /// What it asks for; `place` says where it stands.
    func requests(_ ledger: Ledger, place: String) throws(ExampleFlaw) -> [Request] {
        let item = try item(ref ?? "round", ledger, place: place)
        if let request = try roundRequest(ledger, round: item, place: place) { return [request] }
        if let request = try recordRequest(ledger, item: item, place: place) { return [request] }
        if let request = try checkRequest(item: item, place: place) { return [request] }
        switch self.do {
        case "note":
            return [.note([item], text: try given(text, place), on: nil, needsCoordination: needs ?? false)]
        case "deadline": return [.deadline([item], try given(to, place), reason: reason)]
        case "assign":
            let owner: [(Field, FieldValue)] = [
                (.leader, FieldValue(leader)), (.unit, FieldValue(unit)), (.support, FieldValue(support ?? [])),
                (.person, FieldValue(person)),
            ]
            return owner.filter { $0.1 != .nothing }.map { .set(item, $0.0, $0.1, reason: reason) }
        default:
            let details = MoveDetails(
                reason: reason, basis: basis, evidence: evidence, noEvidence: noEvidence, reviewDate: reviewDate)
            return [.move([item], move: self.do, details)]
        }
    }

    /// The item of a reference.
    func item(_ ref: String, _ ledger: Ledger, place: String) throws(ExampleFlaw) -> ItemID {
        do throws(Refusal) {
            return try ledger.item(called: ref)
        } catch {
            throw ExampleFlaw(place: place, why: Refusals.phrase(error, ledger.workflow))
        }
    }

    /// What a step of its kind cannot be without.
    func given<Value>(_ value: Value?, _ place: String) throws(ExampleFlaw) -> Value {
        guard let value else { throw ExampleFlaw(place: place, why: CommandWords.unknownForm) }
        return value
    }
}
