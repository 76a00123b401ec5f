// SPDX-License-Identifier: GPL-3.0-or-later

/// What the operating system and the reader of YAML say in English, in the planner's words. What is not known here is
/// quoted as it was said.
extension Words {
    /// Why the system did not do something, from the text of an error number.
    static func systemReason(_ text: String) -> Phrase { translated(text, systemReasons) }

    /// What is wrong with YAML: a problem, or where it was found and the problem.
    static func yamlProblem(_ text: String) -> Phrase {
        let parts = text.split(separator: ", ", maxSplits: 1).map(String.init)
        guard parts.count == 2, let place = yamlPlaces[parts[0]], let problem = yamlProblems[parts[1]] else {
            return translated(text, yamlProblems)
        }
        return Phrase(vi: place.isEmpty ? problem : "\(place), \(problem)", en: text)
    }

    private static func translated(_ text: String, _ table: [String: String]) -> Phrase {
        Phrase(vi: table[text] ?? "“\(text)”", en: text)
    }

    /// As the C library words them.
    private static let systemReasons = [
        "No such file or directory": "không có tệp hoặc thư mục này",
        "Permission denied": "không có quyền",
        "Operation not permitted": "không được phép",
        "Is a directory": "đây là một thư mục",
        "Not a directory": "một phần của đường dẫn không phải là thư mục",
        "File exists": "đã có tệp hoặc thư mục tên này",
        "No space left on device": "ổ đĩa đã đầy",
        "Disk quota exceeded": "đã dùng hết hạn mức dung lượng",
        "File too large": "tệp quá lớn",
        "Read-only file system": "ổ đĩa chỉ cho đọc",
        "Input/output error": "ổ đĩa hoặc thiết bị bị lỗi",
        "File name too long": "tên quá dài",
        "Too many open files": "quá nhiều tệp đang mở",
        "Too many levels of symbolic links": "liên kết chạy vòng",
        "Invalid argument": "không phải là tệp thường",
        "Text file busy": "tệp đang được dùng",
        "Device or resource busy": "thiết bị đang bận",
        "Stale file handle": "mất liên lạc với ổ đĩa mạng",
        "Cannot allocate memory": "máy hết bộ nhớ",
        "Broken pipe": "bên nhận đã đóng",
    ]

    private static let yamlPlaces = [
        "while parsing a block mapping": "trong một nhóm các dòng “khóa: giá trị”",
        "while parsing a block collection": "trong một danh sách các dòng bắt đầu bằng “-”",
        "while parsing a flow mapping": "trong một nhóm {…}",
        "while parsing a flow sequence": "trong một danh sách […]",
        "while parsing a block node": "ở một giá trị",
        "while parsing a flow node": "ở một giá trị",
        "while parsing a node": "ở một giá trị",
        "while scanning a simple key": "ở một khóa",
        "while scanning a plain scalar": "trong một chuỗi không có dấu nháy",
        "while scanning a quoted scalar": "trong một chuỗi có dấu nháy",
        "while parsing a quoted scalar": "trong một chuỗi có dấu nháy",
        "while scanning a block scalar": "trong một đoạn sau dấu | hoặc >",
        "while scanning for the next token": "",
        "while scanning an anchor": "ở một tên sau dấu &",
        "while scanning an alias": "ở một tên sau dấu *",
        "while scanning a tag": "ở một thẻ sau dấu !",
        "while parsing a tag": "ở một thẻ sau dấu !",
    ]

    private static let yamlProblems = [
        "did not find expected key": "không thấy khóa; có thể dòng này thụt vào sai",
        "did not find expected '-' indicator": "không thấy dấu “-”; có thể dòng này thụt vào sai",
        "did not find expected ',' or ']'": "không thấy dấu “,” hoặc “]”",
        "did not find expected ',' or '}'": "không thấy dấu “,” hoặc “}”",
        "could not find expected ':'": "không thấy dấu “:”",
        "did not find expected node content": "không thấy giá trị",
        "did not find expected <document start>": "thừa nội dung; có thể dòng này thụt vào sai",
        "mapping values are not allowed in this context":
            "dấu “:” không được đứng ở đây; chuỗi có dấu “:” phải để trong dấu nháy",
        "mapping keys are not allowed in this context": "khóa không được đứng ở đây",
        "block sequence entries are not allowed in this context": "dấu “-” không được đứng ở đây",
        "found character that cannot start any token":
            "ký tự này không thể bắt đầu một giá trị (dấu tab?); hãy dùng dấu cách hoặc dấu nháy",
        "found a tab character that violates indentation": "thụt vào bằng dấu tab; hãy dùng dấu cách",
        "found a tab character where an indentation space is expected": "thụt vào bằng dấu tab; hãy dùng dấu cách",
        "found unexpected end of stream": "tệp hết giữa chừng; có thể thiếu dấu nháy đóng",
        "found unexpected document indicator": "gặp dòng “---” hoặc “...” giữa chừng",
        "found unknown escape character": "sau dấu “\\” là ký tự lạ; hãy dùng dấu nháy đơn",
        "did not find expected hexdecimal number": "sau dấu “\\” thiếu chữ số thập lục phân",
        "found invalid Unicode character escape code": "sau dấu “\\” là mã ký tự sai",
        "found unexpected ':'": "gặp dấu “:” không đúng chỗ",
        "did not find expected alphabetic or numeric character": "thiếu chữ hoặc số",
        "did not find expected comment or line break": "thừa nội dung ở cuối dòng",
        "did not find expected whitespace or line break": "thiếu dấu cách hoặc xuống dòng",
        "found undefined tag handle": "gặp thẻ không biết",
        "found undefined alias": "dùng một tên sau dấu * mà chưa đặt bằng dấu &",
        "expected a single document in the stream, but found another document":
            "tệp có hơn một văn bản; hãy bỏ dòng “---” ở giữa",
        "found incompatible YAML document": "dòng %YAML không phải phiên bản 1.1 hoặc 1.2",
        "control characters are not allowed": "có ký tự điều khiển",
    ]
}
