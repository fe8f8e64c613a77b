/// A QR code in half blocks: two rows of modules a line.
public struct CodeBlocks: Sendable {
    /// The lines, all of one width.
    public let lines: [String]
    /// How many columns they take.
    public let columns: Int

    /// The quiet zone around a code that its standard asks for, in modules.
    public static let quiet = 4

    /// A code of rows of `1` for dark and `0` for light modules.
    ///
    /// - Parameters:
    ///   - quiet: the light modules around it.
    ///   - paintsLight: whether blocks stand for the light modules, for light text on a dark ground where no colours can
    ///     be set; otherwise for the dark ones.
    public init(_ rows: [String], quiet: Int = CodeBlocks.quiet, paintsLight: Bool = false) {
        let width = rows.map(\.utf8.count).max() ?? 0
        let blank = [Bool](repeating: false, count: width + 2 * quiet)
        let margin = [Bool](repeating: false, count: quiet)
        let code = rows.map { row in
            margin + row.utf8.map { $0 == UInt8(ascii: "1") }
                + [Bool](repeating: false, count: width - row.utf8.count) + margin
        }
        let edge = [[Bool]](repeating: blank, count: quiet)
        let modules = edge + code + edge
        lines = stride(from: 0, to: modules.count, by: 2).map { row in
            let lower = row + 1 < modules.count ? modules[row + 1] : blank
            return String(
                zip(modules[row], lower).map { upper, lower in
                    switch (upper != paintsLight, lower != paintsLight) {
                    case (true, true): Character("█")
                    case (true, false): "▀"
                    case (false, true): "▄"
                    case (false, false): " "
                    }
                })
        }
        columns = blank.count
    }
}
