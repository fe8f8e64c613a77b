import Tracker

/// A whole date with what programs and people write around it: 截止2022.12.31, 2022-12-31 00:00:00,
/// 2022年12月31日（星期六）17时前. What is in another zone of time may be of another day, and is none.
struct TableStamp {
    let day: Day
    /// A remark in brackets beside it that is no day of the week.
    private(set) var remark: String?

    private static let leads = ["截止到", "截止至", "截止", "截至", "至", "到", "于"]
    private static let weekdays = ["星期", "周", "礼拜"]
    private static let ends = ["之前", "以前", "前", "止"]

    init?(_ text: String) {
        let plain = String(String.UnicodeScalarView(TableStamp.folded(text)))
        let start = TableStamp.leads.first { plain.hasPrefix($0) }.map { plain.dropFirst($0.count) } ?? plain[...]
        var date = start.prefix { $0.isASCII && $0.isNumber || "-./年月日号".contains($0) }
        if let end = date.firstIndex(where: { $0 == "日" || $0 == "号" }) { date = date[...end] }
        guard let day = try? DateReader.day(String(date)) else { return nil }
        self.day = day
        var rest = start[date.endIndex...]
        while !rest.isEmpty {
            guard
                takeRemark(&rest) || TableStamp.takeWeekday(&rest) || TableStamp.takeTime(&rest)
                    || TableStamp.takeWord(&rest, TableStamp.ends)
            else { return nil }
        }
    }

    /// Plain forms without space at the ends; spaces within part a date from a time.
    private static func folded(_ text: String) -> [Unicode.Scalar] {
        Cleaning.trimmed(text).unicodeScalars.map { scalar in
            switch scalar.value {
            case 0x3000, 0xA0, 0x09, 0x0A, 0x0D: " "
            case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
            default: scalar
            }
        }
    }

    private mutating func takeRemark(_ rest: inout Substring) -> Bool {
        let open = rest.drop { $0 == " " }
        guard open.first == "(", let close = open.firstIndex(of: ")") else { return false }
        let inside = open[open.index(after: open.startIndex)..<close]
        if !TableStamp.weekdays.contains(where: { inside.hasPrefix($0) }) { remark = String(inside) }
        rest = open[open.index(after: close)...]
        return true
    }

    private static func takeWord(_ rest: inout Substring, _ words: [String]) -> Bool {
        let open = rest.drop { $0 == " " }
        guard let word = words.first(where: { open.hasPrefix($0) }) else { return false }
        rest = open.dropFirst(word.count)
        return true
    }

    private static func takeWeekday(_ rest: inout Substring) -> Bool {
        var open = rest
        guard takeWord(&open, weekdays), let day = open.first, "一二三四五六日天末".contains(day) else { return false }
        rest = open.dropFirst()
        return true
    }

    /// 17时, 17时30分, 0:00, T00:00:00.000
    private static func takeTime(_ rest: inout Substring) -> Bool {
        var open = rest.drop { $0 == " " }
        if open.first == "T" || open.first == "t" { open = open.dropFirst() }
        _ = takeWord(&open, ["上午", "下午", "中午", "晚上"])
        guard let hour = number(&open), hour <= 24 else { return false }
        if takeWord(&open, ["时", "点"]) {
            var minutes = open
            if number(&minutes) != nil, takeWord(&minutes, ["分"]) { open = minutes }
        } else {
            guard open.first == ":" else { return false }
            while open.first == ":" || open.first == "." {
                open = open.dropFirst()
                guard number(&open) != nil else { return false }
            }
        }
        rest = open
        return true
    }

    private static func number(_ rest: inout Substring) -> Int? {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count <= 9, let value = Int(digits) else { return nil }
        rest = rest.dropFirst(digits.count)
        return value
    }
}
