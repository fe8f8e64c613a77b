import Tracker
import Wording

extension NoticeReading {
    /// The reading without characters that could not be read (U+FFFD): each stands as 〓, as in print, and its item is
    /// listed as uncertain. The sign for a lost character never comes into a ledger.
    func withoutUnreadable() -> NoticeReading {
        var clean = self
        for (place, item) in items.enumerated() {
            var plain = item
            plain.title = NoticeReading.readable(item.title)
            plain.text = NoticeReading.readable(item.text)
            plain.progress = item.progress.map(NoticeReading.readable)
            plain.told = item.told.map { told in
                var told = told
                told.text = NoticeReading.readable(told.text)
                return told
            }
            plain.fields = item.fields.mapValues { value in
                switch value {
                case .text(let text): .text(NoticeReading.readable(text))
                case .names(let names): .names(names.map(NoticeReading.readable))
                case .nothing, .day, .flag, .declared, .number, .items: value
                }
            }
            guard plain != item else { continue }
            clean.items[place] = plain
            let words = plain.text.split { $0.isNewline }.first { $0.contains("〓") }.map(String.init) ?? plain.title
            clean.uncertain.append(
                Remark(line: item.line, text: String(words.prefix(60)), why: .unreadable, cell: item.cell))
        }
        clean.round.title = round.title.map(NoticeReading.readable)
        clean.round.body = round.body.map(NoticeReading.readable)
        clean.round.inspector = round.inspector.map(NoticeReading.readable)
        guard clean != self else { return self }
        clean.uncertain.sort { $0.line < $1.line }
        return clean
    }

    private static func readable(_ text: String) -> String {
        guard text.unicodeScalars.contains("\u{FFFD}") else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(scalar == "\u{FFFD}" ? "〓" : scalar) }
        return String(scalars)
    }

    /// The sentence for the first text that is longer than a ledger takes: the item, its place and the limit.
    public var tooLong: Phrase? {
        for item in items {
            for text in [item.text, item.progress ?? ""] + item.told.map(\.text) + item.fields.values.compactMap(\.text)
            {
                // Bytes first: counting characters takes a while.
                guard text.utf8.count > Cleaning.textLimit, text.count > Cleaning.textLimit else { continue }
                let place = item.cell.map { Phrase(verbatim: $0) } ?? NoticeWords.place(line: item.line)
                let zh = NoticeWords.textTooLong(item.ref, place.zh, text.count, limit: Cleaning.textLimit).zh
                let en = NoticeWords.textTooLong(item.ref, place.en, text.count, limit: Cleaning.textLimit).en
                return Phrase(zh, en)
            }
        }
        return nil
    }
}
