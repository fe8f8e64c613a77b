/// The numbers of areas or of problems, counted through a notice.
///
/// What is written is kept. Only where the numbering begins again under a new heading is it counted on, as no number
/// may be used twice.
struct NoticeNumbering {
    /// What a number means at its place.
    enum Place {
        /// The next one.
        case next(Int)
        /// The first one under a new heading, counted on.
        case restart(Int)
        /// One further on than the next.
        case ahead(Int)
        /// One that was there already, or nearly.
        case behind
    }

    private(set) var last = 0
    /// What is added to the written number since the numbering began again.
    private var base = 0

    /// - Parameter isFresh: whether a new heading stands above, so that numbering may begin again.
    func place(_ number: Int, isFresh: Bool) -> Place {
        let counted = base + number
        if counted == last + 1 { return .next(counted) }
        if isFresh, number == 1 { return .restart(last + 1) }
        return counted > last ? .ahead(counted) : .behind
    }

    /// Begins at a number of its own: areas that are headings 一、 after one that is none.
    mutating func begin(at number: Int) {
        if last == 0 { last = number - 1 }
    }

    /// Takes a number as that of the item.
    mutating func take(_ counted: Int, written: Int) {
        base = counted - written
        last = counted
    }
}
