import PtySupport
import Testing

@Suite("What a file says of who may read")
struct TakenFromFileTests {
    @Test(
        "taken into a ledger that has the items keeps them from the public there too, with the file as the reason",
        arguments: ["notice", "checklists"])
    func limited(document: String) throws {
        let (ours, theirs) = (try Home(), try Home())
        for home in [ours, theirs] { try home.done("demo", "--keep", home.data) }
        let (day, text) = (["--today", "2022-10-31", "--as", "整改办"], "5.1")
        func run(_ home: Home, _ arguments: String...) throws -> Run {
            let run = try home.run(arguments + day)
            #expect(run.status == 0, "\(arguments): \(run.errors)")
            return run
        }
        let measure = try #require(try theirs.item(text)["text"] as? String)
        _ = try run(ours, "set", text, "disclosure", "party", "--reason", "尚在办理")
        let file = ours.path + (document == "notice" ? "/党内通报.md" : "/清单.xlsx")
        let scope = document == "notice" ? ["--audience", "party"] : []
        let written = try ours.run(["report", document] + scope + ["--output", file] + day)
        #expect(written.status == 0, "\(written.errors)")
        _ = try run(theirs, "import", file, "--take", "all")
        #expect(try run(theirs, "show", text).output.contains("党内通报"))
        #expect(try !run(theirs, "report", "notice").output.contains(measure))
    }
}
