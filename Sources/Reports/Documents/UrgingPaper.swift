import Papers
import Wording

/// An urging letter as a document: the text that its template gives, its first line as the title and its last lines, which
/// stand far to the right, as the signature.
public enum UrgingPaper {
    /// The document of a letter's text.
    public static func paper(_ letter: String) -> Paper {
        var lines = letter.split(separator: "\n").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
        let title = lines.isEmpty ? "" : lines.removeFirst()
        let blocks = lines.map { line -> Paper.Block in
            let space = line.prefix { $0.isWhitespace }.count
            let words = String(line.dropFirst(space))
            if words == ClosingWords.notPublic.zh { return .subtitle(words) }
            // Two spaces begin a paragraph; what stands in the right half is a signature.
            return space > 8 ? .signature(words) : .paragraph(lead: "", words)
        }
        return Paper(title: title.trimmingPrefix { $0.isWhitespace }.description, blocks: blocks)
    }
}
