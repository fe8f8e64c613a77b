import Dispatch
import Tracker

/// Watches a workspace's journals on a queue of its own: asking the kernel about a folder that hangs takes for ever.
///
/// Everything it knows is touched on its queue only, which is why it can be handed around.
final class Watch: @unchecked Sendable {
    private let queue = DispatchQueue(label: "desk.watch")
    private let onNews: @Sendable () -> Void
    private var source: (any DispatchSourceRead)?
    private var timer: (any DispatchSourceTimer)?
    /// How often one looks where the kernel cannot tell, in seconds.
    private static let interval = 2

    init(onNews: @escaping @Sendable () -> Void) { self.onNews = onNews }

    /// Watches a folder from now on, and none before it.
    func begin(_ folder: String) {
        queue.async { [self] in
            end()
            let watcher = JournalWatcher(workspace: folder)
            let timer = DispatchSource.makeTimerSource(queue: queue)
            timer.schedule(deadline: .now() + .seconds(Watch.interval), repeating: .seconds(Watch.interval))
            timer.setEventHandler { [onNews] in if watcher.mustLook { onNews() } }
            timer.resume()
            self.timer = timer
            guard watcher.descriptor >= 0 else { return }
            let source = DispatchSource.makeReadSource(fileDescriptor: watcher.descriptor, queue: queue)
            source.setEventHandler { [onNews] in
                if watcher.drain() { onNews() }
            }
            // Its descriptor is closed when nobody reads it any more.
            source.setCancelHandler { _ = watcher }
            source.resume()
            self.source = source
        }
    }

    private func end() {
        source?.cancel()
        timer?.cancel()
        (source, timer) = (nil, nil)
    }

    deinit { end() }
}
