import Canvas
import Foundation
import Testing

extension TerminalSuites {
    @Suite("键")
    struct KeyTests {
        @Test(
            "各终端的键序列都认得",
            arguments: [
                ("\r", "Enter"), ("\t", "Tab"), ("\u{1B}[Z", "S-Tab"), ("\u{7F}", "Backspace"), ("\u{8}", "Backspace"),
                ("\u{1B}[3~", "Del"), ("\u{1B}[2~", "Ins"), ("\u{1B}OH", "Home"), ("\u{1B}[H", "Home"),
                ("\u{1B}[1~", "Home"),
                ("\u{1B}[7~", "Home"), ("\u{1B}OF", "End"), ("\u{1B}[4~", "End"), ("\u{1B}[8~", "End"),
                ("\u{1B}[5~", "PgUp"),
                ("\u{1B}[6~", "PgDn"), ("\u{1B}OC", "Right"), ("\u{1B}[D", "Left"), ("\u{1B}[1;5C", "Right"),
                ("\u{1B}OP", "F1"), ("\u{1B}[11~", "F1"), ("\u{1B}[[A", "F1"), ("\u{1B}OS", "F4"), ("\u{1B}[15~", "F5"),
                ("\u{1B}[21~", "F10"), ("\u{1B}[24~", "F12"), ("\u{1B}Op", "0"), ("\u{1B}Ok", "+"),
                ("\u{1B}OM", "Enter"),
                ("\u{12}", "C-r"), ("\0", "C-Space"), ("\u{1F}", "C-_"), ("\u{1B}b", "A-b"), ("\u{1B}中", "A-中"),
                ("\u{1B}\u{7F}", "C-w"), (" ", "Space"), ("？", "？"), ("é", "é"), ("👩‍💻", "👩‍💻"),
            ])
        func sequences(bytes: String, name: String) throws {
            let program = try Probe.start()
            try program.wait(for: "完")
            try program.send(bytes)
            // As drawn: of joined emoji the first is shown.
            try program.wait(for: "键 \(name == "👩‍💻" ? "👩" : name) 完")
        }

        @Test("单独的 Esc 不用再按别的键就到，紧跟着的字母不被吞掉")
        func escape() throws {
            let program = try Probe.start()
            try program.wait(for: "完")
            // Nothing else is typed before it comes.
            try program.send("\u{1B}")
            try program.wait(for: "键 Esc 完")
            try program.send("h")
            try program.wait(for: "键 Esc，h 完")
            try program.send("\u{1B}\u{1B}")
            try program.wait(for: "键 Esc，h，Esc，Esc 完")
        }

        @Test(
            "Alt 加方向键、功能键不是 Esc：什么也不做，后面的键照收",
            arguments: ["\u{1B}\u{1B}[B", "\u{1B}\u{1B}OB", "\u{1B}\u{1B}[21~", "\u{1B}\u{1B}[1;5B"])
        func altArrow(bytes: String) throws {
            let program = try Probe.start()
            try program.wait(for: "完")
            try program.send(bytes)
            try program.read(milliseconds: 150)
            try program.send("甲")
            try program.wait(for: "键 甲 完")
            #expect(program.screen.cursor.row == 2)
        }

        @Test(
            "终端的应答分几段到，也整段不当键",
            arguments: [
                ["\u{1B}", "]11;rgb:0000/0000/0000\u{1B}\\"], ["\u{1B}]", "11;rgb:00", "00/0000/0000\u{7}"],
                ["\u{1B}", "P>|xte", "rm\u{1B}\\"], ["\u{1B}P", "1$r0m\u{1B}", "\\"],
                ["\u{1B}", "_G", "i=1;OK\u{1B}\\"],
            ], [nil, "10.0.0.1 1 10.0.0.2 22"])
        func reportsInPieces(pieces: [String], connection: String?) throws {
            let program = try Probe.start(connection.map { ["SSH_CONNECTION": $0] } ?? [:])
            try program.wait(for: "完")
            for piece in pieces {
                try program.send(piece)
                try program.read(milliseconds: connection == nil ? 60 : 300)
            }
            try program.send("甲")
            try program.wait(for: "键 甲 完")
        }

        @Test("按了 Esc 马上又按别的键，两个键都收到", arguments: ["]", "P", "_"])
        func escapeAndAKey(key: String) throws {
            let program = try Probe.start(["ESCDELAY": "300"])
            try program.wait(for: "完")
            try program.send("\u{1B}")
            try program.read(milliseconds: 120)
            try program.send(key)
            try program.wait(for: "键 Esc，\(key) 完")
            try program.read(milliseconds: 150)
            try program.send("\u{1B}")
            try program.read(milliseconds: 120)
            try program.send(key)
            try program.read(milliseconds: 60)
            try program.send("h")
            try program.wait(for: "Esc，\(key)，h 完")
        }

        @Test(
            "方向键分几段到也是方向键，不成了 Esc 和字母",
            arguments: [
                ["\u{1B}", "[B"], ["\u{1B}", "OB"], ["\u{1B}[", "B"], ["\u{1B}", "[", "B"], ["\u{1B}", "[1;", "5B"],
            ])
        func arrowInPieces(pieces: [String]) throws {
            let program = try Probe.start(["ESCDELAY": "5000"])
            try program.wait(for: "完")
            for piece in pieces {
                try program.send(piece)
                try program.read(milliseconds: 60)
            }
            try program.wait("光标下移") { $0.cursor.row == 3 }
            try program.send("甲")
            try program.wait(for: "键 甲 完")
        }

        @Test("来得太迟的后半段不当命令，后面的键照收")
        func lateTail() throws {
            let program = try Probe.start(["ESCDELAY": "20"])
            try program.wait(for: "完")
            for tail in ["[B", "OB", "[1;5B", "[201~"] {
                try program.send("\u{1B}")
                try program.wait("Esc") { $0.contains("Esc 完") }
                try program.send(tail)
                try program.send("甲")
                try program.wait("只有甲") { $0.contains("Esc，甲 完") }
            }
            // What a person types behind Esc is typed.
            try program.send("\u{1B}")
            try program.wait("Esc") { $0.contains("Esc 完") }
            try program.send("[")
            try program.wait("[") { $0.contains("Esc，[ 完") }
        }

        @Test("没有标明的粘贴是一串文字：中间的换行、夹着的字母、分段到的后半段都在其中")
        func unmarkedPaste() throws {
            let program = try Probe.start(["ESCDELAY": "20"])
            try program.wait(for: "完")
            try program.send("第1x\r\n第2q\n")
            try program.wait(for: "成串 7 第1x⏎第2q 完")
            // The last line end is held back for the next line; a letter that comes alone is text as well.
            try program.send("x")
            try program.wait(for: "成串 2 ⏎x 完")
            try program.send("\u{1B}OB")
            try program.wait("光标下移") { $0.cursor.row == 3 }
            // A key that is held down, and a few that were typed ahead, are keys.
            try program.send("jjjjjj")
            try program.wait(for: "键 j，j，j，j，j，j 完")
            try program.read(milliseconds: 150)
            try program.send("2hk")
            try program.wait(for: "j，j，j，2，h，k 完")
            // One line and its end: the end is told once nothing follows.
            try program.send("已会商\r")
            try program.wait(for: "成串 3 已会商，行末 完")
            try program.send("\r")
            try program.wait(for: "行末，Enter 完")
        }

        @Test("输入法一次上屏的多个汉字逐字到达，分两次到的半个字不丢")
        func chinese() throws {
            let program = try Probe.start()
            try program.wait(for: "完")
            try program.send("整改台账")
            try program.wait(for: "键 整，改，台，账 完")
            let bytes = Array("销".utf8)
            try program.send(Array(bytes.prefix(2)))
            try program.send("\u{1B}[9;9Q")
            try program.send("\u{1B}OB")
            try program.wait("光标下移") { $0.cursor.row == 3 }
            let other = try Probe.start()
            try other.wait(for: "完")
            for byte in bytes { try other.send([byte]) }
            try other.wait(for: "键 销 完")
        }

        @Test("夹着不是 UTF-8 的字节，整段不收并说明，不会漏几个字；安静之后照收")
        func brokenBytes() throws {
            let program = try Probe.start()
            try program.wait(for: "完")
            try program.send([0xFF, 0xC3, 0x28, 0xE4, 0xB8] + Array("中".utf8) + [0xED, 0xA0, 0x80] + Array("文".utf8))
            try program.wait(for: "键 残缺 notText  完")
            try program.read(milliseconds: 900)
            // The same text in the encoding of another locale, with the terminal's marks and without.
            let other: [UInt8] = [0xD5, 0xFB, 0xB8, 0xC4]
            try program.send(Array("\u{1B}[200~甲".utf8) + other + Array("\u{1B}[201~".utf8))
            try program.wait(for: "残缺 notText ，残缺 notText  完")
            try program.send(Array("甲".utf8) + other + Array("乙".utf8))
            try program.wait(for: "残缺 notText ，残缺 notText ，残缺 notText  完")
            try program.read(milliseconds: 900)
            try program.send("丙")
            try program.wait(for: "残缺 notText ，丙 完")
        }

        @Test("半个字到了，终端就关了：程序马上结束，不会空转", arguments: ["\u{E6}", "u\u{E6}"])
        func halfACharacterAndTheEnd(text: String) throws {
            for isMarked in [false, true] {
                let program = try Probe.start()
                try program.wait(for: "完")
                try program.send(
                    Array((isMarked ? "\u{1B}[200~" : "").utf8) + text.unicodeScalars.map { UInt8($0.value) })
                try program.read(milliseconds: 150)
                program.hangUp()
                #expect(try program.waitForExit().milliseconds < 3000)
            }
        }

        @Test("字母后面跟着半个字，字母不当命令：等那个字到了，一起是文字")
        func letterBeforeHalfACharacter() throws {
            let program = try Probe.start()
            try program.wait(for: "完")
            let bytes = Array("n办公".utf8)
            try program.send(Array(bytes.prefix(3)))
            try program.read(milliseconds: 250)
            #expect(program.screen.contains("键  完"))
            try program.send(Array(bytes.dropFirst(3)))
            try program.wait(for: "键 成串 3 n办公 完")
            // The rest never comes: then none of it was text, and the letter is no command.
            try program.read(milliseconds: 700)
            try program.send(Array(bytes.prefix(3)))
            try program.wait(for: "残缺 notText  完")
        }

        @Test("成串文字里的控制符不是键：^C、Esc 都不算，其后的字不丢；退格照样退")
        func controlsInABurst() throws {
            let program = try Probe.start()
            try program.wait(for: "完")
            try program.send("办公\u{3}室\u{1B}落实\u{1}整改\u{0}。x")
            try program.wait(for: "键 成串 9 办公室落实整改。x 完")
            try program.read(milliseconds: 900)
            try program.send("abcdx\u{7F}e")
            try program.wait("退格") { $0.contains("成串 7 abcdx") }
            try program.read(milliseconds: 900)
            // By themselves, and with a letter that was typed just before, they are keys.
            try program.send("甲")
            try program.wait(for: "甲 完")
            try program.send("\u{12}")
            try program.wait(for: "甲，C-r 完")
            try program.send("ij\u{14}")
            try program.wait(for: "C-r，i，j，C-t 完")
        }

        @Test("粘贴分几段到、中间停下来，仍是一个键，收全了才告诉")
        func pasteInPieces() throws {
            let program = try Probe.start()
            try program.wait(for: "完")
            let bytes = Array("\u{1B}[200~整改台账\u{1B}[201~".utf8)
            for piece in [bytes[..<7], bytes[7..<13], bytes[13..<20], bytes[20...]] {
                #expect(program.screen.contains("键  完"))
                try program.send(Array(piece))
                try program.read(milliseconds: 700)
            }
            try program.wait(for: "键 粘贴 4 整改台账 完")
        }

        @Test("终端的应答和无人认得的序列不变成键")
        func reports() throws {
            let program = try Probe.start()
            try program.wait(for: "完")
            try program.send("\u{1B}[?62;22c\u{1B}]11;rgb:0000/0000/0000\u{1B}\\")
            try program.send("\u{1B}P>|xterm\u{1B}\\\u{1B}[9;9Q\u{1B}[I甲")
            try program.wait(for: "键 甲 完")
        }

        @Test("粘贴是一个键，大段粘贴也快，其中的控制符不作数，后面的键不丢")
        func paste() throws {
            let program = try Probe.start()
            try program.wait(for: "完")
            try program.send("甲\u{1B}[200~粘\u{1B}[31m贴q\r\nx\u{1B}[201~乙")
            try program.wait(for: "键 甲，粘贴 9 粘[31m贴q x，乙 完")
            let long = String(repeating: "整改台账", count: 50_000)
            try program.send("\u{1B}[200~\(long)\u{1B}[201~丙")
            try program.wait(for: "粘贴 200000 整改台账整改台账整改台账，丙 完")
        }

        @Test("粘贴没有结束标记也不会卡住，说明没有收全；按 Esc 就不再等")
        func pasteWithoutEnd() throws {
            let program = try Probe.start()
            try program.wait(for: "完")
            try program.send("\u{1B}[200~abc")
            let since = ContinuousClock.now
            try program.wait(for: "键 残缺 unfinished abc 完")
            #expect(since.duration(to: .now) < .seconds(5))
            try program.read(milliseconds: 900)
            try program.send("\u{1B}[200~def\u{1B}")
            try program.wait(for: "残缺 unfinished def 完")
        }

        @Test("鼠标：点击、双击、滚轮；不要鼠标时终端自己可以选字")
        func mouse() throws {
            let program = try Probe.start(["PROBE_MOUSE": "1"])
            try program.wait(for: "完")
            #expect(program.screen.isOn(1000) && program.screen.isOn(1006))
            try program.send("\u{1B}[<0;151;3M\u{1B}[<0;151;3m")
            try program.wait(for: "键 鼠标 press 2,150，鼠标 release 2,150 完")
            try program.send("\u{1B}[<64;5;5M\u{1B}[<65;5;5M\u{1B}[<35;5;5M")
            try program.wait(for: "鼠标 wheelUp 4,4，鼠标 wheelDown 4,4 完")
            try program.send("\u{1B}[<0;9;9M\u{1B}[<0;9;9m\u{1B}[<0;9;9M")
            try program.wait(for: "鼠标 press 8,8，鼠标 doubleClick 8,8 完")
        }

        @Test("等键时也等别的描述符和时限")
        func otherDescriptors() throws {
            let path = NSTemporaryDirectory() + "fifo-\(UUID().uuidString)"
            defer { try? FileManager.default.removeItem(atPath: path) }
            try #require(mkfifo(path, 0o600) == 0)
            // Held open for writing, so that reading does not come to its end.
            let fifo = open(path, O_RDWR)
            defer { close(fifo) }
            let program = try Probe.start(["PROBE_WATCH": path, "PROBE_TICK": "30"])
            try program.wait(for: "键 时到 完")
            #expect(write(fifo, "12345", 5) == 5)
            try program.wait(for: "键 时到，可读 5 完")
            try program.send("甲")
            try program.wait(for: "键 时到，可读 5，甲 完")
        }
    }
}
