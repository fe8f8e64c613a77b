import Papers
import Testing

/// Web pages as they are found.
struct PageReadingTests {
    @Test func `A page is what a person sees of it, block by block`() throws {
        let page = """
            <!DOCTYPE html><html><head><title>题</title><style>p{}</style></head><body><script>let a = "<p>x</p>"</script>
            <div>导航 | <a href="x">首页</a></div><p>一、&nbsp;甲&amp;乙
               丙<br>丁 <b>戊</b></p><div style="display : none">藏</div><p hidden>藏</p><noscript>无</noscript>
            <ol start="3"><li>子<li>丑</ol><ul><li>寅</ul><!-- 注 --></body></html>
            """
        #expect(
            try lines(Array(page.utf8), "a.html")
                == ["导航 | 首页", "一、 甲&乙 丙", "丁 戊", "3. 子", "4. 丑", "• 寅"])
    }

    @Test func `The encoding is what the page says; it is known as a page without its name`() throws {
        // 整改 in GBK.
        let start = Array("<html><meta http-equiv=Content-Type content='text/html; charset=gb2312'><p>".utf8)
        #expect(try lines(start + [0xD5, 0xFB, 0xB8, 0xC4], "a") == ["整改"])
    }

    @Test func `Headings, lists and bold lines keep what they are, but for what stands around the matter`() throws {
        let page = """
            <html><body><div><h4>栏目</h4><ul><li>政策</li><li>公示</li></ul></div><div><h1>整改公示</h1>
            <h3>关于窗口闲置的问题</h3><p><strong>整改举措：</strong></p><ul><li>恢复叫号<ul><li>两台机器</li></ul></li><li>1.安排值班</li></ul>
            <p><b>关于排队的问题</b></p><dl><dt>座椅不够</dt><dd>增加座椅</dd></dl></div><div><h4>相关</h4><ul><li>一图读懂</li></ul></div>
            </body></html>
            """
        #expect(
            try lines(Array(page.utf8), "a.html")
                == [
                    "栏目", "政策", "公示", "# 整改公示", "### 关于窗口闲置的问题", "**整改举措：**", "• 恢复叫号", "  • 两台机器", "1.安排值班",
                    "**关于排队的问题**", "**座椅不够**", "增加座椅", "相关", "一图读懂",
                ])
    }

    @Test func `Tables in tables only arrange a page; one of data is a sheet`() throws {
        let data = "<table><tr><th>序号<th>问题<th>措施<tr><td rowspan=2>1<td>甲<td>乙<tr><td>丙<td>丁</table>"
        let page = "<table><tr><td>导航</td><td><table><tr><td>\(data)</td></tr></table></td></tr></table>"
        let sheet = try workbook(Array(page.utf8), "a.html").sheets[0]
        #expect(sheet.words == [["导航"], ["序号", "问题", "措施"], ["1", "甲", "乙"], ["", "丙", "丁"]])
        #expect(sheet.merges == [Sheet.Merge(top: 2, left: 0, bottom: 3, right: 0)])
    }

    @Test func `A page of which a third is a table is that table, unless what stands around it is numbered`() throws {
        let row = "<tr><td>1</td><td>库房门锁损坏</td><td>更换门锁两把</td></tr>"
        let table = "<table><tr><th>序号</th><th>问题</th><th>措施</th></tr>\(row)</table>"
        let menu = "<p>首页</p><p>公告公示</p><p>现将本单位整改结果公告如下请予监督</p>"
        #expect(
            try workbook(Array("\(menu)\(table)".utf8), "a.html").sheets[0].words.last == ["1", "库房门锁损坏", "更换门锁两把"])
        let numbered = "<p>一、库房管理方面存在的主要问题如下表</p><p>（一）现将整改结果公告如下</p>"
        #expect(try lines(Array("\(numbered)\(table)".utf8), "a.html").contains("| 1 | 库房门锁损坏 | 更换门锁两把 |"))
    }
}
