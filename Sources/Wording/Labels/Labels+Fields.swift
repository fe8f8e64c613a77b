import Tracker

// What fields are called.

extension Labels {
    /// A field.
    public static func field(_ field: Field) -> Phrase {
        switch field {
        case .stage: Phrase("阶段", "stage")
        case .deadline: Phrase("整改时限", "deadline")
        case .leader: Phrase("牵头领导", "leader")
        case .unit: Phrase("责任单位", "unit")
        case .support: Phrase("配合单位", "supporting units")
        case .person: Phrase("责任人", "person")
        case .claimed: Phrase("带头认领", "claimed")
        case .target: Phrase("整改目标", "target")
        case .kind: Phrase("类型", "kind")
        case .title: Phrase("标题", "title")
        case .text: Phrase("内容", "text")
        case .reviewDate: Phrase("复查日期", "review date")
        case .withdrawn: Phrase("撤回", "withdrawn")
        case .body: Phrase("被巡察单位", "inspected body")
        case .inspector: Phrase("巡察组", "inspector")
        case .inspectionStart: Phrase("巡察开始日期", "inspection begins")
        case .inspectionEnd: Phrase("巡察结束日期", "inspection ends")
        case .feedback: Phrase("反馈日期", "feedback date")
        case .concentratedEnd: Phrase("集中整改期截止", "end of concentrated period")
        case .signed: Phrase("通报落款日期", "signing date")
        case .declared: Phrase("文件载明", "declared")
        case .planDrafted: phase(.drafting)
        case .planStudied: phase(.studied)
        case .planReviewed: phase(.reviewed)
        case .planIssued: phase(.issued)
        case .cutoff: Phrase("月报截止日", "cut-off day")
        case .earlier: Phrase("上轮问题", "earlier problem")
        case .role: Phrase("角色", "role")
        case .login: Phrase("系统登录名", "login")
        case .on: Phrase("日期", "date")
        case .level: Phrase("层级", "level")
        case .source: Phrase("来源", "source")
        case .reply: Phrase("答复", "reply")
        case .repliedOn: Phrase("答复日期", "replied on")
        case .reference: Phrase("文号或出处", "reference")
        case .digest: Phrase("校验值", "digest")
        case .fileName: Phrase("文件名", "file name")
        case .size: Phrase("大小（字节）", "size (bytes)")
        case .amount: Phrase("数量", "amount")
        case .goal: Phrase("目标数", "goal")
        case .reached: Phrase("已完成数", "reached")
        case .planned: Phrase("计划日期", "planned for")
        case .result: Phrase("结果", "result")
        case .share: Phrase("抽查比例（%）", "share (%)")
        case .seed: Phrase("随机种子", "seed")
        case .items: Phrase("涉及事项", "items")
        case .month: Phrase("月份", "month")
        case .nothingNew: Phrase("零报告", "nothing new")
        case .attendance: Phrase("参加单位", "attendance")
        case .disclosure: Phrase("公开范围", "disclosure")
        case .disclosureReason: Phrase("不公开理由", "why not public")
        case .redacted: Phrase("公开文本", "redacted text")
        case .remark: Phrase("备注", "remark")
        case .recipient: Phrase("报送对象", "recipient")
        case .sentOn: ReportWords.sentOn
        case .figures: Phrase("所报数字", "figures")
        case .heads: Phrase("所据记录", "journal heads")
        case .place: Phrase("位置", "place")
        case .answer: Phrase("评价", "answer")
        }
    }

    /// What a kind of item calls its fields, where that differs.
    private static let own: [ItemKind: [Field: Phrase]] = [
        .member: [
            .title: Phrase("姓名或称谓", "name"),
            .unit: Phrase("所在单位", "unit"),
        ],
        .letter: [
            .level: Phrase("形式", "form"),
            .deadline: Phrase("要求答复日期", "answer by"),
            .text: Phrase("要求", "what is asked"),
        ],
        .meeting: [
            .kind: Phrase("会议类型", "kind of meeting"),
            .text: Phrase("会议内容", "what it was about"),
            .title: Phrase("会议名称", "title"),
        ],
        .decision: [
            .text: Phrase("议定内容", "what was decided")
        ],
        .outcome: [
            .kind: Phrase("成果类别", "kind of outcome"),
            .title: Phrase("名称", "name"),
            .on: Phrase("取得日期", "date"),
        ],
        .extensionRequest: [
            .deadline: Phrase("申请延至", "asked for"),
            .text: Phrase("理由", "reason"),
            .result: Phrase("答复结果", "answer"),
            .reply: Phrase("答复意见", "answer's reason"),
        ],
        .milestone: [
            .deadline: Phrase("完成日期", "due"),
            .on: Phrase("达到日期", "reached on"),
            .title: Phrase("阶段目标", "milestone"),
        ],
        .lookBack: [
            .on: Phrase("回头看日期", "held on"),
            .text: Phrase("情况", "what was found"),
        ],
        .opinion: [
            .on: Phrase("收到日期", "received on"),
            .text: Phrase("意见内容", "what was said"),
        ],
        .statement: [
            .text: Phrase("说明", "remark")
        ],
        .report: [
            .kind: Phrase("报告", "report"),
            .on: Phrase("数字截至", "as of"),
        ],
        .survey: [
            .title: Phrase("测评名称", "title"),
            .reference: Phrase("网址", "address"),
            .on: Phrase("开始日期", "from"),
            .deadline: Phrase("截止日期", "until"),
        ],
        .tally: [
            .amount: Phrase("人数", "people")
        ],
    ]

    /// A field as a kind of item calls it, where that differs from what it is called elsewhere.
    public static func field(_ field: Field, of kind: ItemKind) -> Phrase {
        own[kind]?[field] ?? Labels.field(field)
    }

    /// A field of a kind of record, in a sentence: 督办函的回复日期.
    public static func field(_ field: Field, ofA kind: ItemKind) -> Phrase {
        let (name, kind) = (Labels.field(field, of: kind), Labels.item(kind))
        return Phrase("\(kind.zh)的\(name.zh)", "\(name.en) (\(kind.en))")
    }

    /// A field's label under that of its record: 督办函·回复日期.
    public static func field(_ label: Phrase, under kind: ItemKind) -> Phrase {
        let head = Labels.item(kind)
        return Phrase("\(head.zh)·\(label.zh)", "\(head.en), \(label.en)")
    }
}
