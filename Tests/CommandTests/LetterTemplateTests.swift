import Foundation
import Testing

@testable import Desk

/// The person's own text of letters takes the place of the shipped one, and is refused by file and line.
@Suite("Own texts of letters")
struct LetterTemplateTests {
    private let home: Home
    private var folder: String { home.path + "/config/rectify" }

    init() throws {
        home = try Home()
        try FileManager.default.createDirectory(
            atPath: home.path + "/config/rectify/templates", withIntermediateDirectories: true)
    }

    private func problem() -> CommandProblem? {
        do {
            _ = try LetterTemplates.urging(in: folder)
            return nil
        } catch {
            return error as? CommandProblem
        }
    }

    @Test("Without an own file it is the shipped one")
    func shipped() throws {
        let letter = try LetterTemplates.urging(in: folder).render([.level: "提醒函", .ref: "1.1"])
        #expect(letter.hasPrefix("关于巡察整改措施 1.1 的提醒函\n"))
    }

    @Test("An own file is used as it is")
    func own() throws {
        _ = try home.file("致{{unit}}\n", "config/rectify/templates/urging.txt")
        #expect(try LetterTemplates.urging(in: folder).render([.unit: "工程处"]) == "致工程处\n")
    }

    @Test("A flawed one is refused by file and line, and one that cannot be read is, too")
    func flawed() throws {
        let path = try home.file("一\n{{unitt}}", "config/rectify/templates/urging.txt")
        let phrase = try #require(problem()?.phrase)
        #expect(phrase.en.contains(path) && phrase.en.contains("line 2") && phrase.en.contains("unitt"))
        #expect(phrase.zh.contains("第 2 行"))
        _ = try home.file("", "config/rectify/templates/urging.txt")
        #expect(problem()?.phrase.zh.contains("没有正文") == true)
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(problem() == .cannotRead(path, code: EISDIR))
    }
}
