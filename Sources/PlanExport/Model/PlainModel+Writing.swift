// SPDX-License-Identifier: GPL-3.0-or-later

extension PlainModel {
    /// The comment at the top of both formats.
    private var legend: [String] {
        [
            "xeplop: training classes as an integer program; minimise VND.",
            "y_p classes of offering p, x_t_p people of type t in p, u_t people of type t without a class,",
            "s_q people by whom target q is missed, z_l_c_k_v lecturer l teaches topic k in cell c at venue v (o: online).",
        ] + offeringNotes
    }

    /// Free MPS.
    package var mps: String {
        var text = legend.map { "* \($0)\n" }.joined()
        text += "NAME xeplop\nROWS\n N cost\n"
        for row in rows {
            let letter =
                switch row.sense {
                case .atMost: "L"
                case .atLeast: "G"
                case .equal: "E"
                }
            text += " \(letter) \(row.name)\n"
        }
        text += "COLUMNS\n M1 'MARKER' 'INTORG'\n"
        var entries: [[(row: Int, factor: Int)]] = Array(repeating: [], count: columns.count)
        for (number, row) in rows.enumerated() {
            for term in row.terms { entries[term.column].append((number, term.factor)) }
        }
        for (column, entries) in zip(columns, entries) {
            text += " \(column.name) cost \(column.cost)\n"
            for entry in entries { text += " \(column.name) \(rows[entry.row].name) \(entry.factor)\n" }
        }
        text += " M2 'MARKER' 'INTEND'\nRHS\n"
        for row in rows where row.bound != 0 { text += " RHS \(row.name) \(row.bound)\n" }
        text += "BOUNDS\n"
        for column in columns { text += " UP BND \(column.name) \(column.upper)\n" }
        return text + "ENDATA\n"
    }

    /// The LP format of CPLEX.
    package var lp: String {
        var text = legend.map { "\\ \($0)\n" }.joined()
        text += "Minimize\n cost:" + Self.sum(columns.map { ($0.name, $0.cost) }) + "\nSubject To\n"
        for row in rows where !row.terms.isEmpty {
            let sense =
                switch row.sense {
                case .atMost: "<="
                case .atLeast: ">="
                case .equal: "="
                }
            text +=
                " \(row.name):" + Self.sum(row.terms.map { (columns[$0.column].name, $0.factor) })
                + " \(sense) \(row.bound)\n"
        }
        text += "Bounds\n"
        for column in columns { text += " 0 <= \(column.name) <= \(column.upper)\n" }
        text += "General\n"
        for column in columns { text += " \(column.name)\n" }
        return text + "End\n"
    }

    /// `+ 2 x - 3 y`, broken into lines that every reader takes.
    private static func sum(_ terms: [(name: String, factor: Int)]) -> String {
        var text = ""
        for (number, term) in terms.enumerated() {
            if number % 6 == 5 { text += "\n " }
            text += " \(term.factor < 0 ? "-" : "+") \(term.factor.magnitude) \(term.name)"
        }
        return text
    }
}
