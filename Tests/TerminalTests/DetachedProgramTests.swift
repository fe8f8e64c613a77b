import PtySupport
import Foundation
import Testing

@testable import Terminal

extension TerminalSuites {
    @Suite("离开终端的程序")
    struct DetachedProgramTests {
        private func run(_ script: String, milliseconds: Int32) -> Int32 {
            DetachedProgram.run(["/bin/sh", "-c", script].map { Array($0.utf8CString) }, milliseconds: milliseconds)
        }

        @Test("结束的给出它的状态，不结束的到时就停下，连同它起的程序；留在后台的接着运行")
        func bounded() throws {
            #expect(run("exit 7", milliseconds: 60_000) == 7)
            #expect(run("kill -9 $$", milliseconds: 60_000) == 128 + 9)
            let path = NSTemporaryDirectory() + "rectify-detached-\(UUID().uuidString)"
            defer { try? FileManager.default.removeItem(atPath: path) }
            func number() throws -> Int32 {
                try #require(Int32(String(contentsOfFile: path, encoding: .utf8).filter(\.isNumber)))
            }
            // Only for as long as it takes to have said its number.
            #expect(run("sleep 600 & echo $! >'\(path)'; wait", milliseconds: 3000) == 124)
            #expect(Running.hasEnded(process: try number(), within: 30_000))
            #expect(run("sleep 600 & echo $! >'\(path)'", milliseconds: 60_000) == 0)
            let left = try number()
            #expect(!Running.hasEnded(process: left, within: 0))
            kill(left, SIGKILL)
        }
    }
}
