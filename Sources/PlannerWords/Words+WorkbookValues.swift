// SPDX-License-Identifier: GPL-3.0-or-later

/// Words that stand in cells of a scenario's workbook, and what the guide says.
extension Words {
    package static let workbookYes = Phrase(vi: "Có", en: "Yes")
    package static let workbookNo = Phrase(vi: "Không", en: "No")
    package static let workbookInPerson = Phrase(vi: "Tại lớp", en: "In person")
    package static let workbookOnline = Phrase(vi: "Trực tuyến", en: "Online")
    package static let workbookHybrid = Phrase(vi: "Kết hợp", en: "Hybrid")
    package static let workbookAllowed = Phrase(vi: "Cho phép", en: "Allowed")
    package static let workbookForbidden = Phrase(vi: "Không cho phép", en: "Forbidden")
    package static let workbookAll = Phrase(vi: "tất cả", en: "all")

    /// Headers of the sheets of settings.
    package static let workbookItem = Phrase(vi: "Mục", en: "Item")
    package static let workbookValue = Phrase(vi: "Giá trị", en: "Value")
    package static let workbookRemark = Phrase(vi: "Giải thích", en: "Remark")
    /// Headers of the guide.
    package static let workbookSheet = Phrase(vi: "Trang", en: "Sheet")
    package static let workbookPurpose = Phrase(vi: "Ghi gì ở đó", en: "What to write there")

    package static let workbookGuideTitle = Phrase(vi: "Sổ dữ liệu để xếp lớp", en: "Workbook for planning classes")
    package static let workbookGuide = [
        Phrase(
            vi:
                "Điền từ trái sang phải: trước hết các trang có tên màu xanh (học viên, xã phường, địa điểm, giảng viên), "
                + "mỗi người, mỗi nơi một dòng; rồi xem lại các trang khác, phần lớn đã điền sẵn.",
            en:
                "Fill in from left to right: first the sheets with green tabs (candidates, communes, venues, lecturers), "
                + "a row for each person and place; then look through the others, most of which are filled in already."),
        Phrase(
            vi: "Cột có tiêu đề đậm màu bắt buộc điền, các cột khác có thể để trống. Rê chuột vào tiêu đề để xem giải "
                + "thích; ô có mũi tên cho chọn trong danh sách. Ngày ghi như 15/03/2027, giờ ghi như 07:30.",
            en:
                "Columns with a dark header must be filled in, others may stay empty. Rest the pointer on a header to read "
                + "what it means; cells with an arrow offer a list. Dates are written 15/03/2027, hours 07:30."),
        Phrase(
            vi:
                "Thêm dòng tiêu đề, cột ghi chú riêng hay tô màu đều được; đừng đổi tên trang và tiêu đề cột. Ghi xong, "
                + "lưu sổ rồi chạy: xeplop check, xeplop plan, xeplop export.",
            en:
                "Titles, remarks of your own and colours do no harm; keep the names of sheets and headers. When done, save "
                + "the workbook and run: xeplop check, xeplop plan, xeplop export."),
    ]
    /// When a value is typed that the list of a cell does not have.
    package static let workbookNotListed = Phrase(
        vi: "Giá trị này chưa có trong danh sách. Vẫn giữ?", en: "This value is not in the list. Keep it?")
    /// Before the note of a column that must be filled in.
    package static let workbookRequired = Phrase(vi: "Bắt buộc điền.", en: "Must be filled in.")
}
