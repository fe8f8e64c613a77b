import Glibc
import Tracker

/// The variables of the process.
package enum Environment {
    /// A variable's value, for paths and commands: none of its bytes is lost. Nil where it is not set.
    package static subscript(name: String) -> String? {
        getenv(name).map { ByteText.text(of: $0) }
    }
}
