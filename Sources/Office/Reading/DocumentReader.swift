import Papers
import Structure
import Text

/// Reads .docx.
///
/// Numbering is written out; what is deleted in tracked changes or stands in headers and footers is left out, what is
/// inserted is kept. What is not read beside that is named where it stands.
struct DocumentReader {
    /// Reads a document.
    static func read(_ archive: Archive, _ main: String) throws(OfficeProblem) -> Source {
        let links = try Relationships(of: main, in: archive)
        func stream(_ kind: String) throws(OfficeProblem) -> XMLStream? {
            guard let part = links.first(ofKind: kind), archive.has(part) else { return nil }
            return try XMLStream(try archive.part(part))
        }
        let styles = try stream("styles").map { part throws(OfficeProblem) in try ParagraphStyles(part) }
        let numbering = try stream("numbering").map { part throws(OfficeProblem) in try NumberingDefinitions(part) }
        var reader = DocumentReader(
            archive: archive, links: links, stream: try XMLStream(try archive.part(main)),
            styles: styles ?? ParagraphStyles(),
            numbering: ListNumbers(numbering ?? NumberingDefinitions(), styles ?? ParagraphStyles()))
        while let event = try reader.stream.next() {
            guard event == .start("body") else { continue }
            var flow = Flow()
            try reader.readBlocks(into: &flow, depth: 0)
            flow.add(rest: reader.carried)
            return try flow.source()
        }
        throw .damaged(main)
    }

    private let archive: Archive
    private let links: Relationships
    private let stream: XMLStream
    private let styles: ParagraphStyles
    private var numbering: ListNumbers
    /// The text of a paragraph whose end was deleted: it goes on in the next one.
    private var carried = ""
    /// The words of a field that takes in another file, as long as nothing of that has come.
    private var including: String?

    private init(
        archive: Archive, links: Relationships, stream: XMLStream, styles: ParagraphStyles, numbering: ListNumbers
    ) {
        self.archive = archive
        self.links = links
        self.stream = stream
        self.styles = styles
        self.numbering = numbering
    }

    /// What is passed over with all that is in it.
    private static let left: Set<String> = [
        "del", "moveFrom", "sectPr", "tblPr", "tblGrid", "sdtPr", "sdtEndPr", "delText", "rt", "Fallback",
        "pPrChange", "rPrChange", "footnotePr", "fldData", "delInstrText", "docPartObj", "binData", "ffData",
    ]

    // MARK: Blocks

    /// Reads paragraphs and tables up to the end of the element that has begun.
    private mutating func readBlocks(into flow: inout Flow, depth: Int) throws(OfficeProblem) {
        var level = 1
        while level > 0, let event = try stream.next() {
            switch event {
            case .start("p"): try readParagraph(into: &flow, depth: depth)
            case .start("tbl"):
                guard depth < OfficeLimits.nesting else { throw .trick(.depth) }
                flow.parts.append(.table(try readTable(depth: depth + 1)))
            case .start(let name) where DocumentReader.left.contains(name): try stream.skip()
            case .start(let name) where DocumentReader.named[name] != nil: try leave(name, in: &flow)
            case .start: level += 1
            case .end: level -= 1
            case .text: break
            }
        }
    }

    // MARK: What is not read

    /// What is passed over and named.
    private static let named: [String: Unread.What] = [
        "AlternateContent": .unknownBranch, "altChunk": .embeddedPart, "subDoc": .externalPart,
        "object": .embeddedObject, "relIds": .diagram, "chart": .chart, "blip": .picture, "imagedata": .picture,
        "footnoteReference": .footnote, "endnoteReference": .footnote, "commentReference": .comment,
    ]

    /// Names what has just begun, and passes over it; a page or a text within the document is read after all.
    private mutating func leave(_ name: String, in flow: inout Flow) throws(OfficeProblem) {
        guard let what = DocumentReader.named[name] else { return }
        let id = stream.attribute("id") ?? ""
        try stream.skip()
        guard what == .embeddedPart else { return flow.leave(what) }
        guard !links.isOutside(id), let part = links.part(id), archive.has(part) else {
            return flow.leave(.externalPart)
        }
        let bytes = try archive.part(part).all()
        switch try? FileKind.of(bytes, name: part) {
        case .page: flow.parts += try PageReader.flow(bytes).parts
        case .text: for line in try CleanText.lines(try TextDecoder.text(of: bytes)) { flow.parts.append(.line(line)) }
        case .package, .table, .doc, .wps, .rtf, .documentXML, .xls, .et, .xlsb, .spreadsheetXML, .odf, .presentation,
            .webArchive, .mail, .pdf, .ofd, .image, .archive, .program, nil:
            flow.leave(what, part)
        }
    }

    // MARK: Paragraphs

    /// How a paragraph is numbered, and what of it is not there.
    private struct Properties {
        var style: String?
        var list: String?
        var level: Int?
        var outline: Int?
        var isCentred = false
        var isEndDeleted = false
    }

    private mutating func readParagraph(into flow: inout Flow, depth: Int) throws(OfficeProblem) {
        var properties = Properties()
        var text = ""
        var beside = Flow()
        // Whether all that is written in it is in bold type.
        var isBold = true
        var hasField = false
        var level = 1
        while level > 0, let event = try stream.next() {
            switch event {
            case .start("pPr"): properties = try readProperties()
            case .start("r"):
                let before = text
                let isStrong = try readRun(into: &text, beside: &beside, depth: depth)
                if !isStrong, text.dropFirst(before.count).contains(where: { !$0.isWhitespace }) { isBold = false }
            case .start("t"): text += try stream.text()
            case .start("fldSimple"):
                // Its result stands in it: the paragraph ends with none where there is none.
                include(stream.attribute("instr") ?? "")
                hasField = including != nil
                level += 1
            case .start(let name) where DocumentReader.left.contains(name): try stream.skip()
            case .start(let name) where DocumentReader.named[name] != nil: try leave(name, in: &beside)
            case .start: level += 1
            case .end: level -= 1
            case .text: break
            }
        }
        if hasField { endField(&beside) }
        text = CleanText.clean(carried + text)
        if properties.isEndDeleted {
            carried = text
        } else {
            isBold = isBold && carried.isEmpty
            carried = ""
            var label = numbering.label(style: properties.style, list: properties.list, level: properties.level)
            // A dot says less than what stands behind it, and nothing in a cell.
            if label.hasSuffix("• "), depth > 0 || text.isEmpty || HeadingLine.isNumbered(text) { label = "" }
            if let level = heading(properties, label, text, depth) {
                flow.parts.append(.heading(level, text))
            } else if isBold, depth == 0, label.isEmpty, !properties.isCentred, HeadingLine.canBe(text) {
                // A title stands in the midst of its line.
                flow.parts.append(.bold(text))
            } else {
                flow.add(label + text)
            }
        }
        flow.parts += beside.parts
    }

    /// How great the heading is that a paragraph is without a number; a number says it by itself.
    private func heading(_ properties: Properties, _ label: String, _ text: String, _ depth: Int) -> Int? {
        guard depth == 0, label.isEmpty, let level = properties.outline ?? styles.outline(properties.style),
            (0..<6).contains(level), HeadingLine.canBe(text)
        else { return nil }
        return level + 1
    }

    private func readProperties() throws(OfficeProblem) -> Properties {
        var properties = Properties()
        var level = 1
        while level > 0, let event = try stream.next() {
            switch event {
            case .start("pStyle"):
                properties.style = stream.attribute("val")
                level += 1
            case .start("numId"):
                properties.list = stream.attribute("val")
                level += 1
            case .start("ilvl"):
                properties.level = stream.number("val")
                level += 1
            case .start("jc"):
                properties.isCentred = stream.attribute("val") == "center"
                level += 1
            case .start("outlineLvl"):
                properties.outline = stream.number("val")
                level += 1
            case .start("del"):
                properties.isEndDeleted = true
                level += 1
            case .start("pPrChange"), .start("rPrChange"), .start("sectPr"): try stream.skip()
            case .start: level += 1
            case .end: level -= 1
            case .text: break
            }
        }
        return properties
    }

    /// Reads a run; what stands in a text box beside it is for after the paragraph.
    /// It says whether it is in bold type.
    private mutating func readRun(
        into text: inout String, beside: inout Flow, depth: Int
    ) throws(OfficeProblem) -> Bool {
        var run = ""
        var (isHidden, isBold, isStruck) = (false, false, false)
        var level = 1
        while level > 0, let event = try stream.next() {
            switch event {
            case .start("t"): run += try stream.text()
            case .start("instrText"): include(try stream.text())
            case .start("fldChar"):
                if stream.attribute("fldCharType") == "end" { endField(&beside) }
                level += 1
            case .start("txbxContent"):
                guard depth < OfficeLimits.nesting else { throw .trick(.depth) }
                let outer = carried
                carried = ""
                try readBlocks(into: &beside, depth: depth + 1)
                beside.add(rest: carried)
                carried = outer
            case .start(let name) where DocumentReader.left.contains(name): try stream.skip()
            case .start(let name) where DocumentReader.named[name] != nil: try leave(name, in: &beside)
            case .start(let name):
                switch name {
                case "vanish": isHidden = stream.flag("val") ?? true
                case "b": isBold = stream.flag("val") ?? true
                case "strike", "dstrike": isStruck = isStruck || stream.flag("val") ?? true
                case "tab", "ptab": run += "\t"
                case "br", "cr": run += "\n"
                case "noBreakHyphen": run += "-"
                case "sym": run += DocumentReader.symbol(stream.attribute("char"))
                default: break
                }
                level += 1
            case .end: level -= 1
            case .text: break
            }
        }
        let hasWords = run.contains { !$0.isWhitespace }
        if hasWords { including = nil }
        if !isHidden {
            text += run
            if isStruck, hasWords { beside.leave(.struckText, CleanText.clean(run)) }
        } else if run.contains(where: { !$0.isWhitespace }) {
            beside.leave(.hiddenText, CleanText.clean(run))
        }
        return isBold
    }

    /// Takes the words of a field: one that takes in another file is waited for.
    private mutating func include(_ words: String) {
        if words.uppercased().contains("INCLUDETEXT") { including = CleanText.clean(words).trimmed }
    }

    /// A field that took in another file ends: where nothing of that was kept, it is named.
    private mutating func endField(_ flow: inout Flow) {
        guard let words = including else { return }
        including = nil
        flow.leave(.externalPart, words)
    }

    /// Ticks and boxes of the symbol fonts, which stand where no character has its place.
    private static func symbol(_ code: String?) -> String {
        switch code?.uppercased() {
        case "F0FE", "F052", "F0FC", "F050": "☑"
        case "F0A8", "F06F", "F0A3", "F0FD": "☐"
        default: ""
        }
    }

    // MARK: Tables

    private mutating func readTable(depth: Int) throws(OfficeProblem) -> Flow.Table {
        var table = Flow.Table()
        /// The cell in each column that may reach further down.
        var open: [Int: Int] = [:]
        var level = 1
        while level > 0, let event = try stream.next() {
            switch event {
            case .start("tr"): try readRow(into: &table, &open, depth: depth)
            case .start(let name) where DocumentReader.left.contains(name): try stream.skip()
            case .start: level += 1
            case .end: level -= 1
            case .text: break
            }
        }
        return table
    }

    private mutating func readRow(
        into table: inout Flow.Table, _ open: inout [Int: Int], depth: Int
    ) throws(OfficeProblem) {
        var column = 0
        var isDeleted = false
        var cells: [(cell: Flow.Table.Field, goesOn: Bool)] = []
        var level = 1
        while level > 0, let event = try stream.next() {
            switch event {
            case .start("tc"):
                let read = try readCell(row: table.rowCount, column: column, depth: depth)
                column = min(column + read.cell.columnSpan, OfficeLimits.columns)
                cells.append(read)
            case .start("gridBefore"):
                column += min(max(0, stream.number("val") ?? 0), OfficeLimits.columns)
                level += 1
            case .start("del"):
                isDeleted = true
                level += 1
            case .start("tblPrEx"), .start("trPrChange"): try stream.skip()
            case .start: level += 1
            case .end: level -= 1
            case .text: break
            }
        }
        guard !isDeleted else { return }
        guard table.rowCount < OfficeLimits.rows, table.cells.count + cells.count <= OfficeLimits.cells else {
            throw .tooMany(.cells, limit: OfficeLimits.cells)
        }
        var next: [Int: Int] = [:]
        for (cell, goesOn) in cells {
            if goesOn, let above = open[cell.column] {
                table.cells[above].rowSpan += 1
                next[cell.column] = above
            } else {
                table.cells.append(cell)
                next[cell.column] = table.cells.count - 1
            }
        }
        open = next
        table.rowCount += 1
    }

    private mutating func readCell(
        row: Int, column: Int, depth: Int
    ) throws(OfficeProblem) -> (cell: Flow.Table.Field, goesOn: Bool) {
        var cell = Flow.Table.Field(row: row, column: column)
        var goesOn = false
        var level = 1
        while level > 0, let event = try stream.next() {
            switch event {
            case .start("p"): try readParagraph(into: &cell.flow, depth: depth)
            case .start("tbl"):
                guard depth < OfficeLimits.nesting else { throw .trick(.depth) }
                // A table within a cell is text of the cell.
                let inner = try readTable(depth: depth + 1)
                for part in inner.cells.flatMap(\.flow.parts) { cell.flow.parts.append(part) }
            case .start("gridSpan"):
                cell.columnSpan = min(max(1, stream.number("val") ?? 1), 1000)
                level += 1
            case .start("vMerge"):
                goesOn = stream.attribute("val") != "restart"
                level += 1
            case .start("tcPrChange"): try stream.skip()
            case .start(let name) where DocumentReader.left.contains(name): try stream.skip()
            case .start(let name) where DocumentReader.named[name] != nil: try leave(name, in: &cell.flow)
            case .start: level += 1
            case .end: level -= 1
            case .text: break
            }
        }
        return (cell, goesOn)
    }
}

extension Flow {
    /// Adds what was left of a paragraph without an end.
    fileprivate mutating func add(rest: String) { if !rest.isEmpty { add(rest) } }
}
