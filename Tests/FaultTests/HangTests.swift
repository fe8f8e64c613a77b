import Canvas
import Foundation
import PtySupport
import Testing
import Tracker

/// A folder that does not answer, as a mount does whose server is gone: nobody's keys wait for it.
@Suite("文件夹卡住")
struct HangTests {
    /// The dashboard on a ledger of two measures; from `hang` on each call on a file under a folder blocks.
    private struct Hanging {
        let ground: Ground
        let program: PtyProgram
        private let gate: String

        init(editor: String = "", under folder: (Ground) -> String) throws {
            ground = try Ground()
            try ground.makeRound()
            gate = ground.path + "/gate"
            let shim = [
                "LD_PRELOAD": Built.faultShim, "FAULT_PROGRAM": "rectify",
                "FAULT_UNDER": folder(ground), "FAULT_KIND": "hang", "FAULT_GATE": gate, "EDITOR": editor,
            ]
            program = try PtyProgram(
                [Built.rectify, "--today", "2022-09-20", "--as", "整改办"],
                environment: ground.environment.merging(shim) { $1 })
            try program.wait(for: "[1 总览")
        }

        func hang() { _ = FileManager.default.createFile(atPath: gate, contents: nil) }
        func goOn() { try? FileManager.default.removeItem(atPath: gate) }

        /// Notes progress on the last measure, and hands it in.
        func note(_ text: String) throws {
            try program.send("2\u{1B}OF\u{1B}OQ")
            try program.wait(for: "做了什么")
            try program.send(text)
            try program.wait(for: text)
            try program.send("\r")
        }
    }

    private static let f10 = "\u{1B}[21~"

    @Test("台账卡住：写明在等什么，翻看、查找照常，几秒内退得出去，说明没有存好；草稿留着")
    func ledger() throws {
        let here = try Hanging { $0.data }
        here.hang()
        try here.note("存不下去的一条")
        try here.program.wait(for: "保存中")
        try here.program.send("\u{1B}")
        try here.program.wait(for: "台账文件夹没有回应")
        for (key, tab) in [("4", "[4 记录"), ("7", "[7 核查"), ("3", "[3 报告"), ("2", "[2 清单"), ("1", "[1 总览")] {
            try here.program.send(key)
            try here.program.wait(for: tab)
        }
        try here.program.send("2/4")
        try here.program.wait(for: "“4”")
        try here.program.send("\u{1B}")
        try here.program.wait("回到清单") { !$0.contains("“4”") }
        try here.program.send(HangTests.f10)
        try here.program.wait(for: "最多等 5 秒")
        #expect(try here.program.waitForExit().status == 0)
        #expect(String(decoding: here.program.output, as: UTF8.self).contains("没有确认存好就退出了"))
        here.goOn()
        // What was typed is offered: it was not known to be saved.
        let again = try PtyProgram(
            [Built.rectify, "--today", "2022-09-20", "--as", "整改办"], environment: here.ground.environment)
        try again.wait(for: "没存的草稿")
        try again.send(HangTests.f10)
        #expect(try again.waitForExit().status == 0)
    }

    @Test("卡住时再按一次 C-c 马上退出")
    func atOnce() throws {
        let here = try Hanging { $0.data }
        here.hang()
        try here.note("等不及的一条")
        try here.program.wait(for: "保存中")
        try here.program.send("\u{3}")
        try here.program.wait("表关上了") { !$0.contains("做了什么") }
        // By then what was typed is kept as a draft.
        try here.program.wait(for: "台账文件夹没有回应")
        try here.program.send("\u{3}")
        try here.program.wait(for: "最多等 5 秒")
        try here.program.send("\u{3}")
        #expect(try here.program.waitForExit().status == 0)
        #expect(String(decoding: here.program.output, as: UTF8.self).contains("没有确认存好就退出了"))
        here.goOn()
    }

    @Test("卡住的台账又答了：改动存好，只有一条，退出时没有别的话")
    func goesOn() throws {
        let here = try Hanging { $0.data }
        here.hang()
        try here.note("后来存好的一条")
        try here.program.wait(for: "保存中")
        here.goOn()
        try here.program.wait("存好了") { $0.contains("已保存：") && !$0.contains("做了什么") }
        try here.program.send(HangTests.f10)
        #expect(try here.program.waitForExit().status == 0)
        #expect(!String(decoding: here.program.output, as: UTF8.self).contains("没有确认存好"))
        let history = try here.ground.run(["history", "1.2", "--format", "csv"]).output
        #expect(history.components(separatedBy: "后来存好的一条").count == 2)
    }

    @Test("给编辑器的文件写不出去：说在等什么，离得开这张表，翻看照常，也退得出去")
    func editor() throws {
        let here = try Hanging(editor: "true") { $0.home + "/state" }
        try here.program.send("2\u{1B}OF\u{1B}OQ")
        try here.program.wait(for: "做了什么")
        here.hang()
        try here.program.send("\u{1B}OQ")
        try here.program.wait(for: "文字正交给编辑器")
        try here.program.wait(for: "存草稿的文件夹没有回应")
        try here.program.send("\u{1B}")
        try here.program.wait("表关上了") { !$0.contains("做了什么") }
        try here.program.send("4")
        try here.program.wait(for: "[4 记录")
        try here.program.send(HangTests.f10)
        #expect(try here.program.waitForExit().status == 0)
        here.goOn()
    }

    @Test("放草稿的文件夹卡住：按键照常，说草稿没有存下，也退得出去")
    func state() throws {
        let here = try Hanging { $0.home + "/state" }
        here.hang()
        try here.program.send("2\u{1B}OF\u{1B}OQ")
        try here.program.wait(for: "做了什么")
        try here.program.send("留不下的草稿")
        try here.program.wait(for: "留不下的草稿")
        try here.program.send("\u{1B}")
        try here.program.wait(for: "存草稿的文件夹没有回应")
        // The same once more leaves the form, and says that the text is nowhere else.
        try here.program.send("\u{1B}")
        try here.program.wait("表关上了") { !$0.contains("做了什么") }
        try here.program.send("4")
        try here.program.wait(for: "[4 记录")
        try here.program.send(HangTests.f10)
        try here.program.wait(for: "现在退出就没了")
        try here.program.send(HangTests.f10)
        #expect(try here.program.waitForExit().status == 0)
        #expect(String(decoding: here.program.output, as: UTF8.self).contains("打开着的表里写的字"))
        here.goOn()
    }
}
