import Glibc
import Tracker

/// One sentence for each thing that the disk can refuse. For damage in journals see `Storage+Damage`.
public enum Storage {
    /// The sentence of a storage error.
    public static func phrase(_ error: StorageError) -> Phrase { sentence(error).shortened }

    private static func sentence(_ error: StorageError) -> Phrase {
        switch error {
        case .notAFolder(let path):
            Phrase(
                "“\(path)”是文件、管道之类，不是文件夹。请把它移走，或用 --data 指定别的文件夹。",
                "“\(path)” is a file, a pipe or the like, and no folder. Move it away, or name another folder with --data."
            )
        case .cannotRead(let path, let code):
            Phrase("读不了“\(path)”：\(reason(code).zh)。", "Cannot read “\(path)”: \(reason(code).en).")
        case .cannotWrite(let path, EFBIG):
            Phrase(
                "写不了“\(path)”：超过了这里给文件大小定的限制（ulimit -f 可查）。没有保存，原有内容未动；放宽后再试。",
                "Cannot write “\(path)”: it would be larger than files may be here (see ulimit -f). Nothing was saved; what was there is untouched. Raise the limit, then try again."
            )
        case .cannotWrite(let path, let code):
            Phrase(
                "写不了“\(path)”：\(reason(code).zh)。没有保存，原有内容未动。",
                "Cannot write “\(path)”: \(reason(code).en). Nothing was saved; what was there is untouched.")
        case .noSpace(let path):
            Phrase(
                "磁盘已满，写不进“\(path)”。没有保存，原有内容未动；腾出空间后再试。",
                "The disk is full; “\(path)” could not be written. Nothing was saved, what was there is untouched. Make room and try again."
            )
        case .notACopy(let path):
            Phrase(
                "“\(path)”不是这本台账的拷贝，没有并入任何内容。请给出同一台账另一份拷贝的文件夹。",
                "“\(path)” is no copy of this ledger; nothing was brought in. Name the folder of another copy of it.")
        case .notAFile(let path):
            Phrase(
                "“\(path)”不是普通文件（是管道、设备之类），没有读取，也没有存入。请换成一个文件。",
                "“\(path)” is no ordinary file but a pipe, a device or the like; nothing of it was read or kept. Put or name a file instead."
            )
        case .emptyFile(let path):
            Phrase(
                "“\(path)”是空文件，里面没有内容，没有存为佐证。请核对后再试。",
                "“\(path)” is empty: there is nothing in it to keep. Check the file and try again.")
        case .notConfirmed(let path, let code):
            Phrase(
                "“\(path)”已写入，但磁盘没有确认：\(reason(code).zh)。不要再记一遍：请检查磁盘，下次保存时会先补写。",
                "“\(path)” was written, but the disk did not confirm it: \(reason(code).en). Do not enter it again: check the disk; the next save writes it once more first."
            )
        case .notReadBack(let path):
            Phrase(
                "已写入“\(path)”，但读不回来，不能算已保存。请核对这一条，并运行 rectify check。",
                "“\(path)” was written and cannot be read back, so this does not count as saved. Check this entry, and run rectify check."
            )
        case .busy(let path):
            Phrase(
                "“\(path)”被别的程序占着，等了 \(StorageError.longestWait) 秒还不放开。没有保存；关掉占用它的程序（lslocks 可查）后再试。",
                "“\(path)” is held by another program, which did not let go of it for \(StorageError.longestWait) seconds. Nothing was saved; end that program (lslocks lists them), then try again."
            )
        case .mergedInPart(let folder, let code):
            Phrase(
                "只并入了一部分，并入“\(folder)”时中断：\(reason(code).zh)。已并入的有效；排除原因后再运行一次 rectify merge，补齐其余。",
                "Only a part was brought into “\(folder)” before this went wrong: \(reason(code).en). What came in counts; mend the cause and run rectify merge once more for the rest."
            )
        case .emptied(let folder): emptied("“\(folder)”")
        case .vanished(let folder):
            Phrase(
                "台账“\(folder)”里原有记录，现在一条也没有：文件夹被移走、删除，或所在磁盘没有挂载。没有保存；找回文件夹后再试。",
                "The ledger “\(folder)” had entries and has none now: its folder was moved away or removed, or its disk is not mounted. Nothing was saved; bring the folder back, then try again."
            )
        }
    }

    /// A ledger that had entries, as this device knows or its folder shows, and shows none.
    public static func emptied(_ folder: String) -> Phrase {
        Phrase(
            "台账\(folder)有过记录，现在一条也没有，因此不在原处另起一本，没有保存。请接回磁盘，或找回文件夹、备份（rectify merge）；确认找不回、要重新开始的，先运行 rectify check --accept-loss。",
            "The ledger \(folder.isEmpty ? "" : folder + " ")had entries and has none now, so no other one is begun in its place, and nothing was saved. Mount its disk, or bring its folder or a backup back (rectify merge); where it is lost for good and you begin anew, run rectify check --accept-loss first."
        )
    }

    /// Why the disk did not do something, in a few words.
    public static func why(_ error: any Error) -> Phrase {
        switch error as? StorageError {
        case .cannotRead(_, let code)?, .cannotWrite(_, let code)?, .notConfirmed(_, let code)?,
            .mergedInPart(_, let code)?:
            reason(code)
        case .noSpace?: reason(ENOSPC)
        case .notAFolder?: reason(ENOTDIR)
        case .notAFile?: reason(ENXIO)
        case .emptyFile?: Phrase("文件是空的", "the file is empty")
        case .busy?: Phrase("被别的程序占着", "another program holds it")
        case .emptied?, .vanished?: Phrase("台账的文件夹不见了", "the ledger's folder is gone")
        case .notReadBack?: Phrase("写下后读不回来", "what was written cannot be read back")
        case .notACopy?, nil: Phrase("原因不明", "for an unknown reason")
        }
    }

    /// What a system error number means.
    public static func reason(_ code: Int32) -> Phrase {
        switch code {
        case EACCES, EPERM:
            Phrase("没有权限，请找管理员或换一个位置", "permission denied; ask the administrator or choose another place")
        case ENOENT: Phrase("没有这个文件或文件夹", "there is no such file or folder")
        case ELOOP:
            Phrase(
                "它是链接，台账不跟着链接走到别处，请换成文件夹或文件本身",
                "it is a link, which a ledger does not follow; put the folder or file itself there")
        case EISDIR: Phrase("它是文件夹，不是文件", "it is a folder, not a file")
        case ENOTDIR: Phrase("路径上有一段是文件、管道之类，不是文件夹", "a part of the path is a file, a pipe or the like, and no folder")
        case EROFS: Phrase("磁盘是只读的", "the disk is read-only")
        case ENOSPC, EDQUOT: Phrase("磁盘已满", "the disk is full")
        case ENAMETOOLONG: Phrase("名称太长", "the name is too long")
        case EIO: Phrase("磁盘读写出错", "the disk failed")
        case ESTALE: Phrase("网络盘断开过，请重新挂载", "the network disk was cut off; mount it again")
        case ENXIO, ENODEV:
            Phrase(
                "它不是普通文件（是管道、设备之类），请换成文件本身",
                "it is no ordinary file but a pipe, a device or the like; put a file there")
        case EMFILE, ENFILE: Phrase("打开的文件太多", "too many files are open")
        case EBADF: Phrase("它已经关闭", "it is closed")
        case EFBIG: Phrase("超过了文件大小的限制", "it is larger than files may be")
        case EINTR: Phrase("被打断了，请再试", "it was interrupted; try again")
        default: Phrase("系统错误 \(code)", "system error \(code)")
        }
    }

    /// The sentence of any error that the core throws; nil for one that it does not know.
    public static func phrase(_ error: any Error, _ workflow: Workflow) -> Phrase? {
        switch error {
        case let refusal as Refusal: Refusals.phrase(refusal, workflow)
        case let storage as StorageError: phrase(storage)
        case let query as Query.Problem: Refusals.phrase(query)
        default: nil
        }
    }
}
