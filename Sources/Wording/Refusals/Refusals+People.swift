import Tracker

// How refusals call people and roles.

extension Refusals {
    /// Roles, as the workflow in force calls them.
    static func roles(_ ids: [String], _ workflow: Workflow) -> Phrase {
        let labels = ids.map { Labels.role($0, workflow) }
        return labels.isEmpty
            ? Phrase("没有哪个角色", "no role")
            : Phrase(labels.map(\.zh).joined(separator: "、"), labels.map(\.en).joined(separator: ", "))
    }

    /// Who someone is, with the role; whoever is called by it is not told so: “张三”（责任单位）, “整改办”.
    static func called(_ name: String, _ role: Phrase) -> Phrase {
        Phrase(
            name == role.zh ? "“\(name)”" : "“\(name)”（\(role.zh)）",
            name == role.en || name == role.zh ? "“\(name)”" : "“\(name)” (\(role.en))")
    }
}
