import CTerminal
import Canvas

/// The terminal of this process: frames out, keys in. There can be one at a time, and it belongs to the main thread.
///
/// Every way out restores what was changed, each mode by itself: `stop`, the end of the object's life, the process's
/// exit, signals, and crashes.
public final class Terminal {
    /// Columns and rows as they are now.
    public private(set) var size: Size
    /// How many colours are used.
    public let depth: ColorDepth
    /// The looks in use.
    public private(set) var theme: Theme
    /// Whether clicks and the wheel come as keys (and text cannot be selected with the mouse).
    public private(set) var mouse = false
    /// Why the program should leave, once that is so.
    public private(set) var ended: Ending?

    private var painter = Painter()
    private var reader: KeyReader

    /// Takes the terminal: its own screen, single keys without echo, pasted text marked as such.
    /// - Parameters:
    ///   - theme: how roles look.
    ///   - colour: how many colours to use.
    ///   - mouse: whether to listen to the mouse.
    public init(theme: Theme, colour: ColourMode = .auto, mouse: Bool = true) throws(TerminalError) {
        let name = Self.description(of: Environment["TERM"] ?? "")
        let escapeDelay = EscapeDelay.milliseconds { Environment[$0] }
        reader = KeyReader(escapeDelay: escapeDelay, pasteStall: EscapeDelay.pasteStall { Environment[$0] })
        switch ct_start(name, escapeDelay) {
        case CT_OK.code: break
        case CT_NOT_A_TERMINAL.code: throw .notATerminal
        case CT_UNKNOWN_TERM.code: throw .unknownTerminal(name: name)
        case CT_TOO_DUMB.code: throw .tooSimple(name: name)
        case CT_NO_UTF8.code: throw .noUTF8
        case CT_BUSY.code: throw .inUse
        default: throw .failed
        }
        var direct: Int32 = 0
        let colors = Int(ct_colors(&direct))
        depth = colour.depth(colors: colors, direct: direct != 0, noColor: Environment["NO_COLOR"]?.isEmpty == false)
        self.theme = theme
        size = TerminalDevice.size(1) ?? Size(columns: 80, rows: 24)
        ct_resize_screen(Int32(size.rows), Int32(size.columns))
        setStyles()
        setMouse(mouse)
    }

    deinit { stop() }

    /// Gives the terminal back as it was. Doing so twice is harmless.
    public func stop() { ct_stop() }

    // MARK: Out

    /// Shows a frame: writes what differs from the one before, and nothing if nothing does.
    public func draw(_ frame: Frame) { painter.paint(frame) }

    /// Uses other looks from now on; what is shown is painted anew.
    public func setTheme(_ theme: Theme) {
        guard theme != self.theme else { return }
        self.theme = theme
        setStyles()
        repaint()
    }

    /// Listens to the mouse or leaves it to the terminal, for selecting text.
    public func setMouse(_ on: Bool) {
        mouse = on
        ct_set_mouse(on ? 1 : 0)
    }

    /// Hands a text to the clipboard of the terminal (OSC 52), which is that of the person's own desktop, over ssh too.
    ///
    /// - Returns: Whether the terminal was asked. It does not answer whether it took it.
    public func copy(_ bytes: [UInt8]) -> Bool { ct_copy(Base64.text(of: bytes)) != 0 }

    /// Paints everything anew: for a screen that something else has written on.
    public func repaint() {
        ct_repaint()
        guard let frame = painter.shown else { return }
        painter.forget()
        painter.paint(frame)
    }

    // MARK: In

    /// Waits for keys, for other descriptors, or for the end.
    /// - Parameters:
    ///   - timeoutMilliseconds: how long to wait at most; nil is without end, and nothing happens meanwhile.
    ///   - alsoReadable: other descriptors to wait for.
    ///   - isHeld: whether a character that comes by itself would change something. It waits a moment then: with text right
    ///     behind it, it is text.
    public func wait(
        timeoutMilliseconds: Int? = nil, alsoReadable: [Int32] = [],
        holding isHeld: (Character) -> Bool = { _ in false }
    ) -> Wake {
        var wake = Wake()
        wake.ended = ended
        if ended != nil { return wake }
        let own = [0, 1, ct_signal_fd()]
        let descriptors = own + alsoReadable
        var found = [UInt8](repeating: 0, count: descriptors.count)
        // A size that changed while another program had the screen is told at once.
        let patience = sizeChanged == nil ? reader.patience(within: timeoutMilliseconds) : 0
        let milliseconds = patience.map { Int32(clamping: max(0, $0)) } ?? -1
        let count = ct_wait(descriptors, &found, Int32(descriptors.count), milliseconds)

        if count > 0 {
            wake.readable = zip(alsoReadable, found.dropFirst(own.count)).filter { $0.1 != 0 }.map(\.0)
            if found[0] != 0 {
                wake.keys = reader.pending(holding: isHeld)
                // tig once ran at full load on a closed terminal, which always counts as readable.
                if wake.keys.isEmpty, ct_input_ended() != 0 { ended = .hangup }
            }
            if (found[0] | found[1]) & CT_CLOSED.byte != 0 { ended = .hangup }
        }
        wake.keys += reader.overdue()
        takeSignals(into: &wake)
        if ended != nil { wake.keys += reader.end() }
        stopIfAsked(&wake)
        wake.ended = ended
        return wake
    }

    private func takeSignals(into wake: inout Wake) {
        let signals = ct_take_signals()
        if signals & CT_HUP.code != 0 {
            ended = .hangup
        } else if signals & CT_TERM.code != 0 {
            ended = .terminated
        } else if signals & CT_INT.code != 0 {
            ended = .interrupted
        }
        guard ended == nil else { return }
        if signals & CT_TSTP.code != 0 {
            leave { ct_stop_process(0) }
        } else if signals & CT_CONT.code != 0 {
            // Stopped by a signal that cannot be caught: someone else had the screen meanwhile.
            leave {}
        }
        noteSize(into: &wake)
    }

    /// ^Z among the keys stops the job; what was typed before it comes first.
    private func stopIfAsked(_ wake: inout Wake) {
        guard ended == nil, wake.keys.contains(.control("z")) else { return }
        wake.keys.removeAll { $0 == .control("z") }
        leave { ct_stop_process(1) }
        noteSize(into: &wake)
    }

    private func noteSize(into wake: inout Wake) {
        guard let now = sizeChanged else { return }
        size = now
        ct_resize_screen(Int32(now.rows), Int32(now.columns))
        painter.forget()
        wake.keys.removeAll {
            if case .resize = $0 { true } else { false }
        }
        wake.keys.append(.resize(now))
    }

    private var sizeChanged: Size? {
        guard let now = TerminalDevice.size(1), now != size else { return nil }
        return now
    }

    // MARK: Leaving for a while

    /// Gives the terminal back for the duration of `body`, then takes it again and paints what was shown.
    /// A size that changed meanwhile comes as a key with the next wait.
    public func suspended<Result>(_ body: () -> Result) -> Result {
        leave {
            ct_lend_signals(1)
            defer { ct_lend_signals(0) }
            return body()
        }
    }

    /// Runs a program in the foreground, such as an editor, and waits for it.
    /// - Returns: its exit status; 128 and the signal's number if a signal ended it, 127 if there is no such program.
    public func runEditor(command: [[CChar]]) -> Int32 {
        var packed = Array(command.joined())
        return suspended { ct_run(&packed, Int32(command.count)) }
    }

    private func leave<Result>(_ body: () -> Result) -> Result {
        ct_leave()
        let result = body()
        ct_enter()
        repaint()
        return result
    }

    // MARK: Looks

    private func setStyles() {
        for role in Role.allCases {
            let look = theme.look(for: role).fitted(to: depth)
            let attributes =
                (look.bold ? CT_BOLD.code : 0) | (look.dim ? CT_DIM.code : 0)
                | (look.underline ? CT_UNDERLINE.code : 0) | (look.reverse ? CT_REVERSE.code : 0)
            ct_set_style(
                Int32(role.rawValue), look.foreground.number(depth), look.background.number(depth), attributes)
        }
    }

    /// The description to use: some terminals that can do more call themselves plain `xterm`.
    private static func description(of name: String) -> String {
        let more = name + "-256color"
        guard ["truecolor", "24bit"].contains(Environment["COLORTERM"]), !name.isEmpty, !name.contains("-"),
            (0..<256).contains(ct_colors_of(name)), ct_colors_of(more) >= 256
        else { return name }
        return more
    }
}

extension Color {
    /// The number by which the terminal library knows the colour; -1 for the terminal's own.
    fileprivate func number(_ depth: ColorDepth) -> Int32 {
        switch self {
        case .default: -1
        case .palette(let index) where depth < .full || index < 8: Int32(index)
        case .palette, .rgb: Int32(max(8, packed))  // 0 to 7 stay the palette's there
        }
    }
}

extension BinaryInteger {
    fileprivate var byte: UInt8 { UInt8(truncatingIfNeeded: self) }
}
