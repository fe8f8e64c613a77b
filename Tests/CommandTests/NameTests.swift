import Foundation
import Testing

@Suite("Who is working")
struct NameTests {
    private func settings(_ home: Home, _ text: String) throws {
        let folder = home.path + "/config/rectify"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/settings.json"))
    }

    private func lastBy(_ home: Home) throws -> String? {
        try home.run("history", "--format", "json").list.last?["by"] as? String
    }

    @Test("It is --as, else the name in the settings, else the login")
    func order() throws {
        let home = try Home()
        let day = ["--today", "2022-09-01"]
        try home.run(day + ["round", "new", "--body", "某市水务局"])
        let login = try #require(try lastBy(home))
        try settings(home, "{ settings: { theme: \"light\" } }")
        try home.run(day + ["add", "area", "甲方面"])
        #expect(try lastBy(home) == login)
        // A theme that there is not is for the dashboard to refuse; the name is clear all the same.
        try settings(home, "// mine\n{ settings: { name: \" 整改办 张三\", theme: \"pink\" } }")
        try home.run(day + ["add", "area", "乙方面"])
        #expect(try lastBy(home) == "整改办 张三")
        try home.run(day + ["--as", "李四", "add", "area", "丙方面"])
        #expect(try lastBy(home) == "李四")
        // Undo is for one's own changes: it goes by the name too.
        #expect(try home.run(day + ["undo"]).status == 0)
        #expect(try lastBy(home) == "整改办 张三")
        #expect(
            try home.run("list", "areas", "--format", "json").list.map { $0["title"] as? String } == ["甲方面", "丙方面"])
    }

    @Test("Settings that make no sense are refused by line before anything is recorded in a wrong name; --as helps")
    func broken() throws {
        let home = try Home()
        let cases: [(String, String, String)] = [
            ("{\n settings: {\n  nmae: \"张三\" } }", "第 3 行：没有“nmae”", "name, theme, borders, mouse"),
            ("{\n settings: {\n\n  name: \"  \" } }", "第 4 行：name 须是", "名字"),
            ("{ settings: { name: \"\(String(repeating: "长", count: 201))\" } }", "第 1 行：name 须是", "200"),
            ("{ settings: { name: 张三 } }", "第 1 行：“张三”要加引号", "\"张三\""),
            ("{ setings: { } }", "第 1 行：没有“setings”", "settings"),
        ]
        for (text, sentence, valid) in cases {
            try settings(home, text)
            let errors = try home.refused("round", "new", "--body", "某市水务局")
            #expect(
                errors.contains("settings.json") && errors.contains(sentence) && errors.contains(valid), "\(errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: home.path + "/data"))
        try home.done("round", "new", "--body", "某市水务局", "--as", "李四")
    }
}
