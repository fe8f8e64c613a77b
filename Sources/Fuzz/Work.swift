import Foundation
import Glibc
import Tracker

/// One kind's inputs, one after another, until the process is ended from outside.
struct Work {
    let kind: FuzzKind
    let seed: UInt64
    /// Where it may write, and where it says how far it is.
    let folder: String

    /// Goes through the inputs.
    func go(from first: Int) throws {
        let progress = open(Work.progress(in: folder), O_WRONLY | O_CREAT, 0o600)
        let target = try FuzzTargets(folder: folder)
        var number = first
        var beats: Int64 = 0
        while true {
            // What is made before it is said costs the program that is tried nothing.
            let input = Work.input(kind, seed: seed, number: number)
            var said = Int64(number)
            guard pwrite(progress, &said, 8, 0) == 8 else { throw Broken("cannot say how far it is") }
            try target.take(kind, input, SplitMix64(seed: seed &+ UInt64(number) &* 7919)) {
                beats += 1
                pwrite(progress, &beats, 8, 8)
            }
            number += 1
        }
    }

    /// The input that is being worked on.
    static func reached(in folder: String) -> Int {
        let said = sign(in: folder)
        guard said.count >= 8 else { return 0 }
        return Int(said.withUnsafeBytes { $0.loadUnaligned(as: Int64.self) })
    }

    /// What changes as long as the work goes on.
    static func sign(in folder: String) -> Data { FileManager.default.contents(atPath: progress(in: folder)) ?? Data() }

    private static func progress(in folder: String) -> String { folder + "/progress" }

    /// The input of a number: the same for the same seed.
    static func input(_ kind: FuzzKind, seed: UInt64, number: Int) -> [UInt8] {
        var mutator = Mutator(seed: seed &* 1_000_003 &+ UInt64(number))
        let corpus = FuzzCorpus.of(kind)
        guard !corpus.isEmpty else { return mutator.bytes(count: 400) }
        let base = mutator.random.one(of: corpus)
        // The first inputs are the corpus itself.
        if number < corpus.count { return corpus[number] }
        return mutator.mutated(base, with: corpus)
    }
}
