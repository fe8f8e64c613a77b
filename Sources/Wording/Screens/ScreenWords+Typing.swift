// What is typed and pasted, kept and asked about.

extension ScreenWords {
    /// A text is on its way to the editor or back.
    public static let withEditor = Phrase("文字正交给编辑器…", "the text is being handed to the editor…")
    // MARK: Typed and pasted
    /// A field takes no more.
    public static func tooLong(_ field: Phrase, limit: Int, length: Int) -> Phrase {
        Phrase(
            "“\(field.zh)”最多 \(limit) 个字，加上这段有 \(length) 个字，没有放进去；原有的字未变。\(goOn.zh)",
            "“\(field.en)” takes at most \(limit) characters; with this it would have \(length). Nothing was put in. \(goOn.en)"
        )
    }
    /// How one goes on after that.
    private static let goOn = Phrase("按退格键后可以接着写。", "Backspace, then go on.")
    /// A paste is on its way.
    public static func pasting(_ count: Int) -> Phrase {
        Phrase(
            "正在接收粘贴的文字：已到 \(count) 个字，收全了才放进去；一直收不全，按 \(key: .cancel) 就不等了",
            "Pasted text is coming: \(count) characters so far; it goes in when it is whole; \(key: .cancel) ends the wait"
        )
    }
    /// What was pasted is no text.
    public static let pasteNotText = Phrase(
        "粘贴的不是 UTF-8 文字，整段没有放进去；请换成 UTF-8 再粘贴。\(goOn.zh)",
        "What was pasted is not UTF-8; none of it was put in. Paste it as UTF-8. \(goOn.en)")
    /// What was pasted is longer than anything that takes text.
    public static let pasteTooLong = Phrase(
        "粘贴的文字太长，整段没有放进去。\(goOn.zh)", "What was pasted is too long; none of it was put in. \(goOn.en)")
    /// The line stopped in the middle of a paste.
    public static func pasteUnfinished(kept count: Int) -> Phrase {
        guard count > 0 else {
            return Phrase("粘贴的文字没有收全，没有放进去。", "The paste did not arrive whole; none of it was put in.")
        }
        return Phrase(
            "粘贴的文字没有收全：只到了开头 \(count) 个字，已放进去；其后到的不放。\(goOn.zh)",
            "The paste did not arrive whole: its first \(count) characters are in, nothing after them. \(goOn.en)")
    }
    /// Asks before a form is handed in after a paste that is not whole.
    public static let confirmUnwhole = Phrase(
        "刚才粘贴的没有全部放进去。按 \(key: .space) 只存现在表里的字，\(key: .cancel) 回去看。",
        "What was pasted last is not all in the form. \(key: .space) saves what is there now, \(key: .cancel) goes back."
    )
    /// Something was pasted where no text goes.
    public static let pastedNowhere = Phrase(
        "粘贴的文字没有执行也没有存：先打开要填的栏（如 \(key: .note)），再粘贴。",
        "The pasted text was neither run nor saved: open a field first (\(key: .note), for one), then paste.")
    /// Of several keys that came in one piece, as a slow line brings them, those before this one were done.
    public static func notAhead(_ key: String, _ label: Phrase, isLast: Bool) -> Phrase {
        Phrase(
            "几个键一起到，“\(key) \(label.zh)”\(isLast ? "" : "和它后面的")没有执行：要执行请单独按；是粘贴的，先打开要填的栏。",
            "Keys came in one piece; “\(key) \(label.en)”\(isLast ? "" : " and what follows it") was not done: press it by itself, or open a field first where it was a paste."
        )
    }
    /// Something was pasted into a choice.
    public static let pastedIntoChoice = Phrase(
        "这一项用 \(key: .space) 选，粘贴的文字没有放进去。", "This one is chosen with \(key: .space); the pasted text was not put in.")
    /// Text arrived while a form was being saved.
    public static let typedMeanwhile = Phrase(
        "正在保存，这时输入的字先留着：没存上就放回这一栏", "Saving: what is typed now is kept, and goes into this field if it was not saved")
    /// Text that was typed while a form was being saved, and that has no place.
    public static func notTaken(_ text: String) -> Phrase {
        let shown = text.replacing("\n", with: " ").prefix(20) + (text.count > 20 ? "…" : "")
        return Phrase(
            "保存期间输入的“\(shown)”没有放进去，请再输入。", "“\(shown)”, typed while it was saved, was not put in; type it again.")
    }
    /// A form that is final was handed in by a paste.
    public static let enterByHand = Phrase(
        "看清楚后，请另按一次 \(key: .enter)。", "Please look, then press \(key: .enter) by itself.")
    /// A key that changes something came together with others.
    public static func pressAlone(_ label: Phrase) -> Phrase {
        Phrase(
            "“\(label.zh)”紧跟着别的键到，没有执行；要执行请看清后单独按一次。",
            "“\(label.en)” came right after other keys and was not done; read it, then press the key by itself.")
    }
    /// A file is not read any further: whoever asked for it has left.
    public static let readingStopped = Phrase("没有读下去，什么也没有导入", "Reading was stopped; nothing came in")
    /// What was typed is kept.
    public static let draftKept = Phrase(
        "草稿已保留，再打开这张表时接着写", "The draft is kept; opening this form again goes on from it")
    /// A draft could not be kept, while one types.
    public static func draftNotKept(_ why: Phrase) -> Phrase {
        Phrase("写的字存不成草稿，离开前请先保存：\(why.zh)", "What you type cannot be kept as a draft, save before leaving: \(why.en)")
    }
    /// A form is left whose text cannot be kept.
    public static func draftWouldBeLost(_ why: Phrase) -> Phrase {
        Phrase(
            "草稿存不下来，没有离开；再按一次 \(key: .cancel) 就离开，不留草稿。原因：\(why.zh)",
            "The draft cannot be kept, so the form stays; \(key: .cancel) again leaves it without one. \(why.en)")
    }
    /// A form was left whose text is not on the disk.
    public static let draftOnlyHere = Phrase(
        "草稿没有存到磁盘：关掉程序之前再打开这张表还能接着写，关掉就没了",
        "The draft is not on the disk: the form goes on from it until the program ends, then it is gone")
    /// Leaving the program loses drafts.
    public static func leavingLoses(_ count: Int, _ subject: String) -> Phrase {
        Phrase(
            "有 \(count) 份草稿没有存到磁盘，现在退出就没了：\(subject)。再按一次就退出",
            "\(counted(count, "draft")) not on the disk would be lost: \(subject). Once more leaves")
    }
    /// A draft that is not needed any more could not be removed.
    public static func draftNotRemoved(_ why: Phrase) -> Phrase {
        Phrase(
            "旧草稿没能删掉，以后还会提出来，请不要重复保存：\(why.zh)",
            "An old draft could not be removed and will be offered again: \(why.en)")
    }
    /// A form goes on from a draft, one of several.
    public static func draftOffered(of count: Int) -> Phrase {
        guard count > 1 else {
            return Phrase(
                "这是上次没存的草稿。\(key: .discard) 不要草稿", "Goes on from an unsaved draft. \(key: .discard) discards it")
        }
        return Phrase(
            "没存的草稿有 \(count) 份，这是其中一份。\(key: .discard) 不要草稿，换下一份",
            "One of \(counted(count, "unsaved draft")). \(key: .discard) discards it for the next")
    }
    /// The same, where something else stands there now.
    public static let draftOutdated = Phrase(
        "这是上次没存的草稿，原来的内容其后已有变动。\(key: .discard) 不要草稿",
        "An unsaved draft; what it began from has changed since. \(key: .discard) discards it")
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
                "“\(name)”是新的\(field.zh)，台账里还没有。按 \(key: .space) 新增，\(key: .cancel) 回去改。",
                "“\(name)” is new here as \(field.en). \(key: .space) adds it, \(key: .cancel) goes back.")
        }
        let zh = shown.joined(separator: "、")
        let en = shown.joined(separator: ", ")
        return Phrase(
            "“\(name)”是新的\(field.zh)；相近的有：\(zh)。按 \(key: .space) 仍新增“\(name)”，\(key: .cancel) 回去改。",
            "“\(name)” is new here as \(field.en); near to it there are: \(en). \(key: .space) adds “\(name)”, \(key: .cancel) goes back."
        )
    }
    /// Asks before whoever says who he is becomes a member.
    public static func newMember(_ name: String, _ role: Phrase?, like known: [String]) -> Phrase {
        let shown = known.prefix(5)
        let zh = shown.isEmpty ? "台账里也没有相近的名字" : "相近的有：" + shown.joined(separator: "、")
        let en =
            shown.isEmpty ? "no name in the ledger is near to it" : "near to it are: " + shown.joined(separator: ", ")
        let roleZh = role.map { "（\($0.zh)）" } ?? ""
        let roleEn = role.map { " (\($0.en))" } ?? ""
        return Phrase(
            "“\(name)”不是这本台账的成员；\(zh)。按 \(key: .space) 登记为新成员\(roleZh)，\(key: .cancel) 回去改。",
            "“\(name)” is no member of this ledger; \(en). \(key: .space) makes a new member\(roleEn), \(key: .cancel) goes back."
        )
    }
    /// Asks before a withdrawal.
    public static let confirmWithdrawal = Phrase(
        "撤回后不再计数，编号永远保留。按 \(key: .space) 确认，\(key: .cancel) 回去改。",
        "What is withdrawn counts no more; its number stays. \(key: .space) confirms, \(key: .cancel) goes back.")
    /// Asks before something grave is taken back.
    public static func confirmUndo(_ what: Phrase) -> Phrase {
        Phrase(
            "要撤销的是：\(what.zh)\n按 \(key: .space) 撤销，\(key: .cancel) 不撤销。",
            "This would be undone: \(what.en)\n\(key: .space) undoes it, \(key: .cancel) leaves it.")
    }
    /// Asks before something grave is done again.
    public static func confirmRedo(_ what: Phrase) -> Phrase {
        Phrase(
            "要重做的是：\(what.zh)\n按 \(key: .space) 重做，\(key: .cancel) 不重做。",
            "This would be done again: \(what.en)\n\(key: .space) does it, \(key: .cancel) leaves it.")
    }
    /// Asks before a report is kept as sent.
    public static func confirmSending(_ document: Phrase, to recipient: String) -> Phrase {
        Phrase(
            "“\(document.zh)”将按已报送“\(recipient)”留存，不能改。按 \(key: .space) 确认，\(key: .cancel) 回去改。",
            "“\(document.en)” will be kept as sent to “\(recipient)”, for good. \(key: .space) confirms, \(key: .cancel) goes back."
        )
    }
}
