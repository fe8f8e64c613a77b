import ArgumentParser

/// A command that works on a ledger.
protocol LedgerCommand: ParsableCommand {
    /// Does it.
    func run(_ session: Session) throws
}

/// A command that opens its ledger itself, or none.
protocol SetupCommand: ParsableCommand {
    /// Does it.
    func run(_ setup: Setup, _ options: GlobalArguments) throws
}
