import Tracker
import Wording

extension Ledger {
    /// What a file says of who may read an item, with a reason: what is kept from the public is kept from it for one, and
    /// where a file gives none, the file is it.
    func limiting(_ fields: [Field: FieldValue], of item: ItemID) -> [Field: FieldValue] {
        guard let scope = fields[.disclosure]?.text.flatMap(Disclosure.init), scope != .public,
            (fields[.disclosureReason] ?? value(of: .disclosureReason, in: item)) == .nothing
        else { return fields }
        return fields.merging([.disclosureReason: .text(ImportWords.limitedByFile.zh)]) { $1 }
    }
}
