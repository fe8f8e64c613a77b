@testable import Tracker

/// A journal made by hand, by the description of its form and without the program's own writer: lines of text, each with
/// the SHA-256 of the one before.
struct HandmadeJournal {
    let writer: String
    /// The lines, without their ends.
    private(set) var lines: [String] = []
    /// The digest of the last line.
    private(set) var last: String?
    private(set) var counter = 0

    /// One measure to note progress on, in a round of its own.
    static let measure = "00000000000000a4"

    init(_ writer: String = "张三-00000000aa", after last: String? = nil, counter: Int = 0) {
        self.writer = writer
        self.last = last
        self.counter = counter
    }

    /// A journal that begins with a round, an area, a problem and a measure.
    static func withRound(_ writer: String = "张三-00000000aa") -> HandmadeJournal {
        var journal = HandmadeJournal(writer)
        journal.add(
            #"{"do":"add","kind":"round","id":"00000000000000a1","name":"2022","fields":{"body":"某局"}},"#
                + #"{"do":"add","kind":"area","id":"00000000000000a2","under":"00000000000000a1","number":1,"fields":{}},"#
                + #"{"do":"add","kind":"problem","id":"00000000000000a3","under":"00000000000000a2","number":1,"fields":{}},"#
                + #"{"do":"add","kind":"measure","id":"00000000000000a4","under":"00000000000000a3","number":1,"fields":{}}"#
        )
        return journal
    }

    /// The identity of the last line's event.
    var id: String { String((last ?? "").prefix(16)) }

    /// The changes of a progress entry.
    static func note(_ text: String, id: Int) -> String {
        #"{"do":"note","id":"\#(hexadecimal(UInt64(0xB000 + id)))","of":"\#(measure)","on":"2022-08-01","text":"\#(text)"}"#
    }

    /// The changes of a new unit, where another one was seen.
    static func unit(_ name: String, seen: String?) -> String {
        #"{"do":"set","id":"\#(measure)","field":"unit","to":"\#(name)","was":null"#
            + (seen.map { #","seen":"\#($0)""# } ?? "") + "}"
    }

    /// Adds an event.
    mutating func add(
        _ changes: String, n: Int? = nil, w: String? = nil, day: String = "2022-08-01",
        at: String = "2022-08-01T02:00:00Z", extra: String = "", mends: Bool = false
    ) {
        counter = n ?? counter + 1
        let prev = last.map { #","prev":"\#($0)""# } ?? ""
        addLine(
            #"{"v":1,"n":\#(counter),"w":"\#(w ?? writer)","day":"\#(day)","at":"\#(at)","by":"张三","login":"x""#
                + prev + (mends ? #","mends":true"# : "") + extra + #","do":[\#(changes)]}"#)
    }

    /// Adds a progress entry of this text.
    mutating func note(_ text: String, mends: Bool = false) {
        add(HandmadeJournal.note(text, id: lines.count), mends: mends)
    }

    /// Adds a line as it is.
    mutating func addLine(_ line: String) {
        lines.append(line)
        last = SHA256.digest(Array(line.utf8))
    }

    /// The file's bytes.
    func bytes(end: String = "\n") -> [UInt8] { lines.flatMap { Array(($0 + end).utf8) } }

    /// Writes it under its writer's name, or another one.
    func write(to folder: TemporaryFolder, as name: String? = nil, end: String = "\n") throws {
        try Files.makeFolder(folder["ledger/journal"])
        try folder.write(bytes(end: end), to: "ledger/journal/\(name ?? writer).jsonl")
    }
}
