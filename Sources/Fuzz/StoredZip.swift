/// A package of files without compression, as office programs read it.
enum StoredZip {
    static func package(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var (bytes, directory): ([UInt8], [UInt8]) = ([], [])
        for file in files {
            let (name, offset, sum) = (Array(file.name.utf8), bytes.count, checksum(file.bytes))
            let common =
                little(20, 2) + little(0, 8) + little(Int(sum), 4) + little(file.bytes.count, 4)
                + little(file.bytes.count, 4) + little(name.count, 2) + little(0, 2)
            bytes += little(0x0403_4B50, 4) + common + name + file.bytes
            directory += little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 10) + little(offset, 4) + name
        }
        let start = bytes.count
        return bytes + directory + little(0x0605_4B50, 4) + little(0, 4) + little(files.count, 2)
            + little(files.count, 2) + little(directory.count, 4) + little(start, 4) + little(0, 2)
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
    }

    /// What each byte adds to a checksum.
    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ sum >> 8 }
    }
}
