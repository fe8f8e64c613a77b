// What can go wrong on the command line itself.

extension CommandWords {
    /// The option that names a person.
    public static let asName = Phrase("--as 给的姓名", "name given with --as")
    /// A pipe that nobody writes to.
    public static func silentPipe(_ path: String) -> Phrase {
        Phrase(
            "“\(path)”是管道，不是文件，也没有程序往里写。请给出一个文件。",
            "“\(path)” is a pipe, not a file, and nothing writes to it. Name a file.")
    }
    /// The word before an error.
    public static let error = Phrase("错误：", "Error: ")
    /// A name that is empty.
    public static let emptyName = Phrase(
        "--as 后面的名字是空的，请写明以谁的名义记录。", "The name after --as is empty: say in whose name to record.")
    /// A folder whose name is empty.
    public static let emptyFolder = Phrase(
        "--data 后面是空的，请写明文件夹。", "What follows --data is empty: name a folder.")
    /// A language that there is not.
    public static func unknownLanguage(_ given: String) -> Phrase {
        Phrase("没有“\(given)”这种语言。可用：zh、en。", "There is no language “\(given)” here. There are: zh, en.")
    }
    /// A file that cannot be read.
    public static func cannotRead(_ path: String, _ why: Phrase) -> Phrase {
        Phrase("读不了“\(path)”：\(why.zh)。", "Cannot read “\(path)”: \(why.en).")
    }
    /// A notice that is refused.
    public static func notice(_ path: String, _ why: Phrase) -> Phrase {
        Phrase("“\(path)”没有导入：\(why.zh)。", "“\(path)” was not brought in: \(why.en).")
    }
    /// A folder that should be empty.
    public static func notEmpty(_ path: String) -> Phrase {
        Phrase("“\(path)”不是空文件夹，请另选一个。", "“\(path)” is not an empty folder. Choose another one.")
    }
    /// A workspace that should be empty.
    public static func ledgerNotEmpty(_ path: String) -> Phrase {
        Phrase(
            "“\(path)”里已有台账，合成数据只能生成到空台账里。请用 --data 另选文件夹。",
            "There is a ledger in “\(path)”; synthetic data goes only into an empty one. Choose another folder with --data."
        )
    }
    /// `demo` with `--data`.
    public static let demoTakesKeep = Phrase(
        "示例不写进 --data 的台账；要保留示例，请用 --keep 文件夹。",
        "The example never goes into the workspace of --data. To keep it, use --keep FOLDER.")
    /// A past day is shown, and something was to be changed.
    public static func pastIsFixed(_ day: String) -> Phrase {
        Phrase(
            "--as-of \(day) 只用来看，过去的情况不能改动，没有作任何记录。去掉 --as-of 再办；按过去的日期补记用 --today。",
            "--as-of \(day) is for looking: the past is fixed, and nothing was recorded. Leave it out to change something; --today records for a past day."
        )
    }
    /// Only looking was asked for, and something was to be changed.
    public static let readOnly = Phrase(
        "加了 --read-only 只能查看，没有作任何记录。去掉它再办。",
        "With --read-only one can only look; nothing was recorded. Leave it out to change something.")
    /// A day to come is to be shown.
    public static func dayToCome(_ option: String, _ day: String, today: String) -> Phrase {
        Phrase(
            "\(option) \(day) 在今天（\(today)）之后，还没有可看的。请写今天或以前的日期。",
            "\(option) \(day) is after today (\(today)); there is nothing to see yet. Give today or an earlier day.")
    }
    /// Nothing to assign.
    public static let nothingToAssign = Phrase(
        "请至少写一项：--leader、--unit、--support、--person、--claimed。",
        "Give at least one of --leader, --unit, --support, --person, --claimed.")
    /// An item that has to belong to another one.
    public static func needsUnder(_ item: Phrase) -> Phrase {
        Phrase("添加\(item.zh)须用 --under 写明属于哪个条目。", "Say with --under what the \(item.en) belongs to.")
    }
    /// Evidence and its absence at once.
    public static let evidenceOrNot = Phrase(
        "--evidence 和 --no-evidence 只能写一个。", "Give either --evidence or --no-evidence, not both.")
    /// A number of measures that is out of range.
    public static func measuresOutOfRange(_ limit: Int) -> Phrase {
        Phrase("--measures 须在 1 到 \(limit) 之间。", "--measures must be between 1 and \(limit).")
    }
    /// A command that there is not.
    public static func unknownCommand(_ name: String) -> Phrase {
        Phrase(
            "没有“\(name)”这个命令。rectify --help 列出全部命令。", "There is no command “\(name)”. rectify --help lists them all.")
    }
    /// A text that the parser takes for an option.
    public static func startsWithDash(_ text: String) -> Phrase {
        Phrase(
            "“\(text)”以减号开头，被当成了选项；是文字时在它前面加 --；是选项的值时用等号连写，如 --where=-已销号。",
            "“\(text)” begins with a dash and was taken for an option. If it is text, put -- before it; if it is the value of an option, write it with an equals sign, as in --where=-closed."
        )
    }
    /// An error of the system that has no sentence of its own.
    public static func unexpected(_ what: String) -> Phrase {
        Phrase("没有办成：\(what)", "This failed: \(what)")
    }
    /// The output could not be written.
    public static func outputFailed(_ why: Phrase) -> Phrase {
        Phrase("输出没有写完：\(why.zh)。", "The output could not be written: \(why.en).")
    }
    /// A change is recorded, and what was recorded could not be said.
    public static func recordedUnsaid(_ why: Phrase) -> Phrase {
        Phrase(
            "已经记录，只是结果没有显示出来：\(why.zh)。不要再记一遍；用 rectify history 核对。",
            "It was recorded; only the result could not be written out: \(why.en). Do not record it again; rectify history shows it."
        )
    }
    /// Files are written, and that could not be said.
    public static func writtenUnsaid(_ why: Phrase) -> Phrase {
        Phrase(
            "文件已经写好，只是结果没有显示出来：\(why.zh)。",
            "The file is written; only that could not be written out: \(why.en).")
    }
    /// A file of evidence is not in the workspace.
    public static func evidenceMissing(_ name: String) -> Phrase {
        Phrase(
            "佐证“\(name)”的文件不在台账的 evidence 文件夹里。把另一份拷贝或原台账 evidence 文件夹里的文件原样复制进来即可，不要改文件名。",
            "The file of “\(name)” is not in the ledger's evidence folder. Copy the files of another copy's evidence folder, or of the ledger that it came from, into this one, under their own names."
        )
    }
    /// A file of evidence cannot be read, or something else stands in its place.
    public static func evidenceUnreadable(_ name: String, _ code: Int32) -> Phrase {
        if let other = Storage.other(code) {
            return Phrase(
                "佐证“\(name)”在台账 evidence 文件夹里的位置是\(other.zh)，没有打开。请查明是谁放的，把它移走，再从另一份拷贝的 evidence 文件夹取回原来的文件。",
                "In the place of “\(name)” in the ledger's evidence folder stands \(other.en); it was not opened. Find out who put it there and move it away, and copy the file back from another copy's evidence folder."
            )
        }
        let why = Storage.reason(code)
        return Phrase(
            "佐证“\(name)”的文件读不了：\(why.zh)。", "The file of “\(name)” cannot be read: \(why.en).")
    }
    /// An argument, as it can be shown.
    public static func argument(_ shown: String) -> Phrase { Phrase("参数“\(shown)”", "argument “\(shown)”") }
    /// Something grave was to be taken back, or done again, where nobody could be asked.
    public static func graveUnasked(_ what: Phrase, isRedo: Bool) -> Phrase {
        isRedo
            ? Phrase(
                "要重做的是：\(what.zh)。这样的事要先确认，没有重做；看清后加 --yes 再运行。",
                "This would be done again: \(what.en). It has to be confirmed first, and was not done; look at it, and run this with --yes."
            )
            : Phrase(
                "要撤销的是：\(what.zh)。这样的事要先确认，没有撤销；看清后加 --yes 再运行。",
                "This would be undone: \(what.en). It has to be confirmed first, and stands; look at it, and run this with --yes."
            )
    }
    /// Asks a person at a terminal before something grave is taken back, or done again.
    public static func askBack(_ what: Phrase, isRedo: Bool) -> Phrase {
        isRedo
            ? Phrase("要重做的是：\(what.zh)。确认重做请输入 y：", "This would be done again: \(what.en). Type y to do it: ")
            : Phrase("要撤销的是：\(what.zh)。确认撤销请输入 y：", "This would be undone: \(what.en). Type y to undo it: ")
    }
    /// Whoever was asked has not said yes.
    public static let leftAsItIs = Phrase("没有确认，一切照旧。", "Not confirmed; everything is as it was.")
    /// `--yes` of `undo` and `redo`
    public static let agreeOption = Phrase(
        "已报送、已决定、已撤回的，不再询问（脚本里须写明）。",
        "Do not ask about what was sent, decided or withdrawn; scripts have to say so.")
    /// A file of evidence is not what was handed in.
    public static func evidenceAltered(_ name: String) -> Phrase {
        Phrase(
            "佐证“\(name)”的文件与提交时不一致（校验值不符），没有打开。请从提交人或另一份拷贝处取回原件重新附上。",
            "The file of “\(name)” is not what was handed in (its hash differs) and was not opened. Attach the original again."
        )
    }
    /// Entries are missing.
    public static let damagedLedger = Phrase(
        "台账的记录有缺失或损坏，暂时显示不出内容。不要重新导入；先找回缺失的记录文件（journal），或用 rectify merge 并入另一份拷贝。",
        "Entries of this ledger are missing or damaged, so there is nothing to show. Do not import anew: bring the missing journal files back, or merge another copy."
    )
    /// A file of evidence was opened.
    public static func evidenceOpened(_ name: String) -> Phrase { Phrase("已打开“\(name)”", "Opened “\(name)”") }
    /// There is no program to look at a file with; `named` is the one that was asked for, where one was.
    public static func noViewer(_ path: String, named: String?) -> Phrase {
        guard let named else {
            return Phrase(
                "没有能打开文件的查看程序。文件在“\(path)”；可用环境变量 RECTIFY_VIEWER 指定程序。",
                "No viewer: the file is at “\(path)”. Set RECTIFY_VIEWER to the program that opens files.")
        }
        return Phrase(
            "RECTIFY_VIEWER 指定的“\(named)”运行不了。文件在“\(path)”；请改为已安装的程序。",
            "No viewer: “\(named)” of RECTIFY_VIEWER cannot be run. The file is at “\(path)”; set RECTIFY_VIEWER to a program that is installed."
        )
    }
    /// A file cannot be looked at.
    public static func notShown(_ path: String, _ why: Phrase) -> Phrase {
        Phrase(
            "“\(path)”没有打开：查看用的拷贝没有做成（\(why.zh)）。",
            "“\(path)” was not opened: the copy to look at could not be made (\(why.en)).")
    }
    /// A name only begins names that are there.
    public static func unfinishedName(_ name: String, _ field: Phrase, known: [String]) -> Phrase {
        let shown = known.prefix(5)
        let zh = shown.joined(separator: "、")
        let en = shown.joined(separator: ", ")
        return Phrase(
            "“\(name)”不是已有的\(field.zh)，只是\(zh)的开头。请写全名；确实是新的就加 --new。",
            "“\(name)” is not there as \(field.en); it only begins \(en). Give the whole name, or --new if it is new.")
    }
    /// The bundled example is flawed.
    public static func exampleFlawed(_ place: String, _ why: Phrase) -> Phrase {
        Phrase("自带的示例有误（\(place)）：\(why.zh)", "The bundled example is flawed (\(place)): \(why.en)")
    }
    /// Not a form that the example's files know.
    public static let unknownForm = Phrase("无法识别", "not understood")
    /// The one word where a problem stands in no area of its notice.
    public static let noArea = Phrase("未分方面", "Not in any area")
}
