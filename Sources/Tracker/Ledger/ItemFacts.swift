/// What is so of items of a kind, each fact once: what depends on nothing but the kind is asked for here.
struct ItemFacts: Sendable {
    /// What adding or changing one needs.
    let permission: Permission
    /// What one can belong to, of records.
    var parents: [ItemKind] = []
    /// How it is answered; nil where nothing is waited for.
    var answer: Answer?
    /// Which of its days cannot lie before which.
    var orderedDays: [(earlier: Field, later: Field)] = []
    /// The fields that say on which day it stands: the first of them that is set.
    var days: [Field] = [.on]
    /// Whether it takes a second, deliberate key to take back that it was added.
    var isGrave = false

    /// By which fields a record of a kind is answered.
    struct Answer: Sendable {
        /// Those that say how: as long as none of them is there, it waits.
        let fields: [Field]
        /// Those that only go with it.
        var with: [Field] = []

        /// All of them.
        var all: [Field] { fields + with }
    }

    /// The table.
    private static func of(_ kind: ItemKind) -> ItemFacts {
        switch kind {
        case .round: ItemFacts(permission: .edit, isGrave: true)
        case .area, .problem, .measure, .entry: ItemFacts(permission: .edit)
        // Who may do what.
        case .member: ItemFacts(permission: .members, isGrave: true)
        case .evidence, .outcome: ItemFacts(permission: .evidence, parents: [.measure, .problem])
        case .lookBack:
            ItemFacts(
                permission: .lookBack, parents: [.measure], answer: Answer(fields: [.result]), days: [.on, .planned])
        case .sample: ItemFacts(permission: .lookBack, parents: [.round])
        case .milestone:
            ItemFacts(
                permission: .assign, parents: [.measure], answer: Answer(fields: [.reached, .on]), days: [.deadline])
        case .extensionRequest:
            ItemFacts(
                permission: .requestExtension, parents: [.measure, .problem],
                answer: Answer(fields: [.result], with: [.reply, .repliedOn]), orderedDays: [(.on, .repliedOn)],
                days: [.deadline])
        // What was sent or decided.
        case .letter:
            ItemFacts(
                permission: .urge, parents: [.measure, .problem], answer: Answer(fields: [.reply], with: [.repliedOn]),
                orderedDays: [(.on, .repliedOn), (.on, .deadline)], isGrave: true)
        case .meeting: ItemFacts(permission: .urge, parents: [.round], isGrave: true)
        case .decision: ItemFacts(permission: .urge, parents: [.meeting], isGrave: true)
        case .opinion:
            ItemFacts(
                permission: .opinion, parents: [.round, .problem, .measure],
                answer: Answer(fields: [.reply], with: [.repliedOn]), orderedDays: [(.on, .repliedOn)])
        case .statement: ItemFacts(permission: .note, parents: [.round])
        case .report: ItemFacts(permission: .report, parents: [.round], isGrave: true)
        case .passage: ItemFacts(permission: .report, parents: [.round])
        case .survey: ItemFacts(permission: .opinion, parents: [.round])
        case .tally: ItemFacts(permission: .opinion, parents: [.survey])
        }
    }

    fileprivate static let table = Dictionary(uniqueKeysWithValues: ItemKind.allCases.map { ($0, of($0)) })
}

extension ItemKind {
    /// What is so of items of this kind.
    private var facts: ItemFacts { ItemFacts.table[self] ?? ItemFacts(permission: .edit) }

    /// What adding or changing one needs.
    public var permission: Permission { facts.permission }

    /// What a record of this kind can belong to.
    public var parents: [ItemKind] { facts.parents }

    /// How a record of this kind is answered: an extension is granted or refused, a letter or an opinion gets its reply, a
    /// look-back its result, a milestone is reached. Nil where nothing is waited for.
    var answer: ItemFacts.Answer? { facts.answer }

    /// Which of a record's days cannot lie before which: of a letter its answer not before itself. What a rule refuses and
    /// what `check` finds are the same.
    public var orderedDays: [(earlier: Field, later: Field)] { facts.orderedDays }

    /// The fields that say on which day a record stands: the first of them that is set.
    public var days: [Field] { facts.days }

    /// Whether it takes a second, deliberate key to take back that one was added.
    var isGrave: Bool { facts.isGrave }
}
