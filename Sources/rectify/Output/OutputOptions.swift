import ArgumentParser
import Wording

/// The form in which a command shows something.
enum OutputForm: String, CaseIterable, ExpressibleByArgument {
    /// For people.
    case table
    /// For programs.
    case json
    /// For spreadsheets.
    case csv
}

/// `--format`, for every command that shows something.
struct OutputOptions: ParsableArguments {
    @Option(help: CommandWords.formatOption.help("FORM")) var format = OutputForm.table
}
