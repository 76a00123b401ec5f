// SPDX-License-Identifier: GPL-3.0-or-later

/// The scenario that the program carries with it, as its five files: `xeplop new --example` works wherever the program
/// is, also without the sources.
public enum ExampleScenario {
    public static let name = "duy-tien"

    /// The files by name.
    public static var files: [(name: String, bytes: [UInt8])] {
        [
            ("scenario.yaml", PackageResources.scenario_yaml), ("communes.csv", PackageResources.communes_csv),
            ("venues.csv", PackageResources.venues_csv), ("lecturers.csv", PackageResources.lecturers_csv),
            ("candidates.csv", PackageResources.candidates_csv),
        ]
    }
}
