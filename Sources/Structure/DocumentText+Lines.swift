/// From places in the arrays back to the lines of the source, for remarks.
extension DocumentText {
    /// How much of a line a remark of doubt shows.
    private static let excerptLength = 60

    /// The beginning of a range, as much as it takes to find the place.
    package func excerpt(_ range: Range<Int>) -> String {
        guard range.count > DocumentText.excerptLength else { return written(trimmedEnd(range)) }
        return written(range.lowerBound..<range.lowerBound + DocumentText.excerptLength) + "…"
    }

    /// From a place to the end of its line.
    package func rest(_ place: Int) -> Range<Int> {
        place..<max(place, line(of: place)?.end ?? place)
    }

    /// The first place of a range that holds a character to be seen.
    package func firstWord(_ range: Range<Int>) -> Int {
        range.first { folded[$0] != " " && folded[$0] != "\n" } ?? range.lowerBound
    }

    /// The number in the source of the line that a place is in.
    package func lineNumber(_ place: Int) -> Int { line(of: place)?.number ?? 1 }

    /// The line that a place is in, its end included.
    package func line(of place: Int) -> Line? {
        var (low, high) = (0, lines.count)
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].start <= place { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? lines[low - 1] : nil
    }
}
