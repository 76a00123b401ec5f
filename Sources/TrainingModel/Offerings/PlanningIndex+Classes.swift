// SPDX-License-Identifier: GPL-3.0-or-later

extension PlanningIndex {
    /// Positions in `offerings` of a plan's classes; nil for those that are no offering of this scenario.
    ///
    /// The sessions of a class follow from its course and format, so those with the venue and the cells say it all.
    public func offerings(of plan: Plan) -> [Int?] {
        func places<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
            Dictionary(zip(ids, ids.indices)) { first, _ in first }
        }
        let courses = places(scenario.courses.map(\.id))
        let formats = places(scenario.formats.map(\.id))
        let venues = places(scenario.venues.map(\.id))
        let slots = places(scenario.slots.map(\.id))
        let wanted = plan.classes.map { each -> [Int]? in
            guard let course = courses[each.course], let format = formats[each.format],
                let venue = venues[each.venue]
            else { return nil }
            let cells = each.sessions.compactMap { session in
                slots[session.slot].map { grid.cell(day: session.date - grid.firstDay, slot: $0) }
            }
            return [course, format, venue] + cells
        }
        let keys = Set(wanted.compactMap(\.self))
        var found: [[Int]: Int] = [:]
        for (position, offering) in offerings.enumerated() {
            let key = [offering.course, offering.format, offering.venue] + offering.cells
            if keys.contains(key) { found[key] = position }
        }
        return wanted.map { $0.flatMap { found[$0] } }
    }
}
