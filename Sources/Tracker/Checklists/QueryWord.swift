/// The words of the filter grammar that name one of a few things: one table for plain words and for `key:value`, in both
/// languages and by code name.
///
/// Small letters and capitals, spaces and hyphens are no difference: `notStarted`, `not-started` and `not started`.
enum QueryWord {
    /// What a word names.
    enum Meaning: Hashable, Sendable {
        case flag(Query.Flag)
        case stage(String)
        case group(StageGroup)
        case kind(MeasureKind)
        case light(Light)
        case disclosure(Disclosure)
    }

    /// Of how many words a name is made at most.
    static let longestName = 4

    private typealias Entry = (key: String, code: String, words: [String], meaning: Meaning)

    private static let fixed: [Entry] =
        Query.Flag.allCases.map { ("flag", $0.rawValue, $0.words, .flag($0)) }
        + StageGroup.allCases.map { ("group", $0.rawValue, words($0), .group($0)) }
        + MeasureKind.allCases.map { ("kind", $0.rawValue, words($0), .kind($0)) }
        + Light.allCases.map { ("light", $0.rawValue, words($0), .light($0)) }
        + Disclosure.allCases.map { ("disclosure", $0.rawValue, words($0), .disclosure($0)) }

    private static func table(_ workflow: Workflow) -> [Entry] {
        fixed
            + workflow.stages.map { stage in
                // 待初审: what a stage waits for, by the name of that move; 待审定 for 审定销号.
                let waits = workflow.moves.first { $0.id == stage.awaiting }.map {
                    ["待" + $0.zh, "待" + $0.zh.prefix(2)]
                }
                return ("stage", stage.id, [stage.zh, stage.en] + (waits ?? []), .stage(stage.id))
            }
    }

    private static func words(_ group: StageGroup) -> [String] {
        switch group {
        case .closed: ["已销号", "closed"]
        case .effective: ["明显成效", "effective"]
        case .underway: ["整改中", "under way"]
        case .notStarted: ["未启动", "not started"]
        }
    }

    private static func words(_ kind: MeasureKind) -> [String] {
        switch kind {
        case .immediate: ["立行立改", "immediate"]
        case .timeLimited: ["限期整改", "time-limited"]
        case .longTerm: ["长期坚持", "long-term"]
        }
    }

    private static func words(_ light: Light) -> [String] {
        switch light {
        case .red: ["红", "红灯", "red"]
        case .yellow: ["黄", "黄灯", "yellow"]
        case .green: ["绿", "绿灯", "green"]
        case .none: ["无", "无灯", "none"]
        }
    }

    private static func words(_ disclosure: Disclosure) -> [String] {
        switch disclosure {
        case .public: ["公开", "public"]
        case .party: ["党内通报", "党内", "party only"]
        case .withheld: ["不公开", "withheld"]
        }
    }

    /// What a plain word means: all that it names. What may be made public is asked for by its key alone, since its words
    /// are words of many texts.
    static func plain(_ word: String, _ workflow: Workflow) -> [Meaning] {
        let plain = folded(word)
        let found = table(workflow).filter { entry in
            entry.key != "disclosure" && named(entry, plain)
        }.map(\.meaning)
        // A stage says nothing more beside the group that it is of.
        return found.filter { meaning in
            guard case .stage(let id) = meaning, let stage = workflow.stages.first(where: { $0.id == id }) else {
                return true
            }
            return !found.contains(.group(stage.group))
        }
    }

    /// What a value of a key means; nil where it is none of the key's.
    static func value(_ word: String, of key: String, _ workflow: Workflow) -> Meaning? {
        let plain = folded(word)
        return table(workflow).first { $0.key == key && named($0, plain) }?.meaning
    }

    /// The code names of a key's values.
    static func codes(of key: String, _ workflow: Workflow) -> [String] {
        table(workflow).filter { $0.key == key }.map(\.code)
    }

    private static func named(_ entry: Entry, _ plain: String) -> Bool {
        folded(entry.code) == plain || entry.words.contains { folded($0) == plain }
    }

    private static func folded(_ word: String) -> String {
        word.lowercased().filter { !$0.isWhitespace && $0 != "-" }
    }
}
