import Papers

/// The texts that a workbook's cells point at.
enum SharedStrings {
    /// Reads them.
    static func read(_ part: ArchivePart) throws(OfficeProblem) -> [String] {
        let stream = try XMLStream(part)
        var strings: [String] = []
        while let event = try stream.next() {
            guard event == .start("si") else { continue }
            strings.append(try text(stream))
            guard strings.count <= OfficeLimits.cells else { throw .tooMany(.cells, limit: OfficeLimits.cells) }
        }
        return strings
    }

    /// The text of the element that has just begun: its runs one after the other, without how they are pronounced.
    static func text(_ stream: XMLStream) throws(OfficeProblem) -> String {
        var text = ""
        var depth = 1
        while depth > 0, let event = try stream.next() {
            switch event {
            case .start("t"): text += try stream.text()
            case .start("rPh"): try stream.skip()
            case .start: depth += 1
            case .end: depth -= 1
            case .text: break
            }
        }
        return try CellText.read(text)
    }
}
