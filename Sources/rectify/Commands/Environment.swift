import Glibc

/// The variables of the process.
enum Environment {
    /// A variable's value; nil where it is not set.
    static subscript(name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
