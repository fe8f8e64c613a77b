import Canvas
import Foundation
import Testing
import Text

@Suite("主题")
struct ThemeTests {
    private var file: String {
        get throws {
            let path =
                #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
                .joined(separator: "/") + "/Config/themes/themes.json"
            return try String(contentsOfFile: path, encoding: .utf8)
        }
    }

    private func problem(_ text: String, over shipped: [Theme] = []) -> ConfigProblem? {
        do {
            _ = try ThemeFile.themes(in: text, over: shipped)
            return nil
        } catch { return error }
    }

    @Test("自带的主题都读得出，每个角色都有")
    func shipped() throws {
        let themes = try ThemeFile.themes(in: file)
        #expect(themes.map(\.name) == ["dark", "light", "high-contrast", "mono"])
        for theme in themes {
            // Ordinary text over the terminal's own colours: never white on light.
            #expect(theme.look(for: .text) == Look())
            // The cursor's row can be told apart, with any number of colours.
            for depth in ColorDepth.allCases {
                let looks = [Role.text, .selected, .selectedDim].map { theme.look(for: $0).fitted(to: depth) }
                #expect(Set(looks).count == 3, "\(theme.name) \(depth)")
                for role in [Role.bad, .error, .linked, .match, .field, .tabActive, .sample] {
                    #expect(theme.look(for: role).fitted(to: depth) != Look(), "\(theme.name) \(depth) \(role)")
                }
            }
        }
        let mono = try #require(themes.last)
        for role in Role.allCases {
            #expect(mono.look(for: role).foreground == .default && mono.look(for: role).background == .default)
        }
    }

    @Test("少了一个角色：说出是哪个主题的哪个角色")
    func missingRole() throws {
        for role in Role.allCases {
            var lines = try file.split(separator: "\n", omittingEmptySubsequences: false)
            let place = try #require(lines.firstIndex { $0.hasPrefix("    \(role.name):") })
            lines.remove(at: place)
            let dark = try #require(lines.firstIndex { $0.hasPrefix("  dark:") })
            #expect(
                problem(lines.joined(separator: "\n")) == .missingRole(line: dark + 1, theme: "dark", role: role.name))
        }
    }

    @Test("错字在第几行、是哪个词、该写什么")
    func words() throws {
        let shipped = try ThemeFile.themes(in: file)
        func problem(_ text: String) -> ConfigProblem? { self.problem(text, over: shipped) }
        let words = Look.validWords
        #expect(
            problem("// 我的\n{\n  dark: {\n    titel: 'bold',\n  }\n}")
                == .unknownRole(line: 4, theme: "dark", word: "titel", valid: Role.allCases.map(\.name)))
        for (text, word) in [
            ("bold rde", "rde"), ("256", "256"), ("#12345", "#12345"), ("red blue", "blue"), ("on", "on"),
            ("on bold", "bold"),
            ("+5", "+5"), ("#+12345", "#+12345"),
        ] {
            #expect(
                problem("{dark: {\n/* \n */ title: \"\(text)\"}}")
                    == .unknownWord(line: 3, theme: "dark", role: "title", word: word, valid: words))
        }
        #expect(
            problem("{dark: {borders: 'round'}}")
                == .unknownBorders(line: 1, theme: "dark", word: "round", valid: ["unicode", "ascii"]))
        #expect(
            problem("{mine: {\nbasis: 'drak'}}")
                == .unknownBasis(line: 2, theme: "mine", word: "drak", valid: shipped.map(\.name)))
        #expect(problem("{dark: {title: 'bold',\ntitle: 'dim'}}") == .form(JSON5Problem(.repeated("title"), line: 2)))
    }

    @Test(
        "语法错也说得出行",
        arguments: [
            ("", 1, ""), ("[]", 1, "["), ("{\n dark {}}", 2, "{"), ("{dark: {\n title: 3}}", 2, "3"),
            ("{dark: {}", 1, ""),
            ("{dark: {\n\n title: 'bold' dim: 'dim'}}", 3, "dim"),
            ("{} x", 1, "x"),
        ])
    func syntax(text: String, line: Int, found: String) {
        guard case .form(let problem)? = problem(text, over: [.plain]), case .malformed(let word, _) = problem.kind
        else {
            Issue.record("没有报错：\(text)")
            return
        }
        #expect(problem.line == line && word == found)
    }

    @Test("没合上的引号和注释、没加引号的词、不认识的反斜杠，同流程文件一样说")
    func form() {
        for (text, kind, line) in [
            ("{dark: {title: 'bold\n'}}", JSON5Problem.Kind.openQuote, 1), ("{\n/* ", .openComment, 2),
            ("{dark: {title: bold}}", .unquoted("bold"), 1), ("{dark: {\ntitle: 'b\\q'}}", .badEscape("\\q"), 2),
        ] { #expect(problem(text, over: [.plain]) == .form(JSON5Problem(kind, line: line)), "\(text)") }
    }

    @Test("自己的文件只写不同之处；新主题说明从哪个来")
    func overlay() throws {
        let shipped = try ThemeFile.themes(in: file)
        let own = try ThemeFile.themes(
            in: "\u{FEFF}{ \"dark\": { bad: 'bold #ff8800 on 17', }, mine: { basis: 'light', borders: 'ascii' } }",
            over: shipped)
        #expect(own.map(\.name) == ["dark", "mine"])
        let bad = Look(foreground: .rgb(255, 136, 0), background: .palette(17), bold: true)
        #expect(own[0].look(for: .bad) == bad && own[0].look(for: .good) == shipped[0].look(for: .good))
        #expect(own[1].borders == .ascii && own[1].look(for: .bad) == shipped[1].look(for: .bad))
    }

    @Test("颜色降级：真彩、256、16、8、无")
    func degradation() {
        let look = Look(foreground: .rgb(255, 135, 0), background: .rgb(0, 95, 175))
        #expect(look.fitted(to: .full) == look)
        #expect(look.fitted(to: .palette) == Look(foreground: .palette(208), background: .palette(25)))
        #expect(look.fitted(to: .none) == Look(reverse: true))
        for depth in [ColorDepth.sixteen, .eight] {
            let limit: UInt8 = depth == .sixteen ? 16 : 8
            for index in UInt8.min...UInt8.max {
                let fitted = Look(foreground: .palette(index)).fitted(to: depth)
                if case .palette(let color) = fitted.foreground { #expect(color < limit) }
            }
        }
        // Never black or white text on the terminal's own background with few colours.
        for index in UInt8(232)...255 {
            #expect(Look(foreground: .palette(index)).fitted(to: .eight).foreground == .default)
        }
    }
}
