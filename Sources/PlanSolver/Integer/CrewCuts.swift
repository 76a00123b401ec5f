// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// Cuts that the least size of a class implies where few people may join it. Such a class takes nearly all of its crew
/// (workers of one shift); the linear relaxation opens thirds of several such classes, with a third of the people in
/// each. Of a set of crews of which no k + 1 classes at once find enough people, at most k classes are opened.
///
/// Classes find enough people if and only if any of them have together as many people who may join as they need
/// (Hall, On representatives of subsets, 1935).
/// Source: Euler, Jünger, Reinelt, Generalizations of cliques, odd cycles and anticycles (1987).
struct CrewCuts {
    private let model: SolverModel
    private let crews: [Crew]
    private let known: Crews

    init(_ model: SolverModel, _ crews: Crews) {
        self.model = model
        known = crews
        self.crews = crews.all
    }

    /// A crew of which a relaxation opens classes, and where it opens most.
    private struct Opened {
        let crew: Int
        var share: Double
        let venue: Int
    }

    /// Sets of crews of which a relaxation opens more classes than find people.
    func violated(_ open: Openings, _ shouldStop: () -> Bool = { false }) -> [CutCore] {
        var opened: [Int: Opened] = [:]
        for (offering, share) in open {
            guard let crew = known.number(of: offering) else { continue }
            opened[crew, default: Opened(crew: crew, share: 0, venue: model.offerings[offering].venue)].share += share
        }
        let support = opened.values.sorted { ($1.share, $0.crew) < ($0.share, $1.crew) }
        var found: [(excess: Double, venue: Int, cut: Packing)] = []
        var seen: Set<[Int]> = []
        var seeds: [Int: Int] = [:]
        for seed in support where seeds[seed.venue, default: 0] < Self.seedsOfVenue && !shouldStop() {
            seeds[seed.venue, default: 0] += 1
            let rivals = rivals(of: seed, support)
            let total = rivals.reduce(seed.share) { $0 + $1.share }
            for most in 1...Self.mostClasses where Double(most) + ClassCuts.least < total {
                guard let (packing, share) = grown(from: seed, rivals, most) else { continue }
                let excess = share - Double(most)
                guard excess > ClassCuts.least, seen.insert([most] + packing.members.sorted()).inserted else {
                    continue
                }
                found.append((excess, seed.venue, packing))
            }
        }
        return ClassCuts.worst(found).map { packing in CutCore { order in extended(packing, order) } }
    }

    /// New people that a crew brings to others, for what is opened of it.
    private func price(_ opened: Opened, beside people: CellSet) -> Double {
        Double(crews[opened.crew].people.subtracting(people).count) / (opened.share + 0.01)
    }

    /// The crews that share most people with one.
    private func rivals(of seed: Opened, _ support: [Opened]) -> [Opened] {
        support.filter { $0.crew != seed.crew && crews[$0.crew].course == crews[seed.crew].course }
            .map { ($0, price($0, beside: crews[seed.crew].people)) }
            .sorted { ($0.1, $0.0.crew) < ($1.1, $1.0.crew) }.prefix(Self.mostRivals).map(\.0)
    }

    /// Takes in crews that bring in fewest new people for what is opened of them; nil where the first finds people for
    /// more classes.
    private func grown(from seed: Opened, _ rivals: [Opened], _ most: Int) -> (packing: Packing, share: Double)? {
        var packing = Packing(beside: crews[seed.crew], most: most)
        guard packing.add(seed.crew, crews) else { return nil }
        var share = seed.share
        var left = rivals
        while !left.isEmpty {
            let prices = left.map { price($0, beside: packing.people) }
            let next = left.remove(at: left.indices.min { (prices[$0], $0) < (prices[$1], $1) }!)
            if packing.add(next.crew, crews) { share += next.share }
        }
        return (packing, share)
    }

    /// The set with further crews, those of the cheapest offerings first.
    private func extended(_ core: Packing, _ order: [Int]) -> (members: [Int], most: Int) {
        var packing = core
        var isIn = Set(core.members)
        var tried = isIn
        let course = crews[core.members[0]].course
        for offering in order {
            guard let crew = known.number(of: offering), crews[crew].course == course else { continue }
            if tried.insert(crew).inserted, !crews[crew].people.isDisjoint(with: packing.people),
                packing.add(crew, crews)
            {
                isIn.insert(crew)
            }
        }
        return (model.offerings.indices.filter { known.number(of: $0).map(isIn.contains) ?? false }, core.most)
    }

    private static let mostClasses = 6
    private static let mostRivals = 40
    private static let seedsOfVenue = 12
}

/// A set of crews, and what classes of it can be opened together.
private struct Packing {
    /// No more classes than this find people.
    let most: Int
    private(set) var members: [Int] = []
    /// All who belong to one of the crews.
    private(set) var people: CellSet
    private let least: Int
    /// By number of classes, those that can be opened together, a crew several times perhaps: for each part of them, by
    /// number, the people who may join one of its classes.
    private var sets: [[UInt64]]
    private var left = Self.mostSets

    /// An empty set, for crews of the same course.
    init(beside crew: Crew, most: Int) {
        self.most = most
        least = crew.least
        people = crew.people.subtracting(crew.people)
        sets = [people.words] + Array(repeating: [], count: most)
    }

    /// Takes a crew in unless more classes would find people then, or it would take too long.
    mutating func add(_ crew: Int, _ crews: [Crew]) -> Bool {
        guard crews[crew].least == least else { return false }
        let words = crews[crew].people.words
        var added: [[UInt64]] = sets.map { _ in [] }
        var left = left
        for size in 0...most {
            let length = words.count << size
            // Those with the crew are built on as well: it may count several times.
            for known in [sets[size], added[size]] {
                for start in stride(from: 0, to: known.count, by: length) {
                    guard let more = joined(known[start..<start + length], words) else { continue }
                    left -= 1
                    guard size < most, left > 0 else { return false }
                    added[size + 1] += more
                }
            }
        }
        for size in 1...most { sets[size] += added[size] }
        self.left = left
        members.append(crew)
        people = people.union(crews[crew].people)
        return true
    }

    /// A set with one class more; nil if they do not find enough people.
    private func joined(_ parts: ArraySlice<UInt64>, _ crew: [UInt64]) -> [UInt64]? {
        let isFound = parts.withUnsafeBufferPointer { parts in
            crew.withUnsafeBufferPointer { crew in
                for part in 0..<parts.count / crew.count {
                    var people = 0
                    for word in crew.indices {
                        people += (parts[part * crew.count + word] | crew[word]).nonzeroBitCount
                    }
                    if people < (part.nonzeroBitCount + 1) * least { return false }
                }
                return true
            }
        }
        guard isFound else { return nil }
        return parts + parts.indices.map { parts[$0] | crew[($0 - parts.startIndex) % crew.count] }
    }

    private static let mostSets = 3000
}
