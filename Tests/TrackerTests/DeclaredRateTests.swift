import Foundation
import Testing

@testable import Tracker

@Suite("A declared rate stays as it is written")
struct DeclaredRateTests {
    private func read(_ json: String) throws -> Declared {
        try JSONDecoder().decode(Declared.self, from: Data(json.utf8))
    }

    @Test("what stands behind its point is kept in the journal, and an older program reads the whole rate")
    func journal() throws {
        var declared = Declared(problems: 31)
        let figure = try #require(DeclaredFigure(path: "declared.rate"))
        try figure.set("９８．71％", in: &declared)
        #expect(figure.text(in: declared) == "98.71")
        let written = try JSONEncoder().encode(declared)
        #expect(try JSONDecoder().decode(Declared.self, from: written) == declared)
        let fields = try #require(try JSONSerialization.jsonObject(with: written) as? [String: Any])
        #expect(fields["rate"] as? Int == 99)
    }

    @Test("journals and files that know only whole rates, or write them with a fraction, are read")
    func others() throws {
        #expect(try read(#"{"groups":{},"rate":76}"#).rate == 76)
        #expect(try read(#"{"groups":{},"rate":98.71}"#).rate?.text == "98.71")
        #expect(try read(#"{"groups":{}}"#).rate == nil)
        let view = try JSONEncoder().encode(DeclaredView(declared: try read(#"{"groups":{},"rate":98.71}"#)))
        #expect(try JSONDecoder().decode(Declared.self, from: view).rate?.text == "98.71")
    }

    @Test("a figure is typed as any other number: thousands parted by commas, in full width too; a share is none")
    func figures() throws {
        let figure = try #require(DeclaredFigure(path: "declared.measures"))
        for (text, value) in [("1,071", 1071), ("１，０７１", 1071), (" 71 ", 71), ("1 071", 1071)] {
            var declared = Declared()
            try figure.set(text, in: &declared)
            #expect(declared.measures == value, "\(text)")
        }
        for text in ["1,07", "98%", "７１％", "-3", "七", "1.5"] {
            var declared = Declared()
            #expect(throws: Refusal.badNumber(text)) { try figure.set(text, in: &declared) }
        }
    }

    @Test("what is no rate is refused", arguments: ["101", "-1", "7.123", "九成", "1.", ".5", "100.01"])
    func refused(text: String) throws {
        var declared = Declared()
        let figure = try #require(DeclaredFigure(path: "declared.rate"))
        #expect(throws: Refusal.badNumber(text)) { try figure.set(text, in: &declared) }
        #expect(declared.rate == nil)
    }

    @Test("it is shown with the digits that it has", arguments: ["0", "7", "7.5", "7.05", "92.5", "98.71", "100"])
    func shown(text: String) { #expect(Percentage(text)?.text == text) }
}
