import ArgumentParser
import Desk
import Tracker
import Wording

/// `move REF MOVE`
struct MoveCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "move", abstract: CommandWords.move.spoken, discussion: CommandWords.moveDiscussion.spoken)
    }

    /// The moves of the shipped workflow, by their code names.
    private static let shippedMoves = (try? Session.shippedWorkflow())?.moves.map(\.id) ?? []

    @Argument(help: CommandWords.ref.help("REF")) var ref: String
    @Argument(help: CommandWords.moveArgument.help("MOVE"), completion: .list(shippedMoves)) var move: String
    @Option(help: CommandWords.reasonOption.help("TEXT")) var reason: String?
    @Option(help: CommandWords.basisOption.help("TEXT")) var basis: String?
    @Option(help: CommandWords.evidenceOption.help("TEXT")) var evidence: String?
    @Option(help: CommandWords.noEvidenceOption.help("REASON")) var noEvidence: String?
    @Option(help: CommandWords.reviewDateOption.help("DATE")) var reviewDate: String?
    @OptionGroup var behalf: BehalfNameOption
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    func validate() throws {
        if evidence != nil, noEvidence != nil { throw ValidationError(CommandWords.evidenceOrNot.spoken) }
    }

    func run(_ session: Session) throws {
        // One basis is enough: what the act rests on is what recording it for someone rests on.
        let session = try session.acting(for: behalf, basis: basis)
        let details = MoveDetails(
            reason: reason, basis: basis, evidence: evidence, noEvidence: noEvidence,
            reviewDate: try session.day(reviewDate, for: .reviewDate))
        // What the workflow calls a move in either language means the same as its code name.
        let moves = session.workflow.moves
        let exact = moves.first { $0.id == move || $0.zh == move || $0.en.lowercased() == move.lowercased() }
        // 报请 for 报请销号: what only one of them begins with is plain enough.
        let beginning = moves.filter { !move.isEmpty && $0.zh.hasPrefix(move) }
        let spec = exact ?? (beginning.count == 1 ? beginning[0] : nil)
        try session.recordAndSay(.move(try session.items([ref]), move: spec?.id ?? move, details))
    }
}
