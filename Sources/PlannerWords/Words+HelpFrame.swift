// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

extension Words {
    /// Help and usage messages as the argument parser words them in English, with its fixed phrases translated.
    package static func translatedHelp(_ text: String, _ language: Language) -> String {
        guard language == .vi else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if line.hasPrefix("Error: ") { return "Lỗi: " + mistake(String(line.dropFirst(7))) }
            var line = String(line)
            for (english, vietnamese) in frame {
                if line.hasPrefix(english) { line = vietnamese + line.dropFirst(english.count) }
            }
            for (english, vietnamese) in endings where line.hasSuffix(english) {
                line = line.dropLast(english.count) + vietnamese
            }
            return line.replacing("(default:", with: "(mặc định:").replacing(" default: ", with: " mặc định: ")
                .replacing("(values:", with: "(một trong:").replacing("<subcommand>", with: "<lệnh>")
        }.joined(separator: "\n")
    }

    /// Beginnings of lines.
    private static let frame: [(String, String)] = [
        ("OVERVIEW: ", ""), ("USAGE: ", "CÁCH DÙNG: "), ("ARGUMENTS:", "THAM SỐ:"), ("OPTIONS:", "TÙY CHỌN:"),
        ("SUBCOMMANDS:", "CÁC LỆNH:"), ("Usage: ", "Cách dùng: "), ("Help: ", "Giải thích: "),
        ("  See '", "  Xem thêm: '"),
    ]

    /// Ends of lines.
    private static let endings: [(String, String)] = [
        ("Show the version.", "Hiện phiên bản."), ("Show help information.", "Hiện hướng dẫn này."),
        ("' for detailed help.", "'."), ("' for more information.", "'."),
    ]

    /// What is wrong with a command line; what is not known here stays as it is.
    private static func mistake(_ text: String) -> String {
        for (english, vietnamese) in mistakes {
            guard let values = values(in: text, around: english.components(separatedBy: "%")) else { continue }
            let parts = vietnamese.components(separatedBy: "%")
            return parts[0] + zip(values, parts.dropFirst()).map { $0 + $1 }.joined()
        }
        return text
    }

    /// What stands between the parts of a sentence, in order; nil if it is another sentence.
    private static func values(in text: String, around parts: [String]) -> [String]? {
        guard text.hasPrefix(parts[0]), let last = parts.dropFirst().last else { return text == parts[0] ? [] : nil }
        var rest = text.dropFirst(parts[0].count)
        var values: [String] = []
        for part in parts.dropFirst().dropLast() {
            guard let range = rest.firstRange(of: part) else { return nil }
            values.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return rest.hasSuffix(last) ? values + [String(rest.dropLast(last.count))] : nil
    }

    /// Sentences of the argument parser; `%` stands for what it puts in, in the same order in both.
    private static let mistakes: [(String, String)] = [
        ("Missing expected argument '%'", "thiếu tham số '%'"),
        ("Missing one of: '%'", "cần một trong: '%'"),
        ("Missing required subcommand.", "thiếu tên lệnh."),
        ("Missing value for '%'", "thiếu giá trị cho '%'"),
        ("Unexpected argument '%'", "thừa tham số '%'"),
        ("% unexpected arguments: '%'", "thừa % tham số: '%'"),
        ("Unknown option '%'. Did you mean '%'?", "không có tùy chọn '%'. Có phải là '%' không?"),
        ("Unknown option '%'", "không có tùy chọn '%'"),
        ("The option '%' does not take any value, but '%' was specified.", "tùy chọn '%' không nhận giá trị ('%')."),
        (
            "The value '%' is invalid for '%'. Please provide one of % and %.",
            "giá trị '%' không dùng được cho '%'. Hãy dùng % hoặc %."
        ),
        (
            "The value '%' is invalid for '%'. Please provide one of % or %.",
            "giá trị '%' không dùng được cho '%'. Hãy dùng % hoặc %."
        ),
        ("The value '%' is invalid for '%'", "giá trị '%' không dùng được cho '%'"),
    ]
}
