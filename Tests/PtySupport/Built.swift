import Foundation

/// The programs that tests and the feeding of broken inputs run. They lie where this process was built.
package enum Built {
    /// The folder in which this process was built, and the programs beside it.
    package static let folder: String = {
        let own = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
        let here = own ?? (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: here).deletingLastPathComponent().path
    }()

    /// `rectify` itself: the one that `RECTIFY_PROGRAM` names, with `rectify-office` beside it, or else the one that was
    /// built with the tests. So the very program that is handed to people can be tried, and faster than one for debugging.
    package static let rectify: String = {
        let named = ProcessInfo.processInfo.environment["RECTIFY_PROGRAM"] ?? ""
        return named.isEmpty ? folder + "/rectify" : named
    }()

    /// What stands between a program and the C library, for `LD_PRELOAD`.
    package static let faultShim = folder + "/libFaultShim.so"
}
