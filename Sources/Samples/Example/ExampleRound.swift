import Tracker

/// `round.json`: the example's round with its areas, problems and measures, in their order.
struct ExampleRound: Decodable {
    struct Area: Decodable {
        var title: String
        var problems: [Problem]
    }

    struct Problem: Decodable {
        var title: String
        var text: String?
        var kind: String?
        var leader: String?
        var unit: String?
        var support: [String]?
        var person: String?
        var deadline: Day?
        var measures: [Measure]
    }

    struct Measure: Decodable {
        var title: String?
        var text: String
        var target: String?
        var kind: String?
        var leader: String?
        var unit: String?
        var support: [String]?
        var person: String?
        var deadline: Day?
        var claimed: Bool?
    }

    struct Figures: Decodable {
        var areas: Int?
        var problems: Int?
        var measures: Int?
        var groups: [String: Declared.Pair]?
        var claimed: Declared.Pair?
        var meetings: Int?
        var institutions: Declared.Institutions?
    }

    var id: String
    var sample: Bool?
    var title: String?
    var body: String
    var inspector: String?
    var inspectionStart: Day?
    var inspectionEnd: Day?
    var feedback: Day?
    var concentratedEnd: Day?
    var signed: Day?
    var declared: Figures?
    var areas: [Area]

    /// The request that brings it in; `stage` is the one its measures begin in.
    func request(stage: Stage) -> Request {
        var items: [Request.DraftItem] = []
        var problemNumber = 0
        for (areaIndex, area) in areas.enumerated() {
            let areaPlace = items.count
            items.append(
                Request.DraftItem(
                    kind: .area, number: areaIndex + 1, parent: nil, fields: [.title: FieldValue(area.title)]))
            for problem in area.problems {
                problemNumber += 1
                let problemPlace = items.count
                items.append(
                    Request.DraftItem(
                        kind: .problem, number: problemNumber, parent: areaPlace, fields: fields(problem)))
                for (measureIndex, measure) in problem.measures.enumerated() {
                    items.append(
                        Request.DraftItem(
                            kind: .measure, number: measureIndex + 1, parent: problemPlace,
                            fields: fields(measure, stage)))
                }
            }
        }
        return .bringIn(Request.RoundDraft(name: id, isSample: sample ?? true, fields: fields), items)
    }

    private var fields: [Field: FieldValue] {
        var fields: [Field: FieldValue] = [
            .title: FieldValue(title), .body: FieldValue(body), .inspector: FieldValue(inspector),
            .inspectionStart: FieldValue(inspectionStart), .inspectionEnd: FieldValue(inspectionEnd),
            .feedback: FieldValue(feedback), .concentratedEnd: FieldValue(concentratedEnd),
            .signed: FieldValue(signed),
        ]
        if let declared {
            fields[.declared] = .declared(
                Declared(
                    areas: declared.areas, problems: declared.problems, measures: declared.measures,
                    groups: declared.groups ?? [:], claimed: declared.claimed, meetings: declared.meetings,
                    institutions: declared.institutions))
        }
        return fields.filter { $0.value != .nothing }
    }

    private func fields(_ problem: Problem) -> [Field: FieldValue] {
        let fields: [Field: FieldValue] = [
            .title: FieldValue(problem.title), .text: FieldValue(problem.text), .kind: FieldValue(problem.kind),
            .leader: FieldValue(problem.leader), .unit: FieldValue(problem.unit),
            .support: FieldValue(problem.support ?? []), .person: FieldValue(problem.person),
            .deadline: FieldValue(problem.deadline),
        ]
        return fields.filter { $0.value != .nothing }
    }

    private func fields(_ measure: Measure, _ stage: Stage) -> [Field: FieldValue] {
        let fields: [Field: FieldValue] = [
            .stage: .text(stage.rawValue), .title: FieldValue(measure.title), .text: FieldValue(measure.text),
            .target: FieldValue(measure.target), .kind: FieldValue(measure.kind),
            .leader: FieldValue(measure.leader), .unit: FieldValue(measure.unit),
            .support: FieldValue(measure.support ?? []), .person: FieldValue(measure.person),
            .deadline: FieldValue(measure.deadline), .claimed: measure.claimed ?? false ? .flag(true) : .nothing,
        ]
        return fields.filter { $0.value != .nothing }
    }
}
