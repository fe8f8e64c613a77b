import Structure
import Text
import Tracker

/// What is said beside the prose of a problem or measure: owners, deadline, target and status.
struct NoticeNote {
    /// What leaves the text, as it is kept here.
    var range: Range<Int>
    var fields: [Field: FieldValue] = [:]
    var stated: NoticeReading.Stated?
    /// The area that a problem is of, by its label.
    var area: String?
    /// What was done, behind the word of how far it is.
    var progress: String?
    /// Whether how far it is stands behind a label of its own: what stands before that is what was to be done.
    var isLabelled = false
    /// Whether how far it is, or by when, stands in a bracket or a sentence of its own behind the words.
    var isBehind = false
    /// Its first deadline, where it was put off since.
    var firstDeadline: Day?
    /// Whether it stands on a line of its own or after the end of a sentence, and so may be about all that is above.
    let standsApart: Bool
}

/// Finds the notes within a problem's body: in brackets, after labels, or as a last short sentence.
///
/// What is not understood whole stays in the text: nothing is cut that is not kept as a value.
struct NoticeNotes {
    /// After what a note stands.
    private enum Boundary { case line, clause }

    private(set) var all: [NoticeNote] = []
    /// What is part of no item: lines of their own whose value could not be read, and how far something else is.
    private(set) var left: [(range: Range<Int>, why: NoticeReading.Why)] = []
    /// Values that could not be read.
    private(set) var doubts: [(place: Int, why: NoticeReading.Why)] = []

    private var text: DocumentText
    private let anchor: Day?
    private let day: Day?
    private let isWhole: Bool
    /// How far a bracket may go.
    private static let longestBracket = 300

    /// - Parameters:
    ///   - anchor: the day from which a date without a year counts.
    ///   - day: the day on which it was written or is read: what is done by a later day is not done.
    ///   - isWhole: whether the range is of notes from its start on, and not a heading first.
    init(_ text: DocumentText, _ range: Range<Int>, anchor: Day?, day: Day?, isWhole: Bool = false) {
        self.text = text
        self.anchor = anchor
        self.day = day
        self.isWhole = isWhole
        scan(range, isWhole ? .line : nil)
        // Else cutting these notes out would copy all of the text.
        self.text = DocumentText("")
    }

    private mutating func scan(_ range: Range<Int>, _ first: Boundary?) {
        var boundary = first
        var index = range.lowerBound
        while index < range.upperBound {
            let scalar = text.at(index)
            if scalar == "\n" {
                boundary = .line
                index += 1
                continue
            }
            if NoticeNotes.closing(scalar) != nil,
                let end = takeBracket(index, range, boundary) ?? takeLine(index, range, boundary ?? .clause)
            {
                index = end
                continue
            }
            // Columns that a page or a person set apart by space: ……　责任单位：……
            if boundary == nil, scalar == " " || scalar == "|",
                field(at: text.skipSpace(index + 1, limit: range.upperBound), limit: range.upperBound) != nil
            {
                boundary = .clause
                index += 1
                continue
            }
            if let edge = boundary, scalar != " " {
                if let end = takeLine(index, range, edge) ?? takeSentence(index, range)
                    ?? takeOwners(index, range, edge)
                {
                    index = max(index + 1, end)
                    boundary = .clause
                    continue
                }
                boundary = edge == .clause && (scalar.closesQuote || scalar.endsClause) ? edge : nil
            }
            if scalar.endsClause { boundary = .clause }
            index += 1
        }
    }

    /// A label; in a list of owners it may do without its colon.
    private func field(at place: Int, limit: Int) -> (label: FieldLabel, end: Int)? {
        FieldLabel.find(text, at: place, limit: limit, isBare: isWhole)
    }

    /// Where a bracket ends that begins before a place: that of another one within it is passed over.
    private func close(_ opening: Unicode.Scalar, _ closing: Unicode.Scalar, in range: Range<Int>) -> Int? {
        var depth = 0
        var first: Int?
        for place in range {
            let scalar = text.at(place)
            if scalar == opening { depth += 1 }
            guard scalar == closing else { continue }
            first = first ?? place
            if depth == 0 { return place }
            depth -= 1
        }
        return first
    }

    private static func closing(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "(": ")"
        case "【": "】"
        case "[": "]"
        case "〔": "〕"
        default: nil
        }
    }

    // MARK: In brackets

    private mutating func takeBracket(_ start: Int, _ range: Range<Int>, _ boundary: Boundary?) -> Int? {
        guard let closing = NoticeNotes.closing(text.at(start)) else { return nil }
        let inner = text.skipSpace(start + 1, limit: range.upperBound)
        let limit = min(range.upperBound, inner + NoticeNotes.longestBracket)
        let isLabel = field(at: inner, limit: limit) != nil
        let reach = isLabel ? limit : min(limit, inner + NoticeNotes.longestOwners)
        guard let close = close(text.at(start), closing, in: inner..<max(inner, reach)) else { return nil }
        var end = close + 1
        let after = endOfClause(end, range)
        // The stop of "……。（已完成）。" goes too, where one stands before the bracket already.
        if boundary == .clause, let after { end = after }
        if isLabel {
            guard let found = chain(inner, limit: close, cut: start..<end, apart: boundary != nil) else { return nil }
            var note = found.note
            // What else the bracket says stays in the text, and with it the whole of the bracket.
            if found.end < close { note.range = start..<start }
            all.append(note)
            return end
        }
        let isSquare = closing != ")" && after != nil && start > 0 && text.at(start - 1) != "\n"
        if let found = answering(inner..<close, isSquare: isSquare) {
            all.append(
                NoticeNote(
                    range: start..<end, fields: found.fields, stated: found.stated, standsApart: boundary != nil))
            return end
        }
        guard after != nil else { return nil }
        if var note = term(inner..<close) ?? status(inner..<close, cut: start..<end, apart: boundary != nil) {
            (note.range, note.isBehind) = (start..<end, true)
            all.append(note)
            return end
        }
        return nil
    }

    /// 【2022年12月底前完成】: by when it is to be done, and nothing else.
    private func term(_ range: Range<Int>) -> NoticeNote? {
        let words = text.written(range)
        guard !words.contains("已"), words.contains("前") || ["完成", "办结", "到位"].contains(where: words.hasSuffix),
            let day = DateReader.term(words)?.day(after: anchor)
        else { return nil }
        return NoticeNote(range: range, fields: [.deadline: .day(day)], standsApart: false)
    }

    /// What a bracket or a sentence of its own says of how far something is; nil where it says anything else.
    private mutating func status(_ range: Range<Int>, cut: Range<Int>, apart: Bool) -> NoticeNote? {
        guard range.count <= NoticeNotes.longestStatus else { return nil }
        let words = text.paragraph(range)
        var note = NoticeNote(range: cut, standsApart: apart)
        switch TableStatus.reading(words, on: day, isProse: true) {
        case .said(let stated): note.stated = stated
        case .saidAnd(let stated):
            note.stated = stated
            note.progress = TableStatus.kept(words)
            if TableStatus.isPartly(words) { doubts.append((range.lowerBound, .donePartly)) }
        case .doubtful: note.progress = doubtful(words, at: range.lowerBound)
        case .nothing: return nil
        }
        return note
    }

    /// What says two things at once, or that something is done by a day to come, is looked at by a person, and kept as what
    /// the file says.
    private mutating func doubtful(_ words: String, at place: Int) -> String {
        doubts.append((place, .statusNotRead))
        return TableStatus.kept(words)
    }

    /// A sentence that names a status with what it rests on is no longer.
    private static let longestStatus = 60

    /// No bracket that only names units and a day is longer.
    private static let longestOwners = 80

    /// （财务科牵头，法规科配合，6月底前完成） and 【财务科，6月30日】: units or people and when, and nothing else.
    ///
    /// - Parameter isSquare: whether the bracket is a square one behind words, that may hold a unit alone.
    private func answering(
        _ range: Range<Int>, isSquare: Bool
    ) -> (fields: [Field: FieldValue], stated: NoticeReading.Stated?)? {
        if let found = owners(range.lowerBound, limit: range.upperBound), found.end >= range.upperBound {
            return (found.fields, nil)
        }
        var parts = text.written(range).split { "，,；;".contains($0) }.map { String($0).trimmed }
        let count = parts.count
        // （财务科，6月底前，已完成）
        let stated = parts.indices.dropFirst().lazy.compactMap { place in
            NoticeNotes.status(parts[place]).map { (place, $0) }
        }.first
        if let stated { parts.remove(at: stated.0) }
        let terms = parts.map { DateReader.term($0) }
        let names = zip(parts, terms).filter { $1 == nil }.flatMap { Lists.names($0.0) }
        let people = names.filter(PersonName.isOne)
        let units = names.filter { !people.contains($0) }
        let dates = terms.compactMap { $0 }
        // 【财务科】 behind the words of a matter says who answers for it, as nobody puts anything else there.
        let isAlone = isSquare && count == 1 && people.isEmpty
        guard !names.isEmpty, count > 1 || isAlone, dates.count < 2, stated != nil || dates.count == 1 || isAlone,
            units.allSatisfy({ UnitName.isOne($0) && $0.count <= Cleaning.nameLimit })
        else { return nil }
        var fields: [Field: FieldValue] = [:]
        if let first = units.first { fields[.unit] = FieldValue(first) }
        if units.count > 1 { fields[.support] = FieldValue(Array(units.dropFirst())) }
        if !people.isEmpty { fields[.person] = FieldValue(people.joined(separator: "、")) }
        for term in dates {
            if let day = term.day(after: anchor) { fields[.deadline] = .day(day) } else if term.hasDate { return nil }
            if let kind = term.kind { fields[.kind] = .text(kind.rawValue) }
        }
        return (fields, stated?.1)
    }

    /// How far something is by words that say nothing else.
    private static func status(_ words: String) -> NoticeReading.Stated? {
        let text = DocumentText(words)
        return NoticeStatusWords.status(text, 0..<max(0, text.folded.count - 1)).map {
            NoticeReading.Stated($0, word: words)
        }
    }

    /// Where the next sentence begins, if one ends at a place: at its stop, at the end of the line, or before a mark.
    private func endOfClause(_ place: Int, _ range: Range<Int>) -> Int? {
        let index = text.skipSpace(place, limit: range.upperBound)
        if index >= range.upperBound { return place }
        switch text.at(index) {
        case "\n", "(", "【", "[", "〔": return place
        case "。", ";", ".", "!": return index + 1
        default: return isMark(index, limit: range.upperBound) ? place : nil
        }
    }

    private func isMark(_ place: Int, limit: Int) -> Bool {
        Mark.find(text, at: place, limit: limit, isLineStart: text.at(place - 1) == "\n") != nil
    }

    // MARK: After labels

    private mutating func takeLine(_ start: Int, _ range: Range<Int>, _ edge: Boundary) -> Int? {
        // A label may be numbered, "3.责任单位：", or stand behind the dot of a list.
        let words =
            edge == .line ? Mark.find(text, at: start, limit: range.upperBound, isLineStart: true)?.end ?? start : start
        guard field(at: words, limit: range.upperBound) != nil else { return nil }
        guard let found = chain(words, limit: range.upperBound, cut: start..<start, apart: true) else {
            return leave(words, range, edge).map { end in
                left.append((start..<end, .unreadDeadline))
                return end
            }
        }
        all.append(found.note)
        return found.end
    }

    /// The end of a line that holds nothing but a deadline which cannot be read, "整改时限：整改期内".
    private func leave(_ start: Int, _ range: Range<Int>, _ edge: Boundary) -> Int? {
        guard edge == .line,
            let found = field(at: start, limit: range.upperBound),
            found.label == .deadline
        else { return nil }
        let limit = min(range.upperBound, start + 100)
        let end = (start..<limit).first { text.at($0) == "\n" } ?? limit
        return end < limit || limit == range.upperBound ? end : nil
    }

    /// A run of labels with their values, as far as they are understood.
    private mutating func chain(
        _ start: Int, limit: Int, cut: Range<Int>, apart: Bool
    ) -> (note: NoticeNote, end: Int)? {
        var fields: [Field: FieldValue] = [:]
        var status: NoticeReading.Stated?
        var area: String?
        var progress: String?
        var isLabelled = false
        var put = PutOff()
        var units: [String] = []
        var hasLead = false
        var index = start
        var end = start
        while index < limit {
            var stop: Int
            if let (label, value) = field(at: index, limit: limit) {
                guard let last = valueEnd(value, limit: limit, label) else { break }
                stop = last
                let words = text.trimmedEnd(value..<max(value, stop), of: NoticeNotes.joints)
                if label == .area {
                    area = area ?? text.written(words)
                } else if label == .deadline, put.take(text.written(index..<value), text.paragraph(words), anchor) {
                    fields[.deadline] = put.counted.map { .day($0) }
                } else if let claim = claim(label, value, stop, limit: limit) {
                    progress = doubtful(text.paragraph(value..<claim), at: value)
                    stop = claim
                } else if !take(label, words, &fields, &status, &progress, &units, &hasLead) {
                    if case .deadline = label { doubts.append((index, .unreadDeadline)) }
                    break
                }
                isLabelled = isLabelled || label == .status
            } else if end > start, let last = put.goOn(text, at: index, limit: limit, anchor) {
                fields[.deadline] = put.counted.map { .day($0) }
                stop = last
            } else {
                // （承办科室：民政科，已办结）: how far it is, or when, without a label behind one.
                guard end > start, let bare = bare(at: index, limit: limit) else { break }
                status = status ?? bare.stated
                fields.merge(bare.fields) { first, _ in first }
                stop = bare.end
            }
            end = stop
            index = stop
            while index < limit, text.at(index) == " " || NoticeNotes.joints.contains(text.at(index)) { index += 1 }
            // The stop after a value goes with it.
            if stop < limit, [";", "。", ","].contains(text.at(stop)) { end = stop + 1 }
            if index >= limit || text.at(index) == "\n" {
                end = index
                break
            }
        }
        guard end > start else { return nil }
        if let first = units.first {
            // The first one answers for it, as in a table.
            if units.count > 1 || hasLead {
                fields[.support] = FieldValue(
                    NoticeNotes.distinct(units.dropFirst() + (fields[.support]?.names ?? []), but: first))
            }
            fields[.unit] = FieldValue(first)
        }
        fields = fields.filter { $0.value != .nothing }
        var note = NoticeNote(
            range: cut.isEmpty ? cut.lowerBound..<end : cut, fields: fields, stated: status, area: area,
            progress: progress, isLabelled: isLabelled, standsApart: apart)
        note.firstDeadline = put.first
        return (note, end)
    }

    /// Where a claim ends that goes on behind its sentence with a day to come: 完成情况：完成。2022年12月1日验收。 nil where it
    /// is none, or that is said in its own words already.
    private func claim(_ label: FieldLabel, _ value: Int, _ stop: Int, limit: Int) -> Int? {
        guard label == .status, day != nil, stop < limit, text.at(stop) == "。" || text.at(stop) == ";",
            TableStatus.status(text.paragraph(value..<stop), on: day) == .done
        else { return nil }
        let reach = min(limit, stop + NoticeNotes.longestStatus)
        var end = stop + 1
        while end < reach, text.at(end) != "。", text.at(end) != ";", text.at(end) != "\n" { end += 1 }
        let next = text.skipSpace(stop + 1, limit: limit)
        guard next < end, field(at: next, limit: limit) == nil, !isMark(next, limit: limit),
            ClaimDay.isToCome(text.paragraph(next..<end), on: day)
        else { return nil }
        return end
    }

    /// What says how far something is or by when, up to the end of its clause, and nothing else.
    private func bare(at start: Int, limit: Int) -> (
        stated: NoticeReading.Stated?, fields: [Field: FieldValue], end: Int
    )? {
        let reach = min(limit, start + NoticeStatusWords.longest)
        let end = (start..<max(start, reach)).first { [",", ";", "。", "\n", ")", "】"].contains(text.at($0)) } ?? reach
        guard end < reach || reach == limit, end > start else { return nil }
        if let term = DateReader.term(text.written(start..<end)) {
            var fields: [Field: FieldValue] = [:]
            if let day = term.day(after: anchor) { fields[.deadline] = .day(day) } else if term.hasDate { return nil }
            if let kind = term.kind { fields[.kind] = .text(kind.rawValue) }
            return (nil, fields, end)
        }
        return NoticeStatusWords.status(text, start..<end).map {
            (NoticeReading.Stated($0, word: text.paragraph(start..<end)), [:], end)
        }
    }

    /// What parts one label with its value from the next.
    private static let joints: [Unicode.Scalar] = [";", ",", "、", "。", "|", "·", "/"]

    /// Where a value ends: before the next label, at the end of its clause, or of its line for a sentence.
    private func valueEnd(_ start: Int, limit: Int, _ label: FieldLabel) -> Int? {
        let isSentence = label == .target
        // No value is longer; and no label may cost a walk to the end of an endless line.
        let longest = isSentence ? 1000 : label == .status ? 100 : 2 * Cleaning.nameLimit
        var index = start
        while index < limit {
            guard index - start <= longest else { return nil }
            switch text.at(index) {
            case "\n": return index
            case ";", "。":
                let next = text.skipSpace(index + 1, limit: limit)
                if !isSentence || field(at: next, limit: limit) != nil { return index }
            case " ", ",", "、", "|", "·", "/":
                var next = text.skipSpace(index + 1, limit: limit)
                if NoticeNotes.joints.contains(text.at(next)) { next = text.skipSpace(next + 1, limit: limit) }
                if field(at: next, limit: limit) != nil { return index }
                let isOfName = ![.status, .target, .deadline, .kind].contains(label)
                if isOfName, text.at(index) == ",", bare(at: next, limit: limit) != nil { return index }
            // 【责任领导】甲【完成时限】乙
            case let scalar where NoticeNotes.closing(scalar) != nil:
                if field(at: index, limit: limit) != nil { return index }
            default: break
            }
            index += 1
        }
        return limit
    }

    /// Takes a value; false where it is none of its label's.
    private mutating func take(
        _ label: FieldLabel, _ range: Range<Int>, _ fields: inout [Field: FieldValue],
        _ status: inout NoticeReading.Stated?, _ progress: inout String?, _ units: inout [String], _ hasLead: inout Bool
    ) -> Bool {
        let words = text.paragraph(range)
        switch label {
        case .area: return false
        case .status:
            // Behind its label a word may say as little as in a cell: 完成
            switch TableStatus.reading(words, on: day) {
            case .doubtful: progress = doubtful(words, at: range.lowerBound)
            case .said(let stated): status = stated
            case .saidAnd(let stated):
                // 进展：正在整改，已收回两户: how far it is, and then what was done.
                (status, progress) = (stated, words)
                if TableStatus.isPartly(words) { doubts.append((range.lowerBound, .donePartly)) }
                if stated.word == words { progress = TableStatus.kept(words) }
                // 正在整改，预计2025年6月底前完成
                if stated.status == .underway, fields[.deadline] == nil,
                    let day = DeadlineWords.day(in: words, after: anchor)
                {
                    fields[.deadline] = .day(day)
                }
            case .nothing: return false
            }
        case .lead:
            guard words.count <= Cleaning.nameLimit else { return false }
            if hasLead || words.isEmpty { return words.isEmpty }
            hasLead = true
            units.insert(words, at: 0)
        case .unit:
            guard words.count <= Cleaning.nameLimit else { return false }
            units += UnitRoles.ordered(Lists.names(words))
        case .support:
            // 配合部门：/ says that there is none.
            let names = Lists.names(words).filter { !NoticeNotes.none.contains($0) }
            guard names.allSatisfy({ $0.count <= Cleaning.nameLimit }) else { return false }
            fields[.support] = FieldValue((fields[.support]?.names ?? []) + names)
        case .deadline, .kind:
            guard let term = DateReader.term(words) else { return false }
            if term.hasDate {
                guard label == .deadline, let day = term.day(after: anchor) else { return false }
                fields[.deadline] = fields[.deadline] ?? .day(day)
            }
            if let kind = term.kind { fields[.kind] = .text(kind.rawValue) }
        case .target:
            guard words.count <= Cleaning.textLimit else { return false }
            fields[.target] = fields[.target] ?? FieldValue(words)
        case .leader, .person:
            let field: Field = label == .leader ? .leader : .person
            guard words.count <= Cleaning.nameLimit else { return false }
            if let earlier = fields[field]?.text, !words.isEmpty {
                guard earlier.count + words.count < Cleaning.nameLimit else { return false }
                fields[field] = FieldValue(earlier + "、" + words)
            } else if fields[field] == nil {
                fields[field] = FieldValue(words)
            }
        }
        return true
    }

    private static let none: Set<String> = ["/", "／", "\\", "无", "—", "——", "-"]

    private static func distinct(_ names: [String], but other: String) -> [String] {
        var seen: Set<String> = [other]
        return names.filter { seen.insert($0).inserted }
    }

    // MARK: As a sentence

    private static let leads: Terms = ["牵头", "主办", "承办"]
    /// What stands behind 牵头, and says no more than that.
    private static let tails: Terms = [
        "负责", "落实", "办理", "整改", "推进", "实施", "解决", "此项", "该项", "本项", "工作", "任务", "问题", "此", "该", "的", "组织", "具体", "抓",
    ]
    private static let matters: Terms = ["此项整改", "该项整改", "整改工作", "整改任务", "此问题", "此项", "该问题"]
    private static let supports: Terms = ["配合", "协助", "协同", "协办", "参与", "配合落实"]
    private static let kinds: Terms = ["长期坚持", "持续坚持", "立行立改", "即知即改"]
    private static let ends: Terms = ["前完成", "完成", "前办结", "办结", "前整改到位", "整改到位"]

    /// 由财务科牵头，办公室、审计科配合，2024年6月底前完成。 此问题由财务科牵头。: all of a sentence, or none of it.
    private mutating func takeOwners(_ start: Int, _ range: Range<Int>, _ edge: Boundary) -> Int? {
        let limit = min(range.upperBound, start + 3 * Cleaning.nameLimit)
        var place = start
        for words in [NoticeStatusWords.subjects, NoticeNotes.matters] {
            place += words.all.first { text.starts($0, at: place, limit: limit) }?.count ?? 0
        }
        // Without 由 a unit's name begins the line.
        guard text.at(place) == "由" || edge == .line, var (fields, end) = owners(place, limit: limit) else {
            return nil
        }
        if end < limit, text.at(end) == "。" || text.at(end) == ";" { end += 1 }
        fields = fields.filter { $0.value != .nothing }
        all.append(NoticeNote(range: start..<end, fields: fields, standsApart: true))
        return end
    }

    /// Who answers for it and by when, as a sentence says it; nil where it says anything else.
    private func owners(_ start: Int, limit: Int) -> (fields: [Field: FieldValue], end: Int)? {
        let isBy = text.at(start) == "由"
        var place = isBy ? start + 1 : start
        var fields: [Field: FieldValue] = [:]
        var end = place
        while end < limit {
            end = (place..<limit).first { [",", "。", ";", "\n"].contains(text.at($0)) } ?? limit
            let part = place..<end
            if fields[.unit] == nil {
                guard let names = lead(part, isBy: isBy), let first = names.first,
                    names.allSatisfy({ $0.count <= Cleaning.nameLimit })
                else { return nil }
                fields[.unit] = FieldValue(first)
                if names.count > 1 { fields[.support] = FieldValue(Array(names.dropFirst())) }
            } else if let word = NoticeNotes.supports.all.first(where: { ends($0, part) }) {
                fields[.support] = FieldValue(
                    (fields[.support]?.names ?? []) + Lists.names(text.written(place..<end - word.count)))
            } else if let term = DateReader.term(text.written(part)) ?? goal(part) {
                if let day = term.day(after: anchor) {
                    fields[.deadline] = .day(day)
                } else if term.hasDate {
                    return nil
                }
                if let kind = term.kind { fields[.kind] = .text(kind.rawValue) }
            } else {
                return nil
            }
            if end >= limit || text.at(end) != "," { break }
            place = end + 1
        }
        return fields[.unit] == nil ? nil : (fields, end)

        /// 该项工作长期坚持, 6月底前办结: the kind or the day, and nothing of weight beside it.
        func goal(_ part: Range<Int>) -> DateReader.Term? {
            if let word = NoticeNotes.kinds.all.first(where: { part.count <= 12 && ends($0, part) }) {
                return DateReader.term(text.written(part.suffix(word.count)))
            }
            let word = NoticeNotes.ends.all.first { ends($0, part) }
            return word.flatMap { DateReader.term(text.written(part.dropLast($0.count)) + ($0[0] == "前" ? "前" : "")) }
        }

        /// The units before 牵头; without 由 what stands there has to be a unit's name.
        func lead(_ part: Range<Int>, isBy: Bool) -> [String]? {
            let words = isBy ? NoticeNotes.leads.all + [["负", "责"]] : NoticeNotes.leads.all
            for word in words {
                guard let at = part.first(where: { text.starts(word, at: $0, limit: part.upperBound) }), at > place
                else {
                    continue
                }
                var tail = at + word.count
                while tail < part.upperBound,
                    let next = NoticeNotes.tails.all.first(where: { text.starts($0, at: tail, limit: part.upperBound) })
                { tail += next.count }
                guard tail >= part.upperBound, isBy || UnitName.isOne(text, place..<at) else { continue }
                return Lists.names(text.written(place..<at))
            }
            return nil
        }

        func ends(_ word: [Unicode.Scalar], _ part: Range<Int>) -> Bool {
            part.count > word.count && text.starts(word, at: part.upperBound - word.count, limit: part.upperBound)
        }
    }

    /// How long a sentence may be that says of the matter how far it is, and then more.
    private static let longestSentence = 100

    /// A last sentence that says how far it is, and nothing else or of the whole matter: 该问题正在整改，预计明年完成。
    private mutating func takeSentence(_ start: Int, _ range: Range<Int>) -> Int? {
        let isOfMatter =
            text.begins(NoticeStatusWords.subjects, in: start..<range.upperBound)
            || text.begins(NoticeStatusWords.times, in: start..<range.upperBound)
        let limit = min(
            range.upperBound, start + (isOfMatter ? NoticeNotes.longestSentence : NoticeNotes.longestStatus))
        var end = start
        while end < limit, text.at(end) != "。", text.at(end) != ";", text.at(end) != "\n" { end += 1 }
        guard end < limit || end == range.upperBound, let after = endOfClause(end, range) else { return nil }
        let commas = (start..<end).filter { text.at($0) == "," }
        var found: (status: NoticeReading.Status, end: Int)?
        for comma in isOfMatter ? commas : Array(commas.prefix(1)) where found == nil {
            found = NoticeStatusWords.status(text, start..<comma).map { ($0, comma + 1) }
        }
        // 正在整改，预计12月底前完成。
        var fields: [Field: FieldValue] = [:]
        if let found, let day = deadline(found.end..<end) { fields[.deadline] = .day(day) }
        // It is the last one of its measure: what comes after is another line, another mark, or a note.
        let next = text.skipSpace(after, limit: range.upperBound)
        guard
            next >= range.upperBound || text.at(next) == "\n" || NoticeNotes.closing(text.at(next)) != nil
                || isMark(next, limit: range.upperBound)
                || field(at: next, limit: range.upperBound) != nil
        else { return nil }
        if var note = status(start..<end, cut: start..<after, apart: true) {
            if let other = label(before: start, range) {
                left.append((other..<after, .prose))
                return after
            }
            (note.fields, note.isBehind) = (fields, true)
            all.append(note)
            return after
        }
        // Without a word for the matter what was done stands behind 已完成，: only what goes on says so of all.
        guard let found, isOfMatter || found.status == .underway || found.status == .notStarted else { return nil }
        var note = NoticeNote(
            range: start..<after, fields: fields,
            stated: NoticeReading.Stated(found.status, word: text.paragraph(start..<end)), standsApart: true)
        note.isBehind = true
        let rest = text.paragraph(found.end..<end)
        if ResultWords.isPerfect(rest), !TableStatus.claimsAhead(rest, on: day) {
            // 该项正在推进，已收回两户: what was done so far.
            note.progress = rest
        } else if text.hasWords(found.end..<end), fields[.deadline] == nil || rest.contains("，") {
            note.progress = TableStatus.kept(text.paragraph(start..<end))
        }
        all.append(note)
        return after
    }

    /// By when it is to be done, by one of some clauses.
    private func deadline(_ clauses: Range<Int>) -> Day? {
        text.written(clauses).split { "，,".contains($0) }.compactMap { DateReader.term(String($0))?.day(after: anchor) }
            .last
            ?? DeadlineWords.day(in: text.written(clauses), after: anchor)
    }

    /// Where the label begins that stands before a sentence and is of something else: 督办情况：已办结.
    private func label(before start: Int, _ range: Range<Int>) -> Int? {
        var colon = start - 1
        while colon > range.lowerBound, text.at(colon) == " " { colon -= 1 }
        guard colon > range.lowerBound, text.at(colon) == ":" else { return nil }
        let edge = (range.lowerBound..<colon).last { text.at($0).endsClause || [",", "\n", ")"].contains(text.at($0)) }
        // Behind the mark of a list: - 状态：已完成.
        let start = edge.map { $0 + 1 } ?? range.lowerBound
        let words = ((start..<colon).first { text.at($0).isWord } ?? colon)..<colon
        guard words.count <= NoticeNotes.longestLabel else { return nil }
        let isOfElse = Label.isOfElse(text, words) || ColumnMatter.isEarlier(text.written(words))
        return isOfElse ? words.lowerBound : nil
    }

    private static let longestLabel = 12
}
