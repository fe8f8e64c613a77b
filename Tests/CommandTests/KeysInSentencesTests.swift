import Testing

/// There are no keys on the command line: what it says names the command.
@Suite("Keys in sentences of the command line") struct CommandKeysTests {
    @Test("a refusal that the screen answers with a key says the command")
    func refusals() throws {
        let (home, done) = try Notices.homeOfOneProblem()
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
