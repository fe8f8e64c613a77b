/// The text as it may reach a terminal: line ends and tabs become spaces, other controls (C0, C1, DEL) and scalars that
/// mean nothing become U+FFFD, direction marks, tags and fillers go. A clean text is returned as it is.
public func sanitized(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnclean) else { return text }
    var clean = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
        switch Drawable.of(scalar) {
        case .glyph, .joined: clean.append(scalar)
        case .space: if !(scalar == "\n" && previous == "\r") { clean.append(" ") }
        case .replaced: clean.append("\u{FFFD}")
        case .dropped: break
        }
        previous = scalar
    }
    return String(clean)
}

/// A text of several lines as it may reach a terminal: each line is cleaned, "\n" and tabs stay. With `keepsReturns` so
/// do line ends of "\r\n", as files for spreadsheets have them.
public func sanitizedLines(_ text: String, keepsReturns: Bool = false) -> String {
    let isKept: (Unicode.Scalar) -> Bool = { $0 == "\n" || $0 == "\t" }
    guard text.unicodeScalars.contains(where: { isUnclean($0) && !isKept($0) }) else { return text }
    var clean = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
        if scalar == "\r", rest.first == "\n" {
            if keepsReturns { clean.append(scalar) }
        } else if isKept(scalar) {
            clean.append(scalar)
        } else {
            switch Drawable.of(scalar) {
            case .glyph, .joined: clean.append(scalar)
            case .space: clean.append(" ")
            case .replaced: clean.append("\u{FFFD}")
            case .dropped: break
            }
        }
    }
    return String(clean)
}

private func isUnclean(_ scalar: Unicode.Scalar) -> Bool {
    switch Drawable.of(scalar) {
    case .glyph, .joined: false
    case .space, .replaced, .dropped: true
    }
}
