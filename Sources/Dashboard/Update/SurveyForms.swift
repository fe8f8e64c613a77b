import Tracker
import Wording

// Satisfaction surveys: their answers and their codes.

extension State {
    /// The survey that the cursor is on, or the last one.
    private var surveyHere: Record? {
        guard context == .registers, registers.register == .surveys else { return nil }
        return currentRecord
    }

    /// Why no answers can be counted here.
    var whyNoTally: Phrase? {
        whyNoChange
            ?? (surveyHere == nil ? SurveyWords.chooseSurvey : whyNoPermission(ItemKind.tally.permission))
    }

    /// Why there is no code to show here.
    var whyNoCode: Phrase? {
        guard let survey = surveyHere else { return SurveyWords.chooseSurvey }
        return survey.text(.reference) == nil ? SurveyWords.withoutAddress(survey.text(.title) ?? "") : nil
    }

    mutating func openTally() -> [Effect] {
        guard let survey = surveyHere else { return [] }
        return open(
            Form(
                purpose: .record(.tally, [survey.id]), title: recordTitle(.tally), subject: line(of: survey.id),
                entries: asked(.tally).map { entry($0, of: .tally, value: assumed($0, .tally)) }))
    }

    mutating func askForCode() -> [Effect] {
        surveyHere?.text(.reference).map { [.code($0)] } ?? []
    }
}
