import Papers
import Structure
import Text
import Tracker
import Wording

// What stands beside a row's problem and measures of how far it is, what was done, and who may read of it.
extension TableRows {
    /// What the columns of a row say of how far one of its measures is.
    private struct Standing {
        /// What counts.
        var stated: NoticeReading.Stated?
        /// What columns say of nothing but how far it is, and what is ticked below a status.
        var plain: [(column: Int, stated: NoticeReading.Stated)] = []
        var ticked: [(column: Int, stated: NoticeReading.Stated)] = []
        var progress: [String] = []
        /// Where it is said that nobody goes on with it.
        var off: Int?

        /// Takes what a cell says: the first counts, but that it is closed says more than that it is done.
        mutating func take(_ said: NoticeReading.Stated) {
            let isMore = said.status == .closed && stated?.status == .done
            if stated == nil || isMore { stated = said }
        }
    }

    func enterProgress(
        _ entry: TableEntry, _ place: Int, of count: Int, _ problem: Int, _ measure: Int?, _ row: Int,
        _ assembler: inout TableAssembler
    ) {
        var standing = Standing()
        for column in (places[.status] ?? []) + (places[.progress] ?? []) where !grid[row, column].isEmpty {
            if let found = TableStatus.ticked(grid[row, column], heading.word(column)) {
                if let found {
                    standing.ticked.append((column, NoticeReading.Stated(found, word: heading.word(column))))
                }
                continue
            }
            read(column, entry, place, of: count, row, &standing, &assembler)
        }
        standing.stated = standing.stated ?? standing.ticked.first?.stated
        settle(row, &standing, &assembler)
        enterBasis(entry, place, row, &standing, &assembler)
        if place == 0 { enterOwn(entry, problem, measure, row, &assembler) }
        let evidence = place == 0 ? entry.texts(.evidence, 0, of: 1) : []
        var scope = publicity(entry, place, of: count, row, &assembler)
        if let off = standing.off {
            // 取消, 移交市编办: as no stage says so, it would be told to the public as going on.
            scope = .withheld
            assembler.doubt(.disclosureNotRead, line: grid.line(row), cell: cell(row, off), text: grid[row, off].text)
        }
        if let scope { assembler[problem, measure].fields[.disclosure] = .text(scope.rawValue) }
        let stated = standing.stated ?? assembler[problem, measure].stated ?? assembler.standing
        assembler[problem, measure].stated = stated
        assembler[problem, measure].progress += standing.progress
        if !evidence.isEmpty {
            assembler[problem, measure].fields[.reference] = FieldValue(evidence.joined(separator: "\n"))
        }
    }

    /// Takes the fields that stand by themselves.
    private func enterOwn(
        _ entry: TableEntry, _ problem: Int, _ measure: Int?, _ row: Int, _ assembler: inout TableAssembler
    ) {
        for field in Field.plain(of: measure == nil ? .problem : .measure) {
            let text = entry.texts(.own(field), 0, of: 1).joined(separator: "\n")
            guard !text.isEmpty else { continue }
            switch ChecklistValue.own(field, .text(text), text) {
            case .value(let value): assembler[problem, measure].fields[field] = value
            case .unread(let why):
                let column = places[.own(field)]?.first ?? 0
                assembler.doubt(why, line: grid.line(row), cell: cell(row, column), text: text)
            }
        }
    }

    /// 是否销号, 是否按期完成: what they say is no answer to whether it is done.
    private func isOfElse(_ column: Int, _ text: String) -> Bool {
        TableStatus.isOfClosing(heading.word(column)) || TableStatus.isOfClosing(text)
            || ["按期", "按时", "如期", "超期", "逾期", "延期"].contains(where: heading.word(column).contains)
    }

    /// Reads one cell of how far it is or of what was done.
    private func read(
        _ column: Int, _ entry: TableEntry, _ place: Int, of count: Int, _ row: Int, _ standing: inout Standing,
        _ assembler: inout TableAssembler
    ) {
        let texts = entry.parts(column, place, of: count)
        let day = assembler.day
        // （由承办单位填写） is to be filled in.
        if texts.text.contains(where: \.isLetter), Blank.isToFill(texts.text) { return }
        let reading = TableStatus.reading(texts.text, on: day)
        if let found = TableStatus.status(texts.isWhole ? grid[row, column].value : .text(texts.text), on: day) {
            // 是 below 是否销号 says that it is closed.
            let isClosed = found == .done && TableStatus.isTick(texts.text) && isClosing(column)
            let said = NoticeReading.Stated(
                isClosed ? .closed : found, word: isClosed ? named(column, texts.text) : texts.text)
            standing.take(said)
            if isClosed || !isOfElse(column, texts.text) { standing.plain.append((column, said)) }
            // 未完成（预计12月）: what stands beside it is not lost, nor is a share.
            var isMore = found == .underway && texts.text.contains(where: \.isNumber)
            if case .saidAnd = reading { isMore = true }
            if TableStatus.isPartly(texts.text) {
                assembler.doubt(.donePartly, line: grid.line(row), cell: cell(row, column), text: texts.text)
                isMore = true
            }
            if isMore, !grid[row, column].isBelow { standing.progress.append(TableStatus.kept(texts.text)) }
            return
        }
        var text = texts.text
        var isUnknown = false
        switch reading {
        case .said(let said):
            // What it rests on is told with it.
            standing.take(said)
            standing.plain.append((column, said))
            // What is told as kept up or nearly done does not swallow it.
            if let counted = standing.stated, counted.status == .effective || counted.status == .longTerm {
                standing.progress.append(TableStatus.kept(text))
            }
            return
        case .saidAnd(let said):
            if TableStatus.isPartly(text) {
                assembler.doubt(.donePartly, line: grid.line(row), cell: cell(row, column), text: text)
            }
            standing.take(said)
        case .doubtful:
            isUnknown = true
            text = TableStatus.kept(text)
        case .nothing:
            let isOfStatus = (places[.status] ?? []).contains(column)
            let within = NoticeStatusWords.within(text)?.stated
            if TableStatus.claimsAhead(text, on: day) {
                isUnknown = true
                text = TableStatus.kept(text)
                break
            }
            let isOff = isOfStatus && TableStatus.isOff(text) || TableStatus.isCancelled(text)
            if isOff { standing.off = column }
            if let within, !isOff { standing.stated = standing.stated ?? within }
            isUnknown =
                isOff || isOverAll(row, column)
                || within == nil && isOfStatus && TableStatus.isWord(text)
                    && (standing.stated == nil || isClosing(column))
            if isOff || isUnknown && isOverAll(row, column) { text = TableStatus.kept(text) }
        }
        if isUnknown {
            assembler.doubt(.statusNotRead, line: grid.line(row), cell: cell(row, column), text: texts.text)
        }
        // What joined cells say about several rows stands with the first of them.
        guard !grid[row, column].isBelow else { return }
        // What is said about several measures at once stands with the first of them.
        guard place == 0 || !texts.isWhole else { return }
        if count > 1, texts.isWhole {
            assembler.doubt(.sharedProgress, line: grid.line(row), cell: cell(row, column), text: texts.text)
        }
        standing.progress.append(text)
    }

    /// 是否销号, 已销号: a column that asks for nothing but the close-out.
    private func isClosing(_ column: Int) -> Bool { TableStatus.isOfClosing(heading.word(column)) }

    /// A share or a number of more than all: nobody can tell what 60 as 6000% means.
    private func isOverAll(_ row: Int, _ column: Int) -> Bool {
        switch grid[row, column].value {
        case .percent: true
        case .number: (places[.status] ?? []).contains(column)
        case .empty, .text, .date: false
        }
    }

    /// Both 已完成 and 未完成: nobody can tell which is meant. That it is not closed says nothing against its being done.
    private func settle(_ row: Int, _ standing: inout Standing, _ assembler: inout TableAssembler) {
        let said = standing.plain + standing.ticked.filter { !isOfElse($0.column, "") }
        guard said.contains(where: { $0.stated.isDone }),
            said.contains(where: { $0.stated.status == .notStarted || $0.stated.status == .underway })
        else { return }
        let words = said.map { named($0.column, $0.stated.word ?? "") }.joined(separator: "；")
        assembler.doubt(.statusNotRead, line: grid.line(row), cell: cell(row, said[0].column), text: words)
        standing.progress.append(TableStatus.kept(words))
        standing.stated = nil
    }

    /// What a close-out rests on makes the claim more than one; with nothing closed it is told as progress.
    private func enterBasis(
        _ entry: TableEntry, _ place: Int, _ row: Int, _ standing: inout Standing, _ assembler: inout TableAssembler
    ) {
        let basis = (place == 0 ? entry.texts(.basis, 0, of: 1) : []).filter { !NothingTold.isNothing($0) }
            .joined(separator: "；")
        guard !basis.isEmpty else { return }
        guard let found = standing.stated, found.status == .closed else {
            standing.progress.append(ImportWords.basisEntry(basis).zh)
            return
        }
        let isBasis = NoticeStatusWords.isBasis(basis, isNamed: true, on: assembler.day)
        standing.stated = NoticeReading.Stated(
            .closed, word: found.word, basis: found.basis ?? (isBasis ? basis : nil))
        if isBasis { return }
        standing.progress.append(ImportWords.basisEntry(basis).zh)
        guard found.basis == nil, let column = places[.basis]?.first(where: { !grid[row, $0].isEmpty }) else { return }
        assembler.doubt(.basisUnfit, line: grid.line(row), cell: cell(row, column), text: basis)
    }

    /// Who may read of a row: of several columns the narrowest counts, and what is not understood is kept from the public.
    private func publicity(
        _ entry: TableEntry, _ place: Int, of count: Int, _ row: Int, _ assembler: inout TableAssembler
    ) -> Disclosure? {
        var found: [Disclosure] = []
        for column in places[.disclosure] ?? [] {
            let text = entry.parts(column, place, of: count).text
            let isSign = !text.contains(where: \.isLetter) && NothingTold.isNothing(text)
            guard !text.isEmpty, !isSign else { continue }
            let scope = ChecklistValue.disclosure(text, below: heading.word(column))
            if scope == nil, place == 0 {
                assembler.doubt(.disclosureNotRead, line: grid.line(row), cell: cell(row, column), text: text)
            }
            found.append(scope ?? .withheld)
        }
        // 备注：涉密，不公开: whichever column says it.
        let matters = Set([TableColumn.problem, .measure, .progress, .area, .target].flatMap { places[$0] ?? [] })
        for column in grid.rows[row].indices where !(places[.disclosure] ?? []).contains(column) {
            let here = grid[row, column]
            guard !here.isBeside, let scope = Publicity.kept(here.text, isMatter: matters.contains(column)) else {
                continue
            }
            if place == 0, !here.isBelow {
                assembler.doubt(.keptFromPublic, line: grid.line(row), cell: cell(row, column), text: here.text)
            }
            found.append(scope)
        }
        return Publicity.narrowest(found)
    }

    /// What a column says, behind its heading: 是否完成：是. A tick below 已完成 says no more than that.
    private func named(_ column: Int, _ word: String) -> String {
        let heading = heading.word(column)
        return heading == word || word.hasPrefix(heading) ? word : heading + "：" + word
    }
}
