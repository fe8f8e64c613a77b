import Foundation
import Glibc
import Import
import Papers
import PtySupport
import Testing
import Tracker
import Wording

@testable import Desk

/// What the command line takes and refuses, once for all commands.
@Suite("One way for all arguments") struct OneWayTests {
    /// Runs a line of the shell in a home's folder, where `rectify` is the program.
    private func shell(_ home: Home, _ line: String) throws -> Run {
        let script = "rectify() { \"$PROGRAM\" --today 2022-09-02 --as office \"$@\"; }; cd \"$HOME\"; \(line)"
        return try Running(
            ["/bin/sh", "-c", script],
            environment: home.environment.merging(["PROGRAM": Built.rectify, "LANG": "C.UTF-8"]) { $1 }
        ).finish()
    }

    @Test(
        "a text that is none in the encoding of this place is refused wherever it stands, and never looked for",
        arguments: [
            "list --where @", "list @", "note 1.1 @", "show @", "history @", "assign 1.1 --unit @", "@", "undo --as @",
            "report show @", "diff --from @", "overview --round @", "explain @", "queue --for @",
        ])
    func bytes(line: String) throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let run = try shell(home, "rectify " + line.replacing("@", with: "\"$(printf '\\267\\250\\302\\311')\""))
        #expect(run.status != 0, "\(line): \(run.output)")
        #expect(run.errors.contains("无法识别") && run.errors.contains("\\xB7"), "\(line): \(run.errors)")
    }

    @Test("with standard input, output and error closed nothing that is said gets into a journal")
    func closed() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let before = try home.journals()
        for line in [
            "rectify note 1.1 关着记的 <&- >&- 2>&-", "rectify note 9.9 没有这条 <&- >&- 2>&-",
            "rectify note 1.1 '' <&- >&- 2>&-",
            "rectify report overview --output o.html <&- >&- 2>&-", "rectify slip x <&- 2>&-",
        ] { _ = try shell(home, line) }
        #expect(try home.journals().count <= before.count + 1)
        for name in try home.journals() {
            let text = String(decoding: try #require(home.bytes(home.data + "/journal/" + name)), as: UTF8.self)
            for line in text.split(separator: "\n") { #expect(line.hasPrefix("{") && line.hasSuffix("}"), "\(line)") }
        }
        #expect(try home.run("show", "1.1").output.contains("关着记的"))
        // The program beside it, too: what it opens does not become its own output.
        let own = try Running(
            ["/bin/sh", "-c", "\"$PROGRAM\" limits <&- 2>&-"],
            environment: home.environment.merging(["PROGRAM": Built.rectify + "-office"]) { $1 }
        ).finish()
        #expect(own.output.hasPrefix("{"))
    }

    @Test("a value of thousands of characters is shortened in the middle, so that the reason is seen")
    func long() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let long = "头" + String(repeating: "长", count: 5000) + "尾"
        for arguments in [
            ["show", long], ["list", "--where", "stage:" + long], ["import", long + ".txt"],
            ["report", "overview", "--output", long + ".html"], ["move", "1.1", long], ["set", "1.1", long, "x"],
            ["deadline", "1.1", long], ["explain", long], ["attach", "1.1", long],
            ["member", "add", "x", "--role", long],
            ["urge", "1.1", "--level", long], ["overview", "--round", long], ["evidence", long],
        ] {
            let run = try home.run(arguments)
            #expect(run.status != 0)
            #expect(run.errors.count < 900, "\(arguments[0]): \(run.errors.count)")
        }
    }

    @Test("a letter without a text and a meeting of which nothing is told are refused, as on the screen")
    func nothingTold() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        #expect(try home.refused("urge", "1.1", "--level", "提醒").contains("不能为空"))
        #expect(try home.refused("meeting", "add").contains("不能为空"))
        try home.done("meeting", "add", "--decision", "1.1：抓紧")
        try home.done("meeting", "add", "例会")
        try home.done("urge", "1.1", "--level", "提醒", "--text", "请抓紧")
    }

    @Test("what is grave is taken back from a script only where it says so, and is named; small things as ever")
    func graveUndo() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        try home.done("note", "1.1", "小事", "--as", "办")
        try home.done("undo", "--as", "办")
        try home.done("urge", "1.1", "--level", "提醒", "--text", "请抓紧", "--as", "办")
        let why = try home.refused("undo", "--as", "办")
        #expect(why.contains("--yes") && why.contains("提醒"), "\(why)")
        #expect(try home.run("urge", "1.1").output.contains("请抓紧"))
        try home.done("undo", "--yes", "--as", "办")
        #expect(try home.run("urge", "1.1").output.contains("没有催办函"))
        #expect(try home.refused("redo", "--as", "办").contains("--yes"))
        try home.done("redo", "--yes", "--as", "办")
        #expect(try home.run("urge", "1.1").output.contains("请抓紧"))
    }

    @Test("an empty number is answered with how numbers are written")
    func emptyNumber() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        for arguments in [["show", ""], ["show", "", "--round", "2022"], ["note", "", "x"]] {
            #expect(try home.run(arguments).errors.contains("编号写法"), "\(arguments)")
        }
    }

    @Test("a name is shown as it is kept, without what acts on a terminal")
    func cleanName() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let run = try home.done("assign", "1.1", "--unit", "\u{1B}[2J律管处")
        #expect(!(run.output + run.errors).contains("\u{FFFD}"), "\(run.output)")
    }

    @Test("a folder where a slip or a report is to go is called a folder: to replace it is not offered")
    func folderInPlace() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        try home.done("assign", "1.1", "--unit", "律管处")
        try FileManager.default.createDirectory(atPath: home.path + "/f.xlsx", withIntermediateDirectories: false)
        try FileManager.default.createDirectory(atPath: home.path + "/f.html", withIntermediateDirectories: false)
        for arguments in [
            ["slip", "律管处", "--output", home.path + "/f.xlsx"],
            ["report", "overview", "--output", home.path + "/f.html"],
        ] {
            let why = try home.run(arguments).errors
            #expect(why.contains("文件夹") && !why.contains("--force"), "\(why)")
        }
    }

    // MARK: Time

    @Test("one limit holds for a file from its beginning to its end, and whoever waits for it can stop")
    func time() throws {
        let gate = DispatchSemaphore(value: 0)
        defer { gate.signal(); gate.signal() }
        @Sendable func held() throws(CommandProblem) -> Int {
            gate.wait()
            return 1
        }
        let none: Int? = try FileTime(seconds: 0).value { () throws(CommandProblem) -> Int in try held() }
        #expect(none == nil)
        let time = FileTime(seconds: 600)
        let stopper = Thread { time.stop() }
        stopper.start()
        let left: Int? = try time.value { () throws(CommandProblem) -> Int in try held() }
        #expect(left == nil)
        #expect(try FileTime(seconds: 600).value { () throws(CommandProblem) -> Int in 7 } == 7)
        #expect(throws: CommandProblem.badMoney("x")) {
            try FileTime(seconds: 600).value { () throws(CommandProblem) -> Int in throw .badMoney("x") }
        }
    }
}
