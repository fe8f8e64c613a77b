import Canvas
import Tracker
import Wording

extension State {
    /// The screen as it is to be shown. Pure; only what is in view is made.
    public mutating func render() -> Frame {
        settleScroll()
        var frame = Frame(size)
        if layout.isTooSmall {
            let words = ScreenWords.tooSmall[language]
            for (row, line) in TextWidth.wrap(words, columns: max(1, size.columns)).prefix(size.rows).enumerated() {
                frame.put(line, row: row, column: 0, role: .warning)
            }
            return frame
        }
        Header.draw(self, into: &frame)
        switch context {
        case .importing: ImportScreen.draw(self, into: &frame)
        case .welcome: WelcomeScreen.draw(self, into: &frame)
        case .overview: OverviewScreen.draw(self, into: &frame)
        case .page: PageScreen.draw(self, into: &frame)
        case .journal: JournalScreen.draw(self, into: &frame)
        case .queue: QueueScreen.draw(self, into: &frame)
        case .reports: ReportsScreen.draw(self, into: &frame)
        case .registers: RegistersScreen.draw(self, into: &frame)
        case .check: CheckScreen.draw(self, into: &frame)
        case .problems, .tasks, .owners: ChecklistsScreen.draw(self, into: &frame)
        }
        AdviceLine.draw(self, into: &frame)
        if !isProjection { KeyLine.draw(self, into: &frame) }
        OverlayView.draw(self, into: &frame)
        return frame
    }

    /// A phrase in the language of the screens.
    func said(_ phrase: Phrase) -> String { phrase.text(language) { keymap.shown($0, language) } }
}
