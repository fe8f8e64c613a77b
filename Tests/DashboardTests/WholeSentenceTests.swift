import Canvas
import Glibc
import Testing
import Tracker
import Wording

@testable import Dashboard

/// No sentence that says what to do is cut off on the screen, however narrow it is.
@Suite struct WholeSentenceTests {
    private static let sizes = ["80x24", "80x36", "120x36"]

    /// What can be refused or be wrong, at its longest.
    private static let sentences: [Phrase] =
        [
            StorageError.emptied("/srv/共享/整改/台账"), .vanished("/srv/共享/整改/台账"),
            .busy("/srv/共享/整改/台账/journal/某人-0123456789.jsonl"),
            .mergedInPart("/srv/共享/整改/台账", code: ENOSPC), .cannotRead("/srv/共享/整改/台账/columns-in.json", code: ELOOP),
            .notAFile("/srv/共享/整改/台账/columns-in.json"),
        ].map { Storage.phrase($0) }
        + [
            Damage.closed(file: "某人-0123456789.jsonl", code: ELOOP), .closed(file: "某人-0123456789.jsonl", code: ENXIO),
            .shortened(file: "某人-0123456789.jsonl", was: 123_456, now: 12), .cutOff(file: "某人-0123456789.jsonl"),
            .lineEnds(file: "某人-0123456789.jsonl"), .gone(file: "某人-0123456789.jsonl"),
        ].map { Storage.phrase($0) } + [ScreenWords.pastedNowhere, ScreenWords.draftOnlyHere]

    /// What is on the screen, without spaces, borders and line ends.
    private func bare(_ text: String) -> String {
        String(text.filter { !$0.isWhitespace && !"│┌┐└┘─├┤".contains($0) })
    }

    /// The inside of the box that lies over the screen.
    private func box(_ desk: Sitting) -> String {
        guard let area = OverlayView.area(in: desk.state) else { return "" }
        let frame = desk.frame
        return bare(
            (area.row..<area.endRow).map { row in
                (area.column..<area.endColumn).map { frame[row, $0]?.text ?? "" }.joined()
            }.joined())
    }

    @Test("拒绝和损坏的话在状态行里都是整句，怎么办的那一半也在", arguments: sizes, [Language.zh, .en])
    func inTheStatusLine(size: String, language: Language) throws {
        let desk = try Sitting(size: size, language: language)
        for phrase in WholeSentenceTests.sentences {
            desk.take(.refused(phrase))
            let said = bare(desk.state.said(phrase))
            #expect(bare(desk.text).contains(said), "\(said)\n\(desk.text)")
            try desk.press("Up")
        }
    }

    @Test("在表里也是整句，正在填的那一栏还看得见", arguments: sizes, ["2 F2", "W", "i", "2 r text:会议 Enter"])
    func inForms(size: String, keys: String) throws {
        let desk = try Sitting(size: size)
        try desk.press(keys)
        guard let form = desk.state.openForm, let label = form.focused?.label else { return }
        for phrase in WholeSentenceTests.sentences {
            desk.take(.refused(phrase))
            #expect(box(desk).contains(bare(desk.state.said(phrase))), "\(desk.text)")
            #expect(desk.text.contains("› " + desk.state.said(label)), "\(desk.text)")
        }
    }

    @Test("办理、命令列表里光标所在一项的原因是整句", arguments: sizes, ["2 F4", "F9", "2 r", "F1"])
    func inMenus(size: String, keys: String) throws {
        for language in [Language.zh, .en] {
            let desk = try Sitting(size: size, language: language)
            try desk.press(keys)
            guard case .menu(let menu)? = desk.state.overlays.last else {
                Issue.record("no menu")
                return
            }
            for item in menu.items {
                if let text = item.disabled ?? item.help {
                    let said = bare(desk.state.said(text))
                    #expect(box(desk).contains(said), "\(said)\n\(desk.text)")
                }
                try desk.press("Down")
            }
        }
    }

    @Test("导入被拒绝：原因和怎么办都看得全", arguments: ["80x24", "120x36"])
    func refusedImport(size: String) throws {
        let desk = try Sitting(size: size)
        try desk.press("i text:/srv/通报.doc Enter")
        let phrase = Phrase(verbatim: String(repeating: "这个文件读不了，请用 WPS 另存为 .docx 再导入。", count: 3) + "到此为止。")
        desk.take(.refused(phrase))
        #expect(box(desk).contains(bare(phrase.zh)))
        try desk.press("Esc Esc")
        desk.take(.refused(phrase))
        #expect(bare(desk.text).contains(bare(phrase.zh)))
    }
}
