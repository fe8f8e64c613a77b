import ArgumentParser
import Desk

/// The path of a file or folder on the command line: the bytes that were given, whatever encoding they are in.
struct PathArgument: ExpressibleByArgument {
    /// The path.
    let path: String

    init(argument: String) { path = Charset.current.path(ofArgument: argument) }

    /// What shells offer for it.
    static var defaultCompletionKind: CompletionKind { .file() }
}
