import ArgumentParser
import Desk
import Tracker
import Wording

/// The arguments that are texts, whatever command they are for. Bytes that are no text here would be looked for and not
/// found, or kept as what nobody can read: all texts go one way, and only paths are any bytes (`PathArgument`).
enum TextArguments {
    /// Throws where a text among the values of a command, or of the options of all, holds bytes that are none in the
    /// encoding of this place.
    static func requireReadable(_ command: any ParsableCommand, _ options: GlobalArguments) throws {
        for text in options.texts + texts(in: command) where ByteText.holdsBytes(text) { throw refused(text) }
    }

    /// The same of what was not understood as a command at all.
    static func refused(_ text: String) -> any Error {
        guard let flaw = Cleaning.unreadable(text), let workflow = try? Session.shippedWorkflow() else {
            return CommandProblem.badArgument(CommandWords.argument(Charset.current.shown(text)))
        }
        return CommandProblem.badArgument(
            Refusals.phrase(
                .unreadable(nil, line: flaw.line, column: flaw.column), workflow,
                calling: CommandWords.argument(Charset.current.shown(text))))
    }

    /// An error as it is to be told: a refusal that says of no field that it is too long is about the option whose text is
    /// so long.
    static func naming(
        _ error: any Error, _ command: any ParsableCommand, _ options: GlobalArguments, _ workflow: Workflow?
    ) -> any Error {
        guard let refusal = error as? Refusal, let length = length(refusal),
            let workflow = workflow ?? (try? Session.shippedWorkflow()),
            let option = (options.named + named(in: command)).first(where: { $0.text.trimmed.count == length })?.name
        else { return error }
        return CommandProblem.badArgument(
            Refusals.phrase(refusal, workflow, calling: CommandWords.textOfOption(option)))
    }

    private static func length(_ refusal: Refusal) -> Int? {
        if case .tooLong(nil, _, let length) = refusal { return length }
        if case .inItem(_, let inner) = refusal { return length(inner) }
        if case .ofKind(_, let inner) = refusal { return length(inner) }
        return nil
    }

    /// The options of a command that are texts, as they are called.
    private static func named(in command: Any) -> [(name: String, text: String)] {
        if let option = command as? BehalfNameOption { return option.name.map { [("--for", $0)] } ?? [] }
        return Mirror(reflecting: command).children.flatMap { child -> [(name: String, text: String)] in
            guard let label = child.label else { return [] }
            let kind = String(describing: type(of: child.value))
            if kind.hasPrefix("OptionGroup<") {
                return Mirror(reflecting: child.value).children.flatMap { groups(in: $0.value) }
            }
            guard kind.hasPrefix("Option<") else { return [] }
            let name = label.drop { $0 == "_" }.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
            return texts(in: child.value).map { ("--" + name, $0) }
        }
    }

    private static func groups(in value: Any) -> [(name: String, text: String)] {
        value is any ParsableArguments
            ? named(in: value) : Mirror(reflecting: value).children.flatMap { groups(in: $0.value) }
    }

    /// The texts among the values of a command: the parser has them in wrappers of its own.
    private static func texts(in value: Any) -> [String] {
        if value is PathArgument { return [] }
        if let text = value as? String { return [text] }
        return Mirror(reflecting: value).children.flatMap { texts(in: $0.value) }
    }
}
