// SPDX-License-Identifier: GPL-3.0-or-later

/// Why bytes are no plan file: every fault found (the first hundred), or the one that stopped the reader.
public struct PlanFileError: Error, Equatable, Sendable {
    /// In the order in which they were found; where the JSON itself is wrong, that fault alone.
    public var faults: [PlanFileFault]

    /// Faults as given, in any number.
    public init(faults: [PlanFileFault]) { self.faults = faults }
}

/// One thing wrong in a plan file, as data; `PlannerWords` has the sentences.
public struct PlanFileFault: Error, Equatable, Sendable {
    /// What is wrong, or what was expected instead.
    public var problem: Problem
    /// Where in the JSON, such as `classes[3].sessions[0].date` (counted from 0); empty for the file as a whole.
    public var path: String
    /// The value found, shortened.
    public var value: String
    /// 1-based, of a fault in the JSON itself; 0 where the path says where.
    public var line: Int
    /// 1-based, in characters, of a fault in the JSON itself; 0 where the path says where.
    public var column: Int

    /// A fault as given; a value of more than 80 characters is shortened.
    public init(_ problem: Problem, path: String = "", value: String = "", line: Int = 0, column: Int = 0) {
        self.problem = problem
        self.path = path
        self.value = value.count > 80 ? value.prefix(79) + "…" : value
        self.line = line
        self.column = column
    }

    /// What is wrong, or what was expected instead. The limit of `tooLarge` is in bytes, that of `tooDeep` in levels.
    public enum Problem: Equatable, Sendable {
        // The JSON itself
        case tooLarge(limit: Int)
        case tooDeep(limit: Int)
        case notUTF8
        case syntax(expected: String)
        case numberTooLarge
        case duplicateKey
        // What it says
        case unsupportedSchema
        case missingKey(String)
        case unknownKey
        case expectedObject
        case expectedArray
        case expectedText
        case expectedBoolean
        case expectedNumber
        /// A whole number of magnitude at most 2⁵³, which every JSON reader keeps exact.
        case expectedWholeNumber
        case expectedDate
        /// Text without white space, not empty.
        case expectedIdentifier
        case expectedOneOf([String])
    }
}
