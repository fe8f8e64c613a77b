import Foundation
import Papers
import PtySupport
import Testing
import Wording

@testable import Desk

/// The program beside `rectify`, as `rectify` calls it.
struct OfficeProgramTests {
    private let home: Home
    private let office = OfficeProgram(path: Built.rectify + "-office")

    init() throws { home = try Home() }

    private func problem(_ body: () throws -> Void) -> OfficeProblem? {
        do {
            try body()
            return nil
        } catch {
            return error as? OfficeProblem
        }
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: home.path).filter {
            $0.contains("rectify-") || $0.contains("x.")
        }
    }

    private let book = Workbook(title: "台账", sheets: [Sheet(name: "一", rows: [[.text("甲"), .number(2)]])])

    @Test func `What is written is there whole, and is read again`() throws {
        try office.write(book, to: home.path + "/x.xlsx")
        let read = try office.read(path: home.path + "/x.xlsx")
        guard case .workbook(let again) = read.content else {
            Issue.record("no workbook")
            return
        }
        #expect(again.sheets[0].rows == [[.text("甲"), .number(2)]])
        try office.write(Paper(title: "题", blocks: []), to: home.path + "/x.docx")
        #expect(try office.read(path: home.path + "/x.docx").content == .lines(["题"]))
        #expect(try names().sorted() == ["x.docx", "x.xlsx"])
        #expect(try office.code("整改").rows.count == 21)
    }

    @Test func `A file that is there is replaced only where that was said, and whole`() throws {
        let path = try home.file("mine", "x.xlsx")
        #expect(problem { try office.write(book, to: path) } == .cannotWrite(errno: EEXIST))
        #expect(home.bytes(path) == Array("mine".utf8))
        chmod(path, 0o640)
        try office.write(book, to: path, replacing: true)
        #expect(home.bytes(path)?.starts(with: Array("PK".utf8)) == true)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o640)
        // What cannot be written leaves the old one.
        let before = home.bytes(path)
        let bad = Workbook(sheets: [Sheet(name: "a/b")])
        #expect(problem { try office.write(bad, to: path, replacing: true) } == .cannotHold(.sheetName))
        #expect(home.bytes(path) == before)
        #expect(try names() == ["x.xlsx"])
        #expect(problem { try office.write(book, to: home.path + "/no/x.xlsx") } == .cannotWrite(errno: ENOENT))
    }

    @Test func `A link to a file stays one when the file is replaced`() throws {
        let path = try home.file("old", "x.xlsx")
        let link = home.path + "/link.xlsx"
        #expect(symlink("x.xlsx", link) == 0)
        try office.write(book, to: link, replacing: true)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "x.xlsx")
        #expect(home.bytes(path)?.starts(with: Array("PK".utf8)) == true)
    }

    @Test func `A link that somebody else put there makes way for the file, and what it leads to stays`() throws {
        let victim = try home.file("theirs", "theirs.xlsx")
        let link = home.path + "/link.xlsx"
        #expect(symlink("theirs.xlsx", link) == 0)
        // Tests run as root in CI; whoever else runs them cannot give a link away.
        guard lchown(link, 65_534, 65_534) == 0 else { return }
        #expect(problem { try office.write(book, to: link) } == .cannotWrite(errno: EEXIST))
        try office.write(book, to: link, replacing: true)
        #expect(home.bytes(victim) == Array("theirs".utf8))
        #expect(home.bytes(link)?.starts(with: Array("PK".utf8)) == true)
        var status = stat()
        #expect(lstat(link, &status) == 0 && status.st_mode & S_IFMT == S_IFREG)
    }

    @Test
    func `One's own link is followed as far as one's own links lead: another's makes way, a missing file is made`()
        throws
    {
        let victim = try home.file("theirs", "theirs.xlsx")
        let (link, middle) = (home.path + "/link.xlsx", home.path + "/middle.xlsx")
        #expect(symlink("theirs.xlsx", middle) == 0 && symlink("middle.xlsx", link) == 0)
        guard lchown(middle, 65_534, 65_534) == 0 else { return }
        try office.write(book, to: link, replacing: true)
        #expect(home.bytes(victim) == Array("theirs".utf8))
        #expect(home.bytes(middle)?.starts(with: Array("PK".utf8)) == true)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "middle.xlsx")
        // One that leads to nothing yet.
        let dangling = home.path + "/dangling.xlsx"
        #expect(symlink("new.xlsx", dangling) == 0)
        try office.write(book, to: dangling, replacing: true)
        #expect(home.bytes(home.path + "/new.xlsx")?.starts(with: Array("PK".utf8)) == true)
        // A ring of links ends.
        let ring = home.path + "/ring.xlsx"
        #expect(symlink("ring.xlsx", ring) == 0)
        try office.write(book, to: ring, replacing: true)
    }

    @Test func `Nothing is written over or among a ledger's own files, by a link neither`() throws {
        let journal = home.path + "/ledger/journal"
        let evidence = home.path + "/ledger/evidence"
        for folder in [journal, evidence] {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }
        let own = try home.file("{}\n", "ledger/journal/甲-0000000000.jsonl")
        let state = try home.file("{}", "ledger/state.json")
        let link = home.path + "/link.xlsx"
        #expect(symlink(own, link) == 0)
        for path in [own, state, link, journal + "/x.xlsx", evidence + "/x.xlsx"] {
            #expect(problem { try office.write(book, to: path, replacing: true) } == .ofLedger, "\(path)")
        }
        #expect(home.bytes(own) == Array("{}\n".utf8) && home.bytes(state) == Array("{}".utf8))
        // A folder of that name elsewhere is anybody's.
        let other = home.path + "/evidence"
        try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
        try office.write(book, to: other + "/x.xlsx")
    }

    @Test func `Pipes, devices and folders are refused without waiting, what is too large without being read`() throws {
        let pipe = home.path + "/pipe.xlsx"
        #expect(mkfifo(pipe, 0o600) == 0)
        for path in [pipe, "/dev/zero", home.path] { #expect(problem { _ = try office.read(path: path) } == .notAFile) }
        #expect(problem { _ = try office.read(path: home.path + "/none.xlsx") } == .cannotOpen(errno: ENOENT))
        let huge = try home.file("", "huge.xlsx")
        #expect(truncate(huge, 200 << 20) == 0)
        #expect(problem { _ = try office.read(path: huge) } == .tooLarge(limit: OfficeLimits.file))
    }

    @Test
    func `A program that is not there, fails, says too much or nothing that makes sense is a problem, not a crash`()
        throws
    {
        func standIn(_ script: String) throws -> OfficeProgram {
            // Written by a program of its own: what this one has open for writing, another test's program can inherit for a
            // moment, and a file that is open so is not run.
            let path = home.path + "/stand-in"
            let write = "printf '#!/bin/sh\\n%s\\n' \"$2\" >\"$1\" && chmod 700 \"$1\""
            #expect(try Running(["/bin/sh", "-c", write, "-", path, script], environment: [:]).finish().status == 0)
            return OfficeProgram(path: path)
        }
        func problem(_ script: String) throws -> OfficeProblem? {
            let program = try standIn(script)
            return self.problem { _ = try program.read(Array("a".utf8), named: "a.txt") }
        }
        #expect(self.problem { _ = try OfficeProgram(path: "/nope").read([65], named: "a") } == .noOffice("/nope"))
        #expect(try problem("kill -SEGV $$") == .tooMuch)
        #expect(try problem("exit 3") == .tooMuch)
        #expect(try problem("echo '{'") == .damaged("json"))
        #expect(try problem("echo noise >&2; echo '{\"encrypted\":{}}' >&2; exit 1") == .encrypted)
        #expect(try problem("exec cat /dev/zero") == .tooMuch)
        #expect(try problem("exec cat /dev/zero >&2") == .tooMuch)
        // One that does not read what it is given is not waited for either.
        let deaf = try standIn("echo '{\"empty\":{}}' >&2; exit 1")
        let much = [UInt8](repeating: 65, count: 8 << 20)
        #expect(self.problem { _ = try deaf.read(much, named: "a.txt") } == .empty)
    }

    @Test
    func `A program that hangs in any way is waited for no longer than its time, and one that is gone not at all`()
        throws
    {
        func problem(_ script: String) throws -> OfficeProblem? {
            // A file of its own: one that is written anew can still be open in what another test has just started.
            let path = try home.file("#!/bin/sh\n" + script + "\n", "stand-in-\(UUID().uuidString)")
            chmod(path, 0o700)
            let start = ContinuousClock.now
            while true {
                let found = self.problem { _ = try OfficeProgram(path: path, time: 1).read([65], named: "a.txt") }
                // A process that another test has just started has it open until it is another program.
                if case .noOffice = found, ContinuousClock.now - start < .seconds(30) { continue }
                return found
            }
        }
        // It closes what it says, stops itself, hears no signal, or keeps its output open by another one.
        for script in [
            "exec >&- 2>&-; while :; do sleep 100; done", "kill -STOP $$",
            "trap '' TERM INT HUP; while :; do sleep 100; done",
            "sleep 100 & wait",
        ] {
            let found = try problem(script)
            #expect(found == .tooMuch, "\(script)")
        }
        // What was said before the end counts, whoever holds the output open after it.
        #expect(try problem("sleep 100 & echo '{\"encrypted\":{}}' >&2; exit 1") == .encrypted)
        // Nothing that it started is left over.
        let mark = home.path + "/left"
        #expect(try problem("sleep 100 & echo $! >\(mark); wait") == .tooMuch)
        let left = try #require(
            home.bytes(mark).flatMap { Int32(String(decoding: $0, as: UTF8.self).filter(\.isNumber)) })
        #expect(Running.hasEnded(process: left, within: 30_000))
    }

    @Test func `While it reads, the program has no network, makes no files and starts no programs`() throws {
        let refused = try office.confinement()
        #expect(refused == Confinement(network: true, files: true, execution: true))
        #expect(refused.isWhole)
    }

    @Test func `What is refused and what the kernel cannot refuse is said in one sentence each`() {
        var said: Set<String> = []
        for bits in 0..<8 {
            let refused = Confinement(network: bits & 1 > 0, files: bits & 2 > 0, execution: bits & 4 > 0)
            let phrase = OfficeWords.confined(refused)
            #expect(phrase.zh.hasSuffix("。") && phrase.en.hasSuffix("."))
            #expect(phrase.zh.contains("内核") != refused.isWhole && phrase.en.contains("kernel") != refused.isWhole)
            said.insert(phrase.zh)
        }
        said.insert(OfficeWords.confined(nil).zh)
        #expect(said.count == 9)
    }

    @Test func `Texts in every encoding and files of every kind are read by the program that is confined`() throws {
        let text = "一、人事\n"
        for encoding in ["GB18030", "BIG5-HKSCS", "UTF-16"] {
            let path = home.path + "/text.txt"
            let made = try Running(
                [
                    "/usr/bin/iconv", "-f", "UTF-8", "-t", encoding, "-o", path,
                    try home.file("<html><meta charset=\"\(encoding.lowercased())\">\(text)</html>"),
                ],
                environment: [:]
            ).finish()
            #expect(made.status == 0)
            guard case .lines(let lines) = try office.read(path: path).content else {
                Issue.record("no lines")
                return
            }
            #expect(lines == ["一、人事"], "\(encoding)")
        }
    }

    @Test func `Input without end ends at the limit of a file's size`() throws {
        let run = try Running([Built.rectify + "-office", "read", "a.txt"], environment: [:], input: "/dev/zero")
            .finish()
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("tooLarge"))
    }

    @Test func `Every problem has a sentence of its own, in both languages, that names the file`() {
        let problems: [OfficeProblem] = [
            .cannotOpen(errno: EACCES), .notAFile, .empty, .tooLarge(limit: 64 << 20), .tooMany(.cells, limit: 5),
            .tooMany(.lines, limit: 5), .tooMuch, .unknownKind(looksLike: .doc), .unknownKind(looksLike: .pdf),
            .unknownKind(looksLike: nil), .damaged("zip"), .encrypted, .hostile("bomb"), .hostile("path"), .encoding,
            .noOffice("/x"), .cannotWrite(errno: EEXIST), .cannotWrite(errno: ENOSPC), .cannotHold(.code),
            .cannotHold(.sheetName), .cannotHold(.size), .cannotHold(.table),
        ]
        let phrases = problems.map { CommandProblem.office("台账.doc", $0).phrase }
        #expect(Set(phrases.map(\.zh)).count == problems.count)
        #expect(Set(phrases.map(\.en)).count == problems.count)
        for phrase in phrases {
            #expect(phrase.zh.hasPrefix("“台账.doc”") && phrase.zh.hasSuffix("。"), "\(phrase.zh)")
            #expect(phrase.en.hasPrefix("“台账.doc”") && phrase.en.hasSuffix("."), "\(phrase.en)")
        }
    }

    @Test func `Notices are imported from documents, web pages and GBK text as from plain text`() throws {
        let text = """
            二、反馈问题整改情况
            （一）在树木养护方面
            1.古树巡查不够经常的问题。
            问题整改做法与成效：一是排出巡查班次。每周两次。二是登记造册。
            """
        let lines = text.split(separator: "\n").map(String.init)
        let document = home.path + "/n.docx"
        try office.write(Paper(title: "", blocks: lines.map { .paragraph(lead: "", $0) }), to: document)
        let page = try home.file("<html><body>" + lines.map { "<p>\($0)</p>" }.joined(), "n.html")
        let gbk = home.path + "/gbk.txt"
        #expect(
            try Running(
                ["/usr/bin/iconv", "-f", "UTF-8", "-t", "GBK", "-o", gbk, try home.file(text)], environment: [:]
            )
            .finish().status == 0)
        let plain = try home.done("import", "--dry-run", "--format", "json", try home.file(text))
        for path in [document, page] {
            #expect(try home.done("import", "--dry-run", "--format", "json", path).bytes == plain.bytes, "\(path)")
        }
        // In which encoding it was read is said, and nothing else is different.
        var read = try home.done("import", "--dry-run", "--format", "json", gbk).object
        let uncertain = try #require(read["uncertain"] as? [[String: Any]])
        #expect(uncertain.first?["text"] as? String == "GB18030")
        read["uncertain"] = Array(uncertain.dropFirst())
        #expect(NSDictionary(dictionary: read) == NSDictionary(dictionary: try plain.object))
        let cut = home.path + "/cut.docx"
        try Data(try #require(home.bytes(document)).prefix(700)).write(to: URL(fileURLWithPath: cut))
        #expect(try home.refused("import", cut).contains("已损坏或不完整：缺了一段"))
        #expect(try home.refused("import", "--lang", "en", cut).contains("damaged or cut off: a part is missing"))
    }
}
