import Foundation
import PtySupport
import Testing
import Text

/// Paths are bytes, texts are texts: neither is ever turned into something else.
@Suite("Bytes") struct BytesTests {
    /// 空白 in GBK, as the shell writes it.
    private static let blank = "\"$(printf '\\277\\325\\260\\327')\""
    private static let blankBytes: [UInt8] = [0xBF, 0xD5, 0xB0, 0xD7]

    /// Runs a line of the shell in a home's folder, where `rectify` is the program.
    private func shell(_ home: Home, _ line: String, _ extra: [String: String] = [:]) throws -> Run {
        let script = "rectify() { \"$PROGRAM\" --today 2022-09-02 --as office \"$@\"; }; cd \"$HOME\"; \(line)"
        return try Running(
            ["/bin/sh", "-c", script],
            environment: home.environment.merging(["PROGRAM": Built.rectify]) { $1 }.merging(extra) { $1 }
        ).finish()
    }

    /// The names in a folder, as bytes.
    private func names(_ folder: String) -> [[UInt8]] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [[UInt8]] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) })
        }
        return names
    }

    private func text(_ bytes: [UInt8]) throws -> String {
        String(decoding: try #require(Recoding.converted(bytes, from: "GB18030", to: "UTF-8")), as: UTF8.self)
    }

    @Test("a file whose name is in GBK is opened, kept and named; its name becomes text in the ledger")
    func names() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let run = try shell(
            home,
            "printf x > \(Self.blank).txt && rectify attach 1.1 \(Self.blank).txt && rectify evidence 1.1 --format json"
        )
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("空白.txt") && !run.output.contains("\u{FFFD}"))
        let notice = try home.file(Notices.plain, "plain.txt")
        let bring = try shell(
            home, "cp \"\(notice)\" \(Self.blank)2.txt && rectify --data other import \(Self.blank)2.txt")
        #expect(bring.status == 0, "\(bring.errors)")
        let report = try shell(home, "rectify report overview --output \(Self.blank).html")
        #expect(
            report.status == 0 && report.output.contains("\\xBF\\xD5\\xB0\\xD7.html"),
            "\(report.output) \(report.errors)")
        #expect(names(home.path).contains(Self.blankBytes + Array(".html".utf8)))
        let missing = try shell(home, "rectify attach 1.1 \(Self.blank).none")
        #expect(missing.status == 1 && missing.errors.contains("\\xBF\\xD5\\xB0\\xD7.none"), "\(missing.errors)")
        let copy = try shell(
            home, "rectify report send overview --to 某办 && rectify report show 1 --output \(Self.blank)3.html")
        #expect(copy.status == 0, "\(copy.errors)")
        #expect(names(home.path).contains(Self.blankBytes + Array("3.html".utf8)))
    }

    @Test("--data and XDG_DATA_HOME with bytes that are no UTF-8 are the one folder meant, and no second one beside it")
    func folders() throws {
        let home = try Home()
        let run = try shell(
            home,
            """
            rectify --data \(Self.blank) round new --body 某局 && rectify --data \(Self.blank) add area 方面 &&
            rectify --data \(Self.blank) add problem --under 一 问题 && rectify --data \(Self.blank)/../\(Self.blank) list problems
            """)
        #expect(run.status == 0 && run.output.contains("问题"), "\(run.errors)")
        let found = names(home.path)
        #expect(
            found.contains(Self.blankBytes) && !found.contains { String(decoding: $0, as: UTF8.self).contains("\\x") })
        #expect(
            found.filter { !$0.starts(with: [0x2E]) }.count == 3, "\(found.map { String(decoding: $0, as: UTF8.self) })"
        )
        let again = try shell(
            home, "rectify --data \(Self.blank) history --format csv | wc -l; ls \(Self.blank)/journal | wc -l")
        #expect(again.output.split(separator: "\n").last?.filter(\.isNumber) == "1", "\(again.output)")
        let merged = try shell(
            home,
            "cp -r \(Self.blank) \(Self.blank)2 && rectify --data \(Self.blank)2 add area 又一 && rectify --data \(Self.blank) merge \(Self.blank)2"
        )
        #expect(merged.status == 0 && merged.output.contains("1"), "\(merged.errors)")
        let variable = try shell(
            home, "export XDG_DATA_HOME=\"$HOME\"/\(Self.blank)3; rectify round new --body 局; rectify list")
        #expect(variable.status == 0, "\(variable.errors)")
        #expect(names(home.path).contains(Self.blankBytes + [0x33]))
        let demo = try shell(
            home,
            "rectify demo --keep \(Self.blank)4; export TMPDIR=\"$HOME\"/\(Self.blank)5; mkdir \"$TMPDIR\"; rectify demo"
        )
        #expect(demo.status == 0, "\(demo.errors)")
        #expect(names(home.path).contains(Self.blankBytes + [0x34]))
    }

    @Test("text that is none in the locale's encoding, or holds what stands for a lost character, is refused and named")
    func texts() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        for line in [
            "rectify note 1.1 \"第一行\n这里\"\(Self.blank)", "rectify note 1.1 \"第一行\n这里\u{FFFD}\"",
            "rectify set 1.1 text \"第一行\n这里\u{FFFD}\"",
        ] {
            let run = try shell(home, line)
            #expect(run.status == 1 && run.output.isEmpty && run.errors.contains("第 2 行第 3 个字"), "\(run.errors)")
        }
        for line in [
            "rectify assign 1.1 --unit \(Self.blank)", "rectify add area \(Self.blank)",
            "rectify member add \(Self.blank) --role unit", "rectify --as \(Self.blank) note 1.1 x",
            "rectify attach 1.1 --reference \u{FFFD}", "rectify opinion add \(Self.blank)",
            "rectify report edit notice organisation --text \(Self.blank)",
        ] {
            let run = try shell(home, line)
            #expect(run.status == 1 && run.errors.contains("无法识别"), "\(line): \(run.errors)")
        }
        let kept = try home.journals().compactMap { home.bytes(home.data + "/journal/" + $0) }.flatMap { $0 }
        #expect(!String(decoding: kept, as: UTF8.self).contains("\u{FFFD}"))
    }

    @Test(
        "in a locale of GB18030, GBK or GB2312 what is typed is read and what is said is written in it",
        arguments: ["zh_CN.GB18030", "zh_CN.GBK", "zh_CN.gb2312"])
    func locale(name: String) throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let gb = ["LC_ALL": name]
        let note = try shell(home, "rectify note 1.1 \(Self.blank) && rectify show 1.1", gb)
        #expect(note.status == 0)
        let said = try text(note.bytes)
        #expect(said.contains("空白") && said.contains("已记录"), "\(said)")
        let json = try shell(home, "rectify show 1.1 --format json", gb)
        #expect(json.output.contains("空白"))
        let refused = try shell(home, "rectify show 99 2>&1", gb)
        #expect(try text(refused.bytes).contains("没有"))
        let attach = try shell(
            home, "printf x > \(Self.blank).txt; rectify attach 1.1 \(Self.blank).txt; rectify evidence 1.1", gb)
        #expect(try text(attach.bytes).contains("空白.txt"))
        #expect(names(home.path).contains(Self.blankBytes + Array(".txt".utf8)))
        let data = try shell(
            home, "rectify --data \(Self.blank) round new --body \(Self.blank); rectify --data \(Self.blank) round", gb)
        #expect(try text(data.bytes).contains("空白"))
        #expect(names(home.path).contains(Self.blankBytes))
        // What the encoding does not have is marked, never left out.
        let emoji = try shell(home, "rectify list; rectify note 1.1 \(Self.blank)", gb)
        #expect(emoji.status == 0)
        let screen = try shell(home, "rectify dashboard 2>&1", gb)
        #expect(screen.status == 1)
        #expect(try text(screen.bytes).contains("LC_ALL=C.UTF-8"))
        let half = try shell(home, "rectify note 1.1 \"$(printf '\\277')\"", gb)
        #expect(half.status == 1)
    }

    @Test(
        "in another locale in which Chinese is written it is converted as well, and said once what is missing",
        arguments: [
            ("zh_TW.BIG5", "BIG5"), ("ja_JP.SJIS", "SJIS"), ("ja_JP.eucJP", "EUC-JP"), ("ko_KR.EUC-KR", "EUC-KR"),
        ])
    func otherLocale(name: String, charset: String) throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let other = ["LC_ALL": name]
        // What all of them have.
        let blank = try #require(Recoding.converted(Array("空白".utf8), from: "UTF-8", to: charset))
        let typed = "\"$(printf '" + blank.map { "\\" + String($0, radix: 8) }.joined() + "')\""
        let note = try shell(home, "rectify note 1.1 \(typed) && rectify show 1.1", other)
        #expect(note.status == 0, "\(note.errors)")
        let said = try #require(Recoding.converted(note.bytes, from: charset, to: "UTF-8"))
        #expect(String(decoding: said, as: UTF8.self).contains("空白"))
        #expect(try shell(home, "rectify show 1.1 --format json", other).output.contains("空白"))
        let remark = try shell(home, "rectify list 2>&1 >/dev/null | grep -c LC_ALL=C.UTF-8", other)
        #expect(remark.output == "1\n", "\(remark.output)")
        #expect(try shell(home, "rectify dashboard 2>&1 | grep -c LC_ALL=C.UTF-8", other).output == "2\n")
    }

    @Test(
        "in a locale that has no Chinese, text is UTF-8, and that is said once; where none is set nothing is said",
        arguments: [
            ("en_US.ISO-8859-1", 1), ("xx_XX.FOO-9", 1), ("C", 0), ("POSIX", 0), ("C.UTF-8", 0), ("zh_CN.GBK", 0),
        ])
    func withoutChinese(name: String, remarks: Int) throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let run = try shell(home, "rectify list 2>&1 >/dev/null | grep -c LC_ALL=C.UTF-8", ["LC_ALL": name])
        #expect(run.output == "\(remarks)\n", "\(run.output) \(run.errors)")
    }

    @Test("a text with a zero byte in it is refused, from a file and from standard input")
    func zeroBytes() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        for source in ["-", "text.txt"] {
            let run = try shell(
                home,
                "printf 'a\\000b' > text.txt; rectify report edit notice organisation --text-file \(source) < text.txt")
            #expect(run.status == 1 && run.errors.contains("不是 UTF-8"), "\(source): \(run.output) \(run.errors)")
        }
    }

    @Test(
        "a pipe in the place of one's own files is named, and nobody waits for it",
        arguments: [
            "settings.json", "keymap.json", "columns.json", "themes.json", "templates/urging.txt", "workflow.json",
        ])
    func pipes(name: String) throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let folder = home.path + "/config/rectify"
        try FileManager.default.createDirectory(atPath: folder + "/templates", withIntermediateDirectories: true)
        #expect(mkfifo(folder + "/" + name, 0o600) == 0)
        for line in [
            "rectify --data new round new --body 某局", "rectify dashboard", "rectify urge 1.1 --level remind --text 请抓紧",
        ] {
            let run = try shell(
                home, "timeout 20 \(line.replacing("rectify", with: "\"$PROGRAM\" --today 2022-09-02")) < /dev/null",
                [:])
            #expect(run.status < 120, "\(line)")
            if run.status != 0, !run.errors.contains("终端") {
                #expect(run.errors.contains(name), "\(line): \(run.errors)")
            }
        }
    }

    @Test("an editor's file and settings are read in the locale's encoding, or refused with what to do")
    func files() throws {
        let home = try Home()
        try Notices.makeByHand(in: home)
        let script = home.path + "/editor"
        // Read by a shell and not run itself: a file that another test's child still has open cannot be run.
        try "printf '\\277\\325\\260\\327' > \"$1\"\n".write(toFile: script, atomically: false, encoding: .utf8)
        let edit = "EDITOR=\"sh $HOME/editor\" rectify report edit notice organisation"
        let refused = try shell(home, edit)
        #expect(refused.status == 1 && refused.errors.contains("不是 UTF-8"), "\(refused.errors)")
        #expect(try shell(home, edit, ["LC_ALL": "zh_CN.GB18030"]).status == 0)
        let list = try shell(home, "rectify report edit notice")
        #expect(list.output.contains("空白"), "\(list.output)")

        let folder = home.path + "/config/rectify"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(Array("{ settings: { name: \"".utf8) + Self.blankBytes + Array("\" } }".utf8)).write(
            to: URL(fileURLWithPath: folder + "/settings.json"))
        let bare = "\"$PROGRAM\" --today 2022-09-02 note 1.1 x"
        let run = try shell(home, bare)
        #expect(
            run.status == 1 && run.errors.contains("settings.json") && run.errors.contains("UTF-8"), "\(run.errors)")
        #expect(try shell(home, bare, ["LC_ALL": "zh_CN.GBK"]).status == 0)
        #expect(try home.journals().contains { $0.hasPrefix("空白") })
    }
}
