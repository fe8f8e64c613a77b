import Canvas

/// How fast keys come, one read of the terminal after another. A text that is sent letter by letter, as over a serial line
/// or by a program that types, is no burst; it is told from a hand by its pace.
struct Haste {
    /// What a hand needs at least to look at something and answer it: nobody has read it by then, and a slow line brings
    /// the bytes of a pasted text in such steps.
    static let answer = Duration.milliseconds(150)
    /// What a hand needs at least from one letter to the next, kept up for several of them.
    static let letter = Duration.milliseconds(80)
    /// So many letters at that pace are no hand's any more.
    static let letters = 3

    private var last: ContinuousClock.Instant?
    private var quick = 0

    /// How some keys came that were read at once.
    struct Pace: Equatable {
        /// Whether they came sooner after those before than anybody answers what is shown.
        var isHasty = false
        /// Whether they end a text that nobody types so fast.
        var isPouring = false
    }

    /// Takes keys that were read at once, and says how they came.
    mutating func take(_ keys: [Key], at now: ContinuousClock.Instant) -> Pace {
        guard !keys.isEmpty else { return Pace() }
        let gap = last.map { now - $0 } ?? .seconds(1)
        let isQuick = gap < Haste.letter
        let pace = Pace(isHasty: gap < Haste.answer, isPouring: isQuick && quick >= Haste.letters)
        last = now
        let isText = keys.allSatisfy { $0.isText || pace.isPouring && $0 == .enter }
        quick = isText ? (isQuick ? quick + 1 : 0) : 0
        return pace
    }
}
