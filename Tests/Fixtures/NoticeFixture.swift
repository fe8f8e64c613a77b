import Import
import Text

/// Notices in words of our own, in the shapes that real ones have.
package enum NoticeFixture {
    /// A whole notice with half-width commas, everything in its usual place: 2 areas, 4 problems, 3 + 2 + 3 + 0 measures.
    package static let plain = """
        当前位置:首页 > 公开 > 公告
        中共某市园林局党组关于巡察整改进展情况的通报
        来源:某市园林局   发布日期:2031-02-03 09:00   访问量:

        根据统一部署,市委第九巡察组于2030年9月4日至11月20日对中共某市园林局党组进行了巡察,12月2日反馈了情况。现予公布。

        一、组织推进情况

        党组认真对待巡察反馈的两个方面4项具体问题,制定8项整改措施。其中1项问题、3项措施已整改到位,另有3项问题、4项措施整改有明显成效。
        一是专题研究。先后5次召开专题会议,主要负责人带头认领了2项问题、3条措施。
        二是建章立制。提请上级出台制度1项,联合有关单位出台制度2项,制定完善工作制度措施6项。

        二、反馈问题整改情况

        (一)在树木养护方面

        1.古树巡查不够经常的问题。

        问题整改做法与成效:一是排出巡查班次。每周两次,雨后加查。二是登记造册。给每棵古树立一张卡片;写明树龄。三是请人把关。聘请农技人员复核。

        2.补种不够及时的问题。

        问题整改做法与成效:一是备足苗木。二是限时补种。

        (二)在公园管理方面。

        3.座椅破损较多的问题。

        问题整改做法与成效:一是全面清点。二是分批更换。三是明确专人。

        4.夜间照明不足的问题。

        三、下步打算

        一是常抓不懈。二是举一反三。

        欢迎监督,有意见请来电。联系方式:电话010—00000000
        附件:测评问卷

        中共某市园林局党组
                2031年1月28日
        扫一扫分享本页
        """

    /// A problem with the given body, within one area and one section.
    package static func problem(_ body: String, title: String = "1.花坛荒废的问题。") -> String {
        "二、反馈问题的整改情况\n(一)绿化方面\n" + title + "\n" + body + "\n"
    }

    /// Reads a text.
    package static func read(_ text: String, on day: Day? = nil) throws -> NoticeReading {
        try NoticeReader.read(Array(text.utf8), on: day)
    }
}

extension NoticeReading {
    /// The refs of a kind, in order.
    package func refs(_ kind: Item.Kind) -> [String] { items.filter { $0.kind == kind }.map(\.ref) }
    /// The titles of a kind, in order.
    package func titles(_ kind: Item.Kind) -> [String] { items.filter { $0.kind == kind }.map(\.title) }
    /// The texts of a kind, in order.
    package func texts(_ kind: Item.Kind) -> [String] { items.filter { $0.kind == kind }.map(\.text) }
    /// How many measures each problem has.
    package var measuresByProblem: [Int] {
        refs(.problem).map { ref in items.count { $0.kind == .measure && $0.parent == ref } }
    }
    /// The codes of what is uncertain.
    package var doubts: [Why] { uncertain.compactMap(\.why) }
    /// The codes of what was left out, of one line of the source.
    package func skippedAs(line: Int) -> [Why] { skipped.filter { $0.line == line }.compactMap(\.why) }
}
