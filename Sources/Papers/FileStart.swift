/// The beginning of a file that may be text, as far as it tells what the file is: small letters, without the zeroes of
/// UTF-16, and without spaces and marks before the first word.
struct FileStart {
    /// The text.
    let text: String

    init(_ bytes: [UInt8]) {
        let start = bytes.prefix(8192).filter { $0 != 0 }.map { (65...90).contains($0) ? $0 + 32 : $0 }
        let all = String(decoding: start, as: UTF8.self).unicodeScalars
        text = String(all.drop { $0.properties.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{FFFD}" })
    }

    /// An archive of a web page or a letter, where it begins as a message does: with a field and its value.
    var message: FileKind? {
        let line = text.prefix { !$0.isNewline }
        guard let colon = line.firstIndex(of: ":"), colon != line.startIndex,
            line[..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "-") })
        else { return nil }
        if text.contains("content-type: multipart/related") || text.contains("content-location:") { return .webArchive }
        return text.contains("mime-version:") && text.contains("content-type:") ? .mail : nil
    }

    /// A web page, or a whole office file in XML, where it begins with an angle bracket.
    var markup: FileKind? {
        guard text.first == "<" else { return nil }
        switch root {
        case "workbook" where text.contains("office:spreadsheet"): return .spreadsheetXML
        case "worddocument" where text.contains("office/word"): return .documentXML
        case "package" where text.contains("xmlpackage"): return .documentXML
        case "document" where text.contains("opendocument"): return .odf
        default: break
        }
        let signs = ["<!doctype html", "<html", "<head", "<body", "<meta ", "<table", "<div", "<p>"]
        return signs.contains { text.contains($0) } ? .page : nil
    }

    /// The first element's name without its prefix, past declarations and comments.
    private var root: String {
        var rest = text[...]
        while let angle = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: angle)...]
            if rest.hasPrefix("!--") {
                guard let end = rest.firstRange(of: "-->") else { return "" }
                rest = rest[end.upperBound...]
            } else if rest.first != "?", rest.first != "!" {
                let name = rest.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
                return name.split(separator: ":").last.map(String.init) ?? ""
            }
        }
        return ""
    }
}
