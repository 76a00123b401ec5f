// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import PlannerWords
import ScenarioFiles
import Spreadsheets
import TrainingModel

/// Why a scenario does not become a workbook.
package enum WorkbookFailure: Error, Hashable, Sendable {
    case notWritten(reason: String)
    /// Something in it cannot stand in cells; the first fault of the workbook that was tried.
    case notExpressible(Fault?)
}

/// A scenario as an XLSX workbook: a sheet for each table and for each part of `scenario.yaml`.
package enum ScenarioWorkbook {
    /// Reads and decodes, as `ScenarioLoader` does for a folder: the scenario is nil iff a fault is an error. Faults
    /// name sheets and cells.
    ///
    /// The digest is that of the folder that says the same, so that it depends on what the workbook means and not on
    /// how it looks.
    ///
    /// - Parameter file: what to call the workbook in faults that concern it as a whole.
    package static func load(_ bytes: [UInt8], file: String) -> (
        scenario: Scenario?, document: ScenarioDocument?, faults: [Fault]
    ) {
        do throws(SpreadsheetError) {
            return load(try SpreadsheetReader.read(bytes), file: file)
        } catch {
            return (nil, nil, [fault(of: error, file)])
        }
    }

    /// The document of a folder with the content of a scenario: what `scenario.yaml` and the tables say, in one order
    /// and one way of writing. Equal scenarios have equal documents.
    package static func document(_ scenario: Scenario) -> ScenarioDocument {
        var document = Assembly(Flattening(scenario: scenario).records).document
        document.digest = ScenarioFolder.digest(of: document)
        return document
    }

    /// A workbook that says what a scenario says, with headers and words in a language; `now` is its date of creation.
    ///
    /// - Throws: `WorkbookFailure`.
    package static func bytes(_ scenario: Scenario, language: Language, now: Date) throws(WorkbookFailure) -> [UInt8] {
        let bytes: [UInt8]
        do throws(SpreadsheetFailure) {
            bytes = try BookWriter(scenario: scenario, language: language).bytes(now: now)
        } catch {
            throw .notWritten(reason: error.reason)
        }
        // Cells hold less than files: no NUL, no text of more than 32,767 letters, no list without rows.
        let (read, _, faults) = load(bytes, file: "")
        var original = scenario
        original.digest = read?.digest ?? ""
        guard read == original else { throw .notExpressible(faults.first { $0.severity == .error }) }
        return bytes
    }

    private static func load(_ book: Spreadsheet, file: String) -> (Scenario?, ScenarioDocument?, [Fault]) {
        let reader = BookReader(book, file: file)
        let names = FaultNames(reader)
        // Without a sheet or column, half of what the decoder would say is not the planner's mistake.
        if reader.isIncomplete { return (nil, nil, names.named(reader.faults)) }
        let assembly = Assembly(reader.sheets)
        var document = assembly.document
        let (decoded, more) = ScenarioDecoder.decode(document)
        let found = reader.faults + assembly.faults
        let isWrong = found.contains { $0.severity == .error }
        var scenario = isWrong ? nil : decoded
        if let decoded, !isWrong {
            document.digest = Self.document(decoded).digest
            scenario?.digest = document.digest
        }
        return (scenario, document, names.named(found, more))
    }

    private static func fault(of error: SpreadsheetError, _ file: String) -> Fault {
        let kind: Fault.Kind =
            switch error {
            case .notWorkbook: .notWorkbook
            case .encrypted: .encryptedWorkbook
            case .macros: .workbookWithMacros
            case .tooLarge(.megabytes(let most)): .unfoldsTooLarge(megabytes: most)
            case .tooLarge(.cells(let most)): .tooManyCells(limit: most)
            case .broken(let part): .brokenWorkbook(part: part)
            }
        return Fault(kind, at: SourcePosition(source: file))
    }
}
