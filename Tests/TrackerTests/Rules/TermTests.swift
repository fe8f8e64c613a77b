import Testing
import Tracker

@Suite("The time that a document sets") struct TermTests {
    private let anchor = Day("2031-03-10")

    @Test(
        "a day, or the last one of a period",
        arguments: [
            ("2032年6月底", "2032-06-30"), ("2032年6月30日前", "2032-06-30"), ("2032-06", "2032-06-30"),
            ("2032.2", "2032-02-29"), ("2032年2月", "2032-02-29"), ("2032年底前", "2032-12-31"), ("2032年年底", "2032-12-31"),
            ("2032年", "2032-12-31"), ("2032年第二季度", "2032-06-30"), ("2032年上半年", "2032-06-30"), ("6月底", "2031-06-30"),
            ("6月15日前完成", "2031-06-15"), ("2月底", "2032-02-29"), ("年底前", "2031-12-31"), ("2032年6月中旬", "2032-06-20"),
            ("2032年3月至6月", "2032-06-30"), ("20320607", "2032-06-07"), ("2032/6/7", "2032-06-07"),
            ("２０３２年６月底前完成", "2032-06-30"),
        ]) func days(text: String, day: String) throws
    {
        #expect(DateReader.term(text)?.day(after: anchor)?.description == day)
    }

    @Test("a kind, alone or beside a day") func kinds() {
        #expect(DateReader.term("长期坚持")?.kind == .longTerm)
        #expect(DateReader.term("立行立改")?.kind == .immediate)
        #expect(DateReader.term("立行立改，长期坚持")?.kind == .longTerm)
        #expect(DateReader.term("长期坚持")?.hasDate == false)
        let both = DateReader.term("2032年6月底前完成并长期坚持")
        #expect(both?.kind == .longTerm && both?.day(after: nil) == Day("2032-06-30"))
    }

    @Test("other words are no time, and a day without its year needs one to go by") func none() {
        for text in ["", "整改期内", "尽快", "2032", "前", "完成", "13月", "2032年6月31日", "6月底的会议", "第6次会议", "2032年6月30日办公室"] {
            #expect(DateReader.term(text)?.day(after: anchor) == nil || text == "2032", "\(text)")
        }
        #expect(DateReader.term("6月底")?.day(after: nil) == nil)
    }
}
