// The table of fields: which item has which, in the order in which forms show them.

extension Round {
    static let fields = FieldTable<Round>([
        FieldRow(.title, .text(\.title), .plain),
        FieldRow(.body, .text(\.body), .plain),
        FieldRow(.inspector, .text(\.inspector), .plain),
        FieldRow(.inspectionStart, .day(\.inspectionStart), .plain),
        FieldRow(.inspectionEnd, .day(\.inspectionEnd), .plain),
        FieldRow(.feedback, .day(\.feedback), .plain),
        FieldRow(.concentratedEnd, .day(\.concentratedEnd), .plain),
        FieldRow(.signed, .day(\.signed), .plain),
        FieldRow(.planDrafted, .plan(.drafting), .plain),
        FieldRow(.planStudied, .plan(.studied), .plain),
        FieldRow(.planReviewed, .plan(.reviewed), .plain),
        FieldRow(.planIssued, .plan(.issued), .plain),
        FieldRow(.cutoff, .number(\.cutoff), .plain),
        FieldRow(.declared, .declared),
        FieldRow(.withdrawn, .text(\.withdrawn), .kept),
    ])
}

extension Area {
    static let fields = FieldTable<Area>([
        FieldRow(.title, .text(\.title), .planned),
        .own(.remark),
        FieldRow(.withdrawn, .text(\.withdrawn), .kept),
    ])
}

extension Problem {
    static let fields = FieldTable<Problem>([
        FieldRow(.title, .text(\.title), .planned),
        FieldRow(.text, .text(\.text), .planned),
        FieldRow(.kind, .code(\.kind), [], .of(ProblemKind.self)),
        FieldRow(.leader, .text(\.owner.leader), .assigned),
        FieldRow(.unit, .text(\.owner.unit), .assigned),
        FieldRow(.support, .names(\.owner.support), .assigned),
        FieldRow(.person, .text(\.owner.person), .assigned),
        FieldRow(.deadline, .day(\.deadline), .assigned),
        FieldRow(.earlier, .items(\.earlier)),
        .own(.remark),
        FieldRow(.disclosure, .code(\.disclosed.scope), [], .of(Disclosure.self)),
        FieldRow(.disclosureReason, .text(\.disclosed.reason)),
        FieldRow(.redacted, .text(\.disclosed.redacted)),
        FieldRow(.withdrawn, .text(\.withdrawn), .kept),
    ])
}

extension Measure {
    static let fields = FieldTable<Measure>([
        FieldRow(.title, .text(\.ownTitle), [.inherited, .planned]),
        FieldRow(.text, .text(\.text), .planned),
        FieldRow(.stage, .stage, .kept),
        FieldRow(.target, .text(\.target), [.planned, .compared]),
        FieldRow(.kind, .code(\.kind), .compared, .of(MeasureKind.self)),
        FieldRow(.leader, .text(\.owner.leader), [.inherited, .assigned]),
        FieldRow(.unit, .text(\.owner.unit), [.inherited, .assigned]),
        FieldRow(.support, .names(\.owner.support), [.inherited, .assigned]),
        FieldRow(.person, .text(\.owner.person), [.inherited, .assigned]),
        FieldRow(.claimed, .flag(\.claimed), .assignment),
        FieldRow(.deadline, .day(\.deadline), [.inherited, .assigned]),
        FieldRow(.reviewDate, .day(\.reviewDate)),
        .own(.remark),
        FieldRow(.disclosure, .code(\.disclosed.scope), [], .of(Disclosure.self)),
        FieldRow(.disclosureReason, .text(\.disclosed.reason)),
        FieldRow(.redacted, .text(\.disclosed.redacted)),
        FieldRow(.withdrawn, .text(\.withdrawn), .kept),
    ])
}

extension FieldRule {
    /// The fields of records, which hold them by name.
    static let records: [ItemKind: [FieldRule]] = [
        .member: [
            FieldRule(.title, [.required, .bare]), FieldRule(.role, [.required, .bare], .roles),
            FieldRule(.unit, .bare), FieldRule(.login),
        ],
        .evidence: [FieldRule(.reference, .bare), FieldRule(.fileName, .bare), FieldRule(.digest), FieldRule(.size)],
        .outcome: [
            FieldRule(.kind, [.required, .bare], .of(OutcomeKind.self)), FieldRule(.title, .bare),
            FieldRule(.level, .bare, .of(InstitutionLevel.self)), FieldRule(.amount), FieldRule(.on, .bare),
        ],
        .lookBack: [
            FieldRule(.planned), FieldRule(.on), FieldRule(.result, .bare, .of(LookBackResult.self)),
            FieldRule(.text, .bare),
            FieldRule(.items),
        ],
        .sample: [
            FieldRule(.share, .required), FieldRule(.seed, .required), FieldRule(.planned), FieldRule(.items),
        ],
        .milestone: [
            FieldRule(.title, [.required, .bare]), FieldRule(.deadline, .required), FieldRule(.goal),
            FieldRule(.reached),
            FieldRule(.on),
        ],
        .extensionRequest: [
            FieldRule(.deadline, .required), FieldRule(.text, [.required, .bare]),
            FieldRule(.result, .bare, .of(ExtensionResult.self)), FieldRule(.reply), FieldRule(.repliedOn),
        ],
        .letter: [
            FieldRule(.level, [.required, .bare], .of(LetterLevel.self)), FieldRule(.on, [.required, .bare]),
            FieldRule(.text, .bare),
            FieldRule(.deadline), FieldRule(.reply), FieldRule(.repliedOn),
        ],
        .meeting: [
            FieldRule(.kind, [.required, .bare], .of(MeetingKind.self)), FieldRule(.on, [.required, .bare]),
            FieldRule(.title, .bare),
            FieldRule(.attendance), FieldRule(.text, .bare),
        ],
        .decision: [FieldRule(.text, [.required, .bare]), FieldRule(.items)],
        .opinion: [
            FieldRule(.source, [.required, .bare], .of(OpinionSource.self)), FieldRule(.on),
            FieldRule(.text, [.required, .bare]),
            FieldRule(.reply), FieldRule(.repliedOn),
        ],
        .statement: [
            FieldRule(.unit, [.required, .bare]), FieldRule(.month, [.required, .bare]), FieldRule(.nothingNew),
            FieldRule(.text, .bare),
        ],
        .report: [
            FieldRule(.kind, [.required, .bare], .of(ReportKind.self)), FieldRule(.on, .required),
            FieldRule(.month, .bare),
            FieldRule(.unit, .bare), FieldRule(.recipient, [.required, .bare]), FieldRule(.sentOn),
            FieldRule(.fileName, .bare),
            FieldRule(.digest), FieldRule(.figures),
            // The journal's lines that it knew are those of the ledger that it was sent from.
            FieldRule(.heads, .local),
        ],
        .passage: [FieldRule(.place, .required), FieldRule(.month, .bare), FieldRule(.text, [.required, .bare])],
        .survey: [
            FieldRule(.title, [.required, .bare]), FieldRule(.reference, .bare), FieldRule(.on), FieldRule(.deadline),
        ],
        .tally: [
            FieldRule(.answer, [.required, .bare], .of(SurveyAnswer.self)), FieldRule(.amount, .required),
            FieldRule(.on, [.required, .bare]),
        ],
    ].mapValues { $0 + [FieldRule(.withdrawn, .kept)] }
}
