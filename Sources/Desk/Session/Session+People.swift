import Import
import Tracker
import Wording

extension Session {
    /// The round that a command works on where its argument names none: the one that was asked for
    /// with `--round`, else the last one that was not withdrawn.
    ///
    /// - Throws: `Refusal.noRound` where there is none.
    package func round(in ledger: Ledger? = nil) throws(Refusal) -> Int {
        if let round, case .round(let index)? = (ledger ?? self.ledger).place(of: round) { return index }
        guard let round = (ledger ?? self.ledger).openRounds.last else { throw .noRound }
        return round
    }

    /// What is said of an error.
    package func phrase(of error: any Error) -> Phrase { Session.phrase(of: error, workflow) }

    static func phrase(of error: any Error, _ workflow: Workflow) -> Phrase {
        switch error {
        case let problem as CommandProblem: problem.phrase
        case let notice as NoticeRefusal: notice.phrase
        default: Storage.phrase(error, workflow) ?? CommandWords.unexpected(String(describing: error))
        }
    }

    /// The round's identity.
    package func roundItem() throws(Refusal) -> ItemID { self.ledger.rounds[try round()].id }

    /// The member of a name.
    ///
    /// - Throws: `CommandProblem.noMember` where there is none.
    package func member(_ name: String) throws(CommandProblem) -> Member {
        guard let member = ledger.member(named: name.trimmed) else {
            throw .noMember(name, known: ledger.members.map(\.name))
        }
        return member
    }

    /// Throws where a name only begins names that the ledger knows, unless it is said that a new one is meant: nobody new
    /// is made by not typing to the end.
    package func requireFinished(_ fields: [Field: FieldValue], isNew: Bool) throws(CommandProblem) {
        guard !isNew, let name = ledger.newNames(in: fields).first(where: { !$0.longer.isEmpty }) else { return }
        throw .unfinishedName(name)
    }

    /// A day as it was typed, if it was: of something that happened where no other field is named.
    package func day(_ text: String?, for field: Field = .on) throws(Refusal) -> Day? {
        guard let text else { return nil }
        return try DateReader.day(text, for: field, on: today)
    }
}
