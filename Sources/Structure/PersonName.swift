import Text

/// How people are called in documents: by their posts, or by a name.
package enum PersonName {
    /// How posts end, and how people are addressed.
    private static let posts: Terms = [
        "长", "书记", "主任", "经理", "总监", "董事", "委员", "主席", "副总", "会计师", "工程师", "组员", "专员", "老师", "师傅", "同志",
        "主管", "干事", "网格员", "会计", "出纳", "支书",
    ]
    /// Names that begin so are no other words: 方案 and 时间 begin with surnames as well.
    private static let surnames: Terms = [
        "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "郭", "罗", "梁", "宋", "郑", "谢",
        "韩", "唐", "冯", "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "彭", "吕", "苏", "卢", "蒋", "蔡", "贾", "丁", "魏",
        "薛", "叶", "阎", "潘", "戴", "钟", "汪", "范", "姜", "廖", "邹", "熊", "陆", "孔", "崔", "邱", "秦", "顾", "侯",
        "邵", "孟", "龙", "史", "陶", "黎", "贺", "龚", "钱", "武",
    ]
    private static let longest = 8

    /// Whether words are a post, as far as their end says.
    package static func isPost(_ words: String) -> Bool {
        let text = DocumentText(words)
        let all = 0..<max(0, text.folded.count - 1)
        return (2...longest).contains(all.count) && text.ends(posts, in: all)
    }

    /// Whether words are a post or the name of a person, and nothing else.
    package static func isOne(_ words: String) -> Bool {
        let text = DocumentText(words)
        let all = 0..<max(0, text.folded.count - 1)
        return isPost(words)
            || (2...3).contains(all.count) && text.begins(surnames, in: all) && !UnitName.isOne(text, all)
    }
}
