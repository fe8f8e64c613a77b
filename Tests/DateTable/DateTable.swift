/// Dates as people write them, by what they mean: the one table that every place which reads a date is tested with.
public enum DateTable {
    /// The day that `days` and `deadlines` mean.
    public static let day = "2022-11-30"

    /// These name the day itself, wherever they stand.
    public static let days = [
        "2022-11-30", "2022.11.30", "2022/11/30", "20221130", "2022年11月30日", "2022年11月30号", "2022年11月30",
        "２０２２－１１－３０", "２０２２年１１月３０日", "二〇二二年十一月三十日", "2022。11。30", "2022—11—30", "2022 年 11 月 30 日",
        "2022\u{200B}-11-30", "2022年11月30日前", "截止2022.11.30", "2022-11-30 00:00:00", "2022年11月30日（星期三）17时前",
        "2022年11月底",
        "2022年11月末",
    ]

    /// These end on that day: as deadlines they mean it.
    public static let deadlines = [
        "2022-11", "2022.11", "2022/11", "2022年11月", "2022年11月份", "二〇二二年十一月", "2022年11月下旬", "2022年12月前",
        "2022年10月至11月", "2022年10-11月", "2022年11月底前", "2022年11月底前完成",
    ]

    /// These can stand in a running text.
    public static let prose = [
        "2022-11-30", "2022.11.30", "2022/11/30", "2022年11月30日", "2022年11月30号", "２０２２－１１－３０", "二〇二二年十一月三十日",
        "2022—11—30", "2022年11月底", "2022年11月末", "2022年11月", "2022年11月下旬", "2022年12月前", "2022年10月至11月", "2022年10-11月",
    ]

    /// These are no day and no deadline anywhere.
    public static let none = [
        "2022-02-30", "22-11-30", "明天", "2022-11-30或2022-12-31", "2022 11 30", "2022-11.30", "2022年11-30",
        "2022-11-30T00:00:00Z", "2022-13-01", "0022-11-30", "-2022-11-30",
    ]
}
