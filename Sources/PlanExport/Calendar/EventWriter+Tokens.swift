// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

extension EventWriter {
    /// Under which name each class goes in UIDs, so that a class that planning again has numbered anew keeps its events.
    ///
    /// A class takes the name of the earlier class with which it shares the most sessions (lesson, time and place; of
    /// equals, the one with its own id); without any in common it keeps its own id, if no other class has taken it.
    func tokens(for view: PlanView, known: [String: CalendarEvent]) -> [PlannedClass.ID: String] {
        var earlier: [[String]: [String: Int]] = [:]
        for event in known.values where !event.isCancelled {
            guard let parts = Self.parts(ofUID: event.uid), parts.namespace == namespace else { continue }
            earlier[Self.key(parts.session, event), default: [:]][parts.token, default: 0] += 1
        }
        var matches: [(shared: Int, isOwn: Bool, id: PlannedClass.ID, token: String)] = []
        for each in view.classes {
            var shared: [String: Int] = [:]
            for session in each.sessions {
                let key = Self.key(Self.part(session.lesson.id.text), event(each, session))
                for token in earlier[key, default: [:]].keys { shared[token, default: 0] += 1 }
            }
            let own = Self.part(each.id.text)
            matches += shared.map { (shared: $0.value, isOwn: $0.key == own, id: each.id, token: $0.key) }
        }
        matches.sort { left, right in
            if left.shared != right.shared { return left.shared > right.shared }
            if left.isOwn != right.isOwn { return left.isOwn }
            return (left.id, left.token) < (right.id, right.token)
        }
        var tokens: [PlannedClass.ID: String] = [:]
        var taken: Set<String> = []
        for match in matches where tokens[match.id] == nil && !taken.contains(match.token) {
            tokens[match.id] = match.token
            taken.insert(match.token)
        }
        for each in view.classes where tokens[each.id] == nil {
            let own = Self.part(each.id.text)
            var token = own
            var copies = 1
            while taken.contains(token) {
                copies += 1
                token = "\(own)~\(copies)"
            }
            tokens[each.id] = token
            taken.insert(token)
        }
        return tokens
    }

    /// What makes a session the same session.
    private static func key(_ session: String, _ event: CalendarEvent) -> [String] {
        [session, event["DTSTART"]?.value ?? "", event["LOCATION"]?.value ?? ""]
    }
}
