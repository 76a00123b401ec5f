// SPDX-License-Identifier: GPL-3.0-or-later

/// What is wrong (or doubtful) in a scenario, as data; `PlannerWords` has the sentences.
public struct Fault: Hashable, Sendable {
    /// An error leaves nothing to plan; a warning may be a slip, and planning goes on.
    public enum Severity: Sendable { case error, warning }

    /// Whether the scenario can be planned nevertheless.
    public var severity: Severity
    /// What is wrong, and what would be right.
    public var kind: Kind
    /// The value found, shortened; empty where nothing was written.
    public var value: String
    /// Where the value stands, or where it is missing.
    public var position: SourcePosition

    /// An error, unless `severity` makes it a warning; `value` is empty where nothing was written.
    public init(_ kind: Kind, value: String = "", at position: SourcePosition, severity: Severity = .error) {
        self.severity = severity
        self.kind = kind
        self.value = value
        self.position = position
    }

    /// Every way a scenario can be wrong. Associated values name the field and what would be right.
    public enum Kind: Hashable, Sendable {
        // Files
        case missingFile
        case missingFolder
        case notFolder
        case unreadable(reason: String)
        case notUTF8
        case tooLarge(limit: Int)
        case cellTooLong(limit: Int)
        case controlCharacter
        case tooManyNodes(limit: Int)
        case tooDeep(limit: Int)
        case syntax(message: String)
        case unclosedQuote
        case strayQuote
        case wrongCellCount(expected: Int, found: Int)
        case missingColumn(String)
        case duplicateColumn(String)
        case unknownColumn(suggestion: String?)
        // Workbooks
        case notWorkbook
        case encryptedWorkbook
        case workbookWithMacros
        case brokenWorkbook(part: String)
        case unfoldsTooLarge(megabytes: Int)
        case tooManyCells(limit: Int)
        case missingSheet(String)
        case duplicateSheet(String)
        case unknownSheet
        case noHeader
        case errorCell
        case noResult
        // Structure
        case missingKey(String)
        case unknownKey(suggestion: String?)
        case duplicateKey
        case expectedMap
        case expectedList
        case expectedText
        case exactlyOneOf([String])
        // Values
        case empty
        case unsupportedSchema
        case notWholeNumber
        case notNumber
        case notWholeMinutes
        case decimalComma
        case outOfRange(minimum: String, maximum: String)
        case notDate
        case dayMonthYear
        case notTime
        case notBoolean
        case notWeekday
        case notOneOf(words: [String], suggestion: String?)
        case whiteSpaceInIdentifier
        case reversedRange
        case unknownTimeZone(suggestion: String?)
        // References and rules between values
        case duplicateIdentifier(first: SourcePosition)
        case unknownReference(table: String, suggestion: String?)
        case slotOrder
        case slotOverlap
        case slotEndsBeforeStart
        case sizeReversed
        case reservedWord
        case inTwoClusters
        case onlineVenueInCluster
        case missingLocation
        case rhythmNeedsRange
        case inconsistent(String)
        // Changes (of what-if files)
        case matchesNothing(table: String, suggestion: String?)
        case isTable
        case breaksScenario(faults: Int)
        // Sweeps
        case notPositive
        case variedTwice(first: SourcePosition)
        case tooManyRuns(limit: Int)
        // Warnings
        case unservable(reason: String)
        case idleLecturer
        case sizeNoVenueHolds
        case untaughtTopic
        case unusedFormat(suggestion: String?)
        case unknownUnit(suggestion: String?)
        case noCandidates
        case ignored
    }
}
