/// 针对“飞线充电屡禁不止”问题，: a phrase that names a matter at the beginning of a sentence, where nothing is numbered.
enum NamedMatter {
    private static let about: Terms = ["针对", "关于", "对于", "对照", "对“"]
    private static let longest = 60
    /// What a speech asks for, that nobody has done.
    private static let asked: Terms = ["要", "应", "必须", "须", "需", "务必", "请"]

    /// Where the phrase that begins at a place ends, its stop included; nil where none does.
    static func end(_ text: DocumentText, at start: Int, limit: Int) -> Int? {
        let limit = min(limit, start + longest)
        guard text.begins(about, in: start..<max(start, limit)) else { return nil }
        var index = start + 2
        while index + 2 < limit {
            switch text.at(index) {
            case "。", ";", "\n", ":": return nil
            case "问" where text.at(index + 1) == "题", "事" where text.at(index + 1) == "项":
                // 问题的整改情况： is said as well.
                let end = (index + 2..<min(limit, index + 10)).first { [",", ":", "。"].contains(text.at($0)) }
                guard let end, index > start + 5,
                    !text.begins(asked, in: end + 1..<max(end + 1, text.rest(end).upperBound))
                else { return nil }
                return end + 1
            default: index += 1
            }
        }
        return nil
    }
}
