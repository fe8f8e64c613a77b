import Foundation
import PtySupport
import Testing

@Suite("What is not for the public says so on its face")
struct NotPublicMarkTests {
    private static let office = ["--as", "整改办", "--today", "2022-10-31"]
    private static let mark = "（不对外公开）"

    private func example() throws -> Home {
        let home = try Home()
        try home.done("demo", "--keep", home.data)
        return home
    }

    private func run(_ home: Home, _ arguments: String...) throws -> Run {
        let run = try home.run(arguments + NotPublicMarkTests.office)
        #expect(run.status == 0, "\(arguments): \(run.errors)")
        return run
    }

    @Test(
        "monthly reports, letters, slips, lists and the overview that hold it carry the mark of the party's notice, and others none"
    )
    func faces() throws {
        let home = try example()
        _ = try run(home, "urge", "4.4", "--level", "remind", "--text", "请抓紧", "--answer-by", "2022-11-05")
        func faces() throws -> [String: Bool] {
            var found: [String: Bool] = [:]
            for name in ["月报.md", "一页.html"] {
                let file = home.path + "/" + name
                let report = name == "月报.md" ? "monthly" : "overview"
                let run = try home.run(
                    ["report", report, "--output", file, "--force"] + NotPublicMarkTests.office)
                #expect(run.status == 0, "\(run.errors)")
                found[name] = try String(contentsOfFile: file, encoding: .utf8).contains(NotPublicMarkTests.mark)
            }
            found["函"] = try run(home, "urge", "4.4", "--print").output.contains(NotPublicMarkTests.mark)
            return found
        }
        #expect(try faces().values.allSatisfy { !$0 })
        _ = try run(home, "set", "4.4", "disclosure", "party", "--reason", "涉及个人")
        let marked = try faces()
        #expect(marked["月报.md"] == true && marked["一页.html"] == true && marked["函"] == true, "\(marked)")
        // A slip that carries it comes back as one that nobody touched.
        let slip = home.path + "/回填表.xlsx"
        _ = try run(home, "slip", "律师工作处", "--output", slip)
        #expect(try !run(home, "import", slip, "--dry-run").output.contains("不对外公开"))
    }

    @Test("what has a text of its own for the public is partly public in files of rows, and not public")
    func partly() throws {
        let home = try example()
        _ = try run(home, "set", "5.1", "redacted", "公开的文本")
        let rows = try run(home, "list", "measures", "--format", "csv").output.split(whereSeparator: \.isNewline)
        #expect(rows.contains { $0.hasPrefix("5.1,") && $0.hasSuffix("部分公开,公开的文本") })
        #expect(rows.contains { $0.hasPrefix("5.2,") && $0.contains("公开,") && !$0.contains("部分公开") })
        let lists = home.path + "/清单.xlsx"
        _ = try run(home, "report", "checklists", "--output", lists)
        #expect(try run(home, "import", lists, "--dry-run").output.contains("没有可导入的内容"))
        let other = try Home()
        try other.done("import", lists, "--today", "2022-10-31")
        let back = try other.run("list", "measures", "--format", "csv").output.split(whereSeparator: \.isNewline)
        #expect(back.contains { $0.hasPrefix("5.1,") && $0.hasSuffix("部分公开,公开的文本") })
    }

    @Test(
        "the program's own notices are read without a doubt, also where items are left out",
        arguments: ["party", "public"])
    func ownNotice(_ audience: String) throws {
        let home = try example()
        _ = try run(home, "set", "9", "disclosure", "withheld", "--reason", "涉密")
        _ = try run(home, "set", "6.1", "disclosure", "withheld", "--reason", "涉密")
        let file = home.path + "/通报.docx"
        _ = try run(home, "report", "notice", "--audience", audience, "--output", file)
        let other = try Home()
        let read = try other.run(["import", file, "--dry-run", "--format", "json", "--today", "2022-10-31"]).object
        #expect((read["uncertain"] as? [Any])?.isEmpty ?? false, "\(read["uncertain"] ?? "")")
    }

    @Test("the notice's reader is --audience everywhere; what it was called before is still taken")
    func audience() throws {
        let home = try example()
        let new = try run(home, "report", "notice", "--audience", "party").output
        #expect(try run(home, "report", "notice", "--for", "party").output == new)
        let help = try home.done("report", "notice", "--help").output
        #expect(help.contains("--audience") && !help.contains("--for <"))
    }

    @Test("a text that is longer than an argument comes from a file or from standard input")
    func textFile() throws {
        let home = try example()
        let long = String(repeating: "局党组把整改作为政治任务。\n", count: 3_400)
        let file = try home.file(long, "正文.txt")
        #expect(long.utf8.count > 128 * 1024)
        _ = try run(home, "report", "edit", "notice", "organisation", "--text-file", file)
        #expect(try run(home, "report", "notice").output.contains("局党组把整改作为政治任务。"))
        let short = try home.file("联系电话：0000", "电话.txt")
        let piped = try home.run(
            ["report", "edit", "notice", "contact", "--text-file", "-"] + NotPublicMarkTests.office, input: short)
        #expect(piped.status == 0, "\(piped.errors)")
        #expect(try run(home, "report", "notice").output.contains("联系电话：0000"))
        let both = try home.run(
            ["report", "edit", "notice", "contact", "--text", "a", "--text-file", short] + NotPublicMarkTests.office)
        #expect(both.status != 0 && both.output.isEmpty)
    }
}
