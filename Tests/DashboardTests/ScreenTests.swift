import Canvas
import Foundation
import Testing
import Wording

@testable import Dashboard

/// What a person sees, row by row and role by role, at the sizes and in the languages that are promised.
@Suite struct ScreenTests {
    @Test("示例在各种尺寸和语言下的画面", arguments: Picture.of(Scene.example))
    func example(_ picture: Picture) throws {
        let desk = try Sitting(size: picture.window.size, language: picture.window.language)
        try desk.press(picture.scene.keys)
        try Golden.check(desk, picture.name)
        let before = Golden.text(of: desk.frame)
        // Whoever makes the window another size goes on at the same place.
        for window in Window.all + [.wide(.zh)] where window.size != picture.window.size {
            try desk.press("size:\(window.size)")
            #expect(desk.frame.size == (try Sitting.size(window.size)))
            #expect(desk.frame.cursor.map { desk.frame.bounds.contains($0) } ?? true)
        }
        try desk.press("size:\(picture.window.size)")
        #expect(Golden.text(of: desk.frame) == before)
    }

    @Test("every screen that is kept is looked at by a test, in each size and language some")
    func keptScreens() throws {
        let kept = try FileManager.default.contentsOfDirectory(atPath: Golden.folder.path)
        let pictures = Picture.of(Scene.all)
        #expect(Set(kept) == Set(pictures.map { $0.name + ".txt" }))
        #expect(Set(pictures.map(\.name)).count == pictures.count)
        for window in Window.all { #expect(pictures.count { $0.window == window } > 20) }
    }

    @Test("a kept screen shows what is only seen: the selection, what is late, and where the cursor is")
    func rolesAreKept() throws {
        let frame = try Sitting().press("2").frame
        let text = Golden.text(of: frame)
        let cursor = try #require(frame.cursor)
        #expect(text.hasPrefix("120x36, the cursor at row \(cursor.row + 1), column \(cursor.column + 1)\n"))
        var other = frame
        other.cursor = nil
        #expect(Golden.text(of: other) != text)
        // Whatever the place and its role: another role there is another text.
        for row in 0..<frame.size.rows {
            for column in stride(from: row % 17, to: frame.size.columns, by: 17) {
                guard let cell = frame[row, column], !cell.isContinuation else { continue }
                var other = frame
                other.setRole(
                    Rect(row: row, column: column, rows: 1, columns: 1), cell.role == .bad ? .match : .bad)
                #expect(Golden.text(of: other) != text)
            }
        }
    }
}
