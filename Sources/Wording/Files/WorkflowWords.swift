import Tracker

/// What is said of workflows and of the files that hold them: the line, what is wrong there, what to do.
public enum WorkflowWords {
    // MARK: Where

    /// What is wrong in which file.
    public static func inFile(_ path: String, _ why: Phrase) -> Phrase {
        Phrase("流程文件“\(path)”\(why.zh)", "Workflow file “\(path)”, \(why.en)")
    }

    /// What is wrong at which place of a workflow that comes from no file.
    public static func at(_ path: [String], _ why: Phrase) -> Phrase {
        let place = path.joined(separator: ".")
        return Phrase("办理流程有误（\(place)）：\(why.zh)", "The workflow is flawed (\(place)): \(why.en)")
    }

    // MARK: The form of a file

    /// A key that there is not.
    public static func unknownKey(_ key: String, valid: [String]) -> Phrase {
        Phrase(
            "没有“\(key)”这一项。这里可用：\(valid.joined(separator: "、"))。",
            "there is no key “\(key)” here. Valid: \(valid.joined(separator: ", ")).")
    }
    /// A key that is not there.
    public static func missing(_ key: String) -> Phrase {
        Phrase("缺少“\(key)”，请补上。", "“\(key)” is missing. Add it.")
    }
    /// A value of another form.
    public static func mistyped(_ key: String, _ form: Phrase) -> Phrase {
        Phrase("“\(key)”这里应为\(form.zh)。", "“\(key)” must be \(form.en) here.")
    }
    /// A word that there is not.
    public static func badWord(_ word: String, valid: [String]) -> Phrase {
        Phrase(
            "不能是“\(word)”。可用：\(valid.joined(separator: "、"))。",
            "it cannot be “\(word)”. Valid: \(valid.joined(separator: ", ")).")
    }
    /// A file that is too long.
    public static let tooLong = Phrase("文件太大，不像是办理流程。请核对文件名。", "the file is too large for a workflow. Check its name.")
    /// A file that is no text.
    public static let notText = Phrase("这里不是 UTF-8 文字。请另存为 UTF-8。", "this is no UTF-8 text. Save the file as UTF-8.")
    /// A file that the decoder does not read, for no reason that can be said.
    public static let unreadable = Phrase(
        "这一行附近的写法无法识别，请对照自带的流程（rectify workflow show）。",
        "what stands around here cannot be read. Compare it with the workflow in force (rectify workflow show).")

    // MARK: Forms of values

    /// A text.
    public static let text = Phrase("带引号的文字", "a text in quotes")
    /// A number.
    public static let number = Phrase("整数", "a whole number")
    /// A flag.
    public static let flag = Phrase(" true 或 false", "true or false")
    /// A list.
    public static let list = Phrase("方括号里的列表 […]", "a list in square brackets […]")
    /// Keys with values.
    public static let object = Phrase("花括号里的各项 {…}", "keys and values in braces {…}")

    // MARK: Sense

    /// What is wrong with a workflow that is well formed.
    public static func flaw(_ flaw: Workflow.Flaw.Kind) -> Phrase {
        switch flaw {
        case .version(let version):
            Phrase(
                "版本是 \(version)，本程序只认 1。请写 version: 1。",
                "it is of version \(version); this program knows 1. Write version: 1.")
        case .noStages: Phrase("没有阶段，请至少写一个。", "there are no stages. Write at least one.")
        case .empty: Phrase("id、zh、en 都不能为空，请填写。", "id, zh and en must not be empty. Fill them in.")
        case .twice(let name):
            Phrase("“\(name)”用了两次，请改其中一个。", "“\(name)” is used twice. Change one of them.")
        case .unknownStage(let name):
            Phrase(
                "stages 里没有“\(name)”这个阶段。请改成已有的，或在 stages 里加上它。",
                "there is no stage “\(name)” in stages. Name one that is there, or add it.")
        case .unknownMove(let name):
            Phrase(
                "moves 里没有“\(name)”这种办理。请改成已有的，或在 moves 里加上它。",
                "there is no move “\(name)” in moves. Name one that is there, or add it.")
        case .unknownRole(let name):
            Phrase(
                "roles 里没有“\(name)”这个角色。请改成已有的，或在 roles 里加上它。",
                "there is no role “\(name)” in roles. Name one that is there, or add it.")
        case .unknownPermission(let name):
            Phrase(
                "没有“\(name)”这种权限。可用：\(permissions.joined(separator: "、"))。",
                "there is no permission “\(name)”. Valid: \(permissions.joined(separator: ", ")).")
        case .nobody(let move):
            Phrase(
                "“\(move)”没有谁能办，请在 who 里至少写一个角色。", "nobody may make the move “\(move)”. Name at least one role in who.")
        case .unreachable(let stage):
            Phrase(
                "没有哪一步办理能到“\(stage)”。请加一步 to 为它的办理，或删去这个阶段。",
                "no move leads to the stage “\(stage)”. Add one whose `to` names it, or remove the stage.")
        case .noClosing:
            Phrase(
                "没有哪一步办理能销号。须有一步从别的阶段到 group 为 closed 的阶段。",
                "no move closes a measure. One must lead from other stages into a stage of the group closed.")
        case .daysOrder:
            Phrase(
                "yellow 比 green 大。黄灯的天数不能多于绿灯的天数。",
                "yellow is more than green. The yellow days cannot be more than the green ones.")
        case .days(let days):
            Phrase(
                "\(days) 天不合理，请写 0 到 3660 之间的整数。", "\(days) days make no sense. Write a whole number from 0 to 3660.")
        case .nobodyMay(let permission):
            Phrase(
                "没有哪个角色能“\(Labels.permission(permission).zh)”（\(permission.rawValue)），这样谁也改不回来。至少给一个角色。",
                "No role may \(Labels.permission(permission).en) (\(permission.rawValue)), so nobody could ever change this back. Give it to one."
            )
        case .cutoff(let day):
            Phrase("cutoff 不能是 \(day)，请写 1 到 31。", "cutoff cannot be \(day). Write a day from 1 to 31.")
        }
    }

    private static var permissions: [String] { Permission.allCases.map(\.rawValue) }

    // MARK: Why a workflow does not come into force

    /// Measures stand in a stage that would disappear.
    public static func stageInUse(_ label: Phrase, _ id: String, measures: Int) -> Phrase {
        Phrase(
            "有 \(measures) 条措施在“\(label.zh)”（\(id)），新流程里没有这个阶段。请先把它们办到别的阶段（rectify list --where stage:\(id) 查看），或在新流程里保留它。",
            "\(counted(measures, "measure")) in the stage “\(label.en)” (\(id)), which the new workflow has not. Move them on first (rectify list --where stage:\(id) shows them), or keep the stage."
        )
    }
    /// A later day has its workflow already.
    public static func laterWorkflow(_ day: Day, _ latest: Day) -> Phrase {
        Phrase(
            "办理流程在 \(latest) 已有更晚的记录，不能再按 \(day) 记录。请用 \(latest) 或以后的日期。",
            "The workflow has an entry of \(latest), so none can be recorded for \(day). Use \(latest) or later.")
    }
}
