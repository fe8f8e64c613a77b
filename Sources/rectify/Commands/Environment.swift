import Glibc
import Tracker

/// The variables of the process.
enum Environment {
    /// A variable's value, for paths and commands: none of its bytes is lost. Nil where it is not set.
    static subscript(name: String) -> String? {
        getenv(name).map { ByteText.text(of: $0) }
    }
}
