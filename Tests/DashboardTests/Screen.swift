import Canvas
import Foundation
import Terminal

@testable import Desk

/// What stands for the terminal: nothing is drawn, and nobody types but the test.
final class Screen: Console {
    let size: Size
    /// What the editor makes of a text; nil: it fails.
    var editor: (String) -> String? = { $0 }

    /// What is shown.
    private(set) var frame: Frame

    init(size: Size) {
        self.size = size
        frame = Frame(size)
    }

    func draw(_ frame: Frame) { self.frame = frame }
    func wait(timeoutMilliseconds: Int?, alsoReadable: [Int32], holding: (Character) -> Bool) -> Wake { Wake() }
    func setMouse(_ isOn: Bool) {}
    func repaint() {}

    /// Whether there is a clipboard, and what was put on it.
    var hasClipboard = true
    private(set) var copied: [String] = []

    func copy(_ bytes: [UInt8]) -> Bool {
        if hasClipboard { copied.append(String(decoding: bytes, as: UTF8.self)) }
        return hasClipboard
    }

    /// The last word of the command is the file.
    func runEditor(command: [[CChar]]) -> Int32 {
        guard
            let file = command.last.map({
                String(decoding: $0.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            }),
            let data = FileManager.default.contents(atPath: file),
            let text = editor(String(decoding: data, as: UTF8.self))
        else { return 1 }
        return FileManager.default.createFile(atPath: file, contents: Data(text.utf8)) ? 0 : 1
    }
}
