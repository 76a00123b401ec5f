// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlannerWords
import TrainingModel

/// A map of communes, clusters and venues, and of who goes where.
struct PageMap {
    let view: PlanView
    let language: Language

    /// People served from a commune at a venue.
    struct Flow {
        let commune: Commune
        let venue: Venue
        let people: Int
    }

    /// The largest first.
    var flows: [Flow] {
        var counts: [Commune.ID: [Venue.ID: Int]] = [:]
        for each in view.classes {
            for entry in each.planned.roster {
                counts[view.candidate(entry.candidate).commune, default: [:]][each.venue.id, default: 0] += 1
            }
        }
        return view.scenario.communes.flatMap { commune in
            view.scenario.venues.compactMap { venue in
                counts[commune.id]?[venue.id].map { Flow(commune: commune, venue: venue, people: $0) }
            }
        }.sorted { $0.people > $1.people }
    }

    private struct Point {
        var x: Double
        var y: Double
    }

    /// Empty where there is no place to show.
    var html: String {
        let scenario = view.scenario
        let places = scenario.communes.map(\.location) + scenario.venues.compactMap(\.location)
        guard let first = places.first else { return "" }
        let latitudes = places.map(\.latitude)
        let shrink = cos((latitudes.min()! + latitudes.max()!) / 2 * .pi / 180)
        func flat(_ place: Coordinates) -> Point { Point(x: place.longitude * shrink, y: -place.latitude) }
        let points = places.map(flat)
        let (left, top) = (points.map(\.x).min() ?? flat(first).x, points.map(\.y).min() ?? flat(first).y)
        // About 100 m at least, so that a single place does not divide by zero.
        let spanX = max((points.map(\.x).max() ?? left) - left, 0.001)
        let spanY = max((points.map(\.y).max() ?? top) - top, 0.001)
        let (width, margin) = (360.0, 34.0)
        let scale = min((width - 2 * margin) / spanX, 380 / spanY)
        let height = max(160, spanY * scale + 2 * margin)
        let (shiftX, shiftY) = ((width - spanX * scale) / 2, (height - spanY * scale) / 2)
        func place(_ location: Coordinates) -> Point {
            let point = flat(location)
            return Point(x: (point.x - left) * scale + shiftX, y: (point.y - top) * scale + shiftY)
        }

        var marks = clusters(place)
        let flows = flows
        let busiest = Double(flows.map(\.people).max() ?? 1)
        for flow in flows {
            guard let site = flow.venue.location else { continue }
            let (from, to) = (place(flow.commune.location), place(site))
            let label = "\(flow.commune.shownTitle) → \(flow.venue.shownTitle): \(Words.people(flow.people, language))"
            marks += "<path class=\"flow\" stroke-width=\"\(PageChart.number(1 + 6 * Double(flow.people) / busiest))\" "
            marks += "d=\"M\(pair(from))L\(pair(to))\"><title>\(PageStyle.escaped(label))</title></path>"
        }
        let people = Dictionary(grouping: scenario.candidates, by: \.commune).mapValues(\.count)
        let most = Double(people.values.max() ?? 1)
        var labels = PageMapLabels(width: width, height: height)
        for commune in scenario.communes {
            let point = place(commune.location)
            let count = people[commune.id] ?? 0
            let radius = 2.5 + 5 * (Double(count) / most).squareRoot()
            let label = "\(commune.shownTitle): \(Words.people(count, language))"
            marks += "<circle class=\"place\" cx=\"\(PageChart.number(point.x))\" cy=\"\(PageChart.number(point.y))\" "
            marks += "r=\"\(PageChart.number(radius))\"><title>\(PageStyle.escaped(label))</title></circle>"
            labels.mark(commune.shownTitle, x: point.x, y: point.y, radius: radius, isStrong: false)
        }
        for venue in scenario.venues {
            guard let location = venue.location else { continue }
            let point = place(location)
            marks +=
                "<rect class=\"site\" x=\"\(PageChart.number(point.x - 3.5))\" y=\"\(PageChart.number(point.y - 3.5))\" "
            marks += "width=\"7\" height=\"7\"><title>\(PageStyle.escaped(venue.shownTitle))</title></rect>"
            labels.mark(venue.shownTitle, x: point.x, y: point.y, radius: 4, isStrong: true)
        }
        let words = Words.pageMapWords(communes: scenario.communes.count, flows: flows.count)(language)
        return PageChart.figure(
            Words.pageMapCaption(language), words, width, height, marks + labels.svg, kind: "map")
    }

    /// Each cluster as a soft patch around its communes and venues.
    private func clusters(_ place: (Coordinates) -> Point) -> String {
        view.scenario.clusters.map { cluster in
            let communes = view.scenario.communes.filter { cluster.communes.contains($0.id) }.map(\.location)
            let venues = view.scenario.venues.filter { cluster.venues.contains($0.id) }.compactMap(\.location)
            let hull = Self.hull((communes + venues).map(place))
            guard let first = hull.first else { return "" }
            // A single place is a path of no length, which round caps show as a disc.
            let path = "M" + hull.map(pair).joined(separator: "L") + (hull.count == 1 ? "L\(pair(first))" : "Z")
            return "<path class=\"area\" d=\"\(path)\"><title>\(PageStyle.escaped(cluster.title))</title></path>"
        }.joined()
    }

    private func pair(_ point: Point) -> String { "\(PageChart.number(point.x)) \(PageChart.number(point.y))" }

    /// The convex hull, by Andrew's monotone chain.
    private static func hull(_ points: [Point]) -> [Point] {
        let sorted = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
        guard sorted.count > 2 else { return sorted }
        func chain(_ points: [Point]) -> [Point] {
            var chain: [Point] = []
            for point in points {
                while chain.count > 1 {
                    let (a, b) = (chain[chain.count - 2], chain[chain.count - 1])
                    guard (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x) <= 0 else { break }
                    chain.removeLast()
                }
                chain.append(point)
            }
            return chain.dropLast()
        }
        return chain(sorted) + chain(sorted.reversed())
    }
}
