// SPDX-License-Identifier: GPL-3.0-or-later

extension Words {
    /// Help and usage messages as the argument parser words them in English, with its fixed phrases translated.
    public static func translatedHelp(_ text: String, _ language: Language) -> String {
        guard language == .vi else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var line = String(line)
            for (english, vietnamese) in frame {
                if line.hasPrefix(english) { line = vietnamese + line.dropFirst(english.count) }
            }
            for (english, vietnamese) in endings where line.hasSuffix(english) {
                line = line.dropLast(english.count) + vietnamese
            }
            return line.replacing("(default:", with: "(mặc định:").replacing("(values:", with: "(một trong:")
        }.joined(separator: "\n")
    }

    /// Beginnings of lines.
    private static let frame: [(String, String)] = [
        ("OVERVIEW: ", ""), ("USAGE: ", "CÁCH DÙNG: "), ("ARGUMENTS:", "THAM SỐ:"), ("OPTIONS:", "TÙY CHỌN:"),
        ("SUBCOMMANDS:", "CÁC LỆNH:"), ("Usage: ", "Cách dùng: "), ("Error: ", "Lỗi: "), ("Help: ", "Giải thích: "),
        ("  See '", "  Xem thêm: '"),
    ]

    /// Ends of lines.
    private static let endings: [(String, String)] = [
        ("Show the version.", "Hiện phiên bản."), ("Show help information.", "Hiện hướng dẫn này."),
        ("' for detailed help.", "'."), ("' for more information.", "'."),
    ]
}
