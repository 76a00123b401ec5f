// SPDX-License-Identifier: GPL-3.0-or-later

/// A row (constraint) of a problem, counted from 0. Deleting rows changes the numbers of those behind.
public struct Row: Hashable, Comparable, Sendable {
    /// Its number, from 0.
    public let index: Int

    /// The row of this number; whether there is one is checked where it is used.
    public init(_ index: Int) { self.index = index }

    /// By number, which is the order in which rows were added.
    public static func < (a: Row, b: Row) -> Bool { a.index < b.index }
}

/// A column (variable) of a problem, counted from 0. Deleting columns changes the numbers of those behind.
public struct Column: Hashable, Comparable, Sendable {
    /// Its number, from 0.
    public let index: Int

    /// The column of this number; whether there is one is checked where it is used.
    public init(_ index: Int) { self.index = index }

    /// By number, which is the order in which columns were added.
    public static func < (a: Column, b: Column) -> Bool { a.index < b.index }
}

/// A continuous variable, or one that `integerOptimize` makes whole.
public enum ColumnKind: Hashable, Sendable {
    case continuous, integer
}

/// Whether the objective is minimised (as in a new problem) or maximised.
public enum Direction: Hashable, Sendable {
    case minimize, maximize
}

/// The magnitudes that the wrapper lets through; beyond them GLPK's presolvers abort or answer nonsense.
public enum Magnitude {
    /// Largest coefficient, cost or finite bound.
    public static let largest = 1e20
    /// Smallest coefficient of the matrix other than 0.
    public static let smallest = 1e-20
}
