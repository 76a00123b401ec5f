// SPDX-License-Identifier: GPL-3.0-or-later

import PlannerWords

/// Why nothing can be exported.
package enum ExportError: Error, Equatable, Sendable {
    /// A part of a scenario to which plans refer.
    package enum Table: String, Sendable, CaseIterable {
        case courses, sessions, formats, venues, slots, lecturers, candidates
    }

    /// The plan names something that the scenario does not have: it is a plan of another scenario.
    case unknownReference(table: Table, id: String)
    /// The zone is not in this machine's time zone data.
    case unknownTimeZone(String)
    /// An earlier calendar is none that this program wrote; `line` is 1-based, after unfolding 0 where no line is to blame.
    case unreadableCalendar(file: String, line: Int)
    /// The workbook could not be made.
    case workbook(reason: String)

    /// The fault in a planner's words.
    package func message(_ language: Language) -> String {
        switch self {
        case .unknownReference(let table, let id): Words.exportUnknown(table.rawValue, id)(language)
        case .unknownTimeZone(let zone): Words.exportUnknownTimeZone(zone)(language)
        case .unreadableCalendar(let file, let line): Words.exportUnreadableCalendar(file, line: line)(language)
        case .workbook(let reason): Words.exportWorkbookFailed(reason)(language)
        }
    }
}
