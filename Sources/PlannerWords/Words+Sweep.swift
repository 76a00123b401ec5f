// SPDX-License-Identifier: GPL-3.0-or-later

/// Words of `sweep`.
extension Words {
    // The page
    package static let sweepRun = Phrase(vi: "Lượt", en: "Run")
    package static let sweepValues = Phrase(vi: "Giá trị", en: "Values")
    package static let sweepClassCosts = Phrase(vi: "Chi phí mở lớp (triệu đ)", en: "Class costs (M đ)")
    package static let sweepVerdict = Phrase(vi: "Đánh giá", en: "Verdict")
    package static let sweepFrontTitle = Phrase(vi: "Các lượt đáng chọn", en: "Runs worth choosing from")
    package static let sweepFrontMeaning = Phrase(
        vi: "Không lượt nào khác xếp được ít nhất ngần ấy người, với chi phí mở lớp và số buổi nghỉ làm không lớn hơn, "
            + "mà tốt hơn ở ít nhất một trong ba mặt (biên Pareto).",
        en:
            "No other run serves at least as many people at no higher class costs and with no more released sessions, and "
            + "is better in one of the three (the Pareto front).")
    package static let sweepUnclearMeaning = Phrase(
        vi: "≈: có lượt khác tốt hơn, nhưng khoảng cách của lượt này còn quá lớn để nói chắc.",
        en: "≈: another run is better, but the gap of this one is too wide to be sure.")
    package static let sweepAllTitle = Phrase(vi: "Tất cả các lượt", en: "All runs")

    /// Of a run, by the code of its verdict.
    package static let sweepVerdicts: [String: Phrase] = [
        "front": Phrase(vi: "đáng chọn", en: "on the front"),
        "dominated": Phrase(vi: "bị vượt", en: "dominated"),
        "unclear": Phrase(vi: "≈ chưa rõ", en: "≈ unclear"),
    ]
    package static let sweepMissing = Phrase(vi: "chưa có", en: "missing")

    package static func sweepCounts(front: Int, dominated: Int, unclear: Int, missing: Int) -> Phrase {
        Phrase(
            vi: "\(front + dominated + unclear) lượt: \(front) đáng chọn, \(dominated) bị lượt khác vượt, \(unclear) "
                + "chưa rõ" + (missing > 0 ? "; còn thiếu \(missing) lượt." : "."),
            en: "\(front + dominated + unclear) runs: \(front) on the front, \(dominated) dominated, \(unclear) unclear"
                + (missing > 0 ? "; \(missing) missing." : "."))
    }

    package static func sweepChart(_ y: Phrase, _ x: Phrase) -> Phrase {
        Phrase(vi: "\(y.vi) theo \(lowercased(x.vi))", en: "\(y.en) against \(lowercased(x.en))")
    }

    package static let sweepChartMeaning = Phrase(
        vi: "Chấm đặc là lượt đáng chọn, con số bên cạnh là số lượt.",
        en: "Filled points are runs on the front, with their numbers.")

    package static func sweepCrossingTitle(_ down: String, _ across: String) -> Phrase {
        Phrase(vi: "\(down) và \(lowercased(across))", en: "\(down) and \(lowercased(across))")
    }

    private static func lowercased(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

    // Running
    package static func sweepProgress(_ done: Int, _ all: Int, secondsLeft: Double, _ title: String) -> Phrase {
        Phrase(
            vi: "Đã xong \(done)/\(all)\(done < all ? ", còn khoảng \(duration(secondsLeft, .vi))" : ""): \(title)",
            en: "Done \(done)/\(all)\(done < all ? ", about \(duration(secondsLeft, .en)) left" : ""): \(title)")
    }

    package static func sweepStart(_ runs: Int, atOnce: Int, most: Double?) -> Phrase {
        Phrase(
            vi: "Cần tính \(runs) lượt, \(atOnce) lượt một lúc"
                + (most.map { ", lâu nhất \(duration($0, .vi))." } ?? "."),
            en: "\(runs) run\(runs == 1 ? "" : "s") to plan, \(atOnce) at once"
                + (most.map { ", in \(duration($0, .en)) at most." } ?? "."))
    }

    package static func sweepResumed(_ done: Int, _ all: Int) -> Phrase {
        Phrase(
            vi: "\(done) trên \(all) lượt đã có từ trước, không tính lại.",
            en: "\(done) of \(all) runs were finished before and are not repeated.")
    }

    package static func sweepShardDone(_ shard: String, _ runs: Int) -> Phrase {
        Phrase(
            vi: "Xong phần \(shard): \(runs) lượt. Khi các phần đều xong, hãy gộp bằng --merge.",
            en:
                "Shard \(shard) is done: \(runs) run\(runs == 1 ? "" : "s"). Once all are, put them together with --merge."
        )
    }

    package static func sweepStopped(_ done: Int, _ all: Int) -> Phrase {
        Phrase(
            vi: "Đã dừng khi xong \(done) trên \(all) lượt. Chạy lại đúng lệnh này để làm tiếp.",
            en: "Stopped with \(done) of \(all) runs finished. Run the same command to go on.")
    }

    package static func sweepRunsFailed(_ count: Int) -> Phrase {
        Phrase(
            vi: "\(count) lượt không lập được phương án, các lượt khác đã được lưu. Chạy lại đúng lệnh này để thử lại.",
            en: "\(count) run\(count == 1 ? "" : "s") failed, the others are stored. Run the same command to try again."
        )
    }

    package static func sweepRunMissing(_ number: Int, _ title: String) -> Phrase {
        Phrase(vi: "Thiếu lượt \(number): \(title)", en: "Run \(number) is missing: \(title)")
    }

    package static func sweepRunsMissing(_ missing: Int, _ all: Int) -> Phrase {
        Phrase(
            vi: "Thiếu \(missing) trên \(all) lượt; kết quả đã ghi chưa đầy đủ. Chạy lại không có --merge để tính nốt.",
            en:
                "\(missing) of \(all) runs are missing; the results written are incomplete. Run without --merge to plan them."
        )
    }

    package static func sweepOtherOptions(_ options: String) -> Phrase {
        Phrase(
            vi: "Có lượt được tính với tùy chọn khác: \(options). Nếu muốn gộp chúng thì hãy dùng đúng tùy chọn đó.",
            en: "There are runs with other options: \(options). To merge those, give the same options.")
    }

    // Faults
    package static func sweepHasFaults(_ path: String, _ count: Int) -> Phrase {
        Phrase(
            vi: "Tệp \(quoted(path).vi) có \(count) lỗi; hãy sửa rồi chạy lại.",
            en: "The sweep \(quoted(path).en) has \(count) fault\(count == 1 ? "" : "s"); mend and run again.")
    }

    package static func sweepBreaksScenario(_ path: String, runs: Int, of all: Int, first: String) -> Phrase {
        Phrase(
            vi:
                "\(runs) trên \(all) tổ hợp của \(quoted(path).vi) làm sai dữ liệu, trước hết: \(first). Chưa tính lượt nào.",
            en:
                "\(runs) of \(all) combinations of \(quoted(path).en) break the scenario, first: \(first). Nothing was planned."
        )
    }

    package static func sweepInUse(_ folder: String, _ holder: String) -> Phrase {
        Phrase(
            vi:
                "Một lần chạy sweep khác đang ghi vào \(quoted(folder).vi) (máy và tiến trình: \(holder)). Hãy chờ, hoặc "
                + "chọn thư mục khác.",
            en: "Another sweep is writing into \(quoted(folder).en) (machine and process: \(holder)). Wait for it, or "
                + "choose another folder.")
    }

    package static func sweepOtherWork(_ folder: String, _ holder: String) -> Phrase {
        Phrase(
            vi:
                "Các phần của một sweep khác (tệp, dữ liệu hoặc tùy chọn khác) đang ghi vào \(quoted(folder).vi) (máy và "
                + "tiến trình: \(holder)). Hãy chờ, hoặc chọn thư mục khác.",
            en: "Shards of a different sweep (other file, scenario or options) are writing into \(quoted(folder).en) "
                + "(machine and process: \(holder)). Wait for them, or choose another folder.")
    }

    package static func sweepNoLocks(_ folder: String) -> Phrase {
        Phrase(
            vi: "Chú ý: hệ thống tệp của \(quoted(folder).vi) không có khóa; đừng chạy hai sweep cùng lúc trong đó.",
            en: "Note: the file system of \(quoted(folder).en) has no locks; do not run two sweeps in it at once.")
    }
}
