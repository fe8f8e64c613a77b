import Foundation

/// What each level of a document is, judged for all of it at once.
struct Assignment {
    /// The role of each level.
    var roles: [Role]
    var score: Double

    /// The best readings, the best first: at most three, each with other items than those before it.
    static func best(_ levels: [Level], chosen: [Mark.Form: Role]) -> [Assignment] {
        var judge = Judge(levels: levels, chosen: chosen)
        // What a form is in most of its places says what it is in the others.
        if let first = judge.best(0, in: Context(role: .section)).first {
            judge = Judge(levels: levels, chosen: chosen, forms: Forms(levels, first))
        }
        let all = judge.best(0, in: Context(role: .section))
        var found: [Assignment] = []
        for candidate in all {
            var roles = [Role](repeating: .detail, count: levels.count)
            for (level, role) in candidate.roles { roles[level] = role }
            let isNew = !found.contains { other in
                levels.indices.allSatisfy { level in
                    levels[level].kind != .mark || roles[level] == other.roles[level]
                        || !(isItem(roles[level]) || isItem(other.roles[level]))
                }
            }
            if isNew { found.append(Assignment(roles: roles, score: candidate.score)) }
            if found.count == 3 { break }
        }
        return found
    }

    private static func isItem(_ role: Role) -> Bool { role == .area || role == .problem || role == .measure }

    /// In what a level stands: the role above it, and whether a label or heading of measures is between.
    struct Context: Hashable {
        var role: Role
        var isLed = false
        var isOfMeasures = false
    }

    struct Candidate {
        var score: Double
        var roles: [(level: Int, role: Role)]
    }

    /// How many parts of each form are what, by a reading of the whole; those that a label leads in apart from the others.
    struct Forms {
        private struct Key: Hashable {
            let form: Mark.Form?
            let isLed: Bool
        }
        private var counts: [Key: [Role: Int]] = [:]
        private var roles: [Int: Role] = [:]

        init(_ levels: [Level], _ reading: Candidate) {
            for (place, role) in reading.roles where levels[place].kind == .mark {
                counts[key(levels, place), default: [:]][role, default: 0] += levels[place].nodes.count
                roles[place] = role
            }
        }

        private func key(_ levels: [Level], _ place: Int) -> Key {
            let parent = levels[levels[place].parent].kind
            return Key(form: levels[place].form, isLed: parent == .label(.plan) || parent == .label(.told))
        }

        /// The share of the parts of a level's form elsewhere that have a role.
        func share(_ role: Role, _ levels: [Level], _ place: Int) -> Double {
            guard levels[place].kind == .mark, let own = roles[place], let all = counts[key(levels, place)] else {
                return 0
            }
            let others = all.values.reduce(0, +) - levels[place].nodes.count
            guard others > 0 else { return 0 }
            return Double((all[role] ?? 0) - (own == role ? levels[place].nodes.count : 0)) / Double(others)
        }
    }

    private struct Judge {
        let levels: [Level]
        let chosen: [Mark.Form: Role]
        /// Whether labels lead in measures: then what stands without one is none.
        private let isLabelled: Bool
        private let forms: Forms?
        private var known: [Int: [Context: [Candidate]]] = [:]
        private static let kept = 6

        init(levels: [Level], chosen: [Mark.Form: Role], forms: Forms? = nil) {
            self.forms = forms
            self.levels = levels
            self.chosen = chosen
            isLabelled = levels.contains { $0.kind == .label(.plan) || $0.kind == .label(.told) }
        }

        mutating func best(_ place: Int, in context: Context) -> [Candidate] {
            if let found = known[place]?[context] { return found }
            let level = levels[place]
            var all: [Candidate] = []
            for role in options(level, context) {
                all += below(level, place, role, context)
            }
            all.sort { $0.score > $1.score }
            let best = Array(all.prefix(Judge.kept))
            known[place, default: [:]][context] = best
            return best
        }

        /// The roles that a level may have where it stands.
        private func options(_ level: Level, _ context: Context) -> [Role] {
            if context.role == .out { return [.out] }
            switch level.kind {
            case .root: return [.section]
            case .label(.field), .label(.other): return [.out]
            // A label is what it leads in.
            case .label(.plan), .label(.told): return [context.role]
            case .label(.problem), .mark, .line: break
            }
            if level.topic?.isOut ?? false { return [.out] }
            if let form = level.form, let role = chosen[form], level.kind == .mark { return [role] }
            if level.topic != nil { return [.section] }
            if level.share(.hasTopic) == 1 {
                return context.role == .section || context.role == .area ? [.section] : [.detail]
            }
            let isOfLinks =
                (context.isLed || context.isOfMeasures) && (context.role == .section || context.role == .area)
            var roles = Role.allCases.filter { $0 != .out && context.role.allows($0) }
            if isOfLinks {
                roles.removeAll { $0 == .section || $0 == .problem || $0 == .area }
            } else {
                roles.removeAll { $0 == .link }
                if context.role == .section || context.role == .area { roles.removeAll { $0 == .measure } }
            }
            // 针对第（一）项问题： only says what its entry is about.
            if level.form == .reference {
                roles = isOfLinks ? [.link] : roles.filter { $0 == .measure || $0 == .detail }
            }
            if level.kind == .line { roles.removeAll { $0 == .section || $0 == .area || $0 == .link } }
            // A list of problems without measures is what is wrong with each.
            if context.role == .problem || context.role == .subproblem, context.isLed {
                roles.removeAll { $0 == .subproblem }
            }
            return roles
        }

        private mutating func below(_ level: Level, _ place: Int, _ role: Role, _ context: Context) -> [Candidate] {
            let leadsIn = level.kind == .label(.plan) || level.kind == .label(.told)
            var inner = leadsIn ? Context(role: context.role, isLed: true) : Context(role: role)
            inner.isOfMeasures =
                level.topic == .measures || level.topic == .owners
                || context.isOfMeasures && role == .section
            // Below a heading of problems within a problem, all is part of it.
            if level.kind == .label(.problem), role == .detail, context.role == .problem {
                inner = Context(role: .problem)
            }
            let own = level.kind == .root || leadsIn ? 0 : score(level, place, role)
            var candidates = [Candidate(score: own, roles: [(place, role)])]
            for child in level.children {
                let options = best(child, in: inner)
                guard !options.isEmpty else { continue }
                var merged: [Candidate] = []
                for first in candidates {
                    for second in options {
                        let bonus = pair(role, second.roles[0].role, level, levels[child])
                        merged.append(
                            Candidate(score: first.score + second.score + bonus, roles: first.roles + second.roles))
                    }
                }
                merged.sort { $0.score > $1.score }
                candidates = Array(merged.prefix(Judge.kept))
            }
            return candidates
        }

        private func pair(_ role: Role, _ below: Role, _ level: Level, _ child: Level) -> Double {
            if role == .area, below == .problem {
                return Signal.problemsBelow * Double(min(level.nodes.count, 64)).squareRoot()
            }
            if role == .problem || role == .subproblem || role == .link, below == .measure, child.kind == .mark {
                // What is wrong above, and nothing wrong below: what is done about it, also where no label says so.
                let below = child.share(.endsWrong) + 0.3 * child.share(.saysWrong)
                // Where some of what stands above is wrong and all that stands below is done, the rest is wrong in other words.
                let done = level.share(.saysWrong) > 0 ? child.share(.beginsDone) - level.share(.beginsDone) : 0
                let wrong = max(level.share(.endsWrong), level.share(.saysWrong) * 0.8) - below
                let contrast = max(wrong, done * Signal.otherWords)
                let isDone = child.share(.titleOfMeasures) == 1 || child.share(.beginsDone) >= Signal.leastDone
                guard !isLabelled, isDone, contrast > 0 else { return Signal.measuresBelow }
                let words = contrast * Signal.contrast + child.share(.titleOfMeasures) * Signal.rectification
                return Signal.measuresBelow + words * Double(min(child.nodes.count, 64)).squareRoot()
            }
            if role == .problem, below == .subproblem, child.share(.runsOn) == 1 {
                return -Signal.runningParts * Double(min(child.parents, 64)).squareRoot()
            }
            // （一） above 1. are more often areas with problems than problems with parts.
            if role == .problem, below == .subproblem, level.form == .section || level.form == .bracketedChinese,
                case .numbered? = child.form
            {
                // Where only some have them, these are parts.
                let share = Double(child.parents) / Double(level.nodes.count)
                return -Signal.partsBelow * share * Double(min(level.nodes.count, 64)).squareRoot()
            }
            return 0
        }

        private func score(_ level: Level, _ place: Int, _ role: Role) -> Double {
            var sum = 0.0
            if role != .detail, role != .out, let forms {
                sum += Signal.sameElsewhere * forms.share(role, levels, place)
            }
            // As many as there are problems are no parts of problems.
            if role == .subproblem { sum -= Signal.countedParts * level.share(.countsProblems) }
            for weight in Signal.weights {
                let share = level.share(weight.signal)
                guard share > 0 else { continue }
                switch role {
                case .section: sum += share * weight.section
                case .area: sum += share * weight.area
                case .problem: sum += share * weight.problem
                case .subproblem: sum += share * weight.problem * Signal.subproblemShare
                case .measure: sum += share * weight.measure
                case .link: sum += share * weight.link
                case .detail, .out: break
                }
            }
            // Many parts that agree say more than few, but not as many times more.
            return sum * Double(min(level.nodes.count, 64)).squareRoot()
        }
    }
}
