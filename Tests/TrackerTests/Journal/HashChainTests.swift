import Testing

@testable import Tracker

/// Each line holds the hash of the line before it: what was edited, removed or swapped in the middle shows at its place.
struct HashChainTests {
    private let folder: TemporaryFolder
    private let file: String
    private let name: String
    private let lines: [[UInt8]]

    init() throws {
        folder = try TemporaryFolder()
        let workspace = try folder.workspace()
        try workspace.bringInSample()
        for number in 1...6 { try workspace.note("1.1", "第\(number)次") }
        name = try #require(folder.journals().first)
        file = "ledger/journal/" + name
        lines = try folder.lines(file)
        #expect(lines.count == 8)
    }

    private func damage(_ lines: [[UInt8]]) throws -> [Damage] {
        try folder.write(lines: lines, to: file)
        return try folder.workspace().damage
    }

    @Test("An untouched journal has no damage, and its first line names none before it")
    func untouched() throws {
        #expect(try damage(lines).isEmpty)
        #expect(!String(decoding: lines[0], as: UTF8.self).contains("\"prev\""))
    }

    @Test("An edited line shows at the line after it, whichever it is")
    func edited() throws {
        for index in 2..<7 {
            var changed = lines
            let text = String(decoding: lines[index], as: UTF8.self).replacing("次", with: "回")
            changed[index] = Array(text.utf8)
            #expect(try damage(changed) == [.altered(file: name, lines: [index + 2])])
            #expect(try folder.workspace().log.count == 8)
        }
    }

    @Test("A removed line shows at its place")
    func removed() throws {
        for index in 1..<7 {
            var changed = lines
            changed.remove(at: index)
            #expect(try damage(changed).contains(.altered(file: name, lines: [index + 1])))
        }
    }

    @Test("Two swapped lines show where the order breaks")
    func swapped() throws {
        var changed = lines
        changed.swapAt(3, 4)
        #expect(try damage(changed) == [.altered(file: name, lines: [4, 5, 6])])
        #expect(try folder.workspace().notes("1.1").count == 6)
    }

    @Test("A line from elsewhere shows at its place and at the next")
    func inserted() throws {
        var changed = lines
        changed.insert(lines[6], at: 3)
        #expect(try damage(changed) == [.altered(file: name, lines: [4, 5])])
        #expect(try folder.workspace().log.count == 8)
    }

    @Test("A line that is no event is reported once and passed over")
    func garbage() throws {
        for index in 0...8 {
            var changed = lines
            changed.insert(Array("这不是事件 {".utf8), at: index)
            #expect(try damage(changed) == [.unreadable(file: name, lines: [index + 1])])
            #expect(try folder.workspace().notes("1.1").count == 6)
        }
        var replaced = lines
        replaced[4] = Array("\u{0}\u{0}\u{0}".utf8)
        #expect(try damage(replaced) == [.unreadable(file: name, lines: [5])])
        #expect(try folder.workspace().notes("1.1").count == 5)
    }

    @Test("What is removed at the end does not show in the file alone, but on the device that remembers it")
    func limits() throws {
        let length = try folder.bytes(file).count
        for count in [5, 0] {
            let now = lines[..<count].reduce(0) { $0 + $1.count + 1 }
            #expect(try damage(Array(lines[..<count])) == [.shortened(file: name, was: length, now: now)])
            #expect(try folder.workspace(state: "other").damage.isEmpty)
        }
    }

    @Test("Damage is still there, once, after more was recorded and read again")
    func lasting() throws {
        var changed = lines
        changed.remove(at: 3)
        try folder.write(lines: changed, to: file)
        let workspace = try folder.workspace()
        try workspace.note("1.1", "之后", by: "李四")
        workspace.refresh()
        #expect(workspace.damage == [.altered(file: name, lines: [4])])
        #expect(workspace.log.count == 8)
    }

    @Test("Files that are no journals are left alone")
    func others() throws {
        try folder.write([1, 2, 3], to: "ledger/journal/notes.txt")
        try folder.write([1, 2, 3], to: "ledger/journal/\(name).1234.new")
        #expect(try folder.workspace().damage.isEmpty)
    }
}
