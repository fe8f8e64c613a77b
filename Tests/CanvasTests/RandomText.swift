/// Texts as nasty as files contain them, the same in every run.
struct RandomText {
    private var state: UInt64
    private static let pieces = [
        "整", "改", "台", "账", "a", "Z", "9", " ", "，", "。", "（", "）", "《", "》", "“", "”", "…", "—", "·", "é",
        "e\u{301}", "👩‍💻", "👍🏽", "🇨🇳", "①", "\u{200D}", "\u{FE0F}", "\u{202E}", "\u{1B}", "각", "ａ", "１", "½", "नि",
    ]

    init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 1 }

    mutating func number(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }

    mutating func next() -> String {
        (0..<number(24)).map { _ in Self.pieces[number(Self.pieces.count)] }.joined()
    }
}
