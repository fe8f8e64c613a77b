import Papers

/// What lies over a sheet rather than in its cells: comments, text boxes, pictures, charts. None of it is read as part of
/// the table; each is named with its words and its place.
enum SheetNotes {
    /// What lies over the sheet of a part.
    static func read(_ part: String, sheet: String, _ archive: Archive) throws(OfficeProblem) -> [Unread] {
        let links = try Relationships(of: part, in: archive)
        var found: [Unread] = []
        if let comments = links.first(ofKind: "comments"), archive.has(comments) {
            found += try read(comments: try XMLStream(try archive.part(comments)), sheet)
        }
        if let drawing = links.first(ofKind: "drawing"), archive.has(drawing) {
            found += try read(drawing: try XMLStream(try archive.part(drawing)), sheet)
        }
        return found
    }

    private static func read(comments stream: XMLStream, _ sheet: String) throws(OfficeProblem) -> [Unread] {
        var found: [Unread] = []
        while let event = try stream.next() {
            guard event == .start("comment") else { continue }
            let place = stream.attribute("ref").flatMap { CellReference.cell($0) }
            let text = CleanText.clean(try stream.text(except: ["rPh"]))
            guard found.count <= OfficeLimits.unread, text.contains(where: { !$0.isWhitespace }) else { continue }
            found.append(note(.comment, text, place, sheet))
        }
        return found
    }

    private static let kinds: [String: Unread.What] = ["blip": .picture, "chart": .chart, "relIds": .diagram]

    private static func read(drawing stream: XMLStream, _ sheet: String) throws(OfficeProblem) -> [Unread] {
        var found: [Unread] = []
        var place: (row: Int, column: Int)?
        while let event = try stream.next() {
            guard found.count <= OfficeLimits.unread, case .start(let name) = event else { continue }
            switch name {
            case "from": place = try anchor(stream)
            case "txBody":
                let text = CleanText.clean(try stream.text())
                if text.contains(where: { !$0.isWhitespace }) { found.append(note(.drawing, text, place, sheet)) }
            default: if let kind = kinds[name] { found.append(note(kind, "", place, sheet)) }
            }
        }
        return found
    }

    /// The cell over which what follows lies.
    private static func anchor(_ stream: XMLStream) throws(OfficeProblem) -> (row: Int, column: Int)? {
        var place = (row: 0, column: 0)
        var depth = 1
        while depth > 0, let event = try stream.next() {
            switch event {
            case .start("row"): place.row = Int(try stream.text()) ?? 0
            case .start("col"): place.column = Int(try stream.text()) ?? 0
            case .start: depth += 1
            case .end: depth -= 1
            case .text: break
            }
        }
        let isThere = (0..<OfficeLimits.rows).contains(place.row) && (0..<OfficeLimits.columns).contains(place.column)
        return isThere ? place : nil
    }

    private static func note(
        _ what: Unread.What, _ text: String, _ place: (row: Int, column: Int)?, _ sheet: String
    ) -> Unread {
        Unread(
            what, String(text.prefix(2000)), line: (place?.row ?? 0) + 1,
            cell: place.map { Sheet.cellName(row: $0.row, column: $0.column) }, sheet: sheet)
    }
}
