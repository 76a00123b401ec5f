// SPDX-License-Identifier: GPL-3.0-or-later

import PlannerWords
import TrainingModel

extension PageExport {
    func map(_ view: PlanView) -> String {
        let map = PageMap(view: view, language: language)
        let clusters = view.scenario.clusters
        let flows = Dictionary(grouping: map.flows, by: \.commune.id)
        let rows = view.scenario.communes.compactMap { commune -> [String]? in
            guard let flows = flows[commune.id] else { return nil }
            let home = clusters.first { $0.communes.contains(commune.id) }
            let title = home.map { $0.title.isEmpty ? $0.id.text : $0.title } ?? ""
            let places = flows.map { "\($0.venue.shownTitle): \(Words.number($0.people, language))" }
            return [commune.shownTitle] + (clusters.isEmpty ? [] : [title]) + [places.joined(separator: "; ")]
        }
        var table = PageTable(
            caption: Words.pageFlows(language),
            columns: [column(Words.exportCommune)] + (clusters.isEmpty ? [] : [column(Words.pageCluster)])
                + [PageTable.Column("\(Words.exportPlace(language)): \(Words.pagePeople(language).lowercased())")],
            rows: rows.map { $0.map(text) })
        table.isCompact = true
        return map.html + (rows.isEmpty ? "" : table.html)
    }

    func charts(_ view: PlanView) -> String {
        func share(_ served: Int, _ all: Int) -> String {
            "\(Words.number(served, language))/\(Words.number(all, language))"
        }
        let groups = view.served { $0.group.isEmpty ? "–" : $0.group }.map {
            PageChart.Bar(label: $0.key, part: Double($0.served), all: Double($0.all), text: share($0.served, $0.all))
        }
        let formats = view.scenario.formats.map { format in
            let people = view.classes.filter { $0.format.id == format.id }.reduce(0) { $0 + $1.planned.roster.count }
            return PageChart.Bar(label: format.shownTitle, value: Double(people), text: Words.number(people, language))
        }
        let released = view.classes.filter { $0.released > 0 }.map {
            PageChart.Bar(label: $0.id.text, value: Double($0.released), text: Words.number($0.released, language))
        }
        var parts = [
            PageChart.bars(caption: Words.pageServedByGroup(language), groups),
            PageChart.bars(caption: Words.pageServedByFormat(language), formats),
        ]
        if !released.isEmpty { parts.append(PageChart.bars(caption: Words.pageReleasedByClass(language), released)) }
        return "<div class=\"pair\">\(parts.joined())</div>" + roomUse(view)
    }

    /// Room use over time: sessions in rooms, week by week, for each venue that is used.
    private func roomUse(_ view: PlanView) -> String {
        let sessions = view.sessions(by: { each, session in each.usesRoom(session) ? each.venue.id : nil })
        let mondays = sessions.flatMap { $0.sessions.map(\.session.date.monday) }
        guard let first = mondays.min(), let last = mondays.max() else { return "" }
        let weeks = stride(from: first, through: last, by: 7)
        let counts = sessions.map { Dictionary(grouping: $0.sessions, by: \.session.date.monday).mapValues(\.count) }
        let highest = counts.flatMap(\.values).max()
        let charts = zip(sessions, counts).map { venue, counts in
            PageChart.columns(
                caption: Words.pageRoomUse(venue.sessions[0].of.venue.shownTitle)(language), highest: highest,
                weeks.map { (label: Words.dayMonth($0), value: counts[$0] ?? 0) })
        }
        return "<div class=\"pair\">\(charts.joined())</div>"
    }

    func unserved(_ view: PlanView) -> String {
        guard !view.plan.unserved.isEmpty else { return "" }
        let people = Dictionary(grouping: view.plan.unserved, by: \.reason)
        let rows = view.unservedByReason.map { reason, count in
            let list = (people[reason] ?? []).map { entry in
                let person = view.candidate(entry.candidate)
                let name = names && !person.name.isEmpty ? "\(person.name), " : ""
                return name + person.id.text + (person.unit.isEmpty ? "" : " (\(person.unit))")
            }
            return [Words.reason(reason, language), Words.number(count, language), list.joined(separator: "; ")].map(
                text)
        }
        return PageTable(
            columns: [
                column(Words.exportReason), column(Words.pagePeople, isNumber: true), column(Words.pageWho),
            ], rows: rows
        ).html
    }

    func costs(_ view: PlanView) -> String {
        let parts = view.costParts.map { [$0.title(language), Words.number($0.amount, language)] }
        let total = [Words.exportObjective(language), Words.number(view.plan.costs.total, language)]
        return PageTable(
            columns: [column(Words.exportItem), column(Words.exportValue, isNumber: true)],
            rows: (parts + [total]).map { $0.map(text) }
        ).html
    }
}
