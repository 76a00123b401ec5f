// SPDX-License-Identifier: GPL-3.0-or-later

/// Measurements as lines of text, printed one by one as they come.
enum MeasurementTable {
    private static let columns: [(title: String, width: Int, cell: @Sendable (Measurement) -> String)] = [
        ("candidates", 10, { "\($0.candidates)" }),
        ("types", 5, { "\($0.types)" }),
        ("offerings", 9, { "\($0.offerings)" }),
        ("pairs", 9, { "\($0.pairs)" }),
        ("first", 6, { seconds($0.seconds.firstPlan) }),
        ("5%", 6, { seconds($0.seconds.gap5) }),
        ("1%", 6, { seconds($0.seconds.gap1) }),
        ("0.1%", 6, { seconds($0.seconds.gap01) }),
        ("0.01%", 6, { seconds($0.seconds.gap001) }),
        ("total", 6, { seconds($0.total) }),
        ("objective", 12, { "\($0.objective)" }),
        ("bound", 12, { "\($0.bound)" }),
        ("gap", 7, { percent($0.gap) }),
        ("status", 8, { $0.violations == 0 ? $0.status : "INVALID" }),
        ("stopped", 9, { $0.stoppedBy }),
        ("served", 6, { "\($0.served)" }),
        ("classes", 7, { "\($0.classes)" }),
        ("iterations", 10, { "\($0.iterations)" }),
        ("columns", 7, { "\($0.columns)" }),
        ("nodes", 6, { "\($0.nodes)" }),
        ("MB", 5, { $0.peakMemoryMB.map { "\($0)" } ?? "–" }),
    ]

    static func header(nameWidth: Int) -> String {
        padded("instance", to: nameWidth, trailing: false)
            + columns.map { "  " + padded($0.title, to: $0.width) }.joined()
    }

    static func line(_ measurement: Measurement, nameWidth: Int) -> String {
        padded(measurement.instance, to: nameWidth, trailing: false)
            + columns.map { "  " + padded($0.cell(measurement), to: $0.width) }.joined()
    }

    /// Tenths of a second, or a dash for what was not reached.
    static func seconds(_ value: Double?) -> String {
        guard let value else { return "–" }
        let tenths = Int((value * 10).rounded())
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
