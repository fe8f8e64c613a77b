import FoundationEssentials
import Tracker

/// A workflow in a file: JSON5, so that a person can write comments in it. It is taken whole, or refused by line.
public enum WorkflowFile {
    /// How long it can be, in bytes.
    public static let limit = 256 * 1024

    /// Reads a workflow.
    ///
    /// - Throws: `WorkflowProblem`, with a sentence that names the line, what is wrong there and what to do.
    public static func read(_ bytes: [UInt8]) throws(WorkflowProblem) -> Workflow {
        guard bytes.count <= limit else { throw WorkflowProblem(.tooLong, line: 1) }
        // The sign for a character that was lost would stand in the ledger for ever.
        guard let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains("\u{FFFD}") else {
            let before = String(decoding: bytes, as: UTF8.self).prefix { $0 != "\u{FFFD}" }
            throw WorkflowProblem(.notText, line: before.count { $0.isNewline } + 1)
        }
        let outline: JSON5Node
        do {
            outline = try JSON5Node.read(text)
        } catch {
            throw WorkflowProblem(.form(error.kind), line: error.line)
        }
        if let problem = unknownKey(in: outline, at: []) { throw problem }
        let workflow = try decode(text, outline)
        if let flaw = workflow.flaw {
            throw WorkflowProblem(.flaw(flaw.kind), line: line(of: flaw, in: outline))
        }
        return workflow
    }

    // MARK: Keys

    private static func unknownKey(in node: JSON5Node, at path: [String]) -> WorkflowProblem? {
        switch node.content {
        case .text, .word: return nil
        case .list(let elements):
            for (index, element) in elements.enumerated() {
                if let problem = unknownKey(in: element, at: path + [String(index)]) { return problem }
            }
        case .object(let members):
            // An object where there should be none is for the decoder to refuse.
            guard let valid = WorkflowForm.keys(at: path) else { return nil }
            for member in members {
                guard valid.contains(member.key) else {
                    return WorkflowProblem(.unknownKey(member.key, valid: valid), line: member.line)
                }
                if let problem = unknownKey(in: member.value, at: path + [member.key]) { return problem }
            }
        }
        return nil
    }

    // MARK: Values

    private static func decode(_ text: String, _ outline: JSON5Node) throws(WorkflowProblem) -> Workflow {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        do {
            // A byte-order mark is no content.
            return try decoder.decode(Workflow.self, from: Data(text.drop { $0 == "\u{FEFF}" }.utf8))
        } catch let error as DecodingError {
            throw problem(error, outline)
        } catch {
            throw WorkflowProblem(.unreadable, line: 1)
        }
    }

    private static func problem(_ error: DecodingError, _ outline: JSON5Node) -> WorkflowProblem {
        func steps(_ path: [any CodingKey]) -> [String] {
            path.map { key in key.intValue.map(String.init) ?? key.stringValue }
        }
        switch error {
        case .keyNotFound(let key, let context):
            return WorkflowProblem(.missing(key.stringValue), line: outline.line(of: steps(context.codingPath)))
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            let path = steps(context.codingPath)
            return mistyped(at: path, WorkflowForm.at(path), line: outline.line(of: path))
        case .dataCorrupted(let context):
            let path = steps(context.codingPath)
            // Where the decoder cannot read a text at all it does not say where.
            guard !path.isEmpty else {
                return suspect(in: outline, at: []) ?? WorkflowProblem(.unreadable, line: outline.line)
            }
            guard let valid = WorkflowForm.words(at: path), let word = outline.node(at: path)?.word else {
                return mistyped(at: path, WorkflowForm.at(path), line: outline.line(of: path))
            }
            return WorkflowProblem(.badWord(word, valid: valid), line: outline.line(of: path))
        @unknown default: return WorkflowProblem(.unreadable, line: outline.line)
        }
    }

    private static func mistyped(at path: [String], _ form: WorkflowForm, line: Int) -> WorkflowProblem {
        // A place in a list is named by its list.
        WorkflowProblem(.mistyped(path.last { Int($0) == nil } ?? "", form), line: line)
    }

    /// The first thing in a text that the decoder can have stumbled over: a number that is not whole, an escape.
    private static func suspect(in node: JSON5Node, at path: [String]) -> WorkflowProblem? {
        switch node.content {
        case .word(let word):
            let isHexadecimal = word.hasPrefix("0x") && Int(word.dropFirst(2), radix: 16) != nil
            let isFine = ["true", "false", "null"].contains(word) || isHexadecimal || String(Int(word) ?? -1) == word
            return isFine ? nil : mistyped(at: path, WorkflowForm.number, line: node.line)
        case .text: return nil
        case .list(let elements):
            for (index, element) in elements.enumerated() {
                if let found = suspect(in: element, at: path + [String(index)]) { return found }
            }
        case .object(let members):
            for member in members {
                if let found = suspect(in: member.value, at: path + [member.key]) { return found }
            }
        }
        return nil
    }

    // MARK: Sense

    /// The line of a flaw: where it is about one word of a list, that word's.
    private static func line(of flaw: Workflow.Flaw, in outline: JSON5Node) -> Int {
        let word: String? =
            switch flaw.kind {
            case .unknownStage(let word), .unknownRole(let word), .unknownPermission(let word): word
            case .version, .noStages, .empty, .twice, .unknownMove, .nobody, .unreachable, .noClosing, .daysOrder,
                .days, .nobodyMay, .cutoff:
                nil
            }
        if let word, case .list(let elements)? = outline.node(at: flaw.path)?.content,
            let element = elements.first(where: { $0.word == word })
        {
            return element.line
        }
        return outline.line(of: flaw.path)
    }
}
