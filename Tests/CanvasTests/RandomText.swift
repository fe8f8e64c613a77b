import Text

/// Texts as nasty as files contain them, the same in every run.
struct RandomText {
    private var random: SplitMix64
    private static let pieces = [
        "整", "改", "台", "账", "a", "Z", "9", " ", "，", "。", "（", "）", "《", "》", "“", "”", "…", "—", "·", "é",
        "e\u{301}", "👩‍💻", "👍🏽", "🇨🇳", "①", "\u{200D}", "\u{FE0F}", "\u{202E}", "\u{1B}", "각", "ａ", "１", "½", "नि",
    ]

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func number(_ bound: Int) -> Int { random.below(bound) }

    mutating func next() -> String {
        (0..<number(24)).map { _ in Self.pieces[number(Self.pieces.count)] }.joined()
    }
}
