// SPDX-License-Identifier: GPL-3.0-or-later

import PlanExport
import Testing
import TrainingModel

@Suite struct TableExportTests {
    private func lines(_ table: TableExport.Table, _ export: TableExport = TableExport()) throws -> [String] {
        let bytes = try export.table(table, Sample.plan(), Sample.scenario())
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        return String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n").map(String.init)
    }

    @Test func sessionsTable() throws {
        let lines = try lines(.sessions)
        #expect(lines.count == 5)
        #expect(
            lines[1] == "nhan-thuc-01,Bồi dưỡng nhận thức về Đảng,Buổi tối,1,2027-03-02,thứ Ba,Tối,18:00,21:00,"
                + "Bài 1: Khái lược,4,gv1,Trực tiếp,\"Hội trường A; tầng 2\",1")
        #expect(lines[3].contains(",Trực tuyến,,"))
    }

    @Test func classesTable() throws {
        let lines = try lines(.classes, TableExport(language: .en))
        #expect(lines[0] == "Class,Course,Format,Place,Opening,Closing,Sessions,Periods,Learners")
        #expect(lines[1].hasSuffix(",2027-03-02,2027-03-30,2,8,1"))
    }

    @Test func formulasAreDisarmed() throws {
        let lines = try lines(.rosters)
        #expect(lines[1] == "nhan-thuc-01,c1,\"'=1+1; chi bộ “Đông”\",cong-nhan,,b1")
        #expect(lines[2].hasSuffix(",b1,"))
    }

    @Test(arguments: ["=1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "\r\nx", "＝1"]) func everyFormulaStart(
        unit: String
    ) throws {
        var scenario = Sample.scenario()
        scenario.candidates[2].unit = unit
        let bytes = try TableExport().table(.unserved, Sample.plan(), scenario)
        #expect(bytes.firstRange(of: Array(("'" + unit).utf8)) != nil)
    }

    @Test func semicolonsAndNames() throws {
        let plain = try lines(.unserved, TableExport(separator: .semicolon))
        #expect(plain[0] == "Mã học viên;Đơn vị;Đối tượng;Khóa học;Lý do")
        #expect(!plain.joined().contains(Sample.learner))
        let named = try lines(.unserved, TableExport(separator: .semicolon, names: true))
        #expect(named[1].hasPrefix("c3;\(Sample.learner) c3;"))
        for table in TableExport.Table.allCases {
            let text = try lines(table).joined()
            #expect(!text.contains(Sample.learner) && !text.contains(Sample.teacher))
        }
    }

    @Test func quotesAreDoubled() throws {
        var scenario = Sample.scenario()
        scenario.candidates[2].unit = "Tổ \"7\"\nấp 2"
        let bytes = try TableExport().table(.unserved, Sample.plan(), scenario)
        #expect(String(decoding: bytes, as: UTF8.self).contains("\"Tổ \"\"7\"\"\nấp 2\""))
    }

    @Test func allFiles() throws {
        let names = try TableExport().files(Sample.plan(), Sample.scenario()).map(\.name)
        #expect(names == ["sessions.csv", "classes.csv", "rosters.csv", "unserved.csv"])
    }
}
