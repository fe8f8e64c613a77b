/// What goes with a move: the texts and the day that moves need.
public struct MoveDetails: Hashable, Sendable {
    /// Why (return, relapse).
    public var reason: String?
    /// The meeting or written decision it rests on (close, consolidate).
    public var basis: String?
    /// A reference to what proves it (submit).
    public var evidence: String?
    /// Why there is no evidence (submit).
    public var noEvidence: String?
    /// The day on which a held measure is looked at again (hold).
    public var reviewDate: Day?

    /// What goes with a move; everything may be absent.
    public init(
        reason: String? = nil, basis: String? = nil, evidence: String? = nil, noEvidence: String? = nil,
        reviewDate: Day? = nil
    ) {
        self.reason = reason
        self.basis = basis
        self.evidence = evidence
        self.noEvidence = noEvidence
        self.reviewDate = reviewDate
    }
}
