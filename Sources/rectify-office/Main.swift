import COffice
import FoundationEssentials
import Glibc
import Office
import Papers

/// The program beside `rectify` that opens and writes files of office programs: what comes from outside is opened here,
/// under limits of memory and time and without network, other programs and new files, and the libraries that it takes do not slow the dashboard's start.
///
/// It opens no path of its own: what it reads is its standard input, what it writes its standard output. A problem is
/// one line of JSON on standard error, with exit status 1.
///
///     rectify-office read NAME <FILE       a Source as JSON; the name tells what the content does not
///     rectify-office write xlsx <WORKBOOK  a workbook, given as JSON
///     rectify-office write docx <PAPER     a document, given as JSON
///     rectify-office qr <TEXT              a Paper.Code as JSON
///     rectify-office limits                a Confinement as JSON: what its kernel refuses it, found by trying
@main
struct OfficeCommand {
    static func main() {
        StandardDescriptors.secure()
        let arguments = Array(CommandLine.arguments.dropFirst())
        Limits.set()
        // Whatever is loaded later could not be loaded any more.
        TextDecoder.load()
        co_confine(arguments.first == "write" ? 1 : 0)
        do throws(OfficeProblem) {
            try run(arguments)
        } catch {
            let line = (try? JSONEncoder().encode(error)).map(Array.init) ?? []
            try? Standard.write(line + [UInt8(ascii: "\n")], to: STDERR_FILENO)
            exit(1)
        }
    }

    private static func run(_ arguments: [String]) throws(OfficeProblem) {
        switch (arguments.first, arguments.count) {
        case ("read", 2):
            let source = try SourceReader.read(try Standard.input(limit: OfficeLimits.file), name: arguments[1])
            try Standard.write(try JSON.bytes(of: source), to: STDOUT_FILENO)
        case ("write", 2) where arguments[1] == "xlsx":
            let workbook: Workbook = try Standard.decoded()
            try Standard.write(try WorkbookWriter.bytes(of: workbook), to: STDOUT_FILENO)
        case ("write", 2) where arguments[1] == "docx":
            let paper: Paper = try Standard.decoded()
            try Standard.write(try PaperWriter.bytes(of: paper), to: STDOUT_FILENO)
        case ("qr", 1):
            let text = String(decoding: try Standard.input(limit: OfficeLimits.code + 1), as: UTF8.self)
            try Standard.write(try JSON.bytes(of: CodeMaker.code(text)), to: STDOUT_FILENO)
        case ("limits", 1):
            let refused = Confinement(
                network: co_refused(CO_NETWORK) == 1, files: co_refused(CO_FILES) == 1,
                execution: co_refused(CO_EXECUTION) == 1)
            try Standard.write(try JSON.bytes(of: refused), to: STDOUT_FILENO)
        default:
            let usage = "rectify-office read NAME <FILE | write xlsx|docx <JSON >FILE | qr <TEXT | limits\n"
            try Standard.write(Array(usage.utf8), to: STDERR_FILENO)
            exit(64)
        }
    }
}
