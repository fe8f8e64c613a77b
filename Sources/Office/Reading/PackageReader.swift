import Papers

/// A packed office file: finds its main part and reads it as what that is.
enum PackageReader {
    /// Reads a packed office file.
    static func read(_ bytes: [UInt8]) throws(OfficeProblem) -> Source {
        let archive = try Archive(bytes)
        let links = try Relationships(of: "", in: archive)
        let main =
            links.first(ofKind: "officeDocument") ?? ["xl/workbook.xml", "word/document.xml"].first(where: archive.has)
        guard let main, archive.has(main) else {
            if archive.has("mimetype"), archive.has("content.xml") { throw .unknownKind(looksLike: .odf) }
            if archive.has("OFD.xml") { throw .unknownKind(looksLike: .ofd) }
            throw archive.has("[Content_Types].xml") ? .damaged("_rels/.rels") : .unknownKind(looksLike: .archive)
        }
        if main.lowercased().hasSuffix(".bin") { throw .unknownKind(looksLike: .xlsb) }
        switch try root(of: main, in: archive) {
        case "workbook": return try WorkbookReader.read(archive, main)
        case "document": return try DocumentReader.read(archive, main)
        case "presentation": throw .unknownKind(looksLike: .presentation)
        default: throw .unknownKind(looksLike: nil)
        }
    }

    private static func root(of part: String, in archive: Archive) throws(OfficeProblem) -> String {
        let stream = try XMLStream(try archive.part(part))
        while let event = try stream.next() { if case .start(let name) = event { return name } }
        throw .damaged(part)
    }
}

/// Which parts belong to a part.
struct Relationships {
    private var links: [(id: String, kind: String, target: String)] = []
    /// The ids of those that lie outside the file.
    private var outside: Set<String> = []

    /// The relationships of a part; of the whole file for an empty name.
    init(of part: String, in archive: Archive) throws(OfficeProblem) {
        let pieces = part.split(separator: "/").map(String.init)
        let folder = pieces.dropLast().map { $0 + "/" }.joined()
        let own = folder + "_rels/" + (pieces.last ?? "") + ".rels"
        guard archive.has(own) else { return }
        let stream = try XMLStream(try archive.part(own))
        while let event = try stream.next() {
            guard event == .start("Relationship") else { continue }
            guard stream.attribute("TargetMode") != "External" else {
                outside.insert(stream.attribute("Id") ?? "")
                continue
            }
            let target = stream.attribute("Target") ?? ""
            let kind = stream.attribute("Type")?.split(separator: "/").last.map(String.init) ?? ""
            links.append((stream.attribute("Id") ?? "", kind, Relationships.path(target, from: folder)))
        }
    }

    /// A target's path in the file.
    private static func path(_ target: String, from folder: String) -> String {
        var path: [Substring] = []
        for piece in (target.hasPrefix("/") ? target : folder + target).split(separator: "/") where piece != "." {
            if piece == ".." { _ = path.popLast() } else { path.append(piece) }
        }
        return path.joined(separator: "/")
    }

    /// The part with an id.
    func part(_ id: String) -> String? { links.first { $0.id == id }?.target }

    /// Whether the part with an id lies outside the file.
    func isOutside(_ id: String) -> Bool { outside.contains(id) }

    /// The first part of a kind.
    func first(ofKind kind: String) -> String? { links.first { $0.kind == kind }?.target }
}
