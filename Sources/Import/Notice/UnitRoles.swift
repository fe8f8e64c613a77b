/// Units whose names say in brackets what part they have: 财务科（牵头）、法规科（配合）.
enum UnitRoles {
    private static let leads = ["牵头", "主办", "主责", "牵头单位", "牵头部门"]
    private static let supports = ["配合", "协办", "协助", "参与", "配合单位", "配合部门"]

    /// The names without those words, the one that leads first.
    static func ordered(_ names: [String]) -> [String] {
        var leading: [String] = []
        var others: [String] = []
        for name in names {
            guard let last = name.last, last == "）" || last == ")",
                let open = name.lastIndex(where: { $0 == "（" || $0 == "(" }), open > name.startIndex
            else {
                others.append(name)
                continue
            }
            let role = String(name[name.index(after: open)...].dropLast())
            if leads.contains(role) {
                leading.append(String(name[..<open]))
            } else {
                others.append(supports.contains(role) ? String(name[..<open]) : name)
            }
        }
        return leading + others
    }
}
