import ArgumentParser
import Wording

/// The options that every command takes. They are declared for the help and for errors; their values come from
/// `GlobalArguments`, which takes them out of the arguments wherever they stand.
struct GlobalOptions: ParsableArguments {
    @Option(help: CommandWords.dataOption.help("DIR")) var data: PathArgument?
    @Option(name: .customLong("as"), help: CommandWords.asOption.help("NAME")) var name: String?
    @Option(help: CommandWords.todayOption.help("YYYY-MM-DD")) var today: String?
    @Option(help: CommandWords.langOption.help("zh|en"), completion: .list(["zh", "en"])) var lang: String?
    @Option(name: .customLong("as-of"), help: CommandWords.asOfOption.help("DATE")) var asOf: String?
    @Option(help: CommandWords.lateOption.help("REASON")) var late: String?
    @Option(help: CommandWords.roundOption.help("NAME")) var round: String?
    @Flag(help: CommandWords.readOnlyOption.help()) var readOnly = false
}

/// The global options as they were given, and the arguments without them.
///
/// The argument parser takes an option of the program only before its command and one of a command only after it; here
/// they may stand on both sides. After `--` everything is a text.
struct GlobalArguments {
    /// `--data`
    private(set) var data: String?
    /// `--as`
    private(set) var name: String?
    /// `--today`
    private(set) var today: String?
    /// `--lang`
    private(set) var lang: String?
    /// `--as-of`
    private(set) var asOf: String?
    /// `--late`
    private(set) var late: String?
    /// `--round`
    private(set) var round: String?
    /// `--read-only`
    private(set) var isReadOnly = false
    /// All other arguments, in their order.
    private(set) var rest: [String] = []

    init(_ arguments: [String]) {
        var index = 0
        while index < arguments.count, arguments[index] != "--" {
            let argument = arguments[index]
            index += 1
            if argument == "--read-only" {
                isReadOnly = true
                continue
            }
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let slot = GlobalArguments.slot(parts[0]) else {
                rest.append(argument)
                continue
            }
            if parts.count == 2 {
                self[keyPath: slot] = String(parts[1])
            } else if index < arguments.count, !GlobalArguments.isOption(arguments[index]) {
                self[keyPath: slot] = arguments[index]
                index += 1
            } else {
                // Without its value it is left to the parser, which has the sentence for that.
                rest.append(argument)
            }
        }
        rest += arguments[index...]
    }

    /// Those of them that are texts; a folder is any bytes.
    var texts: [String] { [name, today, lang, asOf, late, round].compactMap(\.self) }

    /// Those of them that are kept, as they are called.
    var named: [(name: String, text: String)] {
        [("--as", name), ("--late", late), ("--round", round)].compactMap { option, text in
            text.map { (option, $0) }
        }
    }

    private static func slot(_ name: Substring) -> WritableKeyPath<GlobalArguments, String?>? {
        switch name {
        case "--data": \.data
        case "--as": \.name
        case "--today": \.today
        case "--lang": \.lang
        case "--as-of": \.asOf
        case "--late": \.late
        case "--round": \.round
        default: nil
        }
    }

    private static func isOption(_ argument: String) -> Bool { argument.hasPrefix("-") && argument != "-" }
}
