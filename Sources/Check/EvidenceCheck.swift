import Glibc
import Tracker

/// Whether the attached files still are what was handed in.
public enum EvidenceCheck {
    /// A file that some item rests on.
    public struct Piece: Hashable, Sendable {
        /// The measure or problem.
        public let item: ItemID
        /// The file's digest.
        public let digest: String
        /// What it was called.
        public let name: String
    }

    /// What is wrong with a file.
    public enum Flaw: Hashable, Sendable {
        /// It is not there.
        case missing
        /// It is not what was handed in.
        case altered
        /// It cannot be read; the system's error number says why: that a folder (EISDIR), a link (ELOOP), or a pipe, a
        /// device or the like (ENXIO) stands in its place, among others.
        case unreadable(code: Int32)
        /// So many cannot be read since their folder cannot: something else stands in its place (ENOTDIR, ELOOP), or the
        /// system's error number says why.
        case closed(files: Int, code: Int32)
        /// It is one of so many that no entry names: the journal that names them is missing, or keeping them was cut off.
        case stray(files: Int)
        /// It is one of so many that somebody else put beside the kept files: nothing was handed in so.
        case beside(files: Int)
    }

    /// A file with what is wrong with it.
    public struct Result: Hashable, Sendable {
        /// The file.
        public let piece: Piece
        /// What is wrong with it.
        public let flaw: Flaw

        /// A file with what is wrong with it.
        public init(piece: Piece, flaw: Flaw) {
            self.piece = piece
            self.flaw = flaw
        }
    }

    /// The files that a ledger speaks of, in the order in which they were handed in.
    public static func pieces(of ledger: Ledger) -> [Piece] {
        (ledger.records(.evidence) + ledger.records(.report)).compactMap { record in
            guard let digest = record.text(.digest), let item = record.under else { return nil }
            return Piece(item: item, digest: digest, name: record.text(.fileName) ?? digest)
        }
    }

    /// Reads all files and says what is wrong. It takes as long as reading them does; each is read once.
    ///
    /// - Parameter all: the ledger with all that is recorded, whatever the day that is shown: what is in it is no stray.
    public static func flaws(of ledger: Ledger, all: Ledger, in shelf: Shelf) -> [Result] {
        if let code = shelf.whyNoFolder() {
            let pieces = pieces(of: ledger)
            return pieces.prefix(1).map { Result(piece: $0, flaw: .closed(files: pieces.count, code: code)) }
        }
        var known: [String: Flaw?] = [:]
        let strays = self.strays(of: all, in: shelf)
        return strays
            + pieces(of: ledger).compactMap { piece in
                let flaw: Flaw?
                if let seen = known[piece.digest] {
                    flaw = seen
                } else {
                    flaw = self.flaw(of: piece.digest, in: shelf)
                    known[piece.digest] = .some(flaw)
                }
                return flaw.map { Result(piece: piece, flaw: $0) }
            }
    }

    /// The files that no entry names, and those that the program did not put there, as one finding each at the ledger's
    /// first round.
    private static func strays(of ledger: Ledger, in shelf: Shelf) -> [Result] {
        guard let round = ledger.openRounds.first else { return [] }
        let named = Set(ledger.records.compactMap { $0.text(.digest) })
        let strays = shelf.keptFiles().filter { !named.contains($0) }
        func result(_ names: [String], _ flaw: Flaw) -> [Result] {
            names.prefix(1).map { name in
                Result(piece: Piece(item: ledger.rounds[round].id, digest: name, name: name), flaw: flaw)
            }
        }
        let others = shelf.otherNames()
        return result(strays, .stray(files: strays.count)) + result(others, .beside(files: others.count))
    }

    private static func flaw(of digest: String, in shelf: Shelf) -> Flaw? {
        do throws(StorageError) {
            return try shelf.verify(kept: digest) ? nil : .altered
        } catch {
            // Only what the system says is not there is missing: what cannot be looked at may be there all the same.
            if case .notAFile = error { return .unreadable(code: ENXIO) }
            guard case .cannotRead(_, let code) = error else { return .altered }
            return code == ENOENT ? .missing : .unreadable(code: code)
        }
    }
}
