// SPDX-License-Identifier: GPL-3.0-or-later
import PlannerWords
import Testing
import TrainingModel

@testable import ScenarioWorkbook

/// Names must not be mistaken for one another, and lead where they say.
@Suite struct SchemaTests {
    @Test func everySheetOnceUnderItsOwnNames() {
        #expect(
            Set(SheetSchema.all.map(\.key)) == Set(SheetKey.allCases)
                && SheetSchema.all.count == SheetKey.allCases.count)
        var seen: [String: SheetKey] = [:]
        for schema in SheetSchema.all {
            for name in [schema.words.name.vi, schema.words.name.en, schema.key.rawValue] {
                #expect(seen.updateValue(schema.key, forKey: name.folded) ?? schema.key == schema.key, "\(name)")
                #expect(name.count <= 31)
            }
            #expect(schema.words.name.vi != schema.words.name.en)
        }
        #expect(seen[Words.Sheets.guide.name.vi.folded] == nil && seen[Words.Sheets.guide.name.en.folded] == nil)
    }

    @Test(arguments: SheetKey.allCases)
    func everyColumnUnderItsOwnNames(_ key: SheetKey) {
        var seen: [String: String] = [:]
        for field in SheetSchema.of(key).fields {
            for name in field.names {
                #expect(!name.folded.isEmpty)
                #expect(seen.updateValue(field.key, forKey: name.folded) ?? field.key == field.key, "\(name)")
            }
            for word in [Words.workbookItem, Words.workbookValue] { #expect(seen[word.vi.folded] == nil) }
        }
    }

    /// A note is longer than the header and differs between the languages.
    @Test func everyColumnIsExplained() {
        for field in SheetSchema.all.flatMap(\.fields) {
            #expect(field.words.note.vi != field.words.note.en, "\(field.words.title.vi)")
            #expect(field.words.note.vi.hasSuffix(".") && field.words.note.en.hasSuffix("."), "\(field.key)")
        }
    }

    /// The four tables have the columns of the specification, in its order.
    @Test(arguments: DocumentTable.Name.allCases)
    func tablesAsInTheFolder(_ name: DocumentTable.Name) throws {
        let key = try #require(SheetKey(rawValue: name.rawValue))
        #expect(SheetSchema.of(key).fields.map(\.key) == name.columns)
    }

    /// References lead to sheets whose first column is what they name.
    @Test func referencesLeadToIdentifiers() {
        for field in SheetSchema.all.flatMap(\.fields) {
            switch field.kind {
            case .code(of: let key?), .list(of: let key?): #expect(SheetSchema.of(key).fields[0].key == "id")
            default: break
            }
        }
    }
}
