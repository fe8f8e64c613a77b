import Glibc
import Papers
import Tracker

/// What is said of files of office programs that cannot be read or written.
public enum OfficeWords {
    /// What is wrong with a file, and what to do.
    public static func phrase(_ path: String, _ problem: OfficeProblem) -> Phrase {
        let why = why(problem)
        return Phrase("“\(path)”\(why.zh)", "“\(path)” \(why.en)")
    }

    /// What the program that opens files from outside is refused while it does.
    public static func confined(_ refused: Confinement?) -> Phrase {
        guard let refused else {
            return Phrase(
                "配套程序 rectify-office 没有回答，不知道它受哪些限制。",
                "The program rectify-office did not answer; what it is refused is not known.")
        }
        let parts = [
            (refused.network, Phrase("联网", "the network")),
            (refused.files, Phrase("新建和改动文件", "making or changing files")),
            (refused.execution, Phrase("启动别的程序", "starting other programs")),
        ]
        func listed(_ isRefused: Bool) -> Phrase? {
            let found = parts.filter { $0.0 == isRefused }.map(\.1)
            guard !found.isEmpty else { return nil }
            return Phrase(found.map(\.zh).joined(separator: "、"), found.map(\.en).joined(separator: ", "))
        }
        let limits = Phrase(
            "打开外来文件的 rectify-office 受内存和时间限制", "rectify-office opens files from outside under limits of memory and time"
        )
        switch (listed(true), listed(false)) {
        case (let kept?, nil): return Phrase("\(limits.zh)，并不能\(kept.zh)。", "\(limits.en), and is refused \(kept.en).")
        case (nil, let open?):
            return Phrase(
                "\(limits.zh)；这台机器的内核不能再禁止它\(open.zh)。",
                "\(limits.en); this machine's kernel cannot refuse it \(open.en).")
        case (let kept?, let open?):
            return Phrase(
                "\(limits.zh)，并不能\(kept.zh)；这台机器的内核不能禁止它\(open.zh)。",
                "\(limits.en), and is refused \(kept.en); this machine's kernel cannot refuse it \(open.en).")
        case (nil, nil): return Phrase("\(limits.zh)。", "\(limits.en).")
        }
    }

    /// The same without the file's name, for after it.
    private static func why(_ problem: OfficeProblem) -> Phrase {
        switch problem {
        case .cannotOpen(let code):
            Phrase("读不了：\(Storage.reason(code).zh)。", "cannot be read: \(Storage.reason(code).en).")
        case .notAFile:
            Phrase(
                "不是普通文件（是文件夹、管道、设备之类）。请给出一个文件。",
                "is no ordinary file but a folder, a pipe, a device or the like. Name a file.")
        case .empty: Phrase("是空文件，没有读入。请核对后再试。", "is empty; nothing was read. Check the file and try again.")
        case .tooLarge(let limit): tooLarge(limit)
        case .tooMany(let what, let limit): tooMany(what, limit)
        case .tooMuch:
            Phrase(
                "太大或太复杂，在规定的内存和时间内没有处理完，没有读写任何内容。请拆成几个小文件，或另存一份后再试。",
                "takes more memory or time than is allowed; nothing was read or written. Split it, or save it anew, and try again."
            )
        case .unknownKind(let looksLike): unknown(looksLike)
        case .damaged(let place): damaged(place)
        case .encrypted:
            Phrase(
                "设有打开密码，没有读入。请用原来的软件打开，去掉密码另存后再试。",
                "is locked with a password; nothing was read. Open it, save it without a password, and try again.")
        case .hostile(let trick): hostile(trick)
        case .encoding:
            Phrase(
                "的文字编码无法识别，没有读入。请另存为 UTF-8 编码后再试。",
                "is in an encoding that is not known; nothing was read. Save it as UTF-8 and try again.")
        case .noOffice(let program):
            Phrase(
                "需要由配套程序 rectify-office 处理，但“\(program)”运行不了。请把它和 rectify 装在同一个文件夹里。",
                "is a file for the program rectify-office, but “\(program)” cannot be run. Install it in the folder where rectify is."
            )
        case .cannotWrite(let code) where code == EEXIST:
            Phrase(
                "已经存在，没有覆盖。请换一个文件名，或先移走原文件。",
                "is there already and was not replaced. Choose another name, or move it away.")
        case .cannotWrite(let code):
            Phrase(
                "写不了：\(Storage.reason(code).zh)。没有写出任何内容。",
                "cannot be written: \(Storage.reason(code).en). Nothing was written.")
        case .ofLedger:
            Phrase(
                "是台账自己存放记录的地方，不能把文件写在那里。请换一个位置。",
                "is where the ledger keeps its own files, and nothing else is written there. Name another place.")
        case .cannotHold(let what): unfit(what)
        }
    }

    private static func size(_ bytes: Int) -> String { "\(bytes >> 20) MB" }

    private static func tooLarge(_ limit: Int) -> Phrase {
        Phrase(
            "太大，上限是 \(size(limit))（文本、网页和 .csv 最多 \(size(OfficeLimits.text))，其他文件最多 \(size(OfficeLimits.file))，解压后最多 \(size(OfficeLimits.unpacked))）。没有读入，请拆成几个小文件。",
            "is larger than \(size(limit)), which is the limit (texts, web pages and .csv \(size(OfficeLimits.text)), other files \(size(OfficeLimits.file)), \(size(OfficeLimits.unpacked)) when unpacked). Nothing was read; split it."
        )
    }

    /// What ends a text that was cut since its cell takes no more.
    public static func cutMark(_ length: Int) -> Phrase {
        Phrase(
            "\(cutSign)，以下截断；全文 \(length) 字，见台账】",
            "\(cutSign); cut here. The whole has \(length) characters: see the ledger】")
    }

    /// What every such mark begins with, in every language: a file that comes back is known by it.
    public static let cutSign = "……【本格放不下"

    /// A text was cut since its cell takes no more: where, and what it is of.
    public static func wasCut(_ sheet: String, _ cell: String, _ row: String, _ heading: String, _ length: Int)
        -> Phrase
    {
        Phrase(
            "“\(sheet)”\(cell)（\(row) \(heading)）全文 \(length) 字，Excel 一格最多 32767 字：文件里截断并注明了，全文仍在台账里。",
            "“\(sheet)” \(cell) (\(row) \(heading)) has \(length) characters, and a cell takes 32,767: it is cut in the file, with a mark; the whole is in the ledger."
        )
    }

    private static func tooMany(_ what: OfficeProblem.Counted, _ limit: Int) -> Phrase {
        switch what {
        case .cells: over("单元格", "个", limit, "cells")
        case .characters: over("有一个单元格的文字", "个字", limit, "characters in one cell")
        case .lines: over("行数", "行", limit, "lines")
        case .merges: over("合并单元格", "处", limit, "joined cells")
        case .parts: over("内含的部件", "个", limit, "parts")
        }
    }

    private static func over(_ what: String, _ unit: String, _ limit: Int, _ english: String) -> Phrase {
        Phrase(
            "\(what)超过 \(limit) \(unit)，没有读入。请删去用不着的内容，或拆成几个小文件。",
            "has more than \(limit) \(english); nothing was read. Remove what is not needed, or split it.")
    }

    /// A word to stand behind Chinese text: a space parts Latin letters from it.
    private static func spaced(_ word: String) -> String { word.first?.isASCII ?? false ? " " + word : word }

    /// What is not as it has to be, in words that need no knowledge of the insides of files.
    private static func damaged(_ place: String) -> Phrase {
        if place == "zip" {
            return Phrase(
                "已损坏或不完整：缺了一段，或者本来是别的文件、只改了名称。没有读入，请重新要一份，或用原来的软件打开后另存一份，再试。",
                "is damaged or cut off: a part is missing, or it is something else under that name. Nothing was read; ask for it again, or open it in the program that made it and save it anew."
            )
        }
        if place.hasPrefix("csv:") {
            let line = place.dropFirst("csv:".count)
            return Phrase(
                "第 \(line) 行开始的引号到文件末尾都没有结束，没有读入。请补上引号，或用原来的软件另存一份，再试。",
                "opens a quotation mark in line \(line) that never ends; nothing was read. Close it, or save the file anew, and try again."
            )
        }
        return Phrase(
            "已损坏或不完整（坏在文件里的 \(place) 处），没有读入。请用原来的软件打开后另存一份，再试。",
            "is damaged or cut off (at \(place) inside the file); nothing was read. Open it in the program that made it, save it anew, and try again."
        )
    }

    /// Kinds that are not read, and what to save them as.
    private static func unknown(_ looksLike: FileKind?) -> Phrase {
        let (zh, en, to): (String, String, String?) =
            switch looksLike {
            case .doc: ("旧版 Word 文档（.doc）", "an old Word document (.doc)", ".docx")
            case .wps: ("WPS 文字文档（.wps）", "a WPS document (.wps)", ".docx")
            case .rtf: ("RTF 文档", "an RTF document", ".docx")
            case .documentXML: ("Word 2003 XML 文档", "a Word 2003 XML document", ".docx")
            case .xls: ("旧版 Excel 工作簿（.xls）", "an old Excel workbook (.xls)", ".xlsx")
            case .et: ("WPS 表格（.et）", "a WPS workbook (.et)", ".xlsx")
            case .xlsb: ("Excel 二进制工作簿（.xlsb）", "a binary Excel workbook (.xlsb)", ".xlsx")
            case .spreadsheetXML: ("Excel 2003 XML 表格", "an Excel 2003 XML workbook", ".xlsx")
            case .odf: ("ODF 文件", "an OpenDocument file", ".docx 或 .xlsx")
            case .presentation: ("演示文稿", "a presentation", ".docx")
            case .webArchive: ("单个文件网页（.mht）", "a web archive (.mht)", ".docx 或 .html")
            case .mail: ("电子邮件", "an electronic letter", nil)
            case .pdf: ("PDF 文件", "a PDF file", nil)
            case .ofd: ("OFD 版式文件", "an OFD file", nil)
            case .image: ("图片", "a picture", nil)
            case .archive: ("压缩包", "an archive", nil)
            case .program: ("程序文件", "a program", nil)
            case .package, .page, .table, .text, nil: ("无法识别的文件", "a file of an unknown kind", nil)
            }
        if let to {
            let english = to.split(separator: " 或 ").joined(separator: " or ")
            return Phrase(
                "是\(spaced(zh))，不能直接读入。请用原来的软件打开，另存为 \(to) 后再试。",
                "is \(en), which is not read. Open it in the program that made it, save it as \(english), and try again."
            )
        }
        return Phrase(
            "是\(spaced(zh))，不能读入。能读的有 \(listed(FileKind.endings, "、", " 和 "))。",
            "is \(en), which is not read. What is read: \(listed(FileKind.endings, ", ", " and ")).")
    }

    private static func listed(_ words: [String], _ comma: String, _ and: String) -> String {
        words.dropLast().joined(separator: comma) + (words.last.map { and + $0 } ?? "")
    }

    private static func hostile(_ trick: String) -> Phrase {
        let (zh, en) =
            switch OfficeProblem.Trick(rawValue: trick) {
            case .entities: ("正常文件不会有的实体定义", "definitions of entities")
            case .path: ("指向文件之外的路径", "paths that lead outside")
            case .duplicate: ("两个同名的部件", "two parts of one name")
            case .bomb: ("解压后大得异常的内容", "far more than its size when unpacked")
            case .depth: ("嵌套过深的内容", "things within things without end")
            case nil: ("异常内容", "what does not belong there")
            }
        return Phrase(
            "里有\(zh)，正常的办公文件不会这样，没有读入。请向来文单位核实这个文件。",
            "holds \(en), which no honest file does; nothing was read. Ask whoever sent it.")
    }

    private static func unfit(_ what: OfficeProblem.Unfit) -> Phrase {
        switch what {
        case .sheetName:
            Phrase(
                "写不了：工作表名称为空、超过 31 个字、重复，或含有 []:*?/\\。",
                "cannot be written: a sheet's name is empty, too long, used twice, or has one of []:*?/\\ in it.")
        case .size:
            Phrase(
                "写不了：内容超过一张工作表能容纳的行数、列数或字数。", "cannot be written: it has more rows, columns or text than a sheet holds."
            )
        case .code:
            Phrase(
                "写不了：二维码的文字为空，或超过 \(OfficeLimits.code) 字节。请换一个短一些的网址。",
                "cannot be written: the text of a QR code is empty or longer than \(OfficeLimits.code) bytes. Use a shorter address."
            )
        case .table:
            Phrase(
                "写不了：表格的行、列或合并区域前后不一致。",
                "cannot be written: a table's rows, columns or joined cells do not go together.")
        }
    }
}
