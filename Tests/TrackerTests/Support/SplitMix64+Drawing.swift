import Text

extension SplitMix64 {
    /// Whether something happens that does so once in `times`.
    mutating func once(in times: Int) -> Bool { Int.random(in: 0..<times, using: &self) == 0 }

    /// Any of these; nil where there are none.
    mutating func any<Element>(of list: [Element]) -> Element? { list.randomElement(using: &self) }
}
