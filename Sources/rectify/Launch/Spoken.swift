import ArgumentParser
import Desk
import Wording

/// The language of this run. It is known before the arguments are parsed, since the parser's help is made of it.
enum Spoken {
    /// Fixed when it is first asked for: neither the arguments nor the environment change while the program runs.
    static let language = language(arguments: SystemArguments.texts) { Environment[$0] }

    /// `--lang`, else what the locale's names begin with: `en` is English, everything else is Chinese.
    static func language(arguments: [String], environment: (String) -> String?) -> Language {
        if let given = GlobalArguments(arguments).lang, let language = Language(rawValue: given) { return language }
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            // An empty variable counts as one that is not set, as POSIX has it.
            guard let value = environment(name), !value.isEmpty else { continue }
            return value.lowercased().hasPrefix("en") ? .en : .zh
        }
        return .zh
    }
}

extension Phrase {
    /// The text in the language of this run.
    var spoken: String { self[Spoken.language] }

    /// The text as the argument parser takes it, with the name of a value.
    func help(_ valueName: String? = nil) -> ArgumentHelp { ArgumentHelp(stringLiteral: spoken).named(valueName) }
}

extension ArgumentHelp {
    fileprivate func named(_ valueName: String?) -> ArgumentHelp {
        var help = self
        help.valueName = valueName
        return help
    }
}
