import Papers
import Structure
import Text
import Tracker
import Wording

// What stands beside a row's problem and measures: who, by when, how far it is.
extension TableRows {
    /// Enters the other columns of a row into its measures, or for nil into the problem.
    func enter(_ row: Int, _ measures: [(problem: Int, measure: Int?)], _ assembler: inout TableAssembler) {
        let entry = TableEntry(grid, row, places)
        for (place, (problem, measure)) in measures.enumerated() {
            for (column, at) in [
                (TableColumn.leader, Field.leader), (.person, .person), (.target, .target), (.kind, .kind),
            ] {
                // Only one can be: the first counts, and what says something else is not lost without a word.
                if let text = entry.texts(column, place, of: measures.count).first {
                    put(text, into: at, problem, measure, row, column, &assembler)
                }
                if place == 0 { nameOthers(column, row, &assembler) }
            }
            enterUnits(entry, place, of: measures.count, problem, measure, row, &assembler)
            if place == 0 { nameOthers(.deadline, row, &assembler) }
            if let column = places[.deadline]?.first(where: { !grid[row, $0].isEmpty }) {
                let cellText = entry.texts(.deadline, place, of: measures.count).first ?? ""
                let value = grid[row, column].value
                let isWhole = cellText == grid[row, column].text
                assembler.enterDeadline(
                    isWhole ? value : .text(cellText), text: cellText, problem: problem, measure: measure,
                    line: grid.line(row), cell: cell(row, column), from1904: grid.isFrom1904)
            }
            enterProgress(entry, place, of: measures.count, problem, measure, row, &assembler)
        }
    }

    /// Names the cells of a meaning of which only one can be true, beside the first, where they say something else.
    private func nameOthers(_ column: TableColumn, _ row: Int, _ assembler: inout TableAssembler) {
        let filled = (places[column] ?? []).filter {
            !grid[row, $0].isEmpty && !grid[row, $0].isBelow && !NothingTold.isNothing(grid[row, $0].text)
        }
        guard let first = filled.first else { return }
        for other in filled.dropFirst() where grid[row, other].text != grid[row, first].text {
            assembler.doubt(.secondValue, line: grid.line(row), cell: cell(row, other), text: grid[row, other].text)
        }
    }

    private func enterUnits(
        _ entry: TableEntry, _ place: Int, of count: Int, _ problem: Int, _ measure: Int?, _ row: Int,
        _ assembler: inout TableAssembler
    ) {
        var units = UnitRoles.ordered(entry.texts(.unit, place, of: count).flatMap(Lists.names))
        for text in entry.texts(.unitPerson, place, of: count) {
            let names = Lists.names(text)
            units += names.prefix(1)
            for person in names.dropFirst() {
                put(person, into: .person, problem, measure, row, .unitPerson, &assembler)
            }
        }
        if let unit = units.first { put(unit, into: .unit, problem, measure, row, .unit, &assembler) }
        let support = units.dropFirst() + entry.texts(.support, place, of: count).flatMap(Lists.names)
        let names = TableRows.distinct(Array(support)).filter { $0 != units.first }
        let fitting = names.filter { $0.count <= Cleaning.nameLimit }
        if fitting.count < names.count { tooLong(.support, row, &assembler) }
        guard !fitting.isEmpty else { return }
        assembler[problem, measure].fields[.support] = FieldValue(fitting)
    }

    private func enterProgress(
        _ entry: TableEntry, _ place: Int, of count: Int, _ problem: Int, _ measure: Int?, _ row: Int,
        _ assembler: inout TableAssembler
    ) {
        var progress: [String] = []
        var stated: NoticeReading.Stated?
        var ticked: [(column: Int, stated: NoticeReading.Stated)] = []
        // What columns say of nothing but how far it is.
        var plain: [(column: Int, stated: NoticeReading.Stated)] = []
        // 是否销号, 是否按期完成: what they say is no answer to whether it is done.
        func isOfElse(_ column: Int, _ text: String) -> Bool {
            TableStatus.isOfClosing(heading.word(column)) || TableStatus.isOfClosing(text)
                || ["按期", "按时", "如期", "超期", "逾期", "延期"].contains(where: heading.word(column).contains)
        }
        for column in (places[.status] ?? []) + (places[.progress] ?? []) where !grid[row, column].isEmpty {
            if let found = TableStatus.ticked(grid[row, column], heading.word(column)) {
                if let found { ticked.append((column, NoticeReading.Stated(found, word: heading.word(column)))) }
                continue
            }
            let texts = entry.parts(column, place, of: count)
            // （由承办单位填写） is to be filled in.
            if texts.text.contains(where: \.isLetter), Blank.isToFill(texts.text) { continue }
            if let found = TableStatus.status(
                texts.isWhole ? grid[row, column].value : .text(texts.text), on: assembler.day)
            {
                let said = NoticeReading.Stated(found, word: texts.text)
                stated = stated ?? said
                if !isOfElse(column, texts.text) { plain.append((column, said)) }
                // 未完成（预计12月）: what stands beside it is not lost.
                if case .saidAnd = TableStatus.reading(texts.text, on: assembler.day), !grid[row, column].isBelow {
                    progress.append(TableStatus.kept(texts.text))
                }
                continue
            }
            var text = texts.text
            var isUnknown = false
            switch TableStatus.reading(text, on: assembler.day) {
            case .said(let said):
                // What it rests on is told with it.
                stated = stated ?? said
                continue
            case .saidAnd(let said): stated = stated ?? said
            case .doubtful:
                isUnknown = true
                text = TableStatus.kept(text)
            case .nothing:
                stated = stated ?? NoticeStatusWords.within(text)?.stated
                isUnknown =
                    stated == nil && (places[.status] ?? []).contains(column) && TableStatus.isWord(text)
            }
            if isUnknown {
                assembler.doubt(.statusNotRead, line: grid.line(row), cell: cell(row, column), text: texts.text)
            }
            // What joined cells say about several rows stands with the first of them.
            guard !grid[row, column].isBelow else { continue }
            // What is said about several measures at once stands with the first of them.
            guard place == 0 || !texts.isWhole else { continue }
            if count > 1, texts.isWhole {
                assembler.doubt(.sharedProgress, line: grid.line(row), cell: cell(row, column), text: texts.text)
            }
            progress.append(text)
        }
        stated = stated ?? ticked.first?.stated
        // Both 已完成 and 未完成: nobody can tell which is meant. That it is not closed says nothing against its being done.
        let said = plain + ticked.filter { !isOfElse($0.column, "") }
        let isDone = said.contains { $0.stated.isDone }
        if isDone, said.contains(where: { $0.stated.status == .notStarted || $0.stated.status == .underway }) {
            let words = said.map { named($0.column, $0.stated.word ?? "") }.joined(separator: "；")
            assembler.doubt(.statusNotRead, line: grid.line(row), cell: cell(row, said[0].column), text: words)
            progress.append(TableStatus.kept(words))
            stated = nil
        }
        let remark = FieldValue((place == 0 ? entry.texts(.remark, 0, of: 1) : []).joined(separator: "\n"))
        let scope =
            place == 0 ? entry.texts(.disclosure, 0, of: 1).lazy.compactMap(ChecklistValue.disclosure).first : nil
        // What a close-out rests on makes the claim more than one; with nothing closed it is told as progress.
        let basis = (place == 0 ? entry.texts(.basis, 0, of: 1) : []).joined(separator: "；")
        if !basis.isEmpty {
            if let found = stated, found.status == .closed {
                let isBasis = NoticeStatusWords.isBasis(basis, isNamed: true)
                stated = NoticeReading.Stated(.closed, word: found.word, basis: found.basis ?? (isBasis ? basis : nil))
                if !isBasis { progress.append(ImportWords.basisEntry(basis).zh) }
            } else {
                progress.append(ImportWords.basisEntry(basis).zh)
            }
        }
        let evidence = place == 0 ? entry.texts(.evidence, 0, of: 1) : []
        if remark != .nothing { assembler[problem, measure].fields[.remark] = remark }
        if let scope { assembler[problem, measure].fields[.disclosure] = .text(scope.rawValue) }
        assembler[problem, measure].stated = stated ?? assembler[problem, measure].stated ?? assembler.standing
        assembler[problem, measure].progress += progress
        if !evidence.isEmpty {
            assembler[problem, measure].fields[.reference] = FieldValue(evidence.joined(separator: "\n"))
        }
    }

    /// What a column says, behind its heading: 是否完成：是. A tick below 已完成 says no more than that.
    private func named(_ column: Int, _ word: String) -> String {
        let heading = heading.word(column)
        return heading == word ? word : heading + "：" + word
    }

    private func put(
        _ text: String, into field: Field, _ problem: Int, _ measure: Int?, _ row: Int, _ column: TableColumn,
        _ assembler: inout TableAssembler
    ) {
        let value: FieldValue
        switch field.form {
        case .kind:
            guard measure != nil, let kind = DateReader.term(text)?.kind else {
                assembler.doubt(
                    .kindNotRead, line: grid.line(row), cell: cell(row, places[column]?.first ?? 0), text: text)
                return
            }
            value = .text(kind.rawValue)
        case .longText:
            // A problem has no target: it is each of its measures' that do not say one.
            guard measure != nil || FieldRule.of(.problem).contains(where: { $0.field == field }) else { return }
            value = FieldValue(text)
        // Names stand in one line; days, figures and lists of names are entered by ways of their own.
        case .text, .names, .day, .flag, .stage, .declared, .number, .items:
            let name = Lists.names(text).joined(separator: "、")
            guard name.count <= Cleaning.nameLimit else { return tooLong(column, row, &assembler) }
            value = FieldValue(name)
        }
        assembler[problem, measure].fields[field] = value
    }

    private func tooLong(_ column: TableColumn, _ row: Int, _ assembler: inout TableAssembler) {
        let place = places[column]?.first ?? 0
        assembler.doubt(
            .nameTooLong, line: grid.line(row), cell: cell(row, place),
            text: String(grid[row, place].text.prefix(60)) + "…")
    }

    static func distinct(_ names: [String]) -> [String] {
        var seen = Set<String>()
        return names.filter { seen.insert($0).inserted }
    }
}
