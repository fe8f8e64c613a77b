import Tracker
import Wording

/// The actions of the dashboard, by the names that keymap files use.
public enum ActionID: String, CaseIterable, Hashable, Sendable {
    case up, down, pageUp, pageDown, first, last, nextPane, previousPane, open, back
    case overview, checklists, journal, queue, registers, reports, check
    case find, help, actions, earlierMonth, laterMonth, projection, language, mouse, copy, refresh
    case note, moves, assign, deadline, mark, markAll, edit, add, withdraw, reinstate, undo, redo
    case record, attach, outcome, lookBack, milestone, extendDeadline, urge, opinion, link
    case viewEvidence, settle, changes, remind, tally, code
    case meeting, reported, survey, sample, phase, member, who, switchRound
    case writeReport, sendReport, passages, explain
    case bringIn, takeRow, takeAll, correct, changeKind, onlyUncertain, slip
    case importNotice, newRound, example, editRound, declared
    case quit
}

/// The table of all actions.
enum ActionTable {
    private static let everywhere = Set(Context.allCases)
    private static let lists: Set<Context> = [.problems, .tasks, .owners]
    private static let filled = everywhere.subtracting([.welcome, .importing])
    /// Where no file is looked through.
    private static let outside = everywhere.subtracting([.importing])
    private static let items: Set<Context> = [.overview, .problems, .tasks, .page, .queue]
    private static let scrolling = lists.union([
        .overview, .page, .journal, .queue, .registers, .reports, .check, .importing,
    ])

    private static let work: Set<ItemKind> = [.measure, .problem]

    static func spec(_ id: ActionID) -> ActionSpec { byID[id] ?? all[0] }

    private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

    static let all: [ActionSpec] = [
        // Moving about
        ActionSpec(.up, everywhere, ActionWords.up) { $0.move(by: -1) },
        ActionSpec(.down, everywhere, ActionWords.down, hint: 1) { $0.move(by: 1) },
        ActionSpec(.pageUp, scrolling, ActionWords.pageUp) { $0.movePage(-1) },
        ActionSpec(.pageDown, scrolling, ActionWords.pageDown) { $0.movePage(1) },
        ActionSpec(.first, everywhere, ActionWords.first) { $0.move(by: -.max / 4) },
        ActionSpec(.last, everywhere, ActionWords.last) { $0.move(by: .max / 4) },
        ActionSpec(.nextPane, lists.union([.overview, .page, .registers, .check]), ActionWords.nextPane, hint: 2) {
            $0.changePane(1)
        },
        ActionSpec(.previousPane, lists.union([.overview, .page, .registers, .check]), ActionWords.previousPane) {
            $0.changePane(-1)
        },
        ActionSpec(.open, outside.subtracting([.page]), ActionWords.open, hint: 3) { $0.open() },
        ActionSpec(.back, everywhere, ActionWords.back, hint: 4, unless: { $0.whyNoBack }) { $0.goBack() },
        ActionSpec(.overview, filled, ActionWords.overview) { $0.show(.overview) },
        ActionSpec(.checklists, filled, ActionWords.checklists) { $0.show(.checklists) },
        ActionSpec(.reports, filled, ActionWords.reports, hint: 17) { $0.openReports() },
        ActionSpec(.journal, filled, ActionWords.journal) { $0.show(.journal) },
        ActionSpec(.queue, filled, ActionWords.queue) { $0.show(.queue) },
        ActionSpec(.registers, filled, ActionWords.registers) { $0.show(.registers) },
        ActionSpec(.check, filled, ActionWords.check) { $0.show(.check) },

        // Working
        ActionSpec(.note, items, ActionWords.note, hint: 5, unless: { $0.whyNoWork(on: work, .note) }) {
            $0.openNote()
        },
        ActionSpec(
            .moves, items.union([.registers]), ActionWords.moves, hint: 6, unless: { $0.whyNoMoves }
        ) { $0.openMoves() },
        ActionSpec(.assign, items, ActionWords.assign, hint: 7, unless: { $0.whyNoWork(on: work, .assign) }) {
            $0.openAssign()
        },
        ActionSpec(.deadline, items, ActionWords.deadline, hint: 8, unless: { $0.whyNoDeadline }) {
            $0.openDeadline()
        },
        ActionSpec(.record, items, ActionWords.record, hint: 9, unless: { $0.whyNoWork(on: work) }) {
            $0.openRecordMenu()
        },
        ActionSpec(.mark, [.problems, .tasks], ActionWords.mark, hint: 10, unless: { $0.whyNoMark }) {
            $0.toggleMark()
        },
        ActionSpec(.markAll, [.problems, .tasks], ActionWords.markAll) { $0.toggleAllMarks() },
        ActionSpec(
            .edit, items.union([.registers]), ActionWords.edit, hint: 15, unless: { $0.whyNoEdit }
        ) { $0.openEdit() },
        ActionSpec(
            .add, filled.subtracting([.journal, .queue, .reports, .check]), ActionWords.add, hint: 16,
            unless: { $0.whyNoAdd }
        ) { $0.openAdd() },
        ActionSpec(
            .withdraw, items.union([.registers]), ActionWords.withdraw, unless: { $0.whyNoEdit }
        ) { $0.openWithdraw() },
        ActionSpec(.reinstate, outside, ActionWords.reinstate, unless: { $0.whyNoReinstatement }) {
            $0.openReinstate()
        },
        ActionSpec(.undo, filled, ActionWords.undo, recordsAtOnce: true, unless: { $0.whyNoChange }) {
            $0.takeBack(.undo)
        },
        ActionSpec(.redo, filled, ActionWords.redo, recordsAtOnce: true, unless: { $0.whyNoChange }) {
            $0.takeBack(.redo)
        },

        // What belongs to an item
        ActionSpec(.attach, items, ActionWords.attach, unless: { $0.whyNoRecord(.evidence) }) {
            $0.openRecord(.evidence)
        },
        ActionSpec(.viewEvidence, items.union([.registers]), ActionWords.viewEvidence, unless: { $0.whyNoEvidence }) {
            $0.openEvidence()
        },
        ActionSpec(.outcome, items, ActionWords.outcome, unless: { $0.whyNoRecord(.outcome) }) {
            $0.openRecord(.outcome)
        },
        ActionSpec(.milestone, items, ActionWords.milestone, unless: { $0.whyNoRecord(.milestone) }) {
            $0.openRecord(.milestone)
        },
        ActionSpec(.lookBack, items, ActionWords.lookBack, unless: { $0.whyNoLookBack }) { $0.openLookBack() },
        ActionSpec(.extendDeadline, items, ActionWords.extendDeadline, unless: { $0.whyNoExtension }) {
            $0.openExtension()
        },
        ActionSpec(.urge, items, ActionWords.urge, unless: { $0.whyNoRecord(.letter) }) { $0.openRecord(.letter) },
        ActionSpec(.opinion, filled, ActionWords.opinion, unless: { $0.whyNoRoundRecord(.opinion) }) {
            $0.openRecord(.opinion)
        },
        ActionSpec(.link, items, ActionWords.link, unless: { $0.whyNoLink }) { $0.openLink() },
        ActionSpec(.settle, items.union([.journal]), ActionWords.settle, unless: { $0.whyNoSettle }) {
            $0.openSettle()
        },
        ActionSpec(.remind, [.check], ActionWords.remind, hint: 5, recordsAtOnce: true, unless: { $0.whyNoRemind }) {
            $0.remind()
        },

        // What belongs to the round
        ActionSpec(.meeting, filled, ActionWords.meeting, unless: { $0.whyNoRoundRecord(.meeting) }) {
            $0.openRecord(.meeting)
        },
        ActionSpec(.reported, filled, ActionWords.reported, unless: { $0.whyNoRoundRecord(.statement) }) {
            $0.openRecord(.statement)
        },
        ActionSpec(.survey, filled, ActionWords.survey, unless: { $0.whyNoRoundRecord(.survey) }) {
            $0.openRecord(.survey)
        },
        ActionSpec(.tally, [.registers], ActionWords.tally, hint: 5, unless: { $0.whyNoTally }) { $0.openTally() },
        ActionSpec(.code, [.registers], ActionWords.code, hint: 6, unless: { $0.whyNoCode }) { $0.askForCode() },
        ActionSpec(.sample, filled, ActionWords.sample, unless: { $0.whyNoRoundRecord(.sample) }) { $0.openSample() },
        ActionSpec(.phase, filled, ActionWords.phase, unless: { $0.whyNoPermission(.edit) }) { $0.openPhase() },
        ActionSpec(.member, filled, ActionWords.member, unless: { $0.whyNoMember }) { $0.openRecord(.member) },
        ActionSpec(.switchRound, filled, ActionWords.switchRound, unless: { $0.whyNoSwitch }) { $0.switchRound() },
        ActionSpec(.slip, [.owners], ActionWords.slip, hint: 9, unless: { $0.whyNoSlip }) { $0.openSlip() },
        ActionSpec(.who, outside, ActionWords.who, unless: { $0.whyNoChange }) { $0.openWho() },

        // Looking
        ActionSpec(.changes, filled, ActionWords.changes) { $0.showChanges() },
        ActionSpec(.find, lists.union([.overview, .journal]), ActionWords.find, hint: 11) { $0.openFind() },
        ActionSpec(.actions, everywhere, ActionWords.actions, hint: 12) { $0.openPalette() },
        ActionSpec(.help, everywhere, ActionWords.help, hint: 0) { $0.openHelp() },
        ActionSpec(
            .earlierMonth, lists.union([.overview, .queue, .registers, .reports, .check]), ActionWords.earlierMonth,
            hint: 13, called: { $0.stepping.words?.before }
        ) {
            $0.stepMonth(-1)
        },
        ActionSpec(
            .laterMonth, lists.union([.overview, .queue, .registers, .reports, .check]), ActionWords.laterMonth,
            hint: 14, called: { $0.stepping.words?.after }, unless: { $0.whyNoLater }
        ) {
            $0.stepMonth(1)
        },
        ActionSpec(.projection, [.overview], ActionWords.projection) { $0.toggleProjection() },
        ActionSpec(.language, everywhere, ActionWords.language) { $0.changeLanguage() },
        ActionSpec(.mouse, everywhere, ActionWords.mouse) { $0.toggleMouse() },
        ActionSpec(.copy, items, ActionWords.copy, unless: { $0.whyNothingToCopy }) { $0.copyItem() },
        ActionSpec(.refresh, everywhere, ActionWords.refresh) { _ in [.repaint] },

        // Reports
        ActionSpec(.writeReport, [.reports], ActionWords.writeReport, hint: 5, unless: { $0.whyNoDocument }) {
            $0.openWriteReport()
        },
        ActionSpec(.sendReport, [.reports], ActionWords.sendReport, hint: 6, unless: { $0.whyNoSend }) {
            $0.openSendReport()
        },
        ActionSpec(.passages, [.reports], ActionWords.passages, hint: 7, unless: { $0.whyNoPassage }) {
            $0.openPassages()
        },
        ActionSpec(.explain, [.overview, .reports], ActionWords.explain, hint: 8, unless: { $0.whyNoExplanation }) {
            $0.explain()
        },

        // What a file brings
        ActionSpec(
            .bringIn, [.importing], ActionWords.bringIn, hint: 5, recordsAtOnce: true, unless: { $0.whyNoBringIn }
        ) { $0.bringIn() },
        ActionSpec(.takeRow, [.importing], ActionWords.takeRow, hint: 6, unless: { $0.whyNoTaking }) {
            $0.toggleTaken()
        },
        ActionSpec(.takeAll, [.importing], ActionWords.takeAll, hint: 12) { $0.toggleAllTaken() },
        ActionSpec(.correct, [.importing], ActionWords.correct, hint: 3, unless: { $0.whyNoCorrection }) {
            $0.openCorrection()
        },
        ActionSpec(.changeKind, [.importing], ActionWords.changeKind, hint: 10, unless: { $0.whyNoKind }) {
            $0.changeKind()
        },
        ActionSpec(.onlyUncertain, [.importing], ActionWords.onlyUncertain, hint: 11) { $0.toggleUncertain() },

        // The round
        ActionSpec(.importNotice, outside, ActionWords.importNotice, unless: { $0.whyNoPermission(.edit) }) {
            $0.openImport()
        },
        ActionSpec(.newRound, outside, ActionWords.newRound, unless: { $0.whyNoPermission(.edit) }) {
            $0.openNewRound()
        },
        ActionSpec(.editRound, filled, ActionWords.editRound, unless: { $0.whyNoPermission(.edit) }) {
            $0.openEditRound()
        },
        ActionSpec(.declared, filled, ActionWords.declared, unless: { $0.whyNoPermission(.edit) }) {
            $0.openDeclared()
        },
        ActionSpec(.example, [.welcome], ActionWords.example, unless: { $0.whyReadOnly }) { _ in [.openExample] },
        ActionSpec(.quit, everywhere, ActionWords.quit, hint: 0) { $0.leaveProgram() },
    ]
}
