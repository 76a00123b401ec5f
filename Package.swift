// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

let package = Package(
    name: "xeplop",
    products: [
        .executable(name: "xeplop", targets: ["xeplop"]),
        .executable(name: "xeplop-benchmark", targets: ["XeplopBenchmark"]),
        .library(name: "TrainingModel", targets: ["TrainingModel"]),
        .library(name: "PlanSolver", targets: ["PlanSolver"]),
        .library(name: "ScenarioFiles", targets: ["ScenarioFiles"]),
        .library(name: "ScenarioSamples", targets: ["ScenarioSamples"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .target(
            name: "CGLPK",
            linkerSettings: [.linkedLibrary("glpk")]),
        .systemLibrary(name: "CDigest", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(name: "GLPK", dependencies: ["CGLPK"]),
        .target(name: "TrainingModel"),
        .target(
            name: "ScenarioFiles",
            dependencies: ["TrainingModel", "CDigest", .product(name: "Yams", package: "Yams")]),
        .target(name: "Spreadsheets", dependencies: ["CArchive", "CXlsxWriter"]),
        .target(
            name: "ScenarioWorkbook",
            dependencies: ["Spreadsheets", "TrainingModel", "ScenarioFiles", "PlannerWords", "CXlsxWriter"]),
        .target(
            name: "ExampleScenario", path: "scenarios",
            exclude: [
                "can-tho", "duy-tien-nhiem-ky", "hon-quan", "pac-nam", "que-phong", "thanh-liem", "duy-tien/changes",
                "duy-tien/sweeps",
            ],
            sources: ["Example.swift"],
            resources: [
                .embedInCode("duy-tien/scenario.yaml"), .embedInCode("duy-tien/communes.csv"),
                .embedInCode("duy-tien/venues.csv"), .embedInCode("duy-tien/lecturers.csv"),
                .embedInCode("duy-tien/candidates.csv"),
            ]),
        .target(name: "ScenarioSamples", dependencies: ["TrainingModel", "ScenarioFiles"]),
        .target(name: "PlanSolver", dependencies: ["GLPK", "TrainingModel"]),
        .target(name: "PlannerWords", dependencies: ["TrainingModel"]),
        .target(name: "PlanExport", dependencies: ["TrainingModel", "PlannerWords", "Spreadsheets", "CXlsxWriter"]),
        .target(name: "CalDAV"),
        .executableTarget(
            name: "xeplop",
            dependencies: [
                "TrainingModel", "ScenarioFiles", "ScenarioSamples", "PlanSolver", "PlannerWords", "PlanExport",
                "ScenarioWorkbook", "Spreadsheets", "ExampleScenario", "WhatIf", "CalDAV",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "XeplopBenchmark",
            dependencies: [
                "TrainingModel", "ScenarioFiles", "ScenarioSamples", "PlanSolver", "PlanExport", "GLPK",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .target(name: "WhatIf", dependencies: ["TrainingModel", "ScenarioFiles", "PlannerWords", "PlanExport"]),
        .testTarget(
            name: "WhatIfTests", dependencies: ["WhatIf", "ScenarioFiles", "ScenarioSamples", "PlanSolver"]),
        .testTarget(
            name: "BenchmarkTests",
            dependencies: ["XeplopBenchmark", "PlanSolver", "ScenarioSamples", "TrainingModel"]),
        .testTarget(name: "GLPKTests", dependencies: ["GLPK"]),
        .testTarget(
            name: "TrainingModelTests",
            dependencies: ["TrainingModel", "ScenarioFiles", "ScenarioSamples", "PlannerWords", "PlanSolver"]),
        .testTarget(name: "ScenarioFilesTests", dependencies: ["ScenarioFiles", "ScenarioSamples"]),
        .testTarget(
            name: "PlanSolverTests",
            dependencies: ["PlanSolver", "GLPK", "PlanExport", "ScenarioFiles", "ScenarioSamples", "WhatIf"]),
        .target(name: "IndependentReaders", path: "Tests/IndependentReaders"),
        .testTarget(
            name: "PlanExportTests", dependencies: ["PlanExport", "ScenarioFiles", "WhatIf", "IndependentReaders"]),
        .testTarget(
            name: "ScenarioWorkbookTests",
            dependencies: [
                "ScenarioWorkbook", "Spreadsheets", "ScenarioFiles", "ScenarioSamples", "PlannerWords", "CXlsxWriter",
                "IndependentReaders",
            ]),
        .testTarget(name: "SpreadsheetsTests", dependencies: ["Spreadsheets", "CArchive"]),
        .testTarget(name: "CalDAVTests", dependencies: ["CalDAV"]),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "xeplop", "PlannerWords", "PlanSolver", "PlanExport", "ScenarioFiles", "Spreadsheets", "WhatIf",
            ],
            exclude: ["Snapshots"]),
    ],
    swiftLanguageModes: [.v6]
)
