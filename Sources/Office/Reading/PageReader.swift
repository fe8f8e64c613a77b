import Papers

/// Reads web pages: what a person sees of them, block by block.
struct PageReader {
    /// Reads a page.
    static func read(_ bytes: [UInt8]) throws(OfficeProblem) -> Source {
        let page = try TextDecoder.decoded(bytes, declared: declaredEncoding(bytes))
        var source = try flow(page.text).source()
        source.unread = page.unread + source.unread
        return source
    }

    /// What a page holds.
    static func flow(_ bytes: [UInt8]) throws(OfficeProblem) -> Flow {
        try flow(try TextDecoder.text(of: bytes, declared: declaredEncoding(bytes)))
    }

    private static func flow(_ text: String) throws(OfficeProblem) -> Flow {
        var reader = PageReader(stream: try XMLStream(page: text))
        var flow = Flow()
        try reader.readBlocks(into: &flow, context: Context())
        flow.plain(outside: reader.matter(of: flow))
        return flow
    }

    /// The share of a page's words that its matter holds.
    private static let most = 0.6

    /// What of a page is its matter and not what stands around it: the smallest element that holds most of its words, from its
    /// title on.
    private func matter(of flow: Flow) -> Range<Int> {
        let all = flow.parts.indices
        let lengths = flow.parts.map { Flow.length(of: Flow(parts: [$0]).lines) }
        let sums = lengths.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
        func length(_ range: Range<Int>) -> Int { sums[range.upperBound] - sums[range.lowerBound] }
        let most = Int(Double(length(all)) * PageReader.most)
        let main = boxes.filter { length($0) >= most }.min { length($0) < length($1) } ?? all
        let titles = main.filter { if case .heading(1, _) = flow.parts[$0] { true } else { false } }
        return (titles.count == 1 ? titles[0] : main.lowerBound)..<main.upperBound
    }

    /// What a page says of its encoding, in an element or in its declaration.
    private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
        let start = String(decoding: bytes.prefix(4096).filter { $0 < 0x80 }, as: UTF8.self).lowercased()
        for word in ["charset=", "encoding="] {
            guard let range = start.firstRange(of: word) else { continue }
            let rest = start[range.upperBound...].drop { "\"' ".contains($0) }
            return String(rest.prefix { $0.isLetter || $0.isNumber || "-_".contains($0) })
        }
        return nil
    }

    private let stream: XMLStream
    /// The line that is being gathered, what stands before it in its list, and whether all of it is in bold type.
    private var line = ""
    private var lead: Lead?
    private var isBold = true
    /// How many elements of bold type, lists with dots and tables are open, and which heading.
    private var (strong, dots, tables) = (0, 0, 0)
    private var heading: Int?
    /// Where each element that may hold the matter of the page begins and ends.
    private var boxes: [Range<Int>] = []

    /// What an entry of a list begins with.
    private enum Lead {
        case dot
        case number(String)
    }
    /// How deep elements stand in each other.
    private var depth = 0
    /// In how many elements that strike their text through it is.
    private var strikes = 0
    /// What is struck through where it is.
    private var struck = ""

    private init(stream: XMLStream) { self.stream = stream }

    /// Where text stands.
    private struct Context {
        var isPreformatted = false
        var tables = 0
    }

    private static let left: Set<String> = [
        "script", "style", "template", "head", "math", "audio", "video", "canvas", "colgroup", "rp", "rt",
    ]
    /// What may hold the matter of a page.
    private static let holding: Set<String> = ["article", "div", "main", "section"]
    /// Another page or file within the page.
    private static let others: Set<String> = ["iframe", "frame", "object", "embed"]
    /// What is passed over, and named with the words that it holds.
    private static let named: [String: Unread.What] = [
        "noscript": .hiddenText, "svg": .picture, "select": .formField, "textarea": .formField,
    ]
    private static let striking: Set<String> = ["del", "s", "strike"]
    /// As much of what is passed over as a person has to see.
    private static let longest = 200
    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
        "div",
        "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "section", "summary", "table",
        "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
    ]

    // MARK: Blocks

    /// Reads up to the end of the element that has begun.
    private mutating func readBlocks(into flow: inout Flow, context: Context) throws(OfficeProblem) {
        // A page is a tree of any depth; reading it takes a piece of the stack for each element.
        depth += 1
        defer { depth -= 1 }
        guard depth < 512 else { throw .trick(.depth) }
        while let event = try stream.next() {
            switch event {
            case .text(let text): add(text, context)
            case .end: return
            case .start(let name):
                if try isLeft(name, &flow) { continue }
                try readElement(name, into: &flow, context: context)
            }
        }
    }

    /// Whether what has just begun was passed over; what of it a person may miss is named.
    private mutating func isLeft(_ name: String, _ flow: inout Flow) throws(OfficeProblem) -> Bool {
        if PageReader.left.contains(name) {
            try stream.skip()
            return true
        }
        if name == "input" {
            try readInput(&flow)
            return true
        }
        let what: Unread.What? = isHidden ? .hiddenText : PageReader.named[name]
        if let what {
            let words = String(try PageReader.words(stream.text(except: PageReader.left)).prefix(PageReader.longest))
            if !words.isEmpty {
                flush(into: &flow)
                flow.leave(what, words)
            }
            return true
        }
        guard PageReader.others.contains(name) else { return false }
        flush(into: &flow)
        flow.leave(.externalPart, stream.attribute("src") ?? stream.attribute("data") ?? "")
        try stream.skip()
        return true
    }

    /// A box that is ticked or not reads as one; what is typed elsewhere is named.
    private mutating func readInput(_ flow: inout Flow) throws(OfficeProblem) {
        let kind = stream.attribute("type")?.lowercased() ?? "text"
        let value = PageReader.words(stream.attribute("value") ?? "")
        let isTicked = stream.attribute("checked") != nil
        let isShown = !isHidden
        try stream.skip()
        switch kind {
        case "checkbox", "radio": if isShown { line += isTicked ? "☑" : "☐" }
        case "hidden", "submit", "button", "reset", "image", "file", "password", "search": break
        default: if !value.isEmpty { flow.leave(.formField, String(value.prefix(PageReader.longest))) }
        }
    }

    /// A text of the source as words on one line.
    private static func words(_ text: String) -> String {
        CleanText.clean(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private mutating func readElement(
        _ name: String, into flow: inout Flow, context: Context
    ) throws(OfficeProblem) {
        guard isStriking(name) else { return try readShown(name, into: &flow, context: context) }
        strikes += 1
        try readShown(name, into: &flow, context: context)
        endStrike(&flow)
    }

    private func isStriking(_ name: String) -> Bool {
        PageReader.striking.contains(name)
            || stream.attribute("style")?.lowercased().contains("line-through") ?? false
    }

    /// Names what was struck through, at the end of the outermost element that does it.
    private mutating func endStrike(_ flow: inout Flow) {
        strikes -= 1
        guard strikes == 0 else { return }
        let words = String(PageReader.words(struck).prefix(PageReader.longest))
        if !words.isEmpty { flow.leave(.struckText, words) }
        struck = ""
    }

    private mutating func readShown(
        _ name: String, into flow: inout Flow, context: Context
    ) throws(OfficeProblem) {
        var inner = context
        switch name {
        case "br":
            flush(into: &flow)
            try stream.skip()
        case "ol", "ul": try readList(name, into: &flow, context: context)
        case "b", "strong":
            strong += 1
            try readBlocks(into: &flow, context: context)
            strong -= 1
        case "h1", "h2", "h3", "h4", "h5", "h6":
            flush(into: &flow)
            heading = name.last?.wholeNumberValue
            try readBlocks(into: &flow, context: context)
            flush(into: &flow)
            heading = nil
        // What is told below a term is about it.
        case "dt", "summary":
            flush(into: &flow)
            strong += 1
            try readBlocks(into: &flow, context: context)
            flush(into: &flow)
            strong -= 1
        case "table": try readTable(into: &flow, context: context)
        case "pre":
            inner.isPreformatted = true
            try readBlock(into: &flow, context: inner)
        case "q":
            line += "“"
            try readBlocks(into: &flow, context: context)
            line += "”"
        case let name where PageReader.blocks.contains(name):
            flush(into: &flow)
            let start = flow.parts.count
            try readBlock(into: &flow, context: inner)
            if tables == 0, PageReader.holding.contains(name) { boxes.append(start..<flow.parts.count) }
        default: try readBlocks(into: &flow, context: context)
        }
    }

    private mutating func readBlock(into flow: inout Flow, context: Context) throws(OfficeProblem) {
        flush(into: &flow)
        try readBlocks(into: &flow, context: context)
        flush(into: &flow)
    }

    /// Whether the element that has just begun is not shown.
    private var isHidden: Bool {
        if stream.attribute("hidden") != nil { return true }
        guard let style = stream.attribute("style") else { return false }
        let plain = style.lowercased().filter { !$0.isWhitespace }
        return plain.contains("display:none") || plain.contains("visibility:hidden")
    }

    private mutating func add(_ text: String, _ context: Context) {
        if strikes > 0 { struck += text + " " }
        if strong == 0, text.contains(where: { !$0.isWhitespace }) { isBold = false }
        if context.isPreformatted {
            line += text
            return
        }
        // Spaces and line ends of the source are one space, and none where a line begins.
        for scalar in text.unicodeScalars {
            if [" ", "\n", "\r", "\t", "\u{0C}"].contains(scalar) {
                if let last = line.unicodeScalars.last, last != " " { line.unicodeScalars.append(" ") }
            } else {
                line.unicodeScalars.append(scalar == "\u{A0}" ? " " : scalar)
            }
        }
    }

    private mutating func flush(into flow: inout Flow) {
        defer { (line, isBold) = ("", true) }
        for piece in CleanText.clean(line).split(separator: "\n", omittingEmptySubsequences: true) {
            let text = Substring(piece.unicodeScalars.drop { $0.properties.isWhitespace })
            let words = text.trimmingEnd(\.isWhitespace)
            guard !words.isEmpty else { continue }
            flow.parts.append(part(words))
            lead = nil
        }
    }

    /// A line by how it looks.
    private func part(_ words: String) -> Flow.Part {
        switch lead {
        case .number(let number): return .line(number + words)
        case .dot: return HeadingLine.isNumbered(words) ? .line(words) : .dot(dots, words)
        case nil: break
        }
        guard HeadingLine.canBe(words) else { return .line(words) }
        if let heading { return .heading(heading, words) }
        return isBold && tables == 0 ? .bold(words) : .line(words)
    }

    // MARK: Lists

    private mutating func readList(
        _ name: String, into flow: inout Flow, context: Context
    ) throws(OfficeProblem) {
        flush(into: &flow)
        var number = stream.number("start") ?? 1
        let format =
            switch stream.attribute("type") {
            case "a"?: "lowerLetter"
            case "A"?: "upperLetter"
            case "i"?: "lowerRoman"
            case "I"?: "upperRoman"
            default: "decimal"
            }
        depth += 1
        dots += name == "ul" ? 1 : 0
        defer {
            depth -= 1
            dots -= name == "ul" ? 1 : 0
        }
        guard depth < 512 else { throw .trick(.depth) }
        while let event = try stream.next() {
            switch event {
            case .text(let text): add(text, context)
            case .end:
                flush(into: &flow)
                return
            case .start("li"):
                if try isLeft("li", &flow) { continue }
                flush(into: &flow)
                number = stream.number("value") ?? number
                let isStruck = isStriking("li")
                if isStruck { strikes += 1 }
                lead = name == "ul" ? .dot : .number(NumberFormat.text(number, format) + ". ")
                number = number < 1 << 20 ? number + 1 : number
                try readBlocks(into: &flow, context: context)
                flush(into: &flow)
                lead = nil
                if isStruck { endStrike(&flow) }
            case .start(let name):
                if try isLeft(name, &flow) { continue }
                try readElement(name, into: &flow, context: context)
            }
        }
    }

    // MARK: Tables

    private mutating func readTable(into flow: inout Flow, context: Context) throws(OfficeProblem) {
        flush(into: &flow)
        guard context.tables < OfficeLimits.nesting else { throw .trick(.depth) }
        var inner = context
        inner.tables += 1
        tables += 1
        defer { tables -= 1 }
        var table = Flow.Table()
        /// Up to which row cells from above reach, by column.
        var taken: [Int: Int] = [:]
        var column = 0
        var level = 1
        var isRowStruck = false
        while level > 0, let event = try stream.next() {
            switch event {
            case .text: break
            case .end: level -= 1
            case .start(let name):
                if try isLeft(name, &flow) { continue }
                switch name {
                case "tr":
                    table.rowCount += 1
                    column = 0
                    level += 1
                    isRowStruck = isStriking(name)
                case "td", "th":
                    let row = max(0, table.rowCount - 1)
                    while let last = taken[column], last >= row { column += 1 }
                    var cell = Flow.Table.Field(row: row, column: column)
                    cell.columnSpan = min(max(1, stream.number("colspan") ?? 1), 1000)
                    cell.rowSpan = min(max(1, stream.number("rowspan") ?? 1), 65_534)
                    for covered in column..<(column + cell.columnSpan) { taken[covered] = row + cell.rowSpan - 1 }
                    column += cell.columnSpan
                    guard column <= OfficeLimits.columns, table.cells.count < OfficeLimits.cells else {
                        throw .tooMany(.cells, limit: OfficeLimits.cells)
                    }
                    let isStruck = isRowStruck || isStriking(name)
                    if isStruck { strikes += 1 }
                    try readBlocks(into: &cell.flow, context: inner)
                    flush(into: &cell.flow)
                    if isStruck { endStrike(&cell.flow) }
                    table.cells.append(cell)
                case "caption":
                    try readBlock(into: &flow, context: context)
                default: level += 1
                }
            }
        }
        // Cells do not reach further down than there are rows.
        for index in table.cells.indices {
            table.cells[index].rowSpan = max(
                1, min(table.cells[index].rowSpan, table.rowCount - table.cells[index].row))
        }
        // Of a table that only arranges a page, what is in it counts as what the page holds.
        if table.cells.contains(where: \.flow.hasTable) {
            for cell in table.cells { flow.parts += cell.flow.parts }
        } else {
            flow.parts.append(.table(table))
        }
    }
}
