import FoundationEssentials

/// The files of this folder as they were compiled in: the defaults that a user's own files overlay.
///
/// Those that end in `.json` are commented JSON (JSON5); who decodes one of them says so to the decoder.
public enum ShippedConfig {
    /// `workflow.json`: stages, moves, roles and warning days of a new workspace.
    public static var workflow: Data { Data(PackageResources.workflow_json) }
    /// `keymap.json`: the keys of the dashboard's actions.
    public static var keymap: Data { Data(PackageResources.keymap_json) }
    /// `columns.json`: the columns of the lists.
    public static var columns: Data { Data(PackageResources.columns_json) }
    /// `themes/themes.json`: the looks of the screen.
    public static var themes: Data { Data(PackageResources.themes_json) }
    /// `example/round.json`: the bundled example's round.
    public static var exampleRound: Data { Data(PackageResources.round_json) }
    /// `example/history.json`: what was done in the bundled example, day by day.
    public static var exampleHistory: Data { Data(PackageResources.history_json) }
    /// `templates/urging.txt`: the text of urging letters.
    public static var urging: Data { Data(PackageResources.urging_txt) }
    /// `templates/notice.txt`: the shape of the closing notice.
    public static var notice: Data { Data(PackageResources.notice_txt) }
    /// `templates/monthly.txt`: the shape of the monthly report.
    public static var monthly: Data { Data(PackageResources.monthly_txt) }
    /// `templates/monthly-en.txt`: the shape of the monthly report in English.
    public static var monthlyEnglish: Data { Data(PackageResources.monthly_en_txt) }
}
