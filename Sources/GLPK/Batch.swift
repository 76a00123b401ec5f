// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

/// Columns to be added in one call, kept in flat arrays so that thousands cost no allocation each.
///
///     var batch = ColumnBatch()
///     batch.append(bounds: .lower(0), cost: 12)
///     batch.entry(Row(3), 1)          // a coefficient of the column appended last
///     let columns = try problem.addColumns(batch)
public struct ColumnBatch: Sendable {
    private(set) var bounds: [Bounds] = []
    private(set) var costs: [Double] = []
    private(set) var kinds: [Int32] = []
    private(set) var vectors = SparseVectors()

    /// No columns.
    public init() {}

    /// Columns begun since the batch was empty.
    public var count: Int { bounds.count }
    /// Whether there is no column to add.
    public var isEmpty: Bool { bounds.isEmpty }

    /// Begins the next column.
    public mutating func append(bounds: Bounds = .lower(0), cost: Double, kind: ColumnKind = .continuous) {
        self.bounds.append(bounds)
        costs.append(cost)
        kinds.append(kind == .integer ? GLP_IV : GLP_CV)
        vectors.begin()
    }

    /// A coefficient of the column appended last.
    /// - Precondition: a column was appended.
    public mutating func entry(_ row: Row, _ value: Double) {
        precondition(!isEmpty, "append a column before its entries")
        vectors.add(row.index, value)
    }

    /// Empties the batch and keeps its memory for the next round.
    public mutating func removeAll() {
        bounds.removeAll(keepingCapacity: true)
        costs.removeAll(keepingCapacity: true)
        kinds.removeAll(keepingCapacity: true)
        vectors.removeAll()
    }
}

/// Rows to be added in one call; see `ColumnBatch`.
public struct RowBatch: Sendable {
    private(set) var bounds: [Bounds] = []
    private(set) var vectors = SparseVectors()

    /// No rows.
    public init() {}

    /// Rows begun.
    public var count: Int { bounds.count }
    /// Whether there is no row to add.
    public var isEmpty: Bool { bounds.isEmpty }

    /// Begins the next row.
    public mutating func append(bounds: Bounds) {
        self.bounds.append(bounds)
        vectors.begin()
    }

    /// A coefficient of the row appended last.
    /// - Precondition: a row was appended.
    public mutating func entry(_ column: Column, _ value: Double) {
        precondition(!isEmpty, "append a row before its entries")
        vectors.add(column.index, value)
    }
}

/// Sparse vectors end to end, in GLPK's shape: numbers from 1, element 0 unused.
struct SparseVectors: Sendable {
    private var starts: [Int32] = [0]
    private var numbers: [Int32] = [0]
    private var values: [Double] = [0]

    mutating func begin() { starts.append(starts[starts.count - 1]) }

    mutating func add(_ index: Int, _ value: Double) {
        // An index that does not fit becomes one that `validate` refuses.
        numbers.append(Int32(exactly: index).flatMap { $0 < .max ? $0 + 1 : nil } ?? 0)
        values.append(value)
        starts[starts.count - 1] += 1
    }

    mutating func removeAll() {
        starts.removeSubrange(1...)
        numbers.removeSubrange(1...)
        values.removeSubrange(1...)
    }

    /// Refuses indices out of range or listed twice in a vector, and numbers that GLPK chokes on.
    func validate(_ what: String, count: Int) throws(SolverFault) {
        var lastSeen = [Int32](repeating: 0, count: count + 1)
        for vector in 1..<Int32(starts.count) {
            for at in Int(starts[Int(vector) - 1]) + 1..<Int(starts[Int(vector)]) + 1 {
                let number = Int(numbers[at])
                guard number >= 1, number <= count else {
                    throw .indexOutOfRange(what, index: number - 1, count: count)
                }
                guard lastSeen[number] != vector else { throw .duplicateIndex(what, index: number - 1) }
                lastSeen[number] = vector
                try requireUsable("coefficient", values[at])
            }
        }
    }

    /// Lends the arrays to a shim.
    func withVectors(_ body: (UnsafePointer<xg_vectors>) -> Int32) -> Int32 {
        starts.withUnsafeBufferPointer { starts in
            numbers.withUnsafeBufferPointer { numbers in
                values.withUnsafeBufferPointer { values in
                    var vectors = xg_vectors(
                        start: starts.baseAddress, ind: numbers.baseAddress, val: values.baseAddress)
                    return body(&vectors)
                }
            }
        }
    }
}

/// - Throws: `invalidNumber` for NaN, an infinite number, or a magnitude outside `Magnitude`.
func requireUsable(_ what: String, _ value: Double) throws(SolverFault) {
    let size = abs(value)
    guard size == 0 || (size >= Magnitude.smallest && size <= Magnitude.largest) else {
        throw .invalidNumber(what, value)
    }
}
