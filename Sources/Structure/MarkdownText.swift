import Text

/// Reads Markdown as plain text: its signs go, its words and its lines stay where they are.
///
/// A text is Markdown where a line begins with `#` and a space, where `**` stands twice in a line, or where a number is
/// escaped (`1\.`). None of these stands in a notice that is not.
package enum MarkdownText {
    /// The plain text of a source, or the source itself where it is no Markdown.
    package static func plain(_ source: String) -> String {
        var bytes = source.utf8[...]
        // The signs are plain ASCII: a look at the bytes is enough, and costs little on a text of 8 MB.
        guard bytes.contains(where: { $0 == 0x23 || $0 == 0x2A || $0 == 0x5C }) else { return source }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        let lines = split(bytes)
        guard lines.contains(where: { isMarkdown($0.text) }) else { return source }
        let title = title(lines.map(\.text))
        let bold = bold(lines.map(\.text))
        var plain = ""
        plain.reserveCapacity(source.utf8.count)
        for (index, line) in lines.enumerated() {
            if index != title, let level = headingSigns(line.text.utf8.drop { $0 == 0x20 }), level > 0 {
                plain += String(repeating: DocumentText.headingSign, count: level)
            } else if bold.contains(index) {
                plain += String(repeating: DocumentText.headingSign, count: Outline.bold)
            }
            // How far it is indented says what it stands below.
            plain += line.text.prefix { $0 == " " || $0 == "\t" }
            plain += words(line.text) + line.end
        }
        return plain
    }

    /// The first heading, where it is the greatest one alone: the title, below which nothing stands that does not anyway.
    private static func title(_ lines: [Substring]) -> Int? {
        var levels: [(line: Int, level: Int)] = []
        for (index, line) in lines.enumerated() {
            if let level = headingSigns(line.utf8.drop { $0 == 0x20 }), level > 0 { levels.append((index, level)) }
        }
        guard let first = levels.first, levels.dropFirst().allSatisfy({ $0.level > first.level }) else { return nil }
        return first.line
    }

    /// The lines that are in bold type from end to end, where there are several: headings as good as others, below all of them.
    private static func bold(_ lines: [Substring]) -> Set<Int> {
        let first = lines.firstIndex { !$0.trimmed.isEmpty }
        let found = lines.indices.filter { index in
            let line = lines[index].trimmed
            guard index != first, line.count > 5, line.hasPrefix("**"), line.hasSuffix("**") else { return false }
            let words = line.dropFirst(2).dropLast(2)
            return !words.contains("**") && !words.contains { "：:|".contains($0) } && !isNumbered(String(words))
        }
        // Where most is in bold type, it is how the text looks.
        let all = lines.count { !$0.trimmed.isEmpty }
        return found.count > 1 && found.count * 2 < all ? Set(found) : []
    }

    /// Lines with their ends as they are.
    private static func split(_ bytes: Substring.UTF8View) -> [(text: Substring, end: String)] {
        var lines: [(Substring, String)] = []
        var start = bytes.startIndex
        var index = start
        while index < bytes.endIndex {
            let byte = bytes[index]
            guard byte == 0x0A || byte == 0x0D else {
                index = bytes.index(after: index)
                continue
            }
            let text = Substring(bytes[start..<index])
            index = bytes.index(after: index)
            if byte == 0x0D, index < bytes.endIndex, bytes[index] == 0x0A {
                index = bytes.index(after: index)
                lines.append((text, "\r\n"))
            } else {
                lines.append((text, byte == 0x0D ? "\r" : "\n"))
            }
            start = index
        }
        if start < bytes.endIndex { lines.append((Substring(bytes[start...]), "")) }
        return lines
    }

    private static func isMarkdown(_ line: Substring) -> Bool {
        let bytes = line.utf8.drop { $0 == 0x20 }
        guard let first = bytes.first else { return false }
        if first == 0x23 { return headingSigns(bytes) != nil }
        var (stars, previous): (Int, UInt8) = (0, 0)
        for byte in bytes {
            if byte == 0x2A, previous == 0x2A { stars += 1 }
            // 1\. and \( are escaped, as nobody writes them otherwise.
            if previous == 0x5C, byte == 0x2E || byte == 0x28 || byte == 0x2D || byte == 0x2A { return true }
            previous = byte == 0x2A && previous == 0x2A ? 0 : byte
        }
        return stars >= 2
    }

    /// How many bytes the signs of a heading take.
    private static func headingSigns(_ bytes: Substring.UTF8View) -> Int? {
        let count = bytes.prefix { $0 == 0x23 }.count
        guard count <= 6 else { return nil }
        let after = bytes.dropFirst(count)
        return after.isEmpty || after.first == 0x20 || after.first == 0x09 ? count : nil
    }

    // MARK: Lines

    /// The words of a line without the signs at its start, and without those of bold type.
    private static func words(_ line: Substring) -> String {
        var bytes = line.utf8.drop { $0 == 0x20 || $0 == 0x09 }
        while bytes.first == 0x3E {
            bytes = bytes.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
        }
        if let signs = headingSigns(bytes), signs > 0 {
            bytes = bytes.dropFirst(signs).drop { $0 == 0x20 || $0 == 0x09 }
            while bytes.last == 0x23 || bytes.last == 0x20 { bytes = bytes.dropLast() }
        } else if isFenceOrRule(bytes) {
            return ""
        } else if let first = bytes.first, first == 0x2D || first == 0x2A || first == 0x2B,
            bytes.dropFirst().first == 0x20
        {
            let rest = boxed(inline(Substring(bytes.dropFirst(2).drop { $0 == 0x20 })))
            // The dot of a list stays where it is all that sets its entries apart.
            return isNumbered(rest) ? rest : "• " + rest
        }
        return inline(Substring(bytes))
    }

    /// An entry without the box before it; one that is ticked is done.
    private static func boxed(_ entry: String) -> String {
        for (box, end) in [
            ("[x] ", "（已完成）"), ("[X] ", "（已完成）"), ("☑ ", "（已完成）"), ("✅ ", "（已完成）"), ("✔ ", "（已完成）"), ("[ ] ", ""),
            ("☐ ", ""),
        ] where entry.hasPrefix(box) {
            return entry.dropFirst(box.count) + end
        }
        return entry
    }

    /// --- between parts, or ``` around code.
    private static func isFenceOrRule(_ bytes: Substring.UTF8View) -> Bool {
        let bare = bytes.filter { $0 != 0x20 }
        guard bare.count >= 3, let first = bare.first else { return false }
        if first == 0x60 { return bare.starts(with: [0x60, 0x60, 0x60]) && bare.allSatisfy { $0 < 0x80 } }
        return (first == 0x2D || first == 0x2A || first == 0x5F) && bare.allSatisfy { $0 == first }
    }

    private static let longestMark = 12

    private static func isNumbered(_ text: String) -> Bool {
        // 一车一卡 begins with a numeral, and no number.
        let words = DocumentText(String(text.prefix(longestMark)) + "字")
        return text.hasPrefix("【") || text.hasPrefix("问题")
            || Mark.find(words, at: 0, limit: max(0, words.folded.count - 1), isLineStart: true) != nil
    }

    private static func inline(_ text: Substring) -> String {
        guard text.utf8.contains(where: { $0 == 0x2A || $0 == 0x5C || $0 == 0x5F || $0 == 0x3C || $0 == 0x60 }) else {
            return String(text)
        }
        var view = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            if scalar == "\\", next.isASCII, next.properties.generalCategory != .decimalNumber, !isLetter(next),
                next != " "
            {
                view.append(next)
                index += 2
            } else if (scalar == "*" && next == "*") || (scalar == "_" && next == "_") {
                index += 2
            } else if scalar == "<", let length = lineBreak(scalars, at: index) {
                view.append("\u{2028}")
                index += length
            } else {
                view.append(scalar)
                index += 1
            }
        }
        return String(view)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
    }

    /// The length of <br>, <br/> or <br />.
    private static func lineBreak(_ scalars: [Unicode.Scalar], at index: Int) -> Int? {
        for form in ["<br>", "<br/>", "<br />", "<BR>"] {
            let form = Array(form.unicodeScalars)
            if scalars[index...].starts(with: form) { return form.count }
        }
        return nil
    }
}
