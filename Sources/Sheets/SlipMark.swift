import Papers
import Text
import Tracker
import Wording

/// What makes a workbook a slip: in a column that is not shown it says of which unit and day it is, and in each row which
/// measure, and how that stood.
public struct SlipMark: Hashable, Sendable {
    package static let sign = "rectify-slip/"

    /// The unit.
    public let unit: String
    /// The day on which it was written.
    public let day: Day
    /// What it was written from; nil in one of the first form, which has the day alone.
    package let state: WrittenState?
    /// Its sheet, by its place.
    package let sheet: Int
    /// The column of the marks, from 0.
    package let column: Int

    /// The mark of a workbook; nil where it is no slip.
    public init?(_ workbook: Workbook) {
        for (place, sheet) in workbook.sheets.enumerated() {
            for row in sheet.rows.prefix(10) {
                for (column, cell) in row.enumerated() {
                    guard case .text(let text) = cell.value, text.hasPrefix(SlipMark.sign) else { continue }
                    let parts = text.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false)
                    guard parts.count == 3 else { continue }
                    let state = WrittenState(parts[1])
                    guard let day = state?.day ?? Day(parts[1]) else { continue }
                    self.state = state
                    unit = String(parts[2])
                    self.day = day
                    self.sheet = place
                    self.column = column
                    return
                }
            }
        }
        return nil
    }

    /// What is known of a slip that has lost its mark: nothing stands in a column of its own.
    package init(unit: String, day: Day, sheet: Int) {
        (self.unit, self.day, self.sheet) = (unit, day, sheet)
        state = nil
        column = Int.max
    }

    package static func text(unit: String, _ state: WrittenState) -> String { "\(sign)2|\(state.text)|\(unit)" }

    /// How a measure stands, as its row remembers it.
    package struct Standing: Hashable {
        package var item: ItemID
        package var stage: String
        package var deadline: String
        package var text: String

        package init(_ measure: Measure, deadline: Day?) {
            item = measure.id
            stage = measure.stage.rawValue
            self.deadline = deadline?.description ?? ""
            text = SlipMark.digest(measure.text)
        }

        package init?(_ text: String) {
            let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 4, let item = ItemID(parts[0]) else { return nil }
            self.item = item
            (stage, deadline, self.text) = (parts[1], parts[2], parts[3])
        }

        package var mark: String { "\(item)|\(stage)|\(deadline)|\(text)" }
    }

    /// A short number for a text, so that a row knows whether its measure is still the one that was sent (FNV-1a).
    package static func digest(_ text: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in TextLikeness.plain(text).utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return String(hash, radix: 16)
    }
}

/// Why a slip cannot be written or read.
public enum SlipProblem: Error, Hashable, Sendable {
    /// The unit has no open measure; the units that have.
    case noMeasures(unit: String, known: [String])
    /// It is of another ledger.
    case otherLedger
    /// Its columns are gone.
    case columnsGone

    /// The sentence for a person.
    public var phrase: Phrase {
        switch self {
        case .noMeasures(let unit, let known): SlipWords.noMeasures(unit, known: known)
        case .otherLedger: SlipWords.otherLedger
        case .columnsGone: SlipWords.columnsGone
        }
    }
}
