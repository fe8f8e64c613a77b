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

    /// The texts among the values of a command: the parser has them in wrappers of its own.
    private static func texts(in value: Any) -> [String] {
        if value is PathArgument { return [] }
        if let text = value as? String { return [text] }
        return Mirror(reflecting: value).children.flatMap { texts(in: $0.value) }
    }
}
