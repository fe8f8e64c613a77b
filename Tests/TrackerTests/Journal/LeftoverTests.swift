import Foundation
import Glibc
import Testing

@testable import Tracker

@Suite("What a killed writer left")
struct LeftoverTests {
    @Test("It goes a day later at the next opening for work, in every folder of the ledger, and nothing else does")
    func tidied() throws {
        let folder = try TemporaryFolder()
        let workspace = try folder.workspace()
        try workspace.bringInSample()
        try folder.write(Array("abc".utf8), to: "one")
        _ = try workspace.keepFile(at: folder["one"])
        let places = ["ledger", "ledger/journal", "ledger/evidence", "state/writers", "state/journals"]
        let old = ".rectify-00000000000000aa.new", new = ".rectify-00000000000000bb.new"
        for place in places {
            for name in [old, new, "others.new"] { try folder.write([1], to: place + "/" + name) }
            let when = timeval(tv_sec: time(nil) - 86_460, tv_usec: 0)
            for name in [old, "others.new"] { #expect(utimes(folder[place + "/" + name], [when, when]) == 0) }
        }
        let kept = try folder.journals()
        try folder.workspace().tidy()
        for place in places {
            let names = try Files.names(in: folder[place])
            #expect(!names.contains(old) && names.contains(new) && names.contains("others.new"), "\(place) \(names)")
            #expect(names.filter { $0.hasPrefix(".rectify-") } == [new])
        }
        #expect(try folder.journals() == kept.filter { $0 != old })
        #expect(try folder.workspace().damage.isEmpty)
    }
}
