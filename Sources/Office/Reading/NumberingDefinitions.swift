import Papers

/// A document's lists.
struct NumberingDefinitions {
    /// One level of a list.
    struct Level {
        var start = 1
        var format = "decimal"
        var text = ""
        var suffix = "tab"
        /// After which level its numbers begin again; nil for any above it, 0 for never.
        var restart: Int?
        /// Whether all numbers in its text are decimal.
        var isLegal = false
        /// The paragraph style that stands on this level.
        var style: String?
    }

    /// A list as it stands in the document.
    struct List {
        var abstract = ""
        var starts: [Int: Int] = [:]
        var levels: [Int: Level] = [:]
    }

    private(set) var lists: [String: List] = [:]
    private(set) var levels: [String: [Int: Level]] = [:]
    /// Lists that are those of a style.
    private(set) var links: [String: String] = [:]

    /// None.
    init() {}

    /// Reads them.
    init(_ stream: XMLStream) throws(OfficeProblem) {
        while let event = try stream.next() {
            switch event {
            case .start("abstractNum"):
                let id = stream.attribute("abstractNumId") ?? ""
                try readAbstract(stream, id)
            case .start("num"):
                let id = stream.attribute("numId") ?? ""
                lists[id] = try readList(stream)
            case .start, .end, .text: break
            }
        }
    }

    private mutating func readAbstract(_ stream: XMLStream, _ id: String) throws(OfficeProblem) {
        var found: [Int: Level] = [:]
        var depth = 1
        while depth > 0, let event = try stream.next() {
            switch event {
            case .start("lvl"):
                let index = stream.number("ilvl") ?? 0
                found[index] = try readLevel(stream)
            case .start("numStyleLink"):
                links[id] = stream.attribute("val")
                depth += 1
            case .start: depth += 1
            case .end: depth -= 1
            case .text: break
            }
        }
        levels[id] = found
    }

    private func readList(_ stream: XMLStream) throws(OfficeProblem) -> List {
        var list = List()
        var index = 0
        var depth = 1
        while depth > 0, let event = try stream.next() {
            switch event {
            case .start("lvl"): list.levels[stream.number("ilvl") ?? index] = try readLevel(stream)
            case .start(let name):
                switch name {
                case "abstractNumId": list.abstract = stream.attribute("val") ?? ""
                case "lvlOverride": index = stream.number("ilvl") ?? 0
                case "startOverride": list.starts[index] = stream.number("val") ?? 1
                default: break
                }
                depth += 1
            case .end: depth -= 1
            case .text: break
            }
        }
        return list
    }

    private func readLevel(_ stream: XMLStream) throws(OfficeProblem) -> Level {
        var level = Level()
        var depth = 1
        while depth > 0, let event = try stream.next() {
            switch event {
            case .start(let name):
                let value = stream.attribute("val")
                switch name {
                case "start": level.start = value.flatMap { Int($0) } ?? 1
                case "numFmt": level.format = value ?? "decimal"
                case "lvlText": level.text = value ?? ""
                case "suff": level.suffix = value ?? "tab"
                case "lvlRestart": level.restart = value.flatMap { Int($0) }
                case "isLgl": level.isLegal = stream.flag("val") ?? true
                case "pStyle": level.style = value
                default: break
                }
                depth += 1
            case .end: depth -= 1
            case .text: break
            }
        }
        return level
    }
}
