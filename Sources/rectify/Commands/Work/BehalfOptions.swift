import ArgumentParser
import Desk
import Tracker
import Wording

/// `--for NAME`, for commands whose own `--basis` is that of recording for someone too.
struct BehalfNameOption: ParsableArguments {
    @Option(name: .customLong("for"), help: CommandWords.forOption.help("NAME")) var name: String?
}

/// `--for NAME --basis TEXT` (代录): what is recorded is another person's act.
struct BehalfOptions: ParsableArguments {
    @OptionGroup var behalf: BehalfNameOption
    @Option(help: CommandWords.behalfBasisOption.help("TEXT")) var basis: String?

    func validate() throws {
        if basis != nil, behalf.name == nil { throw ValidationError(CommandWords.basisNeedsFor.spoken) }
    }
}

extension Session {
    /// The session that records for someone else, where that was asked for. That the basis is missing is for the rules
    /// to say: they name the person.
    func acting(for options: BehalfOptions) throws -> Session {
        try acting(for: options.behalf, basis: options.basis)
    }

    /// The session that records for someone else, on the basis that the command itself takes.
    func acting(for option: BehalfNameOption, basis: String?) throws -> Session {
        guard let name = option.name else { return self }
        var session = self
        do {
            session.behalf = Behalf(name: try Cleaning.name(name), basis: try Session.oneLine(basis))
        } catch Refusal.empty {
            throw CommandProblem.emptyOption("--for")
        }
        return session
    }

    /// A text as it is kept, or an empty one.
    private static func oneLine(_ text: String?) throws(Refusal) -> String {
        guard let text else { return "" }
        do throws(Refusal) {
            return try Cleaning.text(text)
        } catch {
            if case .empty = error { return "" }
            throw error
        }
    }
}
