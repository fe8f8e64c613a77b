import Foundation
import Testing
import Tracker

/// Whatever number, day or text stands in a journal or a file, no command and no screen ends by a signal.
/// `RECTIFY_FAULTS=all` tries a few lines at a time too, so that none hides another.
@Suite("极端的数和日期")
struct ExtremeTests {
    private static let isWhole = ProcessInfo.processInfo.environment["RECTIFY_FAULTS"] == "all"

    /// All lines at once, and where everything is tried, so many at a time too.
    private static func parts(of all: Range<Int>, by step: Int) -> [Range<Int>] {
        let parts = stride(from: 0, to: all.count, by: step).map { $0..<min($0 + step, all.count) }
        return [all] + (isWhole ? parts : [])
    }

    /// A home with the example in its ledger.
    private func example() throws -> Ground {
        let ground = try Ground()
        try ground.done("demo", "--keep", ground.data)
        try ground.keep()
        return ground
    }

    @Test("日志里的数、日期、文字再怎么离谱，每条查看命令都照常结束，之后记的一条看得到")
    func everyCommand() throws {
        let ground = try example()
        let extremes = Extremes(try ground.read().ledger)
        var wrongs: [String] = []
        let all = extremes.lines.indices
        for range in ExtremeTests.parts(of: all, by: 8) {
            try ground.restore()
            try extremes.write(range, into: ground.data + "/journal")
            let about = range.count == 1 ? extremes.lines[range.lowerBound].about : "全部"
            var found = try Reading.wrongs(ground, about)
            let note = try ground.run(["--today", "2022-10-31", "--as", "整改办", "note", "4.4", "后来记的一条"])
            let isThere = try ground.run(["--today", "2022-10-31", "history", "4.4"]).output.contains("后来记的一条")
            if (note.status == 0) != isThere { found.append("\(about)｜说记了 \(note.status == 0)，看得到 \(isThere)") }
            if note.status > 1 { found.append("\(about)｜note｜\(note.status)") }
            if ExtremeTests.isWhole, !found.isEmpty { print(found.joined(separator: "\n")) }
            wrongs += found
        }
        #expect(wrongs.isEmpty, Comment(rawValue: wrongs.joined(separator: "\n")))
    }

    @Test("日志里的数、日期、文字再怎么离谱，每个画面都打得开")
    func everyScreen() throws {
        let ground = try example()
        let extremes = Extremes(try ground.read().ledger)
        var wrongs: [String] = []
        let all = extremes.lines.indices
        for range in ExtremeTests.parts(of: all, by: 40) {
            try ground.restore()
            try extremes.write(range, into: ground.data + "/journal")
            let found = try Reading.wrongsOnScreen(
                ground, range == all ? "全部" : "\(extremes.lines[range.lowerBound].about) 起 \(range.count) 条")
            if ExtremeTests.isWhole, !found.isEmpty { print(found.joined(separator: "\n")) }
            wrongs += found
        }
        #expect(wrongs.isEmpty, Comment(rawValue: wrongs.joined(separator: "\n")))
    }

    @Test("导出的文件里的数换成极端的再导入：要么说明不行，要么导入之后每条查看命令都照常结束", arguments: imports)
    func importedNumbers(key: String, number: String) throws {
        let ground = try example()
        let text = try ground.done("--today", "2022-10-31", "export", "json").output
        let empty = try Ground()
        let changed = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            guard let (name, head, tail) = ExtremeTests.number(in: line),
                key.isEmpty ? !ExtremeTests.ruled.contains(name) : name == key
            else { return String(line) }
            return head + number + tail
        }
        let file = try empty.file("in/ledger.json", changed.joined(separator: "\n"))
        let run = try empty.run(["--today", "2022-10-31", "--as", "整改办", "import", file])
        var wrongs = run.status > 1 ? ["import｜\(key)｜\(number)｜\(run.status) \(run.errors.prefix(200))"] : []
        if run.status == 0 { wrongs += try Reading.wrongs(empty, "\(key) \(number)") }
        #expect(wrongs.isEmpty, Comment(rawValue: wrongs.joined(separator: "\n")))
    }

    /// Which numbers are changed, by their name in the file, and what to; all of them at once for an empty name.
    private static let imports: [(String, String)] =
        isWhole
        ? [
            "", "areas", "problems", "measures", "meetings", "proposed", "joint", "own", "amount", "goal", "reached",
            "size",
        ]
        .flatMap { key in Extremes.numbers.map { (key, $0) } }
        : [("", "9223372036854775807"), ("", "-9223372036854775808"), ("own", "1e400")]

    /// Numbers of the workflow, which has a range for each; and how often a measure came back, which is that many moves.
    private static let ruled = [
        "rectify", "version", "green", "yellow", "dueSoon", "silent", "cutoff", "relapses", "amount", "goal", "reached",
    ]

    /// The name before a line's number, and what stands around the number.
    private static func number(in line: Substring) -> (name: String, head: String, tail: String)? {
        guard let colon = line.range(of: "\": ") else { return nil }
        let value = line[colon.upperBound...].prefix { $0.isNumber || $0 == "-" }
        guard !value.isEmpty, let name = line[..<colon.lowerBound].split(separator: "\"").last else { return nil }
        return (String(name), String(line[..<colon.upperBound]), String(line[value.endIndex...]))
    }
}
