import Foundation
import Testing

@Suite("What documents declare is compared with what was counted on their own day, everywhere alike")
struct DeclaredEverywhereTests {
    /// The numbers of a line's cells, and the day that its name carries.
    private func row(_ name: String, _ lines: [String]) throws -> (numbers: [Int], hasDay: Bool) {
        let line = try #require(lines.first { $0.contains(name) }, "\(name)")
        let rest = line.replacingOccurrences(of: "（2022-12-27）", with: "")
        return (rest.split(whereSeparator: { !$0.isNumber && $0 != "-" }).compactMap { Int($0) }, rest != line)
    }

    @Test(
        "once something moves after the signing, overview, page and check still say the same of the day of the notice")
    func everywhere() throws {
        let home = try Home()
        try home.done("demo", "--keep", home.data, "--today", "2023-01-31")
        let asOffice = ["--as", "整改办", "--today", "2023-01-31"]
        let ref = try #require(
            try home.run("list", "measures", "--format", "json", "--today", "2023-01-31").list
                .first { $0["stage"] as? String == "underway" }?["ref"] as? String)
        #expect(try home.run(["move", ref, "effective"] + asOffice).status == 0)

        let overview = try home.run(["overview"] + asOffice).output.split(separator: "\n").map(String.init)
        let page = try home.run(["report", "overview", "--format", "html"] + asOffice).output
            .replacingOccurrences(of: "<td", with: "\n<td").replacingOccurrences(of: "</tr>", with: "\n")
            .split(separator: "\n").map(String.init)
        for (name, other) in [("明显成效措施", "明显成效 措施"), ("明显成效涉及问题", "明显成效 涉及问题")] {
            let told = try row(name, overview)
            #expect(told.hasDay && told.numbers.count == 2 && told.numbers[0] == told.numbers[1], "\(told)")
            let place = try #require(page.firstIndex { $0.contains(other + "（2022-12-27）") })
            let cells = page[(place + 1)...].prefix(2).compactMap { cell in
                Int(cell.drop { $0 != ">" }.dropFirst().prefix { $0.isNumber })
            }
            #expect(cells == told.numbers)
        }
        let found = try home.run(["check", "--format", "json"] + asOffice).list
            .filter { $0["code"] as? String == "declaredMismatch" }.compactMap { $0["message"] as? String }
        #expect(found.count == 1 && found[0].contains("载明 71") && found[0].contains("台账 65"))
    }
}
