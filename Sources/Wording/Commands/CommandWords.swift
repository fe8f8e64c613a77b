/// What the command line says: first what its commands are for. Their arguments, results and troubles stand in the
/// files beside this one.
public enum CommandWords {
    /// The program.
    public static let program = Phrase(
        "巡察整改台账：问题、任务、责任三张清单，从反馈到销号。",
        "The ledger of an inspection's findings: what is wrong, what is to be done, who answers for it.")
    /// How the program is called.
    public static let programDiscussion = Phrase(
        "不带命令时打开界面。编号写法：一（方面）、4（问题）、4.2（措施），有几个轮次时写 2022/4.2，轮次本身写 round 或其简称。",
        "Without a command it opens the dashboard. Write 一 for an area, 4 for a problem, 4.2 for a measure, 2022/4.2 where there are several rounds, and round or its short name for a round."
    )
    /// `dashboard`
    public static let dashboard = Phrase("打开界面（不带命令时就是它）。", "Open the dashboard (the same as no command).")
    /// `demo`
    public static let demo = Phrase(
        "用自带的示例打开界面；示例放在临时文件夹，离开时删除。",
        "Open the dashboard on the bundled example, in a throw-away folder that is removed on leaving.")
    /// More about `demo`
    public static let demoDiscussion = Phrase(
        "示例只含到“今天”为止的记录，今天按 2022-10-31 算，可用 --today 另定。",
        "It holds what was recorded up to today only; today is 2022-10-31 unless --today says otherwise.")
    /// `import`
    public static let importing = Phrase(
        "导入整改进展情况通报，成为一个轮次。", "Bring in a closing notice as a round.")
    /// `list`
    public static let list = Phrase(
        "列出方面、问题、措施或责任人。", "List areas, problems, measures or owners.")
    /// More about `list`
    public static let listDiscussion = Phrase(
        "筛选例：--where \"unit:政治部 due:<7d -done\"。可用的键：stage group due unit leader support person area problem kind round light；标记：overdue dueSoon awaiting relapsed needsCoordination noOwner noDeadline claimed done conflict dueThisWeek dueIn30 silent extensionAsked lookBackDue（也可写中文，如 超期、久无进展、本周到期）；其余按文字查找，减号表示排除。",
        "A query: --where \"unit:政治部 due:<7d -done\". Keys: stage group due unit leader support person area problem kind round light; flags: overdue dueSoon awaiting relapsed needsCoordination noOwner noDeadline claimed done conflict dueThisWeek dueIn30 silent extensionAsked lookBackDue; anything else is looked for as text; a minus negates."
    )
    /// `show`
    public static let show = Phrase(
        "显示一个条目的全部内容。", "Show all that is known about an item.")
    /// `overview`
    public static let overview = Phrase("显示总览：各类数字和待办。", "Show the figures, and what waits for a decision.")
    /// `history`
    public static let history = Phrase("显示台账或一个条目的记录。", "Show what was recorded, of all or of one item.")
    /// `note`
    public static let note = Phrase("记一条进展。", "Note progress.")
    /// `move`
    public static let move = Phrase(
        "办理：启动、报请、初审、审签、销号、退回等。", "Make a move: start, submit, review, endorse, close, return and so on.")
    /// More about `move`
    public static let moveDiscussion = Phrase(
        "办理名：start effective submit review endorse close return hold resume consolidate relapse，也可写中文名。问题只能 close，须写依据。",
        "Moves: start effective submit review endorse close return hold resume consolidate relapse. A problem knows only close, which needs its basis."
    )
    /// `assign`
    public static let assign = Phrase(
        "分工：牵头领导、责任单位、配合单位、责任人。", "Say who answers for it: leader, unit, supporting units, person.")
    /// `deadline`
    public static let deadline = Phrase(
        "定时限，或延期（须写理由，原时限保留）。", "Set the deadline, or move it (with a reason; the first one is kept).")
    /// `set`
    public static let set = Phrase("改一个字段；值为空表示清除。", "Change a field; an empty value clears it.")
    /// More about `set`
    public static let setDiscussion = Phrase(
        "字段用代码名或中文名，如 title、整改目标。轮次的“文件载明”逐项改：declared.measures、declared.groups.closed.problems、declared.institutions.own 等。",
        "A field by its code name, such as title or target. What a round's documents declare is set figure by figure: declared.measures, declared.groups.closed.problems, declared.institutions.own and so on."
    )
    /// `add`
    public static let add = Phrase("手工添加方面、问题或措施。", "Add an area, a problem or a measure by hand.")
    /// `withdraw`
    public static let withdraw = Phrase(
        "撤回一个条目：编号保留，不再计数。", "Withdraw an item: it keeps its number and no longer counts.")
    /// `reinstate`
    public static let reinstate = Phrase(
        "恢复一个撤回的条目：重新计数，编号和原有内容都在。",
        "Bring back an item that was withdrawn: it counts again, with its number and all that it had.")
    /// `round`
    public static let round = Phrase("轮次。", "Rounds.")
    /// `round new`
    public static let roundNew = Phrase("手工新建一个轮次。", "Begin a round by hand.")
    /// `workflow`
    public static let workflow = Phrase("办理流程。", "The workflow.")
    /// More about `workflow`
    public static let workflowDiscussion = Phrase(
        "不带子命令时显示现行流程。要改：rectify workflow show > 文件，改好后 rectify workflow set 文件。",
        "Alone it shows the one in force. To change it: rectify workflow show > FILE, edit it, rectify workflow set FILE."
    )
    /// `workflow show`
    public static let workflowShow = Phrase("显示现行流程（JSON）。", "Show the workflow in force, as JSON.")
    /// `workflow set`
    public static let workflowSet = Phrase(
        "启用文件里的流程；有误的按行指出，不会启用。", "Bring the workflow of a file into force; a flawed one is refused by line.")
    /// `undo`
    public static let undo = Phrase("撤销自己当天的上一步。", "Take back your own last change of the day.")
    /// `redo`
    public static let redo = Phrase("重做刚撤销的一步。", "Bring back what was taken back last.")
    /// `export`
    public static let export = Phrase("导出整本台账。", "Write the whole ledger out.")
    /// `merge`
    public static let merge = Phrase(
        "并入同一台账的另一份副本，两边的记录都保留。", "Bring in another copy of this workspace; nothing of either is lost.")
    /// `generate`
    public static let generate = Phrase(
        "在空台账里生成一批合成数据，用来试速度。", "Fill an empty workspace with a synthetic round, to try its speed.")
}
