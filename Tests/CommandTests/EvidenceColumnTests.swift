import Foundation
import Testing

@Suite("What proves an item is one list, wherever it is shown")
struct EvidenceColumnTests {
    @Test("the column of list measures --format csv has what evidence REF lists, in its order")
    func column() throws {
        let home = try Home()
        try home.done("demo", "--keep", home.data)
        let asOffice = ["--as", "整改办", "--today", "2022-10-31"]
        for reference in ["司发〔2022〕18号", "会议纪要第7期"] {
            #expect(try home.run(["attach", "4.2", "--reference", reference] + asOffice).status == 0)
        }
        let csv = try home.run("list", "measures", "--format", "csv", "--today", "2022-10-31").output
        var compared = 0
        for measure in try home.run("list", "measures", "--format", "json", "--today", "2022-10-31").list {
            let ref = try #require(measure["ref"] as? String)
            let names = try home.run("evidence", ref, "--format", "json", "--today", "2022-10-31").list
                .compactMap { ($0["reference"] as? String) ?? ($0["file"] as? String) }
            guard !names.isEmpty else { continue }
            let row = csv.split(separator: "\r\n").first { $0.hasPrefix(ref + ",") }
            var rest = try #require(row)[...]
            for name in names {
                let found = try #require(rest.range(of: name), "\(ref) \(name)")
                rest = rest[found.upperBound...]
            }
            compared += names.count
        }
        #expect(compared >= 4)
    }
}
