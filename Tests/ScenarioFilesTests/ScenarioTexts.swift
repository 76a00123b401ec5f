// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ScenarioFiles
import TrainingModel

/// A small right scenario as its five texts, to be spoilt in one place by a test.
struct ScenarioTexts {
    var files: [String: [UInt8]]

    init() {
        files = [
            "scenario.yaml": Self.outline,
            "communes.csv": "id,title,lat,lon\nx1,Xã 1,20.6,105.9\nx2,Xã 2,20.7,105.9\n",
            "venues.csv": """
            id,title,kind,commune,lat,lon,rooms,capacity,costPerSession,profile,busy
            v1,Hội trường,center,x1,20.61,105.91,2,60,200000,,2027-03-10..2027-03-12;2027-03-20
            o1,Trực tuyến,online,,,,1,100,,,

            """,
            "lecturers.csv": """
            id,name,topics,profile,maxPerDay,maxPerWeek,feePerSession,away,busy
            g1,Giảng viên 1,t1;t2,,2,8,150000,,

            """,
            "candidates.csv": """
            id,name,unit,commune,workplace,course,group,profile,priority,earliest,latest,maxTravelKm,away,busy
            c1,Ứng viên 1,u1,x1,x2,k1,cn,kipA,2,2027-03-02,2027-03-25,12.5,2027-03-04,
            c2,Ứng viên 2,u2,x2,,k1,td,,,,,,,

            """,
        ].mapValues { Array($0.utf8) }
    }

    /// Replaces the one occurrence of a text; a test that replaces nothing would prove nothing.
    func replacing(_ old: String, with new: String, in file: String) -> ScenarioTexts {
        var copy = self
        let text = String(decoding: files[file]!, as: UTF8.self)
        precondition(text.components(separatedBy: old).count == 2, "“\(old)” must stand once in \(file)")
        copy.files[file] = Array(text.replacing(old, with: new).utf8)
        return copy
    }

    /// Writes the files into a new folder, gives it to the body, and deletes it.
    func inFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
        try withTemporaryFolder { folder in
            for (name, bytes) in files { try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name)) }
            return try body(folder)
        }
    }

    func load() throws -> (scenario: Scenario?, document: ScenarioDocument?, faults: [Fault]) {
        try inFolder { ScenarioLoader.load($0) }
    }

    static let outline = """
        schema: 1
        title: Thử
        timeZone: Asia/Ho_Chi_Minh
        horizon: {from: 2027-03-01, to: 2027-03-28}
        holidays:
          - {date: 2027-03-08, title: Nghỉ}
          - {from: 2027-03-15, to: 2027-03-16, title: Nghỉ}
        slots:
          - {id: sang, title: Sáng, start: 07:30, end: 11:00, periods: 5}
          - {id: toi, title: Tối, start: 18:00, end: 20:45, periods: 4, fee: 50000}
        courses:
          - id: k1
            title: Khóa 1
            classSize: {min: 2, max: 10}
            minAttendance: 0.75
            sessions:
              - {id: b1, title: Bài 1, topic: t1, mandatory: true}
              - {id: b2, title: Bài 2, topic: t2, inPerson: true}
            plans:
              toi:
                - {id: b1, topic: t1, periods: 4}
                - {id: b2, topic: t2, periods: 3}
        formats:
          - id: ngay
            delivery: inPerson
            cells: [{days: [mon, tue], slots: [sang]}]
            perWeek: all
            maxSpanDays: 14
          - id: theo-ca
            delivery: hybrid
            plan: toi
            follow: {pattern: ca, slots: {c1: toi, off: sang}}
            perWeek: {min: 1, max: 3}
            venueKinds: [center]
            groups: [cn]
            courses: [k1]
        shiftPatterns:
          ca:
            title: Hai ca
            anchor: 2027-03-01
            shifts:
              c1: {from: 06:00, to: 14:00}
              c2: {from: 22:00, to: 06:00, restAfterHours: 1.5}
            cycle: [c1, c2, off]
            crews: {A: 0, B: 1}
        profiles:
          kipA: {title: Kíp A, shifts: {pattern: ca, crew: A}}
          hc:
            busy: [{days: [mon], from: 07:30, to: 17:00, release: true}]
            maxReleased: 3
        clusters:
          - {id: cum1, title: Cụm 1, communes: [x1], venues: [v1]}
        travel: {kmPerHour: 25, crossCluster: forbid}
        limits: {classes: 3, classesPerCourse: {k1: 2}, budget: 9000000}
        targets:
          - {unit: u1, course: k1, served: 1}
        weights: {unserved: 2000000, weekend: 10}

        """
}

/// Makes a folder that is gone after the body.
func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("scenario-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path)
}
