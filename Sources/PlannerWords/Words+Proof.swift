// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// How good a plan is known to be, in sentences that are true whatever the plan.
extension Words {
    /// The status of a plan, its bound and its gap.
    package static func status(_ solver: SolverSummary, _ language: Language) -> String {
        if solver.status == .optimal {
            return Phrase(
                vi: "Tối ưu, đã chứng minh: không phương án hợp lệ nào có chi phí thấp hơn.",
                en: "Optimal, proven: no plan that obeys the rules costs less.")(language)
        }
        let bound = money(solver.bound, language)
        let gap = percent(solver.gap, language)
        return Phrase(
            vi: "Hợp lệ, chưa chứng minh là tối ưu: không phương án nào có chi phí dưới \(bound) (khoảng cách \(gap)).",
            en: "Valid, not proven optimal: no plan can cost less than \(bound) (gap \(gap)).")(language)
    }

    /// Why the search ended before a proof; nil after a proof.
    package static func stop(_ reason: SolverSummary.StoppedBy) -> Phrase? {
        switch reason {
        case .proof: nil
        case .gap:
            Phrase(vi: "Dừng vì đã đạt khoảng cách yêu cầu.", en: "Stopped because the gap asked for was reached.")
        case .time: Phrase(vi: "Dừng vì hết thời gian hoặc hết số nút.", en: "Stopped at the limit of time or nodes.")
        case .interrupt: Phrase(vi: "Dừng theo yêu cầu của người dùng.", en: "Stopped because it was interrupted.")
        }
    }

    /// How many more people a plan might serve.
    ///
    /// True because everybody served keeps a class, so each further person saves at least `unserved` (a priority is at
    /// least 1), no other part of the cost rises, and the total cannot fall below the bound. Without the two conditions
    /// more people might be served, at a higher cost elsewhere.
    package static func roomForMore(_ count: Int) -> Phrase {
        count == 0
            ? Phrase(
                vi: "Nếu giữ những người đã có lớp và không tăng các chi phí khác thì không thể xếp thêm được ai.",
                en: "Keeping everybody who is served and raising no other cost, nobody else could be served.")
            : Phrase(
                vi: "Nếu giữ những người đã có lớp và không tăng các chi phí khác thì có thể xếp thêm nhiều nhất "
                    + "\(count) người.",
                en: "Keeping everybody who is served and raising no other cost, at most \(count) more "
                    + "candidate\(count == 1 ? "" : "s") could be served.")
    }

    /// Who can have no class whatever the plan.
    package static func unservable(_ count: Int, cost: Int, _ language: Language) -> String {
        let amount = money(cost, language)
        return Phrase(
            vi: "\(number(count, language)) người không có lịch học nào phù hợp, dù lập phương án nào "
                + "(\(amount) trong chi phí).",
            en: "No class could suit \(people(count, language)), whatever the plan (\(amount) of the cost).")(language)
    }

    /// The wall-clock time of a run.
    package static func ranFor(_ seconds: Double, _ language: Language) -> String {
        Phrase(vi: "Thời gian tính: ", en: "Time: ")(language) + duration(seconds, language) + "."
    }
}
