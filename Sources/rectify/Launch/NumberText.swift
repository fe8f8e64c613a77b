import Desk
import Tracker

/// Numbers of the command line: read as the forms read them, refused with the sentences of commands.
enum NumberText {
    /// A whole number that is not negative.
    ///
    /// - Throws: `Refusal.badNumber`
    static func whole(_ text: String) throws(Refusal) -> Int {
        // A share has a sign of per cent, a count has none.
        guard !text.contains(where: { "%％".contains($0) }), let number = NumberReader.whole(text) else {
            throw .badNumber(text)
        }
        return number
    }

    /// A sum of money in yuan, typed in 万元 with up to four decimals: `12.5` is 125,000 yuan.
    ///
    /// - Throws: `CommandProblem.badMoney`
    static func money(_ text: String) throws(CommandProblem) -> Int {
        guard let yuan = NumberReader.wan(text) else { throw .badMoney(text) }
        return yuan
    }

    /// A share of a hundred, with or without its sign.
    ///
    /// - Throws: `Refusal.badValue`
    static func share(_ text: String) throws(Refusal) -> Int {
        guard let share = NumberReader.whole(text), (1...100).contains(share) else {
            throw .badValue(.share, text, valid: ["1–100"])
        }
        return share
    }
}
