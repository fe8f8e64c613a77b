import Canvas
import Testing

@testable import Desk

/// A hand's pace, and a machine's: what comes letter by letter faster than anybody types is a text with its line ends.
@Suite struct HasteTests {
    private func paces(_ text: String, every gap: Int) -> [Haste.Pace] {
        var haste = Haste()
        var now = ContinuousClock.now
        return text.map { character in
            now += .milliseconds(gap)
            return haste.take([character == "\n" ? .enter : .character(character)], at: now)
        }
    }

    @Test("每秒十三个字以上连着来的是贴进来的字：行末不当作回车", arguments: [2, 16, 33, 50, 75])
    func pouring(gap: Int) {
        let paces = paces("第一行字\n第二行字\n", every: gap)
        #expect(paces[4].isPouring && paces[9].isPouring && paces[5].isPouring)
    }

    @Test("人打字再快，回车也是回车", arguments: [90, 120, 200])
    func hand(gap: Int) {
        #expect(paces("第一行字\n第二行字\n", every: gap).allSatisfy { !$0.isPouring })
    }

    @Test("两三个字紧跟着回车，是人按的")
    func short() {
        #expect(!paces("4.\n", every: 40)[2].isPouring)
    }

    @Test("停一停再按的，不算匆忙")
    func pause() {
        var haste = Haste()
        let start = ContinuousClock.now
        _ = haste.take([.character("a")], at: start)
        #expect(haste.take([.enter], at: start + .milliseconds(149)).isHasty)
        #expect(!haste.take([.enter], at: start + .milliseconds(400)).isHasty)
        #expect(haste.take([], at: start + .milliseconds(401)) == Haste.Pace())
    }
}
