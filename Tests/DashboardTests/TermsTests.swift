import Foundation
import ShippedConfig
import Testing
import Tracker
import Wording

/// One thing has one name: what a Chinese term is called in English does not change from screen to screen.
@Suite("Terms") struct TermsTests {
    private static var sources: [URL] {
        get throws {
            let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent()
            let words = root.appendingPathComponent("Sources/Wording")
            return try FileManager.default.subpathsOfDirectory(atPath: words.path).filter { $0.hasSuffix(".swift") }
                .map { words.appendingPathComponent($0) } + [root.appendingPathComponent("Config/workflow.json")]
        }
    }

    /// Whether an English word is a form of a term: `relapsed` of `relapse`, `areas` of `area`.
    private func isForm(_ word: String, of term: String) -> Bool {
        let word = word.lowercased().trimmingCharacters(in: .whitespaces)
        let forms = [term, term + "s", term + "d", String(term.dropLast()) + "ies"]
        return forms.contains(word)
    }

    @Test("a label that is a term has the term's English, in every file of words and in the shipped workflow")
    func labels() throws {
        let terms = Dictionary(Terms.table.map { ($0.zh, $0.en) }) { first, _ in first }
        #expect(terms.count == Terms.table.count)
        let pair = /(?:Phrase|Words)\(\s*"([^"\\]+)",\s*"([^"\\]+)"|zh: "([^"]+)",\s*en: "([^"]+)"/
        var seen = Set<String>()
        for file in try TermsTests.sources where file.lastPathComponent != "Terms.swift" {
            for match in try String(contentsOf: file, encoding: .utf8).matches(of: pair) {
                guard let zh = match.1 ?? match.3, let en = match.2 ?? match.4, let term = terms[String(zh)] else {
                    continue
                }
                seen.insert(String(zh))
                #expect(
                    isForm(String(en), of: term), "\(file.lastPathComponent): \(zh) is “\(en)”, and “\(term)” elsewhere"
                )
            }
        }
        // A term that nothing shows is none.
        #expect(Set(terms.keys).subtracting(seen).isEmpty, "\(Set(terms.keys).subtracting(seen))")
    }

    @Test("every kind of item and every field has a name in either language, and no two fields the same one")
    func names() {
        for kind in ItemKind.allCases {
            let isChinese = Labels.item(kind).zh.contains { !$0.isASCII }
            #expect(isChinese, "\(kind)")
        }
        for field in Field.allCases {
            let isChinese = Labels.field(field).zh.contains { !$0.isASCII }
            #expect(isChinese, "\(field)")
        }
        #expect(Set(Field.allCases.map { Labels.field($0).zh }).count == Field.allCases.count)
    }
}
