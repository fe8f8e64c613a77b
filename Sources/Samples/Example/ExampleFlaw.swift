import Wording

/// What is wrong with the bundled example. It is shipped with the program, so a test sees it before any user does.
public struct ExampleFlaw: Error {
    /// The file and the step.
    public let place: String
    /// What is wrong.
    public let why: Phrase

    /// The sentence for a person.
    public var phrase: Phrase { CommandWords.exampleFlawed(place, why) }
}
