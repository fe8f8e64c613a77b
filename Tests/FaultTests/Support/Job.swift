import Foundation
import Tracker

/// Something that a person has the program do, to be tried with a fault at each of its calls.
enum Job: String, CaseIterable, CustomStringConvertible {
    case note, firstImport, attach, merge, settings, template, list, send

    var description: String { rawValue }

    /// What is there before.
    func prepare(_ ground: Ground) throws {
        if self != .firstImport { try ground.makeRound() }
        switch self {
        case .firstImport: try ground.file("in/notice.txt", Job.notice)
        case .attach: try ground.file("in/plan.txt", String(repeating: "巡河班次表。", count: 20_000))
        case .merge:
            let copy = ground.home + "/in/copy"
            try FileManager.default.copyItem(atPath: ground.data, toPath: copy)
            try ground.file("in/plan.txt", "巡河班次表。")
            for name in ["甲", "乙"] { try ground.done("--data", copy, "--as", name, "note", "1.1", "\(name)在别处记的") }
            try ground.done("--data", copy, "--as", "甲", "attach", "1.2", ground.home + "/in/plan.txt")
            try ground.done("--as", "整改办", "note", "1.2", "这边也记了一条")
        case .settings: try ground.file("config/rectify/settings.json", "{ settings: { name: \"设置里的人\" } }")
        case .template:
            try FileManager.default.createDirectory(
                atPath: ground.home + "/config/rectify/templates", withIntermediateDirectories: true)
            try ground.file("config/rectify/templates/urging.txt", "自己的函样\n\n请尽快办理。\n")
            try ground.done("--as", "整改办", "urge", "1.1", "--level", "remind", "--text", "请报进展")
        case .note, .list, .send: break
        }
        try ground.keep()
    }

    /// The command line.
    func arguments(_ ground: Ground) -> [String] {
        switch self {
        case .note: ["--as", "整改办", "note", "1.1", "这一条"]
        case .firstImport: ["--as", "整改办", "import", ground.home + "/in/notice.txt"]
        case .attach: ["--as", "整改办", "attach", "1.1", ground.home + "/in/plan.txt"]
        case .merge: ["--as", "整改办", "merge", ground.home + "/in/copy"]
        case .settings: ["note", "1.1", "这一条"]
        case .template: ["urge", "1.1", "--print"]
        case .list: ["list", "measures", "--format", "json"]
        case .send:
            [
                "--as", "整改办", "report", "send", "monthly", "--to", "市委巡察办", "--incomplete", "--output",
                ground.home + "/in/monthly.docx",
            ]
        }
    }

    /// Where the files are whose calls count, from the home.
    var folder: String {
        switch self {
        case .settings, .template: "/config"
        default: ""
        }
    }

    /// Whether it only looks: then what it says must be the same as without the fault, or it must say that it is not.
    var onlyLooks: Bool { self == .list || self == .template }

    private static let notice = """
        中共某局党组关于巡察整改进展情况的通报

        根据统一部署，某巡察组于2022年3月1日至4月30日对某局党组开展了巡察，并于6月1日进行了反馈。现将情况公布如下。

        一、组织推进情况

        某局党组认真整改反馈的1个方面2项具体问题，制定3项整改措施。

        二、反馈问题的整改情况

        （一）内部管理不够规范方面

        1.台账更新不及时的问题。

        整改措施：一是每周更新台账。二是每月核对一次。

        2.会议记录不完整的问题。

        整改措施：一是统一记录格式。

        某局党组
        2022年9月1日
        """
}
