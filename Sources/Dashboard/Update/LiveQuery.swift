import Tracker
import Wording

// What is found while one types.

extension State {
    /// The crumb of the search that is being typed, always the last one.
    mutating func liveQuery() -> [Effect] {
        guard case .form(let form)? = overlays.last else { return [] }
        switch form.purpose {
        case .find:
            let text = (form[.query] ?? "").trimmed
            do {
                let query = try Query(parsing: text, workflow: ledger.workflow)
                withForm { $0.error = nil }
                return setLiveQuery(text.isEmpty ? nil : query) ? find() : []
            } catch {
                // A half-typed `unit:` is no mistake yet; the list stays as it is and the form says what is wrong.
                withForm { $0.error = Refusals.phrase(error) }
            }
        case .journalFilter:
            journal.filter = (form[.query] ?? "").trimmed
            refreshJournal(force: true)
        case .note, .move, .record, .answer, .lookBack, .sample, .phase, .link, .who, .assign, .deadline, .edit, .add,
            .withdraw, .reinstate, .newRound, .declared, .importFile, .writeReport, .sendReport, .passage, .correct,
            .lateImport,
            .column, .slip:
            break
        }
        return []
    }

    /// What was typed is taken, or given up: from here on keys act on what they show.
    mutating func endLiveQuery(isTaken: Bool) {
        if !isTaken { _ = setLiveQuery(nil) }
        liveCrumb = nil
        if scope != shownScope { rederive(scopeOnly: true) }
    }

    /// Returns whether it is another one.
    private mutating func setLiveQuery(_ query: Query?) -> Bool {
        let crumb = query.map(Scope.Crumb.query)
        guard crumb != liveCrumb else { return false }
        if liveCrumb != nil { scope.crumbs.removeLast() }
        if let crumb { scope.crumbs.append(crumb) }
        liveCrumb = crumb
        return true
    }
}
