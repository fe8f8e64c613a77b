import FoundationEssentials
import Papers

/// What the two programs say to each other.
public enum JSON {
    /// A value as JSON.
    public static func bytes(of value: some Encodable) throws(OfficeProblem) -> [UInt8] {
        do {
            return Array(try JSONEncoder().encode(value))
        } catch {
            throw .damaged("json")
        }
    }
}
