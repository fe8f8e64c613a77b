import Canvas
import Dashboard
import Terminal
import Text
import Wording

/// The sentences for what makes no sense in a file of settings.
enum SettingsText {
    static func phrase(_ problem: ConfigProblem) -> Phrase {
        switch problem {
        case .form(let problem): SettingsWords.at(line: problem.line, SettingsWords.form(problem.kind))
        case .missingRole(let line, let theme, let role):
            SettingsWords.missing(line: line, word: role, from: theme)
        case .unknownRole(let line, _, let word, let valid), .unknownWord(let line, _, _, let word, let valid),
            .unknownBorders(let line, _, let word, let valid), .unknownBasis(let line, _, let word, let valid):
            SettingsWords.unknown(line: line, word: word, valid: valid)
        }
    }

    static func phrase(_ problem: Keymap.Problem) -> Phrase {
        switch problem {
        case .form(let problem): phrase(problem)
        case .unknownTable(let line, let word): SettingsWords.unknown(line: line, word: word, valid: ["keys"])
        case .unknownAction(let line, let word, let valid):
            SettingsWords.unknown(line: line, word: word, valid: valid)
        case .unknownKey(let line, _, let word):
            SettingsWords.unknown(line: line, word: word, valid: ["F2", "C-r", "Enter", "PgDn", "n", "?"])
        case .missing(let action): SettingsWords.missing(line: 1, word: action, from: "keys")
        case .twice(let line, let key, let actions): SettingsWords.twice(line: line, key: key, actions: actions)
        }
    }

    static func phrase(_ problem: Columns.Problem) -> Phrase {
        switch problem {
        case .form(let problem): phrase(problem)
        case .unknownList(let line, let word): SettingsWords.unknown(line: line, word: word, valid: ["tasks"])
        case .unknownColumn(let line, let word, let valid):
            SettingsWords.unknown(line: line, word: word, valid: valid)
        case .unknownWord(let line, _, let word):
            SettingsWords.unknown(line: line, word: word, valid: ["12", "*", "right", "from:60"])
        }
    }

    static func phrase(_ error: TerminalError) -> Phrase {
        switch error {
        case .notATerminal: SettingsWords.notATerminal
        case .unknownTerminal(let name): SettingsWords.unknownTerminal(name)
        case .tooSimple(let name): SettingsWords.tooSimple(name)
        case .noUTF8: SettingsWords.noUTF8
        case .inUse, .failed: SettingsWords.terminalFailed
        }
    }
}
