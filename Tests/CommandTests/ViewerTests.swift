import Foundation
import Glibc
import Testing

@testable import Desk

/// Looking at attached files: another program is given a copy that it knows the type of, and goes on by itself.
@Suite("Looking at files")
struct ViewerTests {
    private let home: Home

    init() throws {
        home = try Home()
    }

    private func problem(_ path: String, named name: String, _ variables: [String: String]) -> CommandProblem? {
        do {
            try Viewer.show(path, named: name) { variables[$0] }
            return nil
        } catch {
            return error
        }
    }

    /// What comes out of a named pipe until its writer closes it; nil where nobody writes.
    private func read(pipe: String, within milliseconds: Int32 = 300_000) -> String? {
        let descriptor = open(pipe, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        defer { close(descriptor) }
        var text: [UInt8] = []
        while true {
            var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&wait, 1, milliseconds) > 0 else { return nil }
            var bytes = [UInt8](repeating: 0, count: 4096)
            let count = Glibc.read(descriptor, &bytes, bytes.count)
            if count > 0 { text += bytes[..<count] } else if count == 0 { return String(decoding: text, as: UTF8.self) }
        }
    }

    /// A program that reports into a pipe what it was given.
    private func viewer(_ script: String) throws -> (program: String, pipe: String) {
        let pipe = home.path + "/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        let program = try home.file("#!/bin/sh\nexec 3>'\(pipe)'\n" + script, "my viewer.sh")
        chmod(program, 0o700)
        return (program, pipe)
    }

    @Test("The program sees a copy under the file's own name that only can be read, away from the terminal")
    func shows() throws {
        let kept = try home.file("佐证内容", "kept")
        // As descriptors are that some library opened.
        let descriptor = fcntl(2, F_DUPFD, 500)
        #expect(descriptor >= 500)
        defer { close(descriptor) }
        let (program, pipe) = try viewer(
            """
            printf '%s|' "$1" "$(basename "$2")" "$(cat "$2")" "$(stat -c %a "$2")" "$(stat -c %a "$(dirname "$2")")" >&3
            printf '%s|' "$(readlink /proc/$$/fd/0 /proc/$$/fd/1 /proc/$$/fd/2 | sort -u)" "$(dirname "$2")" >&3
            # The parent, the session and the terminal.
            sed 's/.*) //' /proc/$$/stat | cut -d' ' -f2,4,5 | tr ' \\n' '||' >&3
            test -e /proc/$$/fd/\(descriptor) && printf leaked >&3
            """)
        try FileManager.default.createDirectory(atPath: home.path + "/run", withIntermediateDirectories: false)
        let variables = ["RECTIFY_VIEWER": "'\(program)' --page", "XDG_RUNTIME_DIR": home.path + "/run"]
        #expect(problem(kept, named: "-会议 纪要'$(x).pdf", variables) == nil)
        let parts = try #require(read(pipe: pipe)).split(separator: "|", omittingEmptySubsequences: false)
        #expect(parts.prefix(5) == ["--page", "会议 纪要'$(x).pdf", "佐证内容", "400", "700"])
        #expect(parts[5] == "/dev/null")
        #expect(parts[6].hasPrefix(home.path + "/run/rectify-view-"))
        #expect(parts[7] != String(getpid()), "nobody waits for its end here")
        #expect(parts[8] != String(getsid(0)) && parts[9] == "0")
        #expect(parts[10].isEmpty, "open files are not handed on")
        #expect(home.bytes(kept) == Array("佐证内容".utf8))
    }

    @Test("Where there is no viewer, it says where the file is, and no copy stays")
    func none() throws {
        let kept = try home.file("x", "kept")
        let run = home.path + "/run"
        try FileManager.default.createDirectory(atPath: run, withIntermediateDirectories: false)
        for viewer in ["/nonexistent/viewer", "no-such-viewer-here --x", kept, home.path, "'unbalanced"] {
            let problem = problem(kept, named: "a.txt", ["RECTIFY_VIEWER": viewer, "XDG_RUNTIME_DIR": run])
            #expect(problem == .noViewer(kept, named: viewer))
            #expect(problem?.phrase.en.contains(kept) == true && problem?.phrase.en.contains("RECTIFY_VIEWER") == true)
        }
        #expect(problem(kept, named: "a.txt", ["RECTIFY_VIEWER": " "]) == .noViewer(kept, named: nil))
        guard case .notShown? = problem(home.path + "/none", named: "a.txt", ["RECTIFY_VIEWER": "true"]) else {
            Issue.record("a file that is not there was shown")
            return
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: run).isEmpty)
    }

    @Test("Copies of an earlier day go when another file is looked at")
    func oldCopies() throws {
        let kept = try home.file("x", "kept")
        let run = home.path + "/run"
        let (old, new) = ("rectify-view-00000000000000aa", "rectify-view-00000000000000bb")
        for name in [old, new, "rectify-view-notes", "rectify-other"] {
            try FileManager.default.createDirectory(atPath: run + "/" + name, withIntermediateDirectories: true)
        }
        for name in [old, "rectify-view-notes", "rectify-other"] {
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: -90_000)], ofItemAtPath: run + "/" + name)
        }
        #expect(problem(kept, named: "a.txt", ["RECTIFY_VIEWER": "/none", "XDG_RUNTIME_DIR": run]) != nil)
        let left = try FileManager.default.contentsOfDirectory(atPath: run).sorted()
        #expect(left == ["rectify-other", new, "rectify-view-notes"])
    }

    @Test(
        "A copy's name is safe to hand to any program",
        arguments: [
            ("会议纪要.pdf", "会议纪要.pdf"), ("../../etc/passwd", "_.._etc_passwd"), ("--help", "help"), (".bashrc", "bashrc"),
            ("", "file"), ("...", "file"), ("a\nb\u{1B}c.txt", "a_b_c.txt"), ("gpj.\u{202E}exe", "gpj._exe"),
        ])
    func names(name: String, safe: String) {
        #expect(Viewer.safe(name) == safe)
    }

    @Test("A long name is cut within what file systems take, and keeps its ending")
    func longNames() {
        let long = Viewer.safe(String(repeating: "长", count: 90) + ".docx")
        #expect(long.utf8.count <= 200 && long.hasSuffix("长.docx"))
        #expect(Viewer.safe("x." + String(repeating: "长", count: 90)).utf8.count <= 200)
        let marks = Viewer.safe("e" + String(repeating: "\u{301}", count: 300) + ".txt")
        #expect(marks == "file.txt")
    }
}
