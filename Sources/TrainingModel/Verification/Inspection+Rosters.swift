// SPDX-License-Identifier: GPL-3.0-or-later

extension Inspection {
    /// Rosters are of the right size and all on them are allowed by section 5.
    mutating func inspectRosters() {
        for opened in classes {
            checkSize(opened)
            for entry in opened.roster {
                checkCourseAndGroup(opened, entry)
                checkPlace(opened, entry)
                checkDates(opened, entry)
                checkAttendance(opened, entry)
                checkReleased(opened, entry)
                checkLists(opened, entry)
            }
        }
        checkOneClassEach()
    }

    private func place(_ opened: InspectedClass, _ entry: InspectedEntry) -> Violation.Place {
        Violation.Place(opened: opened.planned.id, candidate: entry.candidate.id, venue: opened.venue.id)
    }

    /// A roster is between `classSize.min` and the smaller of `classSize.max` and the venue's `capacity`.
    private mutating func checkSize(_ opened: InspectedClass) {
        let size = opened.planned.roster.count
        let most = min(opened.course.classSize.upperBound, opened.venue.capacity)
        let place = Violation.Place(opened: opened.planned.id, venue: opened.venue.id)
        if size < opened.course.classSize.lowerBound {
            note(Violation(.rosterTooSmall, at: place, found: size, expected: opened.course.classSize.lowerBound))
        }
        if size > most { note(Violation(.rosterTooLarge, at: place, found: size, expected: most)) }
    }

    /// The course is theirs; the format's `groups` (if any) has their group.
    private mutating func checkCourseAndGroup(_ opened: InspectedClass, _ entry: InspectedEntry) {
        if entry.candidate.course != opened.course.id {
            note(
                Violation(
                    .candidateCourse, at: place(opened, entry), found: opened.course.id.text,
                    expected: entry.candidate.course.text))
        }
        if let groups = opened.format.groups, !groups.contains(entry.candidate.group) {
            note(
                Violation(
                    .candidateGroup, at: place(opened, entry), found: entry.candidate.group,
                    expected: groups.joined(separator: ";")))
        }
    }

    /// At a physical venue the distance from `commune` is at most both `travel.maxKm` and `maxTravelKm`, and with
    /// `crossCluster: forbid` the clusters are not different.
    private mutating func checkPlace(_ opened: InspectedClass, _ entry: InspectedEntry) {
        guard let metres = facts.metres(entry.candidate.commune, opened.venue) else { return }
        let most = min(scenario.travel.maxKm, entry.candidate.maxTravelKm ?? .infinity)
        if Double(metres) / 1000 > most {
            note(
                Violation(
                    .candidateDistance, at: place(opened, entry), size: (Double(metres) - most * 1000).rounded(.up),
                    found: String(metres), expected: String(Int(most * 1000))))
        }
        if !scenario.travel.crossClusterAllowed && facts.isCrossCluster(entry.candidate.commune, opened.venue) {
            note(Violation(.candidateCluster, at: place(opened, entry)))
        }
    }

    /// The first session is not before `earliest`, the last not after `latest`.
    private mutating func checkDates(_ opened: InspectedClass, _ entry: InspectedEntry) {
        let dates = opened.sessions.map(\.date)
        guard let first = dates.min(), let last = dates.max() else { return }
        if let earliest = entry.candidate.earliest, first < earliest {
            note(
                Violation(
                    .candidateEarliest, at: place(opened, entry), size: Double(earliest - first), found: first.iso,
                    expected: earliest.iso))
        }
        if let latest = entry.candidate.latest, last > latest {
            note(
                Violation(
                    .candidateLatest, at: place(opened, entry), size: Double(last - latest), found: last.iso,
                    expected: latest.iso))
        }
    }

    /// No `mandatory` session is in hard conflict; the periods of the sessions in hard conflict (the *absences*) are at
    /// most (1 − minAttendance) × the plan's periods (+1e-9).
    private mutating func checkAttendance(_ opened: InspectedClass, _ entry: InspectedEntry) {
        for session in entry.absences where session.mandatory {
            var place = place(opened, entry)
            place.session = session.id
            note(Violation(.mandatorySession, at: place))
        }
        let missed = entry.absences.reduce(0) { $0 + $1.periods }
        let most = (1 - opened.course.minAttendance) * Double(opened.coursePlan.periods)
        if Double(missed) > most + 1e-9 {
            note(
                Violation(
                    .attendance, at: place(opened, entry), size: Double(missed) - most, found: String(missed),
                    expected: String(Int(most + 1e-9))))
        }
    }

    /// The soft conflicts (the *released* sessions) are at most `maxReleased`.
    private mutating func checkReleased(_ opened: InspectedClass, _ entry: InspectedEntry) {
        guard let most = entry.candidate.profile.flatMap({ facts.profiles[$0]?.maxReleased }) else { return }
        if entry.released.count > most {
            note(
                Violation(.maxReleased, at: place(opened, entry), found: entry.released.count, expected: most))
        }
    }

    /// `absent` and `released` are the sessions in hard and in soft conflict, in teaching order.
    private mutating func checkLists(_ opened: InspectedClass, _ entry: InspectedEntry) {
        guard opened.isComplete else { return }
        let absent = entry.absences.map(\.id)
        let released = entry.released.map(\.id)
        if entry.stated.absent != absent {
            note(
                Violation(
                    .absentList, at: place(opened, entry), found: listed(entry.stated.absent), expected: listed(absent))
            )
        }
        if entry.stated.released != released {
            note(
                Violation(
                    .releasedList, at: place(opened, entry), found: listed(entry.stated.released),
                    expected: listed(released)))
        }
    }

    /// A candidate joins at most one class.
    private mutating func checkOneClassEach() {
        var first: [Candidate.ID: PlannedClass.ID] = [:]
        for opened in plan.classes {
            for candidate in opened.roster.map(\.candidate) {
                if let earlier = first[candidate] {
                    let place = Violation.Place(opened: opened.id, candidate: candidate)
                    note(Violation(.candidateTwice, at: place, found: earlier.text))
                } else {
                    first[candidate] = opened.id
                }
            }
        }
    }
}
