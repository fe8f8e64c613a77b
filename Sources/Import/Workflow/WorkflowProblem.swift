import Tracker
import Wording

/// Why a workflow file is not taken, and the line to look at.
public struct WorkflowProblem: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        /// Its form is broken.
        case form(JSON5Problem.Kind)
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
    public var phrase: Phrase { SettingsWords.at(line: line, why) }

    private var why: Phrase {
        switch kind {
        case .form(let problem): SettingsWords.form(problem)
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
