// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

@testable import PlanSolver

extension SolverModel {
    /// A model with enough offerings to branch on.
    static func branching(_ seed: Int) -> SolverModel {
        var seed = seed
        while true {
            let model = SolverModel(PlanningIndex(TinyScenario.make(seed)))
            if model.offerings.count > 3, model.mostClasses > 1 { return model }
            seed += 1000
        }
    }

    /// The branches that leave a set of classes its own numbers in every set.
    func branches(of classes: [Int]) -> [BranchSet: ClosedRange<Int>] {
        var branches: [BranchSet: ClosedRange<Int>] = [:]
        let types = people.indices.map { BranchSet.type($0) }
        for set in classes.flatMap({ BranchSet.sets(of: $0, in: self) }) + types {
            let count = classes.count { set.contains($0, self) }
            if count > 0 { branches[set] = count...count }
        }
        return branches
    }
}

extension BruteForce {
    /// Positions in a model of the classes of the best plan.
    func bestOfferings(in model: SolverModel) -> [Int] {
        bestClasses.map { source in model.offerings.firstIndex { $0.source == source }! }
    }
}
