import Exchange
import Foundation
import Testing
import Tracker

/// The path of a published notice, which is not part of the repository.
private let noticePath = ProcessInfo.processInfo.environment["RECTIFY_NOTICE"]

@Suite("A published notice, named by RECTIFY_NOTICE", .enabled(if: noticePath != nil)) struct RealNoticeTests {
    @Test("all its figures") func figures() throws {
        let path = try #require(noticePath)
        let reading = try NoticeReader.read([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
        #expect(reading.count(.area) == 6)
        #expect(reading.count(.problem) == 17)
        #expect(reading.count(.measure) == 65)
        #expect(reading.measuresByProblem == [3, 3, 3, 6, 3, 4, 5, 4, 4, 4, 4, 3, 6, 4, 3, 2, 4])
        #expect(
            reading.declared
                == Declared(
                    areas: 6, problems: 17, measures: 71,
                    groups: [
                        "closed": .init(problems: 5, measures: 11), "effective": .init(problems: 14, measures: 39),
                    ],
                    claimed: .init(problems: 4, measures: 7), meetings: 6,
                    institutions: .init(proposed: 8, joint: 2, own: 25)))
        #expect(reading.round.inspectionStart == Day("2022-03-11"))
        #expect(reading.round.inspectionEnd == Day("2022-05-17"))
        #expect(reading.round.feedback == Day("2022-07-19"))
        #expect(reading.round.signed == Day("2022-12-27"))
        #expect(reading.round.inspector?.hasSuffix("第三巡察组") == true)
        #expect(reading.round.body?.hasPrefix("中共") == true && reading.round.body?.hasSuffix("局党组") == true)
        #expect(reading.uncertain.isEmpty)
    }
}
