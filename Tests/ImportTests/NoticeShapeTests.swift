import Fixtures
import Testing

@Suite("A notice's items") struct NoticeShapeTests {
    @Test("the usual shape, on one line each") func plain() throws {
        let reading = try NoticeFixture.read(NoticeFixture.plain)
        #expect(reading.refs(.area) == ["一", "二"])
        #expect(reading.titles(.area) == ["在树木养护方面", "在公园管理方面"])
        #expect(reading.refs(.problem) == ["1", "2", "3", "4"])
        #expect(reading.titles(.problem).first == "古树巡查不够经常的问题")
        #expect(reading.texts(.problem).first == "古树巡查不够经常的问题。")
        #expect(reading.measuresByProblem == [3, 2, 3, 0])
        #expect(reading.items.map(\.parent).prefix(4) == [nil, "一", "1", "1"])
        #expect(reading.refs(.measure).suffix(3) == ["3.1", "3.2", "3.3"])
        #expect(reading.titles(.measure).prefix(3) == ["排出巡查班次", "登记造册", "请人把关"])
        #expect(reading.texts(.measure)[0] == "排出巡查班次。每周两次,雨后加查。")
        #expect(reading.doubts == [.noMeasures])
        #expect(reading.uncertain.first?.text == "4.夜间照明不足的问题。")
    }

    @Test("every line that is part of no item says why") func skipped() throws {
        let reading = try NoticeFixture.read(NoticeFixture.plain)
        #expect(reading.items.map(\.line).prefix(6) == [15, 17, 19, 19, 19, 21])
        #expect(
            reading.skipped.map(\.why) == [
                .webFurniture, .title, .webFurniture, .introduction, .sectionHeading, .organisation, .organisation,
                .organisation, .sectionHeading, .sectionHeading, .nextSteps, .contact, .attachment, .signature,
                .signature, .webFurniture,
            ])
    }

    @Test("each measure on its own line, with lines that go on") func ownLines() throws {
        let reading = try NoticeFixture.read(
            NoticeFixture.problem("整改情况：\n一是翻土。\n已翻两遍。\n二是播种；\n三是浇水，每\n天一次。"))
        #expect(reading.texts(.measure) == ["翻土。\n已翻两遍。", "播种；", "浇水，每天一次。"])
        #expect(reading.items.filter { $0.kind == .measure }.map(\.line) == [5, 7, 8])
        #expect(reading.skippedAs(line: 4) == [.leadIn])
        #expect(reading.doubts.isEmpty)
    }

    @Test("full width, half width, byte-order mark and line ends", arguments: ["\n", "\r\n", "\r"])
    func widths(lineEnd: String) throws {
        let wide = NoticeFixture.plain.map { character -> String in
            switch character {
            case ",": "，"
            case ":": "："
            case ";": "；"
            case "(": "（"
            case ")": "）"
            case ".": "．"
            case "\n": lineEnd
            case "0"..."9":
                character.wholeNumberValue.flatMap { Unicode.Scalar(0xFF10 + UInt32($0)) }.map { String($0) } ?? ""
            default: String(character)
            }
        }.joined()
        let narrow = try NoticeFixture.read(NoticeFixture.plain)
        let reading = try NoticeFixture.read("\u{FEFF}" + wide)
        #expect(reading.items.map(\.ref) == narrow.items.map(\.ref))
        #expect(reading.items.map(\.line) == narrow.items.map(\.line))
        #expect(reading.declared == narrow.declared)
        #expect(reading.round.signed == narrow.round.signed)
        #expect(reading.skipped.map(\.why) == narrow.skipped.map(\.why))
    }

    @Test("no-break, ideographic and zero-width characters") func spaces() throws {
        let reading = try NoticeFixture.read(
            "\u{3000}\u{3000}二\u{200B}、整改情况\n\u{A0}（\u{3000}一 ）绿化\u{AD}方面\n\u{2003}1\u{A0}．\u{3000}花坛荒废的问题。\u{A0}\n"
                + "整改情况\u{200D}：\u{3000}一\u{FEFF}是 翻土。\u{3000}二是播种\u{1B}。")
        #expect(reading.titles(.area) == ["绿化方面"])
        #expect(reading.titles(.problem) == ["花坛荒废的问题"])
        #expect(reading.texts(.measure) == ["翻土。", "播种。"])
    }

    @Test("一是 in the report on the organisation, and in what is planned, is no measure") func otherSections() throws {
        let reading = try NoticeFixture.read(
            "一、组织情况\n整改情况：一是开会。二是分工。\n(一)加强领导\n1.不是问题。\n" + NoticeFixture.problem("整改情况：一是翻土。")
                + "三、下一步打算\n1.常抓的问题。\n整改情况：一是再抓。\n(二)另一方面")
        #expect(reading.items.map(\.ref) == ["一", "1", "1.1"])
        #expect(reading.skipped.count { $0.why == .organisation } == 3)
        #expect(reading.skipped.count { $0.why == .nextSteps } == 3)
    }

    @Test("more than ten measures") func many() throws {
        let numbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
        let body = "做法与成效：" + numbers.map { "\($0)是做好第\($0)件事。" }.joined()
        let reading = try NoticeFixture.read(NoticeFixture.problem(body))
        #expect(reading.refs(.measure).last == "1.12")
        #expect(reading.titles(.measure).last == "做好第十二件事")
    }

    @Test("quotation marks, and an 一是 that is not at the start of a sentence") func quotes() throws {
        let reading = try NoticeFixture.read(
            NoticeFixture.problem("整改情况：一是落实“二是二、一是一”的要求，统一是前提。喊出“说到做到。”二是万一是雨天也照办《一是一》。三是收尾"))
        #expect(reading.titles(.measure) == ["落实“二是二、一是一”的要求，统一是前提", "万一是雨天也照办《一是一》", "收尾"])
        #expect(reading.doubts.isEmpty)
    }

    @Test("a stray 一是 within a measure is text") func stray() throws {
        let reading = try NoticeFixture.read(NoticeFixture.problem("整改情况：一是翻土。一是浅翻也行。二是播种。一是撒匀。"))
        #expect(reading.texts(.measure) == ["翻土。一是浅翻也行。", "播种。一是撒匀。"])
    }

    @Test("a list within a measure, where the list outside goes on") func nested() throws {
        let reading = try NoticeFixture.read(
            NoticeFixture.problem("整改情况：一是翻土：一是东边；二是西边；三是南边。二是播种。三是浇水。"))
        #expect(reading.titles(.measure) == ["翻土：一是东边", "播种", "浇水"])
        #expect(reading.doubts == [.nestedList])
    }

    @Test("a number left out is kept as written") func gap() throws {
        let reading = try NoticeFixture.read(NoticeFixture.problem("整改情况：一是翻土。三是浇水。"))
        #expect(reading.refs(.measure) == ["1.1", "1.3"])
        #expect(reading.doubts == [.ordinalGap])
        #expect(reading.uncertain.first?.text == "三是浇水。")
    }

    @Test("a problem without a label: its list may be what is wrong") func noLabel() throws {
        let reading = try NoticeFixture.read(NoticeFixture.problem("一是草多。二是花少。"))
        #expect(reading.measuresByProblem == [0])
        #expect(reading.texts(.problem) == ["花坛荒废的问题。\n一是草多。二是花少。"])
        #expect(reading.doubts == [.noLeadIn])
    }

    @Test("what is wrong, listed before the label, is the problem's text") func findings() throws {
        let reading = try NoticeFixture.read(NoticeFixture.problem("一是草多。二是花少。整改措施：针对此问题，一是除草。二是种花。"))
        #expect(reading.texts(.problem) == ["花坛荒废的问题。\n一是草多。二是花少。"])
        #expect(reading.titles(.measure) == ["除草", "种花"])
        #expect(reading.skipped.contains { $0.why == .prose && $0.text == "针对此问题，" })
    }

    @Test("the label on the line of the problem") func oneLine() throws {
        let reading = try NoticeFixture.read(NoticeFixture.problem("", title: "1．花坛荒废的问题。整改情况：一是除草。二是种花。"))
        #expect(reading.titles(.problem) == ["花坛荒废的问题"])
        #expect(reading.titles(.measure) == ["除草", "种花"])
    }

    @Test(
        "other numbers of measures",
        arguments: ["（1）除草。\n（2）种花。", "(1)除草。(2)种花。", "①除草。②种花。", "1、除草。\n2、种花。", "1.除草。2.种花。"])
    func otherForms(body: String) throws {
        for label in ["整改措施：", "【整改情况】", "做法与成效：\n", "整改措施\n"] {
            // What begins each on a line of its own begins below the label, too.
            let gap = body.hasPrefix("1、") && !label.hasSuffix("\n") ? "\n" : ""
            let text = NoticeFixture.problem(label + gap + body) + "2.水池干涸的问题。\n整改措施：一是放水。"
            let reading = try NoticeFixture.read(text)
            #expect(reading.refs(.measure) == ["1.1", "1.2", "2.1"], "\(label)\(body)")
            #expect(reading.titles(.measure) == ["除草", "种花", "放水"])
        }
    }

    @Test("a list numbered as the problems are is doubted, and told apart by the headings") func ambiguous() throws {
        let reading = try NoticeFixture.read(
            NoticeFixture.problem("整改措施：\n1.除草。\n2.种花。\n3.浇水。") + "2.水池干涸的问题。\n整改措施：\n1.放水。\n3.鱼少的问题。\n")
        #expect(reading.refs(.problem) == ["1", "2", "3"])
        #expect(reading.measuresByProblem == [3, 1, 0])
        #expect(reading.doubts == [.listOrProblem, .noMeasures])
    }

    @Test("a number after a comma is text, and doubted") func commas() throws {
        let reading = try NoticeFixture.read(NoticeFixture.problem("整改情况：一是除草，二是种花，三是浇水。二是看护。"))
        #expect(reading.texts(.measure) == ["除草，二是种花，三是浇水。", "看护。"])
        #expect(reading.doubts == [.afterComma, .afterComma])
    }

    @Test("a line that only looks like the end of the notice does not end it") func falseEnd() throws {
        let reading = try NoticeFixture.read(
            NoticeFixture.problem("整改情况：一是除草。\n附件：名单\n某局党组\n2030年1月2日") + "2.水池干涸的问题。\n整改情况：一是放水。\n某局党组\n2030年2月3日")
        #expect(reading.refs(.measure) == ["1.1", "2.1"])
        #expect(reading.skipped.map(\.why).suffix(5) == [.attachment, .signature, .signature, .signature, .signature])
    }

    @Test("a second list below the same problem is no measure, and stays with the problem") func secondLabel() throws {
        let reading = try NoticeFixture.read(
            NoticeFixture.problem("整改措施：一是除草。二是种花。\n整改成效：一是草少了。二是花多了。三是人来了。"))
        #expect(reading.titles(.measure) == ["除草", "种花"])
        #expect(reading.doubts == [.progressUnmatched])
        #expect(reading.items.first { $0.kind == .problem }?.progress == "一是草少了。二是花多了。三是人来了。")
    }

    @Test("findings within a finding are findings of their own where measures hang on them, each with its own")
    func inner() throws {
        let reading = try NoticeFixture.read(
            NoticeFixture.problem(
                "（1）草多的问题。\n整改措施：\n一是除草。\n（2）花少的问题。\n整改措施：\n一是种花。", title: "1.花坛荒废的问题"))
        #expect(reading.texts(.problem) == ["花坛荒废的问题", "草多的问题。", "花少的问题。"])
        #expect(reading.texts(.measure) == ["除草。", "种花。"])
        #expect(reading.refs(.measure) == ["2.1", "3.1"])
        #expect(reading.doubts.isEmpty)
        let bracketed = try NoticeFixture.read(
            NoticeFixture.problem("整改措施：\n（1）除草。\n（2）解决花少的问题。\n整改成效：\n花多了。"))
        #expect(bracketed.texts(.measure) == ["除草。", "解决花少的问题。"])
    }

    @Test("problems whose numbering begins again under each area are counted on") func restart() throws {
        let reading = try NoticeFixture.read(
            "二、整改情况\n(一)甲方面\n1.草多的问题\n2.花少的问题\n(二)乙方面\n1.水浅的问题\n2.鱼少的问题\n")
        #expect(reading.refs(.problem) == ["1", "2", "3", "4"])
        #expect(reading.doubts.count { $0 == .numberRestart } == 1)
    }

    @Test("a table of contents, page numbers and text without sections") func extras() throws {
        let reading = try NoticeFixture.read(
            "目　录\n二、整改情况\n(一)甲方面\n\n二、整改情况\n(一)甲方面\n1.草多的问题\n整改情况：一是除\n— 3 —\n草。二是种花。")
        #expect(reading.titles(.measure) == ["除草", "种花"])
        #expect(
            reading.skipped.map(\.why).prefix(4) == [
                .tableOfContents, .tableOfContents, .tableOfContents, .sectionHeading,
            ])
        #expect(reading.skippedAs(line: 9) == [.pageNumber])
        let leaders = try NoticeFixture.read("一、整改情况……1\n（一）甲方面.....2\n1.草多的问题。\n整改措施：一是除草。")
        #expect(leaders.items.map(\.ref) == ["1", "1.1"])
        #expect(leaders.skipped.count { $0.why == .tableOfContents } == 2)
    }

    @Test("an area that reads as a problem is doubted, a number out of order is text") func doubtful() throws {
        let reading = try NoticeFixture.read("(一)草多的问题\n3.水浅的问题\n整改情况：一是放水。\n2.鱼少的问题\n7.鸟少的问题\n整改情况：一是种树。")
        #expect(reading.refs(.problem) == ["3", "7"])
        #expect(reading.doubts.contains(.areaNamesProblem))
        #expect(reading.doubts.contains(.numberGap))
        #expect(reading.doubts.contains(.outOfSequence))
    }
}
