import Papers
import Terminal
import Tracker
import Wording

/// What can go wrong on the command line besides refusals of the ledger and errors of the disk.
package enum CommandProblem: Error, Hashable {
    /// `--as` with nothing in it.
    case emptyName
    /// A name is none, for a reason that has a sentence of its own; that names the option.
    case badName(Phrase)
    /// An argument that is no text in the encoding of this place, for a reason that names it.
    case badArgument(Phrase)
    /// Something grave was to be taken back, or done again, and nobody could be asked.
    case graveUnasked(Phrase, isRedo: Bool)
    /// An import makes moves that cannot be undone, and nobody could be asked.
    case finalUnasked(Phrase)
    /// Whoever was asked has not said yes.
    case leftAsItIs
    /// A pipe that nobody writes to.
    case silentPipe(String)
    /// `--data` with nothing in it.
    case emptyFolder
    /// `--lang` with something else than a language.
    case unknownLanguage(String)
    /// A file cannot be read; the system's error number says why.
    case cannotRead(String, code: Int32)
    /// A file of an office program cannot be read or written.
    case office(String, OfficeProblem)
    /// A notice was refused, for a reason that has a sentence of its own.
    case notice(String, Phrase)
    /// A file with a workflow was refused, for a reason that has a sentence of its own.
    case workflow(String, Phrase)
    /// The folder for the example holds something.
    case folderNotEmpty(String)
    /// The ledger for synthetic data holds something.
    case ledgerNotEmpty(String)
    /// The ledger has nothing of the day that was asked for; it begins later.
    case beforeFirst(Day)
    /// Something was to be changed while a past day is shown.
    case pastIsFixed(Day)
    /// Something was to be changed with `--read-only`.
    case readOnly
    /// A day to come was to be shown; the option that named it.
    case dayToCome(String, Day, today: Day)
    /// `demo` with `--data`.
    case demoTakesKeep
    /// No dashboard can be shown on this terminal.
    case terminal(TerminalError)
    /// A file of settings makes no sense, for a reason that has a sentence of its own.
    case settings(String, Phrase)
    /// There is no program to look at a file with; the one that was named, where one was.
    case noViewer(String, named: String?)
    /// A file of evidence is not what was handed in.
    case evidenceAltered(String)
    /// Entries are missing, so that there is nothing to show.
    case damagedLedger
    /// A file of evidence cannot be read, or something else stands in its place; the system's error number says what.
    case evidenceUnreadable(String, code: Int32)
    /// A file of evidence is not in the workspace.
    case evidenceMissing(String)
    /// A file cannot be looked at, for a reason that has a sentence of its own.
    case notShown(String, Phrase)
    /// A member that there is not.
    case noMember(String, known: [String])
    /// Nothing waits for whoever is no member: his own list was asked for.
    case notAMember(String)
    /// Not a sum of money.
    case badMoney(String)
    /// Money that came back without saying how much.
    case moneyNeedsAmount
    /// A level was given for what has none.
    case levelOfInstitutions
    /// A list has no entry of this number.
    case noSuchNumber(Int, Phrase, count: Int)
    /// There is no letter to print.
    case noLetter(String)
    /// There is no letter to answer.
    case noOpenLetter(String)
    /// What went with a move cannot be taken away by itself.
    case handedInWithMove(String)
    /// There is no file to look at.
    case noFileKept(String)
    /// A period that ends before it begins.
    case daysReversed(Day, Day)
    /// A phase that there is not.
    case unknownPhase(String)
    /// Several fields of an item are in conflict: which one is meant?
    case whichField(String, [Phrase])
    /// No progress of an item names a day that could be a milestone.
    case noCommitment(String)
    /// There is no survey.
    case noSurvey
    /// A survey has no address.
    case surveyWithoutAddress(String)
    /// An option with nothing in it.
    case emptyOption(String)
    /// A report is there already.
    case reportExists(String)
    /// A file's ending names no form that the report is written in.
    case unknownEnding(String, [String])
    /// A form that a report does not have, or only in a file.
    case notForOutput(String, Bool, [String])
    /// A place that the template does not have.
    case noSuchPlace(String, known: [String])
    /// Places that a person must fill in are empty.
    case placesEmpty([String], ReportKind)
    /// A report is to be sent, and the round does not say whose it is.
    case bodyMissing
    /// A letter asks for its answer at two times, as a sentence.
    case letterDisagrees(Phrase)
    /// A report is to be sent while entries of the ledger may be missing: so many remarks say so.
    case notWhole(Int)
    /// The editor failed; the file, where something was written in it.
    case editorFailed(kept: String?)
    /// No editor is set.
    case noEditor
    /// What the editor left in a file is no text.
    case editedNoText(String)
    /// A file that was to be taken as a text is none.
    case noText(String)
    /// A file that holds more than a text may, by its greatest size in bytes.
    case textTooLong(String, limit: Int)
    /// What was written in the editor was not saved, for a reason that has a sentence of its own; its file.
    case editedNotSaved(Phrase, String)
    /// A name was given that only begins names that are there.
    case unfinishedName(Ledger.NewName)
    /// The locale's encoding is none that the dashboard can be shown in.
    case screenNeedsUTF8
    /// Attached files of a copy that were not brought in, and the folder that they are in.
    case filesNotMerged([String], String)
    /// A figure that there is not.
    case unknownFigure(String)
    /// No report was sent yet.
    case nothingSentYet
    /// A proposal of a file cannot be taken, for a reason that has a sentence of its own.
    case proposal(Phrase)
    /// The output could not be written; the system's error number says why, and what had been done before it.
    case outputFailed(code: Int32, after: Done?)

    /// What was done, whatever could be said of it.
    package enum Done: Hashable {
        /// A change is recorded.
        case recorded
        /// A file is written.
        case written
    }

    /// The sentence for a person.
    package var phrase: Phrase { sentence.shortened }

    private var sentence: Phrase {
        switch self {
        case .emptyName: CommandWords.emptyName
        case .badName(let phrase): phrase
        case .silentPipe(let path): CommandWords.silentPipe(path)
        case .emptyFolder: CommandWords.emptyFolder
        case .unknownLanguage(let given): CommandWords.unknownLanguage(given)
        case .cannotRead(let path, let code): CommandWords.cannotRead(path, Storage.reason(code))
        case .office(let path, let problem): OfficeWords.phrase(path, problem)
        case .notice(let path, let why): CommandWords.notice(path, why)
        case .workflow(let path, let why): WorkflowWords.inFile(path, why)
        case .folderNotEmpty(let path): CommandWords.notEmpty(path)
        case .ledgerNotEmpty(let path): CommandWords.ledgerNotEmpty(path)
        case .demoTakesKeep: CommandWords.demoTakesKeep
        case .pastIsFixed(let day): CommandWords.pastIsFixed(day.description)
        case .readOnly: CommandWords.readOnly
        case .dayToCome(let option, let day, let today):
            CommandWords.dayToCome(option, day.description, today: today.description)
        case .beforeFirst(let day): ScreenWords.nothingBefore(day)
        case .terminal(let error): SettingsText.phrase(error)
        case .settings(let path, let why): SettingsWords.inFile(path, why)
        case .noViewer(let path, let name): CommandWords.noViewer(path, named: name)
        case .evidenceAltered(let name): CommandWords.evidenceAltered(name)
        case .damagedLedger: CommandWords.damagedLedger
        case .evidenceUnreadable(let name, let code): CommandWords.evidenceUnreadable(name, code)
        case .badArgument(let phrase): phrase
        case .graveUnasked(let what, let isRedo): CommandWords.graveUnasked(what, isRedo: isRedo)
        case .finalUnasked(let what): ImportWords.finalUnasked(what)
        case .leftAsItIs: CommandWords.leftAsItIs
        case .evidenceMissing(let name): CommandWords.evidenceMissing(name)
        case .notShown(let path, let why): CommandWords.notShown(path, why)
        case .noMember(let name, let known): CommandWords.noMember(name, known: known)
        case .notAMember(let name): CommandWords.notAMember(name)
        case .badMoney(let text): CommandWords.badMoney(text)
        case .moneyNeedsAmount: CommandWords.moneyNeedsAmount
        case .levelOfInstitutions: CommandWords.levelOfInstitutions
        case .noSuchNumber(let number, let what, let count): CommandWords.noSuchNumber(number, what, count: count)
        case .noLetter(let ref): CommandWords.noLetter(ref)
        case .noOpenLetter(let ref): CommandWords.noOpenLetter(ref)
        case .handedInWithMove(let name): CommandWords.handedInWithMove(name)
        case .noFileKept(let name): CommandWords.noFileKept(name)
        case .daysReversed(let from, let to): CommandWords.daysReversed(from, to)
        case .unknownPhase(let text): CommandWords.unknownPhase(text)
        case .whichField(let ref, let fields): CommandWords.whichField(ref, fields)
        case .noCommitment(let ref): CheckWords.noCommitment(ref)
        case .noSurvey: SurveyWords.none
        case .surveyWithoutAddress(let title): SurveyWords.withoutAddress(title)
        case .emptyOption(let name): CommandWords.emptyOption(name)
        case .reportExists(let path): CommandWords.reportExists(path)
        case .unknownEnding(let path, let known): CommandWords.unknownEnding(path, known)
        case .notForOutput(let form, let isForFile, let known): CommandWords.notForOutput(form, isForFile, known)
        case .noSuchPlace(let name, let known): CommandWords.noSuchPlace(name, known: known)
        case .bodyMissing: CommandWords.bodyMissing
        case .letterDisagrees(let wrong): CommandWords.letterDisagrees(wrong)
        case .placesEmpty(let names, let kind): CommandWords.placesEmpty(names, kind)
        case .notWhole(let count): CommandWords.notWhole(count)
        case .editorFailed(let path): CommandWords.editorFailed(kept: path)
        case .noEditor: CommandWords.noEditor
        case .editedNoText(let path): CommandWords.editedNoText(path)
        case .noText(let path): CommandWords.noText(path)
        case .textTooLong(let path, let limit): CommandWords.textTooLong(path, limit: limit)
        case .editedNotSaved(let why, let path): CommandWords.editedNotSaved(why, path)
        case .unfinishedName(let name):
            CommandWords.unfinishedName(name.name, Labels.field(name.field), known: name.longer)
        case .screenNeedsUTF8: CommandWords.screenNeedsUTF8(Charset.current.name ?? "UTF-8")
        case .filesNotMerged(let names, let folder): CommandWords.damagedFiles(names, in: folder)
        case .unknownFigure(let name): CommandWords.unknownFigure(name)
        case .nothingSentYet: CommandWords.nothingSentYet
        case .proposal(let why): why
        case .outputFailed(let code, nil): CommandWords.outputFailed(Storage.reason(code))
        case .outputFailed(let code, .recorded): CommandWords.recordedUnsaid(Storage.reason(code))
        case .outputFailed(let code, .written): CommandWords.writtenUnsaid(Storage.reason(code))
        }
    }

    /// Whether the command was called in a wrong way, rather than refused.
    package var isUsage: Bool {
        switch self {
        case .emptyName, .emptyFolder, .unknownLanguage, .demoTakesKeep, .emptyOption: true
        case .badName, .silentPipe, .cannotRead, .office, .notice, .workflow, .folderNotEmpty, .ledgerNotEmpty,
            .beforeFirst, .pastIsFixed, .readOnly, .dayToCome, .terminal, .settings, .noViewer, .evidenceAltered,
            .damagedLedger, .evidenceUnreadable, .badArgument, .graveUnasked, .finalUnasked, .leftAsItIs,
            .evidenceMissing, .notShown,
            .noMember, .notAMember, .badMoney, .moneyNeedsAmount,
            .levelOfInstitutions, .noSuchNumber, .noLetter, .noOpenLetter, .handedInWithMove, .noFileKept,
            .daysReversed, .unknownPhase, .whichField, .noCommitment, .noSurvey, .surveyWithoutAddress, .reportExists,
            .unknownEnding, .notForOutput, .noSuchPlace, .placesEmpty, .bodyMissing, .letterDisagrees, .notWhole,
            .editorFailed,
            .noEditor, .editedNoText, .noText, .textTooLong, .editedNotSaved, .unfinishedName, .screenNeedsUTF8,
            .filesNotMerged,
            .unknownFigure, .nothingSentYet, .proposal, .outputFailed:
            false
        }
    }
}
