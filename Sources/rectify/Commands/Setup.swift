import Glibc
import Tracker
import Wording

/// What a run knows before it opens a ledger: where things are, who asks, which day it is, and in which language.
struct Setup {
    /// The language of everything that is said.
    var language: Language
    /// The workspace's folder.
    var dataFolder: String
    /// Where this device remembers its own journal files.
    var stateFolder: String
    /// The user's own keymap, themes and columns.
    var configFolder: String
    /// The system login.
    var login: String
    /// In whose name changes are recorded.
    var by: String
    /// Whether the name was given, and is not just the login.
    var isNamed: Bool
    /// The day that counts as today.
    var today: Day
    /// The clock's day.
    var clock: Day

    /// A setup of the global options, the environment and the clock.
    ///
    /// - Throws: `Refusal` where a name or a date is none; `CommandProblem` for an empty name or an unknown language.
    init(_ options: GlobalArguments) throws {
        language = Spoken.language
        if let given = options.lang, Language(rawValue: given) == nil { throw CommandProblem.unknownLanguage(given) }
        let home = Setup.home
        dataFolder = try options.data.map(Setup.folder) ?? Setup.base("XDG_DATA_HOME", home + "/.local/share")
        stateFolder = Setup.base("XDG_STATE_HOME", home + "/.local/state")
        configFolder = Setup.base("XDG_CONFIG_HOME", home + "/.config")
        login = Setup.systemLogin
        clock = Clock.localDay(of: Clock.now)
        today = try options.today.map { (text) throws(Refusal) in try DateReader.day(text) } ?? clock
        by = try Setup.cleaned(options.name ?? login)
        isNamed = options.name != nil
    }

    private static func cleaned(_ name: String) throws -> String {
        do {
            return try Cleaning.name(name)
        } catch Refusal.empty {
            throw CommandProblem.emptyName
        }
    }

    private static func folder(_ path: String) throws -> String {
        guard !path.isEmpty else { throw CommandProblem.emptyFolder }
        return path
    }

    /// The program's folder in one of the base folders; a relative path in the variable counts as none, as the XDG
    /// specification has it.
    private static func base(_ variable: String, _ standard: String) -> String {
        let given = Environment[variable] ?? ""
        return (given.hasPrefix("/") ? given : standard) + "/rectify"
    }

    private static var home: String {
        if let home = Environment["HOME"], !home.isEmpty { return home }
        guard let entry = getpwuid(geteuid()), let path = entry.pointee.pw_dir else { return "." }
        return String(cString: path)
    }

    private static var systemLogin: String {
        if let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name { return String(cString: name) }
        return Environment["USER"].flatMap { $0.isEmpty ? nil : $0 } ?? String(geteuid())
    }
}
