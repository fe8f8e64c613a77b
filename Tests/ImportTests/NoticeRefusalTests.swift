import Foundation
import Import
import Papers
import Testing
import Wording

@Suite("A text that is no notice") struct NoticeRefusalTests {
    private func refusal(_ bytes: [UInt8]) -> NoticeRefusal? {
        do {
            _ = try NoticeReader.read(bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test("nothing, or nothing but space") func empty() {
        #expect(refusal([]) == .empty)
        #expect(refusal(Array("\u{FEFF} \r\n\u{3000}\u{200B}\n".utf8)) == .empty)
    }

    @Test("bytes that are no text, and what they look like") func notText() {
        #expect(refusal(Array("二、".utf8) + [0xB6, 0xFE]) == .notText(byte: 7, form: .otherEncoding))
        #expect(refusal([0xFF, 0xFE, 0x8C, 0x4E]) == .notText(byte: 1, form: .utf16))
        #expect(refusal([0x31, 0, 0x2E, 0]) == .notText(byte: 2, form: .utf16))
        #expect(refusal(Array("PK".utf8) + [3, 4, 0, 0xFF]) == .notText(byte: 5, form: .document))
        #expect(refusal(Array("%PDF-1.7\n".utf8) + [0xE2]) == .notText(byte: 10, form: .document))
        #expect(refusal(Array("text".utf8) + [0, 1]) == .notText(byte: 5, form: .binary))
        #expect(refusal([0xFF, 0xFE])?.phrase.en.contains("byte 1 on") == true)
    }

    @Test("text without problems is refused, whatever else it lists") func noProblems() {
        let texts = [
            "今天的天气很好。", "1.\n2.\n", "2.0版发布\n2030.1.2\n", "一、组织情况\n1.开会\n一是说。", "<p>1.草多的问题。</p>",
            "(一)甲方面\n整改情况：一是除草。",
        ]
        for text in texts {
            guard case .noProblems(let lines, _)? = refusal(Array(text.utf8)) else {
                Issue.record("\(text)")
                continue
            }
            #expect(lines == text.split(separator: "\n").count)
        }
    }

    @Test("more bytes than are read") func tooLarge() {
        let bytes = [UInt8](repeating: 0x31, count: NoticeReader.limit + 1)
        #expect(refusal(bytes) == .tooLarge(bytes: bytes.count, limit: NoticeReader.limit))
    }

    @Test("every code and refusal has its sentence, in both languages") func phrases() {
        let phrases = NoticeReading.Why.allCases.map(\.phrase) + Unread.What.allCases.map(UnreadWords.phrase)
        #expect(Set(phrases.map(\.zh)).count == phrases.count)
        #expect(Set(phrases.map(\.en)).count == phrases.count)
        for refusal in [NoticeRefusal.empty, .noProblems(lines: 3), .tooLarge(bytes: 9_000_000, limit: 8 << 20)] {
            #expect(!refusal.phrase.zh.isEmpty && !refusal.phrase.en.isEmpty)
        }
    }
}
