import Testing
import Tracker
import Wording

@testable import Dashboard

/// What the screens call something is what finds it.
@Suite struct FilterWordsTests {
    private func query(_ text: String) throws -> Query {
        try Query(parsing: text, workflow: try Sitting().state.ledger.workflow)
    }

    @Test("标记、分组、阶段、类型、预警的名称，中英文都能拿来筛选")
    func labels() throws {
        let workflow = try Sitting().state.ledger.workflow
        for flag in Query.Flag.allCases {
            for word in [Labels.flag(flag).zh.filter { $0 != " " }, Labels.flag(flag).zh, Labels.flag(flag).en] {
                #expect(try Query(parsing: word, workflow: workflow).flag == flag, "\(word)")
            }
        }
        for group in StageGroup.allCases {
            for word in [Labels.group(group).zh, Labels.group(group).en] {
                #expect(try Query(parsing: word, workflow: workflow).group == group, "\(word)")
            }
        }
        // Beside others, and taken back.
        let both = try Query(parsing: "-no news due in 30 days", workflow: workflow)
        let same = try Query(parsing: "-silent dueIn30", workflow: workflow)
        let ledger = try Sitting().state.ledger
        let day = try Sitting().state.day
        for index in ledger.measuresInOrder {
            #expect(
                both.matches(measure: index, in: ledger, on: day) == same.matches(measure: index, in: ledger, on: day))
        }
    }

    @Test("栏目的名称就是筛选的键", arguments: [Field.unit, .leader, .support, .person, .kind, .deadline, .disclosure, .stage])
    func keys(field: Field) throws {
        let values: [Field: String] = [.kind: "立行立改", .deadline: "2022", .disclosure: "公开", .stage: "明显成效"]
        let value = values[field] ?? "甲"
        #expect(throws: Never.self) { try query("\(Labels.field(field).zh):\(value)") }
    }

    @Test("登记簿的说明列出每一本")
    func registers() {
        for register in Register.allCases {
            #expect(ActionWords.registers.help.zh.contains(register.label.zh.prefix(2)), "\(register)")
        }
    }
}
