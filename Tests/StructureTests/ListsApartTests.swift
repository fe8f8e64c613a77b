import Testing

@testable import Structure

@Suite("Lists apart, slips of numbering, and parts that hold no findings") struct ListsApartTests {
    private func items(_ source: String) -> [String] {
        let text = DocumentText(source)
        return StructureReader(text).read().items.map { item in
            let kind = item.kind == .area ? "A" : item.kind == .problem ? "P" : "M"
            return kind + " " + text.written(Heading.title(text, item.title))
        }
    }

    @Test("an entry of a list of measures goes to the problem whose number it names, whatever its place")
    func references() {
        #expect(
            items(
                """
                一、存在的问题
                （一）借阅登记不全。去年有两个月没有登记。
                （二）消防栓被遮挡。
                （三）值班人员脱岗。
                二、整改措施
                针对第（二）项问题。1.搬离书架。2.重贴标识。
                针对第（三）项问题。由馆长逐日抽查值班。
                针对第（一）项问题。1.补登借阅册。2.启用扫码借书。
                """) == [
                    "P 借阅登记不全", "M 补登借阅册", "M 启用扫码借书", "P 消防栓被遮挡", "M 搬离书架", "M 重贴标识", "P 值班人员脱岗", "M 由馆长逐日抽查值班",
                ])
        #expect(
            items(
                """
                一、主要问题
                1.渠道淤塞未清理。
                2.水表失准。
                3.水费漏收。
                二、整改措施
                对第1条问题：清淤三公里。
                对第2、3条问题：一是更换水表；二是按月对账。
                """) == ["P 渠道淤塞未清理", "M 清淤三公里", "P 水表失准", "M 更换水表", "M 按月对账", "P 水费漏收"])
    }

    @Test("entries may call the problems by the word, one or several at once") func words() {
        #expect(
            items(
                """
                一、问题清单
                1.库房没有恒温设备。
                2.票款现金坐支。
                3.学习记录补写。
                4.采购未招标。
                二、措施清单
                问题1整改措施：（1）申请资金；（2）安装恒湿机。
                问题2整改措施：票款当日缴存。
                问题3、4整改措施：（1）逐人谈话；（2）一律进平台。
                三、责任清单
                问题1、2：责任领导副局长，责任科室文物科。
                问题3：责任领导书记，责任科室机关支部。
                """) == [
                    "P 库房没有恒温设备", "M 申请资金", "M 安装恒湿机", "P 票款现金坐支", "M 票款当日缴存", "P 学习记录补写", "M 逐人谈话", "M 一律进平台",
                    "P 采购未招标",
                ])
    }

    @Test(
        "第一项： in an agenda or a rule names no problem",
        arguments: ["第一项：宣布开会。\n第二项：通报情况。\n第三项：总结。", "第（一）项：罚款。\n第（二）项：警告。"])
    func noReferences(text: String) { #expect(items("会议议程\n" + text).isEmpty) }

    @Test("a number with another sign behind it goes on the list that it is the next of")
    func otherSign() {
        #expect(
            items("1.台账缺页的问题\n整改措施：补齐。\n2、门锁损坏的问题\n整改措施：换锁。\n3.灯具老化的问题\n整改措施：换灯。\n").filter { $0.hasPrefix("P") }
                == ["P 台账缺页的问题", "P 门锁损坏的问题", "P 灯具老化的问题"])
        #expect(
            items("1、账册散失。\n整改情况：\n1.找回两册。\n2.重建目录。\n2.印章混用。\n整改情况：分开保管。\n3、欠款未收。\n整改情况：收回。\n")
                == ["P 账册散失", "M 找回两册", "M 重建目录", "P 印章混用", "M 分开保管", "P 欠款未收", "M 收回"])
    }

    @Test("a number that is written twice counts on where it is called a problem")
    func twice() {
        #expect(
            items("问题1：屋顶漏雨。\n整改措施：翻修。\n问题2：水管渗漏。\n整改措施：换管。\n问题2：电线裸露。\n整改措施：穿管。\n").filter { $0.hasPrefix("P") }
                == ["P 屋顶漏雨", "P 水管渗漏", "P 电线裸露"])
        #expect(
            items("1.考勤不严的问题。\n整改措施：打卡。\n2.报账超期的问题。\n整改措施：催办。\n2.档案丢失的问题。\n整改措施：补档。\n").filter { $0.hasPrefix("P") }
                == ["P 考勤不严的问题", "P 报账超期的问题", "P 档案丢失的问题"])
    }

    @Test(
        "a heading of measures or tasks with labelled problems below it is one of both",
        arguments: ["整改任务清单", "整改措施清单"])
    func tasks(heading: String) {
        #expect(
            items(
                """
                第一部分 \(heading)
                问题1：食堂采购未比价。
                整改措施：1.每周询价；2.张贴价格。
                问题2：库房钥匙无人管。
                整改措施：双人双锁。
                第二部分 工作要求
                1.提高认识。
                """) == ["P 食堂采购未比价", "M 每周询价", "M 张贴价格", "P 库房钥匙无人管", "M 双人双锁"])
    }

    @Test("several headings of tasks with labelled problems below them are all such") func severalTasks() {
        let part = "（一）%1\n问题：%1未落实。\n整改措施：落实%1。\n（二）%2\n问题：%2不到位。\n整改措施：抓好%2。\n"
        let text = ["一、经济类整改任务清单\n", "二、民生类整改任务清单\n"].enumerated().map { place, heading in
            heading + part.replacing("%1", with: ["减税", "养老"][place]).replacing("%2", with: ["招商", "就学"][place])
        }.joined()
        #expect(items(text).count { $0.hasPrefix("P") } == 4 && items(text).count { $0.hasPrefix("M") } == 4)
    }

    @Test("what is meant to be done about what is left, behind what was done, gives no items")
    func closings() {
        for heading in ["四、存在不足及下步打算", "四、存在的问题和今后打算"] {
            let read = items(
                """
                一、东村（2个）
                （一）公章外借
                问题：公章由个人保管。
                整改情况：已收回。
                （二）鱼塘低价出租
                问题：租金多年未调。
                整改情况：已重新招租。
                二、西村（1个）
                （一）账目长期不公开
                问题：两年没有张榜。
                整改情况：已公开。
                \(heading)
                （一）盯住没有完成的问题；
                （二）对照自查。
                """)
            #expect(read.filter { $0.hasPrefix("P") } == ["P 公章外借", "P 鱼塘低价出租", "P 账目长期不公开"])
        }
        // Where nothing was told before, such a part is what there is to tell.
        #expect(items("一、工作开展情况\n开了三次会。\n二、存在问题及下步打算\n（一）路灯不亮的问题。\n整改措施：换灯泡。\n（二）围墙破损的问题。\n整改措施：修补。\n").count == 4)
    }

    @Test("parts that each name a check are the areas of what was found by it")
    func checks() {
        #expect(
            items(
                """
                第一部分  财务收支检查整改情况
                （一）报销手续不全的问题
                整改情况：补齐签字。
                （二）往来款长期未清的问题
                整改情况：逐笔清理。
                第二部分  保密工作专项检查整改情况
                （一）涉密电脑未贴标识的问题
                整改情况：全部张贴。
                """) == [
                    "A 财务收支检查整改情况", "P 报销手续不全的问题", "M 补齐签字", "P 往来款长期未清的问题", "M 逐笔清理", "A 保密工作专项检查整改情况",
                    "P 涉密电脑未贴标识的问题", "M 全部张贴",
                ])
    }

    @Test("the last of several has its own label where the others have theirs below their parts")
    func lastLabel() {
        #expect(
            items(
                """
                （一）用人程序不严的问题
                （1）动议没有记录。
                整改情况：补写记录。
                （2）考察走过场。
                整改情况：重新考察。
                （二）编外人员超员的问题
                整改情况：一是清退三人；二是停止招聘。
                """
            ).suffix(3) == ["P 编外人员超员的问题", "M 清退三人", "M 停止招聘"])
    }

    @Test(
        "an announcement, a weekly meeting and what comes next hold no findings",
        arguments: [
            "某县委巡察公告\n一、监督重点\n1.了解是否存在责任不落实等问题。\n二、受理信访范围\n（一）反映班子成员的问题；\n（二）反映下级负责人的问题。\n三、联系方式\n电话：0000",
            "某市督查组进驻公告\n一、受理范围\n1.反映环境污染的问题。\n2.反映执法不公的问题。\n二、举报方式\n来信来电均可。",
            "某公司整改周报\n一、本周会议\n1.周二召开推进会。\n2.周四调研。\n二、下周安排\n1.完成签约。\n2.组织评审。",
        ])
    func none(text: String) { #expect(items(text).isEmpty) }

    @Test("what was pointed out and what was done, told by turns, are a problem and its measure")
    func turns() {
        #expect(
            items(
                """
                第一条　设备方面
                检查反馈指出，发电机半年没有试机。
                对此，我站约请厂家检修，每月试机一次。
                第二条　人员方面
                检查反馈指出，值班员未持证上岗。
                对此，我站送两人培训取证。
                """
            ).filter { !$0.hasPrefix("A") } == [
                "P 发电机半年没有试机", "M 我站约请厂家检修，每月试机一次", "P 值班员未持证上岗", "M 我站送两人培训取证",
            ])
        #expect(items("同志们：\n督查组指出，有的单位推诿扯皮。\n对此，我们要高度重视。\n督查组指出，有的同志作风漂浮。\n对此，必须坚决纠正。\n").isEmpty)
    }
}
