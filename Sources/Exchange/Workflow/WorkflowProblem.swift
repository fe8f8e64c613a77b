import Tracker
import Wording

/// Why a workflow file is not taken, and the line to look at.
public struct WorkflowProblem: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        /// Something else stands there (nothing, at the end of the file) than what had to come.
        case malformed(found: String, expected: [String])
        /// A quote is opened and not closed on its line.
        case openQuote
        /// A comment is opened and not closed.
        case openComment
        /// A control character stands between quotes.
        case control(String)
        /// What follows a backslash means nothing.
        case badEscape(String)
        /// A word stands there without quotes.
        case unquoted(String)
        /// A key stands twice in the same place.
        case repeated(String)
        /// There is no such key here.
        case unknownKey(String, valid: [String])
        /// A key is missing.
        case missing(String)
        /// A value is of another form than its key wants.
        case mistyped(String, WorkflowForm)
        /// A word is none of those that its key knows.
        case badWord(String, valid: [String])
        /// All is well formed, and makes no sense.
        case flaw(Workflow.Flaw.Kind)
        /// It is longer than a workflow can be.
        case tooLong
        /// It is no UTF-8 text.
        case notText
        /// The decoder cannot read it, and has no reason that one could pass on.
        case unreadable
    }

    /// What is wrong.
    public let kind: Kind
    /// The line to look at, from 1.
    public let line: Int

    init(_ kind: Kind, line: Int) {
        self.kind = kind
        self.line = line
    }

    /// The sentence for a person: the line, what is wrong there, what to do.
    public var phrase: Phrase { WorkflowWords.at(line: line, why) }

    private var why: Phrase {
        switch kind {
        case .malformed(let found, let expected): WorkflowWords.malformed(found: found, expected: expected)
        case .openQuote: WorkflowWords.openQuote
        case .openComment: WorkflowWords.openComment
        case .control(let code): WorkflowWords.control(code)
        case .badEscape(let escape): WorkflowWords.badEscape(escape)
        case .unquoted(let word): WorkflowWords.unquoted(word)
        case .repeated(let key): WorkflowWords.repeated(key)
        case .unknownKey(let key, let valid): WorkflowWords.unknownKey(key, valid: valid)
        case .missing(let key): WorkflowWords.missing(key)
        case .mistyped(let key, let form): WorkflowWords.mistyped(key, form.words)
        case .badWord(let word, let valid): WorkflowWords.badWord(word, valid: valid)
        case .flaw(let flaw): WorkflowWords.flaw(flaw)
        case .tooLong: WorkflowWords.tooLong
        case .notText: WorkflowWords.notText
        case .unreadable: WorkflowWords.unreadable
        }
    }
}
