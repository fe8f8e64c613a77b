import Text

extension SplitMix64 {
    /// Whether something happens that does so once in `times`.
    mutating func once(in times: Int) -> Bool { below(times) == 0 }

    /// Any of these; nil where there are none.
    mutating func any<Element>(of list: [Element]) -> Element? { list.randomElement(using: &self) }
}
