import DocumentForms
import Testing

@testable import Structure

@Suite("Documents of every form") struct StructureFormTests {
    private func read(_ source: String, chosen: [Mark.Form: Role] = [:]) -> (Reading, DocumentText) {
        let text = DocumentText(source)
        return (StructureReader(text).read(chosen: chosen), text)
    }

    private func items(_ reading: Reading, _ text: DocumentText) -> [String] {
        reading.items.map { item in
            let kind = item.kind == .area ? "A" : item.kind == .problem ? "P" : "M"
            return kind + " " + text.written(Heading.title(text, item.title))
        }
    }

    @Test("each is read with its areas, problems and measures", arguments: DocumentForms.all.indices)
    func forms(place: Int) {
        let form = DocumentForms.all[place]
        let (reading, text) = read(form.text)
        let got = items(reading, text)
        let fits = got.count == form.items.count && zip(got, form.items).allSatisfy { $0.hasPrefix($1) }
        #expect(fits, "\(form.name): \(got)")
    }

    @Test("a measure stands under its problem, and a problem under its area", arguments: DocumentForms.all.indices)
    func parents(place: Int) {
        let items = read(DocumentForms.all[place].text).0.items
        var last: [Reading.Item.Kind: Int] = [:]
        for (index, item) in items.enumerated() {
            switch item.kind {
            case .area: #expect(item.parent == nil)
            case .problem: #expect(item.parent == last[.area])
            case .measure: #expect(item.parent == last[.problem])
            }
            last[item.kind] = index
        }
    }

    @Test("what holds no findings gives none", arguments: DocumentForms.traps.indices) func traps(place: Int) {
        let trap = DocumentForms.traps[place]
        let (reading, text) = read(trap.text)
        #expect(reading.items.isEmpty, "\(trap.name): \(items(reading, text))")
    }

    @Test("a form is read with another's content before it and after it") func together() {
        for form in DocumentForms.all {
            let (reading, text) = read(form.text + "\n欢迎广大群众监督。联系电话：0000-0000")
            #expect(reading.items.count == form.items.count, "\(form.name): \(items(reading, text))")
        }
    }

    @Test("a person's word goes before all that a level looks like") func chosen() {
        let source = "一、会议很多\n（一）合并开会\n（二）限时发言\n二、文件很长\n（一）控制字数\n"
        let (plain, _) = read(source)
        #expect(plain.items.isEmpty)
        let (reading, text) = read(source, chosen: [.section: .problem, .bracketedChinese: .measure])
        #expect(items(reading, text) == ["P 会议很多", "M 合并开会", "M 限时发言", "P 文件很长", "M 控制字数"])
    }

    @Test("the levels, how sure they are, and what else they could be") func levels() {
        let (reading, _) = read(DocumentForms.all[5].text)
        #expect(reading.levels.contains { $0.mark == "1.1" && $0.role == .problem && $0.count == 3 })
        #expect(reading.confidence > 0.5)
        #expect(!reading.alternatives.isEmpty && reading.alternatives.count <= 2)
        #expect(reading.alternatives.allSatisfy { $0 != reading.levels })
    }

    @Test("lists whose counts differ are not joined by a guess") func unequal() {
        let (reading, text) = read("一、存在的问题\n1.账目不清。\n2.合同缺失。\n二、整改措施\n1.清理账目。\n2.补签合同。\n3.加强培训。\n")
        #expect(items(reading, text) == ["P 账目不清", "P 合同缺失"])
        #expect(reading.doubts.count { $0.why == .noSuchProblem } == 3)
        #expect(reading.rest.contains { text.written($0.range).contains("加强培训") })
    }

    @Test("signatures of bodies whose names begin with a numeral, or end in 部") func signatures() {
        for name in ["三明市某局", "九江市委宣传部", "某厂质检部"] {
            let (reading, text) = read("1.账目不清的问题。\n整改情况：一是清理账目。\n\(name)\n2024年5月6日")
            #expect(reading.signature.map { text.written($0.range) } == [name, "2024年5月6日"])
            #expect(reading.items.count == 2)
        }
    }

    @Test("ten thousand problems in fifty areas are all read") func many() {
        var source = "二、反馈问题整改情况\n"
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        for area in 1...50 {
            let tens = area / 10 == 0 ? "" : (area / 10 == 1 ? "" : digits[area / 10]) + "十"
            source += "（\(tens)\(digits[area % 10])）第\(area)方面\n"
            for number in 1...200 { source += "\(number).第\(number)项管理不规范的问题。\n整改情况：一是整改到位。二是完善制度。\n" }
        }
        let (reading, _) = read(source)
        #expect(reading.items.count { $0.kind == .problem } == 10_000)
    }

    @Test("items are numbered beyond a thousand, as many as a ledger takes") func beyondThousand() {
        let source = "反馈问题整改清单\n" + (1...1_234).map { "\($0).第\($0)处记录不全。\n整改措施：补齐记录。\n" }.joined()
        let (reading, _) = read(source)
        #expect(reading.items.filter { $0.kind == .problem }.map(\.number) == Array(1...1_234))
    }
}
