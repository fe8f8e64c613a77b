/// How people tick a box, and how they leave it: one list, wherever a cell is asked yes or no.
enum TickWords {
    /// Yes, done, there.
    static let yes: Set<String> = [
        "√", "✓", "✔", "☑", "✅", "🗸", "🗹", "是", "对", "对勾", "打勾", "yes", "y", "true",
    ]
    /// No: a box that nobody has ticked says the same.
    static let no: Set<String> = ["否", "no", "n", "false", "☐", "□"]
    /// Crossed out.
    static let crosses: Set<String> = ["×", "✗", "✘", "☒", "❌", "╳"]
}
