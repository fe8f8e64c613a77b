import Office
import Papers
import Testing

/// The lines of a file.
func lines(_ bytes: [UInt8], _ name: String = "a.docx") throws -> [String] {
    guard case .lines(let lines) = try SourceReader.read(bytes, name: name).content else { return ["a workbook"] }
    return lines
}

/// The workbook in a file.
func workbook(_ bytes: [UInt8], _ name: String = "a.xlsx") throws -> Workbook {
    guard case .workbook(let workbook) = try SourceReader.read(bytes, name: name).content else {
        return Workbook(sheets: [])
    }
    return workbook
}

/// Why a file is not read.
func problem(_ bytes: [UInt8], _ name: String = "a.xlsx") -> OfficeProblem? {
    do throws(OfficeProblem) {
        _ = try SourceReader.read(bytes, name: name)
        return nil
    } catch {
        return error
    }
}

extension Sheet {
    /// The rows in words.
    var words: [[String]] { rows.map { $0.map(\.words) } }
}
