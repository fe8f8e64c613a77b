import FoundationEssentials
import Glibc
import Papers
import Tracker
import Wording

/// The program beside this one, `rectify-office`, which opens and writes files of office programs under limits.
///
/// What is read and written is opened here and handed over: the program itself opens no path. See `OfficeLimits` for
/// what it may take.
package struct OfficeProgram {
    /// Where the program is.
    package var path: String
    /// The time after which it is ended, in seconds.
    package var time = OfficeLimits.time
    /// The time of the file that it works on, where that is one of several things done with it.
    private let file: FileTime?

    /// The program that `RECTIFY_OFFICE` names, or else the one in the folder of this program.
    package init(within file: FileTime? = nil, variables: (String) -> String? = { Environment[$0] }) {
        self.file = file
        if let given = variables("RECTIFY_OFFICE"), !given.isEmpty {
            path = given
        } else {
            let own = Files.target(ofLink: "/proc/self/exe") ?? ""
            path = own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
            path += "/rectify-office"
        }
    }

    /// The program at a path.
    package init(path: String, time: Int = OfficeLimits.time) {
        self.path = path
        self.time = time
        file = nil
    }

    private var run: OfficeRun { OfficeRun(program: path, time: time, file: file) }

    // MARK: Limits

    /// What its kernel refuses the program while it reads: found by it, trying.
    func confinement() throws(OfficeProblem) -> Confinement {
        try OfficeProgram.decoded(try run.answer(["limits"], .bytes([])))
    }

    // MARK: Reading

    /// What is in a file: lines of text or a workbook.
    package func read(path file: String) throws(OfficeProblem) -> Source {
        // Nothing is waited for: a pipe that nobody writes to is no file.
        let descriptor = open(file.systemPath, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .cannotOpen(errno: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .cannotOpen(errno: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        guard status.st_size <= OfficeLimits.file else { throw .tooLarge(limit: OfficeLimits.file) }
        return try source(of: .file(descriptor), name: file)
    }

    /// What is in a file whose content is at hand; its name tells what the content does not.
    package func read(_ bytes: [UInt8], named name: String) throws(OfficeProblem) -> Source {
        guard bytes.count <= OfficeLimits.file else { throw .tooLarge(limit: OfficeLimits.file) }
        return try source(of: .bytes(bytes), name: name)
    }

    private func source(of input: OfficeRun.Input, name: String) throws(OfficeProblem) -> Source {
        // Of the path only the last part is needed, and of that only the end.
        let last = name.split(separator: "/").last.map(String.init) ?? ""
        let answer = try run.answer(["read", String(last.suffix(80))], input)
        return try OfficeProgram.decoded(answer)
    }

    // MARK: Writing

    /// Writes a workbook to a file; one that is there already only where it is to be replaced. A text that is too long
    /// for its cell is cut with a mark (`Workbook.cuts` names them).
    ///
    /// - Throws: `.cannotWrite(errno: EEXIST)` where there is one that is to stay. Whatever is thrown, nothing was written.
    package func write(_ workbook: Workbook, to file: String, replacing: Bool = false) throws(OfficeProblem) {
        let fitted = workbook.fitted { OfficeWords.cutMark($0).zh }
        try write(JSONEncoder().encoded(fitted), kind: "xlsx", to: file, replacing: replacing)
    }

    /// Writes a document to a file; one that is there already only where it is to be replaced.
    ///
    /// - Throws: `.cannotWrite(errno: EEXIST)` where there is one that is to stay. Whatever is thrown, nothing was written.
    package func write(_ paper: Paper, to file: String, replacing: Bool = false) throws(OfficeProblem) {
        try write(JSONEncoder().encoded(paper), kind: "docx", to: file, replacing: replacing)
    }

    private func write(_ json: [UInt8], kind: String, to file: String, replacing: Bool) throws(OfficeProblem) {
        guard json.count <= OfficeLimits.answer else { throw .tooLarge(limit: OfficeLimits.answer) }
        // An interrupt waits until the file is there whole or not at all.
        let hold = SignalHold()
        defer { hold.release() }
        let new = try NewFile(for: file, replacing: replacing)
        do throws(OfficeProblem) {
            _ = try run.answer(["write", kind], .bytes(json), into: new.descriptor) { hold.isPending }
            // One that ends well and has written nothing is not the program that it should be.
            guard OfficeProgram.isPacked(new.descriptor) else { throw .noOffice(run.program) }
            try new.keep()
        } catch {
            new.drop()
            throw error
        }
    }

    /// Whether a file begins as one that is packed, as every office file does.
    private static func isPacked(_ descriptor: Int32) -> Bool {
        var start = [UInt8](repeating: 0, count: 4)
        return pread(descriptor, &start, start.count, 0) == start.count && start == [0x50, 0x4B, 3, 4]
    }

    // MARK: QR codes

    /// A text as a QR code.
    ///
    /// - Throws: `.cannotHold(.code)` where there is nothing to say, or too much.
    package func code(_ text: String) throws(OfficeProblem) -> Paper.Code {
        guard text.utf8.count <= OfficeLimits.code else { throw .cannotHold(.code) }
        return try OfficeProgram.decoded(try run.answer(["qr"], .bytes(Array(text.utf8))))
    }

    private static func decoded<Value: Decodable>(_ bytes: [UInt8]) throws(OfficeProblem) -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(bytes))
        } catch {
            throw .damaged("json")
        }
    }
}

extension JSONEncoder {
    /// A value as bytes.
    fileprivate func encoded(_ value: some Encodable) throws(OfficeProblem) -> [UInt8] {
        do {
            return Array(try encode(value))
        } catch {
            throw .damaged("json")
        }
    }
}
