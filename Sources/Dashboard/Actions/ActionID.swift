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
