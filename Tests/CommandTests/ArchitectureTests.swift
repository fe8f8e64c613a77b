import Foundation
import Testing

/// What the door for whoever comes next says is so.
@Suite("Sources/ARCHITECTURE.md")
struct ArchitectureTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func text() throws -> String {
        try String(contentsOf: Self.root.appendingPathComponent("Sources/ARCHITECTURE.md"), encoding: .utf8)
    }

    /// All Swift files of some folders, with their texts.
    private func sources(_ folders: String...) throws -> [(path: String, text: String)] {
        try folders.flatMap { folder in
            let base = Self.root.appendingPathComponent(folder)
            return try (FileManager.default.subpaths(atPath: base.path) ?? []).filter { $0.hasSuffix(".swift") }.map {
                (folder + "/" + $0, try String(contentsOf: base.appendingPathComponent($0), encoding: .utf8))
            }
        }
    }

    /// What stands in the text as code.
    private func code() throws -> [String] { try text().matches(of: /`([^`\n]+)`/).map { String($0.1) } }

    @Test("It is short enough to be read")
    func length() throws { #expect(try text().split(separator: "\n", omittingEmptySubsequences: false).count <= 250) }

    @Test("Every path that it names is there")
    func paths() throws {
        for name in try code() where name.hasPrefix("Sources/") || name.hasPrefix("Tests/") || name.hasPrefix("Config")
        {
            #expect(FileManager.default.fileExists(atPath: Self.root.appendingPathComponent(name).path), "\(name)")
        }
    }

    @Test("Every type and member that it names is declared")
    func names() throws {
        let all = try sources("Sources").map(\.text).joined(separator: "\n")
        for name in try code() where name.wholeMatch(of: /[A-Z][A-Za-z]+(\.[a-z][A-Za-z]+)*/) != nil {
            guard !FileManager.default.fileExists(atPath: Self.root.appendingPathComponent("Sources/" + name).path),
                !FileManager.default.fileExists(atPath: Self.root.appendingPathComponent(name).path)
            else { continue }
            for part in name.split(separator: ".") {
                let declared = try Regex("(struct|class|enum|protocol|func|case|var|let|typealias) [^\n]*\\b\(part)\\b")
                #expect(all.firstMatch(of: declared) != nil, "\(name)")
            }
        }
    }

    @Test("Every room is in it")
    func rooms() throws {
        let text = try text()
        for room in try FileManager.default.contentsOfDirectory(
            atPath: Self.root.appendingPathComponent("Sources").path)
        where !room.contains(".") && room.wholeMatch(of: /C[A-Z][A-Za-z0-9]+/) == nil {
            #expect(text.contains("`Sources/\(room)`"), "\(room)")
        }
    }

    @Test("What comes in, what goes out and what is checked know nothing of each other")
    func sideBySide() throws {
        let rooms = ["Import", "Reports", "Check"]
        for room in rooms {
            for file in try sources("Sources/" + room) {
                for other in rooms where other != room {
                    #expect(!file.text.contains("import \(other)\n"), "\(file.path): \(other)")
                }
            }
        }
    }

    @Test("What comments cite stands in it, and no comment cites what is not in the project")
    func citations() throws {
        let text = try text()
        let decisions = Set(text.matches(of: /(?m)^(\d+)\. \*\*/).map { String($0.1) })
        let rules = Set(text.matches(of: /(?m)^- \*\*([^*]+)\*\*/).map { String($0.1) })
        #expect(decisions.count == 15)
        let lineEnd = try Regex("\\n */{2,3} ")
        for file in try sources("Sources", "Tests") where !file.path.hasSuffix("/ArchitectureTests.swift") {
            #expect(
                file.text.firstMatch(of: /\d-(architecture|domain|screens|platform-notes|lessons)/) == nil,
                "\(file.path)")
            // A citation may go over the end of a line.
            let joined = file.text.replacing(lineEnd, with: " ")
            for cited in joined.matches(of: /ARCHITECTURE\.md, decisions? (\d+)(?: and (\d+))?/) {
                for number in [cited.1, cited.2].compactMap(\.self) {
                    #expect(decisions.contains(String(number)), "\(file.path): \(number)")
                }
            }
            for cited in joined.matches(of: /ARCHITECTURE\.md, "([^"]+)"/) {
                #expect(rules.contains(String(cited.1)), "\(file.path): \(cited.1)")
            }
        }
    }
}
