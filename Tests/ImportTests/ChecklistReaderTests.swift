import Fixtures
import Papers
import ShippedConfig
import Testing
import Text
import Tracker
import Wording

@testable import Import
@testable import Sheets
@testable import Reports

@Suite("The three lists that were written out come back: unedited as nothing, each edited cell as one change")
struct ChecklistReaderTests {
    private static let day = "2022-12-27"

    private func intake(
        _ workbook: Workbook, _ book: ReportLedger, into: ItemID? = nil, on day: String = day
    ) throws -> Intake {
        try #require(ChecklistReader(workbook)).intake(
            name: "清单.xlsx", book.ledger, log: book.workspace.log, into: into, on: try DateReader.day(day))
    }

    private func workbook(_ book: ReportLedger, _ language: Language = .zh, on day: String = day) throws -> Workbook {
        ChecklistBook(try book.input(day, language: language)).workbook
    }

    /// The lists as texts, as a .csv has them; with what they were written from, or as one that has lost it.
    private func texts(_ workbook: Workbook, isMarked: Bool = true) -> Workbook {
        var workbook = workbook
        for index in workbook.sheets.indices {
            let sheet = workbook.sheets[index]
            let rows = sheet.rows.dropFirst(sheet.titleRows).dropLast(sheet.footRows)
            workbook.sheets[index] = Sheet(
                name: sheet.name, rows: rows.map { $0.map { .text(ChecklistBook.text($0)) } })
            guard isMarked, let mark = ChecklistMark.text(of: sheet) else { continue }
            workbook.sheets[index].rows[0].append(.text(mark))
        }
        return workbook
    }

    @Test("each list alone, all together, as a workbook and as texts, in both languages, brings nothing")
    func unedited() throws {
        let book = try ReportLedger.example()
        for language in [Language.zh, .en] {
            let whole = try workbook(book, language)
            for workbook in [whole, texts(whole), texts(whole, isMarked: false)] {
                for sheets in [workbook.sheets] + workbook.sheets.map({ [$0] }) {
                    let intake = try intake(Workbook(sheets: sheets), book)
                    #expect(intake.round != nil && intake.proposals.isEmpty, "\(intake.proposals)")
                    #expect(intake.reading.uncertain.isEmpty && intake.onlyInLedger.isEmpty)
                    #expect(intake.columns.allSatisfy { $0.meaning != nil })
                }
            }
        }
        // All three below each other, as one file of texts.
        let joined = texts(try workbook(book)).sheets.flatMap { $0.rows + [[]] }
        let one = try intake(Workbook(sheets: [Sheet(name: "x", rows: joined)]), book)
        let count = try book.input(ChecklistReaderTests.day).figures.measures.count
        #expect(one.proposals.isEmpty && one.reading.count(.measure) == count)
    }

    @Test("lists of an earlier day take nothing back that was done since")
    func earlier() throws {
        let book = try ReportLedger.example()
        let past = try workbook(book, on: "2022-10-31")
        let fresh = try workbook(book)
        #expect(past != fresh)
        #expect(try intake(past, book).proposals.isEmpty)
    }

    @Test("what was recorded after lists were written is not taken back by them, and an edit against it is a conflict")
    func stale() throws {
        for isText in [false, true] {
            let book = try ReportLedger.example()
            let sent = try workbook(book)
            func came(_ workbook: Workbook) throws -> Intake { try intake(isText ? texts(workbook) : workbook, book) }
            let item = try book.ledger.item(called: "4.2")
            let unit = try #require(book.ledger.owner(of: item).unit)
            try book.record(.assign([item], fields: [.unit: .text("甲处")], reason: "改派"), on: Self.day, late: "试")
            #expect(try came(sent).proposals.isEmpty)
            // The same cell, edited, says all three, and does not come in with the others.
            var edited = sent
            let row = try #require(edited.sheets[1].rows.firstIndex { $0.first?.value == .text("4.2") })
            edited.sheets[1].rows[row][3] = .text("乙处")
            edited.sheets[1].rows[row][2] = .text("新的目标")
            let found = try came(edited)
            let contested = try #require(found.proposals.first { $0.isContested })
            #expect(found.proposals.count == 2 && contested.before == "甲处" && contested.after == "乙处")
            let said = try #require(contested.remark?.zh)
            for value in [unit, "甲处", "乙处"] { #expect(said.contains("“\(value)”")) }
            #expect(found.takenTogether.map { found.proposals[$0].after } == ["新的目标"])
            // By itself it can be taken; then the lists bring nothing more, though another list says what was before.
            try book.record(try #require(found.request(taking: [0, 1])), on: "2022-12-30", late: "试")
            #expect(book.ledger.owner(of: item).unit == "乙处")
            let again = isText ? texts(edited) : edited
            #expect(try intake(again, book, on: "2022-12-30").proposals.isEmpty)
        }
    }

    /// What is written into a cell of each column.
    private func edited(_ column: ChecklistColumn, _ old: String) -> Cell? {
        switch column {
        case .problemNumber, .measureNumber: nil
        case .area: .text("（一）换了名称的方面")
        case .deadline, .reviewDate: Cell(.date(year: 2023, month: 3, day: 31))
        case .kind: .text(old == "长期坚持" ? "立行立改" : "长期坚持")
        case .support: .text("甲处、乙处")
        case .claimed: .text(old.isEmpty ? "√" : "")
        case .lastProgress: .text("2022-12-20 新写的进展。")
        case .stage: .text(old == "已销号" ? "整改中" : "已销号")
        default: .text("改过的内容")
        }
    }

    @Test(
        "each edited cell of each column of each list is exactly one change of that item and field",
        arguments: [0, 1, 2])
    func edits(list: Int) throws {
        let book = try ReportLedger.example()
        let whole = try workbook(book)
        let kind = ChecklistBook.List.allCases[list]
        let first = whole.sheets[list].titleRows + whole.sheets[list].headingRows
        let last = whole.sheets[list].rows.count - whole.sheets[list].footRows - 1
        // Each column, the first, the middle and the last row in turn.
        for (place, (column, _)) in kind.columns.enumerated() {
            let row = [first, (first + last) / 2, last][place % 3]
            var workbook = whole
            let old = ChecklistBook.text(workbook.sheets[list].rows[row][place])
            guard let new = edited(column, old) else { continue }
            workbook.sheets[list].rows[row][place] = new
            let found = try intake(workbook, book)
            let name = "\(whole.sheets[list].name)!\(Sheet.cellName(row: row, column: place))"
            let kindOfChange: Proposal.Kind
            switch column.way {
            case .derived, .firstDeadline:
                #expect(found.proposals.isEmpty, "\(name)")
                #expect(found.reading.uncertain.contains { $0.cell == name && $0.why == .derivedColumn }, "\(name)")
                continue
            case .field(let field): kindOfChange = Proposal.Kind(of: field)
            case .status: kindOfChange = .status
            case .progress: kindOfChange = .progress
            case .evidence: kindOfChange = .evidence
            case .number: kindOfChange = .text
            }
            #expect(found.proposals.map(\.cell) == [name], "\(column): \(found.proposals)")
            let proposal = try #require(found.proposals.first)
            #expect(proposal.kind == kindOfChange)
            let number = whole.sheets[list].rows[row][
                kind.columns.firstIndex { $0.column == .problemNumber || $0.column == .measureNumber } ?? 0]
            if column != .area { #expect(proposal.ref == ChecklistBook.text(number)) }
            if case .edit(let fields) = proposal.act {
                #expect(fields.count == 1 && fields.keys.allSatisfy { $0 == column.field || $0 == .reviewDate })
            } else {
                #expect(column == .stage || column == .lastProgress)
            }
        }
    }

    @Test("what is taken stands in the ledger, and the lists that are then written have it")
    func taken() throws {
        let book = try ReportLedger.example()
        var changed = try workbook(book)
        let row = try #require(changed.sheets[1].rows.firstIndex { $0.first?.value == .text("4.2") })
        changed.sheets[1].rows[row][1] = .text("改写的措施。")
        changed.sheets[1].rows[row][3] = .text("新的处室")
        let intake = try intake(changed, book)
        #expect(intake.proposals.count == 2)
        try book.record(try #require(intake.request(taking: [0, 1])), on: "2022-12-30")
        let again = try workbook(book, on: "2022-12-30")
        let same = try #require(again.sheets[1].rows.first { $0.first?.value == .text("4.2") })
        #expect(same[1].value == .text("改写的措施。") && same[3].value == .text("新的处室"))
        #expect(try self.intake(changed, book, on: "2022-12-30").proposals.isEmpty)
    }

    @Test("into an empty ledger all comes in: areas, problems and measures with their fields")
    func anew() throws {
        let book = try ReportLedger.example()
        let empty = try ReportLedger()
        let figures = try book.input(ChecklistReaderTests.day).figures
        for workbook in [try workbook(book), texts(try workbook(book))] {
            let intake = try intake(workbook, empty)
            #expect(intake.round == nil)
            let reading = intake.reading
            #expect(reading.count(.area) == Set(figures.problems.map { book.ledger.problems[$0].area }).count)
            #expect(reading.count(.problem) == figures.problems.count)
            #expect(reading.count(.measure) == figures.measures.count)
            for index in figures.measures {
                let measure = book.ledger.measures[index]
                let item = try #require(reading.items.first { $0.ref == measure.ref })
                #expect(item.text == TableText.trimmed(measure.text))
                #expect(item.fields[.unit]?.text == book.ledger.owner(ofMeasure: index).unit)
                #expect(item.fields[.target]?.text == measure.target)
            }
        }
        // Without the problems there is nothing to begin with, and that is said.
        let tasks = Workbook(sheets: [try workbook(book).sheets[1]])
        #expect(throws: TableRefusal.listWithoutProblems) { try self.intake(tasks, empty) }
    }

    @Test(
        "what is kept up has no deadline in the lists, and its next look a column of its own that comes back as it was")
    func reviews() throws {
        let book = try ReportLedger.example(until: "2022-10-31")
        let held = try book.ledger.item(called: "6.3")
        guard case .measure(let index)? = book.ledger.place(of: held) else { return }
        let review = try #require(book.ledger.measures[index].reviewDate)
        let written = ChecklistBook(try book.input("2022-10-31"))
        for list in [ChecklistBook.List.tasks, .owners] {
            let cells = try #require(written.texts(of: list)["6.3"])
            #expect(cells[.deadline] == "长期坚持" && cells[.reviewDate] == review.description)
        }
        let empty = try ReportLedger()
        let came = try intake(written.workbook, empty, on: "2022-10-31")
        let item = try #require(came.reading.items.first { $0.ref == "6.3" })
        #expect(item.fields[.reviewDate] == .day(review))
        // The deadline that it has all the same stands in the column of first deadlines.
        #expect(item.fields[.deadline] == FieldValue(book.ledger.deadline(ofMeasure: index)))
        // Where nothing is kept up there is no such column.
        let plain = try Register.many()
        #expect(!ChecklistBook(try #require(plain.input)).table(.tasks)[0].contains("复查日期"))
    }

    @Test(
        "the lists brought into an empty ledger bring nothing when they come again: progress keeps its day, what was closed on a basis is closed, what was submitted is a claim"
    )
    func again() throws {
        let book = try ReportLedger.example(until: "2022-10-31")
        let whole = try workbook(book, on: "2022-10-31")
        for file in [whole, texts(whole)] {
            let other = try ReportLedger()
            try other.record(try #require(try intake(file, other, on: "2022-10-31").request()), on: "2022-10-31")
            #expect(try intake(file, other, on: "2022-10-31").proposals.isEmpty)
            #expect(try intake(file, other, on: "2022-11-20").proposals.isEmpty)
            #expect(try intake(file, other, on: "2022-10-31").reading.uncertain.isEmpty)
            let own = book.ledger
            for index in own.measuresInOrder {
                let measure = own.measures[index]
                guard case .measure(let place)? = other.ledger.place(of: try other.ledger.item(called: measure.ref))
                else {
                    continue
                }
                let copy = other.ledger.measures[place]
                if let last = measure.lastEntry {
                    #expect(
                        copy.entries.contains {
                            $0.on == last.on && $0.text == last.text && $0.needsCoordination == last.needsCoordination
                        }, "\(measure.ref)")
                }
                // Nothing is submitted by the word of a file, and closed is what names its basis.
                let spec = own.workflow.stage(measure.stage)
                let isClaim = spec?.awaiting != nil
                #expect(copy.stage == (isClaim ? Stage(rawValue: "effective") : measure.stage), "\(measure.ref)")
                #expect(
                    copy.entries.contains { ImportWords.isOfFile($0.text) } == (isClaim || spec?.group == .closed),
                    "\(measure.ref)")
                #expect(other.ledger.isClaimedDone(measure: place) == isClaim, "\(measure.ref)")
            }
        }
        // What is changed in it since is proposed, and only that.
        let other = try ReportLedger()
        try other.record(try #require(try intake(whole, other, on: "2022-10-31").request()), on: "2022-10-31")
        var edited = whole
        let row = try #require(edited.sheets[1].rows.firstIndex { $0.first?.value == .text("6.1") })
        let stage = try #require(edited.sheets[1].rows[2].firstIndex { $0.value == .text("阶段") })
        edited.sheets[1].rows[row][stage] = .text("已销号")
        #expect(try intake(edited, other, on: "2022-10-31").proposals.map(\.kind) == [.status])
    }

    @Test(
        "what only others may read, or read in other words, says so in the lists, and stays so where they are brought in"
    )
    func limited() throws {
        let book = try ReportLedger.example(until: "2022-10-31")
        try book.record(
            .set(try book.ledger.item(called: "8.1"), .redacted, .text("公开的说法。"), reason: nil), on: "2022-10-31")
        let file = try workbook(book, on: "2022-10-31")
        let empty = try ReportLedger()
        try empty.record(try #require(try intake(file, empty, on: "2022-10-31").request()), on: "2022-10-31")
        let secret = try #require(book.ledger.measures.first { $0.ref == "8.1" }).firstSentence
        let notice = NoticeWriter(try empty.input("2022-10-31"), for: .public).report(try ReportLedger.notice()).paper
        let text = PaperText.lines(notice).joined()
        #expect(text.contains("公开的说法。") && !text.contains(secret))
    }

    @Test(
        "the lists one by one into an empty ledger make the same round; owners before tasks are refused, and nothing is half in"
    )
    func oneByOne() throws {
        let book = try ReportLedger.example()
        let whole = try workbook(book)
        let files = [whole, texts(whole), texts(whole, isMarked: false)]
        for file in files {
            let other = try ReportLedger()
            let order = [0, 1, 2]
            for list in order {
                if list == 1 {
                    #expect(throws: TableRefusal.ownersBeforeTasks) {
                        try self.intake(Workbook(sheets: [file.sheets[2]]), other)
                    }
                }
                let came = try intake(Workbook(sheets: [file.sheets[list]]), other)
                // How often a deadline was put off, and what closing rests on, come in with the measure: where that is
                // there already, they are named.
                let unsure = came.reading.uncertain.filter { $0.why != .otherRound }.filter {
                    order[1] == 1 || ($0.why != .derivedColumn && $0.why != .recordedColumn)
                }.prefix(3).map {
                    "\($0.phrase.zh) \($0.cell ?? "") \($0.text)"
                }
                #expect(unsure.isEmpty)
                guard !came.proposals.isEmpty || came.round == nil else { continue }
                let all = Set(came.proposals.indices)
                try other.record(
                    try #require(came.round == nil ? came.request() : came.request(taking: all)), on: Self.day)
            }
            #expect(other.ledger.openRounds.count == 1)
            // A problem is closed when its measures are there: the list of problems once more does that, with its basis.
            let late = try intake(Workbook(sheets: [file.sheets[0]]), other)
            #expect(late.proposals.allSatisfy { $0.kind == .status })
            if let request = late.request(taking: Set(late.proposals.indices)) {
                try other.record(request, on: Self.day)
            }
            let left = try intake(file, other).proposals.prefix(3).map { "\($0.cell ?? "") \($0.sentence.zh)" }
            #expect(left.isEmpty, "\(order)")
            let (own, copy) = (book.ledger, other.ledger)
            #expect(own.problems.indices.contains { own.state(ofProblem: $0) == .closed })
            for index in own.problems.indices {
                guard case .problem(let place)? = copy.place(of: try copy.item(called: own.problems[index].ref)) else {
                    continue
                }
                #expect(own.state(ofProblem: index) == copy.state(ofProblem: place), "\(own.problems[index].ref)")
            }
            #expect(copy.measuresInOrder.count == own.measuresInOrder.count)
            for (index, place) in zip(own.measuresInOrder, copy.measuresInOrder) {
                #expect(own.measures[index].ref == copy.measures[place].ref)
                #expect(own.owner(ofMeasure: index) == copy.owner(ofMeasure: place), "\(own.measures[index].ref)")
                #expect(own.deadline(ofMeasure: index) == copy.deadline(ofMeasure: place), "\(own.measures[index].ref)")
                #expect(own.measures[index].target == copy.measures[place].target)
                // As the whole workbook brings them; the list of owners does not say what closing rests on.
                if order[1] == 1 {
                    let (one, other) = (own.measures[index].stage, copy.measures[place].stage)
                    #expect(own.workflow.group(one) == copy.workflow.group(other), "\(own.measures[index].ref)")
                    #expect(own.measures[index].originalDeadline == copy.measures[place].originalDeadline)
                    #expect(own.measures[index].relapses == copy.measures[place].relapses)
                }
            }
        }
    }

    @Test("what is closed stays closed, with what that rests on, from ledger to ledger by the lists and by JSON")
    func generations() throws {
        let book = try ReportLedger.example()
        func bases(_ ledger: Ledger) -> [String: String] {
            var all: [String: String] = [:]
            for index in ledger.measuresInOrder {
                all[ledger.measures[index].ref] = ledger.closingBasis(ofMeasure: index)
            }
            for index in ledger.problems.indices where ledger.state(ofProblem: index) == .closed {
                all[ledger.problems[index].ref] = ledger.problems[index].closing?.basis
            }
            return all
        }
        let own = bases(book.ledger)
        #expect(own.keys.contains { $0.contains(".") } && own.keys.contains { !$0.contains(".") })
        var last = book
        for isText in [false, true, false] {
            let next = try ReportLedger()
            let file = try workbook(last)
            let came = try intake(isText ? texts(file, isMarked: false) : file, next)
            try next.record(try #require(came.request()), on: Self.day)
            #expect(bases(next.ledger) == own)
            let again = try intake(file, next)
            #expect(again.proposals.map { "\($0.cell ?? "") \($0.sentence.zh)" } == [])
            #expect(again.reading.uncertain.map { "\($0.cell ?? "") \($0.text)" } == [])
            last = next
        }
        // Restored as it stands, where the entries are not told one by one.
        let day = try DateReader.day(Self.day)
        let view = try LedgerFile.read(try JSONText.bytes(of: LedgerView(ledger: last.ledger, on: day)))
        let restored = try ReportLedger()
        let intake = try #require(view.intakes(name: "a.json", restored.ledger, on: day).first)
        try restored.record(try #require(intake.request()), on: Self.day)
        #expect(bases(restored.ledger) == own)
    }

    @Test("progress without a day of its own that was taken is no news on a later day")
    func undatedAgain() throws {
        let book = try ReportLedger.example(until: "2022-10-31")
        var edited = try workbook(book, on: "2022-10-31")
        let list = edited.sheets[1]
        let row = try #require(list.rows.firstIndex { $0.first?.value == .text("4.2") })
        let column = try #require(list.rows[list.titleRows].firstIndex { $0.value == .text("最近进展") })
        edited.sheets[1].rows[row][column] = .text("试点名单已公布")
        let came = try intake(edited, book, on: "2022-11-01")
        #expect(came.proposals.map(\.kind) == [.progress])
        try book.record(try #require(came.request(taking: [0])), on: "2022-11-01")
        #expect(try intake(edited, book, on: "2022-11-20").proposals.isEmpty)
    }

    @Test("owners after only a part of the tasks are refused; in this ledger's own list a row may be added")
    func ownersAfterSome() throws {
        let book = try ReportLedger.example()
        let whole = try workbook(book)
        for file in [whole, texts(whole)] {
            let other = try ReportLedger()
            let problems = try intake(Workbook(sheets: [file.sheets[0]]), other)
            try other.record(try #require(problems.request()), on: Self.day)
            let tasks = try intake(Workbook(sheets: [file.sheets[1]]), other)
            try other.record(try #require(tasks.request(taking: Set(0..<tasks.proposals.count - 5))), on: Self.day)
            #expect(throws: TableRefusal.ownersBeforeTasks) {
                try self.intake(Workbook(sheets: [file.sheets[2]]), other)
            }
        }
        var own = Workbook(sheets: [texts(whole).sheets[2]])
        let number = try #require(own.sheets[0].rows[0].firstIndex { ChecklistBook.text($0) == "措施编号" })
        var row = try #require(own.sheets[0].rows.first { ChecklistBook.text($0[number]) == "4.2" })
        row[number] = .text("4.77")
        own.sheets[0].rows.append(row)
        #expect(try intake(own, book).proposals.map(\.kind) == [.newMeasure])
    }

    @Test("of what was withdrawn since a list was written each changed cell is named, and no other")
    func withdrawnSince() throws {
        let book = try ReportLedger.example(until: "2022-10-31")
        let file = try workbook(book, on: "2022-10-31")
        let item = try book.ledger.item(called: "4.5")
        try book.record(.withdraw(item, reason: "并入别项"), on: "2022-10-31")
        for file in [file, texts(file)] {
            #expect(try intake(file, book, on: "2022-10-31").reading.uncertain.isEmpty)
            var edited = file
            let list = edited.sheets[2]
            let heading = try #require(list.rows.firstIndex { $0.contains { $0.value == .text("责任单位") } })
            let column = try #require(list.rows[heading].firstIndex { $0.value == .text("责任单位") })
            let row = try #require(list.rows.firstIndex { $0.contains { $0.value == .text("4.5") } })
            edited.sheets[2].rows[row][column] = .text("别的处")
            let came = try intake(edited, book, on: "2022-10-31")
            #expect(came.proposals.isEmpty)
            #expect(came.reading.uncertain.map(\.text) == ["别的处"])
            #expect(came.reading.uncertain.map(\.why) == [.itemWithdrawn])
        }
    }

    @Test(
        "a day that a spreadsheet wrote anew is the same; what has no problem, stands beside the title or is said twice is named"
    )
    func edited() throws {
        let book = try ReportLedger.example()
        var changed = texts(try workbook(book))
        let dated = /^(\d{4})-(\d\d)-(\d\d)$/
        for sheet in changed.sheets.indices {
            for row in changed.sheets[sheet].rows.indices {
                changed.sheets[sheet].rows[row] = changed.sheets[sheet].rows[row].map { cell in
                    guard case .text(let text) = cell.value, let found = text.wholeMatch(of: dated) else { return cell }
                    return .text("\(found.1)/\(Int(found.2) ?? 0)/\(Int(found.3) ?? 0)")
                }
            }
        }
        #expect(try intake(changed, book).proposals.map(\.kind) == [])
        let tasks = changed.sheets[1]
        let heading = tasks.rows[tasks.titleRows].map(ChecklistBook.text)
        let unit = try #require(heading.firstIndex(of: "责任单位"))
        let row = tasks.titleRows + 1
        changed.sheets[1].rows[row][unit] = .text("甲处")
        let number = tasks.rows[row].first
        let owners = changed.sheets[2]
        let same = try #require(owners.rows.firstIndex { $0.contains { $0 == number } })
        let column = try #require(owners.rows[owners.titleRows].map(ChecklistBook.text).firstIndex(of: "责任单位"))
        changed.sheets[2].rows[same][column] = .text("乙处")
        changed.sheets[1].rows.insert([.text("88.1"), .text("没有问题的措施")], at: row)
        changed.sheets[1].rows.insert([.text("77"), .text("没有问题的措施")], at: row)
        let came = try intake(changed, book)
        #expect(came.proposals.map(\.after).sorted() == ["乙处", "甲处"].sorted())
        #expect(came.proposals.allSatisfy { $0.isContested && $0.remark != nil } && came.takenTogether.isEmpty)
        #expect(came.reading.uncertain.filter { $0.why == .rowWithoutProblem }.count == 2)
    }

    @Test(
        "what is typed where evidence stands is handed in; a basis that is typed says where it is given, evidence that is wiped stays"
    )
    func recorded() throws {
        let book = try ReportLedger.example()
        var changed = try workbook(book)
        let list = changed.sheets[1]
        let heading = list.rows[list.titleRows].map(ChecklistBook.text)
        func place(_ name: String) throws -> Int { try #require(heading.firstIndex(of: name)) }
        let (proof, basis) = (try place("佐证"), try place("销号依据"))
        let rows = (list.titleRows + 1)..<(list.rows.count - list.footRows)
        let bare = try #require(rows.first { ChecklistBook.text(list.rows[$0][proof]).isEmpty })
        let proved = try #require(rows.first { !ChecklistBook.text(list.rows[$0][proof]).isEmpty })
        changed.sheets[1].rows[bare][proof] = .text("会议纪要第9号")
        changed.sheets[1].rows[bare][basis] = .text("会议纪要第9号")
        changed.sheets[1].rows[proved][proof] = Cell(.empty)
        let came = try intake(changed, book)
        #expect(came.proposals.map(\.kind) == [.evidence])
        #expect(Set(came.reading.uncertain.map(\.why)) == [.recordedColumn, .clearedCell])
        try book.record(try #require(came.request(taking: [0])), on: Self.day)
        #expect(try intake(changed, book).proposals.isEmpty)
    }

    @Test("lists of another ledger of the same body are compared, and it is said that nobody changed them")
    func otherLedger() throws {
        let (book, other) = (try ReportLedger.example(), try ReportLedger.example())
        let file = try workbook(other)
        #expect(try intake(file, book).warning == nil)
        let item = try other.ledger.item(called: "4.2")
        try other.record(.assign([item], fields: [.unit: .text("甲处")], reason: "改派"), on: Self.day, late: "试")
        let came = try intake(try workbook(other), book)
        #expect(!came.proposals.isEmpty && came.warning == TableWords.otherRound)
        // What somebody changed in the ledger's own lists needs no such word.
        var own = try workbook(book)
        let row = try #require(own.sheets[1].rows.firstIndex { $0.first?.value == .text("4.2") })
        own.sheets[1].rows[row][3] = .text("乙处")
        #expect(try intake(own, book).proposals.count == 1 && intake(own, book).warning == nil)
    }

    @Test(
        "an area's name that one of its rows alone changes is not taken with the rest: it would rename the whole area")
    func areaOfOneRow() throws {
        let book = try ReportLedger.example()
        var file = texts(try workbook(book))
        let place = try #require(file.sheets[0].rows[0].firstIndex { ChecklistBook.text($0) == "方面" })
        let name = ChecklistBook.text(file.sheets[0].rows[1][place])
        let rows = file.sheets[0].rows.indices.filter { ChecklistBook.text(file.sheets[0].rows[$0][place]) == name }
        try #require(rows.count > 1)
        file.sheets[0].rows[rows[0]][place] = .text("换了名称的方面")
        let one = try intake(file, book)
        #expect(one.proposals.count == 1 && one.takenTogether.isEmpty)
        #expect(one.proposals[0].remark == ImportWords.areaOfSome(rows.count - 1))
        for row in rows { file.sheets[0].rows[row][place] = .text("换了名称的方面") }
        #expect(try intake(file, book).takenTogether == [0])
    }

    @Test("of progress that an office writes on in the same cell only what was added is news, of the day it comes in")
    func writtenOn() throws {
        let book = try ReportLedger.example()
        let item = try book.ledger.item(called: "4.5")
        try book.record(.note([item], text: "协议签了9家", on: nil, needsCoordination: nil), on: Self.day)
        var file = texts(try workbook(book))
        let place = try #require(file.sheets[1].rows[0].firstIndex { ChecklistBook.text($0) == "最近进展" })
        let row = try #require(file.sheets[1].rows.firstIndex { $0.first?.value == .text("4.5") })
        let said = ChecklistBook.text(file.sheets[1].rows[row][place])
        file.sheets[1].rows[row][place] = .text(said + "；又签了3家")
        let came = try intake(file, book, on: "2022-12-28")
        #expect(came.proposals.map(\.after) == ["又签了3家"])
        try book.record(try #require(came.request(taking: [0])), on: "2022-12-28", late: "试")
        #expect(book.ledger.measures.first { $0.id == item }?.lastEntry?.on == Day("2022-12-28"))
        #expect(try intake(file, book, on: "2022-12-29").proposals.isEmpty)
        // A day to come at its beginning is part of what is said, on whatever day it is read again.
        file.sheets[1].rows[row][place] = .text("2023-02-15 拟再签2家")
        let planned = try intake(file, book, on: "2022-12-29")
        try book.record(try #require(planned.request(taking: [0])), on: "2022-12-29", late: "试")
        #expect(try intake(file, book, on: "2022-12-30").proposals.isEmpty)
        // The mark that it is stuck, put in or taken out, says whether it is.
        file.sheets[1].rows[row][place] = .text("【需协调】租金未批")
        let stuck = try intake(file, book, on: "2022-12-30")
        try book.record(try #require(stuck.request(taking: [0])), on: "2022-12-30", late: "试")
        #expect(book.ledger.measures.first { $0.id == item }?.lastEntry?.needsCoordination == true)
        var freed = texts(try workbook(book, on: "2022-12-30"))
        let own = ChecklistBook.text(freed.sheets[1].rows[row][place])
        freed.sheets[1].rows[row][place] = .text(own.replacing("【需协调】", with: ""))
        let free = try intake(freed, book, on: "2022-12-31")
        #expect(free.proposals.map(\.after) == [own.replacing("【需协调】", with: "")])
        try book.record(try #require(free.request(taking: [0])), on: "2022-12-31", late: "试")
        #expect(book.ledger.measures.first { $0.id == item }?.lastEntry?.needsCoordination == false)
    }

    @Test("the remark of an area comes back with the list of problems, and is changed there once for all its rows")
    func areaRemark() throws {
        let book = try ReportLedger.example()
        let area = try #require(book.ledger.areas.first)
        try book.record(.set(area.id, .remark, .text("由专班负责"), reason: nil), on: Self.day)
        var file = try workbook(book)
        let other = try ReportLedger()
        try other.record(try #require(try intake(file, other).request()), on: Self.day)
        #expect(other.ledger.areas.first?.own[.remark] == .text("由专班负责"))
        let place = try #require(
            file.sheets[0].rows[file.sheets[0].titleRows].firstIndex { ChecklistBook.text($0) == "方面备注" })
        for row in file.sheets[0].rows.indices
        where file.sheets[0].rows[row].indices.contains(place)
            && file.sheets[0].rows[row][place].value == .text("由专班负责")
        {
            file.sheets[0].rows[row][place] = .text("由办公室负责")
        }
        let came = try intake(file, book)
        #expect(came.proposals.count == 1 && came.proposals.first?.item == area.id)
        try book.record(try #require(came.request(taking: [0])), on: Self.day)
        #expect(book.ledger.areas.first?.own[.remark] == .text("由办公室负责"))
    }

    @Test("a new number is a new item; a row without one, a strange column and an emptied cell are named")
    func named() throws {
        let book = try ReportLedger.example()
        var changed = try workbook(book)
        let row = changed.sheets[1].titleRows + 1
        var new = changed.sheets[1].rows[row]
        new[0] = .text("4.99")
        new[1] = .text("添写的措施。")
        var bare = new
        bare[0] = Cell(.empty)
        bare[1] = .text("没有编号的措施。")
        changed.sheets[1].rows[row][1] = Cell(.empty)
        changed.sheets[1].rows[row].append(.text("旁边写的话"))
        changed.sheets[1].rows.insert(contentsOf: [new, bare], at: row + 1)
        let intake = try intake(changed, book)
        #expect(intake.proposals.map(\.kind) == [.newMeasure] && intake.proposals[0].after == "添写的措施。")
        #expect(Set(intake.reading.uncertain.map(\.why)) == [.clearedCell, .unknownColumn, .rowWithoutNumber])
        #expect(intake.reading.uncertain.contains { $0.text.contains("没有编号的措施。") && $0.cell != nil })
        #expect(intake.reading.uncertain.contains { $0.text == "旁边写的话" })
    }

    @Test("a number that a spreadsheet cut (4.10 as 4.1) is known by its words, and never another measure's")
    func cut() throws {
        let book = try Register.many()
        var workbook = ChecklistBook(try #require(book.input)).workbook
        for sheet in [1, 2] {
            let place = sheet == 1 ? 0 : 4
            for row in workbook.sheets[sheet].rows.indices
            where workbook.sheets[sheet].rows[row].indices.contains(place)
                && workbook.sheets[sheet].rows[row][place].value == .text("1.10")
            {
                workbook.sheets[sheet].rows[row][place] = Cell(.number(1.1))
            }
        }
        let intake = try #require(ChecklistReader(workbook)).intake(
            name: "x", book.ledger, log: book.log, on: book.day)
        #expect(intake.proposals.isEmpty && intake.reading.uncertain.isEmpty)
        #expect(intake.onlyInLedger.isEmpty)
    }

    @Test("a table of an office with columns of the same kind is no list of the program's own")
    func foreign() {
        #expect(ChecklistReader(Workbook(sheets: [TableFixture.sheet(TableFixture.plain)])) == nil)
        let other = [["措施编号", "措施", "责任单位", "责任人", "整改时限"], ["1.1", "做一。", "办公室", "甲", "2022-12-31"]]
        #expect(ChecklistReader(Workbook(sheets: [TableFixture.sheet(other)])) == nil)
    }

    @Test("the monthly report is known as the program's own, whatever it was written as; an office's notice is not")
    func monthly() throws {
        let book = try ReportLedger.example()
        for language in [Language.zh, .en] {
            let input = try book.input(ChecklistReaderTests.day, language: language)
            let month = try #require(Month("2022-12"))
            let template = try ReportTemplates.shipped()[language == .zh ? .monthly : .monthlyEnglish]
            let paper = MonthlyReport(input, month: month).report(template).paper
            #expect(OwnReport.phrase(PaperText.lines(paper)) != nil)
            let text = PaperText.markdown(paper).split(whereSeparator: \.isNewline).map(String.init)
            #expect(OwnReport.phrase(text) != nil)
        }
        #expect(OwnReport.phrase(["中共某局党组关于巡察整改进展情况的通报", "2022年3月至5月，巡察组对某局进行了巡察。"]) == nil)
        #expect(OwnReport.phrase(["某局巡察整改工作月报", "一、整改情况", "1.学习不深入的问题。"]) == nil)
    }

    @Test("every name of a stage, group and kind that people see is a word of the filter, and negated it is the rest")
    func labels() throws {
        let book = try ReportLedger.example()
        let ledger = book.ledger
        let day = try DateReader.day(ChecklistReaderTests.day)
        var expected: [String: Set<Int>] = [:]
        func expect(_ label: Phrase, _ holds: (Int) -> Bool) {
            for word in [label.zh, label.en] {
                expected[word, default: []].formUnion(ledger.measuresInOrder.filter(holds))
            }
        }
        for group in StageGroup.allCases {
            expect(Labels.group(group)) { ledger.workflow.group(ledger.measures[$0].stage) == group }
        }
        for kind in MeasureKind.allCases { expect(Labels.kind(kind)) { ledger.measures[$0].kind == kind } }
        for stage in ledger.workflow.stages {
            expect(Phrase(stage.zh, stage.en)) { ledger.measures[$0].stage.rawValue == stage.id }
        }
        let all = Set(ledger.measuresInOrder)
        for (word, measures) in expected {
            for (sign, wanted) in [("", measures), ("-", all.subtracting(measures))] {
                let query = try Query(parsing: sign + word, workflow: ledger.workflow)
                #expect(all.filter { query.matches(measure: $0, in: ledger, on: day) } == wanted, "\(sign)\(word)")
            }
        }
        #expect(expected.values.count { !$0.isEmpty } > 10)
    }

    @Test("a row whose number was changed by hand is still that of its item, by its words, and is named")
    func renumbered() throws {
        let book = try ReportLedger.example()
        for isText in [false, true] {
            var edited = try workbook(book)
            for (list, ref) in [(0, "5"), (1, "5.1")] {
                let row = try #require(edited.sheets[list].rows.firstIndex { $0.contains { $0.value == .text(ref) } })
                let cell = try #require(edited.sheets[list].rows[row].firstIndex { $0.value == .text(ref) })
                edited.sheets[list].rows[row][cell] = .text(list == 0 ? "77" : "5.9")
            }
            let found = try intake(isText ? texts(edited) : edited, book)
            #expect(found.proposals.isEmpty && found.onlyInLedger.isEmpty)
            #expect(found.reading.uncertain.map(\.why).contains(.renumbered))
        }
    }
}

extension Register {
    /// A round with one problem and a dozen measures.
    fileprivate static func many() throws -> Register {
        var register = try Register()
        let rows = (1...12).map { ["1", "学习方面", "学习不深入。", "第\($0)件要做的事。", "办公室"] }
        try register.take(try register.intake([["序号", "方面", "反馈问题", "整改措施", "责任单位"]] + rows))
        return register
    }

    fileprivate var input: ReportInput? {
        ledger.rounds.first.flatMap {
            ReportInput(log: log, workflow: ledger.workflow, round: $0.id, day: day, language: .zh)
        }
    }
}
