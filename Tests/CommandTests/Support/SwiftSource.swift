// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Swift source, as far as tests of words need to read it.
struct SwiftSource {
    /// A literal: what it says, and the expressions put into it.
    struct Literal {
        var text = ""
        var values: [String] = []
    }

    /// A `Phrase(vi: …, en: …)` with the literals in its halves.
    struct Pair {
        var line: Int
        var vi: [Literal] = []
        var en: [Literal] = []
    }

    private let bytes: [UInt8]

    init(_ url: URL) throws {
        let lines = try String(contentsOf: url, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        let code = lines.map { $0.drop { $0 == " " }.hasPrefix("//") ? "" : $0 }
        bytes = Array(code.joined(separator: "\n").utf8)
    }

    /// The Swift files of a folder and of the folders in it.
    static func files(in folder: URL) -> [URL] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".swift") }.sorted().map { folder.appending(path: $0) }
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// How often each word stands in the code.
    var words: [Substring: Int] {
        let text = text
        var counts: [Substring: Int] = [:]
        for word in text.utf8.split(whereSeparator: { !($0 == 95 || 48...57 ~= $0 || 65...90 ~= $0 || 97...122 ~= $0) })
        {
            counts[Substring(word), default: 0] += 1
        }
        return counts
    }

    var pairs: [Pair] {
        let start = Array("Phrase(".utf8)
        var pairs: [Pair] = []
        var line = 1
        for place in bytes.indices {
            if bytes[place] == 10 { line += 1 }
            guard bytes[place] == start[0], bytes[place...].starts(with: start) else { continue }
            let inside = bytes[(place + start.count)...].drop { $0 == 32 || $0 == 10 }
            if inside.starts(with: Array("vi:".utf8)) { pairs.append(pair(at: inside.startIndex + 3, line)) }
        }
        return pairs
    }

    private func pair(at start: Int, _ line: Int) -> Pair {
        var pair = Pair(line: line)
        var (place, depth, isEnglish) = (start, 0, false)
        while true {
            switch bytes[place] {
            case UInt8(ascii: "\""):
                let literal = literal(at: &place)
                if isEnglish { pair.en.append(literal) } else { pair.vi.append(literal) }
                continue
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                if depth < 0 { return pair }
            case UInt8(ascii: "e") where depth == 0 && bytes[place...].starts(with: Array("en:".utf8)):
                isEnglish = true
            default: break
            }
            place += 1
        }
    }

    /// The literal that begins at a quotation mark; `place` is then behind it.
    private func literal(at place: inout Int) -> Literal {
        let three = Array("\"\"\"".utf8)
        let mark = bytes[place...].starts(with: three) ? three : Array("\"".utf8)
        place += mark.count
        var text: [UInt8] = []
        var values: [String] = []
        while !bytes[place...].starts(with: mark) {
            if bytes[place] == UInt8(ascii: "\\") {
                if bytes[place + 1] == UInt8(ascii: "(") {
                    values.append(value(at: &place))
                } else {
                    place += 2
                }
            } else {
                text.append(bytes[place])
                place += 1
            }
        }
        place += mark.count
        return Literal(text: String(decoding: text, as: UTF8.self), values: values)
    }

    /// The expression of `\(…)`; `place` is then behind it.
    private func value(at place: inout Int) -> String {
        let start = place + 2
        place = start
        var depth = 1
        while true {
            switch bytes[place] {
            case UInt8(ascii: "\""):
                _ = literal(at: &place)
                continue
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            place += 1
            if depth == 0 { return String(decoding: bytes[start..<(place - 1)], as: UTF8.self) }
        }
    }
}
