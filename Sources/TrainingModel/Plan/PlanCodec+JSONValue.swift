// SPDX-License-Identifier: GPL-3.0-or-later

/// A JSON value (RFC 8259), written in one way only: keys sorted by UTF-8 bytes, one space of indent, shortest numbers,
/// a line feed at the end. Equal values give equal bytes.
public enum JSONValue: Equatable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    case double(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// The value as a UTF-8 file.
    public var bytes: [UInt8] {
        var output: [UInt8] = []
        append(to: &output, indent: 0)
        output.append(UInt8(ascii: "\n"))
        return output
    }

    private func append(to output: inout [UInt8], indent: Int) {
        switch self {
        case .null: output += "null".utf8
        case .boolean(let value): output += (value ? "true" : "false").utf8
        case .integer(let value): output += String(value).utf8
        // JSON knows no infinity and no NaN.
        case .double(let value): output += (value.isFinite ? value.description : "null").utf8
        case .string(let value): Self.append(quoted: value, to: &output)
        case .array(let values):
            Self.append(values, between: "[", "]", to: &output, indent: indent) { value, output in
                value.append(to: &output, indent: indent + 1)
            }
        case .object(let members):
            let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            Self.append(sorted, between: "{", "}", to: &output, indent: indent) { member, output in
                Self.append(quoted: member.key, to: &output)
                output += ": ".utf8
                member.value.append(to: &output, indent: indent + 1)
            }
        }
    }

    private static func append<Element>(
        _ elements: [Element], between open: String, _ close: String, to output: inout [UInt8], indent: Int,
        element append: (Element, inout [UInt8]) -> Void
    ) {
        func newLine(_ width: Int) { output += [10] + repeatElement(32, count: width) }
        output += open.utf8
        for (position, element) in elements.enumerated() {
            if position > 0 { output.append(UInt8(ascii: ",")) }
            newLine(indent + 1)
            append(element, &output)
        }
        if !elements.isEmpty { newLine(indent) }
        output += close.utf8
    }

    private static func append(quoted text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): output += "\\n".utf8
            case UInt8(ascii: "\r"): output += "\\r".utf8
            case UInt8(ascii: "\t"): output += "\\t".utf8
            case 0..<32:
                let digits = String(byte, radix: 16)
                output += ("\\u00" + (digits.count < 2 ? "0" : "") + digits).utf8
            default: output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
    }
}
