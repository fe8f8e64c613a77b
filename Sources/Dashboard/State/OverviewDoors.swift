import Tracker

/// What a row of the overview leads to.
enum OverviewDoor: Hashable, Sendable {
    case group(StageGroup)
    /// What is missing in the ledger itself: measures without a deadline or an owner.
    case missing(Query.Flag)
    case decision(Int)
    /// Who has not reported for the month.
    case reports
    case area(Int)
    case unit(Int)
}

extension State {
    /// The boxes of the overview, as spans of one line of doors: nothing is built for a key.
    var overviewSections: [(start: Int, count: Int)] {
        let counts = [
            StageGroup.allCases.count, missing.count + derived.whole.decisions.count + reportRows,
            derived.whole.byArea.count,
            derived.whole.byUnit.count,
        ]
        var start = 0
        return counts.map { count in
            defer { start += count }
            return (start, count)
        }
    }

    /// What is missing in the ledger itself, which comes before all that waits for a decision but the gravest.
    var missing: [Query.Flag] { [.noDeadline, .noOwner].filter { derived.whole.count($0) > 0 } }

    /// How many decisions are graver than what is missing: what stands against each other, and what is late.
    private var graver: Int { derived.whole.decisions.prefix { $0.kind <= .overdue }.count }

    /// A row for the units that have not reported, where there are any.
    var reportRows: Int { derived.reporting?.missing.isEmpty ?? true ? 0 : 1 }

    var overviewDoorCount: Int { overviewSections.reduce(0) { $0 + $1.count } }

    /// The door that the overview's cursor is on.
    var overviewDoor: OverviewDoor? { door(at: overviewCursor) }

    func door(at place: Int) -> OverviewDoor? {
        let sections = overviewSections
        for (number, section) in sections.enumerated()
        where place >= section.start && place < section.start + section.count {
            let index = place - section.start
            switch number {
            case 0: return .group(StageGroup.allCases[index])
            case 1:
                let (graver, missing) = (graver, missing)
                if index >= graver, index < graver + missing.count { return .missing(missing[index - graver]) }
                let decision = index < graver ? index : index - missing.count
                return decision < derived.whole.decisions.count ? .decision(decision) : .reports
            case 2: return .area(index)
            default: return .unit(index)
            }
        }
        return nil
    }

    /// Opens the checklists with exactly the measures behind the cursor's figure.
    mutating func openDoor() -> [Effect] {
        guard let door = overviewDoor else { return [] }
        let crumb: Scope.Crumb
        switch door {
        case .group(let group): crumb = .query(Query(group))
        case .missing(let flag): crumb = .query(Query(flag))
        case .reports:
            registers.register = .reports
            registers.list = LineList()
            refreshRegisters()
            screen = .registers
            return []
        case .area(let index): crumb = .area(ledger.areas[derived.whole.byArea[index].area].id)
        case .unit(let index): crumb = .unit(derived.whole.byUnit[index].name)
        case .decision(let index):
            let item = derived.whole.decisions[index].item
            switch ledger.place(of: item) {
            case .measure?:
                let ref = ledger.reference(of: item).split(separator: "/").last.map(String.init) ?? ""
                guard let query = try? Query(parsing: ref, workflow: ledger.workflow) else { return [] }
                crumb = .query(query)
            case .round?, .area?, .problem?, .measureEntry?, .problemEntry?, .record?, nil: crumb = .problem(item)
            }
        }
        enter(crumb)
        return []
    }

    private mutating func enter(_ crumb: Scope.Crumb) {
        origin = Origin(screen: screen, scope: scope)
        scope = Scope([crumb])
        screen = .checklists
        focus = .tasks
        page = nil
        rederive(scopeOnly: true)
    }
}
