import Canvas
import Dashboard
import DocumentForms
import Foundation
import Import
import ShippedConfig
import Tracker
import Wording

/// Speed as ratios, both sides measured in the same run on the same machine: `swift run -c release Benchmarks`.
///
/// What is promised: a key costs at 10,000 measures what it costs at 65, and so does recording a change; a letter costs no
/// more behind many others; a journal is opened faster than the general decoder reads it; and a text of eight times the
/// length is read in about eight times the time, whatever stands in it.
@main
enum Benchmarks {
    static func main() throws {
        let small = try Ledgers.make(measures: 65)
        let large = try Ledgers.make(measures: 10_000)
        defer {
            small.remove()
            large.remove()
        }
        print("ratio, 10,000 measures to 65                      median of both sides in ms")
        for (name, keys) in [
            ("a cursor key in the task list", ["Down", "Up"]), ("a page", ["PgDn", "PgUp"]),
            ("another list", ["Tab", "S-Tab"]), ("a measure's page", ["Enter", "Esc"]),
        ] {
            let few = try Stopwatch.median { try small.press(keys) }
            let many = try Stopwatch.median { try large.press(keys) }
            Stopwatch.report(name, many, few)
        }
        // The last screen is left with the form over it.
        try small.write(1)
        try large.write(30_000)
        let short = try Stopwatch.median { try small.press(["x", "Backspace"]) }
        let long = try Stopwatch.median { try large.press(["x", "Backspace"]) }
        Stopwatch.report("a letter behind 30,000 others", long, short)
        let few = try Stopwatch.median(rounds: 31) { try small.note() }
        let many = try Stopwatch.median(rounds: 31) { try large.note() }
        Stopwatch.report("a progress entry, on disk", many, few)

        print("ratio, opening 10,000 measures to decoding their journal with Foundation")
        let open = try Stopwatch.median(rounds: 5) { try large.reopen() }
        let decode = try Stopwatch.median(rounds: 5) { try large.decodeWithFoundation() }
        Stopwatch.report("opening", open, decode)

        print("ratio, reading a text of 256 KB that is one piece repeated to one of 32 KB: linear is 8")
        for piece in EndlessText.pieces {
            for (large, small) in zip(
                EndlessText.texts(of: piece, bytes: 1 << 18), EndlessText.texts(of: piece, bytes: 1 << 15))
            {
                let (many, few) = (Array(large.utf8), Array(small.utf8))
                let slow = Stopwatch.median(rounds: 3) { _ = try? NoticeReader.read(many) }
                let quick = Stopwatch.median(rounds: 3) { _ = try? NoticeReader.read(few) }
                Stopwatch.report(piece.split(whereSeparator: \.isNewline).joined(separator: " "), slow, quick)
            }
        }
    }
}

/// Medians of repeated runs, in milliseconds.
enum Stopwatch {
    static func median(rounds: Int = 101, _ body: () throws -> Void) rethrows -> Double {
        try body()
        var times: [Double] = []
        for _ in 0..<rounds {
            let start = ContinuousClock.now
            try body()
            let passed = start.duration(to: .now)
            times.append(passed / .milliseconds(1))
        }
        return times.sorted()[rounds / 2]
    }

    static func report(_ name: String, _ left: Double, _ right: Double) {
        func shown(_ value: Double, _ places: Double) -> String { String((value * places).rounded() / places) }
        let head = TextWidth.padRight(name, to: 40)
        print(
            "  \(head) \(TextWidth.padLeft(shown(left / right, 100), to: 7))   \(shown(left, 1000)) / \(shown(right, 1000))"
        )
    }
}
