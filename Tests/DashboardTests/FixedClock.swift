import Synchronization
import Tracker

@testable import Desk

/// A clock that stands until it is set: one in the morning of a day, in UTC. Between two keys a second passes.
final class FixedClock: Sendable {
    private struct Time {
        var day: Day
        var instant = ContinuousClock.now
    }

    private let time: Mutex<Time>

    init(_ day: Day) { time = Mutex(Time(day: day)) }

    func set(_ day: Day) { time.withLock { $0.day = day } }
    func pass() { time.withLock { $0.instant += .seconds(1) } }

    /// What a run finds around it: this clock, and a folder.
    func world(in place: Place) -> World {
        var world = World()
        world.now = { [self] in Instant(day: time.withLock { $0.day }, secondOfDay: 3600) }
        world.localDay = { $0.day }
        world.utcOffset = { 0 }
        world.instant = { [self] in time.withLock { $0.instant } }
        let variables = ["EDITOR": "editor", "RECTIFY_VIEWER": place["config/viewer"], "HOME": place["here"]]
        world.variables = { variables[$0] }
        world.folder = place["here"]
        return world
    }
}
