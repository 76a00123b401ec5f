// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

extension Scenario {
    /// Without names of people, by which no plan differs.
    package var withoutNames: Scenario {
        var scenario = self
        for index in candidates.indices { scenario.candidates[index].name = "" }
        for index in lecturers.indices { scenario.lecturers[index].name = "" }
        return scenario
    }
}

extension ScenarioDocument {
    /// With each person's id for a name, by which no plan differs.
    package var withoutNames: ScenarioDocument {
        var document = self
        for (key, table) in tables {
            guard let name = table.header.firstIndex(where: { $0.text == "name" }),
                let id = table.header.firstIndex(where: { $0.text == "id" })
            else { continue }
            for row in table.rows.indices { document.tables[key]?.rows[row][name].text = table.rows[row][id].text }
        }
        return document
    }
}
