import Tracker

// What the commands about reports are for, their options, and what goes wrong with them.

extension CommandWords {
    /// `report`
    public static let report = Phrase(
        "报告：月报、通报、三张清单、总览、责任单位台账、督办函，写成文件，报送留底。",
        "Reports: monthly report, notice, checklists, overview, units' ledgers and letters, as files, kept as they were sent."
    )
    /// More about `report`
    public static let reportDiscussion = Phrase(
        "不带子命令时列出报送过的。写文件用 --output，按后缀定格式；不写则输出文本。需要人写的段落用 report edit 撰写，未写处标“【待填：…】”。",
        "Alone it lists what was sent. --output writes a file in the form that its ending names; without it text is written out. What a person must write is written with report edit; until then its place is marked."
    )
    /// `report urging`
    public static let reportUrging = Phrase(
        "一条措施或问题最近的督办文书（.docx 或 .md）。", "The last letter about an item (.docx or .md).")
    /// `report edit`
    public static let reportEdit = Phrase(
        "撰写通报或月报里由人写的段落。", "Write what a person must write in a notice or a monthly report.")
    /// More about `report edit`
    public static let reportEditDiscussion = Phrase(
        "不写 PLACE 时列出各处；不写 --text 或 --text-file 时打开 $EDITOR。写成空的即撤下。",
        "Without PLACE it lists them; without --text or --text-file it opens $EDITOR. An empty text takes it away.")
    /// `report send`
    public static let reportSend = Phrase(
        "报送并留底：文件、数字、日期和收件单位。", "Keep a report as sent: file, figures, day and recipient.")
    /// More about `report send`
    public static let reportSendDiscussion = Phrase(
        "留底之后，为它的数字截至日以前补录须写理由（--late）；数字后来有出入，用 explain 逐项说明。",
        "From then on what is recorded for a day before that of its figures needs a reason (--late), and explain tells item by item why a figure is another."
    )
    /// `report list`
    public static let reportList = Phrase("列出报送过的报告。", "List what was sent.")
    /// `report show`
    public static let reportShow = Phrase(
        "一份报送过的报告：数字，或打开、取出留底的文件。", "A report that was sent: its figures, or the file as it was sent.")
    /// `explain`
    public static let explain = Phrase("一个数字为什么变了：逐项说明。", "Why a figure has changed, item by item.")
    /// More about `explain`
    public static let explainDiscussion = Phrase(
        "与最近报送的报告相比；--since 可给报告序号（report list）或日期。不写 FIGURE 时列出全部数字和增减。报送后为以前补录的也在内。",
        "Compared with the report that was sent last; --since takes a report's number (report list) or a date. Without FIGURE all figures are listed. What was recorded later for days that the report had covered is among it."
    )

    // MARK: Options

    /// `--output`
    public static let reportOutputOption = Phrase("写到哪个文件；格式按后缀。", "The file; its ending names the form.")
    /// `--format`
    public static let reportFormatOption = Phrase(
        "格式，如 docx、md、xlsx、csv、html。", "The form, such as docx, md, xlsx, csv or html.")
    /// `--force`
    public static let forceOption = Phrase("文件已存在时覆盖。", "Replace the file if there is one.")
    /// `--month`
    public static let reportMonthOption = Phrase(
        "哪个月，如 2022-10（默认该报的一期：最近到期而未报送的，否则当期）。",
        "The month, such as 2022-10 (default: the one that is due: the last that is over and was not sent, else the running one)."
    )
    /// `--for`
    public static let audienceOption = Phrase(
        "通报给谁：public 公开，party 党内（默认 public）。", "For whom: public (default) or party.")
    /// The unit of `report unit`.
    public static let reportUnitArgument = Phrase("哪个责任单位。", "The unit that is responsible.")
    /// `--unit` of `report send`
    public static let reportUnitOption = Phrase("哪个责任单位（unit 责任单位台账）。", "The unit whose ledger it is.")
    /// `report send unit` without its unit.
    public static let whichUnit = Phrase(
        "报送责任单位台账，请用 --unit 写明哪个单位。", "Say with --unit whose ledger is sent.")
    /// `--list`
    public static let checklistOption = Phrase(
        "只写一张：problems 问题、tasks 任务、owners 责任。", "Only one list: problems, tasks or owners.")
    /// The report of a command.
    public static let reportKindArgument = Phrase("哪种报告。", "Which report.")
    /// The place of a text.
    public static let placeArgument = Phrase(
        "哪一处，如 organisation；不写则列出。", "The place, such as organisation; without it they are listed.")
    /// `--text-file`
    public static let passageFileOption = Phrase(
        "写什么在一个文件里；“-”为标准输入。", "The text is in a file; “-” is standard input.")
    /// Both `--text` and `--text-file`.
    public static let textOrFile = Phrase("--text 和 --text-file 只能写一个", "--text and --text-file: one of them only")
    /// A file that holds no text, or another encoding than is read here.
    public static func noText(_ path: String) -> Phrase {
        Phrase(
            "\(path) 不是 UTF-8 的文本（可能是 GBK，或不是文本文件），没有采用。请另存为文本文件（UTF-8）再试",
            "\(path) is no text in UTF-8 (it may be GBK, or no text at all); nothing was taken. Save it as a text file (UTF-8) and try again"
        )
    }
    /// A file that holds more than a text may.
    public static func textTooLong(_ path: String, limit: Int) -> Phrase {
        Phrase(
            "\(path) 超过 \(limit >> 20) MB，不是要写的一段文字，没有采用。请核对文件",
            "\(path) is greater than \(limit >> 20) MB and no text to be put here; nothing was taken. Check which file is meant"
        )
    }
    /// `--text`
    public static let passageOption = Phrase(
        "写什么；不写则打开 $EDITOR，空的即撤下。", "The text; without it $EDITOR opens; an empty one takes it away.")
    /// `--to`
    public static let recipientOption = Phrase("报送给谁。", "To whom it is sent.")
    /// `--on` of `report send`
    public static let figuresOnOption = Phrase(
        "数字截至哪天（默认今天；月报为该月报告期最后一天）。", "The day of its figures (default: today; a month's last day for its report).")
    /// `--anyway` of a letter
    public static let letterAnywayOption = Phrase(
        "函里两处答复时限不一致也写出。", "Write it although it asks for its answer at two times.")
    /// A letter that asks for its answer at two times.
    public static func letterDisagrees(_ wrong: Phrase) -> Phrase {
        Phrase("\(wrong.zh)照样写出加 --anyway。", "\(wrong.en) To write it all the same say --anyway.")
    }
    /// `--incomplete`
    public static let incompleteOption = Phrase("有待填之处也报送。", "Send it although places are empty.")
    /// The number of a sent report.
    public static let reportNumber = Phrase("report list 里的序号。", "Its number in report list.")
    /// `--open`
    public static let reportOpenOption = Phrase("用系统的程序打开留底的文件。", "Open the file as it was sent.")
    /// `--output` of `report show`
    public static let reportCopyOption = Phrase("把留底的文件取出到这里。", "Write the file as it was sent to here.")
    /// The figure of `explain`.
    public static let figureArgument = Phrase(
        "哪个数字，如 overdue 或 closed.measures；不写则列出全部。",
        "The figure, such as overdue or closed.measures; without it all are listed.")
    /// `--since`
    public static let explainSinceOption = Phrase(
        "与哪份报告（序号）或哪天相比。", "The report (its number) or the day that it is compared with.")

    // MARK: What is said

    /// A file was written.
    public static func fileWritten(_ path: String) -> Phrase { Phrase("已写出 \(path)", "Written: \(path)") }
    /// A report was sent.
    public static func reportSent(_ name: Phrase, _ recipient: String, _ day: Day) -> Phrase {
        Phrase(
            "已留底：\(name.zh)，报送\(recipient)，数字截至 \(day)。",
            "Kept: \(name.en), sent to \(recipient), figures as of \(day).")
    }
    /// Nothing was sent.
    public static let nothingSent = Phrase("还没有报送过报告。", "No report was sent yet.")
    /// A required place is empty.
    public static func placeIsEmpty(_ name: String, _ hint: String, _ kind: ReportKind) -> Phrase {
        Phrase(
            "待填 \(name)：\(hint)（rectify report edit \(kind.rawValue) \(name)）",
            "To be written, \(name): \(hint) (rectify report edit \(kind.rawValue) \(name))")
    }

    // MARK: Problems

    /// A file is there already.
    public static func reportExists(_ path: String) -> Phrase {
        Phrase(
            "“\(path)”已经存在，没有覆盖。请换个文件名，或选择覆盖（--force）。",
            "“\(path)” is there already and was not replaced. Choose another name, or replace it (--force).")
    }
    /// An ending that names no form.
    public static func unknownEnding(_ path: String, _ known: [String]) -> Phrase {
        let endings = known.map { "." + $0 }
        return Phrase(
            "“\(path)”的后缀看不出格式，这份文件可写成 \(endings.joined(separator: " 或 "))。",
            "The ending of “\(path)” names no form of this file. Use \(endings.joined(separator: " or ")).")
    }
    /// A form that a report does not have, or only in a file.
    public static func notForOutput(_ form: String, _ isForFile: Bool, _ known: [String]) -> Phrase {
        isForFile
            ? Phrase(
                "\(form) 只能写成文件，请用 --output 文件名.\(form)。",
                "\(form) can only be written to a file. Use --output NAME.\(form).")
            : Phrase(
                "没有“\(form)”格式，可用：\(known.joined(separator: "、"))。",
                "There is no form “\(form)”. There are: \(known.joined(separator: ", ")).")
    }
    /// A place that there is not.
    public static func noSuchPlace(_ name: String, known: [String]) -> Phrase {
        Phrase(
            "没有“\(name)”这一处，可写的有：\(known.joined(separator: "、"))。",
            "There is no place “\(name)”. There are: \(known.joined(separator: ", ")).")
    }
    /// Measures by their numbers, as many as a sentence holds, and how many there are.
    private static func listed(_ refs: [String]) -> Phrase {
        let shown = refs.prefix(20)
        let isCut = shown.count < refs.count
        return Phrase(
            shown.joined(separator: "、") + (isCut ? " 等 \(refs.count) 条" : ""),
            shown.joined(separator: ", ") + (isCut ? " and others, \(refs.count) in all" : ""))
    }
    /// The measures of which a notice tells nothing but how far they are.
    public static func nothingToTell(_ refs: [String]) -> Phrase {
        let list = listed(refs)
        return Phrase(
            "这些措施已启动，却没有可写的进展或成果，通报里只写了进度，请先补记：\(list.zh)。",
            "These measures have begun, but nothing was noted that could be told; the notice only says how far they are. Note it first: \(list.en)."
        )
    }
    /// A notice is signed on the day that its round says, which is after that of its figures.
    public static func signedLater(_ signed: Day, figures day: Day) -> Phrase {
        Phrase(
            "数字截至 \(day)，落款写 \(signed)（轮次的通报落款日期）：不是这一天签发，请先改落款日期。",
            "The figures are of \(day), and it is signed \(signed), as the round says: if that is not its day, set the round's "
                + "day of signing first.")
    }
    /// What a notice leaves out, since it calls for help.
    public static func callsForHelp(_ refs: [String]) -> Phrase {
        let list = listed(refs)
        return Phrase(
            "这些措施最近一条进展标了“需协调”，不写进对外通报；其中已办成的事，请另记一条进展，并取消“需协调”：\(list.zh)。",
            "What was noted last of these is marked as stuck and is not told to the public. Note apart what has been done, and that it is stuck no more: \(list.en)."
        )
    }
    /// A unit's ledger is of one round, and the unit has measures in others.
    public static func otherRounds(_ rounds: [(round: String, measures: Int)]) -> Phrase {
        Phrase(
            "这个单位在别的轮次还有措施，不在这份台账里：\(rounds.map { "\($0.round)（\($0.measures) 条）" }.joined(separator: "、"))；另用 --round 写。",
            "The unit has measures in other rounds that are not in this ledger: \(rounds.map { "\($0.round) (\($0.measures))" }.joined(separator: ", ")); write those with --round."
        )
    }
    /// A notice leaves out what tells of nothing that was done.
    public static func notTold(_ refs: [String]) -> Phrase {
        let list = listed(refs)
        return Phrase(
            "这些措施的进展有些话没有写进通报：没有说办成了什么、还在打算或者卡住的，不对外写；已办成的请改写清楚：\(list.zh)。",
            "Some of what was noted of these is not told: what says of nothing that it was done, is only planned or is stuck. Put plainly what has been done: \(list.en)."
        )
    }
    /// The round does not say whose it is.
    public static let bodyMissing = Phrase(
        "轮次没有写被巡察单位，文中是“【待填】”。请先写明（rectify set round body 单位名称），或选择照样报送（--incomplete）。没有留底。",
        "The round does not say which body was inspected; the text has a mark in its place. Say it (rectify set round body NAME), or send it all the same (--incomplete). Nothing was kept."
    )
    /// A report is to be sent while entries of the ledger may be missing.
    public static func notWhole(_ count: Int) -> Phrase {
        Phrase(
            "台账的日志有 \(count) 处缺损（rectify check 列出），这时的数字靠不住，没有报送。请先把日志找回来；确要报送，加 --incomplete。",
            "The ledger's journals have \(counted(count, "gap")) (rectify check lists them), so that no figure can be relied on; nothing was sent. Bring the journals back first, or say --incomplete."
        )
    }

    /// Places of a report that are empty.
    public static func placesEmpty(_ names: [String], _ kind: ReportKind) -> Phrase {
        Phrase(
            "还有待填之处：\(names.joined(separator: "、"))。请先撰写（report edit \(kind.rawValue)），或选择照样报送（--incomplete）。没有留底。",
            "These places are empty: \(names.joined(separator: ", ")). Write them (report edit \(kind.rawValue)), or send it all the same (--incomplete). Nothing was kept."
        )
    }
    /// The editor failed.
    public static func editorFailed(kept path: String?) -> Phrase {
        let kept = path.map { Phrase("写的文字留在 \($0)。", " What was written is in \($0).") } ?? Phrase("", "")
        return Phrase(
            "编辑器没有正常结束，没有记录。\(kept.zh)可用 EDITOR 换一个编辑器，或用 --text 直接写。",
            "The editor failed; nothing was recorded.\(kept.en) Set another EDITOR, or use --text.")
    }
    /// No editor is set.
    public static let noEditor = Phrase(
        "没有设置编辑器。请用 VISUAL 或 EDITOR 指定一个，或用 --text 直接写。",
        "No editor is set. Name one in VISUAL or EDITOR, or use --text.")
    /// What the editor left is no text.
    public static func editedNoText(_ path: String) -> Phrase {
        Phrase(
            "编辑器存的不是 UTF-8 文字，没有记录；文件留在 \(path)。请存为 UTF-8 后用 --text 写。",
            "The editor did not save UTF-8; nothing was recorded. The file is \(path). Save it as UTF-8, then use --text."
        )
    }
    /// What was written in the editor was not saved.
    public static func editedNotSaved(_ why: Phrase, _ path: String) -> Phrase {
        Phrase(
            "\(why.zh) 写的文字没有丢，在 \(path)；改好后可用 --text-file 这个文件 再存。",
            "\(why.en) What was written is kept in \(path); save it again with --text-file and that file.")
    }
    /// What was given with an option.
    public static func textOfOption(_ option: String) -> Phrase {
        Phrase("\(option) 的内容", "text of \(option)")
    }
    /// The locale's encoding is none that the dashboard can be shown in.
    public static func screenNeedsUTF8(_ charset: String) -> Phrase {
        Phrase(
            "界面需要 UTF-8 终端，而现在的语言环境是 \(charset) 编码。请把终端设为 UTF-8，再用 LC_ALL=C.UTF-8 rectify 打开；其他命令在现在的终端里照常可用。",
            "The dashboard needs a terminal in UTF-8, and this locale is in \(charset). Set the terminal to UTF-8 and open it with LC_ALL=C.UTF-8 rectify; all other commands work as it is."
        )
    }
    /// The locale's encoding does not have all characters that are shown.
    public static func foreignCharset(_ charset: String, isConverted: Bool) -> Phrase {
        isConverted
            ? Phrase(
                "语言环境按 \(charset) 编码，其中没有的字显示成 〓。请把终端设为 UTF-8，并设 LC_ALL=C.UTF-8。",
                "The locale is in \(charset); characters that it does not have are shown as 〓. Set the terminal to UTF-8, and LC_ALL=C.UTF-8."
            )
            : Phrase(
                "语言环境按 \(charset) 编码，其中没有汉字，文字一律按 UTF-8 写出，终端可能显示不出来。请把终端设为 UTF-8，并设 LC_ALL=C.UTF-8。",
                "The locale is in \(charset), which has no Chinese: all text is written in UTF-8, and the terminal may not show it. Set the terminal to UTF-8, and LC_ALL=C.UTF-8."
            )
    }
    /// A figure that there is not.
    public static func unknownFigure(_ name: String) -> Phrase {
        Phrase(
            "没有数字“\(name)”，可问的有：\(ReportFigure.all.map { Labels.figure($0).zh }.joined(separator: "、"))。",
            "There is no figure “\(name)”. There are: \(ReportFigure.all.map(\.code).joined(separator: ", ")).")
    }
    /// Nothing was sent that a figure could be compared with.
    public static let nothingSentYet = Phrase(
        "还没有报送过报告，没有可比的。用 --since 日期 与某一天相比，如 --since 2022-09-30。",
        "No report was sent yet to compare with. Use --since DATE to compare with a day, such as --since 2022-09-30.")
}
