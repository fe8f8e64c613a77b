import Testing

@testable import Text

/// Numbers as people type them.
struct NumberReaderTests {
    @Test(
        "Whole numbers, in full width too, with commas between thousands and a sign of per cent",
        arguments: [
            ("0", 0), ("20", 20), ("２０", 20), ("20%", 20), ("20％", 20), ("1,200", 1200), ("1，200", 1200), (" 7 ", 7),
            ("007", 7),
        ])
    func whole(text: String, number: Int) { #expect(NumberReader.whole(text) == number) }

    @Test(
        "What is no whole number is none",
        arguments: [
            "", " ", "-1", "1.5", "1e3", "%", "十", "99999999999999999999", "12%%", "+3", "1,2", "12,5", "1,23,4",
            "1 234",
        ])
    func noWhole(text: String) { #expect(NumberReader.whole(text) == nil) }

    @Test(
        "A sum in 万元 is kept in yuan, to the last of its four decimals",
        arguments: [
            ("12", 120_000), ("12.5", 125_000), ("12.5万", 125_000), ("12.5 万元", 125_000), ("0.0001", 1), ("0.01", 100),
            ("1.2345", 12_345), ("１２．５", 125_000), ("1,200", 12_000_000), ("3。5", 35_000), ("0", 0),
        ])
    func wan(text: String, yuan: Int) { #expect(NumberReader.wan(text) == yuan) }

    @Test(
        "What is no sum is none",
        arguments: [
            "", "万", "万元", ".5", "3.", "1.23456", "1.2.3", "-3", "12元", "5%", "1.5%", "1000000000", "1e3",
            "99999999999999999999", "12,5", "1,23,4", "100000000",
        ])
    func noWan(text: String) { #expect(NumberReader.wan(text) == nil) }
}
