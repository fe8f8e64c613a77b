/// What shows in the parts of a level, each as a share of them from 0 to 1.
enum Signal: Int, CaseIterable {
    /// In every part.
    case always
    /// What is wrong is said at the end of its first sentence, or anywhere in it.
    case endsWrong, saysWrong
    /// It begins with what is done.
    case beginsDone
    /// It ends as a problem, or as an area does; it begins with 关于.
    case isProblem, isAspect, isAbout
    /// It asks whether something is so, or is a blank: a point to look at, or to be filled in.
    case asks
    /// Nothing is said in it: it is to be filled in.
    case isBlank
    /// Measures, or what was done, are led in right below it.
    case hasMeasures
    /// One matter is named by a label right below it; several are. Its numbers go on from part to part above.
    case hasFinding, hasFindings, runsOn
    /// Owners or a deadline are named right below it.
    case hasOwners
    /// One of a run below a problem, it says right behind its words what was done about it.
    case tellsOfItself
    /// Numbers of another form stand below it.
    case hasBelow
    /// It is numbered 一是; it is a line without a mark.
    case isClause, isLine
    /// It is called 问题1, or 措施1.
    case isNamed, isMeasureNamed
    /// It stands in a list that measures, or what was done, are led in by.
    case underPlan, underTold
    /// It stands below a heading of problems, of problems with what is done about them, or of measures.
    case underProblems, underFindings, underMeasures
    /// Its first sentence is long.
    case isLong
    /// Its heading is that of a part: 存在的主要问题.
    case hasTopic
    /// It has a form that large parts have: 一、 第一部分.
    case isLarge
    /// It is the only one of its form there.
    case isAlone
    /// There are as many as the document declares areas, or problems.
    case countsAreas, countsProblems
    /// The title of the document is of findings; of something else.
    case titleOfFindings, titleOfOther
    /// Nothing is said of findings in the title; it says that they are put right.
    case titleOfNeither, titleOfMeasures
}

extension Signal {
    /// What a role's score gains by a signal. Of two readings the one with the greater sum is the better one.
    ///
    /// 0 is what text around an item scores. A problem needs more than its number: that its end says what is wrong, that it
    /// is called a problem, or that measures are led in below it; inventing one is worse than missing it.
    static let weights:
        [(signal: Signal, section: Double, area: Double, problem: Double, measure: Double, link: Double)] = [
            (.always, 0.0, -0.6, -1.6, -1.2, -0.4),
            (.endsWrong, -1.0, 0.3, 1.7, -1.2, 0.0),
            (.saysWrong, 0.0, 0.0, 0.6, -0.2, 0.0),
            (.beginsDone, 0.0, -0.3, -1.2, 1.3, 0.0),
            (.isProblem, -1.6, -0.6, 2.6, -2.2, 0.8),
            (.isAspect, -1.2, 2.6, -3.4, -2.0, 0.4),
            (.isAbout, 0.0, 0.0, 0.8, -0.3, 1.6),
            (.asks, -0.5, -2.0, -4.0, -3.0, -2.0),
            (.isBlank, -9.0, -9.0, -9.0, -9.0, -9.0),
            (.hasMeasures, -2.5, -1.8, 2.8, -2.0, 0.0),
            (.hasFinding, -1.5, -2.0, 3.0, -3.0, 0.0),
            (.hasFindings, 0.3, 1.0, -3.0, -3.0, 0.0),
            (.runsOn, -0.3, 0.0, 0.5, 0.0, 0.0),
            (.hasOwners, -0.5, -0.5, 0.6, 0.4, 0.0),
            (.tellsOfItself, -2.0, -2.0, -2.0, 2.0, -2.0),
            (.hasBelow, 0.3, 0.4, 0.0, -0.2, 0.6),
            (.isClause, -2.0, -2.0, -0.4, 0.4, -2.0),
            (.isLine, -3.0, -3.0, -1.6, -0.9, -3.0),
            (.isNamed, -2.0, -2.0, 3.6, -3.0, 0.0),
            (.isMeasureNamed, -5.0, -5.0, -5.0, 4.0, -5.0),
            (.underPlan, -9.0, -9.0, -9.0, 2.8, 0.0),
            (.underTold, -9.0, -9.0, -9.0, 2.4, 0.0),
            (.underProblems, -0.5, 0.0, 1.9, -2.0, -9.0),
            (.underFindings, 0.0, 0.4, 0.7, 0.2, -9.0),
            (.underMeasures, -1.0, -2.0, -9.0, 2.0, 0.0),
            (.isLong, -1.5, -1.0, -0.2, 0.2, -0.5),
            (.hasTopic, 4.0, -3.0, -3.0, -3.0, -3.0),
            (.isLarge, 0.4, 0.2, -0.2, -0.8, -0.5),
            (.isAlone, 0.3, -0.9, 0.0, 0.0, 0.0),
            (.countsAreas, 0.0, 0.8, 0.0, 0.0, 0.0),
            (.countsProblems, 0.0, 0.0, 0.8, 0.0, 0.0),
            (.titleOfFindings, 0.0, 0.0, 0.3, 0.0, 0.0),
            (.titleOfOther, 0.0, -0.5, -4.5, 0.0, 0.0),
            (.titleOfNeither, 0.0, 0.0, -0.8, 0.0, 0.0),
        ]

    /// What goes with what: measures right below a problem; problems below an area, for each part as a signal is.
    static let measuresBelow = 0.7
    /// Measures below a problem whose polarity is another one.
    static let contrast = 0.8
    /// What counts of measures that are all of what is done, below problems that only in part say what is wrong.
    static let otherWords = 0.6
    /// The same where the title says that what is wrong is put right, and no label says where.
    static let rectification = 0.3
    /// How many of them have to begin with what is done.
    static let leastDone = 0.3
    static let problemsBelow = 0.9
    /// What it costs to read 1. below （一） as parts of a problem.
    static let partsBelow = 0.8
    /// What it costs to read parts as parts of problems whose numbers go on from one to the next.
    static let runningParts = 1.5
    /// What a role gains by the share of the parts of the same form that have it elsewhere in the document.
    static let sameElsewhere = 1.0
    /// What it costs to read as parts of problems what there is as often as problems.
    static let countedParts = 1.0
    /// A part of a finding counts a little less than a finding.
    static let subproblemShare = 0.85
}
