import Foundation
import PtySupport
import Testing

/// What is written to a terminal never acts on it, whoever wrote what is shown.
@Suite("Plain output") struct PlainOutputTests {
    /// Every command that shows something, and what it is called with on the example.
    private static let shows: [[String]] = [
        ["list", "measures"], ["list", "problems"], ["list", "owners"], ["show", "4.4"], ["show", "4"], ["show", "一"],
        ["overview"], ["check"], ["check", "--codes"], ["queue", "--all"], ["history"], ["history", "4.4"],
        ["diff", "--from", "2022-08-31"], ["evidence", "6.1"], ["outcomes"], ["outcomes", "--by", "unit"],
        ["milestone", "4.4"], ["lookbacks"], ["sample"], ["urge", "4.4"], ["meeting", "list"], ["opinion", "list"],
        ["survey", "list"], ["reported"], ["round", "list"], ["member", "list"], ["settle"], ["report", "list"],
        ["report", "show", "1"], ["explain", "overdue"],
    ]
    /// Those that have one form only, or forms of their own.
    private static let writes: [[String]] = [
        ["urge", "4.4", "--print"], ["survey", "show"], ["survey", "show", "--invert"], ["export", "json"],
        ["workflow", "show"],
        ["report", "monthly", "--format", "md"], ["report", "notice", "--format", "md"],
        ["report", "notice", "--audience", "party"], ["report", "overview"],
        ["report", "checklists", "--format", "csv"], ["report", "unit", "律师工作处"], ["report", "urging", "4.4"],
        ["report", "edit", "notice"],
        ["dashboard"], ["help"], ["help", "report"],
    ]
    /// Those that change something: what they say again is what was typed, and is cleaned in the same place.
    private static let changes: [[String]] = [
        ["note", "4.4", Hostile.text + "进展"], ["assign", "4.4", "--unit", "单位" + Hostile.text],
        ["deadline", "4.4", "2022-12-30", "--reason", "理由" + Hostile.text],
        ["attach", "4.4", "--reference", "文号" + Hostile.text], ["outcome", "4.4", "制度", "成果" + Hostile.text],
        ["meeting", "add", "会议" + Hostile.text], ["opinion", "add", "意见" + Hostile.text],
        ["opinion", "reply", "1", "回复" + Hostile.text], ["survey", "tally", "满意", "3"],
        ["survey", "new", "--title", "测评" + Hostile.text, "--url", "https://example.org/x"],
        ["member", "add", "某人" + Hostile.text, "--role", "unit", "--unit", "单位" + Hostile.text],
        ["member", "set", "某人", "--role", "office"], ["member", "remove", "某人", "--reason", Hostile.text + "走了"],
        ["set", "4.4", "title", "标题" + Hostile.text], ["add", "measure", "--under", "4", "措施" + Hostile.text],
        ["withdraw", "4.6", "--reason", "重复" + Hostile.text], ["reinstate", "4.6", "--reason", "误撤" + Hostile.text],
        ["undo", "--yes"], ["redo", "--yes"],
        ["report", "edit", "notice", "organisation", "--text", "正文" + Hostile.text],
        ["report", "send", "overview", "--to", "巡察办" + Hostile.text],
        ["round", "phase", "drafting" + Hostile.text], ["round", "new", "--body", "另一个局" + Hostile.text],
        ["move", "4.4", "submit" + Hostile.text], ["lookback", "4.4" + Hostile.text], ["link", "4" + Hostile.text],
        ["merge", "/nowhere/" + Hostile.text], ["import", "/nowhere/" + Hostile.text],
        ["workflow", "set", "/nowhere/" + Hostile.text], ["slip", "单位" + Hostile.text],
        ["generate", "--measures", Hostile.text], ["demo", "--keep", "/proc/" + Hostile.text],
        [Hostile.text], ["--" + Hostile.text], ["list", "--where", Hostile.text], ["show", "--format", Hostile.text],
        ["list", "--" + Hostile.text], ["-" + Hostile.text],
        ["list", "--data", "/nowhere/" + Hostile.text, "--as-of", "x"],
        ["explain", Hostile.text], ["report", "show", Hostile.text],
    ]

    private static let office = ["--today", "2022-10-31", "--as", "整改办"]

    /// The example, with hostile texts in every field of every record, and templates of one's own that hold them too.
    private func home() throws -> Home {
        let home = try Home()
        try home.done("demo", "--keep", home.data)
        let act = PlainOutputTests.office
        #expect(try home.run(act + ["report", "edit", "notice", "organisation", "--text", "正文"]).status == 0)
        #expect(try home.run(act + ["survey", "new", "--title", "测评", "--url", "https://example.org/s"]).status == 0)
        try Hostile.poison(journalsOf: home.data)
        let templates = home.path + "/config/rectify/templates"
        try FileManager.default.createDirectory(atPath: templates, withIntermediateDirectories: true)
        try "致{{unit}}\(Hostile.text)：\n{{#deadline}}{{deadline}}{{/deadline}}\n".write(
            toFile: templates + "/urging.txt", atomically: false, encoding: .utf8)
        for name in ["monthly", "notice"] {
            let shipped = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().appendingPathComponent("Config/templates/\(name).txt")
            let text = try String(contentsOf: shipped, encoding: .utf8)
            try (text + "\n末行\(Hostile.text)。\n").write(
                toFile: templates + "/\(name).txt", atomically: false, encoding: .utf8)
        }
        return home
    }

    @Test("whatever others wrote into journals and templates, no command writes anything that acts on a terminal")
    func everyCommand() throws {
        let home = try home()
        var seen = 0
        for command in PlainOutputTests.shows {
            for form in ["table", "json", "csv"] {
                let run = try home.run(PlainOutputTests.office + command + ["--format", form])
                Hostile.expectPlain(run.bytes, "\(command) \(form)")
                Hostile.expectPlain(Array(run.errors.utf8), "\(command) \(form)")
                if run.output.contains("taken") { seen += 1 }
            }
        }
        for command in PlainOutputTests.writes {
            let run = try home.run(PlainOutputTests.office + command)
            Hostile.expectPlain(run.bytes, "\(command)")
            Hostile.expectPlain(Array(run.errors.utf8), "\(command)")
            if run.output.contains("taken") { seen += 1 }
        }
        // The hostile words are really shown: it is their controls that are gone.
        #expect(seen > 50)
        let letter = try home.run(PlainOutputTests.office + ["report", "urging", "4.4"])
        #expect(letter.status == 0 && letter.output.contains("taken"))
    }

    @Test("what was typed is said again without what acts on a terminal, whether it was done or refused")
    func typed() throws {
        let home = try home()
        for command in PlainOutputTests.changes {
            let run = try home.run(PlainOutputTests.office + command)
            Hostile.expectPlain(run.bytes, "\(command)")
            Hostile.expectPlain(Array(run.errors.utf8), "\(command)")
        }
    }

    @Test("a ledger that comes in from JSON with controls in every field is shown without them")
    func imported() throws {
        let first = try Home()
        try first.done("demo", "--keep", first.data)
        let exported = try first.run(PlainOutputTests.office + ["export", "json"])
        let home = try Home()
        let file = home.path + "/ledger\(Hostile.text).json"
        // One member a line, as it is written: every text with a Chinese character in it gets the hostile words.
        let escaped = String(
            decoding: try JSONSerialization.data(withJSONObject: [Hostile.text]), as: UTF8.self
        ).dropFirst(2).dropLast(2)
        let lines = exported.output.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard line.unicodeScalars.contains(where: { $0.value > 0x2E80 }), let end = line.lastIndex(of: "\"") else {
                return String(line)
            }
            return String(line[..<end]) + String(escaped) + String(line[end...])
        }
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: file))
        for form in ["table", "json", "csv"] {
            let run = try home.run(PlainOutputTests.office + ["import", file, "--dry-run", "--format", form])
            Hostile.expectPlain(run.bytes + Array(run.errors.utf8), form)
        }
        let run = try home.run(PlainOutputTests.office + ["import", file])
        #expect(run.status == 0, "\(run.errors)")
        Hostile.expectPlain(run.bytes + Array(run.errors.utf8), "import")
        for command in PlainOutputTests.shows {
            let run = try home.run(PlainOutputTests.office + command)
            Hostile.expectPlain(run.bytes + Array(run.errors.utf8), "\(command)")
        }
        // What was typed into the ledger has no controls in it, so that none come out of its own files either.
        Hostile.expectPlain(home.bytes(home.data + "/state.json") ?? [], "state.json")
    }

    @Test("every command there is stands in one of these lists")
    func complete() throws {
        let home = try Home()
        let dump = try home.run("--experimental-dump-help").object
        let root = try #require(dump["command"] as? [String: Any])
        var names: Set<String> = []
        func walk(_ command: [String: Any], _ path: [String]) {
            let subcommands = command["subcommands"] as? [[String: Any]] ?? []
            if subcommands.isEmpty { names.insert(path.joined(separator: " ")) }
            for next in subcommands { walk(next, path + [next["commandName"] as? String ?? ""]) }
        }
        walk(root, [])
        let tried = (PlainOutputTests.shows + PlainOutputTests.writes + PlainOutputTests.changes)
        #expect(names.count > 50)
        for name in names {
            let words = name.split(separator: " ").map(String.init)
            #expect(tried.contains { $0.starts(with: words) }, "\(name)")
        }
    }

    @Test("where a change is recorded and only the saying of it fails, it says that it was recorded, and exits with 1")
    func unsaid() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        func full(_ arguments: String...) throws -> Run {
            try Running(
                ["/bin/sh", "-c", "exec \"$0\" \"$@\" >/dev/full", Built.rectify] + arguments,
                environment: home.environment
            ).finish()
        }
        let note = try full("note", "1.1", "写上了", "--today", "2022-09-02")
        #expect(note.status == 1 && note.errors.contains("已经记录") && note.errors.contains("不要再记"), "\(note.errors)")
        #expect((try home.item("1.1")["progress"] as? [Any])?.count == 1)
        let other = try Home()
        try Notices.makeByHand(in: other)
        let merge = try full("merge", other.data)
        #expect(merge.status == 1 && merge.errors.contains("没有"))
        let copy = home.path + "/copy"
        try FileManager.default.copyItem(atPath: home.data, toPath: copy)
        #expect(try home.run("note", "1.1", "拷贝里", "--today", "2022-09-02", "--data", copy).status == 0)
        let merged = try full("merge", copy)
        #expect(merged.status == 1 && merged.errors.contains("已经记录"), "\(merged.errors)")
        let list = try full("list")
        #expect(list.status == 1 && !list.errors.contains("记录") && list.errors.contains("没有写完"), "\(list.errors)")
        let report = try full("report", "checklists", "--output", home.path + "/a.md", "--today", "2022-09-02")
        #expect(report.status == 1)
        let written = try full("report", "overview", "--output", home.path + "/a.html", "--today", "2022-09-02")
        #expect(written.status == 1 && written.errors.contains("已经写好"), "\(written.errors)")
        #expect(home.bytes(home.path + "/a.html") != nil)
    }

    @Test("scripts for the shells' completion come out whole: bash takes theirs, and no line of the others is broken")
    func completion() throws {
        let home = try Home()
        for language in ["zh", "en"] {
            let bash = try home.run("--lang", language, "--generate-completion-script", "bash")
            #expect(bash.status == 0 && bash.errors.isEmpty)
            let file = try home.file(bash.output, "rectify.bash")
            let check = try Running(["/bin/bash", "-n", file], environment: home.environment).finish()
            #expect(check.status == 0 && check.errors.isEmpty, "\(check.errors.prefix(300))")
            // Sourced and called as by the key, it offers the commands.
            let script = """
                source "$1"; COMP_WORDS=(rectify overv); COMP_CWORD=1; COMP_LINE='rectify overv'; COMP_POINT=13
                COMP_TYPE=9; COMP_KEY=9; _rectify rectify overv rectify 2>/dev/null; printf '%s\\n' "${COMPREPLY[@]}"
                """
            let offer = try Running(["/bin/bash", "-c", script, "bash", file], environment: home.environment).finish()
            #expect(offer.output.contains("overview"), "\(offer.output) \(offer.errors)")
            let zsh = try home.run("--lang", language, "--generate-completion-script=zsh").output
            #expect(zsh.hasPrefix("#compdef rectify\n") && zsh.contains("compdef _rectify rectify"))
            let fish = try home.run("--lang", language, "--generate-completion-script", "fish").output
            for script in [zsh, fish] {
                #expect(script.contains("显示帮助。") == (language == "zh"))
                #expect(script.contains("Show help information.") == (language == "en"))
                #expect(script.contains("Show the version.") == (language == "en"))
            }
            // Every line of fish that is cut off would begin with what is no command.
            let lines = fish.split(separator: "\n").filter { $0.hasPrefix("complete ") }
            #expect(lines.count > 100)
            #expect(lines.allSatisfy { $0.replacing("\\'", with: "").count { $0 == "'" }.isMultiple(of: 2) })
            #expect([zsh, fish].allSatisfy { text in text.split(separator: "\n").contains { $0.count > 100 } })
        }
    }
}
