import Tracker
import Wording

// Figures: the journals and files they rest on, and what documents declare beside what is counted.

extension Check {
    static func journals(_ damage: [Damage]) -> [Finding] {
        damage.map { damage in
            let code: CheckCode =
                switch damage {
                case .unreadable, .recoded, .altered, .beheaded, .foreign, .uncounted, .rewritten, .leaping, .guised:
                    .journalAltered
                case .torn, .unended, .cutOff, .missing, .closed, .lost, .vanished, .bare, .unlisted, .unconfirmed,
                    .gone,
                    .shortened, .unknownReferences, .headsMissing, .givenUp, .newer:
                    .journalMissing
                case .forgetful: .stateUnwritable
                case .accepted: .lossAccepted
                case .clockAhead, .dayAhead, .redated: .clockAhead
                case .lineEnds, .padded, .filled, .respelled: .lineEnds
                case .clockBack: .clockBack
                }
            return Finding(
                code, at: .journal(file: damage.file), line: damage.lines?.first.first, Storage.phrase(damage))
        }
    }

    static func evidence(_ results: [EvidenceCheck.Result], _ ledger: Ledger) -> [Finding] {
        results.map { result in
            let name = result.piece.name
            let ref = ledger.reference(of: result.piece.item)
            let message =
                switch result.flaw {
                case .stray(let files): CheckWords.strayEvidence(files, name: name)
                case .beside(let files): CheckWords.besideEvidence(files, name: name)
                case .closed(let files, let code): CheckWords.evidenceClosed(files, code)
                case .missing: CheckWords.evidenceMissing(ref, name)
                case .altered: CheckWords.evidenceAltered(ref, name)
                case .unreadable(let code): CheckWords.evidenceUnreadable(ref, name, code)
                }
            switch result.flaw {
            case .stray, .beside: return Finding(.strayEvidence, at: .round(result.piece.item), message)
            case .closed: return Finding(.evidenceAltered, at: .journal(file: nil), message)
            case .missing, .altered, .unreadable:
                return Finding(.evidenceAltered, at: .item(result.piece.item), ref: ref, message)
            }
        }
    }

    static func declared(
        ofRound index: Int, _ ledger: Ledger, _ compared: [DeclaredComparison], _ overview: Overview, on day: Day
    ) -> [Finding] {
        let round = ledger.rounds[index]
        var found: [Finding] = []
        for figure in compared {
            // What a ledger began with is said beside what was declared before, and is no error: nothing that is done since
            // puts it right.
            guard figure.differs, let counted = figure.counted else { continue }
            guard figure.since == nil else {
                found.append(
                    Finding(
                        .declaredBefore, at: .declared(round.id),
                        CheckWords.declaredBefore(figure, counted: counted, shown: day)))
                continue
            }
            found.append(
                Finding(
                    .declaredMismatch, at: .declared(round.id),
                    CheckWords.declaredMismatch(
                        Labels.declared(figure.path), declared: figure.declared, counted: counted, on: figure.day)))
        }
        found += declaredGroups(round)
        if let finding = declaredRate(round) { found.append(finding) }
        // A problem with measures in two groups counts in both: said of what is counted, too.
        let sum = overview.groups.reduce(0) { $0 + $1.problems }
        if sum > overview.problems, overview.problems > 0 {
            let parts = overview.groups.filter { $0.problems > 0 }.map { (Labels.group($0.key), $0.problems) }
            found.append(
                Finding(
                    .groupOverlap, at: .round(round.id),
                    CheckWords.countedOverlap(parts, problems: overview.problems)))
        }
        return found
    }

    /// A rate that is declared and fits neither the problems nor the measures that are declared as closed.
    private static func declaredRate(_ round: Round) -> Finding? {
        func value(_ path: String) -> Int? { DeclaredFigure(path: "declared." + path)?.value(in: round.declared) }
        guard let rate = round.declared.rate else { return nil }
        let pairs = ["problems", "measures"].compactMap { what -> (part: Int, whole: Int)? in
            guard let part = value("groups.closed." + what), let whole = value(what), whole >= part, whole > 0 else {
                return nil
            }
            return (part, whole)
        }
        guard let pair = pairs.first,
            !pairs.contains(where: { StatedRate.fits(rate, part: $0.part, whole: $0.whole) })
        else { return nil }
        return Finding(
            .badPercentage, at: .declared(round.id),
            CheckWords.declaredRate(rate, part: pair.part, whole: pair.whole))
    }

    /// Whether the groups that are declared fit the totals that are declared.
    private static func declaredGroups(_ round: Round) -> [Finding] {
        let declared = round.declared
        let groups = StageGroup.allCases.compactMap { group in
            declared.groups[group.rawValue].map { (label: Labels.group(group), pair: $0) }
        }
        var found: [Finding] = []
        let measures = groups.compactMap { group in group.pair.measures.map { (group.label, $0) } }
        if let total = declared.measures {
            let sum = measures.reduce(0) { $0 + $1.1 }
            // One group alone says how many are done, and nothing about the rest.
            if sum > total || measures.count > 1 && sum < total {
                found.append(
                    Finding(
                        .ungrouped, at: .declared(round.id),
                        CheckWords.ungrouped(measures, total: total, of: CommandWords.measuresColumn)))
            }
        }
        let problems = groups.compactMap { group in group.pair.problems.map { (group.label, $0) } }
        guard let total = declared.problems else { return found }
        let sum = problems.reduce(0) { $0 + $1.1 }
        if let most = problems.first(where: { $0.1 > total }) {
            found.append(
                Finding(
                    .ungrouped, at: .declared(round.id),
                    CheckWords.ungrouped([most], total: total, of: CommandWords.problemsColumn)))
        } else if problems.count > 1, sum < total {
            found.append(
                Finding(
                    .ungrouped, at: .declared(round.id),
                    CheckWords.ungrouped(problems, total: total, of: CommandWords.problemsColumn)))
        } else if problems.count > 1, sum > total {
            found.append(
                Finding(
                    .groupOverlap, at: .declared(round.id), CheckWords.declaredOverlap(problems, problems: total)))
        }
        return found
    }

    /// Dates of a round, its items' letters and extensions that stand in the wrong order.
    static func dates(ofRound index: Int, _ ledger: Ledger) -> [Finding] {
        let round = ledger.rounds[index]
        let dates: [(Field, Day?)] = [
            (.inspectionStart, round.inspectionStart), (.inspectionEnd, round.inspectionEnd),
            (.feedback, round.feedback), (.signed, round.signed),
        ]
        let known = dates.compactMap { field, day in day.map { (field, $0) } }
        var found = zip(known, known.dropFirst()).filter { $0.1 > $1.1 }.map { earlier, later in
            Finding(
                .datesReversed, at: .round(round.id),
                CheckWords.datesReversed(
                    Labels.field(later.0), later.1, before: Labels.field(earlier.0), earlier.1))
        }
        if let feedback = round.feedback, let end = round.concentratedEnd, end < feedback {
            found.append(
                Finding(
                    .datesReversed, at: .round(round.id),
                    CheckWords.datesReversed(
                        Labels.field(.concentratedEnd), end, before: Labels.field(.feedback), feedback)))
        }
        return found
    }
}
