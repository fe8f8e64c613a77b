import PtySupport
import Testing

@Suite("Several at once on one device")
struct TwoAtOnceTests {
    @Test("nobody is told that a journal lost something while others write and look")
    func noFalseAlarm() throws {
        let home = try Home()
        try home.done("demo", "--keep", home.data)
        let day = ["--today", "2022-10-31", "--as"]
        for round in 0..<12 {
            let runs = [
                try home.start(["note", "4.4", "第\(round)条", "--on", "2022-10-31"] + day + ["整改办"]),
                try home.start(["note", "4.5", "第\(round)条", "--on", "2022-10-31"] + day + ["整改办"]),
                try home.start(["overview"] + day + ["整改办"]), try home.start(["list"] + day + ["整改办"]),
            ]
            for run in try runs.map({ try $0.finish() }) {
                #expect(run.status == 0)
                #expect(!run.errors.contains("变短") && !run.errors.contains("不见"), "\(run.errors)")
            }
        }
    }
}
