import Foundation
import Testing
import Tracker

@testable import Import

@Suite("A workflow file is taken whole, or refused by line") struct WorkflowFileTests {
    private let shipped: String

    init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Config/workflow.json")
        shipped = try String(contentsOf: file, encoding: .utf8)
    }

    private func problem(_ bytes: [UInt8]) -> WorkflowProblem? {
        do {
            _ = try WorkflowFile.read(bytes)
            return nil
        } catch {
            return error
        }
    }

    private func problem(_ text: String) -> WorkflowProblem? { problem(Array(text.utf8)) }

    /// What is said of the shipped file with one thing changed, and the line of that change.
    private func problem(_ old: String, _ new: String) throws -> (found: WorkflowProblem?, line: Int) {
        let place = try #require(shipped.range(of: old), "\(old)")
        let line = shipped[..<place.lowerBound].count { $0.isNewline } + 1
        return (problem(shipped.replacingCharacters(in: place, with: new)), line)
    }

    @Test("the shipped one is read as the decoder reads it, with a byte-order mark and other line ends too")
    func shippedFile() throws {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        let wanted = try decoder.decode(Workflow.self, from: Data(shipped.utf8))
        for text in [shipped, "\u{FEFF}" + shipped, shipped.replacing("\n", with: "\r\n")] {
            #expect(try WorkflowFile.read(Array(text.utf8)) == wanted)
        }
    }

    @Test("the keys that files can have are those of the workflow itself")
    func keys() throws {
        func names(_ value: Any) -> [String] { Mirror(reflecting: value).children.compactMap(\.label) }
        let workflow = try WorkflowFile.read(Array(shipped.utf8))
        #expect(Set(names(workflow)) == Set(WorkflowForm.keys(at: []) ?? []))
        #expect(Set(names(workflow.stages[0])) == Set(WorkflowForm.keys(at: ["stages", "0"]) ?? []))
        #expect(Set(names(workflow.moves[0])) == Set(WorkflowForm.keys(at: ["moves", "0"]) ?? []))
        #expect(Set(names(workflow.roles[0])) == Set(WorkflowForm.keys(at: ["roles", "0"]) ?? []))
        #expect(Set(names(workflow.warningDays)) == Set(WorkflowForm.keys(at: ["warningDays"]) ?? []))
        let reporting = try #require(workflow.reporting)
        #expect(Set(names(reporting)) == Set(WorkflowForm.keys(at: ["reporting"]) ?? []))
    }

    @Test("what breaks the form is named with its line")
    func form() throws {
        let cases: [(String, String, WorkflowProblem.Kind)] = [
            (
                "group: \"closed\",     clock: \"none\", done: true }",
                "group: \"closed\", clock: \"none\", done: yes }", .form(.unquoted("yes"))
            ),
            ("to: \"underway\", who", "to \"underway\", who", .form(.malformed(found: "\"", expected: [":"]))),
            (
                "who: [\"leader\"]", "who: [\"leader\" \"office\"]",
                .form(.malformed(found: "\"", expected: [",", "]"]))
            ),
            (
                "who: [\"leader\"]", "who: [\"leader\", ,]",
                .form(.malformed(found: ",", expected: ["\"…\"", "[", "{"]))
            ),
            ("who: [\"leader\"]", "who: [\"leader]", .form(.openQuote)),
            ("  stages: [", "  /* stages: [", .form(.openComment)),
            ("en: \"Hold\",", "en: \"Hold\", en: \"Keep\",", .form(.repeated("en"))),
            (
                "needs: [\"basis\", \"other", "nedes: [\"basis\", \"other",
                .unknownKey("nedes", valid: WorkflowForm.keys(at: ["moves", "0"]) ?? [])
            ),
            ("silent: 30", "silnet: 30", .unknownKey("silnet", valid: ["green", "yellow", "dueSoon", "silent"])),
            ("  moves: [", "  steps: [", .unknownKey("steps", valid: WorkflowForm.keys(at: []) ?? [])),
            ("en: \"unit\",   ", "", .missing("en")),
            ("who: [\"leader\"]", "who: \"leader\"", .mistyped("who", .list)),
            ("who: [\"leader\"]", "who: [7]", .mistyped("who", .text)),
            ("zh: \"退回\"", "zh: 5", .mistyped("zh", .text)),
            ("zh: \"退回\"", "zh: null", .mistyped("zh", .text)),
            ("undo: false },\n    { id: \"review\"", "undo: \"no\" },\n    { id: \"review\"", .mistyped("undo", .flag)),
            ("green: 20", "green: \"20\"", .mistyped("green", .number)),
            ("green: 20", "green: 20.5", .mistyped("green", .number)),
            (
                "warningDays: { green: 20, yellow: 10, dueSoon: 7, silent: 30 }", "warningDays: 20",
                .mistyped("warningDays", .object)
            ),
            (
                "group: \"effective\",  clock: \"review\"", "group: \"good\",  clock: \"review\"",
                .badWord("good", valid: StageGroup.allCases.map(\.rawValue))
            ),
            ("clock: \"review\"", "clock: \"never\"", .badWord("never", valid: ["deadline", "review", "none"])),
            (
                "needs: [\"progress\"]", "needs: [\"prgress\"]",
                .badWord("prgress", valid: Workflow.Need.allCases.map(\.rawValue))
            ),
            ("green: 20", "green: Infinity", .mistyped("green", .number)),
            ("green: 20", "green: 9999999999999999999999", .mistyped("green", .number)),
            ("green: 20", "green: 020", .mistyped("green", .number)),
            ("zh: \"巩固\"", "zh: \"\\u5D\"", .form(.badEscape("\\u"))),
            ("zh: \"巩固\"", "zh: \"\\q\"", .form(.badEscape("\\q"))),
            ("zh: \"巩固\"", "zh: \"\\uD83D\"", .form(.badEscape("\\uD83D"))),
            ("zh: \"巩固\"", "zh: \"巩\t固\"", .form(.control("U+0009"))),
            ("to: \"consolidated\"", "to：\"consolidated\"", .form(.malformed(found: "：", expected: [":"]))),
            ("zh: \"巩固\"", "zh: “巩固”", .form(.malformed(found: "“", expected: ["\"…\"", "[", "{"]))),
            ("  moves: [", "\u{3000}moves: [", .form(.malformed(found: "U+3000", expected: ["}"]))),
        ]
        for (old, new, kind) in cases {
            let (found, line) = try problem(old, new)
            #expect(found == WorkflowProblem(kind, line: line), "\(new)")
        }
        #expect(problem("")?.kind == .form(.malformed(found: "", expected: ["{"])))
        #expect(problem("[]")?.kind == .form(.malformed(found: "[", expected: ["{"])))
        #expect(problem("{}")?.kind == .missing("version"))
        #expect(
            problem("// nothing\n\n{ version: 1 } x")
                == WorkflowProblem(.form(.malformed(found: "x", expected: [])), line: 3))
        #expect(problem("{\n  version: 1,\n")?.line == 3)
        #expect(problem(String(repeating: "[", count: 100_000))?.line == 1)
        #expect(problem("{ version: " + String(repeating: "[", count: 100_000))?.line == 1)
        #expect(problem(Array("{\n version: 1,\n ".utf8) + [0xFF, 0x0A]) == WorkflowProblem(.notText, line: 3))
        #expect(problem([UInt8](repeating: 0x20, count: WorkflowFile.limit + 1))?.kind == .tooLong)
    }

    @Test("what makes no sense is named with its line, within a list too")
    func sense() throws {
        let cases: [(String, String, Workflow.Flaw.Kind)] = [
            ("version: 1", "version: 2", .version(2)),
            ("warningDays: { green: 20, yellow: 10", "warningDays: { green: 20, yellow: 21", .daysOrder),
            ("cutoff: 25", "cutoff: 32", .cutoff(32)),
            ("{ id: \"held\",         zh: \"长期坚持\"", "{ id: \"held\",         zh: \"\"", .empty),
            ("{ id: \"closed\", ", "{ id: \"held\", ", .twice("held")),
            ("awaiting: \"endorse\"", "awaiting: \"nod\"", .unknownMove("nod")),
            ("to: \"reviewed\"", "to: \"looked\"", .unknownStage("looked")),
            ("from: [\"reviewed\"]", "from: [\"looked\"]", .unknownStage("looked")),
            ("who: [\"leader\"]", "who: [\"boss\"]", .unknownRole("boss")),
            ("who: [\"leader\"]", "who: []", .nobody("endorse")),
            ("            \"settle\", ", "            \"setle\", ", .unknownPermission("setle")),
            ("    { id: \"consolidated\"", "    { id: \"filed\"", .unknownStage("consolidated")),
        ]
        for (old, new, flaw) in cases {
            let (found, line) = try problem(old, new)
            #expect(found?.kind == .flaw(flaw), "\(new)")
            if case .unknownStage("consolidated") = flaw { continue }
            #expect(found?.line == line, "\(new)")
        }
        let empty =
            "{ version: 1, warningDays: { green: 2, yellow: 1, dueSoon: 1 },\nstages: [], moves: [], roles: [] }"
        #expect(problem(empty) == WorkflowProblem(.flaw(.noStages), line: 2))
        let small = """
            { version: 1, warningDays: { green: 2, yellow: 1, dueSoon: 1 },
              stages: [
                { id: "a", zh: "甲", en: "a", group: "notStarted", clock: "none" },
                { id: "b", zh: "乙", en: "b", group: "underway", clock: "none" },
              ],
              moves: [ MOVE ],
              roles: [ { id: "r", zh: "角", en: "r" } ] }
            """
        #expect(problem(small.replacing("MOVE", with: "")) == WorkflowProblem(.flaw(.unreachable("b")), line: 4))
        let move = "{ id: \"m\", zh: \"办\", en: \"m\", from: [\"a\"], to: \"b\", who: [\"r\"] }"
        #expect(problem(small.replacing("MOVE", with: move)) == WorkflowProblem(.flaw(.noClosing), line: 6))
    }

    @Test("every problem has its sentence in both languages, with the line in front")
    func phrases() {
        let kinds: [WorkflowProblem.Kind] = [
            .form(.malformed(found: "", expected: ["{"])), .form(.malformed(found: "x", expected: [])),
            .form(.openQuote), .form(.openComment),
            .form(.control("U+0009")), .form(.badEscape("\\q")), .form(.unquoted("x")), .form(.repeated("x")),
            .unknownKey("x", valid: ["y"]),
            .missing("x"), .mistyped("x", .list),
            .badWord("x", valid: ["y"]), .tooLong, .notText, .unreadable, .flaw(.noStages), .flaw(.noClosing),
            .flaw(.unknownPermission("x")), .flaw(.empty),
        ]
        let phrases = kinds.map { WorkflowProblem($0, line: 7).phrase }
        #expect(Set(phrases.map(\.zh)).count == kinds.count && Set(phrases.map(\.en)).count == kinds.count)
        #expect(phrases.allSatisfy { $0.zh.hasPrefix("第 7 行：") && $0.en.hasPrefix("line 7: ") })
    }

    @Test("no text, however broken, is more than refused")
    func broken() {
        // Cut anywhere, and with anything taken out: a problem or a workflow, and a line that is there.
        let bytes = Array(shipped.utf8)
        let lines = shipped.count { $0.isNewline } + 1
        for end in stride(from: 0, to: bytes.count, by: 37) {
            let cut = problem(Array(bytes[..<end]))
            #expect(cut.map { (1...lines).contains($0.line) } ?? false)
            var holed = bytes
            holed.removeSubrange(end..<min(end + 5, bytes.count))
            if let found = problem(holed) { #expect((1...lines).contains(found.line)) }
        }
    }
}
