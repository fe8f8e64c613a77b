// The argument parser speaks English only; these are its headings and sentences in Chinese. A pattern's `%` stands for
// what was typed or what a thing is called.

extension CommandWords {
    /// Headings and phrases of help screens, as the parser writes them.
    public static let parserHeadings: [Phrase] =
        [
            Phrase("概述：", "OVERVIEW: "), Phrase("用法：", "USAGE: "), Phrase("用法：", "Usage: "),
            Phrase("参数：", "ARGUMENTS:"), Phrase("选项：", "OPTIONS:"), Phrase("命令：", "SUBCOMMANDS:"),
            Phrase("通用选项：", "GLOBAL OPTIONS:"), Phrase("说明：", "Help:  "),
            Phrase("（默认）", " (default)"), Phrase("<命令>", "<subcommand>"), Phrase("[选项]", "[<options>]"),
        ] + parserOptions

    /// What the parser's own options are for, as help screens and completion scripts say it.
    public static let parserOptions: [Phrase] = [
        Phrase("显示版本。", "Show the version."), Phrase("显示帮助。", "Show help information."),
        Phrase("显示某个命令的帮助。", "Show subcommand help information."),
    ]

    /// Sentences with something in them, as the parser writes them.
    public static let parserPatterns: [Phrase] = [
        Phrase("没有选项“%”，是否要写“%”？", "Unknown option '%'. Did you mean '%'?"),
        Phrase("没有选项“%”。文字以减号开头时，前面加 --；选项的值以减号开头时用等号连写，如 --where=-已销号。", "Unknown option '%'"),
        Phrase("“%”后面缺少值。", "Missing value for '%'"),
        Phrase("缺少“%”。", "Missing expected argument '%'"),
        Phrase("缺少其中之一：%。", "Missing one of: %"),
        Phrase("多余的参数“%”。带空格的文字请加引号。", "Unexpected argument '%'"),
        Phrase("多余的 % 个参数：%。带空格的文字请加引号。", "% unexpected arguments: %"),
        Phrase("“%”不能用于“%”。可用：%。", "The value '%' is invalid for '%'. Please provide one of %."),
        Phrase("“%”不能用于“%”。可用：\n%", "The value '%' is invalid for '%'. Please provide one of the following:\n%"),
        Phrase("“%”不能用于“%”：%", "The value '%' is invalid for '%': %"),
        Phrase("“%”不能用于“%”。", "The value '%' is invalid for '%'"),
        Phrase("选项“%”不带值，但写了“%”。", "The option '%' does not take any value, but '%' was specified."),
        Phrase("“%”与前面的“%”矛盾，只能写一个。", "Value to be set with flag '%' had already been set with flag '%'"),
        Phrase("缺少子命令。", "Missing required subcommand."),
        Phrase("用“%”查看详细说明。", "See '%' for more information."),
        Phrase("用“%”查看某个命令的详细说明。", "See '%' for detailed help."),
        Phrase("（可用：%；默认：%）", " (values: %; default: %)"),
        Phrase("（可用：%）", " (values: %)"),
        Phrase("（默认：%）", " (default: %)"),
    ]
}
