import Canvas
import Foundation
import PtySupport

/// Every command that only looks, and every screen: run over a ledger, none of them may end by a signal.
enum Reading {
    /// The commands; those that write a file write it into a folder.
    static func commands(into folder: String) -> [[String]] {
        [
            ["list", "measures"], ["list", "problems"], ["list", "areas"], ["list", "owners"],
            ["list", "measures", "--format", "json"], ["list", "owners", "--format", "csv"],
            ["list", "measures", "--where", "overdue"], ["show", "1.1"], ["show", "1"], ["show", "round"], ["overview"],
            ["overview", "--format", "json"], ["overview", "--as-of", "2022-09-30"], ["check"],
            ["check", "--format", "json"], ["check", "--as-of", "2022-09-30"], ["queue", "--all"], ["history"],
            ["history", "1.1", "--format", "json"], ["diff"], ["diff", "--from", "0001-01-01", "--to", "2022-10-31"],
            ["outcomes"], ["outcomes", "--by", "problem"], ["outcomes", "--by", "unit"], ["outcomes", "--by", "month"],
            ["reported"], ["reported", "--month", "2022-10"], ["explain"], ["explain", "overdue"],
            ["explain", "closed.measures", "--since", "1"], ["explain", "--format", "json"], ["report", "list"],
            ["report", "monthly", "--output", folder + "/m.md", "--force"],
            ["report", "monthly", "--month", "2022-09"], ["report", "notice", "--output", folder + "/n.md", "--force"],
            ["report", "checklists", "--output", folder + "/c.xlsx", "--force"],
            ["report", "overview", "--output", folder + "/o.html", "--force"],
            ["report", "urging", "4.4", "--output", folder + "/u.md", "--force"], ["export", "json"],
            ["evidence", "1.1"], ["lookbacks"], ["milestone", "1.1"], ["urge", "1.1"], ["member", "list"],
            ["meeting", "list"],
            ["opinion", "list"], ["survey", "list"], ["round", "list"], ["settle"],
        ]
    }

    /// What went wrong with one of the commands.
    static func wrongs(_ ground: Ground, _ about: String) throws -> [String] {
        var wrongs: [String] = []
        for command in commands(into: ground.home + "/in") {
            do {
                let run = try ground.run(["--today", "2022-10-31", "--as", "整改办"] + command)
                if run.status != 0, run.status != 1 {
                    wrongs.append("\(about)｜\(command.joined(separator: " "))｜\(run.status) \(run.errors.prefix(200))")
                }
            } catch { wrongs.append("\(about)｜\(command.joined(separator: " "))｜\(error)") }
        }
        return wrongs
    }

    /// What went wrong on one of the screens: each is opened, its first row entered, asked why, and its help read, and from each on to another.
    static func wrongsOnScreen(_ ground: Ground, _ about: String) throws -> [String] {
        let program = try PtyProgram(
            [Built.rectify, "--today", "2022-10-31", "--as", "整改办"], environment: ground.environment,
            size: Size(columns: 160, rows: 48))
        var place = "打开"
        do {
            try program.wait(for: "[1 总览")
            for number in names.indices {
                for key in ["", "\r", "y", "\u{1B}OP", "=", "[", "]", "\t", "\u{1B}[6~"] {
                    place = "\(number + 1) \(key.debugDescription)"
                    // By way of another screen, so that being there is seen to be new.
                    try go(to: (number + 1) % names.count, in: program)
                    try go(to: number, in: program)
                    try program.send(key)
                    try repaint(program)
                }
            }
            try go(to: 0, in: program)
            try program.send("\u{3}")
            let exit = try program.waitForExit()
            return exit.status == 0 ? [] : ["\(about)｜画面 \(place)｜\(exit.status)"]
        } catch {
            let exit = try? program.waitForExit()
            return ["\(about)｜画面 \(place)｜\(exit?.status ?? -1) \(error)"]
        }
    }

    private static let names = ["总览", "清单", "报告", "记录", "待办", "登记簿", "核查"]

    /// Opens a screen that is not the one that is open; what lies over that one is closed before.
    private static func go(to number: Int, in program: PtyProgram) throws {
        let head = "[\(number + 1) \(names[number])"
        // A letter of before that is not taken yet would make text of the two, which is no command; Home parts them.
        try program.send("\u{1B}[H\(number + 1)")
        try program.wait("\(head)，或有东西盖着") { $0.contains(head) || isCovered($0) }
        guard isCovered(program.screen) else { return }
        try program.send("\u{1B}")
        try program.wait("没有盖住") { !isCovered($0) }
        guard !program.screen.contains(head) else { return }
        try program.send("\(number + 1)")
        try program.wait(for: head)
    }

    /// Whether something lies over the screen that Escape closes.
    private static func isCovered(_ screen: ScreenEmulator) -> Bool {
        ["Esc 关闭", "Esc 取消", "Esc 留作草稿", "输入几个字查找"].contains { screen.contains($0) }
    }

    /// Has the screen painted anew, one row larger, and waits for that: the row that was not there before is written.
    private static func repaint(_ program: PtyProgram) throws {
        let size = program.screen.size
        program.resize(Size(columns: size.columns, rows: size.rows + 1))
        try program.wait("画到最后一行") { $0.rows.last?.contains { $0 != " " } ?? false }
    }
}
