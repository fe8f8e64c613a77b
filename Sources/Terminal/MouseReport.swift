import CTerminal
import Canvas

/// What a terminal says of the mouse, after the sequence that begins it.
struct MouseReport {
    /// The button, with bits for the wheel and for movement.
    let button: Int
    let isRelease: Bool
    let point: Point

    /// What of it is of use; nil for other buttons and for movement.
    var kind: MouseEvent.Kind? {
        switch button & ~0x1C {  // Shift, Alt and Control do not matter
        case 0: isRelease ? .release : .press
        case 3: .release
        case 64: .wheelUp
        case 65: .wheelDown
        default: nil
        }
    }

    /// `button;column;row` and `M` or `m`, counted from 1.
    static func readSGR() -> MouseReport? {
        var numbers = [0]
        // No report is longer, however long digits come.
        for _ in 0..<32 {
            guard let byte = InputBytes.next() else { return nil }
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                numbers[numbers.count - 1] = min(numbers[numbers.count - 1] * 10 + Int(byte - 0x30), 100_000)
            case UInt8(ascii: ";"): numbers.append(0)
            case UInt8(ascii: "M"), UInt8(ascii: "m"):
                guard numbers.count == 3 else { return nil }
                return MouseReport(
                    button: numbers[0], isRelease: byte == UInt8(ascii: "m"),
                    point: Point(row: numbers[2] - 1, column: numbers[1] - 1))
            default: return nil
            }
            if numbers.count > 3 { return nil }
        }
        return nil
    }

    /// Three bytes: button, column and row, each with an offset.
    static func readX10() -> MouseReport? {
        guard let button = InputBytes.next(), let column = InputBytes.next(), let row = InputBytes.next() else {
            return nil
        }
        return MouseReport(
            button: Int(button) - 32, isRelease: false, point: Point(row: Int(row) - 33, column: Int(column) - 33))
    }
}
