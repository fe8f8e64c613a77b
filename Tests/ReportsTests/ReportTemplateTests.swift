import Reports
import Testing
import Tracker
import Wording

@Suite("Templates of reports")
struct ReportTemplateTests {
    @Test(
        "A part that another report has is refused by its line, with the parts that make sense here",
        arguments: ReportTemplates.Name.allCases)
    func foreignParts(name: ReportTemplates.Name) throws {
        let (own, foreign) =
            switch name {
            case .notice: (["findings", "left-out", "survey"], ["period", "late", "coming", "reporting"])
            case .monthly, .monthlyEnglish: (["period", "late", "survey"], ["introduction", "findings", "left-out"])
            }
        for part in own { _ = try name.template(Array("# A\n\n{{\(part)}}\n".utf8)) }
        for part in foreign {
            let problem = #expect(throws: ReportTemplateProblem.self) {
                try name.template(Array("# A\n\n{{\(part)}}\n".utf8))
            }
            let sentence = try #require(problem).phrase
            #expect(sentence.zh.hasPrefix("第 3 行：没有“\(part)”。"))
            for part in own { #expect(sentence.en.contains(part)) }
            for part in foreign { #expect(!(sentence.en.split(separator: ".").last ?? "").contains(part)) }
        }
    }

    @Test("What is shipped for a report is a template of it, and says where a person writes")
    func shipped() throws {
        let templates = try ReportTemplates.shipped()
        for kind in ReportKind.allCases {
            let places = Language.allCases.map { templates.places(of: kind, language: $0) }
            for (language, places) in zip(Language.allCases, places) {
                #expect(places.isEmpty == (kind.template(language) == nil), "\(kind)")
            }
        }
    }
}
