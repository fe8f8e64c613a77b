import Foundation
import Glibc
import PtySupport
import Testing

@Suite("Reports")
struct ReportCommandTests {
    private func office(_ home: Home, _ day: Int, _ arguments: String...) throws -> Run {
        let number = day < 10 ? "0\(day)" : "\(day)"
        return try home.run(["--as", People.office, "--today", "2022-09-\(number)", "--lang", "zh"] + arguments)
    }

    private func path(_ home: Home, _ name: String) -> String { home.path + "/" + name }

    @Test("Without a file it is text, the same to the byte each time; empty places are marked and told")
    func text() throws {
        let home = try Home()
        try People.gather(in: home)
        let monthly = try office(home, 20, "report", "monthly", "--month", "2022-09")
        #expect(monthly.status == 0)
        #expect(monthly.output.hasPrefix("# "))
        #expect(monthly.output.contains("【待填：本月整改工作综述"))
        #expect(monthly.errors.contains("待填 summary"))
        #expect(try office(home, 20, "report", "monthly", "--month", "2022-09").output == monthly.output)
        // Who asks for it does not matter.
        let other = try home.run("--as", People.reader, "--today", "2022-09-20", "--lang", "zh", "report", "monthly")
        #expect(other.output == monthly.output)
        let english = try home.run("--today", "2022-09-20", "--lang", "en", "report", "monthly")
        #expect(english.output.contains("## 3. Overdue, and why"))
        let lists = try office(home, 20, "report", "checklists", "--list", "tasks")
        #expect(lists.output.hasPrefix("\u{FEFF}措施编号,"))
        #expect(try office(home, 20, "report", "overview").output.hasPrefix("<!DOCTYPE html>"))
    }

    @Test("The ledger of one unit is written, sent and kept as other reports, under the unit's name")
    func unitLedger() throws {
        let (home, unit) = (try Home(), "河道处")
        try People.gather(in: home)
        let text = try office(home, 20, "report", "unit", unit)
        #expect(text.status == 0 && text.output.hasPrefix("\u{FEFF}措施编号,问题,"))
        let file = path(home, "u.csv")
        #expect(try office(home, 20, "report", "unit", unit, "--output", file).status == 0)
        #expect(home.bytes(file).map { String(decoding: $0, as: UTF8.self) } == text.output)
        let wrong = try office(home, 20, "report", "unit", "没有的处")
        #expect(wrong.status == 1 && wrong.errors.contains(unit))
        #expect(try office(home, 20, "report", "send", "unit", "--to", "整改办").errors.contains("--unit"))
        let other = try office(home, 20, "report", "send", "notice", "--unit", unit, "--to", "整改办")
        #expect(other.errors.contains("--unit 只和 unit 一起用"))
        let sent = try office(home, 20, "report", "send", "unit", "--unit", unit, "--to", "整改办")
        #expect(sent.status == 0 && sent.output.contains("责任单位台账（\(unit)）"))
        #expect(try office(home, 20, "report", "list").output.contains("责任单位台账（\(unit)）"))
        #expect(try office(home, 20, "report", "show", "1", "--output", path(home, "kept.xlsx")).status == 0)
        #expect(home.bytes(path(home, "kept.xlsx"))?.starts(with: Array("PK".utf8)) ?? false)
    }

    @Test("Sending says how many errors of the check stand against what is sent")
    func errorsAreSaid() throws {
        let home = try Home()
        try People.gather(in: home)
        let clean = try office(home, 20, "report", "send", "notice", "--to", "市委巡察办", "--incomplete")
        #expect(clean.status == 0 && !clean.errors.contains("项错误"))
        #expect(try office(home, 20, "set", "round", "declared.measures", "99").status == 0)
        let sent = try office(home, 20, "report", "send", "overview", "--to", "市委巡察办")
        #expect(sent.status == 0 && sent.errors.contains("核查有 1 项错误") && sent.errors.contains("载明 99"))
    }

    @Test("Written from damaged journals a document says so at its top, and so does the command; none of them is sent")
    func damaged() throws {
        let home = try Home()
        try People.gather(in: home)
        let all = [["monthly", "--month", "2022-09"], ["notice"], ["checklists", "--list", "tasks"], ["overview"]]
        func report(_ arguments: [String]) throws -> Run {
            try home.run(["--as", People.office, "--today", "2022-09-20", "--lang", "zh", "report"] + arguments)
        }
        for arguments in all {
            let run = try report(arguments)
            #expect(run.status == 0 && !(run.output + run.errors).contains("【注意】"), "\(arguments)")
        }
        let file = home.data + "/journal/" + (try #require(try home.journals().first))
        try Data((home.bytes(file) ?? []) + Array("x\n".utf8)).write(to: URL(fileURLWithPath: file))
        for arguments in all {
            let run = try report(arguments)
            #expect(run.status == 0 && run.errors.contains("【注意】"), "\(arguments)")
            // A table for programs has no room for it.
            let hasRoom = arguments[0] != "checklists"
            #expect(run.output.prefix(6000).contains("1 处缺损") == hasRoom, "\(arguments)")
            let sent = try report(["send", arguments[0], "--to", "市委巡察办"])
            #expect(sent.status == 1 && sent.errors.contains("没有报送"), "\(arguments)")
        }
        for name in ["lists.xlsx", "notice.docx"] {
            let written = try report([name == "lists.xlsx" ? "checklists" : "notice", "--output", path(home, name)])
            #expect(written.status == 0 && written.errors.contains("【注意】"))
        }
        // What it wrote so can still be read in again.
        let again = try home.run("--as", People.office, "import", path(home, "lists.xlsx"), "--dry-run")
        #expect(again.status == 0 && again.output.contains("没有"), "\(again.output) \(again.errors)")
    }

    @Test("A file has the form of its ending; one that is there is replaced only when asked; nothing half done is left")
    func files() throws {
        let home = try Home()
        try People.gather(in: home)
        let target = path(home, "r.md")
        #expect(try office(home, 20, "report", "notice", "--output", target).status == 0)
        let first = try #require(home.bytes(target))
        #expect(!first.isEmpty)
        let again = try office(home, 20, "report", "notice", "--output", target)
        #expect(again.status == 1)
        #expect(again.errors.contains("--force"))
        #expect(home.bytes(target) == first)
        #expect(try office(home, 20, "report", "notice", "--output", target, "--force").status == 0)
        #expect(
            try office(home, 20, "report", "notice", "--output", path(home, "r.pdf")).errors.contains(".docx 或 .md"))
        #expect(try office(home, 20, "report", "notice", "--output", home.path + "/no/such/r.md").status == 1)
        try FileManager.default.createDirectory(atPath: path(home, "d.md"), withIntermediateDirectories: true)
        #expect(try office(home, 20, "report", "notice", "--output", path(home, "d.md"), "--force").status == 1)
        #expect(try office(home, 20, "report", "checklists", "--output", path(home, "c.csv")).status == 0)
        for list in ["问题清单", "任务清单", "责任清单"] {
            #expect(home.bytes(path(home, "c-\(list).csv"))?.starts(with: [0xEF, 0xBB, 0xBF]) == true)
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: home.path)
        #expect(!names.contains { $0.hasPrefix(".rectify-") })
    }

    @Test("A report of a day before the round came into the ledger says so, and from which day on there is one")
    func notYet() throws {
        let home = try Home()
        try People.gather(in: home)
        let early = try home.run("--as", People.office, "--today", "2022-01-05", "--lang", "zh", "report", "notice")
        #expect(early.status == 1)
        #expect(early.errors.contains("才录入台账"))
        #expect(!early.errors.contains("这里显示全部记录"))
        #expect(early.output.isEmpty)
    }

    @Test("What is written for a month after it has ended stands in its report")
    func writtenLater() throws {
        let home = try Home()
        try People.gather(in: home)
        let words = "本月逐条核对时限和责任"
        let edit = try office(home, 30, "report", "edit", "monthly", "summary", "--month", "2022-09", "--text", words)
        #expect(edit.status == 0)
        let monthly = try office(home, 30, "report", "monthly", "--month", "2022-09")
        #expect(monthly.output.contains(words) && !monthly.output.contains("【待填：本月整改工作综述"))
        #expect(try office(home, 30, "report", "send", "monthly", "--month", "2022-09", "--to", "市委巡察办").status == 0)
    }

    @Test("What is sent of a month that is not over says so, and until when it goes; of one that is, nothing")
    func unfinished() throws {
        let home = try Home()
        try People.gather(in: home)
        let sent = try office(home, 20, "report", "send", "monthly", "--to", "市委巡察办", "--incomplete")
        #expect(sent.status == 0 && sent.errors.contains("“2022-09 月报”本期未满：到 2022-09-25 为止"), "\(sent.errors)")
        let over = try office(
            home, 26, "report", "send", "monthly", "--month", "2022-09", "--to", "市委巡察办", "--incomplete")
        #expect(over.status == 0 && !over.errors.contains("本期未满"), "\(over.errors)")
    }

    @Test("What is withheld says why with the change itself")
    func withheld() throws {
        let home = try Home()
        try People.gather(in: home)
        #expect(try office(home, 20, "set", "1.1", "disclosure", "withheld").status == 1)
        #expect(try office(home, 20, "set", "1.1", "disclosure", "withheld", "--reason", "涉及个人").status == 0)
        #expect(try office(home, 20, "show", "1.1").output.contains("涉及个人"))
    }

    @Test("Word and Excel files are written by the program beside this one")
    func office() throws {
        let home = try Home()
        try People.gather(in: home)
        for (name, arguments) in [
            ("m.docx", ["monthly"]), ("n.docx", ["notice"]), ("c.xlsx", ["checklists"]),
        ] {
            let run = try home.run(
                ["--as", People.office, "--today", "2022-09-20", "report"] + arguments + ["--output", path(home, name)])
            #expect(run.status == 0, "\(run.errors)")
            #expect(home.bytes(path(home, name))?.starts(with: Array("PK".utf8)) == true)
        }
    }

    @Test("What a person writes is kept for its place, stands in the report, and goes when it is emptied")
    func passages() throws {
        let home = try Home()
        try People.gather(in: home)
        #expect(try office(home, 20, "report", "edit", "notice").output.contains("organisation"))
        #expect(
            try office(home, 20, "report", "edit", "notice", "nowhere", "--text", "x").errors.contains("organisation"))
        #expect(
            try office(home, 20, "report", "edit", "notice", "organisation", "--text", "党组专题研究。\n分工到人。").status == 0)
        let notice = try office(home, 20, "report", "notice")
        #expect(notice.output.contains("党组专题研究。\n\n分工到人。"))
        #expect(!notice.errors.contains("organisation"))
        let reader = try home.run(
            "--as", People.reader, "--today", "2022-09-20", "report", "edit", "notice", "next", "--text", "x")
        #expect(reader.status == 1)
        #expect(try office(home, 20, "report", "edit", "notice", "organisation", "--text", "").status == 0)
        #expect(try office(home, 20, "report", "notice").errors.contains("organisation"))
    }

    @Test("What is withheld is left out and counted, in the public notice what is for the party too")
    func disclosure() throws {
        let home = try Home()
        try People.gather(in: home)
        let texts = try home.run("list", "measures", "--format", "json").list
        #expect(texts.count == 3)
        _ = try office(home, 2, "set", "1.1", "disclosureReason", "涉及案件")
        _ = try office(home, 2, "set", "1.1", "disclosure", "withheld")
        _ = try office(home, 2, "set", "2", "disclosureReason", "内部事项")
        _ = try office(home, 2, "set", "2", "disclosure", "party")
        let party = try office(home, 20, "report", "notice", "--audience", "party").output
        #expect(party.contains("另有1条措施不在通报范围"))
        #expect(party.contains("清淤不够及时"))
        let open = try office(home, 20, "report", "notice").output
        #expect(open.contains("另有1项问题、2条措施不宜公开"))
        #expect(!open.contains("清淤不够及时"))
        #expect(!open.contains("备足设备"))
        // With a text for the public the problem stands there under it; its measure still does not.
        _ = try office(home, 3, "set", "2", "redacted", "一项内部管理事项")
        let redacted = try office(home, 20, "report", "notice").output
        #expect(redacted.contains("一项内部管理事项"))
        #expect(!redacted.contains("备足设备"))
        #expect(redacted.contains("另有2条措施不宜公开"))
    }

    @Test("What was sent is kept as sent; later figures are explained item by item, with what was recorded late")
    func sent() throws {
        let home = try Home()
        try People.gather(in: home)
        #expect(try office(home, 10, "explain", "underway.measures").errors.contains("还没有报送过报告"))
        #expect(try office(home, 10, "report", "send", "notice", "--to", "巡察办").errors.contains("待填之处"))
        let sent = try office(
            home, 10, "report", "send", "notice", "--to", "巡察办", "--incomplete", "--format", "md")
        #expect(sent.status == 0, "\(sent.errors)")
        let again = try office(
            home, 10, "report", "send", "notice", "--to", "巡察办", "--incomplete", "--format", "md")
        #expect(again.status == 0 && again.output.isEmpty)
        #expect(try home.run("report", "list", "--format", "json").list.count == 1)
        let kept = path(home, "kept.md")
        #expect(try office(home, 20, "report", "show", "1", "--output", kept).status == 0)
        #expect(home.bytes(kept) == Array(try office(home, 10, "report", "notice").output.utf8))
        // Before the day of its figures nothing is recorded without a reason.
        try home.refuses(People.unit, 5, "move", "1.1", "start", zh: "--late", en: "--late")
        let late = try home.run(
            "--as", People.unit, "--today", "2022-09-05", "--late", "漏报", "move", "1.1", "start")
        #expect(late.status == 0, "\(late.errors)")
        try home.act(People.unit, 12, "move", "1.2", "start")
        let why = try home.run(
            "--today", "2022-09-20", "explain", "underway.measures", "--format", "json"
        ).object
        #expect(why["from"] as? Int == 0)
        #expect(why["to"] as? Int == 2)
        let rows = try #require(why["movements"] as? [[String: Any]])
        #expect(rows.map { $0["ref"] as? String } == ["1.1", "1.2"])
        let events = rows.compactMap { ($0["events"] as? [[String: Any]])?.first }
        #expect(events.map { $0["late"] as? Bool } == [true, false])
        #expect(events.first?["reason"] as? String == "漏报")
        #expect(try office(home, 20, "explain", "整改中措施").output.contains("〔报送后补录〕"))
        #expect(try office(home, 20, "explain", "nonsense").errors.contains("整改中措施"))
        #expect(try office(home, 20, "explain", "--since", "2022-09-11").output.contains("underway.measures"))
        #expect(try office(home, 20, "explain", "underway.measures", "--since", "1").output.contains("0 → 2"))
    }

    @Test(
        "What was recorded before a report was sent, in a journal that could not be read then, is not told as recorded late"
    )
    func unseen() throws {
        let home = try Home()
        try People.gather(in: home)
        let before = Set(try home.journals())
        try home.act(People.unit, 9, "move", "1.1", "start")
        let name = try #require(try home.journals().first { !before.contains($0) })
        let (place, away) = (home.data + "/journal/" + name, home.path + "/away.jsonl")
        try FileManager.default.moveItem(atPath: place, toPath: away)
        // Times are in seconds: the report is of a later one.
        let recorded = time(nil)
        while time(nil) == recorded { usleep(1_000) }
        let sent = try office(home, 10, "report", "send", "notice", "--to", "巡察办", "--incomplete", "--format", "md")
        #expect(sent.status == 0, "\(sent.errors)")
        try FileManager.default.moveItem(atPath: away, toPath: place)
        let why = try office(home, 20, "explain", "整改中措施").output
        #expect(why.contains("〔报送前已记，报送时没有读到〕") && !why.contains("补录"), "\(why)")
    }

    @Test("What was sent already is written once more for whoever asks for the file, and nothing is recorded")
    func sentAlready() throws {
        let home = try Home()
        try People.gather(in: home)
        let words = ["report", "send", "monthly", "--month", "2022-09", "--to", "市委巡察办", "--incomplete", "--output"]
        func send(_ name: String) throws -> Run {
            try home.run(
                ["--as", People.office, "--today", "2022-09-26", "--lang", "zh"] + words + [path(home, name)])
        }
        #expect(try send("s1.docx").status == 0)
        let again = try send("s2.docx")
        #expect(again.status == 0 && again.errors.contains("没有变化"))
        #expect(again.output.contains("s2.docx"))
        #expect(home.bytes(path(home, "s2.docx")) == home.bytes(path(home, "s1.docx")))
        #expect(try office(home, 26, "report", "list").output.components(separatedBy: "市委巡察办").count == 2)
    }
}
