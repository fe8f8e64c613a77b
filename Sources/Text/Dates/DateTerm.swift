// The time that documents set for something. They seldom name a day: 6月底, 2022年底前, 长期坚持.

extension DateReader {
    /// The time that a document sets: a day or the end of a period, how it is to be gone about, or both.
    public struct Term: Sendable {
        /// How something is to be put right, where that is said in place of a day.
        public enum Manner: Hashable, Sendable {
            /// 立行立改
            case immediate
            /// 限期整改
            case limited
            /// 长期坚持
            case lasting
        }

        /// How it is to be gone about, where it says so.
        public fileprivate(set) var manner: Manner?
        fileprivate var point: DatePoint?

        /// Whether it names a day, a month or a year at all.
        public var hasDate: Bool { point != nil }
        /// Its year; nil where it is left to the reader.
        public var year: Int? { point?.year }

        /// The day that is meant; of a month or a year its last one.
        ///
        /// - Parameter anchor: where the year is left out, the first such day that is not before this one.
        public func day(after anchor: Day?) -> Day? {
            day(anchor.map { DateAnchor($0, .toCome) })
        }

        /// The day that is meant; of a month or a year its last one.
        func day(_ anchor: DateAnchor?) -> Day? { point?.last(anchor) }
    }

    /// The time that a text sets, and nothing else; nil where it holds other words than that.
    ///
    /// It takes what `day` takes, and `2022年6月底`, `6月30日前`, `2022-06`, `2022年底`, `2022年二季度`, `立行立改`, `长期坚持`,
    /// `2022年6月底前完成并长期坚持`. Of a period (`3月至6月`) it is the end.
    public static func term(_ text: String) -> Term? {
        var scan = DateScan(typed: text)
        // More words than these are a sentence.
        guard scan.count <= 40 else { return nil }
        var term = Term()
        while !scan.isAtEnd {
            if scan.take(lasting) {
                term.manner = .lasting
            } else if scan.take(immediate) {
                term.manner = term.manner ?? .immediate
            } else if scan.take(limited) {
                term.manner = term.manner ?? .limited
            } else if var point = scan.point() {
                // Of a second date the year is that of the first.
                point.year = point.year ?? term.year
                term.point = point
                while scan.takeBeside() {}
            } else if !scan.take(fillers) {
                return nil
            }
        }
        return term.hasDate || term.manner != nil ? term : nil
    }

    private static let lasting = DateScan.Words("长期坚持 长期整改 长期 持续坚持 持续推进 持续整改 持续 常态化 常抓不懈")
    private static let immediate = DateScan.Words("立行立改 立整立改 即知即改 立知立改 立即整改 马上整改 立即")
    private static let limited = DateScan.Words("限期整改 限时整改")
    private static let fillers = DateScan.Words(
        """
        整改完成 完成整改 整改到位 截止到 截止至 截止 截至 之前 以前 今年 本年 最迟 力争 计划 预计 坚持 推进 完成 整改 阶段性 取得 \
        前 于 在 至 到 底 并 且 拟 内 已 , 、 ; . ( )
        """)
}
