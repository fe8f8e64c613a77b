import Tracker

// Advice, messages, forms and menus.

extension ScreenWords {
    // MARK: Advice
    /// Why something is recorded for a day that was reported.
    public static let lateReason = Phrase("补录理由", "Why late")
    /// Many are marked.
    public static func markedAdvice(_ count: Int) -> Phrase {
        Phrase(
            "已标记 \(count) 条：F5 分工、F6 时限、F2 进展、F4 办理对它们一起生效；Esc 取消标记",
            "\(count) marked: F5, F6, F2 and F4 act on all of them; Esc unmarks")
    }
    /// How many are marked.
    public static func marked(_ count: Int) -> Phrase { Phrase("已标记 \(count) 条", "\(count) marked") }
    /// It is overdue.
    public static func overdueAdvice(_ ref: String, _ days: Int) -> Phrase {
        Phrase("\(ref) 时限已过 \(days) 天：F6 延期，或 F4 报请", "\(ref) is \(counted(days, "day")) late: F6 extends, F4 submits")
    }
    /// It has no deadline.
    public static func noDeadlineAdvice(_ ref: String) -> Phrase {
        Phrase("\(ref) 还没有时限：F6 定时限", "\(ref) has no deadline: F6 sets one")
    }
    /// Nobody answers for it.
    public static func noOwnerAdvice(_ ref: String) -> Phrase {
        Phrase("\(ref) 还没有明确责任：F5 分工", "\(ref) has no owner: F5 assigns one")
    }
    /// It waits for a decision.
    public static func awaitingAdvice(_ ref: String, _ stage: Phrase, _ move: Phrase) -> Phrase {
        Phrase(
            "\(ref) \(stage.zh)，等\(move.zh)：F4 办理", "\(ref) is \(stage.en) and waits for “\(move.en)”: F4")
    }

    // MARK: Messages
    /// Someone else changed what a form is about.
    public static func changedMeanwhile(_ ref: String, _ field: Phrase, _ value: Phrase) -> Phrase {
        Phrase(
            "别人刚把 \(ref) 的\(field.zh)改为“\(value.zh)”。再按 Enter 就按你填的保存，Esc 放弃。",
            "Someone has just set the \(field.en) of \(ref) to “\(value.en)”. Enter saves yours over it, Esc leaves it."
        )
    }
    /// Asks before an approval.
    public static func confirmMove(_ move: Phrase) -> Phrase {
        Phrase(
            "“\(move.zh)”记录后不能撤销。按空格确认，Esc 取消。", "“\(move.en)” cannot be undone. The space bar confirms, Esc cancels.")
    }
    /// The keys of that question.
    public static let confirmKeys = Phrase("空格 确认  Esc 取消", "Space confirms  Esc cancels")
    /// Some of the marked measures cannot make a move.
    public static func someCannot(_ possible: Int, of all: Int, _ why: Phrase) -> Phrase {
        Phrase("\(all) 条中有 \(possible) 条能办；\(why.zh)", "Possible for \(possible) of \(all). \(why.en)")
    }
    /// What else goes with a withdrawal.
    public static func withMeasures(_ count: Int) -> Phrase {
        Phrase("（连同 \(count) 条措施）", "(with \(counted(count, "measure")))")
    }
    /// How the meeting room's view is left.
    public static let leaveProjection = Phrase("投屏：按 F8 或 Esc 退出", "Projection: F8 or Esc leaves it")
    /// Moving the cursor.
    public static let moving = Phrase("移动", "Move")
    /// The action does not work here.
    public static func notHere(_ action: Phrase) -> Phrase {
        Phrase("这里不能“\(action.zh)”。", "“\(action.en)” does not work here.")
    }
    /// Nothing to act on.
    public static let nothingChosen = Phrase("先把光标移到一条措施或一个问题上。", "Move the cursor to a measure or a problem first.")
    /// The action is for other kinds.
    public static func notForThis(_ kinds: [ItemKind]) -> Phrase {
        Phrase(
            "这项操作只对\(kinds.map { Labels.item($0).zh }.joined(separator: "、"))有效。",
            "This works on: \(kinds.map { Labels.item($0).en }.joined(separator: ", ")).")
    }
    /// Only measures are marked.
    public static let markMeasures = Phrase("只有措施可以标记。", "Only measures can be marked.")
    /// How to leave.
    public static let leaveWithQuit = Phrase("已在最上层；按 F10 或 q 退出。", "This is the top; F10 or q leaves.")
    /// Where to add.
    public static let addWhere = Phrase("先把光标移到轮次、方面或问题上。", "Move the cursor to a round, an area or a problem first.")
    /// The mouse is on.
    public static let mouseOn = Phrase("鼠标已打开", "The mouse is on")
    /// The mouse is off.
    public static let mouseOff = Phrase(
        "鼠标已关闭，可以选取文字；再按一次打开", "The mouse is off: text can be selected; again switches it on")
    /// The editor failed.
    public static func editorFailed(kept path: String?) -> Phrase {
        guard let path else {
            return Phrase(
                "编辑器没有正常结束，文字未改。请检查 EDITOR 设置。",
                "The editor did not end well; the text is as it was. Check EDITOR.")
        }
        return Phrase(
            "编辑器没有正常结束，表里的文字未改；编辑器里写的留在 \(path)",
            "The editor did not end well; the form is as it was. What was written is in \(path)")
    }
    /// What came back from the editor is no text.
    public static func editedNoText(_ path: String) -> Phrase {
        Phrase(
            "编辑器存的不是 UTF-8 文字，没有放进来；文件留在 \(path)",
            "The editor did not save UTF-8; the form is as it was. The file is \(path)")
    }
    /// What came back from the editor is too long.
    public static func editedTooLong(_ length: Int, limit: Int, _ path: String) -> Phrase {
        Phrase(
            "编辑器里写了 \(length) 个字，最多 \(limit) 个字，没有放进来；文件留在 \(path)",
            "The editor's text has \(length) characters, at most \(limit) are taken; it is kept in \(path)")
    }
    /// No editor is set.
    public static let noEditor = Phrase(
        "没有设置编辑器：用 VISUAL 或 EDITOR 指定一个，F2 才能打开；也可以直接在这里写或粘贴。",
        "No editor is set: name one in VISUAL or EDITOR for F2; or write and paste right here.")

    // MARK: Typed and pasted
    /// A field takes no more.
    public static func tooLong(_ field: Phrase, limit: Int, length: Int) -> Phrase {
        Phrase(
            "“\(field.zh)”最多 \(limit) 个字，加上这段有 \(length) 个字，没有放进去；原有的字未变。",
            "“\(field.en)” takes at most \(limit) characters; with this it would have \(length). Nothing was put in.")
    }
    /// Something was pasted where no text goes.
    public static let pastedNowhere = Phrase(
        "粘贴的文字没有执行也没有存：先打开要填的栏（如 F2），再粘贴。",
        "The pasted text was neither run nor saved: open a field first (F2, for one), then paste.")
    /// Something was pasted into a choice.
    public static let pastedIntoChoice = Phrase(
        "这一项用空格选，粘贴的文字没有放进去。", "This one is chosen with Space; the pasted text was not put in.")
    /// A form that is final was handed in by a paste.
    public static let enterByHand = Phrase("看清楚后，请另按一次 Enter。", "Please look, then press Enter by itself.")
    /// A key that changes something came together with others.
    public static func pressAlone(_ label: Phrase) -> Phrase {
        Phrase(
            "“\(label.zh)”和别的键一起到，没有执行；要执行请单独按一次。",
            "“\(label.en)” came together with other keys and was not done; press it by itself.")
    }
    /// What was typed is kept.
    public static let draftKept = Phrase(
        "草稿已保留，再打开这张表时接着写", "The draft is kept; opening this form again goes on from it")
    /// A draft could not be kept.
    public static func draftNotKept(_ why: Phrase) -> Phrase {
        Phrase("草稿没能存下来，请不要关闭：\(why.zh)", "The draft could not be kept, please do not leave: \(why.en)")
    }
    /// A form goes on from a draft.
    public static let draftOffered = Phrase("这是上次没存的草稿。C-x 不要草稿", "Goes on from an unsaved draft. C-x discards it")
    /// The same, where something else stands there now.
    public static let draftOutdated = Phrase(
        "这是上次没存的草稿，原来的内容其后已有变动。C-x 不要草稿", "An unsaved draft; what it began from has changed since. C-x discards it")
    /// Drafts were left.
    public static func draftsLeft(_ count: Int, _ subject: String) -> Phrase {
        Phrase(
            "有 \(count) 份没存的草稿，打开原来的表接着写：\(subject)", "\(counted(count, "unsaved draft")), in the form of: \(subject)")
    }
    /// Asks before somebody new is made.
    public static func newName(_ name: String, _ field: Phrase, like known: [String]) -> Phrase {
        let shown = known.prefix(5)
        guard !shown.isEmpty else {
            return Phrase(
                "“\(name)”是新的\(field.zh)，台账里还没有。按空格新增，Esc 回去改。",
                "“\(name)” is new here as \(field.en). The space bar adds it, Esc goes back.")
        }
        let zh = shown.joined(separator: "、")
        let en = shown.joined(separator: ", ")
        return Phrase(
            "“\(name)”是新的\(field.zh)；已有的是：\(zh)。按空格仍新增“\(name)”，Esc 回去改。",
            "“\(name)” is new here as \(field.en); there are: \(en). The space bar adds “\(name)”, Esc goes back.")
    }
    /// Asks before a withdrawal.
    public static let confirmWithdrawal = Phrase(
        "撤回后不再计数，编号永远保留。按空格确认，Esc 回去改。",
        "What is withdrawn counts no more; its number stays. The space bar confirms, Esc goes back.")
    /// Asks before a report is kept as sent.
    public static func confirmSending(_ document: Phrase, to recipient: String) -> Phrase {
        Phrase(
            "“\(document.zh)”将按已报送“\(recipient)”留存，不能改。按空格确认，Esc 回去改。",
            "“\(document.en)” will be kept as sent to “\(recipient)”, for good. The space bar confirms, Esc goes back.")
    }

    // MARK: Forms and menus
    /// The keys of a form.
    public static func formKeys(
        _ enter: Phrase, several: Bool, isChoice: Bool, hasNames: Bool, completes: Bool, hasEditor: Bool
    )
        -> Phrase
    {
        let next =
            completes
            ? Phrase("Tab 取灰字  ", "Tab takes the grey  ") : several ? Phrase("Tab 下一项  ", "Tab next  ") : Phrase("", "")
        let own =
            isChoice
            ? Phrase("空格 切换  ", "Space changes  ")
            : hasNames
                ? Phrase("F4 从已有的选  ", "F4 choose  ")
                : hasEditor ? Phrase("F2 用编辑器写  ", "F2 editor  ") : Phrase("", "")
        return Phrase("\(enter.zh)  \(next.zh)\(own.zh)Esc 取消", "\(enter.en)  \(next.en)\(own.en)Esc cancels")
    }
    /// Enter in a form that records something.
    public static let enterSaves = Phrase("Enter 保存", "Enter saves")
    /// Enter while searching.
    public static let enterFinds = Phrase("Enter 确定", "Enter takes it")
    /// Enter where a preview follows.
    public static let enterContinues = Phrase("Enter 下一步", "Enter continues")
    /// A measure's title.
    public static let titleHint = Phrase("留空则用内容的第一句", "Empty: the text's first sentence")
    /// How figures are typed.
    public static let figureHint = Phrase("整数；文件没有载明的留空", "A whole number; empty where the documents say nothing")
    /// What was done.
    public static let whatWasDone = Phrase("做了什么", "What was done")
    /// Long text.
    public static let longTextHint = Phrase(
        "可以粘贴多行；长文按 F2 用编辑器写", "Lines can be pasted; F2 opens your editor for long text")
    /// The same where no editor is set.
    public static let longTextWithoutEditor = Phrase(
        "可以粘贴多行；设了 EDITOR 就能用 F2 写长文", "Lines can be pasted; with EDITOR set, F2 opens it for long text")
    /// The day on which it happened.
    public static let happenedOn = Phrase("发生日期", "Happened on")
    /// How dates are typed.
    public static let dateHint = Phrase("写成 2022-10-31", "As 2022-10-31")
    /// An empty field keeps what is there.
    public static let emptyKeeps = Phrase("留空则各条保持不变", "Empty keeps what each has")
    /// What is inherited.
    public static func inherited(_ value: Phrase) -> Phrase {
        Phrase("（随问题：\(value.zh)）", "(from its problem: \(value.en))")
    }
    /// Moving a deadline.
    public static let extensionHint = Phrase(
        "改动已定的时限须写理由；原定时限永远保留", "Moving a deadline needs a reason; the first one stays for ever")
    /// The reason for a moved deadline.
    public static let extensionReason = Phrase("改时限的理由", "Reason, if deadline moves")
    /// A reference to evidence.
    public static let evidenceHint = Phrase("文号、文件名或存放处", "A document's number, a file's name, or where it is kept")
    /// Or why there is none.
    public static let orWhyNone = Phrase("或：为何没有", "or: why there is none")
    /// Why there is no evidence.
    public static let noEvidenceHint = Phrase("没有佐证时写明原因", "Only where there is no evidence")
    /// The basis.
    public static let basisHint = Phrase("例如：领导小组第 5 次会议纪要", "For example: minutes of the leading group's 5th meeting")
    /// What to import.
    public static let filePath = Phrase("文件", "File")
    /// The path of the file.
    public static let filePathHint = Phrase(
        "通报、方案、台账或回填表的路径；可以把文件拖进窗口", "The path of a notice, plan, ledger or slip; drop the file on the window")
    /// How to search.
    public static let findHint = Phrase(
        "文字、4.2、overdue、unit:律师、时限:2022-10、-已销号 ……", "Text, 4.2, overdue, unit:…, due:2022-10, -claimed …")
    /// Adding something.
    public static func addTitle(_ kind: Phrase) -> Phrase {
        Phrase("新增\(kind.zh)", kind.en == Labels.item(.evidence).en ? "Add evidence" : "Add \(article(kind.en))")
    }
    /// Under what.
    public static func under(_ parent: String) -> Phrase { Phrase("在 \(parent) 下", "under \(parent)") }
    /// What can be done.
    public static let movesTitle = Phrase("办理：现在能办的在前", "Moves: what is possible now comes first")
    /// All actions.
    public static let paletteTitle = Phrase("命令", "Actions")
    /// The keys that work here.
    public static let helpTitle = Phrase("这里可用的按键（Enter 执行，Esc 关闭）", "Keys that work here (Enter does it, Esc closes)")
    /// Typing narrows the list.
    public static let typeToFind = Phrase("输入几个字查找：", "Type to find:")
    /// Nothing fits.
    public static let nothingFits = Phrase("没有符合的命令。", "Nothing fits.")
    /// The keys of the import's preview.
    public static let importKeys = Phrase("Enter 选定  Esc 继续查看", "Enter chooses  Esc goes on looking")

    // MARK: The greeting
    /// What it is for.
    public static let welcome = Phrase(
        "欢迎使用整改台账\n这里还没有内容。巡察反馈的方面、问题、措施都记在这一本台账里：什么问题、何时改好、谁来负责。选一项开始：",
        "Welcome to Rectify\nThere is nothing here yet. This one ledger holds what an inspection found, what is to be done by when, and who answers for it. Choose how to begin:"
    )
}
