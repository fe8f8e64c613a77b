import Tracker

// What commands say after they did something.

extension CommandWords {
    // MARK: What differs between two days

    /// Something was added.
    public static func added(_ kind: Phrase?) -> Phrase { Phrase("新增\(kind?.zh ?? "")", "added \(kind?.en ?? "")") }
    /// Progress was noted.
    public static func noted(_ text: String) -> Phrase { Phrase("进展：\(text)", "progress: \(text)") }
    /// A long text is another.
    public static func changed(_ field: Phrase) -> Phrase { Phrase("\(field.zh)有修改", "\(field.en) changed") }
    /// A value is another.
    public static func changed(_ field: Phrase, _ from: Phrase, _ to: Phrase) -> Phrase {
        Phrase("\(field.zh)：\(from.zh) → \(to.zh)", "\(field.en): \(from.en) → \(to.en)")
    }
    /// A figure is another.
    public static func changed(_ figure: Phrase, _ from: String, _ to: String) -> Phrase {
        Phrase("\(figure.zh) \(from) → \(to)", "\(figure.en) \(from) → \(to)")
    }
    /// Figures are others.
    public static func changed(_ field: Phrase, _ figures: [Phrase]) -> Phrase {
        Phrase(
            "\(field.zh)：\(figures.map(\.zh).joined(separator: "，"))",
            "\(field.en): \(figures.map(\.en).joined(separator: ", "))")
    }

    /// A figure with the day that it is of, where that is not the one that is shown.
    public static func ofDay(_ name: Phrase, _ day: Day?) -> Phrase {
        day.map { Phrase("\(name.zh)（\($0)）", "\(name.en) (\($0))") } ?? name
    }
    /// Something was recorded.
    public static func recorded(_ what: Phrase) -> Phrase { Phrase("已记录：\(what.zh)", "Recorded: \(what.en)") }
    /// A member is bound to no login.
    public static func noLogin(_ name: String) -> Phrase {
        Phrase(
            "“\(name)”还没有绑定系统账号：绑定之后，别的账号冒用这个名字，核查会指出来。绑定：rectify member set \(name) --login 账号（本人运行 id -un 可以看到账号）。",
            "“\(name)” is bound to no login yet: once it is, `check` tells where another login used the name. Bind it with rectify member set \(name) --login LOGIN (`id -un` shows whose it is)."
        )
    }
    /// Names that the ledger did not know before.
    public static func newName(_ name: Ledger.NewName, near: [String]) -> Phrase {
        let what = Labels.field(name.field)
        let zh = near.prefix(3).joined(separator: "、")
        let en = near.prefix(3).joined(separator: ", ")
        return Phrase(
            "新\(what.zh)：\(name.name)（台账里以前没有\(near.isEmpty ? "" : "，相近的有：\(zh)；写错了就再改一次")）",
            "New (\(what.en)): \(name.name), which the ledger did not know\(near.isEmpty ? "" : "; near to it: \(en). If it was a slip, set it again")"
        )
    }
    /// The number that an added item got.
    public static func added(_ ref: String) -> Phrase { Phrase("编号：\(ref)", "Its number: \(ref)") }
    /// A round came in.
    public static func broughtIn(_ name: String, areas: Int, problems: Int, measures: Int) -> Phrase {
        Phrase(
            "已导入轮次 \(name)：\(areas) 个方面、\(problems) 项问题、\(measures) 条措施。",
            "Brought in round \(name): \(areas) areas, \(problems) problems, \(measures) measures.")
    }
    /// A round would come in.
    public static func wouldBringIn(_ file: String, areas: Int, problems: Int, measures: Int) -> Phrase {
        Phrase(
            "\(file)：将导入 \(areas) 个方面、\(problems) 项问题、\(measures) 条措施（未写入）。",
            "\(file): \(areas) areas, \(problems) problems, \(measures) measures would come in (nothing was written).")
    }
    /// Documents declare more or fewer measures than were counted.
    public static func declaredDiffers(declared: Int, counted: Int) -> Phrase {
        let difference = abs(declared - counted)
        return Phrase(
            "文件载明 \(declared) 条措施，台账 \(counted) 条，差 \(difference) 条；未列举的可用 rectify add measure --under 问题编号 补上。",
            "The documents declare \(declared) measures, the ledger counts \(counted): \(difference) apart. What is not listed can be added: rectify add measure --under PROBLEM."
        )
    }
    /// What is missing now.
    public static func toDoNext(noDeadline: Int, noOwner: Int) -> Phrase {
        Phrase(
            "接下来：未定时限 \(noDeadline)、未明确责任 \(noOwner)。用 rectify assign、rectify deadline 补上，或打开界面 rectify。",
            "Next: no deadline \(noDeadline), no owner \(noOwner). Use rectify assign and rectify deadline, or open the dashboard: rectify."
        )
    }
    /// How many lines were left out or are uncertain.
    public static func remarks(skipped: Int, uncertain: Int) -> Phrase {
        Phrase(
            "未采用 \(skipped) 行，需核对 \(uncertain) 处（加 --dry-run 可逐行查看）。",
            "\(skipped) lines were left out, \(uncertain) places need a look (--dry-run shows them).")
    }
    /// The heading of what was left out.
    public static let skippedHeading = Phrase("未采用的行", "Lines left out")
    /// Measures that nobody answers for.
    public static func withoutOwner(_ count: Int) -> Phrase {
        Phrase(
            "未明确责任：\(count) 条措施（rectify list measures --where 未明确责任）",
            "Without an owner: \(count) measures (rectify list measures --where noOwner)")
    }
    /// Problems that have a measure in a group.
    public static let involvedProblems = Phrase("涉及问题", "problems")
    /// Declared against counted.
    public static let differenceColumn = Phrase("相差", "difference")
    /// The heading of what is uncertain.
    public static let uncertainHeading = Phrase("需核对", "To be checked")
    /// A merge.
    public static func merged(events: Int, files: Int, evidence: Int) -> Phrase {
        let attached =
            evidence == 0 ? nil : Phrase("并入 \(evidence) 个佐证文件。", counted(evidence, "attached file") + " came in.")
        guard events > 0 else {
            return attached.map { Phrase("没有新记录。\($0.zh)", "No new events. \($0.en)") }
                ?? Phrase("没有新记录，两边一致。", "Nothing new: both hold the same.")
        }
        return Phrase(
            "并入 \(events) 条记录，新增 \(files) 个日志文件。\(attached?.zh ?? "")",
            "Brought in \(events) events; \(files) journal files are new." + (attached.map { " " + $0.en } ?? ""))
    }
    /// Attached files that a merge did not bring in.
    public static func damagedFiles(_ names: [String], in folder: String) -> Phrase {
        let (zh, en) = names.count > 3 ? (" 等", " and more") : ("", "")
        let listed = names.prefix(3)
        return Phrase(
            "“\(folder)”里有 \(names.count) 个佐证文件读不了，或内容与文件名（校验值）不符，没有并入："
                + listed.joined(separator: "、") + zh + "。",
            "\(counted(names.count, "attached file")) in “\(folder)” cannot be read or do not match their names (their digests), and did not come in: "
                + listed.joined(separator: ", ") + en + ".")
    }
    /// What columns hold could not be kept for the next time.
    public static func mappingNotKept(_ why: Phrase) -> Phrase {
        Phrase(
            "内容已导入；列的对应关系没有存下来（\(why.zh)），下次导入须再写 --map。",
            "What was read is in; which column holds what could not be kept (\(why.en)): give --map again the next time."
        )
    }
    /// Two values that were set on both sides.
    public static func conflicts(_ count: Int) -> Phrase {
        Phrase(
            "有 \(count) 处两边改成了不同的值，两个值都保留：时限暂按较早的、阶段暂按较低的、公开范围暂按较窄的、角色暂按权限较小的、其余暂按后改的计。用 rectify settle 列出，rectify settle 编号 --choose 序号 裁定。",
            "\(count) values were set differently on both sides; both are kept. The earlier deadline, the less advanced stage, the fewer readers, the role that may less, and elsewhere the later entry count. `rectify settle` lists them, `rectify settle REF --choose NUMBER` settles one."
        )
    }
    /// A field of an item was set differently on both sides.
    public static func conflict(_ field: Field, _ values: [String], ref: String) -> Phrase {
        let counts = Labels.conflict(field, values)
        return Phrase("\(counts.zh)；用 rectify settle \(ref) 裁定", "\(counts.en); settle it with rectify settle \(ref)")
    }
    /// How many conflicts are open, and how they are settled.
    public static func openConflicts(_ count: Int) -> Phrase {
        Phrase(
            "待裁定的冲突 \(count) 处：用 rectify settle 列出，rectify settle 编号 --choose 序号 裁定",
            "\(counted(count, "conflict")) to settle: `rectify settle` lists them, `rectify settle REF --choose NUMBER` settles one"
        )
    }
    /// A synthetic round.
    public static func generated(measures: Int, events: Int) -> Phrase {
        Phrase("已生成 \(measures) 条措施、\(events) 条记录的合成台账。", "Generated \(measures) measures with \(events) events.")
    }
    /// Where the example was kept.
    public static func kept(_ folder: String, _ today: String) -> Phrase {
        Phrase(
            "示例在 \(folder)。再次打开：rectify --data \(folder) --today \(today) --as 整改办",
            "The example is in \(folder). To open it again: rectify --data \(folder) --today \(today) --as 整改办")
    }
    /// A file was written.
    public static func written(_ path: String) -> Phrase { Phrase("已写入 \(path)", "Wrote \(path)") }

    // MARK: Said beside the result, on standard error

    /// The ledger holds later days than today.
    public static func laterDays(_ last: String, today: String) -> Phrase {
        Phrase(
            "提示：台账已记到 \(last)，这里显示全部记录，时限按 \(today) 计；只看当日为止用 --as-of。",
            "Note: the ledger goes up to \(last); all of it is shown, with deadlines counted from \(today). --as-of shows a past day as it was."
        )
    }
    /// Something is wrong with the journals.
    public static func moreDamage(_ count: Int) -> Phrase {
        Phrase(
            "日志还有 \(count) 处问题，用 rectify check 查看。",
            "The journals have \(count) more things wrong; rectify check lists them.")
    }
    /// A folder does not answer.
    public static func folderSilent(_ folder: String) -> Phrase {
        Phrase(
            "文件夹没有回应，已等 2 秒：\(folder)。多半是网络盘或移动硬盘断了，恢复后接着做。不等了就按 Ctrl-C；有的网络盘连它也拦住，要等恢复或卸下（umount -l、fusermount -u）才退得出。",
            "A folder has not answered for 2 s: \(folder). Most often a network or external drive is gone; when it is back this goes on. Ctrl-C leaves; some network drives hold even that up until they are back or taken out (umount -l, fusermount -u)."
        )
    }
    /// A ledger takes long to be read.
    public static func stillReading(_ folder: String) -> Phrase {
        Phrase("正在读取台账，已 2 秒：\(folder)；不等了就按 Ctrl-C。", "Reading the ledger, for 2 s by now: \(folder); Ctrl-C leaves.")
    }
    /// What is wrong with a journal.
    public static func damaged(_ what: Phrase) -> Phrase { Phrase("提示：\(what.zh)", "Note: \(what.en)") }
    /// The state file could not be written.
    public static func stateNotKept(_ why: Phrase) -> Phrase {
        Phrase(
            "提示：改动已保存，台账完好；只是供查看的 state.json 没有写成（\(why.zh)）。",
            "Note: the change is saved and the ledger is whole; only state.json, a copy to look at, was not written (\(why.en))."
        )
    }
}
