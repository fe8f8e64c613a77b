import Dispatch
import Glibc
import Synchronization
import Tracker

/// Whether a folder answers at all: asked beside everything else, since whoever asks a disk that hangs waits for ever.
package final class FolderProbe: Sendable {
    /// The folder.
    package let folder: String
    private let answer = Atomic(false)

    /// Asks a folder what is in it.
    package init(_ folder: String) {
        self.folder = folder
        DispatchQueue(label: "desk.probe").async { [self] in
            // What there is does not matter, nor that there is nothing.
            if let handle = opendir(folder.systemPath) { closedir(handle) }
            answer.store(true, ordering: .releasing)
        }
    }

    /// Whether it has answered.
    package var hasAnswered: Bool { answer.load(ordering: .acquiring) }
}
