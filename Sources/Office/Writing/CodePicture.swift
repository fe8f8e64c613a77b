import Papers

/// A QR code as a picture (PNG) of black and white.
enum CodePicture {
    /// How many dots wide a module is.
    private static let scale = 8
    /// How many modules of white are around it: the standard's four.
    private static let quiet = 4

    /// The picture of a code.
    static func png(_ code: Paper.Code) -> [UInt8] {
        let side = (code.rows.count + 2 * quiet) * scale
        let rowLength = (side + 7) / 8
        var dots: [UInt8] = []
        let blank = [UInt8](repeating: 0xFF, count: rowLength)
        let white = Array(repeating: [0] + blank, count: quiet * scale).flatMap(\.self)
        dots += white
        for row in code.rows {
            // A scale of eight makes each module one byte; 0 in a row's first byte says that it is not filtered.
            var line = blank
            for (column, module) in row.utf8.enumerated() where module == UInt8(ascii: "1") { line[quiet + column] = 0 }
            for _ in 0..<scale { dots += [0] + line }
        }
        dots += white
        let header = bigEndian(UInt32(side)) + bigEndian(UInt32(side)) + [1, 0, 0, 0, 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header) + chunk("IDAT", stored(dots))
            + chunk("IEND", [])
    }

    private static func bigEndian(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    private static func chunk(_ kind: String, _ data: [UInt8]) -> [UInt8] {
        let content = Array(kind.utf8) + data
        return bigEndian(UInt32(data.count)) + content + bigEndian(checksum(content))
    }

    /// A zlib stream that is not compressed: the document that the picture goes into is.
    private static func stored(_ data: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        var rest = data[...]
        repeat {
            let block = rest.prefix(65_535)
            rest = rest.dropFirst(block.count)
            let length = UInt16(block.count)
            stream.append(rest.isEmpty ? 1 : 0)
            for word in [length, ~length] { stream += [UInt8(truncatingIfNeeded: word), UInt8(word >> 8)] }
            stream += block
        } while !rest.isEmpty
        var (low, high): (UInt32, UInt32) = (1, 0)
        for byte in data {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return stream + bigEndian(high << 16 | low)
    }

    /// The CRC-32 of some bytes.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
        }
    }
}
