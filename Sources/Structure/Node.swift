/// A part of a document that a mark, a label or a line begins, with all that stands below it.
struct Node {
    enum Kind: Hashable {
        case root
        case mark
        case label(Label.Kind)
        case line
    }

    var kind: Kind
    /// How its mark is written; nil for the root and for a label without a mark.
    var form: Mark.Form?
    var number = 0
    var parent: Int
    /// Where it begins, mark and label included, and where its words begin and all of it ends.
    var start: Int
    var textStart: Int
    var end = 0
    var line: Int
    var isLineStart: Bool
    /// How far its line is indented, and which heading that is.
    var indent = 0
    var heading = 0
    /// Whether a label is all of its line, or a mark names an item by a word: 问题1：
    var isAlone = false
    var isNamed = false
    /// Whether what it asks for is said of all problems at once.
    var isOfAll = false
    /// Whether its label says how far it is.
    var saysStatus = false
    /// Whether a label behind its number names it: 1、问题：
    var isLabelled = false
    var children: [Int] = []
    /// Where the phrase ends that names its matter; nil where a mark or a label does.
    var wordsEnd: Int?
    /// What stands above it and is said of it: the labels of a form above its matter.
    var preface: Range<Int>?
    var topic: Topic?

    init(
        _ kind: Kind, form: Mark.Form?, number: Int = 0, parent: Int, start: Int, textStart: Int, line: Int,
        isLineStart: Bool
    ) {
        self.kind = kind
        self.form = form
        self.number = number
        self.parent = parent
        self.start = start
        self.textStart = textStart
        self.line = line
        self.isLineStart = isLineStart
    }

    var isMark: Bool { kind == .mark }
    /// Whether it leads in measures or what was done.
    var leadsIn: Bool { kind == .label(.plan) || kind == .label(.told) }
    /// Whether it names a problem by a label, or leads in several.
    var namesProblem: Bool { kind == .label(.problem) }
}
