import ShippedConfig

/// What the inputs are made from.
enum FuzzCorpus {
    static func of(_ kind: FuzzKind) -> [[UInt8]] {
        switch kind {
        case .notice: notices.map { Array($0.utf8) }
        case .table: tables.map { Array($0.utf8) }
        case .journal: journals.map { Array($0.utf8) }
        case .configuration:
            [
                ShippedConfig.keymap, ShippedConfig.columns, ShippedConfig.themes, ShippedConfig.workflow,
                ShippedConfig.urging, ShippedConfig.notice, ShippedConfig.monthly,
            ].map(Array.init) + [
                Array("{ settings: { name: \"某人\", theme: \"light\", borders: \"ascii\", mouse: \"off\" } }\n".utf8)
            ]
        case .office: papers
        case .keys, .terminal: []
        }
    }

    private static let notices = [
        """
        中共某局党组关于巡察整改进展情况的通报

        根据统一部署，某巡察组于2022年3月1日至4月30日对某局党组开展了巡察，并于6月1日进行了反馈。现将情况公布如下。

        一、组织推进情况

        某局党组认真整改反馈的1个方面2项具体问题，制定3项整改措施。其中1项问题、2项措施已整改到位。先后4次召开专题会议，带头认领了1项问题、2条措施。

        二、反馈问题的整改情况

        （一）内部管理不够规范方面

        1.台账更新不及时的问题。

        整改措施：一是每周更新台账。二是每月核对一次。

        责任单位：办公室；整改时限：2022年10月底前。

        2.会议记录不完整的问题。

        整改情况：一是统一记录格式。完成率50%，18/36项。二是出台制度2项，挽回资金3.5万元。

        三、下一步打算

        一是持续改进。

        某局党组
        2022年12月1日

        """,
        """
        # 整改方案

        ## 一、河道管护方面

        ### （一）巡河不够经常

        | 序号 | 问题 | 整改措施 | 责任单位 | 整改时限 |
        | --- | --- | --- | --- | --- |
        | 1 | 巡河不够经常 | 排出班次 | 河道处 | 2022年10月 |
        | 2 | 清淤不够及时 | 备足设备 | 工程处 | 立行立改 |

        第一，存在问题：①设备不足；②人员不足。
        整改目标：12月底前完成。

        """,
    ]

    private static let tables = [
        "序号\t问题\t整改措施\t责任单位\t责任领导\t整改时限\t进展情况\t完成情况\n1\t巡河不够经常\t排出巡河班次\t河道处\t分管领导\t2022-10-31\t已排出\t已完成\n\t\t登记造册\t河道处、办公室\t\t10月底前\t√\t100%\n2\t清淤不够及时\t备足设备\t工程处\t\t长期坚持\t\t整改中\n合计\t2\t3\t\t\t\t\t\n",
        "编号\t方面\t具体问题\t措施内容\t牵头单位\t配合单位\t完成时限\t成效\n一\t河道管护方面\t\t\t\t\t\t\n1.1\t\t巡河不够经常\t每周两次\t河道处\t办公室\t44865\t见效\n1.2\t\t\t每河一卡\t河道处\t\t2022.9.30\t\n",
    ]

    private static let journals = [
        """
        {"v":1,"n":1,"w":"整改办-0000000001","day":"2022-09-01","at":"2022-09-01T02:00:00Z","by":"整改办","login":"x","do":[{"do":"add","kind":"round","id":"0000000000000001","name":"2022","fields":{"body":"某局","feedback":{"day":"2022-06-15"},"declared":{"declared":{"areas":1,"problems":1,"measures":2,"groups":{"closed":{"problems":1,"measures":1}}}}}}]}
        {"v":1,"n":2,"w":"整改办-0000000001","day":"2022-09-01","at":"2022-09-01T02:00:01Z","by":"整改办","login":"x","do":[{"do":"add","kind":"area","id":"0000000000000002","under":"0000000000000001","number":1,"fields":{"title":"方面"}},{"do":"add","kind":"problem","id":"0000000000000003","under":"0000000000000002","number":1,"fields":{"title":"问题"}},{"do":"add","kind":"measure","id":"0000000000000004","under":"0000000000000003","number":1,"fields":{"text":"措施","unit":"某处","deadline":{"day":"2022-10-31"}}}]}
        {"v":1,"n":3,"w":"整改办-0000000001","day":"2022-09-02","at":"2022-09-02T02:00:01Z","by":"整改办","login":"x","do":[{"do":"note","id":"0000000000000005","of":"0000000000000004","on":"2022-09-02","text":"完成18/36（50%）"}]}
        {"v":1,"n":4,"w":"整改办-0000000001","day":"2022-09-03","at":"2022-09-03T02:00:01Z","by":"整改办","login":"x","do":[{"do":"move","id":"0000000000000004","move":"start","was":"notStarted","to":"underway"},{"do":"set","id":"0000000000000004","field":"deadline","to":{"day":"2022-12-31"},"was":{"day":"2022-10-31"},"reason":"会签"}]}
        {"v":1,"n":5,"w":"整改办-0000000001","day":"2022-09-04","at":"2022-09-04T02:00:01Z","by":"整改办","login":"x","for":{"name":"某人","basis":"电话"},"late":"补录","undoes":"00000000000000ff","do":[{"do":"add","kind":"outcome","id":"0000000000000006","under":"0000000000000004","fields":{"kind":"money","amount":{"number":35},"on":{"day":"2022-09-04"}}},{"do":"add","kind":"report","id":"0000000000000007","under":"0000000000000001","fields":{"kind":"monthly","recipient":"某办","month":"2022-09","on":{"day":"2022-09-04"},"figures":["overdue=1","closed.measures=1"],"heads":["整改办-0000000001=00000000000000ff"]}}]}

        """
    ]

    /// Parts of files of office programs: the mutated part is put into a package that is otherwise whole.
    private static let papers = [
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:pPr><w:pStyle w:val=\"1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>一、方面</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>问题</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:ins><w:r><w:t xml:space=\"preserve\"> 措施 </w:t><w:br/><w:tab/></w:r></w:ins></w:p></w:body></w:document>",
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><dimension ref=\"A1:C3\"/><cols><col min=\"1\" max=\"3\" width=\"10\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>序号</t></is></c><c r=\"B1\" t=\"s\"><v>0</v></c></row><row r=\"2\"><c r=\"A2\"><v>44865.5</v></c><c r=\"B2\" t=\"b\"><v>1</v></c><c r=\"C2\"><f>A1</f></c></row></sheetData><mergeCells count=\"1\"><mergeCell ref=\"A2:B3\"/></mergeCells></worksheet>",
        "<html><head><meta charset=\"gbk\"><title>通报</title></head><body><h1>一、方面</h1><table><tr><td rowspan=2 colspan=\"3\">问题</td></tr></table><ol type=\"a\" start=\"3\"><li>措施&nbsp;&#x4e00;</ol><p>2022年<script>x</script></body></html>",
        "序号,问题,整改措施\r\n1,\"巡河,不够\"\"经常\"\"\",排出班次\r\n",
    ].map { Array($0.utf8) }
}
