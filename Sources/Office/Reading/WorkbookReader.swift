import Papers

/// Reads .xlsx.
enum WorkbookReader {
    /// Reads a workbook: its sheets in their order, but for those that are hidden, which are named.
    static func read(_ archive: Archive, _ main: String) throws(OfficeProblem) -> Source {
        let links = try Relationships(of: main, in: archive)
        let book = try Book(archive, main)
        let strings = try links.first(ofKind: "sharedStrings").map { part throws(OfficeProblem) in
            archive.has(part) ? try SharedStrings.read(try archive.part(part)) : []
        }
        let styles = try links.first(ofKind: "styles").map { part throws(OfficeProblem) in
            archive.has(part) ? try CellFormats.read(try archive.part(part)) : []
        }
        var reader = SheetReader(strings: strings ?? [], formats: styles ?? [], has1904: book.has1904)
        var sheets: [Sheet] = []
        var unread: [Unread] = []
        for listed in book.sheets {
            guard !listed.isHidden else {
                unread.append(Unread(.hiddenSheet, listed.name, line: 1, sheet: listed.name))
                continue
            }
            guard let part = links.part(listed.id), archive.has(part) else { throw .damaged(main) }
            // Sheets of charts and macros have no cells.
            guard let sheet = try reader.read(try archive.part(part), name: listed.name) else {
                unread.append(Unread(.chart, listed.name, line: 1, sheet: listed.name))
                continue
            }
            sheets.append(sheet)
            unread += reader.takeUnread()
            unread += try SheetNotes.read(part, sheet: listed.name, archive)
        }
        return Source(.workbook(Workbook(sheets: sheets)), unread: Unread.listed(unread))
    }

    /// What the workbook says of itself.
    private struct Book {
        var sheets: [(name: String, id: String, isHidden: Bool)] = []
        /// Whether its days are counted from 1904.
        var has1904 = false

        init(_ archive: Archive, _ main: String) throws(OfficeProblem) {
            let stream = try XMLStream(try archive.part(main))
            while let event = try stream.next() {
                switch event {
                case .start("workbookPr"): has1904 = stream.flag("date1904") ?? false
                case .start("sheet"):
                    let state = stream.attribute("state") ?? "visible"
                    sheets.append(
                        (
                            CleanText.clean(stream.attribute("name") ?? ""), stream.attribute("id") ?? "",
                            state != "visible"
                        ))
                case .start, .end, .text: break
                }
            }
        }
    }
}
