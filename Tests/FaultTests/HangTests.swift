import Canvas
import Foundation
import OwnThreads
import PtySupport
import Testing
import Tracker

/// A folder that does not answer, as a mount does whose server is gone: nobody's keys wait for it.
@Suite("文件夹卡住", .waiting)
struct HangTests {
    /// The dashboard on a ledger of two measures; from `hang` on each call on a file under a folder blocks.
    private struct Hanging {
        let ground: Ground
        let program: PtyProgram
        private let gate: String

        /// - Parameter isHanging: whether the folder does so from the beginning.
        init(editor: String = "", isHanging: Bool = false, under folder: (Ground) -> String) throws {
            ground = try Ground()
            try ground.makeRound()
            gate = ground.path + "/gate"
            let shim = [
                "LD_PRELOAD": Built.faultShim, "FAULT_PROGRAM": "rectify",
                "FAULT_UNDER": folder(ground), "FAULT_KIND": "hang", "FAULT_GATE": gate, "FAULT_SPEED": "5",
                "EDITOR": editor,
            ]
            if isHanging { _ = FileManager.default.createFile(atPath: gate, contents: nil) }
            program = try PtyProgram(
                [Built.rectify, "--today", "2022-09-20", "--as", "整改办"],
                environment: ground.environment.merging(shim) { $1 })
            if !isHanging { try program.wait(for: "[1 总览") }
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

    @Test("没有改动时卡住：不说有没存好的，退出不问")
    func looking() throws {
        let here = try Hanging { $0.data }
        here.hang()
        // What others write makes it look.
        try here.ground.done("--as", "另一人", "note", "1.1", "别处记的一条")
        try here.program.wait(for: "别人新记的暂时看不到")
        #expect(!here.program.screen.text.contains("没有存好"))
        try here.program.send(HangTests.f10)
        #expect(try here.program.waitForExit().status == 0)
        let output = String(decoding: here.program.output, as: UTF8.self)
        #expect(!output.contains("没有确认存好") && !output.contains("最多等 5 秒"))
        here.goOn()
    }

    @Test("一开始就卡住：画面写明在等什么，q、C-c 退得出去", arguments: ["q", "\u{3}", f10])
    func atStart(key: String) throws {
        let here = try Hanging(isHanging: true) { $0.data }
        try here.program.wait("名称、在等什么、退出的键") { screen in
            ["整改台账", "台账文件夹没有回应", "F10"].allSatisfy(screen.contains)
        }
        try here.program.send(key)
        #expect(try here.program.waitForExit().status == 0)
        #expect(String(decoding: here.program.output, as: UTF8.self).contains("台账还没有打开就退出了"))
        here.goOn()
    }

    @Test("一开始卡住的台账又答了：接着打开")
    func startsLate() throws {
        let here = try Hanging(isHanging: true) { $0.data }
        try here.program.wait(for: "台账文件夹没有回应")
        here.goOn()
        try here.program.wait(for: "[1 总览")
        try here.program.send("2")
        try here.program.wait(for: "[2 清单")
        try here.program.send(HangTests.f10)
        #expect(try here.program.waitForExit().status == 0)
    }

    @Test("看的命令也说明在等哪个文件夹，怎么不等；又答了就接着做")
    func command() throws {
        let ground = try Ground()
        try ground.makeRound()
        let gate = ground.path + "/gate"
        _ = FileManager.default.createFile(atPath: gate, contents: nil)
        let shim = [
            "LD_PRELOAD": Built.faultShim, "FAULT_PROGRAM": "rectify",
            "FAULT_UNDER": ground.data, "FAULT_KIND": "hang", "FAULT_GATE": gate,
        ]
        let program = try PtyProgram(
            [Built.rectify, "--today", "2022-09-20", "list", "measures"],
            environment: ground.environment.merging(shim) { $1 })
        try program.wait(for: "文件夹没有回应")
        #expect(program.screen.text.contains("Ctrl-C"))
        try FileManager.default.removeItem(atPath: gate)
        #expect(try program.waitForExit().status == 0)
        #expect(String(decoding: program.output, as: UTF8.self).contains("排出巡河班次"))
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
