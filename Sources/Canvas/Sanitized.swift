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

private func isUnclean(_ scalar: Unicode.Scalar) -> Bool {
    switch Drawable.of(scalar) {
    case .glyph, .joined: false
    case .space, .replaced, .dropped: true
    }
}
