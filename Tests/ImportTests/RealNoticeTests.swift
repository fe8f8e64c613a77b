import Foundation
import Import
import Fixtures
import ShippedConfig
import Testing
import Tracker

/// The path of a published notice, which is not part of the repository.
private let noticePath = ProcessInfo.processInfo.environment["RECTIFY_NOTICE"]

@Suite("A published notice, named by RECTIFY_NOTICE", .enabled(if: noticePath != nil)) struct RealNoticeTests {
    @Test("no template, and nothing of the example, holds its sentences") func ownWords() throws {
        func runs(_ text: String) -> Set<String> {
            var found: Set<String> = []
            for run in text.split(whereSeparator: { !("\u{4E00}"..."\u{9FFF}").contains($0) }) {
                let characters = Array(run)
                guard characters.count >= 12 else { continue }
                for start in 0...(characters.count - 12) { found.insert(String(characters[start..<(start + 12)])) }
            }
            return found
        }
        let path = try #require(noticePath)
        let theirs = runs(String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self))
        #expect(!theirs.isEmpty)
        let shipped = [
            ShippedConfig.notice, ShippedConfig.monthly, ShippedConfig.urging, ShippedConfig.exampleRound,
            ShippedConfig.exampleHistory,
        ]
        for data in shipped {
            let shared = runs(String(decoding: data, as: UTF8.self)).intersection(theirs)
            #expect(shared.isEmpty, "\(shared.sorted())")
        }
    }

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
