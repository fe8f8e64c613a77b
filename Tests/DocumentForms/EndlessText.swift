/// A notice in which one piece stands again and again: whoever looks through it all for each of them never comes to an end.
package enum EndlessText {
    /// What is repeated.
    package static let pieces = [
        "一是", "。一是", "一是x。二是x", "1.\n", "1.草的问题\n", "整改情况：\n", "（1", "1月1日，", "反馈1个问题、2条措施已完成，", "目录\n一、甲\n",
        "…1", "责任单位：", "整改目标：甲、", "（责任单位：甲；", "（一）甲的问题\n", "已完成。", "整改措施：甲。整改进展：乙。", "• 甲\n", "问题1：甲\n",
        "**甲** | 乙 |\n|---|\n", "措施1：甲。",
    ]

    /// Texts of about so many bytes of a piece, below a problem and alone.
    package static func texts(of piece: String, bytes: Int) -> [String] {
        ["二、整改情况\n(一)甲方面\n1.乙的问题。\n整改情况：", ""].map { head in
            head + String(repeating: piece, count: bytes / piece.utf8.count) + "\n1.丙的问题"
        }
    }
}
