/// What stands in a unit's slip, and what is said about it.
public enum SlipWords {
    /// The title.
    public static func title(_ unit: String) -> Phrase {
        Phrase("巡察整改进展回填表（\(unit)）", "Slip on the rectification: \(unit)")
    }
    /// What a unit does with it.
    public static func instructions(_ day: String) -> Phrase {
        Phrase(
            "截至 \(day)。请只填写底色栏：本期进展、完成情况、佐证材料、需协调、堵点；其余栏已锁定。填好后原样发回整改办，不要改动文件结构。",
            "As of \(day). Please fill in the tinted columns only: progress, completion, evidence, stuck and why; the others are "
                + "locked. Send the file back as it is.")
    }
    /// The columns, from left to right.
    public static let number = Phrase("编号", "No.")
    /// 问题
    public static let problem = Phrase("问题", "Problem")
    /// 措施
    public static let measure = Phrase("整改措施", "Measure")
    /// 时限
    public static let deadline = Phrase("整改时限", "Deadline")
    /// 阶段
    public static let stage = Phrase("当前阶段", "Stage")
    /// 上次进展
    public static let last = Phrase("上次进展", "Last progress")
    /// 本期进展
    public static let progress = Phrase("本期进展", "Progress now")
    /// 完成情况
    public static let status = Phrase("完成情况", "Completion")
    /// 佐证材料
    public static let evidence = Phrase("佐证材料（名称、文号）", "Evidence (name, number)")
    /// 需协调
    public static let stuck = Phrase("需协调", "Stuck")
    /// 堵点
    public static let why = Phrase("堵点与需协调事项", "What is stuck")
    /// 是
    public static let yes = Phrase("是", "yes")
    /// 否
    public static let no = Phrase("否", "no")
    /// Who filled it in.
    public static let filledBy = Phrase("填报人：", "Filled in by:")
    /// Who checked it.
    public static let checkedBy = Phrase("审核人：", "Checked by:")
    /// When.
    public static let filledOn = Phrase("日期：", "Date:")

    /// A unit without a measure that is open.
    public static func noMeasures(_ unit: String, known: [String]) -> Phrase {
        let zh = known.isEmpty ? "台账中还没有填写责任单位的措施" : "有在办措施的单位：\(known.joined(separator: "、"))"
        let en =
            known.isEmpty
            ? "no measure says which unit answers for it" : "units that have some: \(known.joined(separator: ", "))"
        return Phrase("“\(unit)”没有在办的措施。\(zh)。", "“\(unit)” has no open measure; \(en).")
    }
    /// A slip of another ledger.
    public static let otherLedger = Phrase(
        "这份回填表不是本台账发出的：其中的措施在这里都找不到", "this slip is of another ledger: none of its measures is here")
    /// A slip whose columns are gone.
    public static let columnsGone = Phrase(
        "这份回填表的表头被改动，找不到“本期进展”一栏；请用原表填写",
        "the heading of this slip was changed: its column “Progress now” is gone; use the slip as it was sent")
    /// Where a slip was written.
    public static func written(_ path: String, unit: String, count: Int) -> Phrase {
        Phrase("已写出“\(unit)”的回填表（\(count) 条措施）：\(path)", "Slip of “\(unit)” with \(counted(count, "measure")): \(path)")
    }
    /// On what basis a slip's entries are recorded.
    public static func basis(_ file: String) -> Phrase { Phrase("回填表 \(file)", "slip \(file)") }
    /// A measure that has changed since its slip was written.
    public static func changedSince(_ what: Phrase) -> Phrase {
        Phrase("回填表写出后此条有变化（\(what.zh)），请核对", "it has changed since the slip was written (\(what.en)): please check")
    }
    /// The stage has changed.
    public static func stageNow(_ stage: Phrase) -> Phrase { Phrase("现阶段为\(stage.zh)", "now \(stage.en)") }
    /// The text has changed.
    public static let textChanged = Phrase("措施文字已改", "its text was changed")
    /// The deadline has changed.
    public static let deadlineChanged = Phrase("时限已改", "its deadline was changed")
    /// A unit that no longer answers for it.
    public static func unitNow(_ unit: String) -> Phrase { Phrase("责任单位已改为\(unit)", "its unit is now \(unit)") }
    /// What is stuck, after the progress.
    public static func stuckText(_ text: String) -> Phrase { Phrase("堵点：\(text)", "Stuck: \(text)") }
    /// What stands beside a no in the column for what is stuck.
    public static func needlessText(_ text: String) -> Phrase {
        Phrase("\(needsHelp.zh)：\(text)", "\(needsHelp.en): \(text)")
    }
    /// How far something is by its unit's own words.
    public static func stated(_ status: String) -> Phrase {
        Phrase("\(ImportWords.unitMark)\(status)。", "By the unit itself: \(status).")
    }
    /// That a unit needs help.
    public static let needsHelp = Phrase("需协调", "Stuck")
    /// That a unit says it is done.
    public static let saysDone = Phrase("报已完成，报请销号", "says it is done: submit")
    /// Done without evidence.
    public static let noEvidence = Phrase(
        "报已完成，但没有填佐证材料，台账中也没有：报请须有佐证",
        "it says done, and there is no evidence in the slip or the ledger: submitting needs some")
    /// A column that the program fills in was changed.
    public static let columnChanged = Phrase(
        "这一栏由台账填写，改动没有读入：确需修改请在台账中办理", "the ledger fills in this column; the change was not read: make it in the ledger"
    )
    /// A row that is no measure's.
    public static let otherRow = Phrase(
        "不在回填的措施行内，没有读入：请核对后在台账中录入", "stands in no measure's row, not read: check it and enter it in the ledger")
    /// A cell that says there is nothing new.
    public static let nothingNew = Phrase("写的是没有新情况，没有记为进展", "says that there is nothing new; not noted as progress")
    /// A cell that says it is done, of a measure that was handed in or closed already.
    public static let submittedAlready = Phrase(
        "这一条已经报请或办结，没有再报请", "it was submitted or closed already; not submitted again")
    /// A cell that says what the ledger has already.
    public static let knownAlready = Phrase("台账中已有，没有重复记录", "the ledger has it already; not recorded again")
    /// A row of something that is not there.
    public static let noSuchMeasure = Phrase("这一行的措施不在台账中", "the measure of this row is not in the ledger")

    /// `slip`
    public static let command = Phrase(
        "写出一个单位的回填表（.xlsx），供其填报后发回导入。", "Write a unit's slip (.xlsx), to be filled in, sent back and imported.")
    /// `UNIT`
    public static let unitArgument = Phrase("责任单位。", "The unit.")
    /// `--output`
    public static let outputOption = Phrase("写到这个文件（默认 回填表-单位-日期.xlsx）。", "The file (default: slip-UNIT-DAY.xlsx).")
    /// The standard name of a file.
    public static func fileName(_ unit: String, _ day: String) -> Phrase {
        Phrase("回填表-\(unit)-\(day).xlsx", "slip-\(unit)-\(day).xlsx")
    }
    /// A file is there already.
    public static func isThere(_ path: String) -> Phrase {
        Phrase(
            "\(path) 已存在；换个名字（--output），或用 --force 覆盖",
            "\(path) is there already; name another with --output, or replace it (--force)")
    }
}
