import Foundation
import Glibc
import Synchronization
import Tracker

/// Feeds the program's readers, its journal, its settings, its office helper and its keys with what nobody meant:
/// `swift run -c release Fuzz --seconds 60 [--only KIND] [--seed S]`, where the seconds are each kind's.
///
/// Each kind runs in a process of its own, so that a trap is seen, and as many of them side by side as there are
/// processors. It exits with 1 where one was, where something took more than ten seconds, or where a promise was
/// broken, and prints the seed and a file with the input; with 2 where it does not understand its arguments.
@main
enum Fuzz {
    static func main() throws {
        var options = Options()
        do {
            try options.read(Array(CommandLine.arguments.dropFirst()))
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(2)
        }
        if let work = options.work {
            // A process of its own, that was started below.
            try Work(kind: work, seed: options.seed, folder: options.folder).go(from: options.first)
            return
        }
        let watches = try (options.only.map { [$0] } ?? FuzzKind.allCases).map {
            try Watch(kind: $0, seed: options.seed, seconds: options.seconds)
        }
        let failures = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: watches.count) { index in
            do {
                guard try watches[index].run() else { return }
            } catch {
                print("\(watches[index].kind.rawValue): \(error)")
            }
            failures.withLock { $0 += 1 }
        }
        if failures.withLock({ $0 }) > 0 { exit(1) }
    }

    /// What was asked for.
    struct Options {
        /// How long each kind is fed.
        var seconds = 60
        /// The one kind; nil for all.
        var only: FuzzKind?
        /// What the inputs are made from.
        var seed: UInt64 = 1
        /// In a process that does the work: which, from which input on, and where it may write.
        var work: FuzzKind?
        var first = 0
        var folder = ""

        struct Wrong: Error, CustomStringConvertible {
            var word: String
            var description: String {
                "Fuzz [--seconds N] [--only \(FuzzKind.allCases.map(\.rawValue).joined(separator: "|"))] [--seed S]: \(word)"
            }
        }

        mutating func read(_ words: [String]) throws {
            var rest = words[...]
            while let word = rest.popFirst() {
                guard let value = rest.popFirst() else { throw Wrong(word: word) }
                switch (word, Int(value), FuzzKind(rawValue: value)) {
                case ("--seconds", let number?, _): seconds = number
                case ("--seed", let number?, _): seed = UInt64(max(0, number))
                case ("--first", let number?, _): first = number
                case ("--only", _, let kind?): only = kind
                case ("--work", _, let kind?): work = kind
                case ("--folder", _, _): folder = value
                default: throw Wrong(word: "\(word) \(value)")
                }
            }
        }
    }
}

/// What is fed.
enum FuzzKind: String, CaseIterable {
    case notice, table, journal, configuration, office, keys, terminal
}

/// That something which is promised did not hold.
struct Broken: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) { self.description = description }
}
