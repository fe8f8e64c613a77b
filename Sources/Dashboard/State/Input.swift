import Canvas
import Check
import Import
import Reports
import Tracker
import Wording

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
