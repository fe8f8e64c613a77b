import Text
import Tracker

extension Intake {
    /// The same file with one item as something else, held against the ledger anew.
    public func changing(_ place: Int, to kind: NoticeReading.Item.Kind, ledger: Ledger, on day: Day) -> Intake {
        guard reading.items.indices.contains(place), !isFound else { return self }
        return anew(reading.changing(place, to: kind), ledger, day)
    }

    /// The same file with a line that was left out taken as an item, and the place of that item.
    public func taking(
        skipped place: Int, as kind: NoticeReading.Item.Kind, ledger: Ledger, on day: Day
    ) -> (intake: Intake, item: Int) {
        guard reading.skipped.indices.contains(place), !isFound else { return (self, 0) }
        let (reading, item) = reading.taking(skipped: place, as: kind)
        return (anew(reading, ledger, day), item)
    }

    private func anew(_ reading: NoticeReading, _ ledger: Ledger, _ day: Day) -> Intake {
        Intake(reading, columns: columns, name: name, ledger: ledger, into: round, isNew: round == nil, on: day)
    }
}

extension NoticeReading {
    /// Whether an item can be of a kind where it stands: a measure stands below a problem.
    public func allows(_ kind: Item.Kind, at place: Int) -> Bool {
        if kind == .problem || items.prefix(place).contains(where: { $0.kind == .problem }) { return true }
        // An area would leave the measures below it without one.
        return kind == .area && !(items.dropFirst(place + 1).first.map { $0.kind == .measure } ?? false)
    }

    /// Where a line that was left out would stand among the items.
    public func place(ofSkipped place: Int) -> Int {
        let line = skipped[place].line
        return items.firstIndex { $0.line > line } ?? items.count
    }

    /// The reading with one item as something else: what follows it belongs to it as far as it can.
    func changing(_ place: Int, to kind: Item.Kind) -> NoticeReading {
        guard allows(kind, at: place) else { return self }
        return settling(items.enumerated().map { ($0.element, $0.offset == place ? kind : $0.element.kind) })
    }

    /// The reading with a line that was left out as an item.
    func taking(skipped place: Int, as kind: Item.Kind) -> (reading: NoticeReading, item: Int) {
        let remark = skipped[place]
        let item = self.place(ofSkipped: place)
        guard allows(kind, at: item) else { return (self, item) }
        let mark = CellMark(remark.text)
        let text = mark?.rest ?? remark.text
        let new = Item(
            ref: "", kind: kind, parent: nil, title: Sentences.first(of: text), text: text, line: remark.line,
            cell: remark.cell)
        var kinds = items.map { ($0, $0.kind) }
        kinds.insert((new, kind), at: item)
        var reading = settling(kinds)
        reading.skipped.remove(at: place)
        return (reading, item)
    }

    /// The items with their kinds, each below what stands above it. A number stays with whoever has it; what is of another
    /// kind or elsewhere now gets the next one that is free.
    private func settling(_ all: [(item: Item, kind: Item.Kind)]) -> NoticeReading {
        var reading = self
        var taken = Set(all.filter { $0.item.kind == $0.kind && !$0.item.ref.isEmpty }.map(\.item.ref))
        func free(_ ref: (Int) -> String) -> String {
            var number = 1
            while taken.contains(ref(number)) { number += 1 }
            taken.insert(ref(number))
            return ref(number)
        }
        var area: String?
        var problem: String?
        reading.items = all.map { item, kind in
            let isSame = item.kind == kind && !item.ref.isEmpty
            var ref = item.ref
            var parent: String?
            switch kind {
            case .area:
                if !isSame { ref = free(Numerals.chinese) }
                area = ref
            case .problem:
                if !isSame { ref = free { String($0) } }
                (parent, problem) = (area, ref)
            case .measure:
                parent = problem
                if let problem, !isSame || item.parent != problem { ref = free { "\(problem).\($0)" } }
            }
            var settled = Item(
                ref: ref, kind: kind, parent: parent,
                title: kind == .measure ? Sentences.first(of: item.text) : item.title, text: item.text, line: item.line,
                cell: item.cell, fields: kind == .area ? [:] : item.fields, stated: item.stated,
                progress: item.progress)
            settled.told = item.told
            settled.isTold = item.isTold
            settled.isInternal = item.isInternal
            return settled
        }
        return reading
    }
}
