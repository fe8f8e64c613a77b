/// A language of the program. Chinese is the first one: a locale that names none of these means Chinese.
public enum Language: String, CaseIterable, Sendable {
    /// Simplified Chinese.
    case zh
    /// English.
    case en
}

/// A number with an English noun after it, in the plural where English wants it.
func counted(_ number: Int, _ noun: String) -> String {
    number == 1 || number == -1 ? "\(number) \(noun)" : "\(number) \(noun)s"
}

/// An English noun with its indefinite article; with `quoted` in quotation marks.
func article(_ noun: String, quoted: Bool = false) -> String {
    let isVowel = noun.first.map { "aeiou".contains($0) } ?? false
    let written = quoted ? "“\(noun)”" : noun
    return (isVowel && !noun.hasPrefix("unit") ? "an " : "a ") + written
}

/// One sentence or label in every language. All that a person reads is one of these, and all of them stand in this room.
public struct Phrase: Hashable, Sendable {
    /// The Chinese text.
    public let zh: String
    /// The English text.
    public let en: String

    /// A sentence in both languages.
    public init(_ zh: String, _ en: String) {
        self.zh = zh
        self.en = en
    }

    /// A text that is the same in every language, such as a name that a person typed.
    public init(verbatim text: String) {
        self.init(text, text)
    }

    /// The sentence, and another one behind it.
    public func then(_ other: Phrase) -> Phrase { Phrase(zh + " " + other.zh, en + " " + other.en) }

    /// The sentence, and what belongs to it, in one.
    public func with(_ other: Phrase) -> Phrase { Phrase(zh + "；" + other.zh, en + "; " + other.en) }

    /// The sentence without the options of the command line that it names in brackets: on a screen there are none.
    public var withoutOptions: Phrase {
        func without(_ text: String, _ open: String, _ close: Character) -> String {
            var result = text
            while let start = result.firstRange(of: open), let end = result[start.upperBound...].firstIndex(of: close) {
                result.removeSubrange(start.lowerBound...end)
            }
            return result
        }
        return Phrase(without(zh, "（--", "）"), without(en, " (--", ")"))
    }

    /// The text in one language as the command line says it: with commands where the screen names keys.
    public subscript(language: Language) -> String { text(language) { $0.command.raw(language) } }

    /// The text in one language with the keys that it names.
    public func text(_ language: Language, keys: (KeyName) -> String) -> String {
        KeyName.filled(raw(language), keys)
    }

    func raw(_ language: Language) -> String {
        switch language {
        case .zh: zh
        case .en: en
        }
    }
}
