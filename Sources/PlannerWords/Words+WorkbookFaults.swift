// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// The sentences for workbooks: what is wrong with the file, and faults of cells that speak of columns and sheets where
/// those of a folder speak of keys and files.
extension Words {
    static func workbookPhrase(_ fault: Fault) -> Phrase? {
        let value = fault.value
        switch fault.kind {
        case .notWorkbook:
            return Phrase(
                vi: "Đây không phải sổ Excel dạng .xlsx. Hãy chỉ đến sổ .xlsx hoặc thư mục chứa scenario.yaml.",
                en: "This is no Excel workbook (.xlsx). Name an .xlsx file, or the folder that holds scenario.yaml.")
        case .encryptedWorkbook:
            return Phrase(
                vi: "Sổ có mật khẩu hoặc ở dạng .xls cũ. Hãy bỏ mật khẩu và lưu lại dạng .xlsx.",
                en: "The workbook has a password or is an old .xls. Remove the password and save it as .xlsx.")
        case .workbookWithMacros:
            return Phrase(
                vi: "Sổ có chứa macro nên không được đọc. Hãy lưu lại dạng .xlsx không có macro.",
                en: "The workbook holds macros and is not read. Save it as .xlsx without macros.")
        case .brokenWorkbook(let part):
            return Phrase(
                vi: "Sổ bị hỏng hoặc bị cắt ngang (ở \(part)). Hãy mở bằng Excel rồi lưu lại, hoặc chép lại tệp.",
                en: "The workbook is damaged or cut short (at \(part)). Open and save it again, or copy it anew.")
        case .unfoldsTooLarge(let megabytes):
            return Phrase(
                vi: "Nội dung sổ bung ra quá \(megabytes) MB nên không được đọc. Đây có đúng là sổ kế hoạch không?",
                en: "The workbook unfolds to more than \(megabytes) MB and is not read. Is it the right file?")
        case .tooManyCells(let limit):
            return Phrase(
                vi: "Sổ có quá \(number(limit, .vi)) ô. Hãy xóa các trang, các dòng không dùng.",
                en: "The workbook has more than \(number(limit, .en)) cells. Delete sheets and rows without use.")
        case .missingSheet(let name):
            return Phrase(
                vi: "Thiếu trang “\(name)”. Hãy thêm lại; `xeplop new` tạo sổ có đủ các trang.",
                en: "The sheet “\(name)” is missing. Add it again; `xeplop new` makes a workbook with all sheets.")
        case .duplicateSheet(let first):
            return Phrase(
                vi: "Trang “\(value)” trùng với trang “\(first)”. Hãy xóa một trang hoặc đổi tên.",
                en: "The sheet “\(value)” is the same as “\(first)”. Delete or rename one of them.")
        case .unknownSheet:
            return Phrase(
                vi: "Trang “\(value)” không có trong quy định nên bị bỏ qua.",
                en: "The sheet “\(value)” is unknown and not read.")
        case .noHeader:
            return Phrase(
                vi: "Không tìm thấy dòng tiêu đề cột trong trang này. Hãy thêm lại dòng tiêu đề.",
                en: "There is no row of column headers in this sheet. Add it again.")
        case .errorCell:
            return Phrase(
                vi: "Ô này có lỗi \(value). Hãy sửa công thức hoặc ghi giá trị.",
                en: "This cell shows the error \(value). Mend the formula, or write a value.")
        case .noResult:
            return Phrase(
                vi: "Công thức trong ô này chưa có kết quả. Hãy mở sổ bằng Excel rồi lưu lại, hoặc ghi giá trị.",
                en: "The formula in this cell was saved without a result. Open and save the workbook, or write a value."
            )
        default: return fault.position.cell == nil ? nil : cellPhrase(fault)
        }
    }

    /// Other words for a cell than for a line of a file; nil where they are the same.
    private static func cellPhrase(_ fault: Fault) -> Phrase? {
        let value = fault.value
        switch fault.kind {
        case .missingColumn(let column):
            return Phrase(
                vi: "Thiếu cột hoặc dòng “\(column)”. Hãy thêm lại.",
                en: "The column or line “\(column)” is missing. Add it again.")
        case .missingKey(let sheet):
            return Phrase(
                vi: "Chưa có dòng nào cho mục này ở trang “\(sheet)”. Hãy thêm vào đó.",
                en: "There are no rows for this in the sheet “\(sheet)”. Add them there.")
        case .exactlyOneOf(let sheets):
            let names = sheets.map { "“\($0)”" }.joined(separator: ", ")
            return Phrase(
                vi: "Mục này phải có dòng ở đúng một trong các trang \(names).",
                en: "This needs rows in exactly one of the sheets \(names).")
        case .duplicateKey:
            return Phrase(
                vi: "“\(value)” được ghi hai lần. Hãy xóa một chỗ.",
                en: "“\(value)” is written twice. Delete one of them.")
        case .unknownReference(let sheet, let suggestion):
            return Phrase(
                vi: "Không có “\(value)” ở trang “\(sheet)”."
                    + (suggestion == nil ? " Hãy sửa lại hoặc thêm vào đó." : hint(suggestion).vi),
                en: "There is no “\(value)” in the sheet “\(sheet)”."
                    + (suggestion == nil ? " Correct it, or add it there." : hint(suggestion).en))
        case .notNumber:
            return Phrase(
                vi: "“\(value)” không phải là số. Hãy ghi như 12,5.",
                en: "“\(value)” is no number. Write it like 12.5.")
        case .decimalComma, .notWholeNumber:
            return Phrase(
                vi: "“\(value)” không phải số nguyên. Hãy ghi như 1500000.",
                en: "“\(value)” is no whole number. Write it like 1500000.")
        case .notWholeMinutes:
            return Phrase(
                vi: "“\(value)” giờ không tròn phút. Hãy ghi như 1,5 (một giờ rưỡi).",
                en: "“\(value)” hours are no whole minutes. Write it like 1.5 (an hour and a half).")
        case .notDate, .dayMonthYear:
            return Phrase(
                vi: "“\(value)” không phải một ngày có thật. Hãy ghi như 15/03/2027.",
                en: "“\(value)” is no date that exists. Write it like 15/03/2027.")
        case .notBoolean:
            return Phrase(
                vi: "“\(value)” phải là \(workbookYes.vi) hoặc \(workbookNo.vi).",
                en: "“\(value)” must be \(workbookYes.en) or \(workbookNo.en).")
        case .notWeekday:
            return Phrase(
                vi: "“\(value)” không phải ngày trong tuần. Hãy ghi T2, T3, T4, T5, T6, T7, CN.",
                en: "“\(value)” is no weekday. Write Mon, Tue, Wed, Thu, Fri, Sat, Sun.")
        case .sizeReversed:
            return Phrase(
                vi: "Số ít nhất lớn hơn số nhiều nhất: \(value). Hãy đổi chỗ hai số.",
                en: "The least is greater than the most: \(value). Swap the two.")
        case .missingLocation:
            return Phrase(
                vi: "Thiếu tọa độ. Hãy điền vĩ độ và kinh độ, trừ địa điểm trực tuyến.",
                en: "Coordinates are missing. Give latitude and longitude, except for online venues.")
        case .rhythmNeedsRange:
            return Phrase(
                vi: "Hình thức theo ca kíp cần số buổi ít nhất và nhiều nhất một tuần, không phải “\(workbookAll.vi)”.",
                en: "A format that follows shifts needs the least and most sessions a week, not “\(workbookAll.en)”.")
        case .idleLecturer:
            return Phrase(
                vi:
                    "Không khóa học nào cần giảng viên “\(value)”. Hãy kiểm tra cột “\(Columns.lecturerTopics.title.vi)”.",
                en: "No course needs the lecturer “\(value)”. Check the column “\(Columns.lecturerTopics.title.en)”.")
        case .sizeNoVenueHolds:
            return Phrase(
                vi:
                    "Lớp phải có ít nhất \(value) học viên nhưng không địa điểm nào chứa đủ. Hãy sửa sĩ số hoặc sức chứa.",
                en: "A class needs at least \(value) people, but no venue holds so many. Change the size or a capacity."
            )
        case .noCandidates:
            return Phrase(
                vi: "Chưa có học viên nào. Hãy thêm vào trang này, mỗi người một dòng.",
                en: "There are no candidates. Add them to this sheet, a row each.")
        default: return nil
        }
    }
}
