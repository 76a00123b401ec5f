// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// What kind of synthetic scenario to make: sizes, a seed, and how scarce lecturers, classes and money are.
///
/// Two equal requests give equal documents on every machine.
public struct SampleRequest: Hashable, Sendable {
    /// How scarce things are.
    public enum Tightness: String, CaseIterable, Sendable {
        /// Some scenarios have quotas, a class limit, a budget or closed clusters, by the seed.
        case normal
        /// Few lecturers, a limit of classes in all and for a course, a budget, closed clusters and many quotas at once.
        case tight
    }

    /// People who are to take one of the courses.
    public var candidates: Int
    /// Communes; the area grows with them, by about 4 km by 4 km each.
    public var communes: Int
    /// Physical venues; one for online meetings comes on top.
    public var venues: Int
    /// Lecturers; a third of them, at least two (only one where all is scarce), teach every topic.
    public var lecturers: Int
    /// Days of the horizon, from `start` on.
    public var days: Int
    /// 1: the awareness course; 2: also the course for new members. More than two are the two.
    public var courses: Int
    /// Seed of every draw: another one gives other people, places and rules of the same sizes.
    public var seed: UInt64
    /// How scarce lecturers, classes and money are.
    public var tightness: Tightness
    /// First date of the horizon and anchor of the shift rotations; holidays are always those of 2027.
    public var start: Day

    /// The Monday on which samples begin unless told otherwise, 2027-03-01.
    public static let defaultStart = Day(number: 20_878)

    /// Sizes below 1 count as 1.
    public init(
        candidates: Int, communes: Int, venues: Int, lecturers: Int, days: Int = 84, courses: Int = 1,
        seed: UInt64 = 1, tightness: Tightness = .normal, start: Day = Self.defaultStart
    ) {
        self.candidates = max(1, candidates)
        self.communes = max(1, communes)
        self.venues = max(1, venues)
        self.lecturers = max(1, lecturers)
        self.days = max(1, days)
        self.courses = max(1, courses)
        self.seed = seed
        self.tightness = tightness
        self.start = start
    }

    /// The sizes that the benchmark measures.
    public enum Size: String, CaseIterable, Sendable {
        /// One centre for a small area: 250 candidates, some 7,500 offerings.
        case small
        /// A busy centre: 700 candidates.
        case centre
        /// A busy centre with two courses side by side.
        case two
        /// A busy centre in which everything is scarce.
        case tight
        /// All centres of a province at once: 10,000 candidates, some 84,000 offerings.
        case province
    }

    /// A scenario of one of the benchmark's sizes.
    public init(_ size: Size, seed: UInt64 = 1) {
        switch size {
        case .small: self.init(candidates: 250, communes: 8, venues: 5, lecturers: 6, seed: seed)
        case .centre: self.init(candidates: 700, communes: 16, venues: 8, lecturers: 10, seed: seed)
        case .two: self.init(candidates: 700, communes: 16, venues: 8, lecturers: 10, courses: 2, seed: seed)
        case .tight:
            self.init(candidates: 700, communes: 16, venues: 8, lecturers: 6, seed: seed, tightness: .tight)
        case .province:
            self.init(candidates: 10_000, communes: 80, venues: 40, lecturers: 60, courses: 2, seed: seed)
        }
    }
}
