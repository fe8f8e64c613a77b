import Tracker

// A file in a journal's place that is none as a whole.

extension Storage {
    /// What a file is of which not one line is an event.
    static func guised(_ file: String, _ guise: JournalGuise) -> Phrase {
        switch guise {
        case .encoded(let name): converted(file, Phrase("整个文件是 \(name) 编码", "as a whole is in \(name)"))
        case .unknownEncoding: converted(file, Phrase("整个文件不是 UTF-8 编码", "as a whole is not in UTF-8"))
        case .lineEnds(let separator):
            converted(
                file,
                Phrase("整个文件的换行成了 \(separator.name)", "has \(separator.name) for all of its line ends"))
        case .laidOut:
            converted(
                file,
                Phrase(
                    "整个文件的 JSON 换了版式（一条记录分成几行，或都放进了一个数组）",
                    "has its JSON laid out anew (an entry on several lines, or all in a list)"))
        case .packed(let packer): other(file, Phrase("\(packer.rawValue) 压缩文件", "a file packed by \(packer.rawValue)"))
        case .other: other(file, nil)
        }
    }

    private static func converted(_ file: String, _ what: Phrase) -> Phrase {
        Phrase(
            "日志 \(file) \(what.zh)，一条也没有读：被别的软件转存过。请从备份或同事处取回原来的文件，用 rectify merge 并入；不要再用会转换的软件打开。",
            "Journal \(file) \(what.en), and not one entry of it was read: another program kept it anew. Bring the file back from a backup or a colleague (rectify merge), and open it with nothing that converts it."
        )
    }

    private static func other(_ file: String, _ what: Phrase?) -> Phrase {
        Phrase(
            "台账文件夹 journal/ 里的 \(file) 整个不是日志\(what.map { "，是 " + $0.zh } ?? "")，一条也没有读。请查明是谁放的，把它移走；原来的日志文件不在了的，从备份放回原处，或用 rectify merge 并入另一份拷贝。",
            "\(file) in the ledger's journal/ is no journal\(what.map { " but " + $0.en } ?? ""); not one entry of it was read. Find out who put it there and move it away; where a journal stood there before, put it back from a backup, or merge another copy (rectify merge)."
        )
    }
}
