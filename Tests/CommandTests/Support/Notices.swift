import Testing

/// Notices in words of our own.
enum Notices {
    /// Two areas, three problems, 3 + 2 + 2 measures, signed on 2022-12-20.
    static let plain = """
        中共某市水务局党组关于巡察整改进展情况的通报

        根据统一部署,市委第九巡察组于2022年2月7日至4月22日对中共某市水务局党组进行了巡察,6月15日反馈了情况。现予公布。

        一、组织推进情况

        党组认真对待巡察反馈的两个方面3项具体问题,制定8项整改措施。其中1项问题、2项措施已整改到位,另有2项问题、3项措施整改有明显成效。
        一是专题研究。先后4次召开专题会议,主要负责人带头认领了1项问题、2条措施。

        二、反馈问题整改情况

        (一)在河道管护方面

        1.巡河不够经常的问题。

        整改情况:一是排出巡河班次。每周两次,汛期加密。二是登记造册。给每条河道立一张卡片。三是请人把关。聘请工程师复核。

        2.清淤不够及时的问题。

        整改情况:一是备足设备。二是限时清理。

        (二)在供水服务方面

        3.抢修响应较慢的问题。

        整改情况:一是全天值守。二是就近设点。

        中共某市水务局党组
                2022年12月20日
        """

    /// The same with full-width punctuation, no-break spaces, a byte-order mark and the line ends of other systems.
    static var fromOtherSystems: String {
        var text = plain
        for (plain, wide) in [(",", "，"), ("(", "（"), (")", "）"), (":", "：")] {
            text = text.split(separator: plain, omittingEmptySubsequences: false).joined(separator: wide)
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return "\u{FEFF}" + lines.map { "\u{A0}" + $0 }.joined(separator: "\r\n")
    }

    /// A home with a round of January 2022, of one problem and no measure, and what runs a command there on its fifth day.
    static func homeOfOneProblem() throws -> (home: Home, done: (String...) throws -> Void) {
        let home = try Home()
        func done(_ arguments: String...) throws {
            let run = try home.run(arguments + ["--today", "2022-01-10"])
            #expect(run.status == 0, "\(arguments): \(run.errors)")
        }
        try done("round", "new", "--name", "2022", "--body", "某局党组", "--feedback", "2022-01-05")
        try done("add", "area", "方面")
        try done("add", "problem", "问题", "--under", "一")
        return (home, done)
    }

    /// A round made by hand in a home: one area, one problem, two measures.
    static func makeByHand(in home: Home, today: String = "2022-09-01") throws {
        let day = ["--today", today, "--as", "整改办"]
        try home.run(day + ["round", "new", "--body", "某市水务局", "--feedback", "2022-06-15"])
        try home.run(day + ["add", "area", "河道管护方面"])
        try home.run(day + ["add", "problem", "--under", "一", "巡河不够经常"])
        try home.run(day + ["add", "measure", "--under", "1", "排出巡河班次。每周两次。"])
        try home.run(day + ["add", "measure", "--under", "1", "登记造册。每河一卡。"])
    }
}
