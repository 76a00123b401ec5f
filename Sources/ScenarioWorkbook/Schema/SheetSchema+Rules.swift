// SPDX-License-Identifier: GPL-3.0-or-later
import PlannerWords

extension SheetSchema {
    /// Clusters, travel, limits and weights.
    static let rules = [
        SheetSchema(
            .clusters, Words.Sheets.clusters,
            [
                Field("id", Words.Columns.id, .code(of: nil), width: 16, isRequired: true),
                Field("title", Words.Columns.clusterTitle, .text, width: 24),
                Field("communes", Words.Columns.clusterCommunes, .list(of: .communes), width: 58),
                Field("venues", Words.Columns.clusterVenues, .list(of: .venues), width: 30),
            ]),
        SheetSchema(
            .travel, Words.Sheets.travel, layout: .settings,
            [
                Field("kmPerHour", Words.Columns.travelSpeed, .number),
                Field("detour", Words.Columns.travelDetour, .number),
                Field("maxKm", Words.Columns.travelFarthest, .number),
                Field("crossCluster", Words.Columns.travelCrossing, .word(.crossing)),
            ]),
        SheetSchema(
            .limits, Words.Sheets.limits, layout: .settings,
            [
                Field("classes", Words.Columns.limitClasses, .whole(isMoney: false)),
                Field("budget", Words.Columns.limitBudget, .whole(isMoney: true)),
            ]),
        SheetSchema(
            .weights, Words.Sheets.weights, layout: .settings,
            [
                Field("unserved", Words.Columns.weightUnserved, .whole(isMoney: true)),
                Field("target", Words.Columns.weightTarget, .whole(isMoney: true)),
                Field("lostSession", Words.Columns.weightLost, .whole(isMoney: true)),
                Field("absence", Words.Columns.weightAbsence, .whole(isMoney: true)),
                Field("km", Words.Columns.weightKm, .whole(isMoney: true)),
                Field("crossCluster", Words.Columns.weightCrossing, .whole(isMoney: true)),
                Field("classOpen", Words.Columns.weightOpening, .whole(isMoney: true)),
                Field("weekend", Words.Columns.weightWeekend, .whole(isMoney: true)),
            ]),
    ]
}
