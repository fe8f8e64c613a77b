import Desk
import Glibc
import Tracker
import Wording

extension Setup {
    /// A setup of the global options, the environment and the clock.
    ///
    /// - Throws: `Refusal` where a name or a date is none; `CommandProblem` for an empty name or an unknown language.
    init(_ options: GlobalArguments) throws {
        if let given = options.lang, Language(rawValue: given) == nil { throw CommandProblem.unknownLanguage(given) }
        let (home, login) = (Setup.home, Setup.systemLogin)
        let configFolder = Setup.configFolder(home)
        let clock = Clock.localDay(of: Clock.now)
        let today = try options.today.map { (text) throws(Refusal) in try DateReader.day(text) } ?? clock
        let asOf = try options.asOf.map { (text) throws(Refusal) in
            try DateReader.day(text, DateAnchor(today, .past))
        }
        if let asOf, asOf > today { throw CommandProblem.dayToCome("--as-of", asOf, today: today) }
        let dataFolder = try options.data.map(Setup.folder) ?? Setup.dataFolder(home)
        let late = try options.late.map { (text) throws(Refusal) in try Cleaning.name(text) }
        let name =
            try options.name.map { try Setup.cleaned($0, as: CommandWords.asName) }
            ?? SettingsFile(folder: configFolder)?.name()
        self.init(
            language: Spoken.language, dataFolder: dataFolder,
            stateFolder: Setup.stateFolder(home), configFolder: configFolder, login: login,
            by: try name ?? Setup.cleaned(login), isNamed: name != nil, today: today, clock: clock, asOf: asOf,
            late: late, round: options.round, isReadOnly: options.isReadOnly)
    }

    /// The folders that a run works in, the ledger's first.
    static func folders(_ options: GlobalArguments) -> [String] {
        let home = Setup.home
        return [
            options.data.map { Charset.current.path(ofArgument: $0) } ?? dataFolder(home), stateFolder(home),
            configFolder(home),
        ]
    }

    private static func dataFolder(_ home: String) -> String { base("XDG_DATA_HOME", home + "/.local/share") }
    private static func stateFolder(_ home: String) -> String { base("XDG_STATE_HOME", home + "/.local/state") }
    private static func configFolder(_ home: String) -> String { base("XDG_CONFIG_HOME", home + "/.config") }

    private static func cleaned(_ name: String, as place: Phrase? = nil) throws -> String {
        do throws(Refusal) {
            return try Cleaning.name(name)
        } catch {
            if case .empty = error { throw CommandProblem.emptyName }
            guard let place else { throw error }
            throw CommandProblem.badName(Refusals.phrase(error, try Session.shippedWorkflow(), calling: place))
        }
    }

    private static func folder(_ path: String) throws -> String {
        guard !path.isEmpty else { throw CommandProblem.emptyFolder }
        return Charset.current.path(ofArgument: path)
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
        return ByteText.text(of: path)
    }

    private static var systemLogin: String {
        if let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name {
            return Charset.current.shown(ByteText.text(of: name))
        }
        return Environment["USER"].map(Charset.current.shown).flatMap { $0.isEmpty ? nil : $0 } ?? String(geteuid())
    }
}
