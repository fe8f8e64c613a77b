/// What needs a person's eye. The raw values are the codes of the readings.
package enum Doubt: String, Sendable {
    case noMeasures, noLeadIn, ordinalGap, nestedList, afterComma, secondList, emptyMeasure
    case numberGap, numberRestart, outOfSequence, listOrProblem, areaNamesProblem
    case progressUnmatched, noSuchProblem, otherProblems
}
