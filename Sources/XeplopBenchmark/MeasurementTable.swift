// SPDX-License-Identifier: GPL-3.0-or-later

/// Measurements as lines of text, printed one by one as they come, and as tables of the same figures.
enum MeasurementTable {
    private static let columns: [(title: String, width: Int, cell: @Sendable (MeasuredRun) -> String)] = [
        ("people", 6, { "\($0.candidates)" }),
        ("offerings", 9, { "\($0.offerings)" }),
        ("first", 6, { seconds($0.seconds.firstPlan) }),
        ("5%", 6, { seconds($0.seconds.gap5) }),
        ("2%", 6, { seconds($0.seconds.gap2) }),
        ("1%", 6, { seconds($0.seconds.gap1) }),
        ("0.1%", 6, { seconds($0.seconds.gap01) }),
        ("0.01%", 6, { seconds($0.seconds.gap001) }),
        ("total", 6, { seconds($0.total) }),
        ("gap", 7, { $0.violations > 0 ? "INVALID" : $0.status == "optimal" ? "proven" : percent($0.gap) }),
        ("iterations", 10, { "\($0.iterations)" }),
        ("columns", 7, { "\($0.columns)" }),
        ("nodes", 6, { "\($0.nodes)" }),
        ("MB", 5, { $0.peakMemoryMB.map { "\($0)" } ?? "–" }),
    ]
    private static let nameWidth = 20

    static var header: String {
        padded("instance", to: nameWidth, trailing: false)
            + columns.map { "  " + padded($0.title, to: $0.width) }.joined()
    }

    static func line(_ measurement: MeasuredRun) -> String {
        padded(measurement.instance, to: nameWidth, trailing: false)
            + columns.map { "  " + padded($0.cell(measurement), to: $0.width) }.joined()
            + measurement.options.without.map { "  without \($0)" }.joined()
    }

    /// All runs with every method, with the machine they ran on.
    static func markdown(_ report: Report) -> String {
        let machine = report.machine
        let runs = report.runs.filter(\.options.without.isEmpty)
        return """
            \(machine.processor), \(machine.cores) cores, \(machine.memoryMB) MB; \(machine.system); \(machine.swift); \
            GLPK \(machine.glpk); \(machine.build) build of commit \(machine.commit). Seconds to the first plan and to \
            each proven gap; memory of the whole process.


            """
                + table(
                    ["instance"] + columns.map(\.title),
                    runs.map { run in [run.instance] + columns.map { $0.cell(run) } })
    }

    /// - Parameter rows: the first column is a name, all others are numbers.
    static func table(_ header: [String], _ rows: [[String]]) -> String {
        ([header, ["---"] + header.dropFirst().map { _ in "--:" }] + rows)
            .map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    }

    /// Tenths of a second, or a dash for what was not reached.
    static func seconds(_ value: Double?) -> String {
        guard let value else { return "–" }
        return tenths(value)
    }

    /// With one decimal; the value is not negative.
    static func tenths(_ value: Double) -> String {
        let tenths = Int((max(0, value) * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// Hundredths of a percent, rounded up: a gap is never shown smaller than it is.
    static func percent(_ share: Double) -> String {
        // A share such as 0.0012 is not exact in binary; without the slack it would go up by a hundredth.
        let hundredths = Int((share * 10_000 - 1e-9).rounded(.up))
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)%"
    }

    private static func padded(_ text: String, to width: Int, trailing: Bool = true) -> String {
        let padding = String(repeating: " ", count: max(0, width - text.count))
        return trailing ? padding + text : text + padding
    }
}
