import Foundation
import PtySupport
import Tracker

/// A job tried with one fault after another, each from the same beginning, and what is wrong afterwards.
final class Trial {
    let job: Job
    let ground: Ground
    /// The events that were acknowledged before.
    private let before: Set<EventID>
    /// What the job changes where nothing fails: its changes, without identities that differ each time.
    private let whole: Int
    /// What it prints where nothing fails.
    private let clean: Run
    /// The names of the calls that it makes.
    let calls: [String]

    init(_ job: Job) throws {
        self.job = job
        ground = try Ground()
        try job.prepare(ground)
        before = Set(try ground.read().log.map(\.id))
        let log = ground.path + "/calls"
        clean = try ground.run(job.arguments(ground), under: job.folder, log: log)
        guard clean.status == 0 else { throw Ground.Unprepared(what: clean.errors) }
        calls = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
            .map { String($0.split(separator: "\t")[1]) }
        whole = Trial.changes(try ground.read(), since: before)
    }

    /// Every fault that this job can meet.
    var faults: [Fault] {
        var faults: [Fault] = []
        for (index, call) in calls.enumerated() {
            for kind in Fault.kinds(of: call) { faults.append(Fault(kind: kind, at: index + 1, call: call)) }
        }
        for name in Set(calls).sorted() {
            for (index, _) in calls.filter({ $0 == name }).enumerated() {
                for kind in Fault.lasting(of: name) {
                    faults.append(Fault(kind: kind, at: index + 1, count: 0, call: name, countsNameOnly: true))
                }
            }
        }
        return faults
    }

    /// How many changes of a ledger are new; a workflow that comes with the first of them is none.
    private static func changes(_ workspace: Workspace, since before: Set<EventID>) -> Int {
        workspace.log.filter { !before.contains($0.id) }
            .reduce(0) { $0 + $1.changes.filter { if case .workflow = $0 { false } else { true } }.count }
    }

    // MARK: One fault

    /// What is wrong after one fault; nothing where all is as promised.
    func wrongs(_ fault: Fault) throws -> [String] {
        try ground.restore()
        let run = try ground.run(job.arguments(ground), fault: fault, under: job.folder)
        var wrongs = said(run)
        do {
            let workspace = try ground.read()
            wrongs += kept(run, workspace)
            if !job.onlyLooks { wrongs += recorded(run, workspace) }
        } catch {
            wrongs.append("打不开台账：\(error)")
        }
        wrongs += try next(run)
        return wrongs.map { "\(job)｜\(fault)｜\($0)（\(run.status)：\(run.errors.prefix(300))）" }
    }

    private func isKilled(_ run: Run) -> Bool { run.status == 128 + SIGKILL }

    /// What it said: one sentence, no crash, and never another ledger than the one that is there.
    private func said(_ run: Run) -> [String] {
        if isKilled(run) { return [] }
        guard run.status == 0 || run.status == 1 else { return ["退出码 \(run.status)"] }
        var wrongs: [String] = []
        // Beside it, each file that cannot be read is named.
        let lines = run.errors.split(separator: "\n").filter { !$0.hasPrefix("提示") }
        if run.status == 1 {
            if lines.isEmpty { wrongs.append("失败而没有说明") }
            if lines.count > 2 { wrongs.append("说明超过一句：\(lines.count) 行") }
        }
        if run.errors.contains("Error") || run.errors.contains("fatal") { wrongs.append("说明不是给人看的话") }
        if job != .firstImport, (run.output + run.errors).contains("还是空的") { wrongs.append("有内容的台账说成空的") }
        if job.onlyLooks, run.status == 0, run.bytes != clean.bytes, run.errors.isEmpty {
            wrongs.append("少了内容而没有说明")
        }
        return wrongs
    }

    /// What was acknowledged before is there, and so is every file that the ledger speaks of.
    private func kept(_ run: Run, _ workspace: Workspace) -> [String] {
        var wrongs: [String] = []
        let missing = before.subtracting(workspace.log.map(\.id))
        if !missing.isEmpty { wrongs.append("先前确认的 \(missing.count) 条不见了") }
        for item in workspace.ledger.records(.evidence) {
            guard let digest = item.text(.digest) else { continue }
            // A merge says which files it could not bring.
            if job == .merge, run.status == 1 { continue }
            if (try? workspace.verify(kept: digest)) != true {
                wrongs.append(job == .merge ? "并入的佐证文件没有来" : "台账说到的佐证文件不完整")
            }
        }
        return wrongs
    }

    /// What was said of the change is so.
    private func recorded(_ run: Run, _ workspace: Workspace) -> [String] {
        let found = Trial.changes(workspace, since: before)
        var wrongs: [String] = []
        if found != 0, found != whole, job != .merge { wrongs.append("只有一部分：\(found)/\(whole)") }
        let isSaid = run.output.contains("已记录") || run.status == 0
        if isSaid, found != whole { wrongs.append("说已记录，实有 \(found)/\(whole)") }
        let isUnsure = ["没有确认", "读不回来", "只并入了一部分", "个佐证文件读不了"].contains { run.errors.contains($0) }
        if run.status == 1, found != 0, !isUnsure, !run.output.contains("已记录") {
            wrongs.append("说没有保存，实有 \(found)/\(whole)")
        }
        if job == .settings, workspace.log.contains(where: { !before.contains($0.id) && $0.by != "设置里的人" }) {
            wrongs.append("没有读到设置，记在了别人名下")
        }
        return wrongs
    }

    // MARK: Afterwards

    /// The same again, two days later and without a fault: it works, once, and what was left over is gone.
    private func next(_ first: Run) throws -> [String] {
        var wrongs: [String] = []
        for name in ground.files where Trial.isLeftover(name) {
            var times = [
                timeval(tv_sec: time(nil) - 200_000, tv_usec: 0), timeval(tv_sec: time(nil) - 200_000, tv_usec: 0),
            ]
            lutimes(ground.home + "/" + name, &times)
        }
        if job == .send { try? FileManager.default.removeItem(atPath: ground.home + "/in/monthly.docx") }
        let count = Trial.changes(try ground.read(), since: before)
        let second = try ground.run(job.arguments(ground), under: job.folder)
        if second.status != 0 { wrongs.append("再来一次不行：\(second.status) \(second.errors.prefix(200))") }
        let workspace = try ground.read()
        let now = Trial.changes(workspace, since: before)
        switch job {
        case .firstImport, .merge, .attach, .send:
            if now != whole { wrongs.append("再来一次之后有 \(now)/\(whole)") }
        case .note, .settings:
            if now != count + whole { wrongs.append("再来一次多了 \(now - count)/\(whole)") }
        case .list, .template:
            if second.bytes != clean.bytes { wrongs.append("再看一次不一样") }
        }
        // Whatever happened, the chain goes on: a merge's files that went two ways apart.
        if !workspace.damage.isEmpty { wrongs.append("之后日志仍有毛病：\(workspace.damage)") }
        wrongs += kept(second, workspace)
        let names = ground.files
        let left = names.filter(Trial.isLeftover)
        if !left.isEmpty { wrongs.append("留下临时文件：\(left.joined(separator: " "))") }
        let ledgers = names.filter { $0.hasSuffix("/journal") && !$0.hasPrefix("in/") }
        if ledgers != ["data/rectify/journal"] { wrongs.append("台账不止一本：\(ledgers)") }
        return wrongs
    }

    /// Whether a file is one that was only meant for a moment.
    private static func isLeftover(_ path: String) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        return name.hasSuffix(".new") || name.hasSuffix(".tmp") || name.hasPrefix(".") || path.hasPrefix("tmp/")
    }
}
