import Canvas
import Terminal

/// Where the dashboard is shown and typed at: the terminal, or in tests something that stands for it.
package protocol Console: AnyObject {
    /// Columns and rows as they are now.
    var size: Size { get }
    /// Shows a frame.
    func draw(_ frame: Frame)
    /// Waits for keys, for other descriptors, or for the end.
    func wait(timeoutMilliseconds: Int?, alsoReadable: [Int32], holding: (Character) -> Bool) -> Wake
    /// Runs a program in the foreground, whose words are C strings. Returns its exit status.
    func runEditor(command: [[CChar]]) -> Int32
    /// Listens to the mouse, or leaves it to the terminal.
    func setMouse(_ isOn: Bool)
    /// Hands a text to the clipboard of the terminal. Returns whether the terminal can be asked to.
    func copy(_ bytes: [UInt8]) -> Bool
    /// Paints everything anew.
    func repaint()
}

extension Terminal: Console {}
