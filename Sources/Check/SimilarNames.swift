import Text
import Tracker
import Wording

/// Names that may be one and are not taken as one: 法规处 and 法规科, 办公室 and 局办公室, 张某 and 张某同志.
enum SimilarNames {
    /// What stands before or behind what a unit is called by, and is left out by some.
    private static let before = ["市", "区", "县", "局", "院", "校", "委", "本", "机关"]
    private static let behind = ["处", "科", "室", "股", "部", "办", "组", "中心"]
    /// What stands behind a person's name.
    private static let titles = [
        "同志", "副局长", "局长", "副书记", "书记", "副主任", "主任", "副处长", "处长", "副科长", "科长", "副院长", "院长", "副校长", "校长",
    ]

    /// The names of a round that may be one, at the first item that has the second of them.
    static func findings(_ problems: [Int], _ measures: [Int], _ ledger: Ledger) -> [Finding] {
        var units = Names()
        var people = Names()
        func add(_ owner: Ownership, _ item: ItemID, _ ref: String) {
            for name in [owner.unit].compactMap(\.self) + owner.support {
                units.add(name, stem: stem(name, before, behind), item, ref)
            }
            for name in [owner.leader, owner.person].compactMap(\.self) {
                people.add(name, stem: stem(name, [], titles), item, ref)
            }
        }
        for index in problems {
            add(ledger.problems[index].owner, ledger.problems[index].id, ledger.problems[index].ref)
        }
        for index in measures {
            add(ledger.measures[index].owner, ledger.measures[index].id, ledger.reference(ofMeasure: index))
        }
        // Two posts of one unit are two people; a name with a title and one without may be one.
        return units.findings() + units.slips() + people.findings(hasBare: true)
    }

    /// The shortest name that a slip in it can be told from another name by, and what tells units apart though nothing else
    /// does: 第一检查室 and 第二检查室.
    private static let shortestSlip = 4
    private static let telling = Set("一二三四五六七八九十百甲乙丙丁戊东西南北中上下左右前后内外大小新老0123456789ABCDabcd")

    /// Whether one character was typed wrong, left out or put in between two names.
    private static func isSlip(_ left: [Character], _ right: [Character]) -> Bool {
        guard left != right, min(left.count, right.count) >= shortestSlip else { return false }
        let start = zip(left, right).prefix { $0 == $1 }.count
        let (more, less) = left.count >= right.count ? (left, right) : (right, left)
        let isShorter = more.count > less.count
        guard more.count - less.count <= 1, more[(start + 1)...].elementsEqual(less[(start + (isShorter ? 0 : 1))...])
        else { return false }
        let changed = [more[start]] + (isShorter ? [] : [less[start]])
        return !changed.contains(where: telling.contains)
    }

    /// Names by what is left of them without any one character: whoever is a slip away from one shares that with it, so
    /// that nobody has to be held against all.
    private struct Nearby {
        private let names: [[Character]]
        private var places: [[Character]: [Int]] = [:]

        init(_ names: [String]) {
            self.names = names.map { Array($0) }
            for (place, name) in self.names.enumerated() where name.count >= shortestSlip {
                for part in Nearby.parts(of: name) { places[part, default: []].append(place) }
            }
        }

        /// The first of the names that another is a slip away from.
        func first(near name: String) -> String? {
            let name = Array(name)
            guard name.count >= shortestSlip else { return nil }
            let near = Nearby.parts(of: name).compactMap { places[$0]?.first { isSlip(name, names[$0]) } }
            return near.min().map { String(names[$0]) }
        }

        /// A name, and what is left of it without one character, each once.
        private static func parts(of name: [Character]) -> Set<[Character]> {
            Set([name] + name.indices.map { Array(name[..<$0] + name[($0 + 1)...]) })
        }
    }

    private struct Names {
        private var uses: [String: Int] = [:]
        private var order: [(name: String, item: ItemID, ref: String)] = []
        private var places: [String: Int] = [:]
        private var stems: [String: String] = [:]
        private var groups: [(stem: String, names: [String], item: ItemID, ref: String)] = []

        mutating func add(_ name: String, stem: String, _ item: ItemID, _ ref: String) {
            uses[name, default: 0] += 1
            guard uses[name] == 1 else { return }
            order.append((name, item, ref))
            guard stem.count > 1 else { return }
            stems[name] = stem
            guard let place = places[stem] else {
                places[stem] = groups.count
                groups.append((stem, [name], item, ref))
                return
            }
            // The item of the first other one: there it is put right.
            if groups[place].names.count == 1 { (groups[place].item, groups[place].ref) = (item, ref) }
            groups[place].names.append(name)
        }

        /// Names that stand at one item only and are a slip away from one that stands at several.
        func slips() -> [Finding] {
            let used = order.map(\.name).filter { uses[$0] ?? 0 > 1 }
            let nearby = Nearby(used)
            return order.compactMap { name, item, ref in
                guard uses[name] == 1, let other = nearby.first(near: name),
                    // What differs by what some leave out is told already.
                    stems[name] == nil || stems[name] != stems[other]
                else { return nil }
                return Finding(.similarNames, at: .item(item), ref: ref, CheckWords.similarNames([other, name]))
            }
        }

        /// - Parameter hasBare: whether one of them has to be nothing but what they have in common.
        func findings(hasBare: Bool = false) -> [Finding] {
            groups.filter { $0.names.count > 1 && (!hasBare || $0.names.contains($0.stem)) }.map {
                Finding(.similarNames, at: .item($0.item), ref: $0.ref, CheckWords.similarNames($0.names))
            }
        }
    }

    private static func stem(_ name: String, _ before: [String], _ behind: [String]) -> String {
        var stem = Substring(name.filter { !$0.isWhitespace })
        if let word = behind.first(where: { stem.hasSuffix($0) && stem.count > $0.count + 1 }) {
            stem.removeLast(word.count)
        }
        while let word = before.first(where: { stem.hasPrefix($0) && stem.count > $0.count + 1 }) {
            stem.removeFirst(word.count)
        }
        return String(stem)
    }
}
