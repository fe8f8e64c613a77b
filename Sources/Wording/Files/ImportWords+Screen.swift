import Papers
import Tracker

// The screen on which a file is looked through before it is written.

extension ImportWords {
    /// Against which round a file is held; a new one for nil.
    public static func against(_ round: String?) -> Phrase {
        round.map { Phrase("与轮次 \($0) 比对", "against round \($0)") } ?? Phrase("导入为新轮次", "as a new round")
    }
    /// How many rows are taken.
    public static func takenOf(_ taken: Int, _ all: Int) -> Phrase {
        Phrase("采纳 \(taken)/\(all)", "taken \(taken)/\(all)")
    }
    /// A row that is new.
    public static let newLabel = Phrase("新增", "new")
    /// A row that the ledger has.
    public static let sameLabel = Phrase("一致", "same")
    /// A row that is uncertain.
    public static let uncertainLabel = Phrase("不确定", "uncertain")
    /// A row that is left out.
    public static let skippedLabel = Phrase("未读入", "left out")
    /// A row of the ledger.
    public static let onlyLabel = Phrase("台账独有", "in ledger")
    /// What becomes of it.
    public static let onlyStays = Phrase(
        "文件中没有这一条；台账中的保持不变。", "The file does not have it; the ledger's stays as it is.")
    /// What becomes of a new round's rows.
    public static let newAdvice = Phrase(
        "尚未写入。不要的行用 \(key: .takeRow) 去掉，写错的按 \(key: .correct) 更正，再写入。",
        "Nothing is written yet: leave rows with \(key: .takeRow), correct them with \(key: .correct), then write.")
    /// What becomes of proposals.
    public static let changesAdvice = Phrase(
        "尚未写入。只写采纳的行；文件中没有的不删，阶段只按流程流转。",
        "Nothing is written yet. Only rows taken are written; nothing is removed, and no stage jumps.")
    /// Nothing under the filter.
    public static let nothingUncertain = Phrase(
        "没有不确定的行。按 \(key: .onlyUncertain) 看全部。", "Nothing is uncertain. Press \(key: .onlyUncertain) for all rows.")
    /// Nothing at all.
    public static let nothingToTake = Phrase(
        "文件与台账一致，没有可写入的内容。", "The file agrees with the ledger: there is nothing to write.")
    /// Nothing is taken.
    public static let nothingTaken = Phrase(
        "没有采纳任何一行，无可写入；用 \(key: .takeRow) 采纳",
        "no row is taken, so there is nothing to write; \(key: .takeRow) takes one")
    /// A row that can neither be taken nor left.
    public static let cannotBeTaken = Phrase("这一行没有可采纳的内容", "there is nothing in this row to take")
    /// What an import does that cannot be taken back.
    public static func finalMoves(_ moves: [(move: String, items: Int)], _ workflow: Workflow) -> Phrase {
        let parts = moves.map { move in
            let label = Labels.move(move.move, workflow)
            return Phrase(
                "“\(label.zh)” \(move.items) 条", "“\(label.en)” of \(counted(move.items, "measure"))")
        }
        return Phrase(parts.map(\.zh).joined(separator: "、"), parts.map(\.en).joined(separator: ", "))
    }
    /// Asks before that is written.
    public static func confirmFinal(_ what: Phrase) -> Phrase {
        Phrase(
            "采纳的内容里有\(what.zh)，记录后不能撤销。按 \(key: .space) 确认写入，\(key: .cancel) 回去取舍。",
            "What is taken has \(what.en), which cannot be undone. \(key: .space) writes it, \(key: .cancel) goes back."
        )
    }
    /// The same on the command line.
    public static func askFinal(_ what: Phrase) -> Phrase {
        Phrase(
            "采纳的内容里有\(what.zh)，记录后不能撤销。确认写入请输入 y：",
            "What is taken has \(what.en), which cannot be undone. Type y to write it: ")
    }
    /// Nobody could be asked.
    public static func finalUnasked(_ what: Phrase) -> Phrase {
        Phrase(
            "采纳的内容里有\(what.zh)，记录后不能撤销，须先确认；没有写入。看清后加 --yes 再运行，或用 --take 只采纳其余各条。",
            "What is taken has \(what.en), which cannot be undone and has to be confirmed; nothing was written. Look at it and run this with --yes, or take only the rest with --take."
        )
    }
    /// `--yes` of `import`
    public static let agreeOption = Phrase(
        "含报请等不能撤销的办理时，不再询问（脚本里须写明）。",
        "Do not ask about moves that cannot be undone, such as submitting; scripts have to say so.")
    /// It is being written.
    public static let isWriting = Phrase("正在写入", "it is being written")
    /// A line of a text.
    public static func line(_ line: Int) -> Phrase { Phrase("第 \(line) 行", "line \(line)") }
    /// The value before.
    public static func before(_ text: String) -> Phrase { Phrase("台账：\(text)", "Ledger: \(text)") }
    /// The value that is proposed.
    public static func after(_ text: String) -> Phrase { Phrase("文件：\(text)", "File: \(text)") }
    /// Putting a row right.
    public static let correctTitle = Phrase("更正这一行（写入前）", "Put this row right before it is written")
    /// What a column holds.
    public static let columnTitle = Phrase("这一列是什么", "What this column holds")
    /// What becomes of it.
    public static let columnHint = Phrase(
        "选定后文件重新读入；列的含义记在工作区的 columns-in.json，下次照用。",
        "The file is read again; what the column holds is kept in the workspace's columns-in.json.")
    /// A row that cannot be put right.
    public static let noKind = Phrase(
        "只有方面、问题、措施和未采用的行可以换类", "only areas, problems, measures and lines that were left out can become another kind")
    /// A row in which nothing can be put right.
    public static let notCorrectable = Phrase("这一行没有可更正的内容", "there is nothing in this row to put right")
    /// A slip's row.
    public static let slipIsAsSent = Phrase(
        "回填表按单位所报采纳或不采纳；要改请在采纳后修改台账", "a slip is taken or left as the unit sent it; change the ledger after taking it")
    /// A ledger that comes back whole.
    public static let comesWhole = Phrase(
        "导出的台账整本带入，不能逐行取舍；要改请在写入后修改", "a ledger that was written out comes in whole; change it after it is written")
    /// Columns before rows.
    public static let columnsFirst = Phrase(
        "已更正过的行会丢失：请先写入，或离开后重新导入再指定列或层级",
        "rows that were put right would be lost: write them first, or import the file anew")
    /// Leaving with corrections.
    public static let leaveTitle = Phrase("有更正尚未写入", "What was put right is not written")
    /// Going on.
    public static let goOn = Phrase("继续查看", "Go on looking")
    /// Leaving.
    public static let leave = Phrase("不写入，离开；更正留作草稿", "Leave without writing; keep what was put right as a draft")
    /// Leaving for good.
    public static let leaveWithout = Phrase("不写入，离开；更正也不要了", "Leave without writing; drop what was put right")
    /// What was put right is kept.
    public static let correctionsKept = Phrase(
        "更正已留作草稿，再导入这个文件时放回", "What was put right is kept and comes back when this file is imported again")
    /// What was put right before is back.
    public static func correctionsOffered(_ count: Int) -> Phrase {
        Phrase(
            count > 0
                ? "上次更正过、没有写入的 \(count) 行已放回，仍未写入。" : "上次的更正还留着，但这次读出的行不同，没有放回。",
            count > 0
                ? "\(counted(count, "row")) put right before and not written are back; nothing is written yet."
                : "What was put right before is still kept, but the rows read differently now.")
    }
    /// A slip is of a unit.
    public static let slipAtUnit = Phrase("请在责任清单中选一个责任单位", "choose a unit in the responsibility list")
    /// Where a slip goes.
    public static let slipPathHint = Phrase(
        "写到这个 .xlsx 文件；已有的文件不会被覆盖", "The .xlsx file to write; a file that is there is not replaced")
}
