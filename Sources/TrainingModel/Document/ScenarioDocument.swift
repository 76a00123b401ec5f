// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a value stands in what the planner wrote: a line of a file, or a cell of a sheet.
public struct SourcePosition: Hashable, Sendable, CustomStringConvertible {
    /// The file's name, or the sheet's.
    public var source: String
    /// 1-based; 0 where only the file is known.
    public var line: Int
    /// 1-based, in Unicode scalars; 0 where only the file is known.
    public var column: Int
    /// A workbook's cell such as `D17`; nil for text files.
    public var cell: String?

    /// A place in a file, or, with `cell`, in a sheet of a workbook; the line and column are 0 where there is none.
    public init(source: String, line: Int = 0, column: Int = 0, cell: String? = nil) {
        self.source = source
        self.line = line
        self.column = column
        self.cell = cell
    }

    /// `candidates.csv:17:4`, or `Học viên!D17`.
    public var description: String {
        if let cell { return "\(source)!\(cell)" }
        return line > 0 ? "\(source):\(line):\(column)" : source
    }
}

/// A text with its place.
public struct SourceText: Hashable, Sendable {
    /// What is written, without the quotes and escapes of its file; its meaning is for the decoder.
    public var text: String
    /// Where the text begins.
    public var position: SourcePosition

    /// A text as it stands in the file, and where it begins.
    public init(_ text: String, at position: SourcePosition) {
        self.text = text
        self.position = position
    }
}

/// A node of `scenario.yaml`: every scalar is text, converted later by the schema.
public indirect enum DocumentNode: Hashable, Sendable {
    case scalar(SourceText)
    case list([DocumentNode], at: SourcePosition)
    case map([DocumentEntry], at: SourcePosition)

    /// Where the scalar, list or map begins.
    public var position: SourcePosition {
        switch self {
        case .scalar(let text): return text.position
        case .list(_, let position), .map(_, let position): return position
        }
    }
}

/// A key of a map with its value; keys keep the order in which they were written.
public struct DocumentEntry: Hashable, Sendable {
    /// As written; a map with a key that occurs twice is a fault.
    public var key: SourceText
    /// What stands behind the key; a scalar of empty text where nothing does.
    public var value: DocumentNode

    /// A key as it is written, with what belongs to it.
    public init(key: SourceText, value: DocumentNode) {
        self.key = key
        self.value = value
    }
}

/// One of the four tables, as text.
public struct DocumentTable: Hashable, Sendable {
    /// The tables by the names of their files, without `.csv`.
    public enum Name: String, CaseIterable, Sendable {
        case communes, venues, lecturers, candidates

        /// The columns that the specification demands, in its order.
        public var columns: [String] {
            switch self {
            case .communes: return ["id", "title", "lat", "lon"]
            case .venues:
                return [
                    "id", "title", "kind", "commune", "lat", "lon", "rooms", "capacity", "costPerSession", "profile",
                    "busy",
                ]
            case .lecturers:
                return [
                    "id", "name", "topics", "profile", "maxPerDay", "maxPerWeek", "feePerSession", "away", "busy",
                ]
            case .candidates:
                return [
                    "id", "name", "unit", "commune", "workplace", "course", "group", "profile", "priority", "earliest",
                    "latest", "maxTravelKm", "away", "busy",
                ]
            }
        }
    }

    /// Which of the four it is, and so which columns it must have.
    public var name: Name
    /// As written: in any order, with columns that are unknown, and perhaps without some that are demanded.
    public var header: [SourceText]
    /// Each row has as many cells as the header.
    public var rows: [[SourceText]]

    /// Rows must be as long as the header.
    public init(name: Name, header: [SourceText], rows: [[SourceText]]) {
        self.name = name
        self.header = header
        self.rows = rows
    }
}

/// A scenario as it was written, before any meaning: what files and workbooks are read into, what changes are applied
/// to, and what is written out again. `ScenarioDecoder` turns it into a `Scenario` or a list of faults.
public struct ScenarioDocument: Hashable, Sendable {
    /// The map of `scenario.yaml`.
    public var root: DocumentNode
    /// A table that was not written is missing.
    public var tables: [DocumentTable.Name: DocumentTable]
    /// See `Scenario.digest`.
    public var digest: String

    /// Nothing is checked: that is for `ScenarioDecoder`.
    public init(root: DocumentNode, tables: [DocumentTable.Name: DocumentTable], digest: String) {
        self.root = root
        self.tables = tables
        self.digest = digest
    }
}
