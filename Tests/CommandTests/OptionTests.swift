import Foundation
import PtySupport
import Testing

@Suite("Global options, languages and wrong usage")
struct OptionTests {
    @Test("Global options stand before and after the command, with a space or an equals sign; after -- all is text")
    func places() throws {
        let home = try Home()
        let other = home.path + "/other"
        try home.done(
            "--data", other, "--as", "甲", "--today=2022-09-01", "--lang", "en", "round", "new", "--body", "甲局")
        try home.done("add", "area", "方面", "--data", other, "--as=乙", "--today", "2022-09-02", "--lang=en")
        try home.done("--data=\(other)", "add", "--as", "丙", "problem", "--today", "2022-09-03", "问题", "--under", "一")
        try home.done("--as", "甲", "add", "measure", "措施", "--under", "1", "--as", "丁", "--data", other)
        try home.done("note", "1.1", "--data", other, "--", "--as 也是文字 --data x")
        let events = try home.run("--data", other, "history", "--format", "json").list
        let names = events.map { $0["by"] as? String ?? "" }
        #expect(names.contains("甲") && names.contains("乙") && names.contains("丙") && names.contains("丁"))
        #expect(!FileManager.default.fileExists(atPath: home.data))
        let shown = try home.run("show", "1.1", "--data", other, "--format", "json").object
        let progress = shown["progress"] as? [[String: Any]]
        #expect(progress?.first?["text"] as? String == "--as 也是文字 --data x")
        for arguments in [["--data"], ["list", "--data"], ["list", "--today"], ["--as"], ["list", "--lang"]] {
            let run = try home.run(arguments)
            #expect(run.status == 64 && run.errors.contains("缺少值"), "\(arguments): \(run.errors)")
        }
    }

    @Test(
        "The language is that of --lang, else of the locale: en is English, everything else Chinese",
        arguments: [
            (["LANG": "en_US.UTF-8"], "The ledger"), (["LANG": "C"], "台账"), (["LANG": "C.UTF-8"], "台账"),
            (["LANG": "POSIX"], "台账"), ([:], "台账"), (["LANG": "zh_CN.UTF-8"], "台账"),
            (["LANG": "zh_CN.UTF-8", "LC_ALL": "en_GB.UTF-8"], "The ledger"),
            (["LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"], "台账"),
            (["LC_ALL": "", "LANG": "en_US"], "The ledger"),
        ])
    func languages(environment: [String: String], words: String) throws {
        let home = try Home()
        #expect(try home.run(["list"], environment).output.contains(words))
        #expect(try home.run(["list", "--lang", "zh"], environment).output.contains("台账"))
        #expect(try home.run(["--lang", "en", "list"], environment).output.contains("The ledger"))
    }

    @Test("Wrong usage is said in the chosen language, with the way to call the command, and status 64")
    func usage() throws {
        let home = try Home()
        let cases: [([String], String, String)] = [
            (["lst"], "没有“lst”这个命令", "There is no command “lst”"),
            (["list", "--bogus"], "没有选项“--bogus”", "Unknown option '--bogus'"),
            (["list", "everything"], "可用：areas、problems、measures、owners。", "Please provide one of 'areas'"),
            (["list", "--format", "xml"], "“xml”不能用于“--format <FORM>”", "The value 'xml' is invalid"),
            (["note"], "缺少“<REF>”", "Missing expected argument '<REF>'"),
            (["note", "1.1"], "缺少“<TEXT>”", "Missing expected argument '<TEXT>'"),
            (["note", "1.1", "-5"], "以减号开头", "begins with a dash"),
            (["note", "1.1", "两", "段"], "多余的参数“段”", "Unexpected argument '段'"),
            (["note", "1.1", "两", "段", "话"], "多余的 2 个参数", "2 unexpected arguments"),
            (["move", "1.1", "submit", "--evidence", "a", "--no-evidence", "b"], "只能写一个", "not both"),
            (["assign", "1.1"], "请至少写一项", "Give at least one"),
            (["generate", "--measures", "0"], "须在 1 到 200000 之间", "between 1 and 200000"),
            (["generate", "--measures", "many"], "“many”不能用于", "The value 'many' is invalid"),
            (["demo", "--data", "x"], "--keep", "--keep"),
        ]
        for (arguments, zh, en) in cases {
            for (language, sentence) in [("zh", zh), ("en", en)] {
                let run = try home.run(["--lang", language] + arguments)
                #expect(run.status == 64, "\(arguments)")
                #expect(run.output.isEmpty)
                #expect(run.errors.contains(sentence), "\(run.errors)")
            }
        }
        #expect(try home.refused("--lang", "fr", "list", status: 64).contains("没有“fr”这种语言"))
    }

    @Test(
        "What begins with a dash behind an option is its value: a negative number is refused as one, a query is a query"
    )
    func dashes() throws {
        let home = try Home()
        try home.done("round", "new", "--body", "甲局")
        try home.done("add", "area", "方面")
        try home.done("add", "problem", "问题", "--under", "一")
        try home.done("add", "measure", "措施", "--under", "1")
        for (language, sentence) in [("zh", "“-5”小于零"), ("en", "“-5” is less than nothing")] {
            for kind in ["money", "person"] {
                let run = try home.run(["--lang", language, "outcome", "1.1", kind, "--amount", "-5"])
                #expect(run.status == 1)
                #expect(run.errors.contains(sentence) && run.errors.split(separator: "\n").count == 1, "\(run.errors)")
            }
        }
        #expect(try home.done("list", "measures", "--where", "-已销号").output.contains("1.1"))
        let run = try home.run("survey", "tally", "满意", "-5")
        #expect(run.status == 64 && run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    }

    @Test("A note keeps 需协调 unless it says otherwise; 长期坚持 in a deadline's place says how a measure is gone about")
    func kept() throws {
        let home = try Home()
        try home.done("round", "new", "--body", "甲局")
        try home.done("add", "area", "方面")
        try home.done("add", "problem", "问题", "--under", "一")
        try home.done("add", "measure", "措施", "--under", "1", "--deadline", "2099-12-31")
        func isStuck() throws -> Bool { try home.done("list", "measures", "--where", "需协调").output.contains("1.1") }
        for (option, expected) in [
            ("--needs-coordination", true), (nil, true), ("--no-needs-coordination", false), (nil, false),
        ] {
            try home.run(["note", "1.1", "会商"] + [option].compactMap(\.self))
            #expect(try isStuck() == expected)
        }
        #expect(try home.refused("deadline", "1.1", "长期坚持").contains("理由"))
        try home.done("deadline", "1.1", "长期坚持", "--reason", "没有尽头的事")
        let item = try home.item("1.1")
        #expect(item["kind"] as? String == "longTerm" && item["deadline"] is NSNull?)
        #expect(item["originalDeadline"] as? String == "2099-12-31")
        try home.done("add", "measure", "又一措施", "--under", "1", "--deadline", "长期坚持")
        #expect(try home.item("1.2")["kind"] as? String == "longTerm")
        try home.done("set", "1.2", "deadline", "立行立改")
        #expect(try home.item("1.2")["kind"] as? String == "immediate")
    }

    @Test("A figure is asked for by its Chinese name, whole or short, as well as by its code")
    func figures() throws {
        let home = try Home()
        #expect(try home.run("demo", "--keep", home.path + "/ledger").status == 0)
        func explain(_ name: String) throws -> Run {
            try home.run(
                "--data", home.path + "/ledger", "--as", "整改办", "--today", "2022-10-31", "--lang", "zh", "explain", name
            )
        }
        let wanted = try explain("overdue").output
        for name in ["超期措施", "超期", "超期的措施", "OVERDUE"] { #expect(try explain(name).output == wanted, "\(name)") }
        #expect(try explain("已销号").output == explain("closed.measures").output)
        #expect(try explain("延期").output == explain("extensions").output)
        #expect(try explain("没有这个").errors.contains("超期措施"))
    }

    @Test("What must not be empty or too long is called what it is called there: a member's name, a survey's address")
    func called() throws {
        let home = try Home()
        try home.done("round", "new", "--body", "甲局")
        #expect(try home.refused("member", "add", "", "--role", "office").contains("姓名或称谓不能为空"))
        let long = "https://a.b/" + String(repeating: "x", count: 300)
        let said = try home.refused("survey", "new", "--title", "测评", "--url", long)
        #expect(said.contains("网址有 312 个字"), "\(said)")
    }

    @Test("Help is there for every command in both languages, and no line of it is wider than the screen")
    func help() throws {
        let home = try Home()
        let commands = [
            "dashboard", "demo", "import", "list", "show", "overview", "history", "note", "move", "assign", "deadline",
            "set", "add", "withdraw", "reinstate", "undo", "redo", "export", "merge", "generate", "queue", "diff",
            "attach",
            "evidence",
            "outcome", "outcomes", "milestone", "lookback", "lookbacks", "sample", "urge", "reported", "link", "settle",
        ]
        let groups = ["round", "member", "meeting", "opinion"]
        for language in ["zh", "en"] {
            let all = try home.run("--help", "--lang", language)
            #expect(all.status == 0)
            for command in commands {
                #expect(all.output.contains("  \(command)"))
                let run = try home.run(command, "--help", "--lang", language)
                #expect(run.status == 0 && run.output.contains("--data <DIR>"))
                #expect(run.output.contains(language == "zh" ? "用法：rectify \(command)" : "USAGE: rectify \(command)"))
                if language == "zh" {
                    #expect(!run.output.contains("OPTIONS") && !run.output.contains("default:"))
                }
            }
            for group in groups {
                #expect(all.output.contains("  \(group)"))
                let run = try home.run(group, "--help", "--lang", language)
                #expect(run.status == 0 && run.output.contains("list"))
                #expect(try home.run(group, "list", "--help", "--lang", language).output.contains("--data <DIR>"))
            }
            #expect(try home.run("round", "new", "--help", "--lang", language).status == 0)
            #expect(try home.run("help", "move", "--lang", language).status == 0)
        }
        #expect(try home.run("--version").status == 0)
    }

    @Test("Today can be any day for looking; recording for a day to come is refused")
    func today() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        try home.done("deadline", "1.1", "2022-10-31", "--today", "2022-09-01")
        try home.done("list", "--today", "9999-12-31")
        #expect(try home.refused("note", "1.1", "明天的事", "--today", "9999-12-31").contains("不能提前记录"))
        #expect(try home.refused("list", "--today", "2022-13-01").contains("不是日期"))
        try home.done("note", "1.1", "后来的事", "--today", "2022-11-01")
        let past = try home.run("overview", "--today", "2022-10-01", "--format", "json")
        #expect(past.errors.contains("台账已记到 2022-11-01"))
        #expect(try past.object["overdue"] as? Int == 0)
        #expect(try home.overview("--today", "2022-11-02")["overdue"] as? Int == 1)
        let strict = try home.run("list", "--as-of", "2022-08-31", "--format", "json")
        #expect(try strict.list.isEmpty && strict.errors.isEmpty)
        let then = try home.run("overview", "--as-of", "2022年9月1日", "--format", "json").object
        #expect(then["asOf"] as? String == "2022-09-01" && then["measures"] as? Int == 2)
    }
}
