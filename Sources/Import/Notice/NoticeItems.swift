import Structure
import Text
import Tracker
import Wording

/// The items of a document in words: what its structure found, with owners, deadlines and status taken out of the text.
struct NoticeItems {
    private(set) var all: [NoticeReading.Item] = []
    private(set) var skipped: [NoticeReading.Remark] = []
    private(set) var uncertain: [NoticeReading.Remark] = []
    private(set) var tellsProgress = false
    private(set) var hasProblems = false

    /// The text, out of which what is kept as a value is cut.
    private var text: DocumentText
    private let found: Reading
    /// The day from which a date without a year counts.
    private let anchor: Day?
    /// The day on which the document was written or is read.
    private let day: Day?
    /// What lists of owners say of a problem, by its place.
    private let owners: [Int: [Range<Int>]]
    private var shared: [Range<Int>: [NoticeNote]] = [:]
    /// How far all below a heading is, where it says so.
    private var standings: [Range<Int>: NoticeReading.Stated] = [:]
    /// The areas that labels say problems are of, by the problem.
    private var named: [String: String] = [:]

    init(_ text: DocumentText, _ found: Reading, on today: Day?) {
        self.text = text
        self.found = found
        owners = Dictionary(grouping: found.owners, by: \.problem).mapValues { $0.map(\.range) }
        let header = NoticeHeader(text, title: found.title, head: found.head, signature: found.signature)
        anchor = header.anchor
        day = [header.round.signed, today].compactMap { $0 }.min()
        for heading in Set(found.items.compactMap(\.under)) {
            standings[heading] = NoticeStatusWords.heading(text.written(text.trimmedEnd(heading)))
        }
        // Before anything is cut, as remarks show the words.
        for rest in found.rest {
            guard let why = NoticeReading.Why(rawValue: rest.why.rawValue) else { continue }
            skip(rest.range, why)
            if why == .webFurniture || why == .signature || why == .attachment || why == .contact {
                self.text.cut(rest.range)
            }
        }
        for number in text.pageNumbers {
            skipped.append(NoticeReading.Remark(line: number.line, text: number.text, why: .pageNumber))
        }
        for (place, doubt) in found.doubts {
            if let why = NoticeReading.Why(rawValue: doubt.rawValue) { self.doubt(place, why) }
        }
        for rest in found.rest { self.text.cut(rest.range) }
        build()
    }

    private mutating func build() {
        var refs: [String] = []
        var index = 0
        while index < found.items.count {
            let item = found.items[index]
            let parent = item.parent.map { refs[$0] }
            switch item.kind {
            case .area:
                refs.append(Numerals.chinese(item.number))
                all.append(
                    NoticeReading.Item(
                        ref: refs[index], kind: .area, parent: nil, title: named(item.title, refs[index]),
                        text: named(item.texts.first ?? item.title, refs[index]),
                        line: text.lineNumber(item.start)))
                index += 1
            case .problem, .measure:
                var end = index + 1
                while end < found.items.count, found.items[end].kind == .measure { end += 1 }
                let measures = found.items[(index + 1)..<end]
                let ref = String(item.number)
                refs.append(ref)
                refs += measures.map { "\(ref).\($0.number)" }
                build(item, ref, parent, Array(measures), index)
                index = end
            }
        }
        if !named.isEmpty { group() }
        settle()
    }

    /// （1）修订制度。（已完成）: where how far it is stands behind words that do not tell that anything came about, and no label
    /// leads in what was done, these words are what is to be done.
    private mutating func settle() {
        func isPlan(_ item: NoticeReading.Item) -> Bool {
            item.kind == .measure && (item.isAssumed || !item.isTold) && !ResultWords.isPerfect(item.text)
        }
        let open = all.filter { $0.kind == .measure && ($0.isAssumed || !$0.isTold) }
        let stated = open.filter { $0.isStatedBehind || $0.isStatedApart }
        guard !stated.isEmpty, stated.count * 2 >= open.count, stated.count(where: isPlan) * 2 > stated.count else {
            return
        }
        for index in all.indices where isPlan(all[index]) {
            all[index].isTold = false
            if all[index].isStatedBehind { all[index].isStatedApart = true }
        }
    }

    /// Puts the problems that stand in no area below those that their labels name, each area where its first problem stands.
    private mutating func group() {
        var areas = all.filter { $0.kind == .area }
        var order = areas.map(\.ref)
        var groups: [String: [NoticeReading.Item]] = [:]
        var loose: [NoticeReading.Item] = []
        var current: String?
        var next = areas.compactMap { Numerals.value($0.ref) }.max() ?? 0
        for var item in all where item.kind != .area {
            if item.kind == .problem {
                if item.parent == nil, let name = named[item.ref] {
                    if let area = areas.first(where: { $0.title == name }) {
                        item.parent = area.ref
                    } else {
                        next += 1
                        let ref = Numerals.chinese(next)
                        areas.append(
                            NoticeReading.Item(
                                ref: ref, kind: .area, parent: nil, title: name, text: name, line: item.line))
                        order.append(ref)
                        item.parent = ref
                    }
                }
                current = item.parent
            }
            if let current { groups[current, default: []].append(item) } else { loose.append(item) }
        }
        all = loose + zip(order, areas).flatMap { ref, area in [area] + (groups[ref] ?? []) }
    }

    private mutating func build(
        _ item: Reading.Item, _ ref: String, _ parent: String?, _ measures: [Reading.Item], _ place: Int
    ) {
        hasProblems = true
        var notes = takeNotes(
            item.body,
            heading: item.texts.first.map { $0.lowerBound..<min($0.upperBound, text.rest($0.lowerBound).upperBound) })
        // What is said of all measures at once is the problem's: how far it is, and what was done.
        var said: (stated: NoticeReading.Stated?, progress: [String]) = (nil, [])
        for range in item.said where text.hasWords(range) {
            // The rule between two forms is none of the words.
            let words = text.paragraph(text.trimmedEnd(range, of: ["-", "—", "=", "*", "_", "·"]))
            // Behind its label a word may say as little as in a cell: 办理结果：办结
            let found =
                NoticeStatusWords.within(words)
                ?? TableStatus.status(words).map { (NoticeReading.Stated($0, word: words), true) }
            said.stated = said.stated ?? found?.stated
            if !(found?.isAll ?? false) { said.progress.append(words) }
            text.cut(range)
        }
        for range in item.apart { notes += takeNotes(range) }
        for range in owners[place] ?? [] {
            // What is said of several problems at once is each one's.
            if shared[range] == nil {
                shared[range] = takeNotes(range, isWhole: true)
                let words = text.trimmedEnd(range)
                if text.hasWords(words) { skip(words, .prose) }
            }
            notes += shared[range] ?? []
        }
        var problem = NoticeReading.Item(
            ref: ref, kind: .problem, parent: parent, title: text.written(text.trimmedEnd(item.title)),
            text: words(item.texts), line: text.lineNumber(item.start))
        if let area = notes.lazy.compactMap(\.area).first { named[ref] = area }
        problem.takeMark()
        if problem.title.isEmpty { problem.title = Sentences.first(of: problem.text) }
        if problem.title.isEmpty { problem.title = ref }
        if problem.text.isEmpty { problem.text = problem.title }
        if let scope = Publicity.kept(problem.text, isMatter: true) {
            doubt(item.start, .keptFromPublic)
            problem.fields[.disclosure] = .text(scope.rawValue)
        }
        // What is said of one of them goes before what its part says of all.
        let isTold = notes.contains { $0.stated != nil }
        problem.stated = said.stated ?? (isTold ? nil : item.under.flatMap { standings[$0] })
        if !said.progress.isEmpty {
            problem.progress = said.progress.joined(separator: "\n")
            tellsProgress = true
        }
        var places: [Reading.Item] = []
        var items: [NoticeReading.Item] = []
        for measure in measures {
            let words = text.paragraph(text.trimmedEnd(measure.texts[0], of: ["|"]))
            // All of it was said beside it: owners, or how far it is.
            guard text.hasWords(measure.texts[0]) else { continue }
            places.append(measure)
            items.append(self.item(measure, words, ref))
        }
        NoticeOwners.spread(notes, places, &problem, &items)
        for index in items.indices where !items[index].isTold && problem.fields[.deadline] == nil {
            if items[index].fields[.deadline] == nil, let day = DeadlineWords.day(in: items[index].text, after: anchor)
            {
                items[index].fields[.deadline] = .day(day)
            }
        }
        all.append(problem)
        all += items
        if items.isEmpty, !measures.isEmpty { doubt(item.start, .noMeasures) }
        for measure in items where measure.status == .longTerm && measure.fields[.deadline] == nil {
            uncertain.append(NoticeReading.Remark(line: measure.line, text: measure.title, why: .noReviewDate))
        }
    }

    private mutating func item(_ measure: Reading.Item, _ words: String, _ ref: String) -> NoticeReading.Item {
        let progress = measure.progress.map { text.paragraph($0) }
        let bare = ClosingWords.withoutNotPublic(words)
        let words = bare ?? words
        if progress != nil { tellsProgress = true }
        var item = NoticeReading.Item(
            ref: "\(ref).\(measure.number)", kind: .measure, parent: ref, title: Sentences.first(of: words),
            text: words, line: text.lineNumber(measure.start), progress: progress.flatMap { $0.isEmpty ? nil : $0 })
        // "整改情况：一是已完成。制度已印发。": how far it is, and then what was done.
        if let told = progress, let leading = NoticeStatusWords.leading(told) {
            item.stated = leading.stated
            item.progress = leading.rest.isEmpty ? nil : leading.rest
        } else if let told = progress {
            item.stated = NoticeStatusWords.within(told)?.stated
        } else if measure.isTold, let leading = NoticeStatusWords.leading(words), !leading.rest.isEmpty {
            (item.stated, item.text) = (leading.stated, leading.rest)
        } else {
            item.stated = NoticeStatusWords.trailing(words)
        }
        // 2022.12.31完成 sets a time among what is to be done, and claims what cannot be among what was done.
        let isBoxed = measure.isAssumed && TickWords.beginsBoxed(words)
        if item.stated == nil, measure.isTold, !isBoxed,
            case .doubtful = TableStatus.reading(Sentences.last(of: words), on: day)
        {
            doubt(measure.start, .statusNotRead)
        }
        (item.isTold, item.isAssumed) = (measure.isTold, measure.isAssumed)
        // 整改成效：（1）已完成。: all that is told of it is how far it is.
        item.isStatedApart = progress != nil && item.progress == nil
        holdBack(progress ?? (measure.isTold ? words : nil), of: &item, at: measure.start)
        if bare != nil { item.keepInternal() }
        // （内部掌握）: it says for whom it is.
        let scopes = [words, progress].compactMap { $0.flatMap { Publicity.kept($0, isMatter: true) } }
        if let scope = Publicity.narrowest(scopes) {
            doubt(measure.start, .keptFromPublic)
            item.fields[.disclosure] = .text(scope.rawValue)
        }
        // 整改情况：不再整改。: as no stage says so, it would be told to the public as going on.
        if let told = item.progress, TableStatus.isCancelled(told) {
            doubt(measure.start, .statusNotRead)
            doubt(measure.start, .disclosureNotRead)
            (item.stated, item.progress) = (nil, TableStatus.kept(told))
            item.fields[.disclosure] = .text(Disclosure.withheld.rawValue)
        }
        // [√]修订制度: whether that says that it is done nobody can tell; what was done it does not tell.
        if isBoxed, item.stated == nil {
            doubt(measure.start, .statusNotRead)
            (item.isTold, item.isStatedApart) = (false, true)
        }
        item.takeApart()
        return item
    }

    /// Keeps what is told as done of a day to come as what the file says, and no more; the other sentences are told.
    private mutating func holdBack(_ told: String?, of item: inout NoticeReading.Item, at place: Int) {
        guard let told, let day else { return }
        var sentences: [String] = [""]
        for sign in told {
            if !sign.isNewline { sentences[sentences.count - 1].append(sign) }
            if sign.isNewline || "。；".contains(sign) { sentences.append("") }
        }
        sentences.removeAll(where: \.isEmpty)
        // 完成。2022年12月1日验收。: of a short text all is one claim.
        let isOne = told.count <= NoticeItems.longestClaim && TableStatus.claimsAhead(told, on: day)
        let claims = isOne ? sentences : sentences.filter { TableStatus.claimsAhead($0, on: day) }
        guard !claims.isEmpty else { return }
        doubt(place, .statusNotRead)
        item.stated = nil
        item.isTold = false
        let rest = sentences.filter { !claims.contains($0) }.joined()
        item.progress = ((rest.isEmpty ? [] : [rest]) + claims.map { TableStatus.kept($0.trimmingEnd("。；".contains)) })
            .joined(separator: "\n")
    }

    private static let longestClaim = 40

    /// The words of a heading, or its number where all of them were values.
    private func named(_ range: Range<Int>, _ ref: String) -> String {
        let words = text.written(text.trimmedEnd(range))
        return words.isEmpty ? ref : words
    }

    /// A problem's text: its heading, which is a line of its own even without a full stop, and what follows it.
    private func words(_ ranges: [Range<Int>]) -> String {
        guard let first = ranges.first else { return "" }
        let cut = max(first.lowerBound, min(text.rest(first.lowerBound).upperBound, first.upperBound))
        let parts = [first.lowerBound..<cut, cut..<first.upperBound] + ranges.dropFirst()
        return parts.map { text.paragraph(text.trimmedEnd($0, of: ["|"])) }.filter { !$0.isEmpty }.joined(
            separator: "\n")
    }

    /// Finds the notes of a range, and takes them out of the text.
    ///
    /// - Parameter heading: what stays as it is where notes are all that it holds: a problem has a name.
    private mutating func takeNotes(_ range: Range<Int>, heading: Range<Int>? = nil, isWhole: Bool = false)
        -> [NoticeNote]
    {
        let found = NoticeNotes(text, range, anchor: anchor, day: day, isWhole: isWhole)
        for (place, why) in found.doubts { doubt(place, why) }
        for (range, why) in found.left {
            skip(range, why)
            text.cut(range)
        }
        var notes = found.all
        if let heading {
            var place = heading.lowerBound
            var isNamed = false
            for note in notes where note.range.lowerBound < heading.upperBound {
                isNamed = isNamed || text.hasWords(place..<max(place, note.range.lowerBound))
                place = max(place, note.range.upperBound)
            }
            isNamed = isNamed || text.hasWords(min(place, heading.upperBound)..<heading.upperBound)
            if !isNamed { notes.removeAll { $0.range.lowerBound < heading.upperBound } }
        }
        for note in notes { text.cut(note.range) }
        return notes
    }

    private mutating func skip(_ range: Range<Int>, _ why: NoticeReading.Why) {
        let words = text.paragraph(range)
        guard !words.isEmpty else { return }
        skipped.append(NoticeReading.Remark(line: text.lineNumber(text.firstWord(range)), text: words, why: why))
    }

    private mutating func doubt(_ place: Int, _ why: NoticeReading.Why) {
        let words = text.excerpt(text.rest(place))
        guard !words.isEmpty else { return }
        uncertain.append(NoticeReading.Remark(line: text.lineNumber(place), text: words, why: why))
    }
}
