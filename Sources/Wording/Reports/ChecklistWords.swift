import Tracker

/// What the three lists say when they are written as a workbook.
public enum ChecklistWords {
    /// The problem list.
    public static let problems = Phrase("问题清单", "Problems")
    /// The task list.
    public static let tasks = Phrase("任务清单", "Tasks")
    /// The responsibility list.
    public static let owners = Phrase("责任清单", "Owners")
    /// The title of a list.
    public static func title(_ body: String, _ list: Phrase) -> Phrase {
        Phrase("\(body)巡察整改\(list.zh)", "\(body): \(list.en)")
    }
    /// What stands under the title.
    public static func note(_ day: String, _ count: String) -> Phrase {
        Phrase("数据截至 \(day)　　\(count)", "As of \(day)    \(count)")
    }
    /// The line for who filled it in and who checked it.
    public static let signatures = Phrase(
        "填表人：　　　　　　　　　　审核人：　　　　　　　　　　填表日期：　　　　年　　月　　日",
        "Filled in by:                              Checked by:                              Date:")
    /// How many problems and measures.
    public static func count(problems: Int, measures: Int) -> Phrase {
        Phrase("\(problems) 项问题，\(measures) 条措施", "\(counted(problems, "problem")), \(counted(measures, "measure"))")
    }
    /// The number of a problem.
    public static let problemRef = Phrase("问题序号", "Problem no.")
    /// The number of a measure.
    public static let measureRef = Phrase("措施编号", "Measure no.")
    /// The finding in full.
    public static let finding = Phrase("具体表现", "Finding")
    /// A field of the area that a problem stands in.
    public static func ofArea(_ field: Phrase) -> Phrase { Phrase("方面\(field.zh)", "Area \(field.en)") }
    /// Measures and how many are closed.
    public static let closedOfMeasures = Phrase("销号/措施", "Closed/measures")
    /// What a close-out rests on.
    /// Below each printed page: its number, and how many there are.
    public static let pageFooter = Phrase("第 &P 页，共 &N 页", "Page &P of &N")
    /// 销号依据
    public static let basis = Phrase("销号依据", "Basis of close-out")
    /// What was noted last.
    public static let lastProgress = Phrase("最近进展", "Last progress")
    /// How progress that calls for help begins, in whatever language: it is read again.
    public static let stuckMark = "【需协调】"
    /// Days left, or late.
    public static let left = Phrase("剩余天数", "Days left")
    /// Days past the deadline.
    public static func late(_ days: Int) -> Phrase { Phrase("超期 \(days) 天", "\(days) days late") }
    /// An area, with its number.
    public static func area(_ ref: String, _ title: String) -> Phrase {
        Phrase("（\(ref)）\(title)", "(\(ref)) \(title)")
    }
    /// The states of problems by what they are called, in both languages.
    public static let states: [String: ProblemState] = {
        var states: [String: ProblemState] = [:]
        for state in ProblemState.allCases {
            for word in [Labels.state(state).zh, Labels.state(state).en] { states[word] = state }
        }
        return states
    }()
    /// No deadline is set.
    public static let noDeadline = Phrase("未定", "none")
}
