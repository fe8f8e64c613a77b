/// An outline whose levels have their roles.
struct JudgedOutline {
    let text: DocumentText
    let nodes: [Node]
    let levels: [Int]
    let roles: [Role]
    /// Whether it tells what was put right, and no label says where: what stands below a problem answers it.
    var isAnswering = false
    /// What a person says that marks are.
    var chosen: [Mark.Form: Role] = [:]

    /// What a node is.
    func role(_ node: Int) -> Role { roles[levels[node]] }

    /// Where a node's own words end.
    func headEnd(_ node: Int) -> Int { Levels.headEnd(nodes, node) }
}
