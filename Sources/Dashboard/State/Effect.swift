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
