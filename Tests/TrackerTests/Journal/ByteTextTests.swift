import Foundation
import Testing

@testable import Tracker

struct ByteTextTests {
    @Test("Any bytes become text and the same bytes again, and what is UTF-8 is itself")
    func reversible() {
        var random = SplitMix64(seed: 7)
        for round in 0..<2_000 {
            let bytes = (0..<(round % 40)).map { _ in UInt8(random.below(256)) }
            #expect(ByteText.bytes(of: ByteText.text(of: bytes)) == bytes)
            #expect(ByteText.bytes(of: ByteText.escaped(bytes)) == bytes)
        }
        for text in ["", "/a/整改.txt", "e\u{301}", "👩‍👩‍👧"] { #expect(ByteText.text(of: Array(text.utf8)) == text) }
        // Text that is the very scalars which stand for bytes is no text either.
        let own = Array("\u{10FE80}".utf8)
        #expect(ByteText.holdsBytes(ByteText.text(of: own)) && ByteText.bytes(of: ByteText.text(of: own)) == own)
    }

    @Test("Of a path only the parts that are no UTF-8 stand as bytes, which are shown spelled out or decoded")
    func shown() {
        let path = ByteText.text(of: Array("/数据/".utf8) + [0xBF, 0xD5, 0xB0, 0xD7] + Array(".txt".utf8))
        #expect(path.hasPrefix("/数据/"))
        #expect(ByteText.shown("“\(path)”打不开") == "“/数据/\\xBF\\xD5\\xB0\\xD7.txt”打不开")
        #expect(ByteText.shown(path) { $0 == [0xBF, 0xD5, 0xB0, 0xD7] ? "空白" : nil } == "/数据/空白.txt")
        #expect(ByteText.shown("没有") == "没有")
    }

    @Test("A folder whose name is no UTF-8 holds a ledger like any other, its journals too")
    func folder() throws {
        let temporary = try TemporaryFolder()
        let folder = temporary.path + "/" + ByteText.escaped([0xCC, 0xA8, 0xD5, 0xCB])
        try Files.makeFolder(folder)
        #expect(try Files.names(in: temporary.path) == [ByteText.escaped([0xCC, 0xA8, 0xD5, 0xCB])])
        try Files.replace(folder + "/" + ByteText.escaped([0xD5]) + ".jsonl", with: [1, 2])
        let names = try Files.names(in: folder)
        #expect(names == [ByteText.escaped([0xD5]) + ".jsonl"])
        let file = try Files.open(folder + "/" + names[0], O_RDONLY).get()
        #expect(try Files.read(file, from: 0, to: 10) == [1, 2])
        #expect(Workspace.canonical(folder) == folder)
    }
}
