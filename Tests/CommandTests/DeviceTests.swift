import Foundation
import Testing

/// What this device remembers stands outside the ledger; where it cannot be kept, that is said, and nothing else fails.
@Suite("本机的记性")
struct DeviceTests {
    @Test("本机的状态文件夹写不了：照常保存，并说明每次会另起日志文件；check 列出来；改好之后不再说")
    func unwritable() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let state = home.path + "/state/rectify"
        try FileManager.default.removeItem(atPath: state)
        try Data().write(to: URL(fileURLWithPath: state))
        let run = try home.run("--as", "整改办", "note", "1.1", "记下一条")
        #expect(run.status == 0 && run.output.contains("已记录"))
        #expect(run.errors.contains("状态文件夹") && run.errors.contains("另起一个日志文件"))
        #expect(try home.run("check", "--format", "json").output.contains("stateUnwritable"))
        try FileManager.default.removeItem(atPath: state)
        #expect(try home.done("--as", "整改办", "note", "1.1", "再记一条").errors.isEmpty)
        #expect(try !home.run("check", "--format", "json").output.contains("stateUnwritable"))
    }
}
