// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

extension Words {
    /// What is wrong, the value, and what to do; the place is left to whoever prints it.
    package static func sentence(for fault: Fault, _ language: Language) -> String {
        phrase(for: fault)(language)
    }

    private static func phrase(for fault: Fault) -> Phrase {
        workbookPhrase(fault) ?? filePhrase(fault) ?? structurePhrase(fault) ?? valuePhrase(fault) ?? rulePhrase(fault)
            ?? changePhrase(fault)
            ?? warningPhrase(fault)
    }

    // MARK: Parts of sentences

    /// A value within the quotation marks of the language.
    static func quoted(_ value: String) -> Phrase { Phrase(vi: "“\(value)”", en: "“\(value)”") }

    /// “ — did you mean …?”, or nothing.
    static func hint(_ suggestion: String?) -> Phrase {
        guard let suggestion else { return Phrase(vi: "", en: "") }
        return Phrase(vi: " Có phải ý là “\(suggestion)” không?", en: " Did you mean “\(suggestion)”?")
    }

    private static func filePhrase(_ fault: Fault) -> Phrase? {
        let value = fault.value
        switch fault.kind {
        case .missingFile:
            return Phrase(
                vi: "Thiếu tệp này. Bộ dữ liệu cần scenario.yaml và bốn tệp CSV.",
                en: "This file is missing. A scenario needs scenario.yaml and four CSV files.")
        case .missingFolder:
            return Phrase(
                vi: "Không có thư mục này. Hãy kiểm tra lại đường dẫn.", en: "There is no such folder. Check the path.")
        case .notFolder:
            return Phrase(
                vi: "Đây không phải là thư mục. Hãy chỉ đến thư mục chứa scenario.yaml.",
                en: "This is not a folder. Name the folder that holds scenario.yaml.")
        case .unreadable(let text):
            let reason = systemReason(text)
            return Phrase(
                vi: "Không đọc được (\(reason.vi)). Hãy kiểm tra đường dẫn và quyền truy cập.",
                en: "Cannot be read (\(reason.en)). Check the path and the permissions.")
        case .notUTF8:
            return Phrase(
                vi: "Văn bản không phải mã UTF-8. Hãy lưu lại tệp theo “UTF-8”.",
                en: "The text is not UTF-8. Save the file again as “UTF-8”.")
        case .tooLarge(let limit):
            return Phrase(
                vi: "Tệp quá lớn (tối đa \(limit >> 20) MB). Đây có đúng là tệp của bộ dữ liệu không?",
                en: "The file is too large (at most \(limit >> 20) MB). Is it a scenario file at all?")
        case .cellTooLong(let limit):
            return Phrase(
                vi: "Ô bắt đầu bằng “\(value)” dài quá \(limit) ký tự. Hãy kiểm tra dấu ngoặc kép trong ô.",
                en: "The cell that begins with “\(value)” is longer than \(limit) characters. Check its quotes.")
        case .controlCharacter:
            return Phrase(
                vi: "Có ký tự điều khiển (\(value)) trong dòng này. Hãy xóa ký tự đó hoặc xuất lại tệp.",
                en: "This line holds a control character (\(value)). Delete it, or export the file again.")
        case .tooManyNodes(let limit):
            return Phrase(
                vi: "Tệp mở rộng ra quá \(limit) giá trị. Hãy bớt các tham chiếu “*” lồng nhau.",
                en: "The file expands to more than \(limit) values. Use fewer nested “*” aliases.")
        case .tooDeep(let limit):
            return Phrase(
                vi: "Lồng nhau quá \(limit) cấp. Hãy kiểm tra thụt dòng và dấu ngoặc.",
                en: "Nested more than \(limit) levels deep. Check indentation and brackets.")
        case .syntax(let text):
            let message = yamlProblem(text)
            return Phrase(
                vi: "Sai cú pháp YAML: \(message.vi). Hãy kiểm tra thụt dòng, dấu hai chấm và dấu nháy.",
                en: "Not valid YAML: \(message.en). Check indentation, colons and quotes.")
        case .unclosedQuote:
            return Phrase(
                vi: "Dấu ngoặc kép mở ở đây không được đóng. Hãy thêm dấu \" ở cuối ô.",
                en: "The quote that opens here is never closed. Add a \" at the end of the cell.")
        case .strayQuote:
            return Phrase(
                vi:
                    "Dấu ngoặc kép đặt sai chỗ ở “\(value)”. Hãy đặt cả ô trong \"…\" và viết mỗi dấu bên trong thành \"\".",
                en:
                    "A quote stands where none may: “\(value)”. Put the whole cell in \"…\" and double each quote in it."
            )
        case .wrongCellCount(let expected, let found):
            return Phrase(
                vi: "Dòng có \(found) ô, tiêu đề có \(expected) ô. Ô có chứa dấu phân cách phải đặt trong \"…\".",
                en: "The row has \(found) cells, the header \(expected). A cell that holds the separator needs \"…\".")
        case .missingColumn(let column):
            return Phrase(
                vi: "Thiếu cột “\(column)”. Hãy thêm cột này, có thể để trống nếu không bắt buộc.",
                en: "The column “\(column)” is missing. Add it; it may stay empty where nothing is required.")
        case .duplicateColumn(let column):
            return Phrase(
                vi: "Cột “\(column)” xuất hiện hai lần. Hãy xóa một cột.",
                en: "The column “\(column)” stands twice. Delete one of them.")
        case .unknownColumn(let suggestion):
            return Phrase(
                vi: "Cột “\(value)” không có trong quy định nên bị bỏ qua." + hint(suggestion).vi,
                en: "The column “\(value)” is unknown and not read." + hint(suggestion).en)
        default: return nil
        }
    }

    private static func structurePhrase(_ fault: Fault) -> Phrase? {
        let value = fault.value
        switch fault.kind {
        case .missingKey(let key):
            return Phrase(vi: "Thiếu mục “\(key)”. Hãy thêm vào.", en: "The key “\(key)” is missing. Add it.")
        case .unknownKey(let suggestion):
            return Phrase(
                vi: "Không có mục nào tên “\(value)”."
                    + (suggestion == nil ? " Hãy xóa đi hoặc sửa lại tên." : hint(suggestion).vi),
                en: "There is no key “\(value)”."
                    + (suggestion == nil ? " Delete it or correct its name." : hint(suggestion).en))
        case .duplicateKey:
            return Phrase(
                vi: "Mục “\(value)” được viết hai lần. Hãy xóa một chỗ.",
                en: "The key “\(value)” is written twice. Delete one of them.")
        case .expectedMap:
            return Phrase(
                vi: "Ở đây cần các cặp “mục: giá trị”\(found(value).vi).",
                en: "Pairs of “key: value” belong here\(found(value).en).")
        case .expectedList:
            return Phrase(
                vi: "Ở đây cần một danh sách [a, b]\(found(value).vi).",
                en: "A list [a, b] belongs here\(found(value).en).")
        case .expectedText:
            return Phrase(
                vi: "Ở đây cần một giá trị đơn, không phải danh sách hay nhóm mục.",
                en: "A single value belongs here, no list and no map.")
        case .exactlyOneOf(let keys):
            let names = keys.map { "“\($0)”" }.joined(separator: ", ")
            return Phrase(
                vi: "Phải có đúng một trong các mục \(names).", en: "Exactly one of \(names) must be given.")
        default: return nil
        }
    }

    private static func found(_ value: String) -> Phrase {
        value.isEmpty
            ? Phrase(vi: "", en: "") : Phrase(vi: ", không phải “\(value)”", en: ", not “\(value)”")
    }
}
