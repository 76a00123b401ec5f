// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlanSolver
import Testing
import TrainingModel

@Suite("The example of the README")
struct ReadmeExampleTests {
    @Test("A scenario built in code is indexed, planned to proof and verified")
    func example() throws {
        // README
        let sessions = (1...3).map { Session(id: Identifier("b\($0)"), topic: "nhan-thuc", periods: 4) }
        let scenario = Scenario(
            title: "Three evenings",
            horizon: Day(year: 2027, month: 3, day: 1)!...Day(year: 2027, month: 3, day: 28)!,
            slots: [Slot(id: "toi", start: TimeOfDay(18, 0), end: TimeOfDay(20, 45), periods: 4, fee: 50_000)],
            courses: [Course(id: "nhan-thuc", classSize: 5...30, plans: [CoursePlan(sessions: sessions)])],
            formats: [
                Format(
                    id: "buoi-toi", delivery: .inPerson,
                    pattern: .cells([.init(days: [.monday, .tuesday, .wednesday, .thursday], slots: ["toi"])]),
                    rhythm: .weekly(2...3))
            ],
            communes: [Commune(id: "x1", location: Coordinates(20.6, 105.9))],
            venues: [
                Venue(
                    id: "tt", kind: "center", commune: "x1", location: Coordinates(20.6, 105.9), rooms: 1,
                    capacity: 60, costPerSession: 300_000)
            ],
            lecturers: [Lecturer(id: "gv01", topics: ["nhan-thuc"], maxPerWeek: 3, feePerSession: 200_000)],
            candidates: (1...12).map {
                Candidate(id: Identifier("c\($0)"), unit: "cb1", commune: "x1", course: "nhan-thuc")
            })

        let index = PlanningIndex(scenario)
        print("\(index.offerings.count) offerings, \(index.eligibleCandidatePairs) pairs")

        let clock = SolveEnvironment(now: { ProcessInfo.processInfo.systemUptime })
        let plan = try Planner(options: SolveOptions(timeLimit: 60), environment: clock).solve(scenario).plan
        let verification = Verifier.verify(plan, scenario)
        print(plan.solver.status, verification.isValid, plan.classes.map(\.roster.count), verification.objective)
        // end

        // Six pairs of weekdays, each class over two of the four weeks; four triples, each class within one.
        #expect(index.offerings.count == 6 * 3 + 4 * 4)
        #expect(index.eligibleCandidatePairs == 12 * index.offerings.count)
        #expect(plan.solver.status == .optimal)
        #expect(verification.isValid)
        #expect(plan.classes.map(\.roster.count) == [12])
        // One class; three times venue, lecturer and slot; nobody travels.
        #expect(verification.objective == 1_000_000 + 3 * (300_000 + 200_000 + 50_000))
    }

    @Test("The README shows this very example")
    func readmeAgrees() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
        let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        let first = try #require(lines.firstIndex { $0.hasSuffix("// README") })
        let last = try #require(lines.firstIndex { $0.hasSuffix("// end") })
        let example = lines[(first + 1)..<last].map { $0.dropFirst(8) }.joined(separator: "\n")
        #expect(example.contains("PlanningIndex"))
        #expect(readme.contains("```swift\n\(Self.imports)\n\n\(example)\n```"))
    }

    private static let imports = ["Foundation", "PlanSolver", "TrainingModel"].map { "import \($0)" }
        .joined(separator: "\n")
}
