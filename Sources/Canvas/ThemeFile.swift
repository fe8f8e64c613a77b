/// Reads themes from a commented file (JSON5): a table of themes, each a table from role to the words of its look.
///
/// Beside the roles a theme may have `borders` (`unicode` or `ascii`) and `basis`, the theme that lends what it leaves out.
public enum ThemeFile {
    private static let bordersKey = "borders"
    private static let basisKey = "basis"

    /// The themes of a file, in its order.
    /// - Parameters:
    ///   - text: the file.
    ///   - shipped: themes that the file may overlay: one of the same name, or one named by `basis`, lends the roles
    ///     that the file leaves out. Without them every theme has to name every role.
    /// - Throws: the first problem, with its line.
    public static func themes(in text: String, over shipped: [Theme] = []) throws(ConfigProblem) -> [Theme] {
        var themes: [Theme] = []
        for table in try WordTables(text).tables { themes.append(try theme(table, over: shipped)) }
        return themes
    }

    private static func theme(_ table: WordTables.Table, over shipped: [Theme]) throws(ConfigProblem) -> Theme {
        let basis = try basis(of: table, shipped)
        var borders = basis?.borders ?? .unicode
        var looks: [Role: Look] = [:]
        for entry in table.entries where entry.key != basisKey {
            if entry.key == bordersKey {
                guard let kind = Borders(rawValue: entry.words) else {
                    throw .unknownBorders(
                        line: entry.line, theme: table.name, word: entry.words, valid: Borders.allCases.map(\.rawValue))
                }
                borders = kind
                continue
            }
            guard let role = Role(name: entry.key) else {
                throw .unknownRole(
                    line: entry.line, theme: table.name, word: entry.key, valid: Role.allCases.map(\.name))
            }
            do {
                looks[role] = try Look(words: entry.words)
            } catch {
                throw .unknownWord(
                    line: entry.line, theme: table.name, role: role.name, word: error.word, valid: Look.validWords)
            }
        }
        for role in Role.allCases where looks[role] == nil {
            guard let basis else { throw .missingRole(line: table.line, theme: table.name, role: role.name) }
            looks[role] = basis.look(for: role)
        }
        return Theme(name: table.name, borders: borders, looks: looks)
    }

    private static func basis(of table: WordTables.Table, _ shipped: [Theme]) throws(ConfigProblem) -> Theme? {
        guard let entry = table.entry(basisKey) else { return shipped.first { $0.name == table.name } }
        if let basis = shipped.first(where: { $0.name == entry.words }) { return basis }
        throw .unknownBasis(
            line: entry.line, theme: table.name, word: entry.words, valid: shipped.map(\.name))
    }
}
