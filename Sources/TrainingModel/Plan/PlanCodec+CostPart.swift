// SPDX-License-Identifier: GPL-3.0-or-later

/// A part of the objective; the raw value is its key in a plan file.
public enum CostPart: String, CaseIterable, Sendable {
    case unserved, targets, lostSessions, absences, travel, crossCluster, classOpen, venues, lecturers

    fileprivate var path: WritableKeyPath<Costs, Int> {
        switch self {
        case .unserved: \.unserved
        case .targets: \.targets
        case .lostSessions: \.lostSessions
        case .absences: \.absences
        case .travel: \.travel
        case .crossCluster: \.crossCluster
        case .classOpen: \.classOpen
        case .venues: \.venues
        case .lecturers: \.lecturers
        }
    }
}

extension Costs {
    /// One part of the objective, VND.
    public subscript(part: CostPart) -> Int {
        get { self[keyPath: part.path] }
        set { self[keyPath: part.path] = newValue }
    }
}
