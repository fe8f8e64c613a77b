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
        "扫一扫", "相关稿件", "相关链接", "相关文章", "相关阅读", "上一篇", "下一篇", "责任编辑", "版权所有", "主办单位", "打印本页",
        "关闭窗口", "返回顶部", "网站地图", "【打印", "【关闭", "[打印", "[关闭",
    ]
    private static let pageStart: NoticeTerms = [
        "当前位置", "当前所在位置", "首页", "来源", "发布日期", "发布时间", "发布机构", "访问量", "浏览次数", "浏览量", "阅读次数", "点击数",
        "字体", "字号", "分享到", "索引号", "打印", "文章编辑",
    ]
    private static let titleEnds: NoticeTerms = ["通报", "公告", "公示", "报告", "情况"]
    private static let rectification: NoticeTerms = ["整改"]

    /// Why a line is no part of the text; nil where it may be.
    static func why(
        _ text: NoticeText, _ index: Int, zone: NoticeAssembler.Zone, hasTitle: Bool
    ) -> NoticeReading.Why? {
        let line = text.lines[index]
        let isShort = line.range.count <= 100
        if zone == .head {
            // The place of the title and its date; a page's own lines are short, and hold no sentence.
            guard isShort, !line.range.contains(where: { text.at($0) == "。" }) else { return nil }
            return text.has(pageStart, in: line.range) || text.begins(pageEnd, in: line.range) ? .webFurniture : nil
        }
        if text.begins(invitation, in: line.range), text.has(opinions, in: line.range) { return .contact }
        if text.begins(contact, in: line.range) { return .contact }
        if isShort, text.begins(pageEnd, in: line.range) { return .webFurniture }
        if text.begins(attachment, in: line.range), isShort {
            let after = text.skipSpace(line.start + 2, limit: line.end)
            if text.at(after) == ":" || text.at(after).noticeDigit != nil || after == line.end { return .attachment }
        }
        if NoticeSignature.contains(text, index) { return .signature }
        if zone == .closing, isShort, text.has(pageStart, in: line.range) { return .webFurniture }
        return nil
    }

    /// Whether a line is the title: 关于……整改……情况的通报, in one line, without a full stop.
    static func isTitle(_ text: NoticeText, _ line: NoticeText.Line) -> Bool {
        let range = text.trimmedEnd(line.range, of: [")"])
        return range.count <= 90 && text.has(rectification, in: range) && text.ends(titleEnds, in: range)
            && !range.contains { text.at($0) == "。" || text.at($0) == "," }
    }
}
