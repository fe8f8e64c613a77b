import Testing
import Text

@testable import Structure

@Suite("Any tree in any form") struct StructurePropertyTests {
    private func read(_ text: String) -> (Reading, DocumentText) {
        let text = DocumentText(text)
        return (StructureReader(text).read(), text)
    }

    /// What a reading holds, as far as it can be compared with another one: the kinds, and what stands under what.
    private func shape(_ reading: Reading) -> [String] {
        reading.items.map { "\($0.kind) \($0.number) \($0.parent ?? -1)" }
    }

    @Test("areas, problems and measures read back as they were", arguments: 0..<300) func readsBack(seed: Int) {
        let document = GeneratedDocument(seed)
        let (reading, text) = read(document.text)
        func words(_ item: Reading.Item) -> String { item.texts.map { text.paragraph($0) }.joined(separator: "\n") }
        var expected: [String] = []
        for area in document.areas {
            if let title = area.title { expected.append("area " + title) }
            for problem in area.problems {
                expected.append("problem " + problem.words)
                expected += problem.measures.map { "measure " + $0 }
            }
        }
        let got = reading.items.enumerated().map { place, item in
            let want = place < expected.count ? expected[place] : ""
            let key = want.split(separator: " ").last.map(String.init) ?? ""
            return words(item).contains(key) && !key.isEmpty ? "\(item.kind) " + key : "\(item.kind) " + words(item)
        }
        #expect(got == expected, "\(document.form)\n\(document.text)")
    }

    @Test("without line ends between problems and measures they read the same", arguments: 0..<600)
    func runsOn(seed: Int) {
        let document = GeneratedDocument(seed)
        let isInline =
            document.form.hasPrefix("false - ") && !document.form.contains("/") && !document.form.contains("【")
        guard isInline, document.areas.count == 1 else { return }
        var lines = document.text.split(whereSeparator: \.isNewline).map(String.init)
        guard let first = lines.firstIndex(where: { $0.hasPrefix("现将") }), let last = lines.lastIndex(of: "某局党组"),
            last > first + 2, !lines.contains(where: { $0.contains("• ") || $0.contains("- ") || $0.contains("——") })
        else { return }
        lines.replaceSubrange(first..<last, with: [lines[first..<last].joined()])
        #expect(
            shape(read(lines.joined(separator: "\n")).0) == shape(read(document.text).0),
            "\(document.form)\n\(lines.joined(separator: "\n"))")
    }

    @Test("other words of the same polarity read the same", arguments: 0..<60) func otherWords(seed: Int) {
        let one = GeneratedDocument(seed)
        let things = ["羊圈", "码头", "跳绳课", "菜单", "苗床", "信箱", "车棚", "标语", "广播", "琴房", "水渠", "灯笼", "账本", "雨棚", "展柜"]
        let other = GeneratedDocument(
            seed, things: things, wrongs: ["维护不到位", "缺乏规划", "长期闲置", "有差距", "走过场", "进度缓慢", "不实", "未登记", "混乱", "不足"])
        #expect(shape(read(one.text).0) == shape(read(other.text).0), "\(one.form)")
    }

    @Test("a line of prose anywhere outside the items invents nothing", arguments: 0..<120) func prose(seed: Int) {
        var random = SplitMix64(document: seed)
        let document = GeneratedDocument(seed)
        let before = shape(read(document.text).0)
        var lines = document.text.split(whereSeparator: \.isNewline).map(String.init)
        let prose = [
            "今年以来，全局上下齐心协力，各项工作有序开展。", "会议强调，要坚持问题导向，逐项抓好落实。", "欢迎广大群众监督。", "一年来共召开会议十二次。",
            "附件：整改工作分工表", "注：本报告中的数据截至上月底。",
        ]
        let line = prose[Int.random(in: prose.indices, using: &random)]
        // Above all numbers, below all of them, or between two problems.
        let title = lines.firstIndex { $0.hasPrefix("现将") } ?? 0
        let heads = lines.indices.filter { place in
            // A heading that nothing marks is one by the dots right below it.
            place > title + 1 && !document.areas.contains { $0.title == lines[place - 1] }
                && document.areas.contains { area in
                    area.title.map(lines[place].hasSuffix) ?? false
                        || area.problems.contains { lines[place].contains($0.words) }
                }
        }
        // Below measures that are bare lines a line more is a measure more: nobody could tell.
        let places = [title + 1, lines.count] + (document.form.hasSuffix("行/") ? [] : heads)
        lines.insert(line, at: places[Int.random(in: places.indices, using: &random)])
        #expect(shape(read(lines.joined(separator: "\n")).0) == before, "\(line)\n\(document.form)")
    }

    @Test("nothing is lost: every word is part of an item or left out with its reason", arguments: 0..<60)
    func nothingLost(seed: Int) {
        let document = GeneratedDocument(seed)
        let (reading, text) = read(document.text)
        var covered = Set<Int>()
        for item in reading.items { for range in item.texts { covered.formUnion(range) } }
        for rest in reading.rest { covered.formUnion(rest.range) }
        let lost = text.folded.indices.filter { text.folded[$0].value >= 0x4E00 && !covered.contains($0) }
        // Only numbers and labels that lead in an item within its line are in neither.
        let words = String(String.UnicodeScalarView(lost.map { text.raw[$0] }))
        #expect(words.allSatisfy { "一二三四五六七八九十是问题整改措施情况做法与成效落实".contains($0) }, "\(words)")
    }
}
