import Tracker

/// What is said of a text that is no template, for letters or for reports: which line, and what to do.
public enum TemplateWords {
    /// What is wrong.
    public static func phrase(_ problem: TemplateProblem) -> Phrase {
        switch problem {
        case .notText(let line):
            Phrase(
                "第 \(line) 行：不是 UTF-8 文本，请另存为 UTF-8 编码。",
                "line \(line): this is not UTF-8 text. Save the file as UTF-8.")
        case .empty:
            Phrase("没有正文。要用自带的写法，请删去这个文件。", "there is no text in it. Remove the file to use the shipped text.")
        case .unpaired(let line):
            Phrase("第 \(line) 行：“{{”和“}}”没有成对。", "line \(line): “{{” and “}}” do not match.")
        case .unclosed(let line, let name):
            Phrase(
                "第 \(line) 行：“{{#\(name)}}”没有结束，请在后面加上“{{/\(name)}}”（成对的不能交叉）。",
                "line \(line): “{{#\(name)}}” is not closed. Put “{{/\(name)}}” after it (pairs must not cross).")
        case .notOpen(let line, let name):
            Phrase(
                "第 \(line) 行：“{{/\(name)}}”之前没有“{{#\(name)}}”，删去它或补上前面的。",
                "line \(line): there is no “{{#\(name)}}” before “{{/\(name)}}”. Remove this one or add the other.")
        }
    }
}
