import CQREncode
import Papers

/// Makes QR codes.
public enum CodeMaker {
    /// A text as a QR code, of the level M: up to 15 per cent of it may be damaged.
    ///
    /// - Throws: `.cannotHold(.code)` for an empty text, and one that is longer than what can be scanned from paper.
    public static func code(_ text: String) throws(OfficeProblem) -> Paper.Code {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, bytes.count <= OfficeLimits.code else { throw .cannotHold(.code) }
        guard let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else { throw .cannotHold(.code) }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard let data = code.pointee.data else { throw .cannotHold(.code) }
        let rows = (0..<width).map { row in
            String((0..<width).map { data[row * width + $0] & 1 == 1 ? "1" : "0" })
        }
        return Paper.Code(text: text, rows: rows)
    }
}
