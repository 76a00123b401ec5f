// SPDX-License-Identifier: GPL-3.0-or-later

/// What a class adds to the second derivatives of the smoothed dual.
extension SmoothedDual {
    /// Adds an offer to the gradient and to `newton`.
    /// - Parameters:
    ///   - weight: how many classes of it are open.
    ///   - bend: by how much that number falls as its reduced cost rises, 1/VND.
    func add(
        _ offer: SmoothedRosters.Offer, _ part: SmoothedRosters.Part, _ weight: Double, _ bend: Double,
        _ blur: Double, _ slopes: Slopes
    ) {
        let bends = bend * blur > Self.leastBend
        func add(_ place: Int, _ value: Double) {
            slopes.gradient[place] += weight * value
            if bends { newton!.append(place, value) }
        }
        let loose = offer.roster.filter { Double(part.counts[$0]) < Double(model.people[Int(part.types[$0])]) }
        // Of one type alone in part, as many are taken as places are left.
        let moves = !offer.isFull || loose.count > 1
        for place in offer.roster { add(Int(part.types[place]), -Double(part.counts[place])) }
        for place in layout.uses(of: offer.offering) { add(Int(place), 1) }
        add(layout.allClasses, 1)
        add(layout.courseClasses + Int(courses[offer.offering]), 1)
        if model.budget != nil { add(layout.budget, fixedCosts[offer.offering]) }
        if bends {
            for row in rowsOfOffering[offer.place] { newton!.append(layout.branch + Int(row), 1) }
            newton!.close(weight: bend)
        }
        guard moves, !loose.isEmpty else { return }
        let hasMargin = offer.isFull && weight > Self.leastWeight
        var people = 0.0
        for place in loose {
            let type = Int(part.types[place])
            let count = Double(model.people[type])
            slopes.curvature[type] += weight * count / blur
            people += count
            if hasMargin { newton!.append(type, count) }
        }
        if hasMargin { newton!.close(weight: -weight / (blur * people)) }
    }

    /// Classes that hardly react have no column.
    private static let leastBend = 1e-6
    private static let leastWeight = 1e-4
}
