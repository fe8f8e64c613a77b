import Tracker
import Wording

extension LedgerFile {
    /// What it brings: into an empty ledger all of it, else of each round what differs.
    public func intakes(name: String, _ ledger: Ledger, into: ItemID? = nil, on day: Day) -> [Intake] {
        if ledger.rounds.isEmpty, ledger.records.isEmpty {
            let entries = entries(on: day)
            let all = rounds.map { reading(of: $0, isQualified: rounds.count > 1) }
            var whole = NoticeReading(
                round: all.first?.round ?? NoticeReading.Round(), declared: all.first?.declared ?? Declared(),
                items: all.flatMap(\.items),
                skipped: entries == nil ? [NoticeReading.Remark(line: 0, text: "log", why: .entriesMissing)] : [],
                uncertain: [])
            whole.isPlan = true
            let changes = LedgerRestore.changes(self, name: name, entries: entries)
            return [Intake(restoring: changes, whole, name: name, ledger: ledger, on: day)]
        }
        return rounds.filter { $0[.withdrawn] == .nothing }.map { round in
            var reading = reading(of: round, isQualified: false)
            if !records.isEmpty {
                reading = NoticeReading(
                    round: reading.round, declared: reading.declared, items: reading.items,
                    skipped: [
                        NoticeReading.Remark(line: 0, text: String(records.count), why: .recordsNotCompared)
                    ], uncertain: [], isPlan: true)
            }
            return Intake(reading, name: name, ledger: ledger, into: into, on: day)
        }
    }

    /// One round as a reading, so that it is looked through and compared as any other file.
    private func reading(of round: LedgerFileItem<Round>, isQualified: Bool) -> NoticeReading {
        func ref(_ text: String) -> String {
            let bare = text.split(separator: "/").last.map(String.init) ?? text
            return isQualified ? "\(round.name)/\(bare)" : bare
        }
        var items: [NoticeReading.Item] = []
        let problems = Dictionary(
            grouping: self.problems.filter { $0.round == round.name && $0[.withdrawn] == .nothing }
        ) {
            ref($0.area)
        }
        let measures = Dictionary(
            grouping: self.measures.filter { $0.round == round.name && $0[.withdrawn] == .nothing }
        ) {
            ref($0.problem)
        }
        for area in areas where area.round == round.name && area[.withdrawn] == .nothing {
            let title = area[.title].text ?? ""
            items.append(item(ref(area.ref), .area, nil, title, title, area.fields))
            for problem in problems[ref(area.ref)] ?? [] {
                let title = problem[.title].text ?? ""
                var entry = item(
                    ref(problem.ref), .problem, ref(area.ref), title, problem[.text].text ?? title, problem.fields)
                entry.told = told(problem.progress ?? [])
                items.append(entry)
                for measure in measures[ref(problem.ref)] ?? [] {
                    items.append(self.item(measure, ref(measure.ref), ref(problem.ref)))
                }
            }
        }
        var head = NoticeReading.Round()
        head.title = round[.title].text
        head.body = round[.body].text
        head.inspector = round[.inspector].text
        head.inspectionStart = round[.inspectionStart].day
        head.inspectionEnd = round[.inspectionEnd].day
        head.feedback = round[.feedback].day
        head.signed = round[.signed].day
        var declared = Declared()
        if case .declared(let said) = round[.declared] { declared = said }
        var reading = NoticeReading(
            round: head, declared: declared, items: items, skipped: [], uncertain: [])
        reading.isPlan = true
        return reading
    }

    private func item(_ measure: LedgerFileItem<Measure>, _ ref: String, _ problem: String) -> NoticeReading.Item {
        let text = measure[.text].text ?? ""
        var item = item(ref, .measure, problem, measure[.title].text ?? text, text, measure.fields)
        item.stated = stated(measure[.stage].text ?? "")
        item.told = told(measure.progress)
        return item
    }

    private func told(_ progress: [Progress]) -> [NoticeReading.Item.Told] {
        progress.map {
            NoticeReading.Item.Told(text: $0.text, on: $0.on, needsCoordination: $0.needsCoordination ?? false)
        }
    }

    /// How far a stage is, by the file's own workflow.
    private func stated(_ stage: String) -> NoticeReading.Stated? {
        guard let spec = workflow.stages.first(where: { $0.id == stage }) else { return nil }
        switch spec.group {
        case .notStarted: return NoticeReading.Stated(.notStarted)
        case .underway: return NoticeReading.Stated(.underway)
        case .effective: return NoticeReading.Stated(spec.clock == .review ? .longTerm : .effective)
        // What this program wrote out was closed by its rules.
        case .closed:
            let label = Labels.stage(Stage(rawValue: stage), workflow)
            return NoticeReading.Stated(.closed, word: label.zh, basis: ImportWords.exportedStage(label).zh)
        }
    }

    private func item(
        _ ref: String, _ kind: NoticeReading.Item.Kind, _ parent: String?, _ title: String, _ text: String,
        _ fields: LedgerFileFields
    ) -> NoticeReading.Item {
        // What the item says stands apart, and how far it is comes by its own workflow.
        NoticeReading.Item(
            ref: ref, kind: kind, parent: parent, title: title, text: text, line: 0,
            fields: fields.values.filter { ![.title, .text, .stage, .withdrawn].contains($0.key) })
    }
}
