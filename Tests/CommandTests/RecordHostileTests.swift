import Foundation
import PtySupport
import Testing

@Suite("Hostile input to people and records")
struct RecordHostileTests {
    private let long = String(repeating: "名", count: 5_000)
    private let hostile = "a\u{1B}[31mb\u{9B}2Jc\u{202E}d\u{7}e\u{85}f\u{1B}]0;x\u{7}"

    @Test("Names that are too long are refused, long texts are kept, wrong days and numbers are named")
    func values() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        for arguments in [
            ["member", "add", long, "--role", "unit"], ["member", "add", "甲", "--role", "unit", "--unit", long],
            ["member", "add", "甲", "--role", "unit", "--login", long], ["attach", "1.1", "--reference", long],
            ["outcome", "1.1", "制度", long], ["milestone", "1.1", long, "--by", "2022-10-01"],
            ["meeting", "add", long], ["meeting", "add", "会", "--attend", long],
        ] {
            let run = try home.run(arguments + ["--today", "2022-09-02"])
            #expect(
                run.status == 1 && run.output.isEmpty && run.errors.contains("最多 200 个字"), "\(run.errors.prefix(200))")
        }
        for arguments in [
            ["opinion", "add", long], ["urge", "1.1", "--level", "remind", "--text", long],
            ["urge", "1.1", "--reply", long], ["meeting", "add", "会", "--text", long, "--decision", "1.1:\(long)"],
        ] {
            let run = try home.run(arguments + ["--today", "2022-09-02"])
            #expect(run.status == 0, "\(run.errors.prefix(200))")
        }
        let days = ["2022-02-30", "昨天", "", "22-9-1", "1899-01-01", "\u{1B}[2J", "9999-99-99"]
        for day in days {
            for arguments in [
                ["deadline", "1.1", day, "--request", "--reason", "x"], ["lookback", "1.1", "--plan", day],
                ["milestone", "1.1", "x", "--by", day], ["urge", "1.1", "--level", "remind", "--answer-by", day],
                ["meeting", "add", "--on", day], ["opinion", "add", "x", "--on", day], ["diff", "--from", day],
                ["round", "phase", "drafting", "--on", day], ["outcome", "1.1", "case", "--on", day],
            ] {
                let run = try home.run(arguments + ["--today", "2022-09-02"])
                #expect(
                    run.status == 1 && run.output.isEmpty && run.errors.contains("不是日期"), "\(arguments): \(run.errors)")
                #expect(!run.errors.unicodeScalars.contains("\u{1B}"))
            }
        }
        for number in ["-1", "1.5", "很多", " ", "99999999999999999999", "0x10"] {
            for arguments in [
                ["milestone", "1.1", "x", "--by", "2022-10-01", "--target=\(number)"],
                ["outcome", "1.1", "person", "--amount=\(number)"], ["set", "round", "cutoff", "--", number],
            ] {
                // An empty value clears a field, and there is none to clear.
                if number == " ", arguments[0] == "set" { continue }
                let run = try home.run(["--today", "2022-09-02"] + arguments)
                let words = number == "-1" ? "小于零" : "不是数字"
                #expect(run.status == 1 && run.errors.contains(words), "\(arguments): \(run.errors)")
            }
        }
        #expect(try home.refused("set", "round", "cutoff", "32").contains("1–31"))
        #expect(try home.refused("reported", long).contains("最多 200 个字"))
        #expect(try home.run("history", "--format", "json").list.count == 10)
    }

    @Test("Controls and direction marks are kept nowhere and reach no output, whatever its form")
    func escapes() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let day = ["--today", "2022-09-02", "--as", "整改办"]
        for arguments in [
            ["assign", "1", "--unit", hostile], ["deadline", "1.1", "2022-09-30"],
            ["deadline", "1.1", "2022-10-31", "--request", "--reason", hostile],
            ["attach", "1.1", "--reference", hostile], ["outcome", "1.1", "制度", hostile],
            ["milestone", "1.1", hostile, "--by", "2022-09-01"],
            ["urge", "1.1", "--level", "remind", "--text", hostile],
            ["meeting", "add", hostile, "--attend", hostile, "--decision", "1.1: " + hostile],
            ["opinion", "add", hostile, "--about", "1.1"], ["opinion", "reply", "1", hostile],
            ["note", "1.1", hostile, "--for", hostile, "--basis", hostile],
            ["member", "add", "整改办", "--role", "office"],
            ["member", "add", hostile, "--role", "unit", "--unit", hostile, "--login", hostile],
        ] {
            let run = try home.run(day + arguments)
            #expect(run.status == 0, "\(arguments): \(run.errors)")
            expectPlain(run, "\(arguments)")
        }
        let commands = [
            ["member"], ["queue", "--all"], ["evidence", "1.1"], ["outcomes"], ["outcomes", "--by", "unit"],
            ["milestone", "1.1"], ["urge", "1.1"], ["meeting"], ["opinion"], ["reported"], ["round"],
            ["diff", "--from", "2022-08-31"], ["show", "1.1"], ["history"], ["overview"], ["lookbacks"],
        ]
        for command in commands {
            for form in ["table", "json", "csv"] {
                let run = try home.run(command + ["--format", form, "--today", "2022-09-20"])
                #expect(run.status == 0, "\(command): \(run.errors)")
                expectPlain(run, "\(command) \(form)")
            }
        }
        for command in [
            ["member", "set", hostile + "x", "--role", "unit"], ["attach", "1.1", hostile],
            ["reported", hostile + "x"],
            ["round", "phase", hostile], ["outcome", "1.1", hostile], ["settle", hostile + "x"],
            ["outcomes", "--by", hostile],
            ["queue", "--as", hostile + "y"], ["sample", "--share", hostile],
        ] {
            let run = try home.run(["--as", "整改办"] + command)
            #expect(run.status != 0 && run.output.isEmpty, "\(command)")
            expectPlain(run, "\(command)")
        }
    }

    @Test("What someone else wrote into a journal acts on no terminal either")
    func journals() throws {
        let home = try Home()
        try People.gather(in: home)
        try home.act(People.office, 2, "meeting", "add", "会", "--decision", "1.1: 抓紧")
        let name = try #require(try home.journals().first { $0.hasPrefix(People.office) })
        let journal = home.data + "/journal/" + name
        var text = try String(contentsOfFile: journal, encoding: .utf8)
        for word in ["工程处", "河道处", "抓紧", "分管领导"] {
            text = text.split(separator: word, omittingEmptySubsequences: false).joined(
                separator: "\\u001b[31m\(word)\u{9B}\u{202E}")
        }
        try text.write(toFile: journal, atomically: false, encoding: .utf8)
        for command in [
            ["member"], ["queue", "--all"], ["reported"], ["meeting"], ["show", "1.1"], ["show", "2"], ["overview"],
            ["outcomes"], ["round"], ["diff", "--from", "2022-08-31"], ["queue", "--as", "无此人"],
        ] {
            for form in ["table", "json", "csv"] {
                let run = try home.run(command + ["--format", form, "--today", "2022-09-20"])
                #expect(run.errors.contains("接不上"), "\(command)")
                expectPlain(run, "\(command) \(form)")
            }
        }
    }

    private func expectPlain(_ run: Run, _ what: String) {
        for scalar in (run.output + run.errors).unicodeScalars {
            let isControl = scalar.value < 32 && scalar != "\n" && scalar != "\r"
            let isActive = (0x7F..<0xA0).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
            #expect(!isControl && !isActive, "\(what): \(scalar.value)")
        }
    }

    @Test("What an empty ledger has nothing of is said, and what needs a round asks for one")
    func empty() throws {
        let home = try Home()
        for command in [
            ["outcomes"], ["reported"], ["sample", "--share", "20"], ["opinion", "add", "x"],
            ["round", "phase", "drafting"],
        ] {
            #expect(try home.run(command).errors.contains("还没有轮次"), "\(command)")
        }
        for command in [
            ["member"], ["queue"], ["lookbacks"], ["meeting"], ["opinion"], ["settle"], ["round"], ["diff"],
        ] {
            let run = try home.run(command)
            #expect(run.status == 0 && run.output.split(separator: "\n").count == 1, "\(command): \(run.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: home.data))
    }
}
