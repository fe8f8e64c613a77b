import Text
import Wording

/// A small file of a workspace with what people have said of the documents that come in: `{ key: { … } }`.
enum SaidFile {
    /// Reads what stands under the one key, a member at a time.
    ///
    /// - Throws: `ColumnProblem`, with the line.
    static func read(
        _ bytes: [UInt8], limit: Int, key: String, unknown: (String) -> Phrase,
        _ take: (JSON5Node.Member) throws(ColumnProblem) -> Void
    ) throws(ColumnProblem) {
        guard bytes.count <= limit, let text = String(validating: bytes, as: UTF8.self) else {
            throw ColumnProblem(line: 1, TableWords.mappingUnreadable)
        }
        let outline: JSON5Node
        do throws(JSON5Problem) {
            outline = try JSON5Node.read(text)
        } catch {
            throw ColumnProblem(line: error.line, SettingsWords.form(error.kind))
        }
        for member in outline.members {
            guard member.key == key, case .object(let all) = member.value.content else {
                throw ColumnProblem(line: member.line, unknown(member.key))
            }
            for said in all { try take(said) }
        }
    }
}
