import Tracker

/// Makes something else of bytes: what slips of the finger, broken files and people who try it make of them.
struct Mutator {
    var random: SplitMix64

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
        _ = random.next()
    }

    /// What readers find hard.
    private static let hard = [
        "0", "-1", "1", "999999999", "2147483648", "9007199254740992", "9223372036854775807", "-9223372036854775808",
        "99999999999999999999", "1e400", "100%", "999999999%", "0/0", "、", "。", "（一）", "（二）", "1.", "1、", "一、", "①",
        "1.1", "1.1.1",
        "一是", "二是", "的问题。", "整改措施：", "责任单位：", "整改时限：", "2022年13月45日", "0000年0月0日", "9999年12月31日", "2022-10-31",
        "10000-01-01",
        "已完成", "长期坚持", "\r\n", "\n\n", "\t", " ", "\u{3000}", "\u{FEFF}", "\u{202E}", "\u{200D}", "\u{0}", "\u{1B}[31m",
        "\"", "\\", "\\u0000", "\\uD800", "{", "}", "[", "]", ":", ",", "null", "true", "//", "/*", "*/", "<", ">",
        "&amp;", "&#0;",
        "<![CDATA[", "]]>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "{{", "}}", "{{#each", "{{/each}}", "|", "|---|", "#",
        "涉及", "项问题", "条措施",
        "👨‍👩‍👧", "e\u{301}\u{301}\u{301}", "𠀀", "万元", "〇", "廿", "一亿", "Ｆ１２", "C-", "M-", "F64", "Enter",
    ].map { Array($0.utf8) }

    mutating func bytes(count: Int) -> [UInt8] { (0..<random.within(1...count)).map { _ in UInt8(random.below(256)) } }

    /// A number of changes to some bytes.
    mutating func mutated(_ base: [UInt8], with corpus: [[UInt8]]) -> [UInt8] {
        var bytes = base
        let count = 1 << random.below(6)
        for _ in 0..<count {
            change(&bytes, corpus)
            // What takes long is to be found by what it says, not by how much it is: nor does making it take long.
            if bytes.count > Mutator.longest { bytes.removeSubrange(Mutator.longest...) }
        }
        return bytes
    }

    /// In bytes.
    private static let longest = 200_000

    private mutating func range(_ bytes: [UInt8], upTo most: Int) -> Range<Int> {
        guard !bytes.isEmpty else { return 0..<0 }
        let start = random.below(bytes.count)
        return start..<min(bytes.count, start + random.within(1...most))
    }

    private mutating func line(_ bytes: [UInt8]) -> Range<Int> {
        guard !bytes.isEmpty else { return 0..<0 }
        let place = random.below(bytes.count)
        let start = bytes[..<place].lastIndex(of: 10).map { $0 + 1 } ?? 0
        let end = bytes[place...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
        return start..<max(start, end)
    }

    private mutating func change(_ bytes: inout [UInt8], _ corpus: [[UInt8]]) {
        let place = bytes.isEmpty ? 0 : random.below(bytes.count + 1)
        switch random.below(13) {
        case 0: if place < bytes.count { bytes[place] ^= 1 << UInt8(random.below(8)) }
        case 1: if place < bytes.count { bytes[place] = UInt8(random.below(256)) }
        case 2: bytes.removeSubrange(range(bytes, upTo: 40))
        case 3: bytes.insert(contentsOf: random.one(of: Mutator.hard), at: place)
        case 4: bytes.replaceSubrange(range(bytes, upTo: 6), with: random.one(of: Mutator.hard))
        case 5: bytes.insert(contentsOf: bytes[range(bytes, upTo: 200)], at: place)
        case 6:
            let other = random.one(of: corpus)
            bytes.insert(contentsOf: other[range(other, upTo: 300)], at: place)
        case 7: bytes.removeSubrange(line(bytes))
        case 8:
            let line = Array(bytes[line(bytes)])
            for _ in 0..<random.within(1...(random.chance(5) ? 300 : 3)) {
                bytes.insert(contentsOf: line, at: min(place, bytes.count))
            }
        case 9:
            // Lines change their places.
            let line = line(bytes)
            let words = Array(bytes[line])
            bytes.removeSubrange(line)
            bytes.insert(contentsOf: words, at: min(place, bytes.count))
        case 10: number(&bytes)
        case 11: if random.chance(20) { bytes.removeSubrange(place..<bytes.count) }
        default:
            let piece = random.one(of: Mutator.hard)
            for _ in 0..<(random.chance(5) ? 2000 : 8) { bytes.insert(contentsOf: piece, at: min(place, bytes.count)) }
        }
    }

    /// Another number where one stands.
    private mutating func number(_ bytes: inout [UInt8]) {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let places = bytes.indices.filter { digits.contains(bytes[$0]) }
        guard !places.isEmpty else { return }
        let start = random.one(of: places)
        let end = bytes[start...].firstIndex { !digits.contains($0) } ?? bytes.count
        bytes.replaceSubrange(start..<end, with: Mutator.hard[random.below(10)])
    }
}
