import Canvas
import Dashboard
import Glibc
import Terminal
import Tracker
import Wording

/// The loop between the terminal, the dashboard and the keeper of the workspace.
///
/// One paint for a batch of keys; it sleeps in the kernel while nothing happens (ARCHITECTURE.md, decisions 13 and 14).
package final class Runner {
    let console: any Console
    private let world: World
    let mailbox = Mailbox()
    let keeper: Keeper
    let drafts: DraftKeeper
    let work: Work
    private let watch: Watch
    private let folder: String
    var state: State
    private(set) var hasLeft = false
    /// Whether days pass: not where the day was given.
    private let followsClock: Bool
    private var today: Day
    /// Where the files of editors are.
    private let draftFolder: String
    /// How long nobody types until what was typed is kept.
    private static let pause = 2000
    /// How long somebody types on until what was typed so far is kept.
    private static let longestTyping = 2000
    /// How long a form that is left waits for what was typed in it to be kept, before the next key counts.
    private static let patience = 500
    /// How often it is looked whether what is under way takes long.
    private static let tick = 1000
    /// What was said to be waited for.
    private var waiting: [Waiting] = []
    /// How fast keys come.
    private var haste = Haste()
    /// When something was typed last.
    private var typed: ContinuousClock.Instant
    /// Since when something is typed that is not kept.
    private var unkept: ContinuousClock.Instant?

    package init(_ session: Session, _ settings: UserSettings, on console: any Console) {
        self.console = console
        typed = session.setup.world.instant()
        world = session.setup.world
        work = Work(world)
        drafts = DraftKeeper(session.setup, work: work, mailbox: mailbox)
        keeper = Keeper(session, work: work, mailbox: mailbox, drafts: drafts)
        watch = Watch { [keeper] in keeper.refresh() }
        keeper.onMove = { [watch] in watch.begin($0) }
        folder = session.setup.dataFolder
        followsClock = session.setup.today == session.setup.clock
        today = session.today
        state = State(
            size: console.size, language: session.language, borders: settings.theme.borders, today: session.today,
            who: session.setup.by, isReadOnly: session.setup.isReadOnly, round: session.round,
            keymap: settings.keymap, columns: settings.columns,
            window: String(UInt32.random(in: .min ... .max), radix: 36),
            snapshot: Input.Snapshot(
                ledger: session.shownDay.map { session.workspace.ledger(asOf: $0) } ?? session.ledger,
                log: session.workspace.log, damage: session.workspace.damage,
                asOf: session.shownDay))
        draftFolder = session.setup.draftFolder
        keeper.remember()
        state.hasEditor = Editor.isSet(world.variables)
        state.utcOffset = world.utcOffset()
        if let charset = Charset.current.foreign {
            mailbox.post([.notice(CommandWords.foreignCharset(charset, isConverted: false))])
        }
        // What is not in a ledger that cannot be read as a whole may be in it all the same.
        drafts.begin(
            session.setup, session.ledger,
            isWhole: !session.workspace.isEmpty && session.workspace.damage.isEmpty)
    }

    /// Runs until the person leaves.
    ///
    /// - Returns: What is to be said when the screen is gone.
    package func run() -> [Phrase] {
        watch.begin(folder)
        // What was left is told on the first screen, unless it takes long to be found.
        _ = drafts.settle(within: Runner.patience)
        take(mailbox.take())
        draw()
        while !hasLeft {
            let wake = console.wait(
                timeoutMilliseconds: timeout, alsoReadable: [mailbox.descriptor], holding: state.isHeldBack)
            guard wake.ended == nil else {
                // What was typed last is kept with the rest; nothing else is done any more.
                for key in wake.keys where key.isText && state.isFormOpen {
                    perform(state.update(.key(key, isAlone: false)))
                }
                return leave(isWatched: false)
            }
            if take(wake), !hasLeft { draw() }
        }
        return leave(isWatched: true)
    }

    /// Shows how things stand.
    func draw() { console.draw(state.render()) }

    /// Takes what a wait has brought. Returns whether there was anything.
    func take(_ wake: Wake) -> Bool {
        let pace = haste.take(wake.keys, at: world.instant())
        var inputs = wake.keys.map { key in
            // The line end of a text that comes letter by letter hands nothing in.
            if key == .enter, pace.isPouring, state.isFormOpen { return Input.key(.burst("\n"), isAlone: false) }
            // A function key is no part of a text.
            return Input.key(
                key, isAlone: wake.keys.count == 1,
                isHasty: pace.isHasty && (key.isText || key == .enter || key == .tab))
        }
        if !wake.keys.isEmpty { typed = world.instant() }
        if isToBeKept(isTyping: wake.keys.contains(where: \.isText)) { inputs.append(.pause) }
        if wake.readable.contains(mailbox.descriptor) { inputs += mailbox.take() }
        let day = world.today
        state.clock = day
        if followsClock, day != today {
            today = day
            keeper.turn(to: day)
            inputs.append(.today(day))
        }
        let slow = work.slow
        if slow != waiting { inputs.append(.waiting(slow)) }
        waiting = slow
        take(inputs)
        return !inputs.isEmpty
    }

    /// Whether what is typed is to be kept by now: nobody types at the moment, or somebody has typed on for long enough.
    private func isToBeKept(isTyping: Bool) -> Bool {
        let now = world.instant()
        guard state.hasUnkeptText else {
            unkept = nil
            return false
        }
        let since = unkept ?? now
        let isDue =
            now - typed >= .milliseconds(Runner.pause)
            || isTyping && now - since >= .milliseconds(Runner.longestTyping)
        unkept = isDue ? nil : since
        return isDue
    }

    /// Takes inputs in their order, until one of them leaves.
    func take(_ inputs: [Input]) {
        for input in inputs where !hasLeft {
            perform(state.update(input))
            if state.isLeavingForm { waitForDraft() }
        }
    }

    /// Waits until all that was asked for is answered.
    func settle() { work.settle() }

    /// What is typed behind the key that leaves a form counts only when it is known whether the form closes.
    private func waitForDraft() {
        guard drafts.settle(within: Runner.patience) else { return }
        for input in mailbox.take() { perform(state.update(input)) }
    }

    /// How long to sleep at most: to midnight, since overdue changes then; less where the kernel cannot tell of others, or
    /// where what is typed is not kept yet.
    private var timeout: Int? {
        if !work.isIdle { return Runner.tick }
        if state.hasUnkeptText { return Runner.pause }
        guard followsClock else { return nil }
        var seconds = time(nil)
        var fields = tm()
        guard localtime_r(&seconds, &fields) != nil else { return 60_000 }
        let passed = Int(fields.tm_hour) * 3600 + Int(fields.tm_min) * 60 + Int(fields.tm_sec)
        return (86_400 - passed + 1) * 1000
    }

    func perform(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .record(let request, let behalf, let late, let seen):
                keeper.record(request, behalf: behalf, late: late, seen: seen)
            case .takeBack(let request, let agreed): keeper.takeBack(request, agreed: agreed)
            case .attach(let path, let items, let fields, let late):
                keeper.attach(path: path, to: items, fields, late: late)
            case .view(let digest, let name): keeper.view(digest: digest, name: name)
            case .letter(let item, let language): keeper.letter(item, language)
            case .preview(let document, let round, let language):
                keeper.preview(document, round: round, language)
            case .writeReport(let document, let round, let path, let replacing, let language):
                keeper.writeReport(document, round: round, path: path, replacing: replacing, language)
            case .sendReport(let document, let round, let recipient, let day, let incomplete, let language):
                keeper.sendReport(
                    document, round: round, to: recipient, on: day, incomplete: incomplete, language)
            case .explain(let figure, let round, let language):
                keeper.explain(figure, round: round, language)
            case .code(let text): keeper.code(text)
            case .verifyEvidence: keeper.verifyEvidence()
            case .become(let name):
                keeper.become(name)
                drafts.become(name)
            case .edit(let text, let number): drafts.write(text, in: draftFolder, number)
            case .runEditor(let path, let number): edit(path, number)
            case .discardEdited(let path): drafts.discard(path)
            case .keepDraft(let name, let draft): drafts.keep(name, draft)
            case .show(let day): keeper.show(asOf: day)
            case .read(let path, let mapping, let levels): keeper.read(path: path, mapping: mapping, levels: levels)
            case .stopReading: keeper.stopReading()
            case .keep(let mapping): keeper.keep(mapping)
            case .slip(let unit, let path): keeper.slip(of: unit, path: path)
            case .openExample: keeper.openExample()
            case .figure(let job): work.run(.figures) { [mailbox] in mailbox.post([.figured(job.run())]) }
            case .check(let job): work.run(.check) { [mailbox] in mailbox.post([.checked(job.run())]) }
            case .compare(let job): work.run(.comparison) { [mailbox] in mailbox.post([.compared(job.run())]) }
            case .search(let job): work.run(.search) { [mailbox] in mailbox.post([.searched(job.run())]) }
            case .checkReport(let job): work.run(.check) { [mailbox] in mailbox.post([.reportChecked(job.run())]) }
            case .mouse(let isOn): console.setMouse(isOn)
            case .repaint: console.repaint()
            case .copy(let text):
                if !console.copy(Array(text.utf8)) { perform(state.update(.notice(ScreenWords.noClipboard))) }
            case .leave: hasLeft = true
            }
        }
    }

    /// Only the editor itself has the screen; its file is written and read elsewhere.
    private func edit(_ path: String, _ number: Int) {
        guard let command = Editor.command(on: path, world.variables) else {
            return perform(state.update(.edited(.refused(ScreenWords.noEditor), number)))
        }
        drafts.read(path, status: console.runEditor(command: command), number)
    }
}
