// SPDX-License-Identifier: GPL-3.0-or-later
import PlannerWords

/// The sheets of a scenario's workbook, in the order of their tabs: first what changes with every plan.
enum SheetKey: String, CaseIterable {
    case general, candidates, communes, venues, lecturers
    case courses, lessons, targets, formats, cells, follows, slots, holidays
    case profiles, busyTimes, patterns, shifts, crews
    case clusters, travel, limits, weights
}

/// What one sheet holds: its columns, or the lines of a sheet of settings.
struct SheetSchema {
    enum Layout {
        /// A header row and rows.
        case table
        /// A label, a value and a remark in each line.
        case settings
    }

    let key: SheetKey
    let words: SheetWords
    var layout = Layout.table
    /// Without this sheet there is no scenario.
    var isRequired = false
    let fields: [Field]

    init(_ key: SheetKey, _ words: SheetWords, layout: Layout = .table, isRequired: Bool = false, _ fields: [Field]) {
        self.key = key
        self.words = words
        self.layout = layout
        self.isRequired = isRequired
        self.fields = fields
    }

    /// A column or line.
    struct Field {
        /// The name in this program, often that of the folder's files, which a header may have too.
        let key: String
        let words: ColumnWords
        let kind: FieldKind
        let width: Double
        let isRequired: Bool
        /// Other headers that planners write for it.
        let others: [String]

        init(
            _ key: String, _ words: ColumnWords, _ kind: FieldKind, width: Double = 16, isRequired: Bool = false,
            others: [String] = []
        ) {
            self.key = key
            self.words = words
            self.kind = kind
            self.width = width
            self.isRequired = isRequired
            self.others = others
        }

        /// All names that a header may have.
        var names: [String] { [words.title.vi, words.title.en, key] + others }
    }

    static let all: [SheetSchema] = people + teaching + times + rules

    static func of(_ key: SheetKey) -> SheetSchema { byKey[key]! }

    private static let byKey = Dictionary(uniqueKeysWithValues: all.map { ($0.key, $0) })
}

/// What the cells of a column mean, and so how they are read and written.
enum FieldKind {
    case text
    /// A code that others refer to, or such a reference to a column of another sheet.
    case code(of: SheetKey?)
    /// Codes or words in one cell.
    case list(of: SheetKey?)
    /// VND are shown in groups of three.
    case whole(isMoney: Bool)
    /// A whole number or the word for all.
    case count
    case number
    case date
    case time
    /// Dates and ranges of dates in one cell.
    case dates
    case flag
    case word(Vocabulary)
    case weekdays
}
