import Papers

/// What a document's paragraph styles say of numbering, and of how great a heading is.
struct ParagraphStyles {
    private struct Style {
        var base: String?
        var list: String?
        var level: Int?
        var outline: Int?
    }

    private var styles: [String: Style] = [:]
    private var standard: String?

    /// None.
    init() {}

    /// Reads them.
    init(_ stream: XMLStream) throws(OfficeProblem) {
        var current: String?
        while let event = try stream.next() {
            switch event {
            case .start("style"):
                current = stream.attribute("styleId")
                let kind = stream.attribute("type") ?? "paragraph"
                if kind == "paragraph", stream.flag("default") == true { standard = current }
                if let current { styles[current] = Style() }
            case .end("style"): current = nil
            case .start("basedOn"): if let current { styles[current]?.base = stream.attribute("val") }
            case .start("numId"): if let current { styles[current]?.list = stream.attribute("val") }
            case .start("ilvl"): if let current { styles[current]?.level = stream.number("val") }
            case .start("outlineLvl"): if let current { styles[current]?.outline = stream.number("val") }
            case .start("pPrChange"): try stream.skip()
            case .start, .end, .text: break
            }
        }
    }

    /// The list and the level of a style, its own or those of the styles that it goes by; the list that is named first
    /// counts, and a list `0` is none.
    func numbering(_ style: String?) -> (list: String?, level: Int?) {
        let line = line(style)
        return (line.lazy.compactMap(\.list).first, line.lazy.compactMap(\.level).first)
    }

    /// How great a heading a style is, from 0 for the greatest, its own or that of the styles that it goes by; nil for
    /// running text.
    func outline(_ style: String?) -> Int? { line(style).lazy.compactMap(\.outline).first }

    /// A style and those that it goes by, the nearest first.
    private func line(_ style: String?) -> [Style] {
        var line: [Style] = []
        var name = style ?? standard
        // Styles that go by each other in a ring are followed once around.
        while line.count < styles.count, let current = name.flatMap({ styles[$0] }) {
            line.append(current)
            name = current.base
        }
        return line
    }
}
