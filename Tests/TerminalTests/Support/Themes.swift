import Canvas
import PtySupport
import Foundation

/// The themes that are shipped.
enum Themes {
    static let path =
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        .joined(separator: "/") + "/Config/themes/themes.json"

    static func shipped() throws -> [Theme] {
        try ThemeFile.themes(in: String(contentsOfFile: path, encoding: .utf8))
    }
}

extension ScreenCell {
    /// Whether a person sees this look. Of a space, only the background and what else shows on it.
    func looks(like look: Look) -> Bool {
        let isSpace = text == " "
        func number(_ color: Color) -> Int { if case .palette(let index) = color { Int(index) } else { -1 } }
        guard style.background == number(look.background), style.underline == look.underline,
            style.reverse == look.reverse
        else { return false }
        return isSpace && !look.reverse && !look.underline
            || style.foreground == number(look.foreground) && style.bold == look.bold && style.dim == look.dim
    }
}
