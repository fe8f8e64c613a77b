import ArgumentParser
import Desk
import Tracker
import Wording

/// `sample --share 20%`
struct SampleCommand: ChangingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sample", abstract: CommandWords.sampling.spoken,
            discussion: CommandWords.samplingDiscussion.spoken)
    }

    @Option(help: CommandWords.shareOption.help("SHARE")) var share: String
    @Option(help: CommandWords.sampleSeedOption.help("N")) var seed: String?
    @Option(help: CommandWords.samplePlanOption.help("DATE")) var plan: String?
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    /// A drawn seed is short enough to be told over the telephone.
    private static let drawn = 1...999_999

    func run(_ session: Session) throws {
        let share = try NumberText.share(share)
        let seed = try seed.map { (text) throws(Refusal) in try NumberText.whole(text) } ?? .random(in: Self.drawn)
        let event = try session.record(
            .sample(try session.roundItem(), share: share, seed: seed, planned: try session.day(plan)))
        guard case .add(let addition)? = event.changes.first, let sample = session.ledger.record(addition.item) else {
            return
        }
        try list(sample, session)
    }

    private func list(_ sample: Record, _ session: Session) throws {
        let (ledger, language) = (session.ledger, session.language)
        var list = Listing(
            [
                .text(CommandWords.refColumn, language), .text(Labels.field(.title), language, isFlexible: true),
                .text(Labels.field(.unit), language, isFlexible: true), .text(Labels.field(.planned), language),
            ], empty: CommandWords.nothingListed)
        for item in sample[.items].items {
            let unit = ledger.owner(of: item).unit
            // One that was planned before keeps its day.
            let planned = ledger.openRecord(of: item, .lookBack)?.day(.planned)
            list.add(
                [ledger.reference(of: item), ledger.title(of: item), unit ?? "—", planned?.description ?? ""],
                [
                    "ref": .string(ledger.reference(of: item)), "title": .string(ledger.title(of: item)),
                    "unit": .text(unit), "planned": .day(planned),
                ])
        }
        let (share, seed) = (sample.number(.share) ?? 0, sample.number(.seed) ?? 0)
        let said = CommandWords.sampled(
            list.objects.count, share: share, seed: seed, planned: sample.day(.planned)?.description ?? "")
        try list.write(
            output.format, language, after: [said[language]],
            object: [
                "share": .integer(share), "seed": .integer(seed), "planned": .day(sample.day(.planned)),
                "measures": .rows(list.objects),
            ])
    }
}
