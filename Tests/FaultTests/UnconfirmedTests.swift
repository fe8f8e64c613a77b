import Canvas
import Foundation
import OwnThreads
import PtySupport
import Testing
import Tracker

/// What was written, and what the disk has not confirmed, stands in the ledger: nobody writes it a second time.
@Suite("没有确认的保存", .waiting)
struct UnconfirmedTests {
    @Test("画面：磁盘没有确认的一条，表单关上并照实说，再按 Enter 不会记两遍")
    func screen() throws {
        let ground = try Ground()
        try ground.makeRound()
        let fault = Fault(kind: .fails(EIO), at: 1, call: "fdatasync", countsNameOnly: true)
        let shim = [
            "LD_PRELOAD": Built.faultShim, "FAULT_PROGRAM": "rectify",
            "FAULT_UNDER": ground.data + "/journal",
        ]
        let program = try PtyProgram(
            [Built.rectify, "--today", "2022-09-20", "--as", "整改办"],
            environment: ground.environment.merging(shim) { $1 }.merging(fault.variables) { $1 })
        try program.wait(for: "[1 总览")
        try program.send("2\u{1B}OF\u{1B}OQ")
        try program.wait(for: "做了什么")
        try program.send("只记一次")
        try program.wait(for: "只记一次")
        try program.send("\r")
        try program.wait("照实说") { $0.contains("磁盘没有确认") && !$0.contains("做了什么") }
        try program.send("\r")
        try program.send("\u{3}")
        #expect(try program.waitForExit().status == 0)
        let history = try ground.run(["history", "1.2", "--format", "csv"]).output
        #expect(history.components(separatedBy: "只记一次").count == 2)
        // The next save writes it once more first, and then nothing is unsure any more.
        try ground.done("--as", "整改办", "note", "1.1", "之后")
        #expect(try ground.read().damage.isEmpty)
    }

    @Test("命令行：磁盘没有确认时说已写入、不要再记一遍，退出码是 1，看得到这一条")
    func command() throws {
        let ground = try Ground()
        try ground.makeRound()
        let fault = Fault(kind: .fails(EIO), at: 1, call: "fdatasync", countsNameOnly: true)
        let run = try ground.run(["--as", "整改办", "note", "1.1", "只记一次"], fault: fault)
        #expect(run.status == 1 && run.errors.contains("不要再记一遍"))
        #expect(try ground.run(["history", "1.1", "--format", "csv"]).output.contains("只记一次"))
    }

    @Test("磁盘一直不确认：后一条没有写就说没有保存，不说“已写入”；好了以后再存，先后两条都在")
    func again() throws {
        let ground = try Ground()
        try ground.makeRound()
        let fault = Fault(kind: .fails(EIO), at: 1, count: 0, call: "fdatasync", countsNameOnly: true)
        let first = try ground.run(["--as", "整改办", "note", "1.1", "头一条"], fault: fault)
        #expect(first.status == 1 && first.errors.contains("不要再记一遍"))
        let second = try ground.run(["--as", "整改办", "note", "1.1", "没写的一条"], fault: fault)
        #expect(second.status == 1 && second.errors.contains("没有保存") && !second.errors.contains("不要再记一遍"))
        try ground.done("--as", "整改办", "note", "1.1", "好了以后")
        let history = try ground.run(["history", "1.1", "--format", "csv"]).output
        #expect(["头一条", "好了以后"].allSatisfy(history.contains) && !history.contains("没写的一条"))
    }

    @Test("没有确认的，本机的核查、总览都说，画面右上不说已保存；再存一次就不说了")
    func onThisDevice() throws {
        let ground = try Ground()
        try ground.makeRound()
        let fault = Fault(kind: .fails(EIO), at: 1, call: "fdatasync", countsNameOnly: true)
        _ = try ground.run(["--as", "整改办", "note", "1.1", "只记一次"], fault: fault)
        #expect(try ground.run(["check"]).output.contains("磁盘还没有确认"))
        #expect(try ground.run(["overview"]).errors.contains("磁盘还没有确认"))
        let program = try PtyProgram(
            [Built.rectify, "--today", "2022-09-20", "--as", "整改办"], environment: ground.environment)
        try program.wait(for: "[1 总览")
        #expect(program.screen.contains("未确认存好") && !program.screen.contains("已保存"))
        // Somebody else's save on this device says nothing of it.
        try ground.done("--as", "另一人", "note", "1.1", "别人的")
        #expect(try ground.run(["overview"]).errors.contains("磁盘还没有确认"))
        try ground.done("--as", "整改办", "note", "1.1", "之后")
        #expect(try !ground.run(["overview"]).errors.contains("磁盘还没有确认"))
        #expect(try !ground.run(["check"]).output.contains("磁盘还没有确认"))
        try program.wait(for: "已保存")
        try program.send("\u{3}")
        #expect(try program.waitForExit().status == 0)
    }
}
