import Text

/// What is no part of a notice's own text: what stands above its title and below its last section.
enum NoticeClosing {
    private static let invitation: NoticeTerms = ["欢迎"]
    private static let opinions: NoticeTerms = ["监督", "意见", "反映"]
    private static let contact: NoticeTerms = [
        "联系方式", "联系电话", "联系人", "联系地址", "邮政信箱", "通信地址", "通讯地址", "邮寄地址", "电子邮箱", "电子邮件",
        "监督电话", "意见箱", "如有意见", "邮编", "邮政编码",
    ]
    private static let attachment: NoticeTerms = ["附件"]
    private static let pageEnd: NoticeTerms = [
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
    private static let pageStart: NoticeTerms = [
        "当前位置", "当前所在位置", "您的位置", "您现在的位置", "所在位置", "首页", "来源:", "发布日期", "发布时间", "发布机构", "发文机关", "发布单位", "成文日期", "访问量",
        "浏览次数",
        "浏览量", "浏览:", "阅读次数", "阅读:", "点击数", "点击:", "字体", "字号", "分享到", "分享:", "索引号", "信息索引", "文号:", "打印", "文章编辑", "作者:",
        "编辑:", "审核:",
        "无障碍", "长者模式", "登录", "注册", "繁体", "简体", "English", "搜索", "收藏", "责任编辑", "信息来源", "信息分类", "主题分类", "有效性", "大 中 小",
        "小 中 大",
        "大中小", "来源：",
    ]
    private static let titleEnds: NoticeTerms = [
        "通报", "公告", "公示", "报告", "情况", "方案", "计划", "清单", "台账", "任务书", "任务表", "分工表",
    ]
    private static let rectification: NoticeTerms = ["整改"]

    /// Why a line is no part of the text; nil where it may be.
    static func why(
        _ text: NoticeText, _ index: Int, zone: NoticeAssembler.Zone, isPage: Bool
    ) -> NoticeReading.Why? {
        let line = text.lines[index]
        let isShort = line.range.count <= 100
        if zone == .head {
            // The place of the title and its date; a page's own lines are short, and hold no sentence.
            guard isShort, !line.range.contains(where: { text.at($0) == "。" }) else { return nil }
            let isPage =
                text.has(pageStart, in: line.range) || text.begins(pageEnd, in: line.range) || isMenu(text, line)
                || isStamp(text, line)
            return isPage && !isTitle(text, line) ? .webFurniture : nil
        }
        if text.begins(invitation, in: line.range), text.has(opinions, in: line.range) { return .contact }
        if text.begins(contact, in: line.range) { return .contact }
        if isShort, text.begins(pageEnd, in: line.range) { return .webFurniture }
        if text.begins(attachment, in: line.range), isShort {
            let after = text.skipSpace(line.start + 2, limit: line.end)
            if text.at(after) == ":" || text.at(after).digit != nil || after == line.end { return .attachment }
        }
        if NoticeSignature.contains(text, index) { return .signature }
        guard zone == .closing, isShort else { return nil }
        if text.has(pageStart, in: line.range) || isMenu(text, line) || isStamp(text, line) { return .webFurniture }
        // Below the page's own lines, what is short and no sentence is of the page too.
        return isPage && !line.range.contains(where: { text.at($0) == "。" }) ? .webFurniture : nil
    }

    /// A path or a menu of a page: 首页 > 公开 > 公告, 概况 | 公开 | 互动.
    private static func isMenu(_ text: NoticeText, _ line: NoticeText.Line) -> Bool {
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
    private static func isStamp(_ text: NoticeText, _ line: NoticeText.Line) -> Bool {
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

    /// Whether a line is the title: 关于……整改……情况的通报, in one line, without a full stop.
    static func isTitle(_ text: NoticeText, _ line: NoticeText.Line) -> Bool {
        let range = text.trimmedEnd(line.range, of: [")"])
        return range.count <= 90 && text.has(rectification, in: range) && text.ends(titleEnds, in: range)
            && !range.contains { text.at($0) == "。" || text.at($0) == "," }
    }
}
