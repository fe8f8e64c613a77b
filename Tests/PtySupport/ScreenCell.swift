/// What one column of an emulated screen shows.
package struct ScreenCell: Equatable {
    /// A glyph; empty in the second half of a wide one.
    package var text = " "
    package var style = ScreenStyle()
}

/// How a cell looks, as the program asked for it.
package struct ScreenStyle: Equatable {
    /// An entry of the palette, or -1 for the terminal's own, or 0x1000000 and red, green and blue.
    package var foreground = -1
    /// As `foreground`.
    package var background = -1
    package var bold = false
    package var dim = false
    package var underline = false
    package var reverse = false

    package init() {}

    package var hasColor: Bool { foreground != -1 || background != -1 }

    package mutating func apply(_ parameters: [Int]) {
        var index = 0
        while index < parameters.count {
            let code = parameters[index]
            switch code {
            case 0: self = ScreenStyle()
            case 1: bold = true
            case 2: dim = true
            case 4: underline = true
            case 7: reverse = true
            case 22: (bold, dim) = (false, false)
            case 24: underline = false
            case 27: reverse = false
            case 30...37: foreground = code - 30
            case 40...47: background = code - 40
            case 90...97: foreground = code - 82
            case 100...107: background = code - 92
            case 39: foreground = -1
            case 49: background = -1
            case 38, 48:
                var color = -1
                if index + 2 < parameters.count, parameters[index + 1] == 5 {
                    color = parameters[index + 2]
                    index += 2
                } else if index + 4 < parameters.count, parameters[index + 1] == 2 {
                    color = 0x1000000 | parameters[index + 2] << 16 | parameters[index + 3] << 8 | parameters[index + 4]
                    index += 4
                }
                if code == 38 { foreground = color } else { background = color }
            default: break
            }
            index += 1
        }
    }
}
