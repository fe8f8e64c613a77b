import Glibc
import Import
import Sheets
import Papers
import Tracker
import Wording

/// A file that comes in, whatever it is: a notice, a table, a slip that a unit sent back, a ledger that was written out.
package enum ImportFile {
    /// Reads a file and holds it against the ledger.
    ///
    /// - Parameters:
    ///   - levels: what a person says that the levels of a text are, nothing where all are to be as they read by
    ///     themselves; nil: what was said of one of the same shape.
    ///   - into: the round it is held against, where one was named.
    /// - Throws: `CommandProblem`, with a sentence that says what is wrong with the file or with what is in it.
    package static func read(
        _ path: String, _ moment: Moment, mapping: ColumnMapping, levels: LevelChoice? = nil,
        into: ItemID? = nil
    ) throws(CommandProblem) -> [Intake] {
        // Whoever types or pipes it in has his own time.
        let time = path == "-" ? nil : FileTime()
        let bytes = try InputFile.bytes(path, limit: OfficeLimits.file)
        return try read(
            bytes, of: path, moment, mapping: mapping, levels: levels, into: into, within: time ?? FileTime())
    }

    /// Holds the bytes of a file against the ledger.
    ///
    /// - Parameters:
    ///   - isAsked: whether a person is there to say what the levels are of a text that nothing credible is read in.
    ///   - time: how long the file may take, what it took already included.
    package static func read(
        _ bytes: [UInt8], of path: String, _ moment: Moment, mapping: ColumnMapping,
        levels: LevelChoice? = nil, isAsked: Bool = false, into: ItemID? = nil,
        within time: FileTime
    ) throws(CommandProblem) -> [Intake] {
        let intakes = try intakes(bytes, path, moment, mapping, (levels, isAsked), into, time)
        for intake in intakes where intake.round == nil {
            if let why = intake.reading.tooLong { throw .notice(path, why) }
        }
        return intakes
    }

    /// What a person says of the levels of a text, and whether one is there to say it.
    private typealias Levels = (choice: LevelChoice?, isAsked: Bool)

    private static func intakes(
        _ bytes: [UInt8], _ path: String, _ moment: Moment, _ mapping: ColumnMapping, _ levels: Levels,
        _ into: ItemID?, _ time: FileTime
    ) throws(CommandProblem) -> [Intake] {
        let name = path == "-" ? path : Charset.current.shown(path.split(separator: "/").last.map(String.init) ?? path)
        if LedgerFile.isLedger(bytes) {
            do throws(LedgerFileProblem) {
                return try LedgerFile.read(bytes).intakes(name: name, moment.ledger, into: into, on: moment.today)
            } catch {
                throw .notice(path, error.phrase)
            }
        }
        let read = try time.value { () throws(CommandProblem) in
            [try foreign(bytes, path, name, moment, mapping, levels, into, time)]
        }
        guard let read else { throw .office(path, .tooMuch) }
        return read
    }

    /// What is in a file that another program or another hand wrote.
    private static func foreign(
        _ bytes: [UInt8], _ path: String, _ name: String, _ moment: Moment, _ mapping: ColumnMapping,
        _ levels: Levels, _ into: ItemID?, _ time: FileTime
    ) throws(CommandProblem) -> Intake {
        let content = try NoticeFile.content(path, bytes, within: time)
        do throws(CommandProblem) {
            let intake = try intake(of: content, path, name, moment, mapping, levels, into)
            return intake.noting(content.unread)
        } catch {
            // Where nothing could be made of what was read, what was not read may be why.
            guard case .notice(let path, let phrase) = error, let first = content.unread.first(where: \.what.isWanted)
            else { throw error }
            throw .notice(path, UnreadWords.perhaps(phrase, first.what))
        }
    }

    private static func intake(
        of content: NoticeFile.Content, _ path: String, _ name: String, _ moment: Moment, _ mapping: ColumnMapping,
        _ levels: Levels, _ into: ItemID?
    ) throws(CommandProblem) -> Intake {
        switch content.what {
        case .text(let bytes):
            let start = String(decoding: bytes.prefix(4096), as: UTF8.self).split(whereSeparator: \.isNewline)
            if let own = OwnReport.phrase(start.map(String.init)) { throw .notice(path, own) }
            if levels.choice?.isEmpty ?? true, let workbook = TableReader.workbook(ofText: bytes, mapping: mapping) {
                return try table(workbook, path, name, moment, mapping, into)
            }
            let reading = try text(path, bytes, moment, mapping, levels)
            return Intake(reading, name: name, ledger: moment.ledger, into: into, on: moment.today)
        case .workbook(let workbook):
            if let own = OwnReport.phrase(workbook) { throw .notice(path, own) }
            if let mark = SlipMark(of: workbook, moment.ledger, on: moment.today) {
                return try slip(workbook, mark, path, name, moment)
            }
            if let lists = ChecklistReader(workbook) { return try own(lists, path, name, moment, into) }
            return try table(workbook, path, name, moment, mapping, into)
        }
    }

    /// Reads a text: with the levels that a person names, or named for one of the same shape.
    private static func text(
        _ path: String, _ bytes: [UInt8], _ moment: Moment, _ mapping: ColumnMapping, _ levels: Levels
    ) throws(CommandProblem) -> NoticeReading {
        var choice = levels.choice
        if choice == nil {
            let memory = try self.levels(moment)
            if !memory.isEmpty { choice = memory.choice(for: NoticeReader.shape(bytes)) }
        }
        return try NoticeFile.reading(
            path, bytes, levels: choice ?? LevelChoice(), mapping: mapping, on: moment.today,
            isAsked: levels.isAsked)
    }

    private static func slip(
        _ workbook: Workbook, _ mark: SlipMark, _ path: String, _ name: String, _ moment: Moment
    ) throws(CommandProblem) -> Intake {
        let context = Planner.Context(by: moment.setup.by, day: moment.today, clock: moment.setup.clock)
        do throws(SlipProblem) {
            return try SlipReader(workbook, mark, name: name, moment.ledger, moment.log, context).intake()
        } catch {
            throw .notice(path, error.phrase)
        }
    }

    /// Lists that this program wrote.
    private static func own(
        _ lists: ChecklistReader, _ path: String, _ name: String, _ moment: Moment, _ into: ItemID?
    ) throws(CommandProblem) -> Intake {
        do throws(TableRefusal) {
            return try lists.intake(
                name: name, moment.ledger, log: moment.log, into: into, on: moment.today)
        } catch {
            throw .notice(path, error.phrase)
        }
    }

    private static func table(
        _ workbook: Workbook, _ path: String, _ name: String, _ moment: Moment, _ mapping: ColumnMapping,
        _ into: ItemID?
    ) throws(CommandProblem) -> Intake {
        do throws(TableRefusal) {
            let table = try TableReader.read(workbook, mapping: mapping, on: moment.today)
            return Intake(
                table.reading, columns: table.columns, name: name, ledger: moment.ledger, into: into, on: moment.today
            )
        } catch {
            throw .notice(path, error.phrase)
        }
    }

    // MARK: The mapping by hand

    private static let mappingName = "columns-in.json"

    /// The mapping of a workspace; an empty one where there is none.
    package static func mapping(_ moment: Moment) throws -> ColumnMapping {
        let name = mappingName
        guard let bytes = try moment.shelf.beside(name, atMost: ColumnMapping.limit) else {
            return ColumnMapping()
        }
        do throws(ColumnProblem) {
            return try ColumnMapping(bytes)
        } catch {
            throw CommandProblem.settings(moment.shelf.path(of: name), error.phrase)
        }
    }

    // MARK: The levels by hand

    /// Where a workspace keeps what the levels of texts are.
    private static let levelsFile = "levels-in.json"

    /// What was said of the levels of texts by their shape; nothing where there is no such file.
    package static func levels(_ moment: Moment) throws(CommandProblem) -> LevelMemory {
        let path = moment.shelf.path(of: levelsFile)
        let bytes: [UInt8]
        do throws(CommandProblem) {
            bytes = try InputFile.bytes(path, limit: LevelMemory.limit)
        } catch {
            if case .cannotRead(_, let code) = error, code == ENOENT || code == ENOTDIR { return LevelMemory() }
            throw error
        }
        do throws(ColumnProblem) {
            return try LevelMemory(bytes)
        } catch {
            throw .settings(path, error.phrase)
        }
    }

    /// Keeps what was said of a text's levels for those of its shape.
    package static func keep(
        _ choice: LevelChoice, of intakes: [Intake], in memory: LevelMemory, _ session: Session
    ) throws(StorageError) {
        var memory = memory
        for intake in intakes {
            if let shape = intake.reading.levels?.shape { memory.set(choice, for: shape) }
        }
        try session.workspace.keepBeside(levelsFile, Array(memory.text.utf8))
    }

    /// Keeps a mapping in the workspace.
    package static func keep(_ mapping: ColumnMapping, _ session: Session) throws(StorageError) {
        try session.workspace.keepBeside(mappingName, Array(mapping.text.utf8))
    }
}
