import Foundation

/// A shell script in a file of its own, for as long as it is held.
package final class Script {
    package let path = NSTemporaryDirectory() + "script-\(UUID().uuidString)"

    package init(_ lines: String) throws {
        try ("#!/bin/sh\n" + lines + "\n").write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
