import Glibc
import Sheets
import Papers
import Reports
import Tracker
import Wording

/// Makes reports of a session's ledger and writes them to files.
package struct ReportDesk {
    /// The templates: the shipped ones, or the person's own.
    package let templates: ReportTemplates
    private var office: OfficeProgram { OfficeProgram() }

    /// The desk of a session; `folder` is that of the person's own settings.
    ///
    /// - Throws: `CommandProblem` for a file of the person's own that cannot be read or is no template.
    package init(folder: String) throws {
        templates = try ReportTemplates { name in
            let file = "templates/\(name.rawValue).txt"
            let own = try UserSettings.data(file, in: folder)
            do throws(ReportTemplateProblem) {
                return try name.template(own ?? name.shipped)
            } catch {
                throw CommandProblem.settings(folder + "/" + file, error.phrase)
            }
        }
    }

    /// Throws where a document is not to be sent as it is: entries of the ledger may be missing, so that no figure can be
    /// signed, or a person has places in it to fill in.
    package static func requireComplete(_ draft: ReportDraft, _ damage: [Damage]) throws(CommandProblem) {
        let count = damage.count(where: \.hidesEntries)
        if count > 0 { throw .notWhole(count) }
        if draft.lacksBody { throw .bodyMissing }
        if !draft.missing.isEmpty { throw .placesEmpty(draft.missing.map(\.name), draft.document.kind) }
    }

    /// A document as it would be written now.
    ///
    /// - Throws: `Refusal.roundNotYet` where the round was not there yet.
    package func draft(
        _ document: ReportDocument, of round: ItemID, log: [Event], workflow: Workflow, damage: [Damage], today: Day,
        language: Language
    ) throws(Refusal) -> ReportDraft {
        // All the codes of a document have the time of one file.
        let office = OfficeProgram(within: FileTime())
        let draft = ReportDraft(
            document, log: log, workflow: workflow, round: round, today: today, language: language,
            templates: templates, gaps: damage.count(where: \.hidesEntries)
        ) { try? office.code($0) }
        guard let draft else {
            let added = log.first { event in
                event.changes.contains { if case .add(let addition) = $0 { addition.item == round } else { false } }
            }
            if let since = added?.day { throw .roundNotYet(since: since) }
            throw .noRound
        }
        return draft
    }

    // MARK: Files

    /// The text of a draft in a form that has one.
    package func text(_ draft: ReportDraft, ending: String, list: ChecklistBook.List? = nil) -> String? {
        switch (draft.content, ending) {
        case (.paper(let paper), "md"): PaperText.markdown(paper)
        case (.page(let page), "html"): page
        case (.workbook(let workbook), "csv"):
            ReportDesk.csv(
                workbook.sheets.enumerated().filter { index, _ in list.map { ReportDesk.lists[index] == $0 } ?? true }
                    .map(\.element))
        case (.paper, _), (.page, _), (.workbook, _): nil
        }
    }

    private static let lists = ChecklistBook.List.allCases

    /// Tables for spreadsheets, without their titles and feet, an empty line between two.
    private static func csv(_ sheets: [Sheet]) -> String {
        let mark = "\u{FEFF}"
        let tables = sheets.map { sheet in
            let rows = sheet.rows.dropFirst(sheet.titleRows).dropLast(sheet.footRows).map { $0.map(ChecklistBook.text) }
            // What it was written from goes with it, as in a workbook.
            var text = CSVText((rows.first ?? []) + [ChecklistMark.text(of: sheet)].compactMap { $0 })
            for row in rows.dropFirst() { text.add(row) }
            return String(text.text.unicodeScalars.dropFirst())
        }
        return mark + tables.joined(separator: "\r\n")
    }

    /// Writes a draft to a file, in the form that its ending names; three lists as .csv go to a file each.
    ///
    /// - Returns: The files.
    /// - Throws: `CommandProblem` where it cannot be written; then nothing was.
    @discardableResult
    package func write(
        _ draft: ReportDraft, to path: String, replacing: Bool = false, list: ChecklistBook.List? = nil
    ) throws(CommandProblem) -> [String] {
        let ending = try ReportDesk.ending(of: path, draft.document.endings)
        if ending == "csv", list == nil, case .workbook(let workbook) = draft.content, workbook.sheets.count > 1 {
            let stem = path.dropLast(4)
            let paths = workbook.sheets.map { "\(stem)-\($0.name).csv" }
            // Of three files none is written where one cannot be.
            if !replacing, let taken = paths.first(where: { access($0.systemPath, F_OK) == 0 }) {
                throw .reportExists(taken)
            }
            for (path, only) in zip(paths, ReportDesk.lists) {
                try write(draft, to: path, replacing: replacing, list: only)
            }
            return paths
        }
        try ReportDesk.requireFree(path, replacing: replacing)
        do throws(OfficeProblem) {
            switch (draft.content, ending) {
            case (.paper(let paper), "docx"): try office.write(paper, to: path, replacing: replacing)
            case (.workbook, "docx"):
                if let paper = draft.paper { try office.write(paper, to: path, replacing: replacing) }
            case (.workbook(let workbook), "xlsx"): try office.write(workbook, to: path, replacing: replacing)
            case (.paper, _), (.page, _), (.workbook, _):
                try ReportDesk.write(
                    Array((text(draft, ending: ending, list: list) ?? "").utf8), to: path, replacing: replacing)
            }
        } catch {
            throw .office(path, error)
        }
        return [path]
    }

    /// What of a draft is cut in a file, since a cell of a workbook takes no more.
    package static func cuts(_ draft: ReportDraft, in files: [String]) -> [Phrase] {
        guard case .workbook(let workbook) = draft.content,
            files.contains(where: { $0.lowercased().hasSuffix(".xlsx") })
        else { return [] }
        return cuts(workbook)
    }

    /// What of a workbook is cut in its file.
    package static func cuts(_ workbook: Workbook) -> [Phrase] {
        workbook.cuts.map { OfficeWords.wasCut($0.sheet, $0.cell, $0.row, $0.heading, $0.length) }
    }

    /// Writes a document that is no report, such as a letter: .docx or .md.
    package func write(_ paper: Paper, to path: String, replacing: Bool) throws(CommandProblem) {
        let ending = try ReportDesk.ending(of: path, ["docx", "md"])
        try ReportDesk.requireFree(path, replacing: replacing)
        do throws(OfficeProblem) {
            if ending == "docx" {
                try office.write(paper, to: path, replacing: replacing)
            } else {
                try ReportDesk.write(Array(PaperText.markdown(paper).utf8), to: path, replacing: replacing)
            }
        } catch {
            throw .office(path, error)
        }
    }

    private static func requireFree(_ path: String, replacing: Bool) throws(CommandProblem) {
        var status = stat()
        guard lstat(path.systemPath, &status) == 0 else { return }
        guard [S_IFREG, S_IFLNK].contains(status.st_mode & S_IFMT) else { throw .office(path, .notAFile) }
        if !replacing { throw .reportExists(path) }
    }

    /// The ending of a path, which says in which form a document is written; `endings` are those that can be, nil for any.
    package static func ending(of path: String, _ endings: [String]?) throws(CommandProblem) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
            throw .unknownEnding(path, endings ?? [])
        }
        let ending = name[name.index(after: dot)...].lowercased()
        if let endings, !endings.contains(ending) { throw .unknownEnding(path, endings) }
        return ending
    }

    /// Writes bytes to a file, whole or not at all.
    package static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(OfficeProblem) {
        let hold = SignalHold()
        defer { hold.release() }
        let file = try NewFile(for: path, replacing: replacing)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(file.descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                written += count
            } else if errno != EINTR {
                let code = errno
                file.drop()
                throw .cannotWrite(errno: code)
            }
        }
        do throws(OfficeProblem) {
            try file.keep()
        } catch {
            file.drop()
            throw error
        }
    }

    // MARK: Sending

    /// Records that a draft was sent, keeps the file as it was sent, and writes it out where a path is given.
    ///
    /// - Returns: The event, and the files that were written.
    package func send(
        _ draft: ReportDraft, of round: ItemID, to recipient: String, ending: String? = nil, output: String? = nil,
        replacing: Bool = false, log: [Event], keep: (String) throws -> KeptFile, rehearse: (Request) throws -> Void,
        record: (Request) throws -> Event
    ) throws -> (event: Event, files: [String]) {
        let ending =
            try output.map { (path) throws(CommandProblem) in
                try ReportDesk.ending(of: path, draft.document.endings)
            } ?? ending ?? draft.document.endings[0]
        var fields: [Field: FieldValue] = [
            .recipient: FieldValue(recipient), .on: .day(draft.day),
            .fileName: .text(draft.document.fileName(ending: ending)), .figures: FieldValue(draft.figures),
            .heads: FieldValue(Heads(log: log).kept),
        ]
        fields = fields.filter { $0.value != .nothing }.merging(draft.document.fields) { _, own in own }
        // What the rules refuse leaves no file behind.
        try rehearse(.record(.report, under: round, fields: fields))
        let folder = try ScratchFolder(.report)
        defer { folder.remove() }
        let file = folder.path + "/" + draft.document.fileName(ending: ending)
        // Of the lists as .csv all three are kept in one file.
        if ending == "csv" {
            do throws(OfficeProblem) {
                try ReportDesk.write(Array((text(draft, ending: ending) ?? "").utf8), to: file, replacing: false)
            } catch {
                throw CommandProblem.office(file, error)
            }
        } else {
            try write(draft, to: file)
        }
        fields[.digest] = .text(try keep(file).digest)
        try rehearse(.record(.report, under: round, fields: fields))
        let files = try output.map { try write(draft, to: $0, replacing: replacing) } ?? []
        return (try record(.record(.report, under: round, fields: fields)), files)
    }
}
