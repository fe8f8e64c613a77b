import Tracker

/// What `check` says: one entry for each code (Check, `CheckCode`), and the sentences of its findings.
public enum CheckWords {
    /// What is said of a code.
    public struct Entry: Sendable {
        /// What it is called.
        public let label: Phrase
        /// What it means.
        public let means: Phrase
        /// Why it matters.
        public let why: Phrase
        /// What to do about it.
        public let advice: Phrase
    }

    // MARK: Codes

    /// `journalAltered`
    public static let journalAltered = Entry(
        label: Phrase("日志被动过", "Journal altered"),
        means: Phrase(
            "某个日志文件里有被改动、抽掉、混入或读不了的行，或整个文件被换过。",
            "A journal file holds lines that were edited, removed, copied there or cannot be read, or was replaced as a whole."
        ),
        why: Phrase(
            "日志是台账唯一的依据；中间被动过，之后的数字就说不清是怎么来的。",
            "The journals are all that the ledger rests on; where they were changed, no figure can be traced."),
        advice: Phrase(
            "从备份或同事的拷贝取回原来的文件，用 rectify merge 并入；查清谁动过这个文件夹。",
            "Bring the file back from a copy with rectify merge, and find out who changed the folder."))
    /// `journalMissing`
    public static let journalMissing = Entry(
        label: Phrase("日志有缺失", "Journal missing"),
        means: Phrase(
            "少了日志文件，或文件变短、打不开、最后一行没写完：别的记录、已报送的报告或本机记得的内容不在了。",
            "A journal file, or a part of one, is gone, cut short or cannot be opened: what other entries, sent reports or this device's memory speak of is not there."
        ),
        why: Phrase(
            "少了的内容不计入任何数字；再导入一遍会全部重复。",
            "What is missing is in no figure, and importing it anew would double the rest."),
        advice: Phrase(
            "从备份或同事的拷贝取回，用 rectify merge 并入；确认找不回的，用 rectify check --accept-loss 注明。",
            "Bring it back from a copy (rectify merge); where it is lost for good, say so with rectify check --accept-loss."
        )
    )
    /// `clockAhead`
    public static let clockAhead = Entry(
        label: Phrase("时钟超前", "Clock ahead"),
        means: Phrase(
            "有的记录时间晚于本机时钟，或所记的日期晚于写下它的时间。",
            "Entries are of a time to come, or for a later day than that on which they were written."),
        why: Phrase(
            "日期决定先后和超期；时钟不准，超期、趋势和各时点的数都会错。",
            "Days decide what comes first and what is overdue; with a wrong clock no figure of a day is right."),
        advice: Phrase(
            "核对这台机器和写下记录的那台机器的时钟。", "Check the clock of this machine and of the one that wrote them."))
    /// `clockBack`
    public static let clockBack = Entry(
        label: Phrase("时间倒退", "Clock went back"),
        means: Phrase(
            "同一个日志文件里，写在后面的记录，写明的时间反而早一天以上，或早到了已报送的报告之前。",
            "In one journal file, entries say to be written more than a day before those that stand above them, or before a report that was sent meanwhile."
        ),
        why: Phrase(
            "这样的记录看上去像是早就记下的：报告报送时并没有它们，却不显示为补录。",
            "Such entries look as if they had long been there: a report that was sent did not have them, and nothing says that they came late."
        ),
        advice: Phrase(
            "问记录人：那天时钟往回调过的，写一条说明；不是的，用 rectify history 查这些记录，撤销后如实补录。",
            "Ask who wrote them: where the clock was put back, a note says so; where not, look them up with rectify history, undo them, and enter them as what they are."
        ))
    /// `lineEnds`
    public static let lineEnds = Entry(
        label: Phrase("日志被转存", "Journal converted"),
        means: Phrase(
            "某个日志文件被别的软件转存过：换行成了 CR LF 或 CR，行首加了编码标记（BOM），JSON 换了写法，或末尾多出空字节；内容没有变，照常计入。",
            "Another program kept a journal file anew, with CR LF or CR as line ends, a byte order mark, its JSON spelled in another way, or zeros at its end; what it says is unchanged and counts."
        ),
        why: Phrase(
            "转换换行的软件也可能改动别的内容，日志应当原样保存。",
            "A program that converts line ends may change more; journals are to stay as they were written."),
        advice: Phrase(
            "让同步、编辑软件不要转换换行；关闭本程序后运行 sed -i -z 's/[ \\t]*[\\r\\n][ \\t\\r\\n]*/\\n/g; s/\\xEF\\xBB\\xBF{/{/g' 文件 改回。",
            "Have no program convert it; to put it right, close rectify and run sed -i -z 's/[ \\t]*[\\r\\n][ \\t\\r\\n]*/\\n/g; s/\\xEF\\xBB\\xBF{/{/g' FILE."
        ))
    /// `stateUnwritable`
    public static let stateUnwritable = Entry(
        label: Phrase("本机记不住", "Device forgets"),
        means: Phrase(
            "本机用来记住日志和草稿的文件夹写不了。", "The folder in which this device remembers journals and drafts cannot be written."),
        why: Phrase(
            "每次保存都会另起一个日志文件；草稿留不住；日志少了、被换过，本机也看不出。",
            "Each save begins a new journal file, drafts are not kept, and a missing or replaced journal goes unseen here."
        ),
        advice: Phrase(
            "改好这个文件夹的归属和权限（所有者应是你），再存一次。",
            "Mend the folder's owner and permissions (it should be yours), then save once more."))
    /// `lossAccepted`
    public static let lossAccepted = Entry(
        label: Phrase("已注明找不回", "Lost for good"),
        means: Phrase("日志少了内容，本机已注明找不回。", "Journals lack what this device was told is lost for good."),
        why: Phrase(
            "这些内容不在台账里，此前报送的数不能再逐条核对。",
            "What they held is not in the ledger; figures sent before cannot be traced entry by entry."),
        advice: Phrase(
            "以存档的报告为准；以后找到了，用 rectify merge 并入。",
            "Go by the reports that were kept; where it turns up, bring it in with rectify merge."))
    /// `evidenceAltered`
    public static let evidenceAltered = Entry(
        label: Phrase("佐证被动过", "Evidence altered"),
        means: Phrase(
            "存下的佐证文件不在了，或内容与提交时的校验值不符。",
            "An attached file is gone, or is no longer what was handed in (by its SHA-256)."),
        why: Phrase("销号靠佐证；换过内容的佐证证明不了任何事。", "Close-outs rest on evidence; a file that was changed proves nothing."),
        advice: Phrase(
            "把另一份拷贝或原台账 evidence 文件夹里的同名文件复制回来；取不回就请提交人重新提交，并撤下这一份。",
            "Copy the file of that name back from another copy's evidence folder, or have it handed in again and take this one away."
        )
    )
    /// `ruleBroken`
    public static let ruleBroken = Entry(
        label: Phrase("不合规则的记录", "Entries against the rules"),
        means: Phrase(
            "日志里有按规则本来记不进去的记录：其人的角色无权，或办理不合流程。",
            "The journals hold entries that the rules would have refused: by someone whose role may not, or against the workflow."
        ),
        why: Phrase(
            "这样的记录没有经过本程序，可能是直接改的日志文件。",
            "Such entries did not come through this program: a journal file was written by hand."),
        advice: Phrase(
            "看是哪几条（\(key: .journal)），问清本人；不该有的按规则改回来（退回、改回原值）。",
            "See which they are (\(key: .journal)) and ask who wrote them; put right by the rules what should not be (return it, set it back)."
        ))
    /// `notCounted`
    public static let notCounted = Entry(
        label: Phrase("没有计入的记录", "Entries not counted"),
        means: Phrase(
            "日志里有的内容没有计入台账：标识与已有的条目相同、记在不能有它的条目下、填了没有的字段，或问题销号时还有措施未办结。",
            "Journals hold what counts for nothing: under an identity that another item has, of an item that cannot have it, in a field that there is not, or closing a problem of which something was open."
        ),
        why: Phrase(
            "写它的人以为已经记上了，数字里却没有。",
            "Whoever wrote it takes it for recorded, and no figure has it."),
        advice: Phrase(
            "看那一条的记录（\(key: .journal)），两份内容都在；该有的另行补记，问题待措施办结后再销号。",
            "Look at the item's history (\(key: .journal)), where both texts stand; record anew what should count, and close a problem once its measures are done."
        ))
    /// `notMember`
    public static let notMember = Entry(
        label: Phrase("不在名单的人记的", "By someone who is no member"),
        means: Phrase(
            "成员名单建立之后，有不在名单里的人的记录：在自己的拷贝里记的，或直接写进了日志文件。",
            "Since members were named there are entries by someone who is none: made in a copy of his own, or written into a journal file."
        ),
        why: Phrase("不知道是谁、什么角色的人，他的记录不能当依据。", "What rests on someone whose role nobody knows rests on nothing."),
        advice: Phrase(
            "问清是谁：该在名单里的登记为成员（\(key: .member)）；不该有的按规则改回来。",
            "Find out who it is: name him a member where he is one (\(key: .member)), and put right by the rules what should not be there."
        ))
    /// `strayEvidence`
    public static let strayEvidence = Entry(
        label: Phrase("佐证无记录", "File without an entry"),
        means: Phrase(
            "evidence 文件夹里有文件，没有任何一条记录提到它：记下它的日志文件不见了或还没同步过来，或者存入时中断过。",
            "There are files in the folder evidence that no entry names: the journal that names them is missing or not synced yet, or keeping them was cut off."
        ),
        why: Phrase("日志文件不见了，可能只有这里看得出来。", "That a journal is missing may show nowhere else."),
        advice: Phrase(
            "向同事核对各自的日志文件是否齐全，少了的用 rectify merge 并入；确认没有用的文件，可以移走。",
            "Ask your colleagues whether all their journals are there, and merge what is missing (rectify merge); a file that nobody needs can be taken away."
        ))
    /// `selfNamed`
    public static let selfNamed = Entry(
        label: Phrase("自己登记的成员", "Member by his own word"),
        means: Phrase(
            "有人自己登记为成员，之后办理了措施（如报请销号），管人员的人还没有动过他的登记。",
            "Somebody named himself a member and has moved measures since; nobody who names members has touched what he said of himself."
        ),
        why: Phrase("角色和单位是他自己说的，没有人核对过。", "Role and unit are what he says; nobody has looked."),
        advice: Phrase(
            "核对是不是本人、是不是这个单位的；属实的，由管人员的人补填他的登录名（rectify member set 姓名 --login 登录名），不属实的，从名单中去掉。",
            "Find out whether it is he and his unit; where so, whoever names members adds his login (rectify member set NAME --login LOGIN), else he is taken off the list."
        ))
    /// `similarNames`
    public static let similarNames = Entry(
        label: Phrase("称呼相近", "Similar names"),
        means: Phrase(
            "单位或人员的几种写法很像，只差前后几个字。",
            "Units or people are written in several ways that differ in a few letters at their ends."),
        why: Phrase(
            "写法不同就按几家分别统计，责任清单上分成几行。",
            "Written in several ways they count as several, and stand in several rows of the list of owners."),
        advice: Phrase(
            "如是同一个，改成同一种写法（\(key: .assign)）；不是就不必管。",
            "Where they are one, write them alike (\(key: .assign)); where not, leave them."))
    /// `otherLogin`
    public static let otherLogin = Entry(
        label: Phrase("别的账号代记", "Under another login"),
        means: Phrase(
            "以某成员名义的记录，不是用该成员登记的系统账号记的，也没有写明代录。",
            "Entries in a member's name were not written under the login that is registered for him, nor as recorded for him."
        ),
        why: Phrase(
            "谁都可以用 --as 写别人的名字，账号才看得出是谁。", "Anyone can give another's name with --as; the login tells who it was."),
        advice: Phrase(
            "问清是谁记的；替人记的今后用 --for 写明代录。",
            "Ask who wrote them; what is recorded for someone else says so with --for."))
    /// `sameLogin`
    public static let sameLogin = Entry(
        label: Phrase("同一账号代录", "Recorded for others"),
        means: Phrase(
            "报请和销号（或延期的申请和批准）出自同一个系统账号，代录的写明了替谁、依据什么。",
            "Submission and close-out, or the request for an extension and its grant, were recorded under one system login, for others and with the basis said."
        ),
        why: Phrase(
            "一台电脑替几方录入是常事，看依据才知道是不是各自定的。",
            "One computer often records for several sides; only the basis tells that each decided for itself."),
        advice: Phrase("抽看几条所写的依据。", "Look at the basis of some of them."))
    /// `afterReport`
    public static let afterReport = Entry(
        label: Phrase("报送后才有", "Came after the report"),
        means: Phrase(
            "有些记录写明的时间在报送之前，报送的人那时却没有看到。",
            "Entries say to have been written before a report was sent, and whoever sent it did not have them."),
        why: Phrase(
            "多半是同事的日志后来才并入；也可能是事后补写，把日子写早了。报出去的数没有算它们。",
            "As a rule a colleague's journal was merged later; it can also be that they were written afterwards under an earlier day. What was sent did not count them."
        ),
        advice: Phrase(
            "问记录人；属实的，下一期月报以补报列出。", "Ask who wrote them; what is so stands in the next monthly report as reported late."
        ))
    /// `closedBySubmitter`
    public static let closedBySubmitter = Entry(
        label: Phrase("自己报自己销", "Closed by its submitter"),
        means: Phrase(
            "销号与报请是同一个人，或出自同一个系统账号。",
            "The close-out and the submission are of one person, or were recorded under one system login."),
        why: Phrase("自己报、自己销，等于没有人审过。", "Whoever closes what he submitted has reviewed nothing."),
        advice: Phrase(
            "请领导小组另一人复核后重新销号（反弹再办），或在会议纪要里写明为何由同一账号代录。",
            "Have someone else of the leading group confirm it, or put down in the minutes why one login recorded both."
        ))
    /// `declaredMismatch`
    public static let declaredMismatch = Entry(
        label: Phrase("载明与台账不符", "Declared and counted differ"),
        means: Phrase("文件载明的数与台账点出来的数不同。", "A figure that the documents declare is not what the ledger counts."),
        why: Phrase("同一件事两个数，上报和公开后必有人问哪个对。", "Two figures for one thing: whoever reads both will ask which is right."),
        advice: Phrase(
            "逐项核对：台账漏了就补（\(key: .add)），文件写错了就更正（\(key: .declared)）。",
            "Go through them: add what the ledger lacks (\(key: .add)), or correct what was declared (\(key: .declared))."
        ))
    /// `badPercentage`
    public static let badPercentage = Entry(
        label: Phrase("百分比算不拢", "Percentage does not fit"),
        means: Phrase("写出的百分比与旁边的分子分母不符。", "A percentage does not fit the figures that it stands beside."),
        why: Phrase("一除就露馅，整份材料的数都会被怀疑。", "Anyone can divide; one wrong rate puts every other figure in doubt."),
        advice: Phrase(
            "按台账重算，改正文字；比率写明分母和截止日。", "Compute it again and correct the text; name the denominator and the day."))
    /// `documentsDisagree`
    public static let documentsDisagree = Entry(
        label: Phrase("两份文件不一致", "Two documents disagree"),
        means: Phrase(
            "同一轮次、同一天的两份文件，同一个数写得不同。", "Two documents of a round give one figure of the same day differently."),
        why: Phrase(
            "报给两处的数对不上，是数字造假最先被查的地方。", "Figures that differ between two recipients are what an audit looks at first."),
        advice: Phrase(
            "查明哪份对，另一份发更正；\(key: .explain) 可以列出差在哪几条。",
            "Find out which is right and correct the other; \(key: .explain) lists what moved a figure."))
    /// `unsettled`
    public static let unsettled = Entry(
        label: Phrase("冲突未裁定", "Not settled"),
        means: Phrase(
            "两人分别填了不一样的值，还没有人裁定以哪个为准，暂以较谨慎的为准。",
            "Two writers have set one thing differently, and nobody has said which counts; the more cautious does until then."
        ),
        why: Phrase("没裁定的值写进上报材料，日后可能要改口。", "What is reported of it may have to be taken back."),
        advice: Phrase(
            "看清各是谁、何时、为何填的，选定一个（\(key: .settle)）。",
            "See who set each, when and why, and choose one (\(key: .settle))."))
    /// `ungrouped`
    public static let ungrouped = Entry(
        label: Phrase("有的哪类都不算", "In no group"),
        means: Phrase(
            "文件分类载明的措施（问题）加起来不等于总数：有的没列入任何一类，或多出来了。",
            "The groups that the documents declare do not add up to the total: some are in none, or there are too many."
        ),
        why: Phrase("没列入哪类的，读的人不知道做没做。", "Nobody can tell how far those are that stand in no group."),
        advice: Phrase(
            "把余下的列入“整改中”或“未启动”，或更正总数（\(key: .declared)）。",
            "Declare what is left as under way or not started, or correct the total (\(key: .declared))."))
    /// `staleForecast`
    public static let staleForecast = Entry(
        label: Phrase("预计已过期", "Stale forecast"),
        means: Phrase(
            "文字里说“预计、计划、力争”某日，而那天在成文、签发时或今天已经过去，没有新的进展。",
            "A text says what will be by a day that had passed when it was written or signed, or has passed by now, with nothing newer noted."
        ),
        why: Phrase(
            "签发时还在“预计”过去的事，说明没有人核实过结果。", "A forecast of what should have happened already shows that nobody looked."),
        advice: Phrase(
            "问清办成没有，记一条新进展（\(key: .note)），文件里改成结果。",
            "Ask what came of it, note it (\(key: .note)), and say the result in the text."))
    /// `closedWithoutEvidence`
    public static let closedWithoutEvidence = Entry(
        label: Phrase("销号没有佐证", "Closed without evidence"),
        means: Phrase("措施已销号，却没有提交任何佐证。", "A measure was closed, and nothing was handed in that proves it."),
        why: Phrase("没有佐证的销号就是纸面整改。", "A close-out without evidence is rectification on paper."),
        advice: Phrase(
            "补交佐证（\(key: .attach)），补不出来就退回重办。", "Hand the evidence in (\(key: .attach)), or take the measure up again.")
    )
    /// `deadlineBeforeFeedback`
    public static let deadlineBeforeFeedback = Entry(
        label: Phrase("时限早于反馈", "Deadline before feedback"),
        means: Phrase("整改时限在巡察反馈之前。", "A deadline lies before the day of the feedback."),
        why: Phrase("反馈之前就到期，多半是年份写错；超期天数因此全错。", "Most likely the year is mistyped; its days overdue are wrong then."),
        advice: Phrase(
            "核对后改正（\(key: .deadline)），写明理由。", "Check it and set it right (\(key: .deadline)), with the reason."))
    /// `datesReversed`
    public static let datesReversed = Entry(
        label: Phrase("日期颠倒", "Dates out of order"),
        means: Phrase(
            "后做的事日期在先：答复早于来函、签发早于反馈等。",
            "What comes later has the earlier date: a reply before its letter, a signing before the feedback."),
        why: Phrase(
            "日期颠倒说明至少一个写错，按它算的期限都不可靠。", "One of the two is wrong, and so is every period that is counted from it."),
        advice: Phrase("核对原件，改正其中一个日期。", "Look at the papers and correct one of the two."))
    /// `deadlineMoved`
    public static let deadlineMoved = Entry(
        label: Phrase("时限悄悄后移", "Deadline moved"),
        means: Phrase(
            "时限往后改了，没写理由；或方案印发后改的，没有经过延期申请和批复。",
            "A deadline was put off without a reason, or after the plan was issued without an extension that was asked for and granted."
        ),
        why: Phrase("悄悄后移的时限让超期看不见。", "A deadline that quietly moves hides that a measure is late."),
        advice: Phrase(
            "补办延期：先申请（\(key: .extendDeadline)），再批准，都写明理由。",
            "Have the extension asked for (\(key: .extendDeadline)) and granted, with the reasons."))
    /// `grantedByAsker`
    public static let grantedByAsker = Entry(
        label: Phrase("自己申请自己批", "Granted by who asked"),
        means: Phrase(
            "延期的申请和批准是同一个人。", "An extension was asked for and granted by one person."),
        why: Phrase(
            "自己申请、自己批准，等于时限由自己定。", "Whoever grants what he asked for sets his own deadline."),
        advice: Phrase(
            "请有权批准的另一人复核；批准是别人作的，写明替谁、依据什么。",
            "Have someone else who may grant it confirm it; where another person granted it, record it for that person, with the basis."
        ))
    /// `evidenceWithdrawn`
    public static let evidenceWithdrawn = Entry(
        label: Phrase("佐证后来撤走", "Evidence taken away"),
        means: Phrase(
            "报请时依据的佐证，报请之后被撤走。", "Evidence that a submission rested on was taken away after it."),
        why: Phrase("审核的人看到的，和现在留着的，不是一回事。", "Those who reviewed it saw something else than what is there now."),
        advice: Phrase(
            "问清为何撤走；补交替换的佐证（\(key: .attach)），站不住的退回。",
            "Ask why; have what replaces it handed in (\(key: .attach)), and return what no longer stands."))
    /// `addedAnew`
    public static let addedAnew = Entry(
        label: Phrase("超期撤回另立", "Withdrawn and added anew"),
        means: Phrase(
            "一条超期的措施被撤回，前后同一问题下又新增了时限更晚的措施。",
            "An overdue measure was withdrawn, and about then another one was added to its problem, with more time."),
        why: Phrase(
            "这样做等于不经批准延期，超期的记录也不见了。", "That puts off a deadline without an extension, and hides that it was late."),
        advice: Phrase(
            "核对两条是不是一回事；是的，恢复原措施（\(key: .reinstate)），按延期办理（\(key: .extendDeadline)）。",
            "Compare the two; if they are one, bring the old one back (\(key: .reinstate)) and ask for an extension (\(key: .extendDeadline))."
        ))
    /// `heldOverdue`
    public static let heldOverdue = Entry(
        label: Phrase("超期转长期", "Overdue, then held"),
        means: Phrase(
            "一条措施超期以后转为长期坚持，不再算超期。",
            "A measure was put among the long-term ones when it was overdue, and counts as overdue no more."),
        why: Phrase(
            "没有完成的事不经批准延期，就从超期里消失了。",
            "What is not done leaves the overdue ones without an extension."),
        advice: Phrase(
            "核对它是否确属长期坚持；不是的，恢复整改（\(key: .moves)），按延期办理（\(key: .extendDeadline)）。",
            "See whether it is for the long term; if not, resume it (\(key: .moves)) and ask for an extension (\(key: .extendDeadline))."
        ))
    /// `noOwner`
    public static let noOwner = Entry(
        label: Phrase("没有责任人", "Nobody answers for it"),
        means: Phrase("未办结的措施既没有牵头领导，也没有责任单位。", "An open measure has neither a leader nor a unit."),
        why: Phrase("没有人负责的事不会有人做，也催不到人。", "What nobody answers for is done by nobody, and nobody can be urged."),
        advice: Phrase(
            "明确责任单位和牵头领导（\(key: .assign)）。",
            "Say which unit answers for it and which leader leads it (\(key: .assign))."))
    /// `pastedText`
    public static let pastedText = Entry(
        label: Phrase("进展照抄", "Pasted progress"),
        means: Phrase("几条措施的最新进展里有同一句话。", "The latest progress of several measures holds the same sentence."),
        why: Phrase("同一句话管几件事，看不出每件各做了什么。", "One sentence for several measures tells of none what was done about it."),
        advice: Phrase("请责任单位分别写明每条做了什么。", "Have the unit say for each what was done."))
    /// `declaredBefore`
    public static let declaredBefore = Entry(
        label: Phrase("声明早于台账", "Declared before the ledger"),
        means: Phrase(
            "文件载明的是台账开始以前的数，台账开始那天点出来的与它不同。",
            "The documents declare figures of before the ledger began, and it began with others."),
        why: Phrase(
            "两个数各有各的日子，不一定谁错；但以后写总数时，要说明从哪个数算起。",
            "Each is of a day of its own, and neither has to be wrong; a total has to say from which it counts."),
        advice: Phrase(
            "对一遍：以前做成而台账没有的就补记（\(key: .add)），文件写错了就更正（\(key: .declared)）。",
            "Go through them: add what was done before and the ledger lacks (\(key: .add)), or correct what was declared (\(key: .declared))."
        ))
    /// `groupOverlap`
    public static let groupOverlap = Entry(
        label: Phrase("各类问题有重叠", "Groups overlap"),
        means: Phrase("各类涉及的问题数加起来多于问题总数。", "The problems of the groups add up to more than there are."),
        why: Phrase(
            "这本身不是错：一项问题的几条措施可以分属几类，就在每类各算一次；但不说明，读的人会以为算错了。",
            "This is no error by itself: a problem whose measures are in several groups counts in each of them. Unsaid, it looks like one."
        ),
        advice: Phrase(
            "文件里加一句：一项问题可列入几类，各类之和可大于总数。",
            "Say beside the figures that a problem can stand in several groups, so that they may add up to more."))
    /// `commitment`
    public static let commitment = Entry(
        label: Phrase("说过的日子", "Dated commitment"),
        means: Phrase(
            "进展里说了某日前办成，那天还没到，台账里没有对应的时限或阶段目标。",
            "A progress entry says what will be by a day to come, and no deadline or milestone of the ledger stands for it."
        ),
        why: Phrase("说过的日子没有人记，到期就没有人催。", "A day that nobody noted is a day on which nobody asks."),
        advice: Phrase(
            "设为阶段目标（\(key: .remind)）。",
            "Make a milestone of it (\(key: .remind))."))

    // MARK: Severities

    /// Must be settled before any document goes out.
    public static let error = Phrase("错误", "error")
    /// Someone has to look at it.
    public static let warning = Phrase("警告", "warning")
    /// Worth knowing.
    public static let note = Phrase("提示", "note")
}
