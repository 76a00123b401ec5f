// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlanExport
import ScenarioFiles
import Testing
import TrainingModel

/// A plan that obeys the specification is a point of the plain model, at its own cost.
@Suite struct PlainModelTests {
    private static let examples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/examples").path()

    @Test(arguments: ["a", "b", "c"])
    func theOptimumOfAnExampleIsAPointOfItsModel(_ name: String) throws {
        let scenario = try #require(ScenarioLoader.load(Self.examples + "/" + name).scenario)
        let plan = try PlanCodec.decode(
            Array(Data(contentsOf: URL(filePath: Self.examples + "/" + name + ".json"))))
        let index = PlanningIndex(scenario)
        let model = PlainModel(index)
        let point = try values(of: plan, in: index)
        let used = point.filter { $0.value != 0 }
        let columns = Dictionary(uniqueKeysWithValues: model.columns.enumerated().map { ($1.name, $0) })
        for (name, value) in used {
            let column = try #require(columns[name])
            #expect(value <= model.columns[column].upper, "\(name)")
        }
        for row in model.rows {
            let sum = row.terms.reduce(0) { $0 + $1.factor * (point[model.columns[$1.column].name] ?? 0) }
            switch row.sense {
            case .atMost: #expect(sum <= row.bound, "\(row.name)")
            case .atLeast: #expect(sum >= row.bound, "\(row.name)")
            case .equal: #expect(sum == row.bound, "\(row.name)")
            }
        }
        let cost = model.columns.reduce(0) { $0 + $1.cost * (point[$1.name] ?? 0) }
        #expect(cost == plan.costs.total)
    }

    /// The plan as values of the model's variables.
    private func values(of plan: Plan, in index: PlanningIndex) throws -> [String: Int] {
        let scenario = index.scenario
        var typeOf: [Candidate.ID: Int] = [:]
        for (number, type) in index.types.enumerated() {
            for member in type.members { typeOf[scenario.candidates[member].id] = number }
        }
        var point: [String: Int] = [:]
        for plannedClass in plan.classes {
            let offering = try #require(
                index.offerings.firstIndex { offering in
                    scenario.courses[offering.course].id == plannedClass.course
                        && scenario.formats[offering.format].id == plannedClass.format
                        && scenario.venues[offering.venue].id == plannedClass.venue
                        && zip(offering.cells, plannedClass.sessions).allSatisfy { cell, session in
                            index.grid.date(of: cell) == session.date
                                && scenario.slots[index.grid.slot(of: cell)].id == session.slot
                        }
                })
            point["y_\(offering)", default: 0] += 1
            let topics = Set(scenario.lecturers.flatMap(\.topics)).sorted()
            for (number, session) in plannedClass.sessions.enumerated() {
                let lecturer = try #require(scenario.lecturers.firstIndex { $0.id == session.lecturer })
                let topic = index.sessions(of: index.offerings[offering])[number].topic
                let topicNumber = try #require(topics.firstIndex(of: topic))
                let place = session.online ? "o" : "v\(index.offerings[offering].venue)"
                let cell = index.offerings[offering].cells[number]
                point["z_\(lecturer)_\(cell)_\(topicNumber)_\(place)", default: 0] += 1
            }
            for entry in plannedClass.roster {
                let type = try #require(typeOf[entry.candidate])
                point["x_\(type)_\(offering)", default: 0] += 1
            }
        }
        for unserved in plan.unserved {
            let type = try #require(typeOf[unserved.candidate])
            point["u_\(type)", default: 0] += 1
        }
        for (number, target) in scenario.targets.enumerated() {
            let served = plan.classes.flatMap(\.roster).map(\.candidate).count { id in
                scenario.candidates.contains {
                    $0.id == id && $0.unit == target.unit && $0.course == target.course
                }
            }
            point["s_\(number)"] = max(0, target.served - served)
        }
        return point
    }

    @Test func bothFormatsSayTheSame() throws {
        let scenario = try #require(ScenarioLoader.load(Self.examples + "/b").scenario)
        let model = PlainModel(PlanningIndex(scenario))
        let mps = model.mps.split(separator: "\n")
        #expect(mps.count { $0.hasPrefix(" UP BND ") } == model.columns.count)
        #expect(mps.count { $0.hasPrefix(" L ") || $0.hasPrefix(" G ") || $0.hasPrefix(" E ") } == model.rows.count)
        let lp = model.lp.split(separator: "\n")
        #expect(lp.count { $0.hasPrefix(" 0 <= ") } == model.columns.count)
        #expect(lp.count { $0.contains(": ") && !$0.hasPrefix("\\") } == model.rows.count + 1)
    }
}
