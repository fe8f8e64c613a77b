extension ItemKind {
    /// By which fields a record of a kind is answered.
    struct Answer {
        /// Those that say how: as long as none of them is there, it waits.
        let fields: [Field]
        /// Those that only go with it.
        var with: [Field] = []

        /// All of them.
        var all: [Field] { fields + with }
    }

    /// How a record of this kind is answered: an extension is granted or refused, a letter or an opinion gets its reply, a
    /// look-back its result, a milestone is reached. Nil where nothing is waited for.
    var answer: Answer? {
        switch self {
        case .extensionRequest: Answer(fields: [.result], with: [.reply, .repliedOn])
        case .lookBack: Answer(fields: [.result])
        case .letter, .opinion: Answer(fields: [.reply], with: [.repliedOn])
        case .milestone: Answer(fields: [.reached, .on])
        case .round, .area, .problem, .measure, .entry, .member, .evidence, .outcome, .sample, .meeting, .decision,
            .statement, .report, .passage, .survey, .tally:
            nil
        }
    }
}
