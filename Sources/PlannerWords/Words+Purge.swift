// SPDX-License-Identifier: GPL-3.0-or-later

/// What `purge` says of its work. Ids and numbers only.
extension Words {
    package static func purgeRemoved(_ ids: [String], of all: Int, _ language: Language) -> String {
        let (count, list) = (number(ids.count, language), ids.joined(separator: " "))
        return Phrase(
            vi: "Xóa \(count) trong \(people(all, .vi)): \(list)",
            en: "Removed \(count) of \(people(all, .en)): \(list)")(
                language)
    }

    package static let purgeNobody = Phrase(vi: "Không có ai phải xóa.", en: "There is nobody to remove.")

    /// What went out of a plan.
    package static func purgePlan(_ path: String, roster: Int, unserved: Int, classes: [String], _ language: Language)
        -> String
    {
        let dropped = classes.isEmpty ? "" : " (" + classes.joined(separator: ", ") + ")"
        return Phrase(
            vi: "\(path): bỏ \(roster) người khỏi danh sách lớp, \(unserved) người khỏi số chưa có lớp, "
                + "\(classes.count) lớp không còn ai\(dropped).",
            en: "\(path): \(people(roster, .en)) off rosters, \(unserved) off those without a class, "
                + "\(classes.count) class\(classes.count == 1 ? "" : "es") now empty dropped\(dropped).")(language)
    }

    /// How good the rest of a plan is known to be.
    package static func purgeCost(_ objective: Int, bound: Int, _ language: Language) -> String {
        let (cost, bound) = (money(objective, language), money(bound, language))
        return Phrase(
            vi: "Chi phí tính lại là \(cost); điều đã chứng minh nay chỉ là: không phương án nào dưới \(bound).",
            en: "Its recomputed cost is \(cost); all that is still proven is that no plan costs less than \(bound).")(
                language)
    }

    package static let purgeValid = Phrase(
        vi: "Phương án còn lại đúng mọi quy tắc.", en: "What is left of it obeys every rule.")

    package static func purgeInvalid(_ count: Int) -> Phrase {
        Phrase(
            vi: "Phương án còn lại vi phạm \(count) chỗ, vì đã bớt người; hãy lập lại nếu lớp chưa học:",
            en:
                "What is left of it breaks the rules in \(count) place\(count == 1 ? "" : "s"), because people are gone; "
                + "plan again if the classes are still to come:")
    }

    package static func purgeWorkbook(_ path: String) -> Phrase {
        Phrase(
            vi: "Sổ “\(path)” được ghi lại từ đầu theo mẫu: định dạng riêng, cột và trang tính thêm vào không còn.",
            en:
                "The workbook “\(path)” is written anew in its usual form: formatting of your own, and columns and sheets "
                + "that you added, are not kept.")
    }

    package static let purgeDryRun = Phrase(
        vi: "Chỉ xem trước, chưa thay đổi gì.", en: "A dry run: nothing was changed.")
    package static let purgeTraces = Phrase(
        vi: "Các tệp sau cũng có mã của những người này; hãy xóa hoặc xuất lại:",
        en: "These files hold ids of these people too; delete them or export again:")
    package static let purgeUnread = Phrase(
        vi: "Chương trình không đọc được bên trong các tệp sau; hãy tự xem và xóa nếu cần:",
        en: "These files cannot be looked into; see to them yourself:")
    package static let purgeElsewhere = Phrase(
        vi: "Bản sao ở nơi khác (Excel, PDF, bản in, Zalo, thư điện tử, bản sao lưu) phải tự xóa.",
        en: "Copies elsewhere (Excel, PDF, paper, chat, mail, backups) are for you to delete.")
}

/// Why nothing was purged.
extension Words {
    package static let purgeWhom = Phrase(
        vi: "--before hoặc --candidate: xóa ai?", en: "--before or --candidate: whom to remove?")
    package static let purgeNoScenario = Phrase(
        vi: "cần các tệp phương án, rồi đến bộ dữ liệu", en: "plan files, then the scenario")

    package static func purgeChanged(_ path: String) -> Phrase {
        Phrase(
            vi: "Dữ liệu “\(path)” vừa bị sửa trong lúc đọc. Không có gì bị thay đổi; hãy chạy lại.",
            en: "The scenario “\(path)” was changed while it was read. Nothing was changed; run again.")
    }
}

/// What `purge --help` teaches.
extension Words {
    package static let helpPurge = Phrase(
        vi: "Xóa học viên đã học xong, hoặc theo yêu cầu, khỏi dữ liệu và các phương án.",
        en: "Removes people who have finished, or who ask for it, from the scenario and its plans.")
    package static let helpPurgeMore = Phrase(
        vi: """
            --before NGÀY xóa những người mà lớp của họ, theo các phương án được nêu, đã bế giảng trước ngày đó (và không còn \
            lớp nào sau đó); nếu cả kỳ kế hoạch đã qua thì xóa mọi người. --candidate xóa người có mã ấy, dù đã học hay chưa. \
            Dòng của họ trong bảng học viên và trong mọi phương án bị bỏ, lớp không còn ai cũng bỏ; chỉ tiêu của đơn vị không \
            đổi nhưng không còn tính họ. Hãy nêu mọi phương án của bộ dữ liệu này: phương án không được nêu sẽ không dùng được \
            nữa. Muốn giữ số liệu các lớp đã học thì xuất ra (không dùng --names) trước khi xóa. Giảng viên giữ nguyên. Hoặc \
            mọi tệp đều được thay, hoặc không tệp nào.

              xeplop purge plan.json duy-tien --before 2027-07-01 --dry-run
              xeplop purge plan.json duy-tien --candidate c0004
            """,
        en: """
            --before DATE removes people whose class, by the plans named, ended before that day (and who have none after it); \
            once the whole horizon is over, everybody. --candidate removes the person of that id, finished or not. Their rows \
            in the table of candidates and in every plan go, and classes that are then empty; quotas of units stay but no longer count \
            them. Name every plan of the scenario: one that is not named can no longer be used. To keep the figures of classes \
            that are over, export them first, without --names. Lecturers stay. Either all files are replaced or none.

              xeplop purge plan.json duy-tien --before 2027-07-01 --dry-run
              xeplop purge plan.json duy-tien --candidate c0004
            """)
    package static let helpPurgeFiles = Phrase(
        vi: "Các tệp phương án, rồi đến bộ dữ liệu.", en: "Plan files, then the scenario.")
    package static let helpBefore = Phrase(
        vi: "Xóa những người có lớp bế giảng trước ngày này (YYYY-MM-DD).",
        en: "Remove people whose class ended before this day (YYYY-MM-DD).")
    package static let helpPurgeCandidate = Phrase(
        vi: "Xóa người có mã này; có thể lặp lại.", en: "Remove the person of this id; may be repeated.")
    package static let helpDryRunPurge = Phrase(
        vi: "Chỉ nói sẽ xóa gì.", en: "Only say what would be removed.")
}
