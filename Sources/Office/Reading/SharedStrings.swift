import Papers

/// The texts that a workbook's cells point at.
enum SharedStrings {
    /// A text, and what of it is struck through.
    struct Text {
        var words = ""
        var struck = ""
    }

    /// Reads them.
    static func read(_ part: ArchivePart) throws(OfficeProblem) -> [Text] {
        let stream = try XMLStream(part)
        var strings: [Text] = []
        while let event = try stream.next() {
            guard event == .start("si") else { continue }
            strings.append(try text(stream))
            guard strings.count <= OfficeLimits.cells else { throw .tooMany(.cells, limit: OfficeLimits.cells) }
        }
        return strings
    }

    /// The text of the element that has just begun: its runs one after the other, without how they are pronounced.
    static func text(_ stream: XMLStream) throws(OfficeProblem) -> Text {
        var text = Text()
        var isStruck = false
        var depth = 1
        while depth > 0, let event = try stream.next() {
            switch event {
            case .start("t"):
                let words = try stream.text()
                text.words += words
                if isStruck { text.struck += words }
            case .start("r"):
                isStruck = false
                depth += 1
            case .start("strike"):
                isStruck = stream.flag("val") ?? true
                depth += 1
            case .start("rPh"): try stream.skip()
            case .start: depth += 1
            case .end: depth -= 1
            case .text: break
            }
        }
        return Text(words: try CellText.read(text.words), struck: try CellText.read(text.struck))
    }
}
