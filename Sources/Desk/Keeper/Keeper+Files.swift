import Check
import Dashboard
import Import
import Papers
import Reports
import Synchronization
import Tracker
import Wording

// Files: read, written, shown. All of it beside the lane that writes.

extension Keeper {
    /// Does something beside the lane that writes, and tells what comes of it.
    private func ask(
        _ what: Waiting.What, failing fail: @escaping @Sendable (Phrase) -> Input = Input.refused,
        _ body: @escaping @Sendable (Moment) throws -> Input?
    ) {
        work.run(what) { [self] in
            let moment = moment
            do {
                if let answer = try body(moment) { mailbox.post([answer]) }
            } catch {
                mailbox.post([fail(moment.phrase(of: error))])
            }
        }
    }

    /// Opens kept evidence with the system's viewer.
    func view(digest: String, name: String) {
        ask(.viewing) { [world] moment in
            try EvidenceFile.show(digest, named: name, in: moment.shelf, variables: world.variables)
            return .notice(CommandWords.evidenceOpened(name))
        }
    }

    /// Writes out an urging letter, as the ledger stood on its day.
    func letter(_ item: ItemID, _ language: Language) {
        ask(.letter) { moment in
            let text = try LetterTemplates.letter(item, in: moment)
            // What is wrong with it is read first.
            let wrong = try LetterTemplates.contradiction(item, in: moment)
            return .letter((wrong.map { $0[language] + "\n\n" } ?? "") + text)
        }
    }

    /// Reads the attached files, and says what is wrong with them.
    func verifyEvidence() {
        ask(.evidence) { moment in
            .verified(EvidenceCheck.flaws(of: moment.shown, all: moment.ledger, in: moment.shelf))
        }
    }

    /// Reads a file, and holds it against the ledger.
    ///
    /// - Parameter levels: what the levels of a text are by a person's own word; kept where they make something of it.
    func read(path: String, mapping: ColumnMapping? = nil, levels: LevelChoice? = nil) {
        let time = FileTime()
        // Of a file that is read anew what it said before is not waited for.
        reading.withLock {
            $0?.stop(); $0 = time
        }
        ask(.reading) { [self] moment in
            let plain = world.path(typed: path)
            let mapping = try mapping ?? ImportFile.mapping(moment)
            let bytes = try InputFile.bytes(plain, limit: OfficeLimits.file, takesPipes: false)
            let intakes: [Intake]
            do throws(CommandProblem) {
                intakes = try ImportFile.read(
                    bytes, of: plain, moment, mapping: mapping, levels: levels, isAsked: true, within: time)
            } catch {
                if time.isStopped { return nil }
                throw error
            }
            if time.isStopped { return nil }
            // Of a file with several rounds the first that says something new is looked through first.
            guard let intake = intakes.first(where: { !$0.isEmpty }) ?? intakes.first else { return nil }
            if let levels, !intake.isIncredible, !moment.setup.isReadOnly {
                let memory = try ImportFile.levels(moment)
                try write { try ImportFile.keep(levels, of: intakes, in: memory, $0) }
            }
            return .read(
                Input.Reading(intake: intake, path: plain, mapping: mapping, fingerprint: Fingerprint(of: bytes)))
        }
    }

    /// Whoever asked for a file does not wait for it any more.
    func stopReading() {
        reading.withLock {
            $0?.stop(); $0 = nil
        }
    }

    /// Writes a unit's slip.
    func slip(of unit: String, path: String) {
        ask(.writing) { [world] moment in
            let file = try SlipFile.write(
                unit, of: moment.ledger, log: moment.log, round: moment.round, on: moment.today,
                to: path.isEmpty ? nil : world.path(typed: path), replacing: false, moment.language, in: world)
            return .wrote(
                file.cuts.reduce(SlipWords.written(world.whole(file.path), unit: unit, count: file.count)) {
                    $0.with($1)
                })
        }
    }

    // MARK: Reports

    private static func draft(
        _ document: ReportDocument, _ round: ItemID, _ language: Language, on day: Day? = nil, _ moment: Moment
    ) throws -> (ReportDesk, ReportDraft) {
        let desk = try ReportDesk(folder: moment.setup.configFolder)
        if let day, day > moment.day { throw Refusal.dayInFuture(day, today: moment.day) }
        let draft = try desk.draft(
            document, of: round, log: moment.log, workflow: moment.workflow, damage: moment.damage,
            today: day ?? moment.day, language: language)
        return (desk, draft)
    }

    /// Makes a document for its preview.
    func preview(_ document: ReportDocument, round: ItemID, _ language: Language) {
        ask(.preview, failing: Input.notice) { moment in
            let (desk, draft) = try Keeper.draft(document, round, language, moment)
            let notes = draft.notes.flatMap { [$0[language], ""] }
            return .preview(
                ReportPreview(
                    document: document, lines: notes + draft.lines, missing: draft.missing,
                    places: desk.templates.places(of: document.kind, language: language)))
        }
    }

    /// Makes a QR code of a text.
    func code(_ text: String) {
        ask(.code) { _ in
            do throws(OfficeProblem) {
                return .code(text: text, rows: try OfficeProgram().code(text).rows)
            } catch {
                throw CommandProblem.office(text, error)
            }
        }
    }

    /// Writes a document to a file.
    func writeReport(_ document: ReportDocument, round: ItemID, path: String, replacing: Bool, _ language: Language) {
        ask(.writing) { [world] moment in
            let (desk, draft) = try Keeper.draft(document, round, language, moment)
            let files = try desk.write(draft, to: world.path(typed: path), replacing: replacing)
            return .done(
                ([draft.warning].compactMap(\.self) + ReportDesk.cuts(draft, in: files))
                    .reduce(CommandWords.fileWritten(files.map(world.whole).joined(separator: " "))) { $0.with($1) })
        }
    }

    /// Keeps a document as it was sent; the answer comes when it is on disk. Other changes do not wait for the file.
    func sendReport(
        _ document: ReportDocument, round: ItemID, to recipient: String, on day: Day?, incomplete: Bool,
        _ language: Language
    ) {
        work.run(.writing) { [self] in
            do {
                // Of what stands there now, whoever wrote it.
                try write { session in
                    session.workspace.refresh()
                    try session.workspace.requirePlace()
                    wrote()
                }
                let moment = moment
                let (desk, draft) = try Keeper.draft(document, round, language, on: day, moment)
                if !incomplete { try ReportDesk.requireComplete(draft, moment.damage) }
                let sent = try desk.send(
                    draft, of: round, to: recipient, log: moment.log, keep: { try moment.shelf.keepFile(at: $0) },
                    rehearse: { request in try write { try $0.rehearse(request) } },
                    record: { request in
                        try write { session in
                            let event = try session.workspace.record(request, as: session.recorder)
                            wrote()
                            return event
                        }
                    })
                present(then: [.recorded(sent.event)])
            } catch {
                work.hop(.saving) { fail(error) }
            }
        }
    }

    /// Tells why a figure is another than in the report that was sent last.
    func explain(_ figure: ReportFigure, round: ItemID, _ language: Language) {
        ask(.explanation) { moment in
            let ledger = moment.shown
            guard let report = ledger.records(of: round, .report).last(where: { $0.text(.unit) == nil }),
                let why = Explanation(
                    figure, of: round, log: moment.log, workflow: moment.workflow, since: .report(report.id),
                    until: moment.day)
            else { return .notice(ScreenWords.nothingSentYet) }
            return .explained(ExplanationText(why, ledger: ledger, log: moment.log).lines(language))
        }
    }
}
