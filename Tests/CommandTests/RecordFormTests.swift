import Foundation
import Testing
import Tracker

@Suite("What other programs read of people and records")
struct RecordFormTests {
    /// A round with a record of every kind in it.
    private func full() throws -> Home {
        let home = try Home()
        try People.gather(in: home)
        let (office, unit) = (People.office, People.unit)
        try home.act(office, 2, "deadline", "1.1", "2022-09-30")
        try home.act(unit, 2, "deadline", "1.1", "2022-10-31", "--request", "--reason", "等会签")
        try home.act(office, 2, "milestone", "1.1", "一半", "--by", "2022-09-15", "--target", "5")
        try home.act(office, 2, "urge", "1.1", "--level", "remind", "--text", "请抓紧")
        try home.act(unit, 2, "attach", "1.1", "--reference", "件")
        try home.act(unit, 2, "outcome", "1.1", "money", "--amount", "1.5")
        try home.act(office, 2, "meeting", "add", "会", "--attend", "河道处", "--decision", "1.1: 抓紧")
        try home.act(unit, 2, "opinion", "add", "意见", "--about", "1.1")
        try home.act(unit, 2, "reported", "河道处", "--nothing-new")
        try home.close("1.2", 3)
        try home.act(People.inspector, 4, "sample", "--share", "100", "--seed", "1")
        try home.act(office, 5, "round", "phase", "drafting")
        return home
    }

    @Test("The keys of show, list and overview are the promised ones, exactly, whatever is recorded besides")
    func promised() throws {
        let home = try full()
        /// Its keys, but for the fields that stand by themselves, all of which must be there.
        func keys(_ object: [String: Any]?, _ kind: ItemKind? = nil) -> Set<String> {
            let all = Set((object ?? [:]).keys)
            let own = Set((kind.map(Field.plain) ?? []).map(\.rawValue))
            #expect(own.isSubset(of: all), "\(own.subtracting(all))")
            return all.subtracting(own)
        }
        let measure: Set = [
            "ref", "problem", "area", "title", "text", "stage", "group", "kind", "leader", "unit", "support", "person",
            "claimed", "target", "deadline", "originalDeadline", "reviewDate", "extensions", "daysLeft", "overdue",
            "relapses", "progress",
        ]
        #expect(keys(try home.item("1.1"), .measure) == measure)
        #expect(keys(try home.run("list", "measures", "--format", "json").list.first, .measure) == measure)
        let problem: Set = [
            "ref", "area", "title", "text", "state", "kind", "leader", "unit", "support", "person", "deadline",
            "measures",
        ]
        #expect(keys(try home.item("1"), .problem) == problem)
        #expect(keys(try home.run("list", "problems", "--format", "json").list.first, .problem) == problem)
        let area: Set = [
            "ref", "round", "title", "problems", "measures", "closed", "effective", "overdue", "awaiting", "relapsed",
            "withdrawn",
        ]
        #expect(keys(try home.item("一"), .area) == area)
        let round: Set = [
            "name", "title", "body", "inspector", "inspectionStart", "inspectionEnd", "feedback", "concentratedEnd",
            "signed", "sample", "declared", "withdrawn",
        ]
        #expect(keys(try home.item("round")) == round)
        #expect(keys(try home.overview()).count == 16)
    }

    @Test("The whole ledger has its members, all records with their fields, and the phases of the plan")
    func export() throws {
        let home = try full()
        let ledger = try home.run("export", "json").object
        let members = ledger["members"] as? [[String: Any]] ?? []
        #expect(members.count == 7)
        #expect(members[1]["name"] as? String == People.unit && members[1]["role"] as? String == "unit")
        #expect(members[1]["unit"] as? String == "河道处" && members[1]["login"] is NSNull)
        let records = ledger["records"] as? [[String: Any]] ?? []
        let kinds = Set(records.compactMap { $0["kind"] as? String })
        #expect(
            kinds == [
                "extensionRequest", "milestone", "letter", "evidence", "outcome", "meeting", "decision", "opinion",
                "statement", "sample", "lookBack",
            ])
        for record in records {
            #expect(Set(record.keys).isSuperset(of: ["id", "kind", "under", "by", "day", "fields", "withdrawn"]))
        }
        func fields(_ kind: String) -> [String: Any]? {
            records.first { $0["kind"] as? String == kind }?["fields"] as? [String: Any]
        }
        #expect(fields("outcome")?["kind"] as? String == "money" && fields("outcome")?["amount"] as? Int == 15_000)
        #expect(fields("outcome")?["title"] is NSNull && fields("outcome")?["on"] as? String == "2022-09-02")
        #expect(fields("meeting")?["attendance"] as? [String] == ["河道处"])
        #expect(fields("decision")?["items"] as? [String] == ["1.1"])
        #expect(fields("statement")?["nothingNew"] as? Bool == true)
        #expect(fields("sample")?["items"] as? [String] == ["1.2"])
        let meeting = records.first { $0["kind"] as? String == "meeting" }
        let decision = records.first { $0["kind"] as? String == "decision" }
        #expect(decision?["of"] as? String == meeting?["id"] as? String && decision?["under"] as? String == "2022")
        #expect(records.first { $0["kind"] as? String == "letter" }?["under"] as? String == "1.1")
        let round = (ledger["rounds"] as? [[String: Any]])?.first
        #expect((round?["plan"] as? [String: Any])?["drafting"] as? String == "2022-09-05")
        let state = try #require(home.bytes(home.data + "/state.json"))
        #expect(String(decoding: state, as: UTF8.self).contains("\"records\""))
    }

    @Test("What lists does so as a table, as JSON and as a file for spreadsheets")
    func forms() throws {
        let home = try full()
        let commands = [
            ["member"], ["queue", "--all"], ["evidence", "1.1"], ["outcomes"], ["outcomes", "--by", "unit"],
            ["lookbacks"], ["milestone", "1.1"], ["urge", "1.1"], ["meeting"], ["opinion"], ["reported"], ["round"],
            ["diff", "--from", "2022-08-31"], ["settle"],
        ]
        for command in commands {
            let full = command + ["--today", "2022-09-20"]
            for language in ["zh", "en"] {
                let table = try home.run(full + ["--lang", language])
                #expect(table.status == 0 && table.output.hasSuffix("\n") && table.errors.isEmpty, "\(command)")
            }
            let json = try home.run(full + ["--format", "json"])
            #expect(
                json.status == 0 && (try? JSONSerialization.jsonObject(with: Data(json.bytes))) != nil, "\(command)")
            let csv = try home.run(full + ["--format", "csv"])
            #expect(csv.status == 0 && csv.bytes.starts(with: [0xEF, 0xBB, 0xBF]), "\(command)")
            let widths = csv.output.components(separatedBy: "\r\n").dropLast().map { $0.split(separator: ",").count }
            #expect(widths.allSatisfy { $0 <= (widths.first ?? 0) }, "\(command)")
            #expect(try home.run(full + ["--format", "xml"]).status == 64)
        }
    }

    @Test("The sheet of an item shows all that stands beside it, and marks what was noted later than it happened")
    func sheet() throws {
        let home = try full()
        try home.act(People.unit, 6, "note", "1.1", "补记的", "--on", "2022-09-04")
        let sheet = try home.done("show", "1.1", "--today", "2022-09-20").output
        for words in [
            "佐证", "成果", "阶段目标", "延期申请", "催办函", "意见", "议定事项", "申请延至 2022-10-31", "1.5 万元", "请抓紧", "补录  补记的",
        ] {
            #expect(sheet.contains(words), "\(words)")
        }
        let english = try home.done("show", "1.2", "--today", "2022-09-20", "--lang", "en").output
        #expect(english.contains("look-back") && english.contains("planned for 2022-10-04"))
        let overview = try home.done("overview", "--today", "2022-09-25").output
        for words in ["黄灯 1", "本周到期 0", "30 天内到期 1", "久无进展 0", "待批延期 1", "待回头看 0", "成果  制度 0  挽回资金 1.5 万元"] {
            #expect(overview.contains(words), "\(words): \(overview)")
        }
        for flag in ["silent", "dueThisWeek", "dueIn30", "extensionAsked", "lookBackDue"] {
            #expect(try home.run("list", "--help").output.contains(flag))
            #expect(try home.run("list", "--where", flag).status == 0)
        }
    }
}
