import PtySupport
import Foundation
import Papers
import Testing
import Tracker

@testable import Desk

@Suite("Tables and slips from the command line")
struct TableCommandTests {
    private var office: OfficeProgram {
        OfficeProgram(path: URL(fileURLWithPath: Built.rectify).deletingLastPathComponent().path + "/rectify-office")
    }

    private let rows: [[String]] = [
        ["序号", "方面", "反馈问题", "整改措施", "责任领导", "责任单位", "整改时限", "整改进展"],
        ["1", "学习方面", "学习不深入。", "每月集中学习一次。", "甲一", "办公室", "2022-06", "正在推进"],
        ["2", "作风方面", "下乡调研少。", "班子成员每季度下乡。", "乙二", "综合科", "长期", "已开展两次调研，走访农户三十户。"],
    ]

    private func workbook(_ home: Home, _ rows: [[String]], _ name: String = "台账.xlsx") throws -> String {
        let path = home.path + "/" + name
        let sheet = Sheet(name: "台账", rows: rows.map { row in row.map { .text($0) } })
        try office.write(Workbook(sheets: [sheet]), to: path, replacing: true)
        return path
    }

    private func bytes(_ home: Home, _ bytes: [UInt8], _ name: String) throws -> String {
        let path = home.path + "/" + name
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test("a workbook comes in as a round, and a second time not at all")
    func workbookTwice() throws {
        let home = try Home()
        let file = try workbook(home, rows)
        #expect(try home.done("import", file, "--dry-run").output.contains("将导入 2 个方面、2 项问题、2 条措施"))
        #expect(!FileManager.default.fileExists(atPath: home.data))
        try home.done("import", file)
        #expect(try home.done("import", file).output.contains("没有可导入的内容"))
        #expect(try home.run("list", "measures", "--format", "json").list.count == 2)
    }

    @Test("GBK with CRLF and semicolons is read as a table")
    func otherEncoding() throws {
        let home = try Home()
        // 问题;措施 / 甲。;一。 in GB18030.
        let text: [UInt8] = [
            0xCE, 0xCA, 0xCC, 0xE2, 0x3B, 0xB4, 0xEB, 0xCA, 0xA9, 0x0D, 0x0A, 0xBC, 0xD7, 0xA1, 0xA3, 0x3B, 0xD2, 0xBB,
            0xA1,
            0xA3, 0x0D, 0x0A,
        ]
        let report = try home.run("import", try bytes(home, text, "t.csv"), "--dry-run", "--format", "json").object
        #expect(report["problems"] as? Int == 1 && report["measures"] as? Int == 1)
        let items = report["items"] as? [[String: Any]]
        #expect(items?.last?["cell"] as? String == "B2" && items?.last?["text"] as? String == "一。")
    }

    @Test("differences are listed, and taken by number with their reason")
    func taken() throws {
        let home = try Home()
        try home.done("import", try workbook(home, rows))
        var changed = rows
        changed[1][5] = "宣传科"
        changed[2][7] = "已开展三次调研。"
        let file = try workbook(home, changed)
        let listed = try home.done("import", file)
        #expect(listed.output.contains("2 处建议修改") && listed.output.contains("尚未写入"))
        let report = try home.run("import", file, "--dry-run", "--format", "json").object
        let proposals = report["proposals"] as? [[String: Any]]
        #expect(proposals?.map { $0["kind"] as? String } == ["owner", "progress"])
        #expect(proposals?.map { $0["number"] as? Int } == [1, 2])
        #expect(try home.refused("import", file, "--take", "3").contains("没有第 3 处"))
        try home.done("import", file, "--take", "2")
        #expect(try home.run("show", "1.1", "--format", "json").object["unit"] as? String == "办公室")
        try home.done("import", file, "--take", "all")
        #expect(try home.run("show", "1.1", "--format", "json").object["unit"] as? String == "宣传科")
        #expect(try home.done("import", file).output.contains("没有可导入的内容"))
    }

    @Test("what a column holds is said once with --map, and kept in the workspace; a broken file is refused by line")
    func mapped() throws {
        let home = try Home()
        let file = try workbook(home, [["问题", "措施", "归口"], ["甲。", "一。", "办公室"]])
        #expect(try home.done("import", file, "--dry-run").output.contains("--map"))
        try home.done("import", file, "--map", "归口=unit")
        #expect(try home.run("show", "1.1", "--format", "json").object["unit"] as? String == "办公室")
        let kept = home.data + "/columns-in.json"
        #expect(try String(contentsOfFile: kept, encoding: .utf8).contains("\"归口\": \"unit\""))
        #expect(!(try home.done("import", file, "--dry-run").output.contains("--map")))
        try "{\n columns: { \"归口\": \"haus\" },\n}".write(toFile: kept, atomically: true, encoding: .utf8)
        let said = try home.refused("import", file)
        #expect(said.contains("columns-in.json") && said.contains("2") && said.contains("haus"))
    }

    @Test("hostile cells come in as text, and what is too long is refused with nothing written")
    func hostile() throws {
        let home = try Home()
        let file = try workbook(
            home, [["问题", "措施", "责任单位"], ["=cmd|'/C calc'!A0", "+1\u{202E}反。", String(repeating: "名", count: 5000)]])
        try home.done("import", file)
        let problem = try home.run("show", "1", "--format", "json").object
        #expect(problem["title"] as? String == "=cmd|'/C calc'!A0")
        #expect(try home.run("show", "1.1", "--format", "json").object["text"] as? String == "+1反。")
        let long = try Home()
        // More than a cell of a workbook holds, and more than a text of the ledger.
        let text = "问题,措施\n甲。," + String(repeating: "长", count: 60_000) + "\n"
        try long.refused("import", try bytes(long, Array(text.utf8), "huge.csv"))
        #expect(!FileManager.default.fileExists(atPath: long.data))
    }

    @Test("a slip goes out as a workbook, and comes back filled in under the unit's name")
    func slip() throws {
        let home = try Home()
        try home.done("import", try workbook(home, rows), "--as", "整改办")
        let file = home.path + "/slip.xlsx"
        try home.done("slip", "办公室", "--output", file)
        #expect(try home.refused("slip", "办公室", "--output", file).contains("已存在"))
        #expect(try home.refused("slip", "无此科").contains("办公室"))
        guard case .workbook(var filled) = try office.read(path: file).content else {
            Issue.record("no workbook")
            return
        }
        let row = try #require(filled.sheets[0].rows.firstIndex { $0.first?.value == .text("1.1") })
        while filled.sheets[0].rows[row].count < 9 { filled.sheets[0].rows[row].append(Cell(.empty)) }
        filled.sheets[0].rows[row][6] = .text("已学六次。")
        filled.sheets[0].rows[row][8] = .text("学习记录")
        while filled.sheets[0].rows[row].count < 13 { filled.sheets[0].rows[row].append(Cell(.empty)) }
        filled.sheets[0].rows[row][12] = .text("写在表外的话")
        let back = home.path + "/办公室.xlsx"
        try office.write(filled, to: back)
        let listed = try home.done("import", back, "--as", "整改办").output
        #expect(listed.contains("以“办公室”的名义记录") && listed.contains("2 处建议修改"))
        let taken = try home.done("import", back, "--take", "all", "--as", "整改办").output
        // What was written where nothing is read is named, cell by cell, before and after.
        for said in [listed, taken] { #expect(said.contains("需核对") && said.contains("M\(row + 1)")) }
        #expect(try home.run("show", "1.1").output.contains("已学六次。"))
        #expect(try home.run("history").output.contains("代“办公室”录，依据：回填表 办公室.xlsx"))
        #expect(try home.done("import", back, "--as", "整改办").output.contains("没有可导入的内容"))
    }

    @Test("a file that is no table and a file that is cut off are refused, and nothing is written")
    func refused() throws {
        let home = try Home()
        #expect(try home.refused("import", try workbook(home, [["姓名", "电话"], ["甲", "1"]])).contains("没有找到表头"))
        let whole = try Data(contentsOf: URL(fileURLWithPath: try workbook(home, rows, "w.xlsx")))
        try home.refused("import", try bytes(home, Array(whole.prefix(whole.count / 2)), "cut.xlsx"))
        try home.refused("import", try bytes(home, Array("{\"rectify\": 1, \"asOf\": \"2022-".utf8), "cut.json"))
        #expect(!FileManager.default.fileExists(atPath: home.data))
    }

    @Test("a table as text is read in any encoding and under a workbook's name; what is not read is called by its name")
    func kinds() throws {
        let home = try Home()
        let table = "问题\t整改措施\t责任单位\n甲。\t做一。\t办公室\n"
        let wide: [UInt8] = [0xFF, 0xFE] + table.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        for (name, content) in [("a.tsv", Array(table.utf8)), ("b.tsv", wide), ("c.xls", Array(table.utf8))] {
            let report = try home.run(
                "import", try bytes(home, content, name), "--dry-run", "--format", "json"
            ).object
            #expect(report["problems"] as? Int == 1 && report["measures"] as? Int == 1, "\(name)")
        }
        let archive = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\n"
        let sheet = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"
        let words = "<w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"/>"
        for (text, said) in [
            ("{\\rtf1 问题}", "RTF 文档"), ("%PDF-1.4\n% 1.问题\n", "PDF 文件"), (archive, "单个文件网页（.mht）"),
            (sheet, "Excel 2003 XML 表格"), (words, "Word 2003 XML 文档"),
        ] {
            for name in ["x.txt", "x.doc", "x.xls", "x.csv", "x.docx"] {
                #expect(try home.refused("import", try bytes(home, Array(text.utf8), name)).contains(said), "\(name)")
            }
        }
    }

    @Test(
        "the lists that were written out bring nothing when they come back, one edited cell one change, and the month none"
    )
    func lists() throws {
        let home = try Home()
        let file = try workbook(home, rows)
        try home.done("--today", "2022-09-01", "import", file)
        let written = home.path + "/清单.xlsx"
        try home.done("report", "checklists", "--output", written)
        try home.done("report", "checklists", "--output", home.path + "/清单.csv")
        for name in ["清单.xlsx", "清单-问题清单.csv", "清单-任务清单.csv", "清单-责任清单.csv"] {
            #expect(try home.done("import", home.path + "/" + name).output.contains("没有可导入的内容"), "\(name)")
        }
        guard case .workbook(var changed) = try office.read(path: written).content else {
            Issue.record("no workbook")
            return
        }
        let row = try #require(changed.sheets[1].rows.firstIndex { $0.first?.value == .text("1.1") })
        changed.sheets[1].rows[row][2] = .text("人人会讲")
        let back = home.path + "/改.xlsx"
        try office.write(changed, to: back)
        #expect(try home.done("import", back).output.contains("1 处建议修改"))
        try home.done("import", back, "--take", "all")
        #expect(try home.run("show", "1.1").output.contains("人人会讲"))
        #expect(try home.done("import", back).output.contains("没有可导入的内容"))
        let other = try Home()
        #expect(try other.done("import", written, "--dry-run").output.contains("2 个方面、2 项问题、2 条措施"))
        #expect(try other.refused("import", home.path + "/清单-任务清单.csv").contains("先导入问题清单"))
        for name in ["月报.docx", "月报.md"] {
            try home.done(
                "report", "monthly", "--month", "2022-10", "--today", "2022-10-31", "--output", home.path + "/" + name)
            #expect(try home.refused("import", home.path + "/" + name).contains("本程序写出的月报"), "\(name)")
        }
    }

    /// A table whose measures say in every way that they are done.
    private let claims: [[String]] = [
        ["序号", "方面", "反馈问题", "整改措施", "完成情况", "整改进展", "销号依据"],
        ["1", "学习方面", "学习不深入。", "每月集中学习一次。", "已完成", "", ""],
        ["2", "学习方面", "记录不规范。", "统一记录本。", "√", "记录本已印发。", ""],
        ["3", "作风方面", "下乡调研少。", "每季度下乡。", "100%", "", ""],
        ["4", "作风方面", "公示不及时。", "按月公示。", "是", "", "局党组会研究过"],
        ["5", "作风方面", "接待超标。", "执行接待规定。", "已销号", "", ""],
        ["6", "作风方面", "用车不规范。", "修订用车办法。", "已销号", "", "领导小组2023年1月5日会议"],
        ["7", "作风方面", "会议过多。", "合并开会。", "已销号（党组会第3号纪要）", "", ""],
        ["8", "作风方面", "发文过多。", "控制发文。", "正在推进", "", ""],
    ]

    @Test("what a ledger says is done comes in as said to be done; only what was closed on a basis is closed")
    func claimsDone() throws {
        let home = try Home()
        let file = try workbook(home, claims)
        let sentence = "其中报称完成 5 条（记为“明显成效”，尚未销号，请按流程报请），已销号 2 条（来文写明依据）。"
        #expect(try home.done("import", file, "--dry-run").output.contains(sentence))
        #expect(try home.done("import", file).output.contains(sentence))
        let measures = try home.run("list", "measures", "--format", "json").list
        #expect(
            measures.map { $0["stage"] as? String } == [
                "effective", "effective", "effective", "effective", "effective", "closed", "closed", "underway",
            ])
        func entries(_ ref: String) throws -> [String] {
            (try home.item(ref)["progress"] as? [[String: Any]])?.compactMap { $0["text"] as? String } ?? []
        }
        #expect(try entries("2.1") == ["报称完成：《台账.xlsx》第3行写明“√”。", "记录本已印发。"])
        #expect(try entries("3.1").first?.contains("100%") ?? false)
        #expect(try entries("4.1").joined().contains("局党组会研究过"))
        #expect(try entries("5.1") == ["报称完成：《台账.xlsx》第6行写明“已销号”。"])
        #expect(try entries("6.1") == ["来文载明：《台账.xlsx》第7行“已销号”，依据：领导小组2023年1月5日会议。"])
        #expect(try entries("7.1").contains("来文载明：《台账.xlsx》第8行“已销号”，依据：党组会第3号纪要。"))
        let again = try home.run("import", file, "--dry-run", "--format", "json").object
        #expect((again["proposals"] as? [Any])?.isEmpty ?? false, "\(again["proposals"] ?? "")")
    }

    @Test("a basis that there is not, that is still to come or that was turned down closes nothing, wherever it stands")
    func doubtfulBases() throws {
        let home = try Home()
        let words = [
            "已销号（依据：无）", "已销号（待领导小组会议审议）", "已销号，领导小组会议未同意", "已销号（依据待补）", "已销号（会议纪要尚未印发）", "已销号（佐证不足，退回）", "已销号（依据：  ）",
            "已销号，正在巩固",
        ]
        let columns = ["无", "待补", "会议纪要尚未印发", "—", "拟提交党组会"]
        let rows =
            words.map { [$0, ""] } + columns.map { ["已销号", $0] } + [["已销号（党组会第3号纪要）", ""], ["已销号", "党组会第4号纪要"]]
        let file = try workbook(
            home,
            [["序号", "反馈问题", "整改措施", "完成情况", "销号依据"]]
                + rows.enumerated().map { ["\($0 + 1)", "第\($0 + 1)个问题。", "第\($0 + 1)项办法。"] + $1 })
        try home.done("import", file)
        let stages = try home.run("list", "measures", "--format", "json").list.map { $0["stage"] as? String }
        #expect(stages.count == rows.count && stages.suffix(2) == ["closed", "closed"])
        #expect(!stages.dropLast(2).contains("closed"), "\(stages)")
    }

    @Test("a notice that says 已完成 closes nothing either, and a problem without measures keeps what is said of it")
    func noticeClaims() throws {
        let home = try Home()
        let notice = """
            关于巡察整改进展情况的通报
            （一）学习方面
            1.关于学习不深入问题
            整改措施：一是每月集中学习一次。（已完成）
            二是编印学习手册。（已销号，依据：党组会第3号纪要）
            三是开展讨论。（100%）
            """
        try home.done("import", try home.file(notice))
        let measures = try home.run("list", "measures", "--format", "json").list
        #expect(measures.map { $0["stage"] as? String } == ["effective", "closed", "effective"])
        #expect(try home.run("show", "1.1").output.contains("报称完成：《notice.txt》第4行写明“已完成”。"))
    }
}
