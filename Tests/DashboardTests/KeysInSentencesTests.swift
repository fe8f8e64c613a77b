import Foundation
import Testing
import Wording

@testable import Dashboard

/// A sentence names an action; the screen says its key, whatever the person has put it on.
@Suite("Keys in sentences") struct KeysInSentencesTests {
    @Test("a key that was put elsewhere is the one that the sentence names, in both languages")
    func remapped() throws {
        for language in Language.allCases {
            let shipped = try Sitting(language: language).press("2")
            #expect(shipped.text.contains("F6") && !shipped.text.contains("Alt+d"))
            let own =
                "{ keys: { deadline: 'M-d', moves: 'M-s', mark: 'M-m', open: 'M-o', assign: 'M-a', note: 'M-n' } }"
            let desk = try Sitting(language: language, keymap: own).press("2")
            #expect(desk.text.contains(language == .zh ? "Alt+d 延期，或 Alt+s 报请" : "Alt+d extends, Alt+s submits"))
            for key in ["F2", "F4", "F5", "F6"] { #expect(!desk.text.contains(key), "\(key)") }
        }
    }

    @Test("an action without a key is named by what the list of all actions calls it")
    func unbound() throws {
        let desk = try Sitting(keymap: "{ keys: { deadline: '' } }").press("2")
        #expect(desk.text.contains("F9 “时限” 延期"))
    }

    @Test("every name of a key is an action's, or a key of forms, and says something in either language")
    func names() throws {
        let fixed: [KeyName] = [.enter, .cancel, .space, .tab, .discard, .editor, .choose]
        for name in KeyName.allCases {
            #expect((ActionID(rawValue: name.rawValue) != nil) != fixed.contains(name), "\(name)")
            for language in Language.allCases { #expect(!name.command[language].isEmpty) }
        }
    }

    @Test("no sentence names a key itself")
    func none() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/Wording")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
            .map { folder.appendingPathComponent($0) }
        #expect(files.count > 40)
        // Names of keys, and 按 with a letter or a sign after it.
        let named = try Regex(
            #"\bF([1-9]|1[0-2])\b|\b(Enter|Esc|PgDn|PgUp|Tab)\b|\bC-[a-z]\b|按 ?[A-Za-z!*\]\[]\b|按空格|用空格|[Ss]pace bar|[Pp]ress [A-Za-z!*] "#
        )
        for file in files where file.lastPathComponent != "KeyName.swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                let code = line.trimmingPrefix(while: \.isWhitespace)
                guard !code.hasPrefix("//"), code.contains("\"") else { continue }
                let found = code.firstMatch(of: named)
                #expect(found == nil, "\(file.lastPathComponent):\(number + 1): \(code)")
            }
        }
    }
}
