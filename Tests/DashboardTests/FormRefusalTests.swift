import Testing
import Text
import Tracker
import Wording

@testable import Dashboard

/// All forms that the actions open: what is said against a field calls it as the form does, and the cursor goes there.
@Suite("Refusals in forms") struct FormRefusalTests {
    /// All forms that actions open on some screens, those behind menus too.
    private static func forms(_ sitting: Sitting) throws -> [State] {
        var found: [State] = []
        var seen: Set<String> = []
        func add(_ state: State) {
            guard let form = state.openForm else { return }
            let name = form.title.zh + form.entries.map(\.label.zh).joined(separator: "/")
            if seen.insert(name).inserted { found.append(state) }
        }
        for screen in ["1", "2", "2 S-Tab Down Down", "3", "4", "5", "6", "6 Tab Tab Tab", "7"] {
            try sitting.press("Esc Esc \(screen)")
            for action in ActionID.allCases where action != .copy {
                var state = sitting.state
                _ = state.perform(action)
                add(state)
                guard case .menu(let menu)? = state.overlays.last else { continue }
                for place in menu.items.indices {
                    var chosen = state
                    for _ in 0..<place { _ = chosen.update(.key(.down)) }
                    _ = chosen.update(.key(.enter))
                    add(chosen)
                }
            }
        }
        return found
    }

    /// What a sentence is about, where it says that a text is missing, too long, cannot be read or is none of the values.
    private func subject(_ sentence: String) -> String? {
        for mark in ["不能为空", "不能是“"] {
            if let place = sentence.firstRange(of: mark) { return String(sentence[..<place.lowerBound]) }
        }
        if let place = sentence.firstRange(of: "个字，最多"), let has = sentence[..<place.lowerBound].lastIndex(of: "有") {
            return String(sentence[..<has])
        }
        if sentence.contains("个字无法识别"), let place = sentence.firstRange(of: "第 ") {
            return String(sentence[..<place.lowerBound])
        }
        return nil
    }

    private func isCalled(_ subject: String, _ label: String) -> Bool {
        // With the item's number before it, where one is told.
        subject == label || subject.hasSuffix("：" + label)
    }

    @Test("a field that is empty, too long, unreadable or wrong is called as its form calls it")
    func names() throws {
        let sitting = try Sitting(size: "120x36")
        let states = try Self.forms(sitting)
        #expect(states.count > 20)
        var told = 0
        for opened in states {
            guard let form = opened.openForm else { continue }
            for (place, entry) in form.entries.enumerated() where entry.isTyped {
                for text in ["", String(repeating: "长", count: 60_001), "坏\u{FFFD}字"] {
                    var state = opened
                    state.withForm { $0.entries[place].input.replace(with: text) }
                    let effects = state.openForm.map { state.submit($0) } ?? []
                    let about = "\(form.title.zh) / \(entry.label.zh) / \(text.prefix(3))"
                    guard let error = state.openForm?.error?.zh else {
                        // What goes on to the ledger is not refused there for what stands in a field.
                        #expect(state.problem(state.refusal(of: effects), in: form) == nil, "\(about)")
                        continue
                    }
                    #expect(!error.contains("--"), "\(about): \(error)")
                    #expect(TextWidth.of(error) < 600, "\(about)")
                    guard let subject = subject(error) else { continue }
                    told += 1
                    #expect(
                        form.entries.contains { isCalled(subject, $0.label.zh) } || subject == ScreenWords.yourName.zh,
                        "\(about): \(error)")
                    // Another field that must not be empty may be asked for first.
                    if !text.isEmpty, !error.contains("不能为空"), subject != ScreenWords.yourName.zh {
                        #expect(isCalled(subject, entry.label.zh), "\(about): \(error)")
                        #expect(state.openForm?.focus == place, "\(about)")
                    }
                }
            }
        }
        #expect(told > 40)
    }

    @Test("whoever leaves the form of a file that is being read has the reading stopped")
    func stopped() throws {
        let sitting = try Sitting(.nothing)
        var state = sitting.state
        _ = state.perform(.importNotice)
        state.withForm { $0.entries[0].input.replace(with: "a.xlsx") }
        #expect(state.update(.key(.enter)) == [.read(path: "a.xlsx")])
        let effects = state.update(.key(.escape))
        #expect(effects.contains(.stopReading) && state.openForm == nil)
    }

    @Test("from two months back the key for the month after is said to lead to that month, and Esc back to today")
    func monthAfter() throws {
        let sitting = try Sitting()
        try sitting.press("[ [")
        #expect(sitting.text.contains("按 ] 看 2022-09-30，按 Esc 回到今天"))
        try sitting.press("]")
        #expect(sitting.text.contains("按 ] 或 Esc 回到今天"))
    }
}
