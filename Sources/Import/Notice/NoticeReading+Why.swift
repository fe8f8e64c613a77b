import Wording

extension NoticeReading {
    /// Why a line was left out, or what is uncertain about it. What a file holds and was not read is another (`Unread.What`).
    public enum Why: String, CaseIterable, Sendable {
        // Why a row or column of a table is part of no item.

        /// A sheet without a heading that is understood.
        case sheetWithoutHeading
        /// A column whose heading is not known.
        case unknownColumn
        /// A cell above which there is no heading.
        case cellWithoutHeading
        /// What stands above a table.
        case aboveTable
        /// What stands below a table: who filled it in.
        case belowTable
        /// A row of totals.
        case totalRow
        /// The heading again, on another page.
        case repeatedHeading
        /// A row before the first problem.
        case rowWithoutProblem
        /// Records of a ledger that was written out, which are not compared.
        case recordsNotCompared
        /// The entries of a ledger that was written out, where they are not there or make another ledger.
        case entriesMissing
        /// A row that says nothing new.
        case rowWithoutMeasure

        // Slips that came back.

        /// A cell of a slip that the program fills in, and was changed.
        case slipColumn
        /// A row of a slip that is no measure's.
        case slipRow
        /// A row of a slip whose measure is not in the ledger.
        case slipMeasure
        /// A cell that says there is nothing new.
        case nothingNew
        /// A cell that says it is done, of a measure that was handed in or closed already.
        case slipSubmitted
        /// A cell that says what the ledger has already.
        case slipKnown

        // Lists of the program's own that came back.

        /// Lists that were written from another ledger, or from another round.
        case otherRound
        /// A row of a list of the program's own without its number.
        case rowWithoutNumber
        /// A cell that is worked out, and was changed.
        case derivedColumn
        /// A cell with what is recorded by an act of its own (the basis of a close-out), and was changed.
        case recordedColumn
        /// A cell that was emptied.
        case clearedCell
        /// A number that stands twice in a list.
        case repeatedNumber
        /// A row of a list has another number than the item whose words it has.
        case renumbered
        /// A row of an item that was withdrawn.
        case itemWithdrawn

        // What is uncertain in a table.

        /// A deadline that is not understood.
        case deadlineNotRead
        /// A deadline without a year.
        case deadlineYear
        /// A remark beside a deadline.
        case deadlineRemark
        /// A date that was kept as a number.
        case numberAsDate
        /// A number that no item can have.
        case numberUnfit
        /// A kind of measure that is not understood.
        case kindNotRead
        /// A word for how far something is that is not understood.
        case statusNotRead
        /// A word that says that something is done in part: it goes on.
        case donePartly
        /// What a close-out is said to rest on, and names neither a meeting nor a paper, or one that is still to come.
        case basisUnfit
        /// A word for who may read of something that is not understood: it is kept from the public.
        case disclosureNotRead
        /// Words beside something that say that it is not for the public.
        case keptFromPublic
        /// A row that is struck through.
        case struckRow
        /// A cell that says what stands above it, where nothing does.
        case nothingAbove
        /// A measure that stands in several tables, of which two cells differ: the later one counts.
        case laterValue
        /// A row of a table of measures that is none of those that stand in the tables of problems.
        case noSuchMeasure
        /// A name that is too long.
        case nameTooLong
        /// Progress that is said about several measures at once.
        case sharedProgress

        // Why a line is part of no item.

        /// A line of a table of contents.
        case tableOfContents
        /// Something that a web page puts around the notice.
        case webFurniture
        /// A page number.
        case pageNumber
        /// The title of the notice.
        case title
        /// The paragraphs before the first section.
        case introduction
        /// The heading of a section.
        case sectionHeading
        /// How the rectification was organised.
        case organisation
        /// What is planned next.
        case nextSteps
        /// The label that leads in the measures.
        case leadIn
        /// Running text that belongs to no item.
        case prose
        /// How to reach the body.
        case contact
        /// A note of an attachment.
        case attachment
        /// The signature and its date.
        case signature

        // What is uncertain.

        /// A problem without measures.
        case noMeasures
        /// A list without a label before it, which is not taken as measures.
        case noLeadIn
        /// Measures that skip a number.
        case ordinalGap
        /// A list within a measure's text.
        case nestedList
        /// A number in sequence that follows a comma, and is not taken as a measure's.
        case afterComma
        /// A second label below the same problem.
        case secondList
        /// A measure's number without text.
        case emptyMeasure
        /// Areas or problems that skip a number.
        case numberGap
        /// Numbering that begins again, and is counted on.
        case numberRestart
        /// A number out of order, which is taken as text.
        case outOfSequence
        /// A numbered line that is a problem, or an entry of a list.
        case listOrProblem
        /// An area whose title ends as a problem's does.
        case areaNamesProblem
        /// A figure that disagrees with one before it.
        case figureDisagrees
        /// A date without a year that could be taken from elsewhere.
        case noYear
        /// A date whose year was taken as the one after.
        case yearInferred
        /// A day that does not exist.
        case impossibleDate
        /// A deadline that could not be read, or that lacks a year; it stays in the text.
        case unreadDeadline
        /// What was done, told apart from the measures, and not to be matched to them.
        case progressUnmatched
        /// A number in a list of measures or owners that no problem has.
        case noSuchProblem
        /// Measures that a list names for several problems, which stand with the first.
        case otherProblems
        /// A cell that says something else than another one of the row, where only one can be true.
        case secondValue
        /// A character that could not be read, which stands as 〓.
        case unreadable
        /// A measure to be kept up for good, without a day on which to look at it again.
        case noReviewDate

        /// The sentence for a person.
        public var phrase: Phrase {
            switch self {
            case .sheetWithoutHeading: TableWords.sheetWithoutHeading
            case .unknownColumn: TableWords.unknownColumn
            case .cellWithoutHeading: TableWords.cellWithoutHeading
            case .aboveTable: TableWords.aboveTable
            case .belowTable: TableWords.belowTable
            case .totalRow: TableWords.totalRow
            case .repeatedHeading: TableWords.repeatedHeading
            case .rowWithoutProblem: TableWords.rowWithoutProblem
            case .recordsNotCompared: ImportWords.recordsNotCompared
            case .entriesMissing: ImportWords.entriesMissing
            case .rowWithoutMeasure: TableWords.rowWithoutMeasure
            case .otherRound: TableWords.otherRound
            case .rowWithoutNumber: TableWords.rowWithoutNumber
            case .derivedColumn: TableWords.derivedColumn
            case .recordedColumn: TableWords.recordedColumn
            case .clearedCell: TableWords.clearedCell
            case .repeatedNumber: TableWords.repeatedNumber
            case .renumbered: TableWords.renumbered
            case .itemWithdrawn: TableWords.itemWithdrawn
            case .slipColumn: SlipWords.columnChanged
            case .slipRow: SlipWords.otherRow
            case .slipMeasure: SlipWords.noSuchMeasure
            case .nothingNew: SlipWords.nothingNew
            case .slipSubmitted: SlipWords.submittedAlready
            case .slipKnown: SlipWords.knownAlready
            case .deadlineNotRead: TableWords.deadlineNotRead
            case .deadlineYear: TableWords.deadlineYear
            case .deadlineRemark: TableWords.deadlineRemark
            case .numberAsDate: TableWords.numberAsDate
            case .numberUnfit: TableWords.numberUnfit
            case .kindNotRead: TableWords.kindNotRead
            case .statusNotRead: TableWords.statusNotRead
            case .donePartly: TableWords.donePartly
            case .basisUnfit: TableWords.basisUnfit
            case .disclosureNotRead: TableWords.disclosureNotRead
            case .keptFromPublic: TableWords.keptFromPublic
            case .struckRow: TableWords.struckRow
            case .nothingAbove: TableWords.nothingAbove
            case .laterValue: TableWords.laterValue
            case .noSuchMeasure: TableWords.noSuchMeasure
            case .nameTooLong: TableWords.nameTooLong
            case .sharedProgress: TableWords.sharedProgress
            case .tableOfContents: NoticeWords.tableOfContents
            case .webFurniture: NoticeWords.webFurniture
            case .pageNumber: NoticeWords.pageNumber
            case .title: NoticeWords.title
            case .introduction: NoticeWords.introduction
            case .sectionHeading: NoticeWords.sectionHeading
            case .organisation: NoticeWords.organisation
            case .nextSteps: NoticeWords.nextSteps
            case .leadIn: NoticeWords.leadIn
            case .prose: NoticeWords.prose
            case .contact: NoticeWords.contact
            case .attachment: NoticeWords.attachment
            case .signature: NoticeWords.signature
            case .noMeasures: NoticeWords.noMeasures
            case .noLeadIn: NoticeWords.noLeadIn
            case .ordinalGap: NoticeWords.ordinalGap
            case .nestedList: NoticeWords.nestedList
            case .afterComma: NoticeWords.afterComma
            case .secondList: NoticeWords.secondList
            case .emptyMeasure: NoticeWords.emptyMeasure
            case .numberGap: NoticeWords.numberGap
            case .numberRestart: NoticeWords.numberRestart
            case .outOfSequence: NoticeWords.outOfSequence
            case .listOrProblem: NoticeWords.listOrProblem
            case .areaNamesProblem: NoticeWords.areaNamesProblem
            case .figureDisagrees: NoticeWords.figureDisagrees
            case .noYear: NoticeWords.noYear
            case .yearInferred: NoticeWords.yearInferred
            case .impossibleDate: NoticeWords.impossibleDate
            case .unreadDeadline: NoticeWords.unreadDeadline
            case .progressUnmatched: NoticeWords.progressUnmatched
            case .noSuchProblem: NoticeWords.noSuchProblem
            case .otherProblems: NoticeWords.otherProblems
            case .secondValue: TableWords.secondValue
            case .unreadable: NoticeWords.unreadable
            case .noReviewDate: NoticeWords.noReviewDate
            }
        }
    }
}
