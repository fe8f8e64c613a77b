import Canvas
import Tracker
import Wording

// What was typed and not saved: it is kept for its form and item, over the end of the program too, and offered again.

extension State {
    /// The name under which what is typed in a form is kept: by what it does, for which items, and by whom. What only
    /// narrows a list is not kept.
    private func draftName(of form: Form) -> String? {
        func name(_ kind: Draft.Kind, _ items: [ItemID], _ more: String...) -> String {
            ([who, kind.rawValue] + items.map(\.description).sorted() + more).joined(separator: "|")
        }
        switch form.purpose {
        case .find, .journalFilter, .column, .lateImport: return nil
        case .note(let items): return name(.note, items)
        case .move(let items, let move): return name(.move, items, move)
        case .record(let kind, let items): return name(.record, items, kind.rawValue)
        case .answer(let item): return name(.answer, [item])
        case .lookBack(let items): return name(.lookBack, items)
        case .sample(let item): return name(.sample, [item])
        case .phase(let item): return name(.phase, [item])
        case .link(let item): return name(.link, [item])
        case .who: return name(.who, [])
        case .assign(let items): return name(.assign, items)
        case .deadline(let items): return name(.deadline, items)
        case .edit(let item): return name(.edit, [item])
        case .add(let kind, let item): return name(.add, [item], kind.rawValue)
        case .withdraw(let item): return name(.withdraw, [item])
        case .reinstate(let item): return name(.reinstate, [item])
        case .newRound: return name(.newRound, [])
        case .declared(let item): return name(.declared, [item])
        case .importFile: return name(.importFile, [])
        case .writeReport(let document, let item): return name(.write, [item], document.fileName())
        case .sendReport(let document, let item): return name(.send, [item], document.fileName())
        case .passage(let item, let place, let month): return name(.passage, [item], place, month?.description ?? "")
        case .correct(let place):
            return name(
                .correct, [], importing?.reading.path ?? "", importing?.reading.fingerprint.description ?? "",
                String(place))
        case .slip(let unit): return name(.slip, [], unit)
        }
    }

    /// Puts what was typed before into a form that is opened anew: here, or in another window that has ended.
    func offeringDraft(_ form: Form) -> Form {
        var form = form
        for place in form.entries.indices { form.entries[place].initial = form.entries[place].value }
        guard let base = draftName(of: form) else { return form }
        let own = base + "#" + window
        let left = left(of: base)
        form.draft = left.contains(own) ? own : left.first ?? own
        guard let name = form.draft, let draft = drafts[name] else { return form }
        var isOutdated = false
        for kept in draft.entries {
            guard let place = form.entries.firstIndex(where: { $0.key.name == kept.key }) else { continue }
            if kept.base != form.entries[place].initial { isOutdated = true }
            form.entries[place].input.replace(with: kept.text)
        }
        form.note = isOutdated ? ScreenWords.draftOutdated : ScreenWords.draftOffered(of: left.count)
        return form
    }

    /// The names of the drafts that were left of a form, in whatever window.
    func left(of base: String) -> [String] { drafts.keys.filter { $0 == base || State.isName($0, of: base) }.sorted() }

    /// Whether a draft's name is that of a form, with the window in which it was typed.
    private static func isName(_ name: String, of base: String) -> Bool {
        name.hasPrefix(base + "#") && !name.dropFirst(base.count + 1).contains { $0 == "|" || $0 == "#" }
    }

    /// Tells that there are drafts.
    mutating func tell(ofLeft left: [String: Draft]) {
        guard let first = left.values.map(\.subject).min() else { return }
        notice = Notice(phrase: ScreenWords.draftsLeft(left.count, first), role: .notice)
    }

    /// What was typed in a form, if anything was.
    private func draft(of form: Form) -> Draft? {
        // What is chosen with a key is chosen again as fast; what was typed is not.
        guard form.hasTyped else { return nil }
        return Draft(
            subject: said(form.title) + (form.subject.isEmpty ? "" : " " + form.subject),
            entries: form.entries.filter(\.isChanged).map {
                Draft.Entry(key: $0.key.name, text: $0.value, base: $0.initial)
            })
    }

    /// Keeps what was typed in a form, or forgets it where nothing is typed in it any more.
    mutating func keepDraft(of form: Form) -> [Effect] {
        guard let name = form.draft else { return [] }
        let draft = draft(of: form)
        guard drafts[name] != draft else { return [] }
        drafts[name] = draft
        return [.keepDraft(name, draft)]
    }

    /// Forgets what was typed: it is saved now, or was given up.
    mutating func dropDraft(_ name: String?) -> [Effect] {
        guard let name, drafts.removeValue(forKey: name) != nil else { return [] }
        return [.keepDraft(name, nil)]
    }

    /// Whether something is typed in a form that is not kept yet.
    public var hasUnkeptText: Bool {
        guard let form = openForm, let name = form.draft else { return false }
        return drafts[name] != draft(of: form)
    }

    /// The form that is open, also where a question lies over it.
    var openForm: Form? {
        for case .form(let form) in overlays.reversed() { return form }
        return nil
    }

    /// Keeps what is typed in the open form.
    mutating func keepOpenText() -> [Effect] { openForm.map { keepDraft(of: $0) } ?? [] }

    /// Leaves a form without saving, once what was typed in it is on the disk. Where it cannot be kept the form stays, and
    /// says so; only the same once more, by itself, leaves.
    mutating func leave(_ form: Form) -> [Effect] {
        if form.isPending {
            overlays.removeLast()
            // Of a file that is only read nothing is to come: whoever leaves has it stopped.
            if case .importFile = form.purpose {
                notice = Notice(phrase: ScreenWords.readingStopped, role: .notice)
                return [.stopReading] + keepDraft(of: form)
            }
            // Its answer is still to come: only then is it known whether the text is saved.
            awaited = form.draft
            return keepDraft(of: form)
        }
        let effects = keepDraft(of: form)
        guard let name = form.draft, let draft = drafts[name] else {
            overlays.removeLast()
            return effects
        }
        if keptDrafts[name] == draft {
            overlays.removeLast()
            notice = Notice(phrase: ScreenWords.draftKept, role: .notice)
            return effects
        }
        if form.leaving != .no {
            guard isKeyAlone else { return effects }
            overlays.removeLast()
            notice = Notice(phrase: ScreenWords.draftOnlyHere, role: .error)
            return effects
        }
        withForm { $0.leaving = .waiting }
        return effects.isEmpty ? [.keepDraft(name, draft)] : effects
    }

    /// Whether a form waits for what was typed in it to be kept.
    public var isLeavingForm: Bool { openForm?.leaving == .waiting }

    /// What was typed is on the disk, or is not.
    mutating func take(kept draft: Draft?, as name: String, failure: Phrase?) {
        let form = openForm.flatMap { $0.draft == name ? $0 : nil }
        guard let failure else {
            keptDrafts[name] = draft
            isWarnedOfDrafts = false
            isWarnedOfLeaving = false
            if notice?.phrase == ScreenWords.draftOnlyHere, drafts[name] == draft {
                notice = Notice(phrase: ScreenWords.draftKept, role: .notice)
            }
            guard form?.leaving == .waiting, isFormOpen, drafts[name] == draft else { return }
            overlays.removeLast()
            notice = Notice(phrase: ScreenWords.draftKept, role: .notice)
            return
        }
        guard draft != nil else {
            notice = Notice(phrase: ScreenWords.draftNotRemoved(failure), role: .error)
            return
        }
        if form?.leaving == .waiting {
            withForm {
                $0.leaving = .warned
                $0.error = ScreenWords.draftWouldBeLost(failure)
            }
        } else if form == nil, !isWarnedOfLeaving {
            notice = Notice(phrase: ScreenWords.draftOnlyHere, role: .error)
        } else if form != nil, !isWarnedOfDrafts {
            withForm { $0.error = ScreenWords.draftNotKept(failure) }
        }
        isWarnedOfDrafts = true
    }

    /// Leaves the program. Where that loses what was typed it is said first.
    mutating func leaveProgram() -> [Effect] {
        let lost = drafts.filter { keptDrafts[$0.key] != $0.value }
        guard let first = lost.values.map(\.subject).min(), !(isWarnedOfLeaving && isKeyAlone) else { return [.leave] }
        isWarnedOfLeaving = true
        notice = Notice(phrase: ScreenWords.leavingLoses(lost.count, first), role: .error)
        return lost.map { .keepDraft($0.key, $0.value) }
    }

    /// What was handed in is on disk: its form closes, and what was typed needs no keeping any more.
    mutating func closeAnswered() -> [Effect] {
        if case .form(let form)? = overlays.last, form.isPending {
            overlays.removeLast()
            return dropDraft(form.draft)
        }
        defer { awaited = nil }
        return dropDraft(awaited)
    }

    /// Throws the draft away that the form was opened with, and begins anew: from the next one, if another was left.
    mutating func discardDraft() -> [Effect] {
        guard var form = openForm, form.note != nil else { return [] }
        let effects = dropDraft(form.draft)
        form.note = nil
        form.error = nil
        form.agreed = []
        for place in form.entries.indices { form.entries[place].input.replace(with: form.entries[place].initial) }
        form = offeringDraft(form)
        withForm { $0 = form }
        return effects
    }
}

extension Form.Key {
    /// The key's name in drafts.
    var name: String {
        switch self {
        case .field(let field): "field " + field.rawValue
        case .figure(let path): "figure " + path
        case .text, .on, .needs, .path, .query, .title, .status, .column, .reason, .basis, .evidence, .noEvidence,
            .reviewDate, .decisions, .items, .phase, .behalf, .behalfBasis, .late:
            String(describing: self)
        }
    }
}
