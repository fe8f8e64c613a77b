/// Something that is under way off the keys, and for how long.
public struct Waiting: Hashable, Sendable {
    /// What it is.
    public enum What: Int, Hashable, Sendable, CaseIterable {
        /// A change is being saved.
        case saving
        /// The journals are being read, or the ledger of a day is being made.
        case ledger
        /// What was typed and not saved is being kept.
        case drafts
        /// A document is being written to a file, or kept as sent.
        case writing
        /// A file is being copied into the ledger.
        case attaching
        /// A file is being read.
        case reading
        /// A document is being made for its preview.
        case preview
        /// A letter is being made.
        case letter
        /// Why a figure has changed is being worked out.
        case explanation
        /// A QR code is being made.
        case code
        /// The attached files are being read.
        case evidence
        /// An attached file is being opened.
        case viewing
        /// The example is being built.
        case example
        /// Figures are being counted.
        case figures
        /// The ledger is being checked.
        case check

        /// Whether something is lost where it does not come to its end.
        public var isWritten: Bool {
            switch self {
            case .saving, .drafts, .writing, .attaching: true
            case .ledger, .reading, .preview, .letter, .explanation, .code, .evidence, .viewing, .example, .figures,
                .check:
                false
            }
        }
    }

    /// What it is.
    public var what: What
    /// For how many seconds.
    public var seconds: Int

    /// Something that is under way.
    public init(_ what: What, seconds: Int) {
        self.what = what
        self.seconds = seconds
    }
}
