import Canvas
import Reports
import Tracker
import Wording

/// A form in the middle of the screen: fields to fill in, and what is done with them.
struct Form: Sendable {
    /// One field.
    struct Entry: Sendable {
        /// How a field is filled in.
        enum Kind: Sendable, Equatable {
            /// Typed; names that are there already can be chosen.
            case text(suggestions: [String])
            /// Typed as a date.
            case date
            /// Chosen among these.
            case choice([Choice])
        }

        /// One of several values.
        struct Choice: Sendable, Equatable {
            var value: String
            var label: Phrase
        }

        /// Which field it is, for whoever takes the form.
        var key: Key
        /// What stands before it.
        var label: Phrase
        var kind: Kind
        var input: TextInput
        /// A sentence about it, shown below the fields.
        var hint: Phrase?
        /// What counts while it is empty, such as what a measure takes from its problem.
        var placeholder: Phrase?
        /// Whether line ends are kept in it; else they become spaces.
        var takesLines = false
        /// What stood in it when the form was opened.
        var initial = ""
        /// What was typed to find one of its choices.
        var sought = TypedChoice()

        /// The value as it is.
        var value: String { input.text }

        /// Whether something was put into it.
        var isChanged: Bool { value != initial }

        /// Whether its text is typed, not chosen.
        var isTyped: Bool { if case .choice = kind { false } else { true } }

        /// The rest of the one suggestion that the text begins, unless it is one itself. It is shown behind the text, and
        /// what is shown is what is taken.
        var completion: String? {
            guard case .text(let suggestions) = kind, !input.isEmpty, input.tail.isEmpty,
                !suggestions.contains(input.text),
                let match = suggestions.first(where: { $0.hasPrefix(input.text) && $0 != input.text })
            else { return nil }
            return String(match.dropFirst(input.text.count))
        }
    }

    /// What a field is about.
    enum Key: Hashable, Sendable {
        case text, on, needs, path, query, title, status, column
        case reason, basis, evidence, noEvidence, reviewDate
        case decisions, items, phase, behalf, behalfBasis
        /// Why something is recorded for a day that was reported.
        case late
        case field(Field)
        /// A figure that documents declare, by its path.
        case figure(String)
    }

    /// What is done with a form.
    enum Purpose: Sendable {
        case note([ItemID])
        case move([ItemID], String)
        case record(ItemKind, [ItemID])
        case answer(ItemID)
        case lookBack([ItemID])
        case sample(ItemID)
        case phase(ItemID)
        case link(ItemID)
        /// Who is working; and who was, for when nothing comes of it.
        case who(was: String)
        case assign([ItemID])
        case deadline([ItemID])
        case edit(ItemID)
        case add(ItemKind, under: ItemID)
        case withdraw(ItemID)
        case reinstate(ItemID)
        case newRound
        case declared(ItemID)
        case importFile
        case writeReport(ReportDocument, ItemID)
        case sendReport(ReportDocument, ItemID)
        case passage(ItemID, String, Month?)
        /// An item of a file is put right before it is written, by its place in the reading.
        case correct(Int)
        /// Why what a file brings is recorded late.
        case lateImport
        /// What a column of a table holds, by its heading.
        case column(String)
        case slip(String)
        case find
        case journalFilter
    }

    /// A slot that a form is about.
    typealias Slot = Ledger.SlotKey

    var purpose: Purpose
    var title: Phrase
    /// What it is about, in a line above the fields.
    var subject: String
    var entries: [Entry]
    var focus = 0
    /// What was wrong with it.
    var error: Phrase?
    /// The last event in each slot that it is about, as it was when the form was opened.
    var seen: [Slot: EventID?] = [:]
    /// How far it is known what stands against what it sends.
    enum Standing: Hashable, Sendable {
        case unknown
        case asked(ReportCheckJob.Key)
        case found(ReportCheckJob.Key, [Phrase])

        var isAsked: Bool { if case .asked = self { true } else { false } }
    }

    /// How far it is known what stands against what it sends.
    var standing = Standing.unknown
    /// Whether it was handed in and the answer is not there yet.
    var isPending = false
    /// A text of the form that is on its way to the editor or back.
    struct Editing: Hashable, Sendable {
        var number: Int
        /// The entry that it is of.
        var entry: Int
    }

    /// What the editor has; nil for nothing.
    var editing: Editing?
    /// Whether something is under way without which no key counts but those that leave.
    var isBusy: Bool { isPending || editing != nil }
    /// Where what was typed is kept while it is not saved; nil where nothing is.
    var draft: String?
    /// Whether something was typed in it that is not what stood there.
    var hasTyped: Bool { entries.contains { $0.isTyped && $0.isChanged } }
    /// How far leaving it has come.
    var leaving = Leaving.no
    /// What is to be told about the whole form, such as that it goes on from a draft.
    var note: Phrase?
    /// What was asked before it is handed in, and answered with yes.
    var agreed: Set<Question> = []
    /// A field as it was before what is being pasted into it.
    var beforePaste: BeforePaste?
    /// Why what was pasted is not in the form as it was. No more of it is taken then, and Enter asks, until a key shows that
    /// a person has looked.
    private(set) var unwhole: Phrase?
    /// The list of values that can be chosen for the field, while it is open.
    var picker: Picker?

    /// A list to choose from.
    struct Picker: Sendable {
        var values: [String]
        var labels: [String]
        var cursor = 0
        /// What was typed to find one of them.
        var sought = TypedChoice()
    }

    /// How far leaving a form has come, whose text is to be kept.
    enum Leaving: Sendable {
        case no
        /// Its text is on its way to the disk.
        case waiting
        /// It could not be kept, and that was said.
        case warned
    }

    /// A field before something is pasted into it.
    struct BeforePaste: Sendable {
        var entry: Int
        var input: TextInput
    }

    /// Takes no more text, since what was pasted is not whole.
    mutating func close(_ why: Phrase) {
        unwhole = why
        error = why
    }

    /// Takes text again.
    mutating func open() {
        if unwhole != nil { error = nil }
        unwhole = nil
    }

    subscript(_ key: Key) -> String? {
        entries.first { $0.key == key }?.value
    }

    /// What is asked before a form is handed in.
    enum Question: Hashable, Sendable {
        /// It cannot be taken back, or goes out of the house.
        case final
        /// What was pasted into it is not whole.
        case unwhole
        /// A name that the ledger does not know.
        case new(Ledger.NewName)
    }

    var focused: Entry? { entries.indices.contains(focus) ? entries[focus] : nil }
}

/// A list in the middle of the screen to choose an action from, narrowed as one types.
struct Menu: Sendable {
    /// One line.
    struct Item: Sendable {
        enum Choice: Sendable {
            case action(ActionID)
            case move(String)
            case moveFor(String)
            case leaveImport(keeping: Bool)
            case stay
            case evidence(String?, String)
            case settle(ItemID, Field, Int)
            case reinstate(ItemID)
            case text
            case passage(ReportTemplate.Place, ReportDocument)
            case figure(ReportFigure)
        }

        var choice: Choice
        var label: Phrase
        /// The keys for it, or another remark at the right.
        var keys: String
        /// Why it cannot be chosen now.
        var disabled: Phrase?
        /// A sentence about it.
        var help: Phrase?
    }

    enum Purpose: Sendable, Equatable {
        case palette, help, moves([ItemID]), leaveImport, evidence, settle, withdrawn, letter, passages, figures
        /// An approval, which cannot be taken back: another key than Enter makes it.
        case confirmMove([ItemID], String)
        /// What has to be confirmed before the form below is handed in, likewise.
        case confirmForm(Form.Question)
        /// Something grave is to be taken back, or done again.
        case confirmBack(Request, EventID)
        /// What an import does that cannot be undone, and why it is recorded late, where it is.
        case confirmImport(late: String?)

        /// Whether only the space bar answers it, pressed by itself.
        var isConfirmed: Bool {
            switch self {
            case .confirmMove, .confirmForm, .confirmBack, .confirmImport: true
            case .palette, .help, .moves, .leaveImport, .evidence, .settle, .withdrawn, .letter, .passages, .figures:
                false
            }
        }
    }

    var purpose: Purpose
    var title: Phrase
    var subject: String
    var items: [Item]
    var filter = TextInput()
    var cursor = 0
    var offset = 0

    /// The items that the typed text is in, in either language.
    var shown: [Item] {
        let wanted = filter.text.lowercased()
        guard !wanted.isEmpty else { return items }
        // What is called so comes before what only speaks of it.
        func isCalled(_ item: Item) -> Bool {
            item.label.zh.lowercased().contains(wanted) || item.label.en.lowercased().contains(wanted)
        }
        let others = items.filter { item in
            !isCalled(item)
                && (item.keys.lowercased().contains(wanted) || (item.help?.zh.contains(wanted) ?? false)
                    || (item.help?.en.lowercased().contains(wanted) ?? false))
        }
        return items.filter(isCalled) + others
    }
}

/// What lies over the screen and takes the keys.
enum Overlay: Sendable {
    case form(Form)
    case menu(Menu)
    case code(Code)
}

/// A QR code over the screen; any key closes it.
struct Code: Sendable, Equatable {
    /// What it says.
    var text: String
    /// Rows of `1` for dark and `0` for light modules.
    var rows: [String]
}
