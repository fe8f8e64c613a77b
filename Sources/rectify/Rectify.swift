import ArgumentParser
import Glibc
import Papers
import Wording

/// The program: `rectify [global options] COMMAND`, and without a command the dashboard.
@main
struct Rectify: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "rectify", abstract: CommandWords.program.spoken,
            discussion: CommandWords.programDiscussion.spoken, version: "0.1.0",
            subcommands: [
                DashboardCommand.self, DemoCommand.self, ImportCommand.self, SlipCommand.self, ListCommand.self,
                ShowCommand.self,
                OverviewCommand.self, CheckCommand.self, QueueCommand.self, HistoryCommand.self, DiffCommand.self,
                NoteCommand.self,
                MoveCommand.self, AssignCommand.self, DeadlineCommand.self, AttachCommand.self, EvidenceCommand.self,
                OutcomeCommand.self, OutcomesCommand.self, MilestoneCommand.self, LookBackCommand.self,
                LookBacksCommand.self, SampleCommand.self, UrgeCommand.self, MeetingCommand.self, OpinionCommand.self,
                SurveyCommand.self,
                ReportedCommand.self, LinkCommand.self, SetCommand.self, AddCommand.self, WithdrawCommand.self,
                ReinstateCommand.self,
                RoundCommand.self, MemberCommand.self, SettleCommand.self, WorkflowCommand.self, UndoCommand.self,
                RedoCommand.self, ReportCommand.self, ExplainCommand.self,
                ExportCommand.self, MergeCommand.self, GenerateCommand.self,
            ],
            defaultSubcommand: DashboardCommand.self)
    }

    @OptionGroup(title: CommandWords.globalOptions.spoken) var global: GlobalOptions

    static func main() {
        StandardDescriptors.secure()
        Glibc.exit(Launch(arguments: SystemArguments.texts).run())
    }
}
