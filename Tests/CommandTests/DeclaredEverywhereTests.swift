import Canvas
import Foundation
import PtySupport
import Testing

@Suite("What documents declare is compared with what was counted on their own day, everywhere alike")
struct DeclaredEverywhereTests {
    /// A figure as one place tells it.
    private struct Told: Hashable, CustomStringConvertible {
        let declared: Int
        /// Nil where it cannot be compared.
        let counted: Int?
        /// The day that is named beside it; nil for the one that is shown.
        let day: String?
        var description: String { "\(declared) / \(counted.map(String.init) ?? "—") / \(day ?? "")" }
    }

    private static let signed = "2022-12-27"

    /// The example on a day, with one of everything that is counted recorded for the day after the signing.
    private func home() throws -> Home {
        let home = try Home()
        try home.done("demo", "--keep", home.data, "--today", "2023-01-31")
        let asOffice = ["--as", "整改办", "--today", "2023-01-20"]
        let measures = try home.run("list", "measures", "--format", "json", "--today", "2023-01-31").list
        let ref = try #require(measures.first { $0["stage"] as? String == "underway" }?["ref"] as? String)
        let unclaimed = try #require(measures.first { $0["claimed"] as? Bool == false }?["ref"] as? String)
        for work in [
            ["move", ref, "effective"], ["set", unclaimed, "claimed", "yes"],
            ["meeting", "add", "专题会"],
            ["outcome", ref, "institution", "工作规程"],
        ] {
            let run = try home.run(work + asOffice)
            #expect(run.status == 0, "\(work): \(run.errors)")
        }
        return home
    }

    /// What the overview tells, by label.
    private func overview(_ home: Home, _ day: String) throws -> [String: Told] {
        var told: [String: Told] = [:]
        let lines = try home.done("overview", "--as", "整改办", "--today", "2023-01-31", "--as-of", day).output
            .split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0.hasPrefix("项目") && $0.contains("文件载明") })
        for line in lines[(start + 1)...].prefix(while: { !$0.isEmpty }) {
            let row = /^(\S.*?)(?:（(\d{4}-\d\d-\d\d)）)?\s{2,}(\d+)\s+(\d+|—)(?:\s+([+-]\d+))?\s*$/
            let found = try #require(try row.wholeMatch(in: line), "\(line)")
            let figure = Told(declared: Int(found.3) ?? -1, counted: Int(found.4), day: found.2.map(String.init))
            let difference = figure.counted.flatMap { $0 == figure.declared ? nil : $0 - figure.declared }
            #expect(found.5.flatMap { Int($0) } == difference, "\(line)")
            told[String(found.1)] = figure
        }
        return told
    }

    /// What the page tells, by label.
    private func page(_ home: Home, _ day: String) throws -> [String: Told] {
        let html = try home.done(
            "report", "overview", "--format", "html", "--as", "整改办", "--today", "2023-01-31", "--as-of", day
        ).output
        let start = try #require(html.range(of: "文件载明与台账所计")).upperBound
        var told: [String: Told] = [:]
        for row in html[start...].components(separatedBy: "<tr>").dropFirst().prefix(30) {
            let cells = row.matches(of: /<t[dh][^>]*>([^<]*)</).map { String($0.1) }
            guard cells.count == 4, let declared = Int(cells[1]) else { continue }
            let day = cells[0].firstMatch(of: /（(\d{4}-\d\d-\d\d)）/).map { String($0.1) }
            let label = cells[0].replacing(/（\d{4}-\d\d-\d\d）/, with: "")
            told[label] = Told(declared: declared, counted: Int(cells[2]), day: day)
        }
        return told
    }

    /// What check finds to differ, by label.
    private func findings(_ home: Home, _ day: String) throws -> [String: Told] {
        var told: [String: Told] = [:]
        let found = try home.run(["check", "--format", "json", "--as", "整改办", "--today", "2023-01-31", "--as-of", day])
            .list
        for finding in found where finding["code"] as? String == "declaredMismatch" {
            let message = try #require(finding["message"] as? String)
            let parts = try #require(message.firstMatch(of: /^(.*)：文件载明 (\d+)，台账 (\d+)（(\d{4}-\d\d-\d\d)）/))
            told[String(parts.1)] = Told(
                declared: Int(parts.2) ?? -1, counted: Int(parts.3), day: String(parts.4) == day ? nil : String(parts.4)
            )
        }
        return told
    }

    /// The figures of the screen's first view.
    private func screen(_ home: Home, _ day: String) throws -> String {
        let program = try PtyProgram(
            [Built.rectify, "--as", "整改办", "--today", "2023-01-31", "--as-of", day], environment: home.environment,
            size: Size(columns: 200, rows: 50))
        try program.wait("总览画完") { ["文件载明", "会议 ", "制度 ", "F10 退出"].allSatisfy($0.contains) }
        let text = program.screen.text
        try program.send("q")
        #expect(try program.waitForExit().status == 0)
        return text
    }

    @Test(
        "overview, page, check and screens tell the same of every day",
        arguments: ["2022-12-27", "2023-01-10", "2023-01-31"])
    func everywhere(day: String) throws {
        let home = try home()
        let told = try overview(home, day)
        #expect(told.count >= 13)
        for (label, figure) in told {
            // What there is, is compared as it stands; how far it is, as of the signing.
            let isStanding = ["方面", "问题", "措施"].contains(label)
            #expect(figure.day == (isStanding || day == Self.signed ? nil : Self.signed), "\(label) \(figure)")
        }
        #expect(try page(home, day) == told)
        #expect(
            try findings(home, day) == told.filter { $0.value.counted != nil && $0.value.counted != $0.value.declared })

        let screen = try screen(home, day)
        let measures = try #require(told["措施"])
        #expect(screen.contains("文件载明 \(measures.declared) 条，差 \(measures.declared - (measures.counted ?? 0)) 条"))
        let meetings = try #require(told["专题会议"])
        let institutions = told.filter { $0.key.hasPrefix("制度") }.map(\.value)
        for (declared, counted) in [
            (meetings.declared, meetings.counted ?? -1),
            (institutions.reduce(0) { $0 + $1.declared }, institutions.reduce(0) { $0 + ($1.counted ?? -100) }),
        ] {
            #expect(
                screen.contains(
                    day == Self.signed ? "/ 载明 \(declared)" : "（\(Self.signed) 载明 \(declared)，台账 \(counted)）"),
                "\(screen)")
        }
        // What leaders took on agrees on the day of the notice, so that nothing is said of it, whatever came later.
        #expect(!screen.contains("文件载明认领"))
    }

    @Test("before its day a notice is compared with nothing; after it, with what was counted then, whatever came since")
    func days() throws {
        let home = try home()
        let (then, later) = (try overview(home, Self.signed), try overview(home, "2023-01-31"))
        #expect(then.mapValues(\.counted) == later.mapValues(\.counted))
        let before = try overview(home, "2022-12-20")
        #expect(before["措施"]?.counted == 65 && before["专题会议"]?.counted == nil)
        #expect(try page(home, "2022-12-20") == before)
        #expect(try findings(home, "2022-12-20").keys.elementsEqual(["措施"]))
        let screen = try screen(home, "2022-12-20")
        #expect(screen.contains("文件载明 71 条，差 6 条") && !screen.contains("载明 6") && !screen.contains("，台账 "), "\(screen)")
    }
}
