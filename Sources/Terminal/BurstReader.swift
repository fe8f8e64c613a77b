import Canvas

/// Tells typed runs from pasted ones, over several pieces of input.
///
/// After a burst what comes is text too, until it has been quiet for a while: lines of one paste come with pauses, and the
/// last piece of one may look like a key. A line end at the end of a piece is held back for as long, since the next line may
/// be on its way; if nothing follows and it was the only one, it is told as `burstEnd`.
struct BurstReader {
    /// The quiet after lines: programs that send a text line by line leave pauses between them.
    private static let quietAfterLines = Duration.milliseconds(600)
    /// The quiet after a piece that was typed ahead: the next piece of the same write.
    private static let quietAfterPiece = Duration.milliseconds(100)
    /// The quiet after one line that is longer than what is typed ahead. A line end that comes within it is that of the line:
    /// the person who has pasted it needs longer to see it and press Enter.
    private static let quietAfterPaste = Duration.milliseconds(500)

    /// What has come of the text so far, while what follows counts as text.
    private struct Going {
        /// How many line ends it has had.
        var lines = 0
        /// How many characters.
        var count = 0
        /// Whether it was told that it is no text: then none of what follows is told.
        var isRefused = false
        /// Whether the last of them is held back.
        var isHolding = false
        /// When it is over; nil until somebody waits for input again: what the program does meanwhile is no quiet.
        var until: ContinuousClock.Instant?

        /// How long it has to be quiet until it is over.
        var quiet: Duration {
            if lines > 0 { return BurstReader.quietAfterLines }
            return count > TypedRun.mostTyped ? BurstReader.quietAfterPaste : BurstReader.quietAfterPiece
        }
    }

    private var going: Going?

    /// Whether what comes counts as text.
    var isGoing: Bool { going != nil }

    /// What a run means as keys.
    mutating func keys(of run: TypedRun.Taken) -> [Key] {
        if run.isBroken || going?.isRefused ?? false {
            let isKnown = going?.isRefused ?? false
            going = Going(lines: 2, isRefused: true)
            return isKnown ? [] : [.flawedPaste(.notText, "")]
        }
        if TypedRun.isControls(run.text) { return end() + TypedRun.keys(run.text) }
        guard isGoing || TypedRun.isBurst(run.text) else { return TypedRun.keys(run.text) }
        var state = going ?? Going()
        var text = TypedRun.text(ofBurst: run.text)
        state.count += text.count
        if state.isHolding { text = "\n" + text }
        state.lines += text.count { $0 == "\n" } - (state.isHolding ? 1 : 0)
        state.isHolding = text.last == "\n"
        if state.isHolding { text.removeLast() }
        state.until = nil
        going = state
        return text.isEmpty ? [] : [.burst(text)]
    }

    /// From now on what comes is text, as after lines.
    mutating func begin() { going = Going(lines: 2) }

    /// Begins the quiet. Returns how many milliseconds are left of it; nil if nothing is going on.
    mutating func wait(from now: ContinuousClock.Instant) -> Int? {
        guard var state = going else { return nil }
        let until = state.until ?? now + state.quiet
        state.until = until
        going = state
        return max(0, Int((until - now) / .milliseconds(1)) + 1)
    }

    /// What is to be told once the quiet is over.
    mutating func overdue(at now: ContinuousClock.Instant) -> [Key] {
        guard let until = going?.until, now >= until else { return [] }
        return end()
    }

    /// Ends the text, since something else than text came.
    mutating func end() -> [Key] {
        defer { going = nil }
        guard let going, going.isHolding, going.lines == 1 else { return [] }
        return [.burstEnd]
    }
}
