import Canvas
import Foundation
import ShippedConfig
import Testing

@testable import Dashboard

/// The keys: every action has some, none means two things in one place, and a person's own file is checked by line.
@Suite struct KeymapTests {
    private let shipped = String(decoding: ShippedConfig.keymap, as: UTF8.self)

    @Test("自己的键位只改写到的命令，其余照旧")
    func overlay() throws {
        let own = try Keymap("{ keys: { note: \"F2 m\" } }", over: Keymap(shipped))
        #expect(own.action(for: .character("m"), in: .tasks) == .note)
        #expect(own.action(for: .character("n"), in: .tasks) == nil)
        #expect(own.action(for: .function(4), in: .tasks) == .moves)
    }

    private func problem(_ text: String) throws -> Keymap.Problem? {
        let base = try Keymap(shipped)
        do throws(Keymap.Problem) {
            _ = try Keymap(text, over: base)
            return nil
        } catch {
            return error
        }
    }

    @Test("写错的命令、按键、重复的按键，都说出在哪一行")
    func problems() throws {
        let key = try problem("{ keys: {\n note: \"F99x\" } }")
        #expect(key == .unknownKey(line: 2, action: "note", word: "F99x"))
        let table = try problem("{ key: {} }")
        #expect(table == .unknownTable(line: 1, word: "key"))
        let action = try problem("{ keys: {\n\n nota: \"n\" } }")
        #expect(action == .unknownAction(line: 3, word: "nota", valid: ActionID.allCases.map(\.rawValue)))
        guard case .twice(let line, let name, let actions)? = try problem("{ keys: {\n note: \"q\" } }") else {
            Issue.record("a key that means two things was taken")
            return
        }
        #expect(line == 2 && name == "q" && Set(actions) == ["note", "quit"])
    }

    @Test("每个命令都有按键，或在“登记”和命令列表里找得到；不开输入法和开着输入法都够得着")
    func everyActionIsReachable() throws {
        let keymap = try Keymap(shipped)
        for action in ActionID.allCases {
            // What is done now and then has no key of its own: keys are for what is done all day.
            #expect(!keymap.names(of: action).isEmpty || ActionTable.spec(action).hint == nil, "\(action)")
            #expect(ActionTable.all.contains { $0.id == action }, "\(action)")
        }
        // Letters do not arrive while an input method is on: the list of actions has to open without one.
        #expect(keymap.keys[.actions]?.contains { if case .function = $0 { true } else { false } } ?? false)
        #expect(keymap.action(for: .character("／"), in: .tasks) == .find)
        #expect(keymap.action(for: .character("？"), in: .tasks) == .help)
    }

    @Test("底行总有帮助和退出，并且不超出窗口", arguments: [80, 100, 120, 200])
    func keyLine(columns: Int) throws {
        for keys in ["", "2", "2 S-Tab", "2 Tab", "2 Enter", "4"] {
            let desk = try Sitting(size: "\(columns)x30")
            try desk.press(keys)
            let spans = KeyLine.spans(in: desk.state)
            #expect(spans.contains { $0.action == .help } && spans.contains { $0.action == .quit })
            #expect(spans.allSatisfy { $0.end < columns })
        }
    }

    private func problemOfColumns(_ text: String) -> Columns.Problem? {
        do throws(Columns.Problem) {
            _ = try Columns(text)
            return nil
        } catch {
            return error
        }
    }

    @Test("栏目文件写错时说出哪一行")
    func columns() {
        let word = problemOfColumns("{ tasks: { ref: \"wide\" } }")
        #expect(word == .unknownWord(line: 1, column: "ref", word: "wide"))
        let list = problemOfColumns("{ owners: {} }")
        #expect(list == .unknownList(line: 1, word: "owners"))
    }
}
