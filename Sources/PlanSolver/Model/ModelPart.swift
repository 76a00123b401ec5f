// SPDX-License-Identifier: GPL-3.0-or-later

/// Some offerings of a model and the people who may join one of them, as a model of their own: what is looked for there
/// costs as much time as the part is large, not the whole. Lecturers and the budget are the whole's, or are paid for.
struct ModelPart {
    let model: SolverModel
    /// Positions in the whole, ascending.
    let offerings: [Int]
    let types: [Int]

    /// - Parameters:
    ///   - people: how many of each type have no class outside the part.
    ///   - offerings: positions, ascending.
    ///   - prices: where they are given, opening a class costs what it uses of rooms, lecturers and limits at these
    ///     prices, and there are no lecturers and no budget.
    init(of whole: SolverModel, people: [Int], offerings: [Int], paying prices: Prices? = nil) {
        var place = Array(repeating: Int32(-1), count: whole.typeCount)
        for offering in offerings {
            for pair in whole.pairs(of: offering) {
                let type = Int(whole.pairType[pair])
                if people[type] > 0 { place[type] = 0 }
            }
        }
        let types = place.indices.filter { place[$0] == 0 }
        for (position, type) in types.enumerated() { place[type] = Int32(position) }
        var pairStart = [0]
        var pairType: [Int32] = []
        var pairCost: [Int] = []
        for offering in offerings {
            for pair in whole.pairs(of: offering) {
                let type = place[Int(whole.pairType[pair])]
                guard type >= 0 else { continue }
                pairType.append(type)
                pairCost.append(whole.pairCost[pair])
            }
            pairStart.append(pairType.count)
        }
        // People who can join nothing here stay without a class.
        var others = Array(repeating: 0, count: whole.quotas.count)
        for type in people.indices where place[type] < 0 && whole.quotaOfType[type] >= 0 {
            others[whole.quotaOfType[type]] += people[type]
        }
        self.offerings = offerings
        self.types = types
        model = SolverModel(
            index: whole.index, sourceType: types.map { whole.sourceType[$0] }, people: types.map { people[$0] },
            unservedCost: types.map { whole.unservedCost[$0] }, quotaOfType: types.map { whole.quotaOfType[$0] },
            courseOfType: types.map { whole.courseOfType[$0] },
            quotas: zip(whole.quotas, others).map {
                QuotaGroup(needs: $0.needs, people: $0.people - $1, price: $0.price)
            },
            constantCost: whole.constantCost, unservableCost: whole.unservableCost,
            offerings: offerings.map { prices?.charged(to: $0, whole) ?? whole.offerings[$0] }, pairStart: pairStart,
            pairType: pairType, pairCost: pairCost, topics: whole.topics,
            lecturers: prices == nil ? whole.lecturers : [], venueMinutes: whole.venueMinutes,
            mostClassesOfCourse: whole.mostClassesOfCourse, mostClasses: whole.mostClasses,
            budget: prices == nil ? whole.budget : nil)
    }

    /// A class of the part as one of the whole.
    func record(_ record: ClassRecord) -> ClassRecord {
        ClassRecord(
            offering: offerings[record.offering],
            roster: record.roster.map { (Int32(types[Int($0.type)]), $0.count) }, lecturers: record.lecturers)
    }
}

extension Prices {
    /// An offering whose classes pay at once for all that they use.
    fileprivate func charged(to position: Int, _ model: SolverModel) -> SolverOffering {
        var offering = model.offerings[position]
        // Rounded down: no class may look dearer than it is.
        offering.fixedCost = -LagrangianBound.vnd(-openingCost(of: position, model))
        (offering.topics, offering.inPerson, offering.teachingKeys) = ([], [], [])
        return offering
    }
}
