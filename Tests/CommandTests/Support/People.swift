import Foundation
import PtySupport
import Testing

/// A round with the people who work on it, for the commands that roles matter to.
enum People {
    /// The day on which all is set up.
    static let day = "2022-09-01"

    /// A round made by hand: problem 1 with two measures of 河道处 and 分管领导, problem 2 with one of 工程处, and a member
    /// of each role, called as the constants below.
    static func gather(in home: Home) throws {
        try Notices.makeByHand(in: home, today: day)
        func office(_ arguments: String...) throws {
            let run = try home.run(["--today", day, "--as", People.office] + arguments)
            #expect(run.status == 0, "\(arguments): \(run.errors)")
        }
        try office("add", "problem", "--under", "一", "清淤不够及时")
        try office("add", "measure", "--under", "2", "备足设备。")
        try office("assign", "1", "--unit", "河道处", "--leader", leader)
        try office("assign", "2", "--unit", "工程处")
        try office("member", "add", People.office, "--role", "office")
        try office("member", "add", unit, "--role", "责任单位", "--unit", "河道处")
        try office("member", "add", other, "--role", "unit", "--unit", "工程处")
        try office("member", "add", leader, "--role", "牵头领导")
        try office("member", "add", group, "--role", "领导小组")
        try office("member", "add", inspector, "--role", "inspector")
        try office("member", "add", reader, "--role", "查阅")
    }

    static let office = "整改办"
    static let unit = "河道处联络员"
    static let other = "工程处联络员"
    static let leader = "分管领导"
    static let group = "领导小组组长"
    static let inspector = "巡察办"
    static let reader = "查阅人"
}

extension Home {
    /// Runs as someone on a day of September 2022 what has to succeed.
    @discardableResult
    func act(
        _ name: String, _ day: Int, _ arguments: String..., source: SourceLocation = #_sourceLocation
    ) throws -> Run {
        let run = try run(["--as", name, "--today", Home.september(day)] + arguments)
        #expect(run.status == 0, "\(arguments): \(run.errors)", sourceLocation: source)
        return run
    }

    /// Runs as someone what has to be refused: its sentence in Chinese, checked to be there in English too.
    @discardableResult
    func refuses(
        _ name: String, _ day: Int, _ arguments: String..., zh: String, en: String, status: Int32 = 1,
        source: SourceLocation = #_sourceLocation
    ) throws -> String {
        for (language, words) in [("en", en), ("zh", zh)] {
            let run = try run(["--as", name, "--today", Home.september(day), "--lang", language] + arguments)
            #expect(run.status == status, "\(arguments): \(run.output)", sourceLocation: source)
            #expect(run.output.isEmpty, sourceLocation: source)
            #expect(run.errors.contains(words), "\(run.errors)", sourceLocation: source)
        }
        return zh
    }

    private static func september(_ day: Int) -> String { "2022-09-" + (day < 10 ? "0\(day)" : "\(day)") }

    /// Brings a measure all the way to its close-out.
    func close(_ ref: String, _ day: Int) throws {
        try act(People.office, day, "move", ref, "start")
        try act(People.unit, day, "note", ref, "已完成")
        try act(People.unit, day, "move", ref, "submit", "--evidence", "验收单")
        try act(People.office, day, "move", ref, "review")
        try act(People.leader, day, "move", ref, "endorse")
        try act(People.group, day, "move", ref, "close", "--basis", "领导小组会议纪要")
    }
}
