import Testing

/// There are no keys on the command line: what it says names the command.
@Suite("Keys in sentences of the command line") struct CommandKeysTests {
    @Test("a refusal that the screen answers with a key says the command")
    func refusals() throws {
        let home = try Home()
        func done(_ arguments: String...) throws {
            let run = try home.run(arguments + ["--today", "2022-01-10"])
            #expect(run.status == 0, "\(arguments): \(run.errors)")
        }
        try done("round", "new", "--name", "2022", "--body", "某局党组", "--feedback", "2022-01-05")
        try done("add", "area", "方面")
        try done("add", "problem", "问题", "--under", "一")
        try done("add", "measure", "措施", "--under", "1", "--unit", "办公室", "--deadline", "2022-06")
        try done("move", "1.1", "start")
        let said = try home.run("move", "1.1", "effective", "--today", "2022-01-11").errors
        #expect(said.contains("先记一条进展（rectify note）"), "\(said)")
        #expect(
            try home.run("move", "1.1", "effective", "--today", "2022-01-11", "--lang", "en")
                .errors.contains(
                    "(rectify note)"))
    }
}
