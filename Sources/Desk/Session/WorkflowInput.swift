import Glibc
import Import
import Tracker

/// Workflows that come from files.
package enum WorkflowInput {
    /// Reads a workflow from a file, or from standard input for `-`.
    ///
    /// - Throws: `CommandProblem`, with a sentence that names the file, the line and what is wrong there.
    package static func read(_ path: String) throws(CommandProblem) -> Workflow {
        let bytes = try InputFile.bytes(path, limit: WorkflowFile.limit)
        do throws(WorkflowProblem) {
            return try WorkflowFile.read(bytes)
        } catch {
            throw .workflow(path, error.phrase)
        }
    }

    /// The person's own workflow for new workspaces; nil where there is none.
    package static func own(in folder: String) throws(CommandProblem) -> Workflow? {
        do throws(CommandProblem) {
            return try read(folder + "/workflow.json")
        } catch {
            if case .cannotRead(_, let code) = error, code == ENOENT || code == ENOTDIR { return nil }
            throw error
        }
    }
}
