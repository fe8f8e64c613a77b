/// An answer in a survey.
public enum SurveyAnswer: String, CaseIterable, Sendable {
    /// 满意
    case satisfied
    /// 基本满意
    case mostly
    /// 不满意
    case dissatisfied
    /// 不了解
    case unsure
}
