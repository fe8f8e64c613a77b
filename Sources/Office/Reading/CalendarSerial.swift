import Papers

/// Days as workbooks count them.
enum CalendarSerial {
    /// The day of a serial number; nil where there is none.
    ///
    /// Counting from 1900, workbooks have a 29 February 1900 that never was: number 60 is no day, and those before it
    /// are one further on.
    static func day(_ serial: Double, from1904: Bool) -> (year: Int, month: Int, day: Int)? {
        guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
        let whole = Int(serial)
        // Days since 1 January 1970.
        if from1904 { return civil(whole - 24_107) }
        if whole == 0 || whole == 60 { return nil }
        return civil(whole < 60 ? whole - 25_568 : whole - 25_569)
    }

    /// A day of the calendar, of the days since 1 January 1970.
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        // In years that begin in March a leap day is the last one, and 400 years have 146,097 days.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * ofYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, ofYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// A time of day as text, of a day's part.
    static func time(_ serial: Double) -> String {
        let minutes = Int(((serial - serial.rounded(.down)) * 1440).rounded()) % 1440
        let (hour, minute) = (minutes / 60, minutes % 60)
        return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
    }
}
