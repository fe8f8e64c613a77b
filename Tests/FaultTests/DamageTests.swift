import Foundation
import Glibc
import ShippedConfig
import Testing
import Tracker

/// A byte changed and a file cut, at every place of a journal. `RECTIFY_FAULTS=all` tries every place, else some.
@Suite("日志损坏")
struct DamageTests {
    private static let isWhole = ProcessInfo.processInfo.environment["RECTIFY_FAULTS"] == "all"

    /// A ledger of one journal.
    private struct Journal {
        let ground: Ground
        let name: String
        let bytes: [UInt8]
        /// The whole lines, each with the event that it is.
        let lines: [[UInt8]: EventID]

        init() throws {
            ground = try Ground()
            try ground.makeRound()
            try ground.keep()
            name = try FileManager.default.contentsOfDirectory(atPath: ground.data + "/journal")[0]
            bytes = Array(FileManager.default.contents(atPath: ground.data + "/journal/" + name) ?? Data())
            let log = try ground.read().log.sorted { $0.counter < $1.counter }
            lines = Dictionary(
                zip(bytes.split(separator: 10).map(Array.init), log.map(\.id)), uniquingKeysWith: { first, _ in first })
        }

        /// What is wrong when the journal holds these bytes instead.
        func wrongs(_ changed: [UInt8], _ about: String) throws -> [String] {
            try ground.restore()
            try Data(changed).write(to: URL(fileURLWithPath: ground.data + "/journal/" + name))
            var wrongs: [String] = []
            let workspace = try ground.read()
            let found = Set(workspace.log.map(\.id))
            let whole = DamageTests.wholeLines(changed)
            let missing = whole.compactMap { lines[$0] }.filter { !found.contains($0) }
            if !missing.isEmpty { wrongs.append("\(about)：\(missing.count) 行完好而没有读到") }
            // The end of a file can only be missed by others who saw it: a last line that reads well is not known as changed.
            let touched = lines.count - Set(whole).intersection(lines.keys).count
            let isWithin = changed.split(separator: 10, omittingEmptySubsequences: false).dropLast(2)
                .contains { lines[Array($0)] == nil }
            if touched > 0, isWithin, workspace.damage.isEmpty { wrongs.append("\(about)：少了 \(touched) 行而没有说") }
            guard let measure = workspace.ledger.measures.first?.id, let day = Day(year: 2022, month: 9, day: 20) else {
                return wrongs
            }
            let event: Event
            do {
                event = try workspace.record(
                    .note([measure], text: "损坏之后记的", on: nil, needsCoordination: false),
                    as: Workspace.Recorder(
                        by: "整改办", day: day, clock: day, now: Instant(day: day, secondOfDay: 3600)))
            } catch is Refusal {
                // A changed byte can read as something of a newer version, which keeps its item from being changed.
                return wrongs
            }
            let again = try ground.read()
            if !again.log.contains(where: { $0.id == event.id }) { wrongs.append("\(about)：之后记的一条读不回来") }
            if !Set(again.log.map(\.id)).isSuperset(of: found) { wrongs.append("\(about)：再记一条之后少了先前的") }
            return wrongs
        }
    }

    /// By which bits a byte is changed: one of them, or all.
    private static func masks(_ place: Int) -> [UInt8] { [1 << UInt8(place % 8)] + (isWhole ? [0xFF] : []) }

    private static func wholeLines(_ bytes: [UInt8]) -> [[UInt8]] {
        bytes.split(separator: 10, omittingEmptySubsequences: false).dropLast().map(Array.init)
    }

    @Test("日志里哪一个字节变了，其余各行都在，损坏照实说，接着记的一条读得回来")
    func everyByte() throws {
        let journal = try Journal()
        var wrongs: [String] = []
        var count = 0
        for place in stride(from: 0, to: journal.bytes.count, by: DamageTests.isWhole ? 1 : 23) {
            for mask in DamageTests.masks(place) {
                var bytes = journal.bytes
                bytes[place] ^= mask
                wrongs += try journal.wrongs(bytes, "第 \(place) 字节 ^ \(mask)")
                count += 1
            }
        }
        print("日志改一个字节：\(journal.bytes.count) 字节，\(count) 次，\(wrongs.count) 处不对")
        #expect(wrongs.isEmpty, "\(wrongs.joined(separator: "\n"))")
    }

    @Test("日志在哪里断掉，前面各行都在，接着记的一条读得回来")
    func everyCut() throws {
        let journal = try Journal()
        var wrongs: [String] = []
        let places = Array(stride(from: 0, through: journal.bytes.count, by: DamageTests.isWhole ? 1 : 23))
        for place in places {
            wrongs += try journal.wrongs(Array(journal.bytes.prefix(place)), "断在第 \(place) 字节")
            if DamageTests.isWhole {
                wrongs += try journal.wrongs(Array(journal.bytes.dropFirst(place)), "去掉前 \(place) 字节")
                let middle = Array(journal.bytes.prefix(place) + journal.bytes.dropFirst(place + 40))
                wrongs += try journal.wrongs(middle, "去掉第 \(place) 起 40 字节")
            }
        }
        print("日志断掉：\(places.count) 处，\(wrongs.count) 处不对")
        #expect(wrongs.isEmpty, "\(wrongs.joined(separator: "\n"))")
    }
}
