import Tracker

// Advice, messages, forms and menus.

extension ScreenWords {
    // MARK: Advice
    /// Why something is recorded for a day that was reported.
    public static let lateReason = Phrase("补录理由", "Why late")
    /// Many are marked.
    public static func markedAdvice(_ count: Int) -> Phrase {
        Phrase(
            "已标记 \(count) 条：\(key: .assign) 分工、\(key: .deadline) 时限、\(key: .note) 进展、\(key: .moves) 办理对它们一起生效；\(key: .back) 取消标记",
            "\(count) marked: \(key: .assign), \(key: .deadline), \(key: .note) and \(key: .moves) act on all of them; \(key: .back) unmarks"
        )
    }
    /// How many are marked.
    public static func marked(_ count: Int) -> Phrase { Phrase("已标记 \(count) 条", "\(count) marked") }
    /// It is overdue.
    public static func overdueAdvice(_ ref: String, _ days: Int) -> Phrase {
        Phrase(
            "\(ref) 时限已过 \(days) 天：\(key: .deadline) 延期，或 \(key: .moves) 报请",
            "\(ref) is \(counted(days, "day")) late: \(key: .deadline) extends, \(key: .moves) submits")
    }
    /// It has no deadline.
    public static func noDeadlineAdvice(_ ref: String) -> Phrase {
        Phrase("\(ref) 还没有时限：\(key: .deadline) 定时限", "\(ref) has no deadline: \(key: .deadline) sets one")
    }
    /// Nobody answers for it.
    public static func noOwnerAdvice(_ ref: String) -> Phrase {
        Phrase("\(ref) 还没有明确责任：\(key: .assign) 分工", "\(ref) has no owner: \(key: .assign) assigns one")
    }
    /// It waits for a decision.
    public static func awaitingAdvice(_ ref: String, _ stage: Phrase, _ move: Phrase) -> Phrase {
        Phrase(
            "\(ref) \(stage.zh)，等\(move.zh)：\(key: .moves) 办理",
            "\(ref) is \(stage.en) and waits for “\(move.en)”: \(key: .moves)")
    }

    // MARK: Messages
    /// Someone else changed what a form is about.
    public static func changedMeanwhile(_ ref: String, _ field: Phrase, _ value: Phrase) -> Phrase {
        Phrase(
            "别人刚把 \(ref) 的\(field.zh)改为“\(value.zh)”。再按 \(key: .enter) 就按你填的保存，\(key: .cancel) 放弃。",
            "Someone has just set the \(field.en) of \(ref) to “\(value.en)”. \(key: .enter) saves yours over it, \(key: .cancel) leaves it."
        )
    }
    /// Asks before an approval.
    public static func confirmMove(_ move: Phrase) -> Phrase {
        Phrase(
            "“\(move.zh)”记录后不能撤销。按 \(key: .space) 确认，\(key: .cancel) 取消。",
            "“\(move.en)” cannot be undone. \(key: .space) confirms, \(key: .cancel) cancels.")
    }
    /// The keys of that question.
    public static let confirmKeys = Phrase(
        "\(key: .space) 确认  \(key: .cancel) 取消", "\(key: .space) confirms  \(key: .cancel) cancels")
    /// Some of the marked measures cannot make a move.
    public static func someCannot(_ possible: Int, of all: Int, _ why: Phrase) -> Phrase {
        Phrase("\(all) 条中有 \(possible) 条能办；\(why.zh)", "Possible for \(possible) of \(all). \(why.en)")
    }
    /// What else goes with a withdrawal.
    public static func withMeasures(_ count: Int) -> Phrase {
        Phrase("（连同 \(count) 条措施）", "(with \(counted(count, "measure")))")
    }
    /// How the meeting room's view is left.
    public static let leaveProjection = Phrase(
        "投屏：按 \(key: .projection) 或 \(key: .back) 退出", "Projection: \(key: .projection) or \(key: .back) leaves it")
    /// Moving the cursor.
    public static let moving = Phrase("移动", "Move")
    /// The action does not work here.
    public static func notHere(_ action: Phrase) -> Phrase {
        Phrase("这里不能“\(action.zh)”。", "“\(action.en)” does not work here.")
    }
    /// The action is about a measure or problem, and the cursor is on something that leads to them.
    public static func notOnThisRow(_ action: Phrase) -> Phrase {
        Phrase(
            "这一行不是措施或问题，不能“\(action.zh)”：按 \(key: .enter) 打开，把光标移到那条措施上再按。",
            "This row is no measure or problem, so “\(action.en)” does not work: open it with \(key: .enter), and press it on the measure."
        )
    }
    /// The action is about a measure or problem, and this screen has none.
    public static func onlyOnItems(_ action: Phrase) -> Phrase {
        Phrase(
            "“\(action.zh)”要在措施或问题上办：按 \(key: .checklists) 到清单，把光标移到那一条再按。",
            "“\(action.en)” is about a measure or problem: \(key: .checklists) shows the lists; press it there.")
    }
    /// The levels of letters that cannot be sent yet, and why.
    public static func lettersToCome(_ reasons: [Phrase]) -> Phrase {
        Phrase(reasons.map(\.zh).joined(), reasons.map(\.en).joined(separator: " "))
    }
    /// Nothing to act on.
    public static let nothingChosen = Phrase("先把光标移到一条措施或一个问题上。", "Move the cursor to a measure or a problem first.")
    /// A text was handed to the terminal's clipboard.
    public static func copied(_ ref: String, _ count: Int) -> Phrase {
        Phrase(
            "已请终端复制 \(ref) 的全文（\(count) 字），可到别处粘贴；贴不出来，是这个终端不允许程序复制。",
            "Asked the terminal to copy all of \(ref) (\(counted(count, "character"))); if it cannot be pasted, this terminal does not let programs copy."
        )
    }
    /// A text is longer than terminals take.
    public static func tooLongToCopy(_ ref: String) -> Phrase {
        Phrase(
            "\(ref) 的全文太长，终端的剪贴板放不下。打开它（\(key: .open)），关掉鼠标（\(key: .mouse)），再在屏幕上分段选取。",
            "The text of \(ref) is longer than a terminal's clipboard takes. Open it (\(key: .open)), switch the mouse off (\(key: .mouse)), and select it on the screen, part by part."
        )
    }
    /// The terminal has no clipboard.
    public static let noClipboard = Phrase(
        "这个终端没有剪贴板，没有复制。按 \(key: .mouse) 关掉鼠标后，用终端自己的办法选取文字。",
        "This terminal has no clipboard; nothing was copied. Switch the mouse off with \(key: .mouse) and select the text as the terminal does."
    )
    /// The action is for other kinds.
    public static func notForThis(_ kinds: [ItemKind]) -> Phrase {
        Phrase(
            "这项操作只对\(kinds.map { Labels.item($0).zh }.joined(separator: "、"))有效。",
            "This works on: \(kinds.map { Labels.item($0).en }.joined(separator: ", ")).")
    }
    /// Only measures are marked.
    public static let markMeasures = Phrase("只有措施可以标记。", "Only measures can be marked.")
    /// How to leave.
    public static let leaveWithQuit = Phrase("已在最上层；按 \(key: .quit) 退出。", "This is the top; \(key: .quit) leaves.")
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
    /// Something that is needed is there already.
    public static func isThere(_ what: Phrase) -> Phrase { Phrase("\(what.zh)（已有）", "\(what.en) (there)") }
    /// Evidence is there already.
    public static let evidenceIsThere = Phrase("已有佐证，可以不填", "there already; may stay empty")
    /// An editor's file was left with what somebody wrote in it.
    public static func editedLeft(_ path: String, drafts count: Int = 0, _ subject: String? = nil) -> Phrase {
        let drafts = subject.map { draftsLeft(count, $0) }
        return Phrase(
            "上次在编辑器里写的没有存进台账，文件还在：\(path)。要用的从里面复制出来，不要了就删掉这个文件。\(drafts.map { "另" + $0.zh } ?? "")",
            "What was written in an editor last time was not saved; its file is \(path). Copy what you need, then delete it.\(drafts.map { " " + $0.en } ?? "")"
        )
    }
    /// What came back from the editor is too long.
    public static func editedTooLong(_ length: Int, limit: Int, _ path: String) -> Phrase {
        Phrase(
            "编辑器里写了 \(length) 个字，最多 \(limit) 个字，没有放进来；文件留在 \(path)",
            "The editor's text has \(length) characters, at most \(limit) are taken; it is kept in \(path)")
    }
    /// No editor is set.
    public static let noEditor = Phrase(
        "没有设置编辑器：用 VISUAL 或 EDITOR 指定一个，\(key: .editor) 才能打开；也可以直接在这里写或粘贴。",
        "No editor is set: name one in VISUAL or EDITOR for \(key: .editor); or write and paste right here.")

    // MARK: Forms and menus
    /// The keys of a form.
    public static func formKeys(
        _ enter: Phrase, several: Bool, isChoice: Bool, hasNames: Bool, completes: Bool, hasEditor: Bool,
        keeps: Bool
    )
        -> Phrase
    {
        let next =
            completes
            ? Phrase("\(key: .tab) 取灰字  ", "\(key: .tab) takes the grey  ")
            : several ? Phrase("\(key: .tab) 下一项  ", "\(key: .tab) next  ") : Phrase("", "")
        let own =
            isChoice
            ? Phrase("\(key: .space) 切换或打字查找  ", "\(key: .space) changes, typing finds  ")
            : hasNames
                ? Phrase("\(key: .choose) 从已有的选  ", "\(key: .choose) choose  ")
                : hasEditor ? Phrase("\(key: .editor) 用编辑器写  ", "\(key: .editor) editor  ") : Phrase("", "")
        // Leaving throws nothing away that was typed.
        let leaves = keeps ? Phrase("留作草稿", "keeps a draft") : Phrase("取消", "cancels")
        return Phrase(
            "\(enter.zh)  \(next.zh)\(own.zh)\(key: .cancel) \(leaves.zh)",
            "\(enter.en)  \(next.en)\(own.en)\(key: .cancel) \(leaves.en)")
    }
    /// What was typed names none of the choices.
    public static func noSuchChoice(_ typed: String, of choices: [Phrase]) -> Phrase {
        Phrase(
            "没有“\(typed)”这一项；可选：\(choices.map(\.zh).joined(separator: "、"))。",
            "There is no “\(typed)” to choose; there are: \(choices.map(\.en).joined(separator: ", ")).")
    }
    /// There are no members to choose from.
    public static let noMembers = Phrase(
        "还没有登记成员，没有可选的：直接写姓名，或先在登记簿里登记成员（\(key: .member)）。",
        "No members are named yet, so there are none to choose from: type the name, or name members in the registers first (\(key: .member))."
    )
    /// A field for which there is nothing to choose from.
    public static let nothingToChoose = Phrase("这一项没有可选的，直接写。", "There is nothing to choose from here: type it.")
    /// Enter in a form that records something.
    public static let enterSaves = Phrase("\(key: .enter) 保存", "\(key: .enter) saves")
    /// Enter while searching.
    public static let enterFinds = Phrase("\(key: .enter) 确定", "\(key: .enter) takes it")
    /// Enter where a preview follows.
    public static let enterContinues = Phrase("\(key: .enter) 下一步", "\(key: .enter) continues")
    /// A measure's title.
    public static let titleHint = Phrase("留空则用内容的第一句", "Empty: the text's first sentence")
    /// How figures are typed.
    public static let figureHint = Phrase("整数；文件没有载明的留空", "A whole number; empty where the documents say nothing")
    /// What was done.
    public static let whatWasDone = Phrase("做了什么", "What was done")
    /// Long text.
    public static let longTextHint = Phrase(
        "可以粘贴多行；长文按 \(key: .editor) 用编辑器写", "Lines can be pasted; \(key: .editor) opens your editor for long text")
    /// The same where no editor is set.
    public static let longTextWithoutEditor = Phrase(
        "可以粘贴多行；设了 EDITOR 就能用 \(key: .editor) 写长文",
        "Lines can be pasted; with EDITOR set, \(key: .editor) opens it for long text")
    /// The day on which it happened.
    public static let happenedOn = Phrase("发生日期", "Happened on")
    /// How dates are typed.
    public static func dateHint(_ side: DateAnchor.Side) -> Phrase {
        switch side {
        case .toCome:
            Phrase("写成 2022-10-31；不写年份的（10.31）是以后最近的一天", "As 2022-10-31; without a year (10.31) the nearest to come")
        case .past:
            Phrase("写成 2022-10-31；不写年份的（10.31）是以前最近的一天", "As 2022-10-31; without a year (10.31) the latest past one")
        }
    }
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
    /// Below the reason that an overdue measure is put off for.
    public static let overdueReasonHint = Phrase(
        "它已超期：写明为什么转为长期坚持而不申请延期", "It is overdue: say why it is held and not given an extension")
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
    public static let helpTitle = Phrase(
        "这里可用的按键（\(key: .enter) 执行，\(key: .cancel) 关闭）",
        "Keys that work here (\(key: .enter) does it, \(key: .cancel) closes)")
    /// Typing narrows the list.
    public static let typeToFind = Phrase("输入几个字查找：", "Type to find:")
    /// Nothing fits.
    public static let nothingFits = Phrase("没有符合的命令。", "Nothing fits.")
    /// The keys of the import's preview.
    public static let importKeys = Phrase(
        "\(key: .enter) 选定  \(key: .cancel) 继续查看", "\(key: .enter) chooses  \(key: .cancel) goes on looking")

    // MARK: The greeting
    /// In its place where the ledger had entries, or cannot be read.
    public static func emptied(_ why: Phrase) -> Phrase {
        Phrase("台账的内容现在看不到\n" + why.zh, "The ledger's entries cannot be seen now\n" + why.en)
    }
    /// What it is for.
    public static let welcome = Phrase(
        "欢迎使用整改台账\n这里还没有内容。巡察反馈的方面、问题、措施都记在这一本台账里：什么问题、何时改好、谁来负责。选一项开始：",
        "Welcome to Rectify\nThere is nothing here yet. This one ledger holds what an inspection found, what is to be done by when, and who answers for it. Choose how to begin:"
    )
}
