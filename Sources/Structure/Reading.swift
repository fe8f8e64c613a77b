import Foundation

/// What a document's structure says: its items, what stands in none, and how sure that is.
package struct Reading: Sendable {
    /// An area, a problem or a measure, by its places in the text.
    package struct Item: Sendable {
        package enum Kind: Sendable { case area, problem, measure }

        package let kind: Kind
        /// The number by which it is cited, unique among those of its kind and place.
        package let number: Int
        /// The place in the items of what it stands below.
        package var parent: Int?
        /// Where it begins, its mark included.
        package let start: Int
        /// Its heading.
        package let title: Range<Int>
        /// All its words, in the order of the document.
        package var texts: [Range<Int>]
        /// Of a problem: where all that belongs to it stands, measures included.
        package var body: Range<Int>
        /// Of a problem: where something is said of all its measures.
        package var said: [Range<Int>] = []
        /// Of a problem: the heading of the part that it stands in.
        package var under: Range<Int>?
        /// Of a problem: where else its measures stand.
        package var apart: [Range<Int>] = []
        /// Whether what was done leads it in.
        package var isTold = false
        /// Whether no label says that, as nothing leads it in.
        package var isAssumed = false
        /// What was done about it, where that stands apart.
        package var progress: Range<Int>?
    }

    /// What of the text is part of no item, and why.
    package struct Rest: Sendable {
        package let range: Range<Int>
        package let why: Left
    }

    /// One level as a person sees it.
    package struct Row: Hashable, Sendable {
        /// How its first mark is written.
        package let mark: String
        package let role: Role
        package let count: Int
        /// The beginning of its first part.
        package let example: String
    }

    package internal(set) var items: [Item] = []
    package internal(set) var rest: [Rest] = []
    package internal(set) var doubts: [(place: Int, why: Doubt)] = []
    /// What an entry of a list of owners says of a problem.
    package internal(set) var owners: [(problem: Int, range: Range<Int>)] = []
    /// The levels as they were read.
    package internal(set) var levels: [Row] = []
    /// The next two readings.
    package internal(set) var alternatives: [[Row]] = []
    /// How far the best reading is from the next one, from 0 to 1.
    package internal(set) var confidence = 1.0
    /// Whether labels lead in what is to be done, and what was done.
    package internal(set) var leadsInPlans = false
    package internal(set) var leadsInTold = false
    /// The lines of the title, of the introduction, outside all items, and of the signature.
    package internal(set) var title: DocumentText.Line?
    package internal(set) var head: [DocumentText.Line] = []
    package internal(set) var around: [DocumentText.Line] = []
    package internal(set) var signature: [DocumentText.Line] = []
}
