import DocumentForms
import Foundation
import Import
import Fixtures
import Testing
import Text

@Suite("Any notice, any bytes") struct NoticePropertyTests {
    /// A notice of random size, and how many measures its problems have. Every sentence holds a word of its own.
    private static func generate(_ random: inout SplitMix64) -> (text: String, measures: [[Int]]) {
        let ordinals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三"]
        var words = 0
        func word() -> String {
            words += 1
            return "词\(words)语"
        }
        func pick<T>(_ one: T, _ other: T) -> T { Bool.random(using: &random) ? one : other }
        let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
        func line(_ text: String) -> String {
            pick("", "\u{3000}\u{3000}") + text + pick("", " ") + lineEnd + pick("", lineEnd)
        }
        var text = pick("", "\u{FEFF}") + line("某局党组关于\(word())整改情况的通报") + line(word() + "。")
        text += line("一、组织领导情况") + line("一是\(word())。二是\(word())。") + line("二、反馈问题整改情况")
        var measures: [[Int]] = []
        var number = 0
        for area in 0..<Int.random(in: 1...5, using: &random) {
            text += line(pick("(", "（") + ordinals[area] + pick(")", "）") + word() + "方面" + pick("", "。"))
            var counts: [Int] = []
            for _ in 0..<Int.random(in: 1...5, using: &random) {
                number += 1
                text += line("\(number)" + pick(".", "．") + pick("", " ") + word() + "的问题。")
                let count = Int.random(in: 1...13, using: &random)
                let isOwnLine = Bool.random(using: &random)
                var body = pick("整改情况", "问题整改做法与成效") + pick(":", "：")
                if isOwnLine { body = line(body) }
                for measure in 0..<count {
                    let entry = ordinals[measure] + "是" + word() + pick(",", "，") + word() + pick("。", pick(";", "；"))
                    body += isOwnLine ? line(entry) : entry
                }
                text += isOwnLine ? body : line(body)
                counts.append(count)
            }
            measures.append(counts)
        }
        text += line("三、下步打算") + line("一是\(word())。二是\(word())。") + line("某局党组") + line("2030年1月2日")
        return (text, measures)
    }

    @Test("a generated notice reads back as it was", arguments: 0..<60) func generated(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let (text, measures) = Self.generate(&random)
        let reading = try NoticeFixture.read(text)
        #expect(reading.count(.area) == measures.count)
        #expect(reading.measuresByProblem == measures.flatMap { $0 })
        #expect(reading.refs(.problem) == (1...measures.joined().count).map(String.init))
        #expect(reading.uncertain.isEmpty)
        #expect(reading.round.signed?.description == "2030-01-02")
        check(reading, text)
        #expect(lost(reading, text).isEmpty)
    }

    @Test("with lines lost, doubled and moved, no word is dropped silently", arguments: 0..<60) func shuffled(seed: Int)
    {
        var random = SplitMix64(seed: UInt64(seed))
        var lines = Self.generate(&random).text.split(whereSeparator: \.isNewline)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let from = lines.indices.randomElement(using: &random) ?? 0
            switch Int.random(in: 0..<3, using: &random) {
            case 0: lines.remove(at: from)
            case 1: lines.insert(lines[from], at: lines.indices.randomElement(using: &random) ?? 0)
            default: lines.swapAt(from, lines.indices.randomElement(using: &random) ?? 0)
            }
        }
        let text = lines.joined(separator: "\n")
        guard let reading = try? NoticeFixture.read(text) else { return }
        check(reading, text)
        #expect(lost(reading, text).isEmpty)
    }

    @Test("a notice cut off after any byte") func truncated() {
        let bytes = Array(NoticeFixture.plain.utf8)
        for count in 0...bytes.count { read(Array(bytes.prefix(count))) }
    }

    @Test(
        "any other form cut off after any byte, and with random lines moved", arguments: NoticeFormFixture.all.indices)
    func forms(place: Int) {
        let text = NoticeFormFixture.all[place]
        let bytes = Array(text.utf8)
        for count in 0...bytes.count { read(Array(bytes.prefix(count))) }
        var random = SplitMix64(seed: UInt64(place))
        for _ in 0..<40 {
            // Lines of all forms among each other.
            let other = NoticeFormFixture.all.randomElement(using: &random) ?? ""
            var lines = text.split(whereSeparator: \.isNewline) + other.split(whereSeparator: \.isNewline)
            lines.shuffle(using: &random)
            read(Array(lines.joined(separator: "\n").utf8))
        }
    }

    @Test("random changes to a notice", arguments: 0..<40) func mutated(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let pieces = [
            "一是", "二是", "。", "；", "：", "1.", "3、", "（1）", "①", "(一)", "\n", "整改情况：", "【", "】", "月", "年3月4日至", "…9",
            "17项问题", "\u{0}", "\u{301}", "👩‍👧", "目录\n", "三、", "“", "附件",
        ]
        for _ in 0..<25 {
            var bytes = Array(NoticeFixture.plain.utf8)
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
                case 2: bytes.append(contentsOf: bytes[place..<min(bytes.count, place + 60)])
                default: bytes.insert(contentsOf: Array((pieces.randomElement(using: &random) ?? "").utf8), at: place)
                }
                if bytes.isEmpty { bytes = [0x31] }
            }
            // Most changes break the encoding; mended, they reach what is behind it.
            read(bytes)
            read(Array(String(decoding: bytes, as: UTF8.self).utf8))
        }
    }

    @Test("random pieces, and random bytes", arguments: 0..<40) func noise(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let pieces = [
            "一", "二", "十", "是", "、", "。", "；", "：", ":", "1", "2", ".", "(", ")", "（", "）", "\n", "\r", " ", "①", "②",
            "整改",
            "情况", "措施", "问题", "方面", "年", "月", "日", "至", "巡察组", "对", "反馈", "制度", "个", "项", "…", "—", "【", "】",
            "\u{2028}",
        ]
        for _ in 0..<25 {
            let text = (0..<80).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            read(Array((text).utf8))
            read(Array(("1.草多的问题\n整改措施：" + text).utf8))
            read((0..<60).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
    }

    @Test("one piece repeated without end is read to its end", arguments: EndlessText.pieces)
    func endless(piece: String) {
        for text in EndlessText.texts(of: piece, bytes: 1 << 13) { read(Array(text.utf8)) }
    }

    // MARK: What holds for every reading

    private func read(_ bytes: [UInt8]) {
        guard let reading = try? NoticeReader.read(bytes) else { return }
        check(reading, String(decoding: bytes, as: UTF8.self))
    }

    private func check(_ reading: NoticeReading, _ text: String) {
        #expect(Set(reading.items.map(\.ref)).count == reading.items.count)
        var kinds: [String: NoticeReading.Item.Kind] = [:]
        let lines = text.unicodeScalars.count { $0 == "\n" || $0 == "\r" } + 1
        var wrong = 0
        for item in reading.items {
            // A parent stands before its children, and is of the kind above.
            let parent = item.parent.flatMap { kinds[$0] }
            switch item.kind {
            case .area: if item.parent != nil { wrong += 1 }
            case .problem: if item.parent != nil, parent != .area { wrong += 1 }
            case .measure: if parent != .problem { wrong += 1 }
            }
            kinds[item.ref] = item.kind
            if item.title.isEmpty || item.text.isEmpty || !(1...lines).contains(item.line) { wrong += 1 }
        }
        for remark in reading.skipped + reading.uncertain
        where remark.text.isEmpty || !(1...lines).contains(remark.line) {
            wrong += 1
        }
        #expect(wrong == 0)
    }

    /// The words of a generated notice that are found in no item and among nothing left out.
    private func lost(_ reading: NoticeReading, _ text: String) -> Set<String> {
        func words(_ text: String) -> Set<String> {
            let pieces = text.split(separator: "词", omittingEmptySubsequences: false).dropFirst()
            return Set(pieces.map { String($0.prefix { $0.isNumber }) })
        }
        let found = (reading.items.map(\.text) + reading.items.compactMap(\.progress) + reading.skipped.map(\.text))
            .joined(separator: "\n")
        return words(text).subtracting(words(found))
    }
}
