// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONValue {
    /// Reads a file of one JSON value; a byte order mark is allowed, a key written twice is not.
    ///
    /// - Throws: the first fault, with its line and column (both from 1, columns counted in characters).
    public init(parsing bytes: [UInt8]) throws(PlanFileFault) {
        var parser = JSONParser(bytes: bytes)
        self = try parser.file()
    }
}

/// A strict recursive reader of RFC 8259, bounded in depth so that no file can exhaust the stack.
private struct JSONParser {
    static let deepest = 64
    let bytes: [UInt8]
    var position = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    mutating func file() throws(PlanFileFault) -> JSONValue {
        let value = try value(depth: 0)
        skipSpace()
        guard position == bytes.count else { throw syntax("end of file") }
        return value
    }

    private mutating func value(depth: Int) throws(PlanFileFault) -> JSONValue {
        skipSpace()
        guard depth < Self.deepest else { throw fault(.tooDeep(limit: Self.deepest)) }
        switch peek {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t") where take("true"): return .boolean(true)
        case UInt8(ascii: "f") where take("false"): return .boolean(false)
        case UInt8(ascii: "n") where take("null"): return .null
        case let byte? where byte == UInt8(ascii: "-") || (48...57).contains(byte): return try number()
        default: throw syntax("value")
        }
    }

    private mutating func object(depth: Int) throws(PlanFileFault) -> JSONValue {
        position += 1
        var members: [String: JSONValue] = [:]
        skipSpace()
        if take("}") { return .object(members) }
        repeat {
            skipSpace()
            guard peek == UInt8(ascii: "\"") else { throw syntax("\"") }
            let start = position
            let key = try string()
            guard members[key] == nil else {
                position = start
                throw fault(.duplicateKey, value: key)
            }
            skipSpace()
            guard take(":") else { throw syntax(":") }
            members[key] = try value(depth: depth + 1)
            skipSpace()
        } while take(",")
        guard take("}") else { throw syntax(", }") }
        return .object(members)
    }

    private mutating func array(depth: Int) throws(PlanFileFault) -> JSONValue {
        position += 1
        var values: [JSONValue] = []
        skipSpace()
        if take("]") { return .array(values) }
        repeat {
            values.append(try value(depth: depth + 1))
            skipSpace()
        } while take(",")
        guard take("]") else { throw syntax(", ]") }
        return .array(values)
    }

    private mutating func number() throws(PlanFileFault) -> JSONValue {
        let start = position
        var isWhole = true
        _ = take("-")
        if !take("0") { try digits() }
        if take(".") {
            isWhole = false
            try digits()
        }
        if take("e") || take("E") {
            isWhole = false
            if !take("+") { _ = take("-") }
            try digits()
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isWhole, let whole = Int(text) { return .integer(whole) }
        guard let value = Double(text), value.isFinite else {
            position = start
            throw fault(.numberTooLarge, value: text)
        }
        return .double(value)
    }

    private mutating func digits() throws(PlanFileFault) {
        let start = position
        while let byte = peek, (48...57).contains(byte) { position += 1 }
        guard position > start else { throw syntax("0-9") }
    }

    private mutating func string() throws(PlanFileFault) -> String {
        position += 1
        var text: [UInt8] = []
        let start = position
        while let byte = peek, byte != UInt8(ascii: "\"") {
            guard byte >= 32 else { throw syntax("\"") }
            position += 1
            if byte == UInt8(ascii: "\\") { text += try escape() } else { text.append(byte) }
        }
        guard take("\"") else { throw syntax("\"") }
        guard let valid = String(validating: text, as: UTF8.self) else {
            position = start
            throw fault(.notUTF8)
        }
        return valid
    }

    private mutating func escape() throws(PlanFileFault) -> [UInt8] {
        guard let byte = peek else { throw syntax("\"") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [8]
        case UInt8(ascii: "f"): return [12]
        case UInt8(ascii: "n"): return [10]
        case UInt8(ascii: "r"): return [13]
        case UInt8(ascii: "t"): return [9]
        case UInt8(ascii: "u"):
            var units = [try hexadecimal()]
            if UTF16.isLeadSurrogate(units[0]), take("\\u") { units.append(try hexadecimal()) }
            guard let text = String(validating: units, as: UTF16.self) else { throw syntax("\\uXXXX") }
            return Array(text.utf8)
        default:
            position -= 1
            throw syntax("\\n")
        }
    }

    private mutating func hexadecimal() throws(PlanFileFault) -> UInt16 {
        let end = position + 4
        guard end <= bytes.count, bytes[position] != UInt8(ascii: "+"), bytes[position] != UInt8(ascii: "-"),
            let unit = UInt16(String(decoding: bytes[position..<end], as: UTF8.self), radix: 16)
        else { throw syntax("\\uXXXX") }
        position = end
        return unit
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ word: StaticString) -> Bool {
        let matches = word.withUTF8Buffer { bytes[position...].starts(with: $0) }
        if matches { position += word.utf8CodeUnitCount }
        return matches
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 32 || byte == 10 || byte == 13 || byte == 9 { position += 1 }
    }

    private func syntax(_ expected: String) -> PlanFileFault {
        let rest = String(decoding: bytes[position...].prefix(12), as: UTF8.self).prefix { !$0.isNewline }
        return fault(.syntax(expected: expected), value: String(rest))
    }

    private func fault(_ problem: PlanFileFault.Problem, value: String = "") -> PlanFileFault {
        let before = bytes[..<position]
        let lineStart = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
        return PlanFileFault(
            problem, value: value, line: before.count { $0 == 10 } + 1,
            column: String(decoding: bytes[lineStart..<position], as: UTF8.self).count + 1)
    }
}
