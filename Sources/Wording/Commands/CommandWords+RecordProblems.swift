import Text
import Tracker

// What can be wrong with the commands about people and records.

extension CommandWords {
    /// A member that there is not.
    public static func noMember(_ name: String, known: [String]) -> Phrase {
        Phrase(
            "没有成员“\(name)”。\(known.isEmpty ? "还没有登记成员。" : "现有：\(known.joined(separator: "、"))。")",
            "There is no member “\(name)”. \(known.isEmpty ? "None was named yet." : "There are: \(known.joined(separator: ", ")).")"
        )
    }
    /// Whoever asks what waits for him is no member.
    public static func notAMember(_ name: String) -> Phrase {
        Phrase(
            "“\(name)”不在成员名单里，看不出哪些等他办理。用 --as 写明是谁，或用 --all 看所有人的。",
            "“\(name)” is not among the members, so nothing can be said of what waits for him. Say who with --as, or see everything with --all."
        )
    }
    /// Not a sum of money.
    public static func badMoney(_ text: String) -> Phrase {
        NumberReader.isNegative(text)
            ? Phrase(
                "“\(text)”小于零，金额不能小于零。请写万元数，最多 4 位小数，如 12.5。",
                "“\(text)” is less than nothing; a sum here is not. Write it in 10,000 yuan, such as 12.5.")
            : Phrase(
                "“\(text)”不是金额。请写万元数，最多 4 位小数，如 12.5。",
                "“\(text)” is no sum. Write it in 10,000 yuan with up to 4 decimals, such as 12.5.")
    }
    /// A level for what has none.
    public static let levelOfInstitutions = Phrase(
        "只有制度分层级，请去掉 --level。", "Only institutions have a level. Leave --level out.")
    /// A list has no entry of this number.
    public static func noSuchNumber(_ number: Int, _ what: Phrase, count: Int) -> Phrase {
        Phrase("没有第 \(number) 个\(what.zh)（共 \(count) 个）。", "There is no \(what.en) \(number); there are \(count).")
    }
    /// No letter waits for its answer.
    public static func noLetter(_ ref: String) -> Phrase {
        Phrase("\(ref) 还没有催办函。", "There is no letter about \(ref) yet.")
    }
    /// There is no letter to answer.
    public static func noOpenLetter(_ ref: String) -> Phrase {
        Phrase("\(ref) 没有待答复的催办函。", "No letter about \(ref) waits for an answer.")
    }
    /// Evidence that went with a move.
    public static func handedInWithMove(_ name: String) -> Phrase {
        Phrase(
            "“\(name)”是随办理提交的，记在办理里，不能单独撤下；材料不对可以退回。",
            "“\(name)” went with a move and stands with it; it cannot be taken away by itself. Return the measure instead."
        )
    }
    /// A reference has no file.
    public static func noFileKept(_ name: String) -> Phrase {
        Phrase("“\(name)”没有可打开的文件。", "There is no file of “\(name)” to look at.")
    }
    /// A period that ends before it begins.
    public static func daysReversed(_ from: Day, _ to: Day) -> Phrase {
        Phrase("--from（\(from)）在 --to（\(to)）之后，请对调。", "--from (\(from)) is after --to (\(to)). Swap them.")
    }
    /// A phase that there is not.
    public static func unknownPhase(_ text: String) -> Phrase {
        let phases = PlanPhase.allCases
        let zh = phases.map { "\($0.rawValue)（\(Labels.phase($0).zh)）" }.joined(separator: "、")
        let en = phases.map(\.rawValue).joined(separator: ", ")
        return Phrase("没有“\(text)”这个阶段。可用：\(zh)。", "There is no phase “\(text)”. There are: \(en).")
    }
    /// Several fields are in conflict.
    public static func whichField(_ ref: String, _ fields: [Phrase]) -> Phrase {
        Phrase(
            "\(ref) 有冲突的字段：\(fields.map(\.zh).joined(separator: "、"))。请用 --field 写明一个。",
            "\(ref) has conflicts in: \(fields.map(\.en).joined(separator: ", ")). Name one with --field.")
    }
    /// An option with nothing in it.
    public static func emptyOption(_ name: String) -> Phrase {
        Phrase("\(name) 后面是空的，请填写。", "What follows \(name) is empty: say what it is.")
    }
    /// A way of rolling up that there is not.
    public static func unknownGrouping(_ text: String) -> Phrase {
        Phrase(
            "不能按“\(text)”汇总。可用：problem（问题）、unit（单位）、month（月份）。",
            "Nothing is rolled up by “\(text)”. There are: problem, unit, month.")
    }

    // MARK: Wrong usage

    /// Of some options at most one is to be given.
    public static func atMostOne(_ options: [String]) -> Phrase {
        Phrase("\(options.joined(separator: "、")) 只能写一个。", "Give at most one of \(options.joined(separator: ", ")).")
    }
    /// Of some options exactly one is to be given.
    public static func only(_ options: [String]) -> Phrase {
        Phrase(
            "\(options.joined(separator: "、")) 写且只写一个。", "Give one of \(options.joined(separator: ", ")), and only one."
        )
    }
    /// An option that makes sense only with another.
    public static func belongs(_ option: String, to other: String) -> Phrase {
        Phrase("\(option) 只和 \(other) 一起用。", "\(option) goes with \(other) only.")
    }
    /// `--basis` without `--for`.
    public static let basisNeedsFor = Phrase(
        "--basis 是代录的依据，要和 --for 一起写。", "--basis is what recording for someone rests on: it goes with --for.")
    /// Nothing to change.
    public static let nothingToSetOfMember = Phrase(
        "请至少写一项：--role、--unit、--login。", "Give at least one of --role, --unit, --login.")
    /// A file or a reference.
    public static let fileOrReference = Phrase(
        "请写一个文件，或用 --reference 写文号，也可以都写。", "Give a file, a --reference, or both.")
    /// A milestone is added or reported.
    public static let milestoneEither = Phrase(
        "新增目标：写标题和 --by；登记完成：写序号和 --reached 或 --on；只写编号则列出。",
        "To add one give its title and --by; to report give its number and --reached or --on; the item alone lists them."
    )
    /// A deadline without its day.
    public static let needsDate = Phrase("请写日期，如 2022-12-31。", "Give the day, such as 2022-12-31.")
    /// A refusal with a day.
    public static let refusalHasNoDate = Phrase("--refuse 不写日期。", "--refuse takes no day.")
    /// A report without its unit.
    public static let needsUnit = Phrase("登记月报要写责任单位。", "Name the unit that has reported.")
    /// A choice without its item.
    public static let choiceNeedsRef = Phrase("--choose 要写编号。", "--choose needs the item.")
    /// Money that came back without saying how much.
    public static let moneyNeedsAmount = Phrase(
        "挽回资金须写明数额：--amount 万元数，如 --amount 12.5。",
        "Money recovered needs its amount: --amount in 10,000 yuan, such as --amount 12.5.")
}
