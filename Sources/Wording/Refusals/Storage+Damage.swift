import Glibc
import Tracker

// Damage in journals: one sentence for each file and kind, however many lines it is about.

extension Storage {
    /// The sentence of damage in a journal.
    public static func phrase(_ damage: Damage) -> Phrase {
        switch damage {
        case .torn(let file):
            Phrase(
                "日志 \(file) 最后一行不完整，未计入：正在写入，或写入时中断。中断的那一次没有存成，须由本人重做。",
                "The last line of journal \(file) is incomplete and not counted: it is being written, or its writing was cut off. What was cut off was not saved; its writer must do it again."
            )
        case .unended(let file):
            Phrase(
                "日志 \(file) 最后一行只差行尾，暂未计入：正在写入，或行尾被别的软件去掉了。内容都在，不要重记：其作者下次保存时自动补上行尾，随即计入。",
                "The last line of journal \(file) lacks nothing but its end and is not counted yet: it is being written, or another program took the end away. It is all there, do not enter it again: its writer's next save ends it, and it counts."
            )
        case .cutOff(let file):
            Phrase(
                "日志 \(file) 最后一行不完整，那一次的内容已经丢失：写入时中断，或文件后来被截短；其作者已改用另一个日志文件，这一行不会再补全。请从备份或同事处找回，用 rectify merge 并入；都没有的，由本人重做。",
                "The last line of journal \(file) is incomplete, and what it was to hold is lost: its writing was cut off, or the file was cut since; its writer has gone on in another file. Bring it back from a backup or a colleague's copy (rectify merge); where none has it, its writer must do it again."
            )
        case .unreadable(let file, let lines):
            Phrase(
                "日志 \(file) \(numbers(lines).zh)无法识别，未计入。",
                "\(numbers(lines).en) of journal \(file) cannot be read and \(lines.count > 1 ? "are" : "is") not counted."
            )
        case .filled(let file, let lines):
            Phrase(
                "日志 \(file) \(numbers(lines).zh)已损坏；那里原来的记录已从另一份日志读到，台账不缺内容，不必再管。",
                "\(numbers(lines).en) of journal \(file) \(lines.count > 1 ? "are" : "is") damaged; what stood there was read from another journal, and nothing is missing. Nothing has to be done."
            )
        case .recoded(let file, let lines):
            Phrase(
                "日志 \(file) \(numbers(lines).zh)不是 UTF-8，未计入：文件被别的软件转存过编码（如 GBK、UTF-16）。请从备份或同事处取回原来的文件，用 rectify merge 并入；不要再用会转换编码的软件打开。",
                "\(numbers(lines).en) of journal \(file) \(lines.count > 1 ? "are" : "is") not UTF-8 and not counted: another program kept the file in another encoding (such as GBK or UTF-16). Bring the file back from a backup or a colleague (rectify merge), and open it with nothing that converts it."
            )
        case .guised(let file, let guise, _): guised(file, guise)
        case .respelled(let file, let events):
            Phrase(
                "日志 \(file) 被别的软件转存过：\(events) 条记录的 JSON 换了写法（键的顺序、转义或空格），内容没有变，照常计入，不用重记。请让同步或编辑软件不要改写；要改回，从备份或同事处取回原来的文件放回原处。",
                "Another program kept journal \(file) anew: the JSON of \(events) entries is spelled in another way (order of keys, escapes or blanks). What they say is unchanged and counts; nothing has to be entered again. Have no program rewrite it; to put it right, put the file back from a backup or a colleague's copy."
            )
        case .altered(let file, let lines):
            Phrase(
                "日志 \(file) \(numbers(lines).zh)与上一行接不上：中间有内容被改动或删除。",
                "\(numbers(lines).en) of journal \(file) \(lines.count > 1 ? "do" : "does") not follow the one before: something was changed or removed there."
            )
        case .beheaded(let file):
            Phrase(
                "日志 \(file) 第 1 行之前的内容不见了：开头被删除，或少了它接续的日志文件。",
                "What stood before line 1 of journal \(file) is gone: its beginning was removed, or the journal file that it follows is missing."
            )
        case .foreign(let file, let lines):
            Phrase(
                "日志 \(file) \(numbers(lines).zh)写明出自另一个日志文件：文件被改名，或这些行是从别处抄来的。",
                "\(numbers(lines).en) of journal \(file) \(lines.count > 1 ? "say that they belong" : "says that it belongs") to another file: it was renamed, or lines were copied there."
            )
        case .uncounted(let file, let lines):
            Phrase(
                "日志 \(file) \(numbers(lines).zh)的序号没有大于前面的：不是由本程序依次写下的。",
                "\(numbers(lines).en) of journal \(file) \(lines.count > 1 ? "have counters" : "has a counter") not greater than those before: this program did not write them one after another."
            )
        case .leaping(let file, let events):
            Phrase(
                "日志 \(file) 有 \(events) 条记录的序号大得不可能：这样写是想排在所有记录之后，实际按当天最先的计。请查明是谁写的。",
                "\(events) entries of journal \(file) have counters that are too great to be true, as if to come after all others; they count as the first of their days. Find out who wrote them."
            )
        case .redated(let file, let events):
            Phrase(
                "日志 \(file) 有 \(events) 条记录写下时的时钟快了，后来改按更正它们的那一天计。请核对日期对不对。",
                "\(events) entries of journal \(file), written under a clock that was ahead, were put to the day of what corrected them. Check whether these days are right."
            )
        case .lineEnds(let file):
            Phrase(
                "日志 \(file) 被别的软件转存过（换行成了 CR LF 或 CR，多出空行、空格，或行首加了编码标记 BOM），内容照常计入。请让同步或编辑软件不要转换；要改回，关闭本程序后运行 sed -i -z 's/[ \\t]*[\\r\\n][ \\t\\r\\n]*/\\n/g; s/\\xEF\\xBB\\xBF{/{/g' 文件。",
                "Another program kept journal \(file) anew (with CR LF or CR as line ends, blank lines, blanks around lines, or a byte order mark before a line); it is read all the same. Have no program convert it; to put it right, close rectify and run sed -i -z 's/[ \\t]*[\\r\\n][ \\t\\r\\n]*/\\n/g; s/\\xEF\\xBB\\xBF{/{/g' FILE."
            )
        case .padded(let file):
            Phrase(
                "日志 \(file) 末尾多出一段空字节：断电所致，或别的程序所为。前面的记录都在，照常计入；断电时没有显示“已保存”的那一次，须由本人重做。空字节不必管，以后照常保存（另起一个日志文件）；不是断电的，请查明是谁动过这个文件。",
                "Zeros follow the last line of journal \(file): a crash left them, or another program put them there. All entries before them are there and counted; what was not yet said to be saved at a crash must be done again by its writer. The zeros do no harm, and the next save begins another file; where there was no crash, find out who touched this file."
            )
        case .missing(let count):
            Phrase(
                "有 \(count) 条记录所说的条目不在台账里：可能少了日志文件。请找回缺少的文件，或用 rectify merge 并入另一份拷贝。",
                "\(count) entries speak of items that are not in the ledger: a journal file may be missing. Bring it back, or merge another copy (rectify merge)."
            )
        case .closed(let file, let code): closed(file, code)
        case .givenUp(let file, let line):
            Phrase(
                "日志 \(file) 从第 \(line) 行起不再读：无法识别的行太多，或文件太大（上限 \(Workspace.longestJournal >> 20) MB），它不像台账的日志。请查清是谁放的，把它移走，或从备份取回原来的文件。",
                "Journal \(file) is not read from line \(line) on: too many of its lines cannot be recognised, or it is too long (\(Workspace.longestJournal >> 20) MB at most), for it to be a journal of a ledger. Find out who put it there and take it away, or bring the file back from a backup."
            )
        case .lost(let file, let events):
            Phrase(
                "日志 \(file) 里已读到过的 \(events) 条记录不见了：文件被删除、截短，或换成了旧的。请找回文件，或用 rectify merge 并入另一份拷贝。",
                "\(events) entries of journal \(file) that were read before are gone: the file was removed, cut, or put back as it was. Bring it back, or merge another copy (rectify merge)."
            )
        case .vanished:
            Phrase(
                "台账的记录一条也没有了：文件夹被移走、删除，或所在磁盘没有挂载。显示的是此前的内容，找回文件夹之前不能保存。",
                "All entries of the ledger are gone: its folder was moved away or removed, or its disk is not mounted. What is shown is from before; nothing can be saved until the folder is back."
            )
        case .bare:
            Phrase(
                "台账的文件夹里有 state.json 或佐证文件，日志却一个也没有：journal 文件夹被移走、改名或没有同步过来。\(wayBack.zh)",
                "The ledger's folder holds a state.json or attached files, but not one journal: its folder journal was moved, renamed or not synced. \(wayBack.en)"
            )
        case .unlisted(ENOTDIR):
            Phrase(
                "台账的文件夹现在读不了：那个位置上放着的不是文件夹。请把它移走，放回原来的文件夹；显示的是此前的内容。",
                "The ledger's folder cannot be read now: what stands in its place is no folder. Move that away and put the folder back; what is shown is from before."
            )
        case .unlisted(let code):
            Phrase(
                "台账的文件夹现在读不了：\(reason(code).zh)。显示的是此前的内容。",
                "The ledger's folder cannot be read now: \(reason(code).en). What is shown is from before.")
        case .unconfirmed(let file):
            Phrase(
                "日志 \(file) 最后写入的内容，磁盘还没有确认。请检查磁盘；下次保存时会再写一遍。",
                "The disk has not confirmed what was written last to journal \(file). Check the disk; the next save writes it once more."
            )
        case .forgetful(let folder, ENOTDIR):
            Phrase(
                "本机的状态文件夹“\(folder)”不是文件夹，那个位置上放着别的东西。记录照常保存，但每次都另起一个日志文件，草稿留不住，日志少了也看不出。请把它移走。",
                "This device's state folder “\(folder)” is no folder: something else stands there. Entries are saved, but each time to a new journal file, drafts are not kept, and missing journals go unseen. Move it away."
            )
        case .forgetful(let folder, let code):
            Phrase(
                "本机的状态文件夹“\(folder)”写不了：\(reason(code).zh)。记录照常保存，但每次都另起一个日志文件，草稿留不住，日志少了也看不出。请改好它的权限。",
                "This device's state folder “\(folder)” cannot be written: \(reason(code).en). Entries are saved, but each time to a new journal file, drafts are not kept, and missing journals go unseen. Mend its permissions."
            )
        case .accepted(let losses):
            Phrase(
                "本机已注明 \(losses.count) 处缺失找不回：有的记录所依据的内容不在台账里了。",
                "This device was told of \(losses.count) losses that they are for good: what some entries rest on is no longer in the ledger."
            )
        case .gone(let file):
            Phrase(
                "日志 \(file) 不见了：本机上次看到时还在，其中内容未计入。\(wayBack.zh)",
                "Journal \(file) is gone: it was there when this device looked last. What it held is not counted. \(wayBack.en)"
            )
        case .shortened(let file, let was, let now):
            Phrase(
                "日志 \(file) 变短了：本机上次看到时有 \(was) 字节，现在完整的只有 \(now)，少了的内容未计入。\(wayBack.zh)",
                "Journal \(file) has become shorter: \(was) bytes when this device looked last, \(now) whole ones now. What is missing is not counted. \(wayBack.en)"
            )
        case .rewritten(let file):
            Phrase(
                "日志 \(file) 被换过：本机上次看到的最后一条记录已不在其中。\(wayBack.zh)",
                "Journal \(file) was replaced: the last entry that this device saw in it is no longer there. \(wayBack.en)"
            )
        case .unknownReferences(let file, let events):
            Phrase(
                "日志 \(file) 有 \(events) 条记录依据的记录不在任何日志里：被它看到、撤销或恢复过的内容不见了。",
                "\(events) entries of journal \(file) rest on entries that are in no journal: what they saw, undid or redid is gone."
            )
        case .newer(let file, let events):
            Phrase(
                "日志 \(file) 有 \(events) 条记录含本版本看不懂的内容，未计入：是更新的版本写的，或被人改动过。请把 rectify 升级到同事用的版本；版本相同的，查清谁动过这个文件。",
                "\(events) entries of journal \(file) hold what this version does not understand, which is not counted: a newer version wrote them, or somebody changed them. Bring rectify up to your colleagues' version; where it is the same, find out who touched this file."
            )
        case .headsMissing(let sent, let events):
            Phrase(
                "\(sent) 的报告报送时依据的最后记录，有 \(events) 条不在任何日志里：报送之后少了内容。找不回的，这份报告以存档的文件为准。",
                "Of the last entries that the report of \(sent) rests on, \(events) are in no journal: something was lost since it was sent. Where it cannot be brought back, go by the file that was kept of the report."
            )
        case .clockAhead(let file, let events, let last):
            Phrase(
                "日志 \(file) 有 \(events) 条记录的时间晚于本机时钟，最晚的是 \(last)：写下时那台机器或现在这台机器的时钟不准。",
                "\(events) entries of journal \(file) are of a time to come by this machine's clock, the last of \(last): the clock there was wrong, or the one here is."
            )
        case .clockBack(let file, let events):
            Phrase(
                "日志 \(file) 有 \(events) 条记录写明的时间，比写在它们前面的早一天以上，或早到了已报送的报告之前：时钟往回调过，或是事后补写成早先的。请问明记录人。",
                "\(events) entries of journal \(file) say to be written more than a day before those that stand above them, or before a report that was sent meanwhile: the clock was put back, or they were made to look earlier. Ask who wrote them."
            )
        case .dayAhead(let file, let events):
            Phrase(
                "日志 \(file) 有 \(events) 条记录所记的日期晚于写下它的时间：本程序不会这样写。",
                "\(events) entries of journal \(file) are for a later day than that on which they were written: this program does not write such."
            )
        }
    }

    /// A journal that cannot be opened. What stands in a journal's place and is none was put there by somebody.
    private static func closed(_ file: String, _ code: Int32) -> Phrase {
        if let other = other(code) { return replaced(file, other) }
        return Phrase(
            "日志 \(file) 打不开：\(reason(code).zh)。其中内容未计入；能打开了，会自动计入。",
            "Journal \(file) cannot be opened: \(reason(code).en). What it holds is not counted; it is as soon as it can be opened."
        )
    }

    /// What stands in the place of a file, by the system's error number; nil where that says something else.
    public static func other(_ code: Int32) -> Phrase? {
        switch code {
        case ELOOP: Phrase("链接，本程序不沿链接读写", "a link, which is not followed")
        case ENXIO, ENODEV: Phrase("管道、设备之类，不是文件", "a pipe, a device or the like, and no file")
        case EISDIR: Phrase("文件夹，不是文件", "a folder, and no file")
        default: nil
        }
    }

    private static func replaced(_ file: String, _ what: Phrase) -> Phrase {
        Phrase(
            "台账文件夹 journal/ 里的 \(file) 是\(what.zh)，没有计入。请查明是谁放的，把它移走；原来的日志文件不在了的，从备份放回原处，或用 rectify merge 并入另一份拷贝。",
            "\(file) in the ledger's journal/ is \(what.en); it is not counted. Find out who put it there and move it away; where a journal stood there before, put it back from a backup, or merge another copy (rectify merge)."
        )
    }

    /// What to do about something that was lost.
    private static let wayBack = Phrase(
        "请从备份或同事处找回，用 rectify merge 并入；确认找不回的，运行 rectify check --accept-loss，以后不再提示。",
        "Bring it back from a backup or a colleague's copy (rectify merge); where it is lost for good, rectify check --accept-loss says so, and it is not told again."
    )

    /// 第 3、8、12 行等 212 处
    private static func numbers(_ lines: DamagedLines) -> Phrase {
        let zh = lines.first.map(String.init).joined(separator: "、")
        let en = lines.first.map(String.init).joined(separator: ", ")
        guard lines.count > lines.first.count else {
            return Phrase("第 \(zh) 行", lines.count == 1 ? "Line \(en)" : "Lines \(en)")
        }
        return Phrase("第 \(zh)、… 行等 \(lines.count) 处", "\(lines.count) lines (\(en), …)")
    }
}
