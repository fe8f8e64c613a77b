import Text

/// Why a part of a document belongs to no item. The raw values are the codes of the readings.
package enum Left: String, Sendable {
    case tableOfContents, webFurniture, title, introduction, sectionHeading, organisation, nextSteps, leadIn, prose
    case contact, attachment, signature
}

/// What is no part of a document's own text: its title, the page around it, its contents, what stands below it.
struct Furniture {
    /// The reason by the index of a line; nil for a line of the text.
    private(set) var left: [Left?]
    /// The line of the title.
    private(set) var title: Int?
    /// The first line that is neither title nor introduction.
    private(set) var bodyStart: Int

    private static let invitation: Terms = ["欢迎", "公示期", "如有异议", "如对"]
    private static let opinions: Terms = ["监督", "意见", "反映", "异议"]
    private static let contact: Terms = [
        "联系方式", "联系电话", "联系人", "联系地址", "邮政信箱", "通信地址", "通讯地址", "邮寄地址", "电子邮箱", "电子邮件",
        "监督电话", "意见箱", "如有意见", "邮编", "邮政编码",
    ]
    private static let attachment: Terms = ["附件"]
    private static let pageEnd: Terms = [
        "扫一扫", "相关稿件", "相关链接", "相关文章", "相关阅读", "相关新闻", "相关附件", "相关信息", "上一篇", "下一篇", "上一条", "下一条", "责任编辑", "版权所有",
        "主办单位:",
        "主办:", "承办:", "打印本页", "打印此页", "关闭窗口", "关闭本页", "返回顶部", "返回列表", "网站地图", "【打印", "【关闭", "[打印", "[关闭", "分享到", "分享:",
        "分享至",
        "扫码", "微信扫", "版权", "Copyright", "copyright", "COPYRIGHT", "©", "网站标识码", "备案号", "ICP备", "公网安备", "技术支持", "网站声明",
        "关于我们",
        "友情链接", "字体:", "字号:", "【字体", "【字号", "收藏本页", "加入收藏", "浏览次数", "访问次数", "点击数:", "阅读量:", "编辑:", "审核:", "推荐阅读",
        "猜你喜欢",
        "热门文章", "您访问的", "联系我们",
    ]
    private static let pageStart: Terms = [
        "当前位置", "当前所在位置", "您的位置", "您现在的位置", "所在位置", "首页", "来源:", "发布日期", "发布时间", "发布机构", "发文机关", "发布单位", "成文日期", "访问量",
        "浏览次数",
        "浏览量", "浏览:", "阅读次数", "阅读:", "点击数", "点击:", "字体", "字号", "分享到", "分享:", "索引号", "信息索引", "文号:", "打印", "文章编辑", "作者:",
        "编辑:", "审核:",
        "无障碍", "长者模式", "登录", "注册", "繁体", "简体", "English", "搜索", "收藏", "责任编辑", "信息来源", "信息分类", "主题分类", "有效性", "大 中 小",
        "小 中 大",
        "大中小", "来源：",
    ]
    private static let notes: Terms = ["注:", "备注:", "附:", "说明:", "填表说明:", "填报说明:", "注意:", "备注", "注释:"]
    private static let titleEnds: Terms = [
        "通报", "公告", "公示", "报告", "情况", "方案", "计划", "清单", "台账", "任务书", "任务表", "分工表", "函", "说明", "汇报", "通知", "意见", "登记表",
        "记录表", "归零表",
        "进展", "表", "督办单", "整改单", "总结", "信息", "问题", "讲话", "要点", "反馈", "办法", "制度", "规定", "规程", "发言", "职责", "结果", "回复",
        "措施", "提示", "纪要", "周报", "旬报", "月报", "季报", "打算", "思路",
    ]
    private static let subjects: Terms = [
        "整改", "问题", "巡察", "巡视", "检查", "督查", "督导", "审计", "反馈", "关于", "责任", "清单", "方案", "报告", "隐患", "督办", "台账", "考核",
        "评议", "纪要", "总结", "述职", "打算",
    ]
    /// How a line begins that leads in what is asked of everybody at the end.
    private static let demands: Terms = ["有关要求:", "相关要求:", "工作要求:", "几点要求:", "下步要求:", "下一步要求:"]
    private static let contentsHeading: Terms = ["目录", "目 录", "目次"]

    /// How a letter or a report closes.
    private static let closes: Terms = [
        "特此", "以上报告", "以上情况", "请各", "请予", "专此", "此致", "敬请", "妥否", "望各", "希望各", "现予公布", "请广大",
    ]

    init(_ text: DocumentText) {
        left = Array(repeating: nil, count: text.lines.count)
        bodyStart = text.lines.count
        findContents(text)
        findBody(text)
        findHead(text)
        findRest(text)
    }

    // MARK: The head

    /// Where the first number, or the first label, stands.
    private mutating func findBody(_ text: DocumentText) {
        defer { if bodyStart == text.lines.count { bodyStart = firstDot(text) } }
        for (index, line) in text.lines.enumerated() where left[index] == nil {
            if let mark = Mark.find(text, at: line.start, limit: line.end, isLineStart: true) {
                let isDash = mark.form.isBullet
                if !isDash, text.hasWords(mark.end..<max(mark.end, line.end)) {
                    bodyStart = index
                    return
                }
            } else if let label = Label.find(text, at: line.start, limit: line.end, lineEnd: line.end),
                label.kind == .problem || label.kind == .plan || label.kind == .told
            {
                // A title may be all that a label is: 整改情况 above everything.
                if !label.isAlone || title != nil || index > 0 {
                    bodyStart = index
                    return
                }
            }
        }
    }

    /// Where the first dot stands of a document that has nothing else, or the short line above it that is its heading.
    private func firstDot(_ text: DocumentText) -> Int {
        let dot = text.lines.indices.first { index in
            let line = text.lines[index]
            return left[index] == nil
                && Mark.find(text, at: line.start, limit: line.end, isLineStart: true)?.form.isBullet ?? false
        }
        guard let dot, dot > 0 else { return dot ?? text.lines.count }
        return Outline.isHead(text, dot - 1) && !Furniture.isTitle(text, text.lines[dot - 1]) ? dot - 1 : dot
    }

    private mutating func findHead(_ text: DocumentText) {
        for index in text.lines.indices.prefix(bodyStart) where left[index] == nil {
            let line = text.lines[index]
            // The place of the title and its date; a page's own lines are short, and hold no sentence.
            let isShort = line.range.count <= 100 && !line.range.contains { text.at($0) == "。" }
            let isTitle = isShort && Furniture.isTitle(text, line)
            let isPage =
                isShort && !isTitle
                && (text.has(Furniture.pageStart, in: line.range)
                    || text.begins(Furniture.pageEnd, in: line.range) && !isField(text, index)
                    || Furniture.isMenu(text, line) || Furniture.isStamp(text, line))
            if isPage {
                left[index] = .webFurniture
            } else if isTitle, title.map({ text.lines[$0].range.count <= Furniture.menu }) ?? true {
                // 整改公示 above the title is where the page stands.
                if let title, line.range.count <= text.lines[title].range.count { continue }
                if let title { left[title] = .webFurniture }
                title = index
                left[index] = .title
            }
        }
    }

    /// What a page calls its parts is no longer.
    private static let menu = 4

    /// Whether a line is the title: 关于……情况的通报, in one line, without a full stop.
    private static func isTitle(_ text: DocumentText, _ line: DocumentText.Line) -> Bool {
        var range = text.trimmedEnd(line.range, of: [")", "。"])
        if range.upperBound < line.end, text.at(range.upperBound) == ")",
            let open = range.last(where: { text.at($0) == "(" })
        {
            range = text.trimmedEnd(line.start..<open)
        }
        guard range.count <= 90, range.count >= 4, text.ends(titleEnds, in: range), text.has(subjects, in: range) else {
            return false
        }
        return !range.contains { [",", "。", ":", ">", "|", ";"].contains(text.at($0)) }
    }

    // MARK: Below

    private mutating func findRest(_ text: DocumentText) {
        var isPage = false
        var isClosing = false
        // Below those who sign and the day only numbers or labels begin something again.
        var isSigned = false
        // The last number within a note; nil outside one. The last one of a list of attachments.
        var note: Int?
        var attached: Int?
        for index in text.lines.indices.dropFirst(bodyStart) where left[index] == nil {
            let line = text.lines[index]
            // Each page, or each form of several, has the title again.
            if let title, text.folded[line.range] == text.folded[text.lines[title].range] {
                left[index] = .title
                continue
            }
            var mark = Mark.find(text, at: line.start, limit: line.end, isLineStart: true)
            // 相关阅读 is of the page also where it looks like a heading.
            if mark?.form.isHeading ?? false, text.begins(Furniture.pageEnd, in: line.range) { mark = nil }
            if note != nil || isPage, let mark, !mark.form.isBullet {
                // Entries of a note go on with its number; links of a page go on until something reads as a problem.
                let goesOn = note.map { mark.number == $0 + 1 } ?? !Furniture.beginsProblem(text, index, mark)
                if goesOn {
                    left[index] = note != nil ? .prose : .webFurniture
                    if note != nil { note = mark.number }
                    continue
                }
                (note, isPage, isClosing) = (nil, false, false)
            }
            if let mark, let number = attached, mark.number == number + 1, isName(text, index, mark) {
                left[index] = .attachment
                attached = mark.number
                continue
            }
            attached = nil
            let begins = mark.map { !$0.form.isBullet } ?? false
            if begins || isSigned && Label.find(text, at: line.start, limit: line.end, lineEnd: line.end) != nil {
                isSigned = false
            }
            if begins {
                isClosing = false
            } else if let why = why(text, index, isClosing: isClosing, isPage: isPage) {
                left[index] = why
                isSigned = isSigned || why == .signature
                if why == .attachment { attached = Furniture.attached(text, line) }
                isClosing = true
                isPage = isPage || why == .webFurniture
                note = nil
            } else if isSigned || mark == nil && text.begins(Furniture.closes, in: line.range) {
                left[index] = .prose
                // 请各单位做好以下工作： leads in what is asked of all, and no measures of the last problem.
                if !isSigned, text.at(text.trimmedEnd(line.range).upperBound - 1) == ":" { note = 0 }
            } else if mark == nil, isLast(text, index), text.begins(Furniture.demands, in: line.range) {
                left[index] = .prose
                note = 0
            } else if text.begins(Furniture.notes, in: line.range) {
                left[index] = .prose
                // 注：1.……; a note without a number goes on with none.
                let colon = line.range.first { text.at($0) == ":" }.map { text.skipSpace($0 + 1, limit: line.end) }
                note = colon.flatMap { Mark.find(text, at: $0, limit: line.end, isLineStart: true)?.number } ?? -1
            } else {
                note = nil
            }
        }
    }

    /// The number of the first attachment that a line names, where others may follow on lines of their own: 附件：1.整改台账.
    private static func attached(_ text: DocumentText, _ line: DocumentText.Line) -> Int? {
        guard let colon = line.range.first(where: { text.at($0) == ":" }) else { return nil }
        let words = text.skipSpace(colon + 1, limit: line.end)
        if words >= line.end { return 0 }
        return Mark.find(text, at: words, limit: line.end, isLineStart: true)?.number
    }

    /// No attachment is called by more.
    private static let longestName = 40

    /// Whether a numbered line is the name of something, and no sentence, finding or heading with something below it.
    private func isName(_ text: DocumentText, _ index: Int, _ mark: Mark) -> Bool {
        let words = text.trimmedEnd(mark.end..<max(mark.end, text.lines[index].end), of: [";", "。"])
        return (1...Furniture.longestName).contains(words.count) && !Furniture.beginsProblem(text, index, mark)
            && !words.contains { text.at($0).endsClause || text.at($0) == "," } && !Polarity.endsWrong(text, words)
    }

    /// Whether no line below says what a line says: what comes again is asked of each problem.
    private func isLast(_ text: DocumentText, _ index: Int) -> Bool {
        let words = text.folded[text.lines[index].range]
        return text.lines.indices.allSatisfy { $0 == index || text.folded[text.lines[$0].range] != words }
    }

    private static func beginsProblem(_ text: DocumentText, _ index: Int, _ mark: Mark) -> Bool {
        let line = text.lines[index]
        if Heading.endsAsProblem(text, mark.end..<max(mark.end, line.end)) { return true }
        guard index + 1 < text.lines.count else { return false }
        let below = text.lines[index + 1]
        return Label.find(text, at: below.start, limit: below.end, lineEnd: below.end) != nil
    }

    private func why(_ text: DocumentText, _ index: Int, isClosing: Bool, isPage: Bool) -> Left? {
        let line = text.lines[index]
        let isShort = line.range.count <= 100
        if text.begins(Furniture.invitation, in: line.range), text.has(Furniture.opinions, in: line.range) {
            return .contact
        }
        if text.begins(Furniture.contact, in: line.range)
            || text.at(line.start) == "(" && text.begins(Furniture.contact, in: line.start + 1..<line.end)
        {
            return .contact
        }
        if isShort, text.begins(Furniture.pageEnd, in: line.range), !isField(text, index) { return .webFurniture }
        if text.begins(Furniture.attachment, in: line.range), isShort {
            let after = text.skipSpace(line.start + 2, limit: line.end)
            if text.at(after) == ":" || text.at(after).digit != nil || after == line.end { return .attachment }
        }
        if Signature.contains(text, index) {
            // 办结时限： above a day says what it is.
            let above = index > 0 ? text.lines[index - 1] : line
            let isValue = FieldLabel.find(text, at: above.start, limit: above.end)?.end == line.start
            return isValue ? nil : .signature
        }
        guard isClosing, isShort else { return nil }
        if text.has(Furniture.pageStart, in: line.range) || Furniture.isMenu(text, line)
            || Furniture.isStamp(text, line)
        {
            return .webFurniture
        }
        // Below the page's own lines, what is short and no sentence is of the page too.
        return isPage && !line.range.contains(where: { text.at($0) == "。" }) ? .webFurniture : nil
    }

    /// No page says so more often: 承办： above it, and below it again.
    private static let often = 2

    /// 主办单位： or 承办： that comes with each problem names who answers for it, and not who runs the page.
    private func isField(_ text: DocumentText, _ index: Int) -> Bool {
        let line = text.lines[index]
        guard let colon = line.range.prefix(LearnedLabels.longest).first(where: { text.at($0) == ":" }) else {
            return false
        }
        let isLabel = FieldLabel.find(text, at: line.start, limit: line.end) != nil
        let words = Array(text.folded[line.start...colon])
        return text.lines.count { text.starts(words, at: $0.start, limit: $0.end) }
            > (isLabel ? 1 : Furniture.often)
    }

    /// A path or a menu of a page: 首页 > 公开 > 公告, 概况 | 公开 | 互动.
    private static func isMenu(_ text: DocumentText, _ line: DocumentText.Line) -> Bool {
        var signs = 0
        for index in line.range {
            switch text.at(index) {
            case ">", "»", "|", "›", "→": signs += 1
            case ",", "。", ":", ";", "“": return false
            default: break
            }
        }
        return signs > 0
    }

    /// The day and hour of publication: 2031-02-03 09:00.
    private static func isStamp(_ text: DocumentText, _ line: DocumentText.Line) -> Bool {
        var digits = 0
        for index in line.range {
            switch text.at(index) {
            case "-", ":", "/", " ", ".": break
            case let scalar where scalar.digit != nil: digits += 1
            default: return false
            }
        }
        return digits >= 8
    }

    // MARK: The table of contents

    private mutating func findContents(_ text: DocumentText) {
        for (index, line) in text.lines.enumerated() where Furniture.hasLeader(text, line) {
            left[index] = .tableOfContents
        }
        let heading = text.lines.firstIndex { line in
            line.range.count <= 3 && text.begins(Furniture.contentsHeading, in: line.range)
        }
        guard let heading else { return }
        left[heading] = .tableOfContents
        func mark(_ index: Int) -> Mark? {
            Mark.find(text, at: text.lines[index].start, limit: text.lines[index].end, isLineStart: true)
        }
        // It ends where its first entry comes a second time, as the first heading of the text itself.
        guard heading + 1 < text.lines.count, let first = mark(heading + 1) else { return }
        for index in text.lines.indices.dropFirst(heading + 2) {
            if let mark = mark(index), mark.form == first.form, mark.number == first.number {
                for entry in heading + 1..<index { left[entry] = .tableOfContents }
                return
            }
        }
    }

    /// Whether a line ends with leader dots and a page number.
    private static func hasLeader(_ text: DocumentText, _ line: DocumentText.Line) -> Bool {
        var index = line.end
        while index > line.start, text.at(index - 1).digit != nil || text.at(index - 1) == " " { index -= 1 }
        guard index < line.end else { return false }
        var dots = 0
        while index > line.start {
            switch text.at(index - 1) {
            case "…": dots += 3
            case ".", "·": dots += 1
            case " ": break
            default: return dots >= 3
            }
            index -= 1
        }
        return dots >= 3
    }
}
