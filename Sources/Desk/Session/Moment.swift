import Tracker
import Wording

/// A session as it stands at one moment: what those work from who read while another one writes.
package struct Moment: Sendable {
    /// Where things are, who asks, which day it is, and in which language.
    package var setup: Setup
    /// The ledger.
    package var ledger: Ledger
    /// The events that it was folded from, in order.
    package var log: [Event]
    /// The workflow that holds until an event brings one.
    package var firstWorkflow: Workflow
    /// What is wrong with the journals.
    package var damage: [Damage]
    /// The one round that is worked with; nil for all.
    package var round: ItemID?
    /// The past day that is shown; nil for now.
    package var shownDay: Day?
    /// What stands beside the journals.
    package var shelf: Shelf

    /// The language of everything that is said.
    package var language: Language { setup.language }
    /// The day that counts as today.
    package var today: Day { setup.today }
    /// The day that is shown.
    package var day: Day { shownDay ?? today }
    /// The workflow in force.
    package var workflow: Workflow { ledger.workflow }

    /// The ledger as of the end of a day; who may read of what is as it is by now.
    package func ledger(asOf day: Day) -> Ledger {
        guard let last = log.last, last.day > day else { return ledger }
        var past = Workspace.fold(log.prefix { $0.day <= day }, workflow: firstWorkflow)
        past.limit(as: ledger)
        return past
    }

    /// The ledger as it is shown.
    package var shown: Ledger { shownDay.map(ledger(asOf:)) ?? ledger }

    /// What is said of an error.
    package func phrase(of error: any Error) -> Phrase { Session.phrase(of: error, workflow) }
}

extension Session {
    /// The session as it stands now.
    package var moment: Moment {
        Moment(
            setup: setup, ledger: ledger, log: workspace.log, firstWorkflow: workspace.firstWorkflow,
            damage: workspace.damage, round: round,
            shownDay: shownDay, shelf: workspace.shelf)
    }
}
