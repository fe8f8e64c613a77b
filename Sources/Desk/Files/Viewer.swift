import FoundationEssentials
import Glibc
import Terminal
import Tracker
import Wording

/// Looking at an attached file with the program that the system, or the person, has for it.
enum Viewer {
    /// Opens a file under a name of its own and returns at once; the program goes on by itself.
    ///
    /// It is given a copy: a kept file is called after its content, and programs go by names. The copy cannot be
    /// written, so that nobody takes it for the kept file, and it goes a day later, when another one is looked at:
    /// nothing says when a program that goes on by itself is done with it.
    /// - Parameters:
    ///   - path: where the file is.
    ///   - name: what the program is to see it called.
    ///   - variables: the environment.
    static func show(
        _ path: String, named name: String, variables: (String) -> String? = { Environment[$0] }
    ) throws(CommandProblem) {
        let given = variables("RECTIFY_VIEWER").flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
        // Without a screen xdg-open looks for a browser in a terminal, and there is none either.
        let hasScreen = ["DISPLAY", "WAYLAND_DISPLAY"].contains { variables($0)?.isEmpty == false }
        guard given != nil || hasScreen else { throw .noViewer(path, named: nil) }
        let folder: ScratchFolder
        do throws(StorageError) {
            folder = try copy(path, named: name, variables)
        } catch {
            throw .notShown(path, Storage.why(error))
        }
        let file = folder.path + "/" + safe(name)
        guard
            DetachedProgram.run(["/bin/sh", "-c", script, "viewer", given ?? "xdg-open", file].map(\.systemPath)) == 0
        else {
            folder.remove()
            throw .noViewer(path, named: given)
        }
    }

    /// The shell takes the command apart as for an editor, says whether there is such a program, and is gone: whom it
    /// leaves behind belongs to the system, which also sees it end.
    private static let script = """
        eval "set -- $1 \\"\\$2\\"" || exit
        case $1 in
            */*) test -f "$1" && test -x "$1" ;;
            *) command -v "$1" >/dev/null ;;
        esac || exit 127
        "$@" &
        """

    // MARK: The copy

    /// A folder for this user alone with a copy in it that can only be read.
    private static func copy(
        _ path: String, named name: String, _ variables: (String) -> String?
    ) throws(StorageError) -> ScratchFolder {
        var status = stat()
        guard stat(path.systemPath, &status) == 0 else { throw .cannotRead(path, code: errno) }
        let runtime = variables("XDG_RUNTIME_DIR").flatMap { $0.hasPrefix("/") ? $0 : nil }
        for parent in [runtime, ScratchFolder.base].compactMap(\.self) { ScratchFolder.removeLeft(in: parent) }
        // The folder of the session goes with it, but is a part of the memory: nothing for a film.
        let parent = runtime.flatMap { space(in: $0) / 4 > Int(status.st_size) ? $0 : nil } ?? ScratchFolder.base
        let folder = try ScratchFolder(.view, in: parent)
        let file = folder.path + "/" + safe(name)
        do throws(StorageError) {
            try Files.copy(path, to: file)
        } catch {
            folder.remove()
            throw error
        }
        chmod(file.systemPath, 0o400)
        return folder
    }

    /// How many bytes there is room for; 0 where a folder cannot be used.
    private static func space(in folder: String) -> Int {
        var status = statvfs()
        guard access(folder.systemPath, W_OK | X_OK) == 0, statvfs(folder.systemPath, &status) == 0 else { return 0 }
        return Int(clamping: status.f_bavail) * Int(clamping: status.f_frsize)
    }

    // MARK: Names

    /// How long a copy's name may be, in bytes.
    private static let longest = 200

    /// A name that means nothing to a shell, a program or the person's eye beyond what it says, with its ending kept.
    static func safe(_ name: String) -> String {
        var safe = ""
        for scalar in name.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: safe.append("_")
            default: safe.unicodeScalars.append(scalar == "/" ? "_" : scalar)
            }
        }
        safe = String(safe.drop { $0 == "-" || $0 == "." || $0.isWhitespace })
        if safe.isEmpty { safe = "file" }
        guard safe.utf8.count > longest else { return safe }
        let dot = safe.lastIndex(of: ".") ?? safe.endIndex
        var ending = String(safe[dot...])
        if ending.utf8.count > 20 { ending = "" }
        safe = String(safe[..<(ending.isEmpty ? safe.endIndex : dot)])
        while safe.utf8.count + ending.utf8.count > longest, !safe.isEmpty { safe.removeLast() }
        return (safe.isEmpty ? "file" : safe) + ending
    }
}
