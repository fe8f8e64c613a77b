import Glibc
import Tracker

/// What a run finds around it: clocks, the variables of its environment, the folder that it was started in. The process's
/// own for the program; tests give another.
package struct World: Sendable {
    /// The wall clock's time.
    package var now: @Sendable () -> Instant = { Clock.now }
    /// The local day of a point in time.
    package var localDay: @Sendable (Instant) -> Day = { Clock.localDay(of: $0) }
    /// The seconds by which the local clock is ahead of UTC.
    package var utcOffset: @Sendable () -> Int = { Clock.utcOffset }
    /// A clock that nobody sets.
    package var instant: @Sendable () -> ContinuousClock.Instant = { .now }
    /// The variables of the environment.
    package var variables: @Sendable (String) -> String? = { Environment[$0] }
    /// The folder in which a path begins that names none; nil for the process's own.
    package var folder: String?

    /// The process's own.
    package static let process = World()

    /// The local day that it is.
    package var today: Day { localDay(now()) }

    /// The path of a name that begins in no folder.
    package func path(of name: String) -> String {
        guard let folder, !name.hasPrefix("/") else { return name }
        return folder + "/" + name
    }

    /// A path from the root on, for whoever is to find the file.
    package func whole(_ path: String) -> String {
        guard !path.hasPrefix("/"), let start = realpath((folder ?? ".").systemPath, nil) else { return path }
        defer { free(start) }
        return ByteText.text(of: start) + "/" + path
    }

    /// A path as terminals paste it when a file is dropped on them (quoted, or with escaped spaces), `~` spelled out.
    package func path(typed path: String) -> String {
        var plain = path
        if plain.count > 1, let first = plain.first, first == plain.last, first == "'" || first == "\"" {
            plain = String(plain.dropFirst().dropLast())
        } else {
            plain = plain.replacing("\\ ", with: " ")
        }
        guard plain == "~" || plain.hasPrefix("~/"), let home = variables("HOME") else { return self.path(of: plain) }
        return home + plain.dropFirst()
    }
}
