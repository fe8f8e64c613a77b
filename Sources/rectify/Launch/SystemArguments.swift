import Desk
import Tracker

/// The arguments of the process.
enum SystemArguments {
    /// All but the program's name, as texts that lose none of their bytes.
    static let texts: [String] = (1..<max(1, Int(CommandLine.argc))).compactMap { index in
        CommandLine.unsafeArgv[index].map { pointer in
            var bytes: [UInt8] = []
            var place = 0
            while pointer[place] != 0 {
                bytes.append(UInt8(bitPattern: pointer[place]))
                place += 1
            }
            return Charset.current.argument(bytes)
        }
    }
}
