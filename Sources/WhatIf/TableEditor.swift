// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// Does operations on the rows of a table.
struct TableEditor {
    let log: ChangeLog
    let target: SourceText

    func apply(_ kind: Operation.Kind, to table: inout DocumentTable) {
        switch kind {
        case .set: log.note(.isTable, target.text, at: target.position)
        case .add(let row, let before): add(row, before: before, to: &table)
        case .remove(let condition):
            guard let condition else { return log.note(.missingKey("where"), at: target.position) }
            let rows = Set(rows(condition, of: table))
            table.rows = table.rows.indices.filter { !rows.contains($0) }.map { table.rows[$0] }
        case .update(let condition, let entries):
            let cells = cells(entries, of: table)
            for row in rows(condition, of: table) {
                for (column, cell) in cells { table.rows[row][column] = cell }
            }
        case .repeat(let condition, let count, let seed, let entries):
            grow(&table, condition, count: count, seed: seed, cells: cells(entries, of: table))
        }
    }

    private func add(_ row: DocumentNode, before: SourceText?, to table: inout DocumentTable) {
        guard let entries = log.entries(row) else { return }
        var cells = table.header.map { _ in SourceText("", at: row.position) }
        for (column, cell) in self.cells(entries, of: table) { cells[column] = cell }
        guard let before else { return table.rows.append(cells) }
        let place = Condition(
            fields: [.init(key: SourceText("id", at: before.position), values: [before])], at: before.position)
        if let index = rows(place, of: table).first { table.rows.insert(cells, at: index) }
    }

    /// Rows drawn from those that match, each draw independent. The new row has the id of its model with `-r` and a
    /// number, and the id for a name: nobody is meant.
    private func grow(
        _ table: inout DocumentTable, _ condition: Condition, count: Int, seed: UInt64, cells: [(Int, SourceText)]
    ) {
        let models = rows(condition, of: table).map { table.rows[$0] }
        guard !models.isEmpty, let id = index(of: "id", in: table) else { return }
        let name = index(of: "name", in: table)
        var taken = Set(table.rows.map { $0[id].text })
        var draws = Draws(seed: seed)
        var number = 0
        for _ in 0..<count {
            var row = models[draws.index(below: models.count)].map { SourceText($0.text, at: target.position) }
            let model = row[id].text
            repeat {
                number += 1
                row[id].text = "\(model)-r\(number)"
            } while !taken.insert(row[id].text).inserted
            if let name { row[name].text = row[id].text }
            for (column, cell) in cells { row[column] = cell }
            table.rows.append(row)
        }
    }

    // MARK: Columns and rows

    private func index(of column: String, in table: DocumentTable) -> Int? {
        table.header.firstIndex { $0.text == column }
    }

    /// The column of a field; noted where there is none.
    private func column(_ key: SourceText, of table: DocumentTable) -> Int? {
        if let index = index(of: key.text, in: table) { return index }
        let suggestion = Suggestion.nearest(to: key.text, among: table.header.map(\.text))
        log.note(.unknownKey(suggestion: suggestion), key.text, at: key.position)
        return nil
    }

    /// Cells by column; a list becomes a cell separated by semicolons.
    private func cells(_ entries: [DocumentEntry], of table: DocumentTable) -> [(Int, SourceText)] {
        entries.compactMap { entry in
            guard let column = column(entry.key, of: table) else { return nil }
            if case .list(let items, let place) = entry.value {
                let words = items.compactMap { log.text($0)?.text }
                return (column, SourceText(words.joined(separator: ";"), at: place))
            }
            return log.text(entry.value).map { (column, $0) }
        }
    }

    /// The rows that match, noted where there are none.
    private func rows(_ condition: Condition, of table: DocumentTable) -> [Int] {
        var columns: [String: Int] = [:]
        for field in condition.fields {
            guard let column = column(field.key, of: table) else { return [] }
            columns[field.key.text] = column
        }
        let found = table.rows.indices.filter { row in
            condition.admits { key in columns[key].map { table.rows[row][$0].text } }
        }
        if found.isEmpty {
            Operation.noteNoMatch(condition, in: table.name.fileName, log) { key in
                Set(columns[key].map { column in table.rows.map { $0[column].text } } ?? [])
            }
        }
        return found
    }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): the same draws on every machine.
struct Draws {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A number from 0 up to below `count`; the bias of the remainder is below 2^-40 for tables of any size.
    mutating func index(below count: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((bits ^ (bits >> 31)) % UInt64(count))
    }
}
