import Papers
import Structure
import Text
import Tracker
import Wording

/// What stands in several tables of one file: it is one item, and what the later table says of it goes on from the first.
protocol Repeated {
    var text: String { get }
    var fields: [Field: FieldValue] { get set }
    var stated: NoticeReading.Stated? { get set }
    var firstDeadline: Day? { get set }
    /// What was done, an entry a line.
    var entries: [String] { get set }
    /// Keeps where it was said how far it is.
    mutating func isStated(at line: Int, _ cell: String?)
    var line: Int { get }
    var cell: String? { get }
}

extension TableAssembler.Draft: Repeated {
    mutating func isStated(at line: Int, _ cell: String?) { statedPlace = (line, cell) }

    var entries: [String] {
        get { progress }
        set { progress = newValue }
    }
}

extension NoticeReading.Item: Repeated {
    mutating func isStated(at line: Int, _ cell: String?) { statedPlace = Place(line: line, cell: cell) }

    var entries: [String] {
        get { progress.map { $0.split(whereSeparator: \.isNewline).map(String.init) } ?? [] }
        set { progress = newValue.isEmpty ? nil : newValue.joined(separator: "\n") }
    }
}

extension Repeated {
    /// The words by which it is known again.
    var known: String { RepeatedText.plain(text) }

    /// Takes up what another place says of the same: a field that differs counts as the later place has it, and is named.
    ///
    /// - Parameter isEarlier: whether the other place is of an earlier time: then what stands here counts.
    /// - Returns: what differs, with both places.
    mutating func goOn(with other: Self, isEarlier: Bool) -> [String] {
        var differing: [String] = []
        func name(_ label: String, _ mine: String, _ others: String) {
            let here = mine + "（" + place + "）"
            let there = others + "（" + other.place + "）"
            differing.append(label + "：" + (isEarlier ? there + " → " + here : here + " → " + there))
        }
        for field in Field.allCases {
            guard let value = other.fields[field], value != .nothing else { continue }
            if let own = fields[field], own != .nothing {
                guard own != value else { continue }
                name(Labels.field(field).zh, RepeatedText.shown(own), RepeatedText.shown(value))
                if isEarlier { continue }
            }
            fields[field] = value
        }
        if let said = other.stated {
            if let own = stated, own.status != said.status || own.basis != said.basis {
                name(
                    ImportWords.column(.status).zh, own.word ?? ImportWords.status(own.status).zh,
                    said.word ?? ImportWords.status(said.status).zh)
            }
            if stated == nil || !isEarlier {
                stated = said
                isStated(at: other.line, other.cell)
            }
        }
        firstDeadline = firstDeadline ?? other.firstDeadline
        let all = isEarlier ? other.entries + entries : entries + other.entries
        // A cell that was written on says again what it said.
        entries = all.indices.filter { place in
            !all.indices.contains { $0 > place && all[$0].hasPrefix(all[place]) }
        }.map { all[$0] }
        return differing
    }

    /// Its cell, or its line.
    private var place: String { cell ?? NoticeWords.place(line: line).zh }
}

/// Texts of items as they are held against each other.
enum RepeatedText {
    /// Letters and digits alone, without what only calls it a problem: 账目不清的问题.
    static func plain(_ text: String) -> String {
        var plain = TextLikeness.plain(text)
        for end in ["的问题", "问题", "的"] where plain.hasSuffix(end) && plain.count > end.count + 1 {
            plain.removeLast(end.count)
        }
        return plain
    }

    static func shown(_ value: FieldValue) -> String {
        switch value {
        case .text(let text): text
        case .names(let names): names.joined(separator: "、")
        case .day(let day): day.description
        case .nothing, .flag, .declared, .number, .items: ""
        }
    }
}

/// The tables of a file by their names: which is the later of two, and which are of bodies side by side.
struct TableOrder {
    private let names: [String]

    /// - Parameter names: the names of the sheets, in order.
    init(_ names: [String]) { self.names = names }

    /// Whether the second is of an earlier time than the first, though it stands behind it: 9月 behind 10月, 旧版.
    func isEarlier(_ second: Int, than first: Int) -> Bool {
        guard let left = time(first), let right = time(second) else { return false }
        return right < left
    }

    /// Whether both are of bodies side by side: what they say alike is said of each.
    func areSideBySide(_ first: Int, _ second: Int) -> Bool {
        let (left, right) = (name(first), name(second))
        return left != right && UnitName.isOne(left) && UnitName.isOne(right)
    }

    private func name(_ table: Int) -> String { names.indices.contains(table) ? names[table] : "" }

    /// The month that a name holds; what is old is before all.
    private func time(_ table: Int) -> Int? {
        let name = name(table)
        if TableOrder.old.contains(where: name.contains) { return -1 }
        guard let found = name.firstMatch(of: /(?:(20\d\d)[年\-\.]?)?([0-9]{1,2}|[一二三四五六七八九十]{1,3})月/) else {
            return TableOrder.new.contains(where: name.contains) ? .max : 0
        }
        let month = Int(found.2) ?? Numerals.value(String(found.2)) ?? 0
        return (found.1.flatMap { Int($0) } ?? 0) * 12 + month
    }

    private static let old = ["旧", "备份", "原版", "作废", "历史", "old", "Old"]
    private static let new = ["最新", "新版"]
}
