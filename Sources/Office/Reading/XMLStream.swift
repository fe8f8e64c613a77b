import CXML2
import Glibc
import Papers

/// XML, or a web page, from front to back: nothing is kept but the place where it stands.
final class XMLStream {
    /// What comes next.
    enum Event: Equatable {
        /// An element begins; its name is the local one, without a prefix.
        case start(String)
        /// An element ends; each that begins does.
        case end(String)
        /// Text.
        case text(String)
    }

    private let reader: xmlTextReaderPtr
    private let name: String
    private let part: ArchivePart?
    private let page: htmlDocPtr?
    /// Whether an empty element has begun, whose end no node of its own tells.
    private var isPendingEnd = false
    /// The alternatives that are open: how deep each stands, and whether one of its branches was taken.
    private var alternatives: [(depth: Int32, isTaken: Bool)] = []

    /// A part of a packed file.
    init(_ part: ArchivePart) throws(OfficeProblem) {
        self.part = part
        xmlResetLastError()
        name = part.name
        page = nil
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            | XML_PARSE_NOCDATA.rawValue
        let reader = xmlReaderForIO(
            { context, buffer, count in
                guard let context, let buffer else { return -1 }
                let part = Unmanaged<ArchivePart>.fromOpaque(context).takeUnretainedValue()
                return Int32(part.read(into: buffer, Int(count)))
            },
            { context in
                if let context { Unmanaged<ArchivePart>.fromOpaque(context).release() }
                return 0
            },
            Unmanaged.passRetained(part).toOpaque(), nil, nil, Int32(options))
        guard let reader else { throw .tooMuch }
        self.reader = reader
    }

    /// A web page, whatever it is made of. `text` is what it says after its encoding was undone.
    init(page text: String) throws(OfficeProblem) {
        part = nil
        name = "html"
        let options =
            HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_COMPACT.rawValue
        var text = text
        xmlResetLastError()
        page = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                htmlReadMemory($0.baseAddress, Int32(clamping: $0.count), nil, "UTF-8", Int32(options))
            }
        }
        // Of a page that is broken most is read all the same; what was given up is not.
        let problem = XMLStream.lastProblem
        guard let page, problem == nil, let reader = xmlReaderWalker(page) else {
            if let page { xmlFreeDoc(page) }
            throw problem ?? .damaged("html")
        }
        self.reader = reader
    }

    /// What the library gave up for, where that is more than damage.
    private static var lastProblem: OfficeProblem? {
        switch xmlGetLastError().map({ UInt32(bitPattern: $0.pointee.code) }) {
        case XML_ERR_NO_MEMORY.rawValue: .tooMuch
        case XML_ERR_ENTITY_LOOP.rawValue: .trick(.entities)
        // This it says where elements stand too deep in each other.
        case XML_ERR_INTERNAL_ERROR.rawValue: .trick(.depth)
        default: nil
        }
    }

    deinit {
        xmlFreeTextReader(reader)
        if let page { xmlFreeDoc(page) }
    }

    /// What comes next; nil at the end.
    ///
    /// Of alternatives (`AlternateContent`) exactly one branch comes, the first that is understood, as if it stood there
    /// alone. Where there is none, an empty element of that name stands for them.
    func next() throws(OfficeProblem) -> Event? {
        if isPendingEnd {
            isPendingEnd = false
            return .end(localName)
        }
        while let kind = try step() {
            switch kind {
            case XML_READER_TYPE_ELEMENT.rawValue:
                if try isBranch() { continue }
                isPendingEnd = xmlTextReaderIsEmptyElement(reader) == 1
                return .start(localName)
            case XML_READER_TYPE_END_ELEMENT.rawValue:
                guard let open = alternatives.last, xmlTextReaderDepth(reader) <= open.depth + 1 else {
                    return .end(localName)
                }
                guard xmlTextReaderDepth(reader) == open.depth else { continue }
                alternatives.removeLast()
                guard !open.isTaken else { continue }
                isPendingEnd = true
                return .start(localName)
            case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
                XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue, XML_READER_TYPE_WHITESPACE.rawValue:
                guard let value = xmlTextReaderConstValue(reader) else { continue }
                return .text(String(cString: value))
            case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue,
                XML_READER_TYPE_ENTITY.rawValue:
                // No part of an office file defines anything; of a web page its kind is nothing to know.
                if page == nil { throw .trick(.entities) }
            default: continue
            }
        }
        return nil
    }

    /// Goes to the next node; nil at the end.
    private func step() throws(OfficeProblem) -> UInt32? {
        let status = xmlTextReaderRead(reader)
        if status == 0 {
            // The end of what was unpacked is where a wrong checksum shows.
            if let problem = part?.problem { throw problem }
            return nil
        }
        guard status == 1 else { throw part?.problem ?? XMLStream.lastProblem ?? .damaged(place) }
        return UInt32(bitPattern: xmlTextReaderNodeType(reader))
    }

    // MARK: Alternatives

    /// Whether the element that has just begun belongs to alternatives rather than to what they hold. A branch that is
    /// not taken is passed over.
    private func isBranch() throws(OfficeProblem) -> Bool {
        guard page == nil else { return false }
        let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
        let depth = xmlTextReaderDepth(reader)
        if localName == "AlternateContent" {
            if !isEmpty { alternatives.append((depth, false)) }
            return true
        }
        guard let open = alternatives.last, depth == open.depth + 1 else { return false }
        let isTaken = !open.isTaken && (localName == "Fallback" || localName == "Choice" && isUnderstood)
        if isTaken {
            alternatives[alternatives.count - 1].isTaken = true
        } else if !isEmpty {
            while let kind = try step() {
                if kind == XML_READER_TYPE_END_ELEMENT.rawValue, xmlTextReaderDepth(reader) == depth { break }
            }
        }
        return true
    }

    /// Whether what a branch requires is one of the office programs' own vocabularies: their words stand in the same
    /// elements in all of them.
    private var isUnderstood: Bool {
        guard let required = attribute("Requires") else { return true }
        return required.split(separator: " ").allSatisfy { prefix in
            guard let found = xmlTextReaderLookupNamespace(reader, String(prefix)) else { return false }
            defer { free(found) }
            let name = String(cString: found)
            return ["http://schemas.microsoft.com/office/", "http://schemas.openxmlformats.org/"].contains {
                name.hasPrefix($0)
            }
        }
    }

    /// The local name of the node where the reader stands.
    private var localName: String {
        xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? ""
    }

    /// Where the reader stands, for what is said of it.
    private var place: String { "\(name):\(max(1, xmlTextReaderGetParserLineNumber(reader)))" }

    /// An attribute of the element that has just begun, by its local name.
    func attribute(_ wanted: String) -> String? {
        guard xmlTextReaderMoveToFirstAttribute(reader) == 1 else { return nil }
        defer { xmlTextReaderMoveToElement(reader) }
        repeat {
            guard let found = xmlTextReaderConstLocalName(reader), xmlStrEqual(found, wanted) == 1 else { continue }
            return xmlTextReaderConstValue(reader).map { String(cString: $0) } ?? ""
        } while xmlTextReaderMoveToNextAttribute(reader) == 1
        return nil
    }

    /// An attribute that is a number.
    func number(_ wanted: String) -> Int? { attribute(wanted).flatMap { Int($0) } }

    /// An attribute that is on or off; one that is there without a word is on.
    func flag(_ wanted: String) -> Bool? {
        attribute(wanted).map { !["0", "false", "off", "none"].contains($0.lowercased()) }
    }

    /// Passes over all that is left of the element that has just begun.
    func skip() throws(OfficeProblem) {
        var depth = 1
        while depth > 0, let event = try next() {
            switch event {
            case .start: depth += 1
            case .end: depth -= 1
            case .text: break
            }
        }
    }

    /// The text within the element that has just begun, up to its end; `except` names elements to pass over.
    func text(except: Set<String> = []) throws(OfficeProblem) -> String {
        var text = ""
        var depth = 1
        while depth > 0, let event = try next() {
            switch event {
            case .start(let name):
                if except.contains(name) { try skip() } else { depth += 1 }
            case .end: depth -= 1
            case .text(let part): text += part
            }
        }
        return text
    }
}
