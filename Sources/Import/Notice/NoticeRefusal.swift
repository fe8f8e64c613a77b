import Wording

/// Why a text cannot be read as a notice.
public enum NoticeRefusal: Error, Hashable, Sendable {
    /// What bytes that are not UTF-8 text look like instead; it decides what is advised.
    public enum Form: String, Sendable {
        /// A text in another encoding, in China mostly GB18030.
        case otherEncoding
        /// UTF-16, with or without its mark.
        case utf16
        /// A document of an office suite, or a PDF.
        case document
        /// Anything else.
        case binary
    }

    /// Not UTF-8 text; `byte` is the first offending one, counted from 1.
    case notText(byte: Int, form: Form)
    /// No bytes, or nothing but space.
    case empty
    /// Text, but nothing in it looks like a problem; `lines` is how many lines with text were read.
    case noProblems(lines: Int, levels: [NoticeLevels.Level] = [])
    /// A line counts on beyond the numbers that items have.
    case numberTooGreat(line: Int, limit: Int)
    /// More bytes than are read.
    case tooLarge(bytes: Int, limit: Int)

    /// The sentence for a person: what is wrong, and what to do.
    public var phrase: Phrase {
        switch self {
        case .notText(let byte, let form): NoticeWords.notText(byte: byte, advice: form.advice)
        case .empty: NoticeWords.empty
        case .noProblems(let lines, let levels): LevelWords.noReading(lines: lines, levels: levels.map(\.phrase))
        case .numberTooGreat(let line, let limit): NoticeWords.numberTooGreat(line: line, limit: limit)
        case .tooLarge(let bytes, let limit): NoticeWords.tooLarge(bytes: bytes, limit: limit)
        }
    }
}

extension NoticeRefusal.Form {
    fileprivate var advice: Phrase {
        switch self {
        case .otherEncoding: NoticeWords.adviceEncoding
        case .utf16: NoticeWords.adviceUTF16
        case .document: NoticeWords.adviceDocument
        case .binary: NoticeWords.adviceBinary
        }
    }
}
