import Tracker
import Wording

/// A line of `history.json`: one thing that someone did about one item on one day.
struct ExampleStep: Decodable {
    var day: Day
    var by: String
    var ref: String
    /// A move of the workflow, or `note`, `deadline`, `assign`.
    var `do`: String
    var reason: String?
    var basis: String?
    var evidence: String?
    var noEvidence: String?
    var reviewDate: Day?
    var text: String?
    var needs: Bool?
    var to: Day?
    var leader: String?
    var unit: String?
    var support: [String]?
    var person: String?

    /// What it asks for; `place` says where it stands.
    func requests(_ ledger: Ledger, place: String) throws(ExampleFlaw) -> [Request] {
        let item: ItemID
        do throws(Refusal) {
            item = try ledger.item(called: ref)
        } catch {
            throw ExampleFlaw(place: place, why: Refusals.phrase(error, ledger.workflow))
        }
        switch self.do {
        case "note":
            guard let text else { throw ExampleFlaw(place: place, why: CommandWords.unknownForm) }
            return [.note([item], text: text, on: nil, needsCoordination: needs ?? false)]
        case "deadline":
            guard let to else { throw ExampleFlaw(place: place, why: CommandWords.unknownForm) }
            return [.deadline([item], to, reason: reason)]
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
}
