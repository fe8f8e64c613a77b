import ArgumentParser
import Desk

/// A command that works on a ledger.
protocol LedgerCommand: ParsableCommand {
    /// Does it.
    func run(_ session: Session) throws
}

/// A command that records something.
protocol ChangingCommand: LedgerCommand {
    /// Whether it does so this time. Then it is refused where nothing can be changed, before anything is opened.
    var changes: Bool { get }
}

extension ChangingCommand {
    var changes: Bool { true }
}

/// A command that opens its ledger itself, or none.
protocol SetupCommand: ParsableCommand {
    /// Does it.
    func run(_ setup: Setup, _ options: GlobalArguments) throws
}
