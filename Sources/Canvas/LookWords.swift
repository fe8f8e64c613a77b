extension Look {
    /// The attributes in theme files.
    static let attributes = ["bold", "dim", "underline", "reverse"]
    /// The colours that have a name in theme files, in the order of the terminal's palette.
    static let colors = [
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black", "bright-red",
        "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
    ]

    /// What a look in a theme file may be made of, as people write it.
    public static var validWords: [String] {
        ["plain"] + attributes + ["on COLOUR", "default"] + colors + ["0-255", "#rrggbb"]
    }

    /// A look from words such as `bold 231 on blue`; `plain` is the terminal's own.
    /// - Throws: the word that is not understood.
    init(words text: String) throws(UnknownWord) {
        self.init()
        var behind = false
        var foregroundIsSet = false
        var backgroundIsSet = false
        for word in text.split(separator: " ").map(String.init) {
            switch word {
            case "bold" where !behind: bold = true
            case "dim" where !behind: dim = true
            case "underline" where !behind: underline = true
            case "reverse" where !behind: reverse = true
            case "plain" where !behind: break
            case "on" where !behind: behind = true
            default:
                guard let color = Color(word: word), !(behind ? backgroundIsSet : foregroundIsSet) else {
                    throw UnknownWord(word: word)
                }
                if behind {
                    (background, backgroundIsSet) = (color, true)
                } else {
                    (foreground, foregroundIsSet) = (color, true)
                }
                behind = false
            }
        }
        if behind { throw UnknownWord(word: "on") }
    }

    struct UnknownWord: Error { let word: String }
}

extension Color {
    init?(word: String) {
        if word == "default" {
            self = .default
        } else if let index = Look.colors.firstIndex(of: word) {
            self = .palette(UInt8(index))
        } else if word.first?.isNumber == true, let index = UInt8(word) {
            self = .palette(index)
        } else if word.utf8.count == 7, word.first == "#", word.dropFirst().allSatisfy(\.isHexDigit),
            let value = UInt32(word.dropFirst(), radix: 16)
        {
            self = .rgb(UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
        } else {
            return nil
        }
    }
}
