// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

extension Words {
    /// Where a plan breaks a rule, and how: `Lớp nt-01, buổi b1, 01/03/2027 toi: …`.
    package static func sentence(for violation: Violation, _ language: Language) -> String {
        let place = self.place(violation.place, language)
        let rule = phrase(for: violation, language)(language)
        return place.isEmpty ? rule : place + ": " + rule
    }

    private static func place(_ place: Violation.Place, _ language: Language) -> String {
        func named<Entity>(_ id: Identifier<Entity>?, vi: String, en: String) -> String? {
            id.map { "\(language == .vi ? vi : en) \($0)" }
        }
        let cell = [place.date.map { weekdayDate($0, language) }, place.slot?.text].compactMap(\.self)
        let parts = [
            named(place.opened, vi: "lớp", en: "class"), named(place.session, vi: "buổi", en: "session"),
            named(place.course, vi: "khóa", en: "course"), named(place.candidate, vi: "học viên", en: "candidate"),
            named(place.lecturer, vi: "giảng viên", en: "lecturer"), named(place.venue, vi: "địa điểm", en: "venue"),
            cell.isEmpty ? nil : cell.joined(separator: " "), place.part.map { Words.costPart($0)(language) },
        ]
        let text = parts.compactMap(\.self).joined(separator: ", ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// What a part of the objective is.
    package static func costPart(_ part: CostPart) -> Phrase {
        switch part {
        case .unserved: Phrase(vi: "người chưa có lớp", en: "people without a class")
        case .targets: Phrase(vi: "chỉ tiêu còn thiếu", en: "missed targets")
        case .lostSessions: Phrase(vi: "buổi được nghỉ làm", en: "released sessions")
        case .absences: Phrase(vi: "buổi vắng", en: "absences")
        case .travel: Phrase(vi: "đi lại", en: "travel")
        case .crossCluster: Phrase(vi: "học khác cụm", en: "classes in another cluster")
        case .classOpen: Phrase(vi: "mở lớp", en: "opening classes")
        case .venues: Phrase(vi: "địa điểm", en: "venues")
        case .lecturers: Phrase(vi: "giảng viên", en: "lecturers")
        }
    }

    /// A number of a violation in the rule's unit; any other text as it stands.
    static func amount(_ text: String, _ unit: Rule.Unit, _ language: Language) -> String {
        guard let value = Int(text) else {
            guard unit == .ratio, let share = Double(text) else { return text }
            return percent(share, language)
        }
        switch unit {
        case .dong: return money(value, language)
        case .metres: return decimal(Double(value) / 1000, digits: 3, language) + " km"
        default: return number(value, language)
        }
    }
}
