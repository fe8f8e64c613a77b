import Wording

/// The keys as documents show them, made from the action table and the keymap.
public enum KeyTable {
    /// A Markdown table: keys, what the action is called in both languages, and what it does.
    public static func markdown(_ keymap: Keymap, _ language: Language) -> String {
        var lines =
            language == .zh
            ? ["| 按键 | 命令 | 做什么 |", "| --- | --- | --- |"] : ["| keys | | | |", "| --- | --- | --- | --- |"]
        for spec in ActionTable.all {
            var names = keymap.names(of: spec.id)
            // What has no key of its own stands in the list of all actions.
            if names.isEmpty { names = keymap.names(of: .actions, limit: 1) }
            let keys = names.map { $0 == "|" ? "`\\|`" : "`\($0)`" }.joined(separator: " ")
            let labels = language == .zh ? [spec.words.label.zh] : [spec.words.label.en, spec.words.label.zh]
            lines.append("| " + ([keys] + labels + [spec.words.help[language]]).joined(separator: " | ") + " |")
        }
        return lines.joined(separator: "\n")
    }
}
