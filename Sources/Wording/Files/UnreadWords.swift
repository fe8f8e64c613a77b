import Papers

/// What is said of what a file holds and was not read.
public enum UnreadWords {
    /// What was not read, and what to do.
    public static func phrase(_ what: Unread.What) -> Phrase {
        switch what {
        case .formulaWithoutValue:
            Phrase(
                "公式没有保存结果，这一格没有读入，请用 Excel/WPS 打开后保存",
                "a formula without a saved result, not read; open the file in Excel or WPS and save it")
        case .cellError: Phrase("公式的结果是错误值，这一格没有读入", "the formula's result is an error; the cell was not read")
        case .linkedValue:
            Phrase("取自另一个工作簿，读入的是上次保存时的结果", "taken from another workbook, as it was when last saved")
        case .embeddedPart: Phrase("文中嵌入的另一份文件没有读入", "a file within the document, not read")
        case .externalPart: Phrase("文中引用的另一份文件不在其内，没有读入", "another file that this one refers to, not read")
        case .unknownBranch: Phrase("文中有一处内容是本程序不认识的格式，没有读入", "content in a form that is not known, not read")
        case .drawing: Phrase("表上的文本框没有读入", "a text box over the sheet, not read")
        case .diagram: Phrase("SmartArt 图示里的文字没有读入", "the text of a SmartArt diagram, not read")
        case .chart: Phrase("图表没有读入", "a chart, not read")
        case .embeddedObject: Phrase("嵌入的对象没有读入", "an embedded object, not read")
        case .picture: Phrase("图片，里面的文字没有读入", "a picture; any text in it was not read")
        case .footnote: Phrase("脚注或尾注没有读入", "a footnote or endnote, not read")
        case .comment: Phrase("批注没有读入", "a comment, not read")
        case .hiddenText: Phrase("隐藏的文字没有读入", "hidden text, not read")
        case .formField: Phrase("网页表单里填写或可选的内容没有读入", "what is typed or can be chosen in a form of the page, not read")
        case .struckText:
            Phrase("带删除线的文字照样读入了，请核对是否已作废", "struck through, and read all the same: see whether it still holds")
        case .hiddenSheet: Phrase("隐藏的工作表没有读入", "a hidden sheet, not read")
        case .encoding:
            Phrase("不是 UTF-8，按这种编码读的，请看有没有乱码", "no UTF-8, read in this encoding: see whether it is garbled")
        case .more: Phrase("还有这么多处没有读入，没有逐一列出", "so many more things were not read and are not listed")
        }
    }

    /// Why a file was refused, with something in it that was not read and may be the reason.
    public static func perhaps(_ refusal: Phrase, _ what: Unread.What) -> Phrase {
        let found = phrase(what)
        // Some are sentences, others are put into one.
        guard refusal.zh.hasSuffix("。") else {
            return Phrase("\(refusal.zh)；另外，\(found.zh)", "\(refusal.en); besides, \(found.en)")
        }
        return Phrase("\(refusal.zh)另外，\(found.zh)。", "\(refusal.en) Besides: \(found.en).")
    }
}
