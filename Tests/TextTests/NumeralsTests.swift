import Testing

@testable import Text

struct NumeralsTests {
    @Test(
        "Areas are numbered as people write it",
        arguments: [
            (1, "一"), (2, "二"), (10, "十"), (11, "十一"), (20, "二十"), (23, "二十三"), (99, "九十九"), (100, "一百"),
            (105, "一百零五"), (110, "一百一十"), (111, "一百一十一"), (999, "九百九十九"), (1000, "1000"), (0, "0"),
        ])
    func written(number: Int, text: String) {
        #expect(Numerals.chinese(number) == text)
    }

    @Test("Every number up to 999 is read back, and no two are written alike")
    func roundTrip() {
        let texts = (1...999).map(Numerals.chinese)
        #expect(Set(texts).count == 999)
        for sample in stride(from: 1, through: 999, by: 37) {
            #expect(Numerals.value(texts[sample - 1]) == sample)
            #expect(Numerals.value(String(sample)) == sample)
        }
    }

    @Test("What is no numeral has no value", arguments: ["", "零", "0", "1000", "一一", "第一", "十百", "a"])
    func none(text: String) {
        #expect(Numerals.value(text) == nil)
    }
}
