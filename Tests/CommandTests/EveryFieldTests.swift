import Foundation
import Testing
import Tracker

/// What an item says of itself is seen wherever the item is, whichever list of columns shows it.
@Suite("Every field of an item")
struct EveryFieldTests {
    /// A value that stands nowhere else, as it is typed and as it is shown.
    private static func value(_ field: Field, _ kind: ItemKind) -> (typed: String, shown: String)? {
        switch (field, field.form) {
        // These say who may read of it, and what others read: it is shown as one.
        case (.disclosure, _), (.disclosureReason, _), (.redacted, _), (.withdrawn, _), (.stage, _): nil
        case (.reviewDate, _): nil
        case (.kind, _) where kind == .problem: ("ideology", "ideology")
        case (.kind, _): ("timeLimited", "timeLimited")
        case (_, .day): ("2023-03-17", "2023-03-17")
        case (_, .flag): nil
        case (_, .text), (_, .longText), (_, .names): ("某\(field.rawValue)项", "某\(field.rawValue)项")
        case (_, .stage), (_, .kind), (_, .declared), (_, .number), (_, .items): nil
        }
    }

    @Test(
        "What is set of an area, a problem or a measure stands in `show`, in the list, and in both as JSON and as rows")
    func everywhere() throws {
        let home = try Home()
        try home.done("demo", "--keep", home.data)
        for (kind, item, list) in [
            (ItemKind.area, "一", "areas"), (.problem, "1", "problems"), (.measure, "4.4", "measures"),
        ] {
            var wanted: [(field: Field, shown: String)] = []
            for field in Field.settable(of: kind) {
                guard let value = Self.value(field, kind) else { continue }
                try home.done(
                    "--as", "整改办", "--today", "2022-10-31", "set", item, field.rawValue, value.typed, "--reason", "核实")
                wanted.append((field, value.shown))
            }
            #expect(wanted.count >= (kind == .area ? 2 : 7))
            let rows = try home.done("list", list, "--format", "csv").output
            let objects = try home.done("list", list, "--format", "json").output
            let sheet = try home.done("show", item).output
            let object = try home.done("show", item, "--format", "json").output
            for (field, shown) in wanted {
                #expect(objects.contains(shown), "list \(list) --format json: \(field)")
                #expect(object.contains(shown), "show \(item) --format json: \(field)")
                // People read kinds by their words.
                guard field != .kind else { continue }
                #expect(rows.contains(shown), "list \(list) --format csv: \(field)")
                #expect(sheet.contains(shown), "show \(item): \(field)")
            }
        }
    }
}
