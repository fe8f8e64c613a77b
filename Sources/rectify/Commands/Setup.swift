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
    /// In whose name changes are recorded: `--as`, else the name in the person's own settings, else the login.
    var by: String
    /// Whether the name was given, by `--as` or in the settings, and is not just the login.
    var isNamed: Bool
    /// The day that counts as today.
    var today: Day
    /// The clock's day.
    var clock: Day
    /// The past day that is shown; nil for now.
    var asOf: Day?
    /// Why things are recorded for a day that a sent report has covered, where they are.
    var late: String?
    /// The short name of the one round that is worked with; nil for all.
    var round: String?
    /// Whether nothing may be written.
    var isReadOnly: Bool
    /// Whether a new workspace takes the person's own workflow. The example and synthetic rounds go by the shipped one.
    var takesOwnWorkflow = true

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
        asOf = try options.asOf.map { (text) throws(Refusal) in try DateReader.day(text) }
        if let asOf, asOf > today { throw CommandProblem.dayToCome("--as-of", asOf, today: today) }
        late = try options.late.map { (text) throws(Refusal) in try Cleaning.name(text, for: .disclosureReason) }
        round = options.round
        isReadOnly = options.isReadOnly
        let name =
            try options.name.map { try Setup.cleaned($0, as: CommandWords.asName) }
            ?? SettingsFile(folder: configFolder)?.name()
        by = try name ?? Setup.cleaned(login)
        isNamed = name != nil
    }

    /// Where this device keeps what was typed and not saved.
    var draftFolder: String { stateFolder + "/drafts" }

    /// Throws where nothing can be changed in this run.
    func requireChange() throws(CommandProblem) {
        if isReadOnly { throw .readOnly }
        if let asOf { throw .pastIsFixed(asOf) }
    }

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
