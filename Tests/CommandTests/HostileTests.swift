import Foundation
import Glibc
import PtySupport
import Testing

@Suite("Hostile input and failing disks")
struct HostileTests {
    @Test("a pipe that nobody writes to is called a pipe, not an empty file; one that is written to is read")
    func pipe() throws {
        let home = try Home()
        let path = try home.file("x", "file") + ".pipe"
        #expect(mkfifo(path, 0o600) == 0)
        #expect(try home.refused("import", path).contains("是管道，不是文件"))
    }

    @Test("a name that cannot be read or is too long is told from other texts: it came with --as")
    func nameGiven() throws {
        let home = try Home()
        #expect(try home.refused("overview", "--as", "整\u{FFFD}办").contains("--as 给的姓名第 1 行第 2 个字"))
        #expect(
            try home.refused("overview", "--as", String(repeating: "长", count: 5000)).contains("--as 给的姓名有 5000 个字"))
    }

    @Test("Names that are empty, too long, or only controls are refused, whatever they are for")
    func names() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let long = String(repeating: "名", count: 5_000)
        #expect(try home.refused("note", "1.1", "x", "--as", "", status: 64).contains("--as"))
        #expect(try home.refused("note", "1.1", "x", "--as", "\u{1B}\u{7}", status: 64).contains("--as"))
        #expect(try home.refused("note", "1.1", "x", "--as", long).contains("5000"))
        #expect(try home.refused("assign", "1.1", "--unit", long).contains("最多 200 个字"))
        #expect(try home.refused("add", "area", long).contains("最多 200 个字"))
        #expect(try home.refused("add", "area", " \u{202E} ").contains("不能为空"))
        #expect(try home.refused("round", "new", "--body", "").contains("不能为空"))
        #expect(try home.refused("round", "new", "--body", "局", "--name", "a/b").contains("a/b"))
        #expect(try home.refused("show", "").contains("没有"))
        #expect(try home.refused("show", "../../etc/passwd").contains("没有编号为"))
        // A writer's name becomes a file's name: it stays within the folder, and within what file systems take.
        try home.done("note", "1.1", "路径", "--as", "../../../" + String(repeating: "长", count: 190))
        #expect(try home.journals().allSatisfy { $0.hasSuffix(".jsonl") && !$0.contains("..") && $0.utf8.count < 256 })
        try home.done("note", "1.1", String(repeating: "很长的进展。", count: 5_000))
        #expect(try home.refused("note", "1.1", String(repeating: "x", count: 50_001)).contains("50000"))
    }

    @Test("Escapes, controls and direction marks reach no output, whatever its form")
    func escapes() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let hostile = "a\u{1B}[31mb\u{9B}2Jc\u{202E}d\u{7}e\u{85}f\u{1B}]0;x\u{7}"
        try home.done("note", "1.1", hostile, "--as", "名\u{1B}[2J字")
        try home.done("assign", "1.1", "--unit", hostile)
        try home.done("add", "measure", "--under", "1", hostile, "--as", "整改办")
        // What a journal holds is not always what this program wrote.
        let name = try #require(try home.journals().first { $0.hasPrefix("整改办") })
        let journal = home.data + "/journal/" + name
        var text = try String(contentsOfFile: journal, encoding: .utf8)
        text = text.split(separator: "登记造册", omittingEmptySubsequences: false).joined(
            separator: "登\\u001b[31m\u{9B}记\u{202E}册")
        try text.write(toFile: journal, atomically: false, encoding: .utf8)
        let commands: [[String]] = [
            ["list"], ["list", "problems"], ["list", "owners"], ["show", "1.1"], ["show", "1.2"], ["show", "1"],
            ["history"], ["history", "1.2"], ["overview"], ["export", "json"],
        ]
        for command in commands {
            for form in ["table", "json", "csv"] where command[0] != "export" || form == "json" {
                let run = try home.run(command[0] == "export" ? command : command + ["--format", form])
                #expect(run.status == 0, "\(command): \(run.errors)")
                for scalar in (run.output + run.errors).unicodeScalars {
                    let isControl = scalar.value < 32 && scalar != "\n" && scalar != "\r"
                    let isActive = (0x7F..<0xA0).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
                    #expect(!isControl && !isActive, "\(command) \(form): \(scalar.value)")
                }
            }
        }
        #expect(try home.run("show", "1.2").errors.contains("接不上"))
        let echo = try home.run("show", hostile)
        #expect(echo.status == 1 && !echo.errors.unicodeScalars.contains("\u{1B}"))
    }

    @Test("A data folder that is a file, or cannot be read or made, is refused with a sentence that says so")
    func folders() throws {
        let home = try Home()
        let file = try home.file("no folder", "file")
        #expect(try home.refused("list", "--data", file).contains("是文件、管道之类，不是文件夹"))
        #expect(try home.refused("list", "--data", file + "/x/y").contains("“\(file)”是文件、管道之类，不是文件夹"))
        #expect(try home.refused("round", "new", "--body", "局", "--data", file).contains("是文件、管道之类，不是文件夹"))
        #expect(try home.refused("round", "new", "--body", "局", "--data", file + "/below").contains(file))
        #expect(try home.refused("round", "new", "--body", "局", "--data", "/proc/rectify").contains("写不了"))
        #expect(try home.refused("list", "--data", "", status: 64).contains("--data"))
        guard geteuid() != 0 else { return }
        let closed = home.path + "/closed"
        mkdir(closed, 0o000)
        #expect(try home.refused("list", "--data", closed).contains("没有权限"))
    }

    @Test("A full disk loses nothing: the change is refused, and everything before it is there")
    func fullDisk() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        try home.done("note", "1.1", "在此之前", "--today", "2022-09-02", "--as", "整改办")
        let journal = home.data + "/journal/" + (try home.journals())[0]
        let before = try #require(home.bytes(journal))
        // The shell counts the limit in blocks of 512 bytes; what goes beyond fails.
        let script = "trap '' XFSZ; ulimit -f \(before.count / 512 + 1); exec \"$0\" \"$@\""
        let text = String(repeating: "满", count: 2_000)
        let run = try Running(
            ["/bin/sh", "-c", script, Built.rectify, "note", "1.1", text, "--today", "2022-09-02", "--as", "整改办"],
            environment: home.environment
        ).finish()
        #expect(run.status == 1 && run.output.isEmpty && run.errors.contains("ulimit -f"), "\(run.errors)")
        #expect(home.bytes(journal) == before && !run.errors.contains("磁盘已满"))
        try home.done("note", "1.1", "腾出空间之后", "--today", "2022-09-02", "--as", "整改办")
        let progress = try home.item("1.1")["progress"] as? [[String: Any]] ?? []
        #expect(progress.map { $0["text"] as? String } == ["在此之前", "腾出空间之后"])
    }

    @Test("A change that is saved counts as done even where the state file cannot be written, which is said")
    func stateFile() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        try FileManager.default.removeItem(atPath: home.data + "/state.json")
        try FileManager.default.createDirectory(atPath: home.data + "/state.json/x", withIntermediateDirectories: true)
        let run = try home.run("note", "1.1", "仍然保存")
        #expect(run.status == 0 && run.output.contains("仍然保存") && run.errors.contains("state.json"))
        #expect((try home.item("1.1")["progress"] as? [Any])?.count == 1)
    }

    @Test("A journal whose last line is cut off opens with a word about it, and its owner's next change mends it")
    func torn() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let office = ["--today", "2022-09-02", "--as", "整改办"]
        try home.run(office + ["note", "1.1", "会被截断"])
        let journal = home.data + "/journal/" + (try home.journals())[0]
        let bytes = try #require(home.bytes(journal))
        try Data(bytes.dropLast(20)).write(to: URL(fileURLWithPath: journal))
        let torn = try home.run("show", "1.1", "--format", "json")
        // Here the entry was seen whole, and is lost; on another machine the line is one that was not finished.
        #expect(torn.status == 0 && torn.errors.contains("变短了"))
        let elsewhere = try home.run(["show", "1.1", "--format", "json"], ["XDG_STATE_HOME": home.path + "/elsewhere"])
        #expect(elsewhere.status == 0 && elsewhere.errors.contains("最后一行不完整"))
        #expect((try torn.object["progress"] as? [Any])?.isEmpty == true)
        #expect(try home.run(office + ["note", "1.1", "接着写"]).status == 0)
        let mended = try home.run("show", "1.1", "--format", "json")
        #expect(!mended.errors.contains("最后一行不完整") && mended.errors.contains("--accept-loss"))
        try home.run("check", "--accept-loss", "--format", "json")
        #expect(try home.run("show", "1.1").errors.isEmpty)
        #expect((try mended.object["progress"] as? [Any])?.count == 1)
    }

    @Test("Notices that are none are refused: texts without problems, broken files, endless input")
    func notices() throws {
        let home = try Home()
        let folder = URL(fileURLWithPath: home.path)
        let cases: [([UInt8], String)] = [
            ([0xB9, 0xD8, 0xD3, 0xDA], "没有读到问题"), ([0xFF, 0xFE, 0x41, 0], "没有读到问题"),
            (Array("PK\u{3}\u{4}".utf8) + [0xFF], "已损坏"), (Array("%PDF-1.7".utf8) + [0xFF], "PDF"),
            ([0xB9, 0xD8, 0xFF, 0xFF], "GB18030"),
            ([], "是空文件"), (Array("\n \n".utf8), "文件是空的"),
        ]
        for (bytes, words) in cases {
            try Data(bytes).write(to: folder.appendingPathComponent("other"))
            #expect(try home.refused("import", home.path + "/other").contains(words), "\(bytes)")
        }
        #expect(try home.refused("import", "/dev/zero").contains("MB"))
        #expect(!FileManager.default.fileExists(atPath: home.data))
    }
}
