import Canvas
import Check
import Import
import Reports
import Tracker
import Wording

/// What an update asks of the world. The dashboard itself touches neither disk nor terminal nor clock.
public enum Effect: Hashable, Sendable {
    /// Check and record, durably; the answer comes back as `Input.recorded`.
    /// `seen` is what a form showed of the slots that it sets.
    case record(Request, behalf: Behalf? = nil, late: String? = nil, seen: [Ledger.SlotKey: EventID?] = [:])
    /// Undo or redo, which a person is asked about where it is grave: `Input.asked` says of what. The answer comes back as
    /// `Input.recorded`. The event is the one that he has said yes to.
    case takeBack(Request, agreed: EventID?)
    /// Copy a file into the workspace and record it as evidence of these, with what was written beside it; the answer comes
    /// back as `Input.recorded`.
    case attach(path: String, [ItemID], [Field: FieldValue], late: String? = nil)
    /// Open kept evidence with the system's viewer.
    case view(digest: String, name: String)
    /// Write out an urging letter by its template; the answer comes back as `Input.letter`.
    case letter(ItemID, Language)
    /// Make a document for its preview; the answer comes back as `Input.preview`.
    case preview(ReportDocument, round: ItemID, Language)
    /// Write a document to a file; the answer comes back as `Input.done`.
    case writeReport(ReportDocument, round: ItemID, path: String, replacing: Bool, Language)
    /// Keep a document as sent, with its figures as of a day; the answer comes back as `Input.recorded`.
    case sendReport(ReportDocument, round: ItemID, to: String, on: Day?, incomplete: Bool, Language)
    /// Tell why a figure is another than in the report that was sent last; the answer comes back as `Input.explained`.
    case explain(ReportFigure, round: ItemID, Language)
    /// Make a QR code of a text; the answer comes back as `Input.code`.
    case code(String)
    /// Read the attached files; the answer comes back as `Input.verified`.
    case verifyEvidence
    /// From now on record in this name.
    case become(String)
    /// Put a text into a file for the person's editor; the answer, as for what follows, comes back under this number.
    case edit(String, Int)
    /// Open the editor on the file, and take what comes of it.
    case runEditor(path: String, Int)
    /// The text is taken: its file goes, once what was typed is on the disk.
    case discardEdited(path: String)
    /// Keep what was typed in a form under this name, beyond the end of the program; nil: no longer. The answer comes back
    /// as `Input.draftKept`.
    case keepDraft(String, Draft?)
    /// Show the ledger as of a day; nil for as it is now. The answer comes back as `Input.loaded`.
    case show(asOf: Day?)
    /// Read a file and hold it against the ledger; the answer comes back as `Input.read`. The mapping says what a table's
    /// columns hold; nil for the workspace's own. The levels say what those of a text are, and are kept where they make
    /// something of it; nil for what was said of one of the same levels.
    case read(path: String, mapping: ColumnMapping? = nil, levels: LevelChoice? = nil)
    /// Do not go on with the file that is being read: whoever asked for it has left.
    case stopReading
    /// Keep what the columns of tables hold.
    case keep(ColumnMapping)
    /// Write a unit's slip to a file, for an empty path to its standard one; the answer comes back as `Input.wrote`.
    case slip(unit: String, path: String)
    /// Open the bundled example instead.
    case openExample
    /// Count the figures of a ledger that has arrived, or of another scope; the answer comes back as `Input.figured`.
    case figure(FigureJob)
    /// Check the ledger; the answer comes back as `Input.checked`.
    case check(CheckJob)
    /// Find what is another than before some days; the answer comes back as `Input.compared`.
    case compare(ComparisonJob)
    /// Find the lines of the journal that a filter lets through; the answer comes back as `Input.searched`.
    case search(SearchJob)
    /// Look for what stands against sending a document; the answer comes back as `Input.reportChecked`.
    case checkReport(ReportCheckJob)
    /// Listen to the mouse, or leave it to the terminal.
    case mouse(Bool)
    /// Paint the whole screen anew.
    case repaint
    /// Put a text on the terminal's clipboard; where that has none, a notice says so.
    case copy(String)
    /// Leave.
    case leave
}

/// What comes in from the world.
public enum Input: Sendable {
    /// A key, and whether it came by itself: what comes together with others is no deliberate answer to a question; and
    /// whether it came sooner after the key before it than anybody answers what he has read.
    case key(Key, isAlone: Bool = true, isHasty: Bool = false)
    /// Nobody types at the moment, or the program ends: what was typed so far is kept.
    case pause
    /// What was typed is on disk, or it could not be kept there.
    case draftKept(String, Draft?, failure: Phrase?)
    /// What was typed before and left, by its names.
    case drafts([String: Draft])
    /// The ledger has been read, or has changed.
    case loaded(Snapshot)
    /// A change is on disk.
    case recorded(Event)
    /// A change was written, but the disk did not confirm that it lasts; why.
    case unconfirmed(Phrase)
    /// A change was refused, or the disk did not take it.
    case refused(Phrase)
    /// Undo or redo is about something grave: a person is to say yes to it.
    case asked(Request, Event)
    /// The file is there that the editor is to work in, for the form that asked for it under this number.
    case editable(path: String, Int)
    /// What came of a text in the editor, for the form that asked for it under this number.
    case edited(Edited, Int)
    /// A file was read.
    case read(Reading)
    /// A text as a QR code: rows of `1` for dark and `0` for light modules.
    case code(text: String, rows: [String])
    /// The attached files were read; what is wrong with them.
    case verified([EvidenceCheck.Result])
    /// The figures of a ledger that has arrived, or of another scope.
    case figured(Figures)
    /// What was found in the ledger.
    case checked(CheckJob.Outcome)
    /// What is another than before some days.
    case compared(ComparisonJob.Outcome)
    /// The lines of the journal that a filter lets through.
    case searched(SearchJob.Outcome)
    /// What stands against sending a document.
    case reportChecked(ReportCheckJob.Outcome)
    /// What is waited for by now; nothing where nothing takes long.
    case waiting([Waiting])
    /// A file was written.
    case wrote(Phrase)
    /// The text of a letter.
    case letter(String)
    /// What a document says.
    case preview(ReportPreview)
    /// Why a figure has changed, line by line.
    case explained([String])
    /// What a form asked for is done.
    case done(Phrase)
    /// Another name is worked in.
    case became(String)
    /// It is another day now.
    case today(Day)
    /// Something to tell.
    case notice(Phrase)

    /// What came of a text in the person's editor.
    public enum Edited: Sendable {
        /// The text as it was left, and its file, which is to go once the text is taken.
        case text(String, path: String)
        /// It could not be taken; why, and where the file is.
        case refused(Phrase)
    }

    /// A ledger with the log it was folded from.
    public struct Snapshot: Sendable {
        /// The ledger.
        public var ledger: Ledger
        /// The events, in order.
        public var log: [Event]
        /// What is wrong with the journals.
        public var damage: [Damage]
        /// The past day it is of; nil for now.
        public var asOf: Day?

        /// A ledger with the log it was folded from.
        public init(ledger: Ledger, log: [Event], damage: [Damage] = [], asOf: Day? = nil) {
            self.ledger = ledger
            self.log = log
            self.damage = damage
            self.asOf = asOf
        }
    }

    /// What a file brings.
    public struct Reading: Sendable {
        /// What was read, held against the ledger.
        public var intake: Intake
        /// The file.
        public var path: String
        /// What columns hold by a person's own word.
        public var mapping: ColumnMapping
        /// What tells the file as it was read from what may stand there later.
        public var fingerprint: Fingerprint

        /// What a file brings.
        public init(
            intake: Intake, path: String, mapping: ColumnMapping = ColumnMapping(), fingerprint: Fingerprint
        ) {
            self.intake = intake
            self.path = path
            self.mapping = mapping
            self.fingerprint = fingerprint
        }
    }
}
