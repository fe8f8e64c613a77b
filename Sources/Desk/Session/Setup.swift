import Tracker
import Wording

/// What a run knows before it opens a ledger: where things are, who asks, which day it is, and in which language.
package struct Setup {
    /// The language of everything that is said.
    package var language: Language
    /// The workspace's folder.
    package var dataFolder: String
    /// Where this device remembers its own journal files.
    package var stateFolder: String
    /// The user's own keymap, themes and columns.
    package var configFolder: String
    /// The system login.
    package var login: String
    /// In whose name changes are recorded: `--as`, else the name in the person's own settings, else the login.
    package var by: String
    /// Whether the name was given, by `--as` or in the settings, and is not just the login.
    package var isNamed: Bool
    /// The day that counts as today.
    package var today: Day
    /// The clock's day.
    package var clock: Day
    /// The past day that is shown; nil for now.
    package var asOf: Day?
    /// Why things are recorded for a day that a sent report has covered, where they are.
    package var late: String?
    /// The short name of the one round that is worked with; nil for all.
    package var round: String?
    /// Whether nothing may be written.
    package var isReadOnly: Bool
    /// Whether a new workspace takes the person's own workflow. The example and synthetic rounds go by the shipped one.
    package var takesOwnWorkflow = true

    /// What the run finds around it.
    package var world: World

    /// A setup of what is known.
    package init(
        language: Language, dataFolder: String, stateFolder: String, configFolder: String, login: String, by: String,
        isNamed: Bool, today: Day, clock: Day, asOf: Day? = nil, late: String? = nil, round: String? = nil,
        isReadOnly: Bool = false, world: World = .process
    ) {
        self.language = language
        self.dataFolder = dataFolder
        self.stateFolder = stateFolder
        self.configFolder = configFolder
        self.login = login
        self.by = by
        self.isNamed = isNamed
        self.today = today
        self.clock = clock
        self.asOf = asOf
        self.late = late
        self.round = round
        self.isReadOnly = isReadOnly
        self.world = world
    }

    /// Where this device keeps what was typed and not saved.
    package var draftFolder: String { stateFolder + "/drafts" }

    /// Throws where nothing can be changed in this run.
    package func requireChange() throws(CommandProblem) {
        if isReadOnly { throw .readOnly }
        if let asOf { throw .pastIsFixed(asOf) }
    }
}
