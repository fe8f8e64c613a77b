import Foundation
import PtySupport
import Testing

/// A home of its own for one test: data, state and configuration in a temporary folder that goes with it.
final class Home {
    let path: String
    /// The workspace that runs work on unless they name another.
    var data: String { path + "/data/rectify" }

    init() throws {
        var template = Array("/tmp/rectify-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Running.Failure.notStarted(errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        try FileManager.default.createDirectory(atPath: path + "/tmp", withIntermediateDirectories: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// What a run finds in its environment: nothing of the machine's, and no language.
    var environment: [String: String] {
        [
            "HOME": path, "XDG_DATA_HOME": path + "/data", "XDG_STATE_HOME": path + "/state",
            "XDG_CONFIG_HOME": path + "/config", "TMPDIR": path + "/tmp", "PATH": "/usr/bin:/bin",
            "TZ": "Asia/Shanghai",
        ]
    }

    /// Runs the program to its end.
    @discardableResult
    func run(
        _ arguments: [String], _ extra: [String: String] = [:], input: String = "/dev/null"
    ) throws -> Run {
        try start(arguments, extra, input: input).finish()
    }

    /// Runs the program to its end.
    @discardableResult
    func run(_ arguments: String...) throws -> Run { try run(arguments) }

    /// Starts the program.
    func start(_ arguments: [String], _ extra: [String: String] = [:], input: String = "/dev/null") throws -> Running {
        try Running(
            [Built.rectify] + arguments, environment: environment.merging(extra) { $1 }, input: input)
    }

    /// Runs the program as one whom the modes of files bind. Root is bound by none: it runs without that privilege.
    func runBound(_ arguments: String...) throws -> Run { try runBound(arguments) }

    /// Runs the program as one whom the modes of files bind.
    func runBound(_ arguments: [String]) throws -> Run {
        let bound = ["/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"]
        return try Running(
            (getuid() == 0 ? bound : []) + [Built.rectify] + arguments, environment: environment
        ).finish()
    }

    /// Runs what has to succeed; its output.
    @discardableResult
    func done(_ arguments: String..., source: SourceLocation = #_sourceLocation) throws -> Run {
        let run = try run(arguments)
        #expect(run.status == 0, "\(arguments): \(run.errors)", sourceLocation: source)
        return run
    }

    /// Runs what has to be refused; what it says.
    @discardableResult
    func refused(
        _ arguments: String..., status: Int32 = 1, source: SourceLocation = #_sourceLocation
    ) throws -> String {
        let run = try run(arguments)
        #expect(run.status == status, "\(arguments): \(run.output)", sourceLocation: source)
        #expect(run.output.isEmpty, sourceLocation: source)
        #expect(!run.errors.isEmpty, sourceLocation: source)
        return run.errors
    }

    /// Puts a text into a file; its path.
    func file(_ text: String, _ name: String = "notice.txt") throws -> String {
        let file = path + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        return file
    }

    /// The overview as JSON.
    func overview(_ arguments: String...) throws -> [String: Any] {
        try run(["overview", "--format", "json"] + arguments).object
    }

    /// What `show` says of an item as JSON.
    func item(_ ref: String) throws -> [String: Any] { try run("show", ref, "--format", "json").object }

    /// A file's bytes; nil where there is none.
    func bytes(_ file: String) -> [UInt8]? { FileManager.default.contents(atPath: file).map(Array.init) }

    /// The journals of a workspace, by name.
    func journals(of folder: String? = nil) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: (folder ?? data) + "/journal").sorted()
    }
}
