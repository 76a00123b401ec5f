// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// What `new` and `convert` say.
extension Words {
    package static let helpNew = Phrase(
        vi: "Tạo một sổ Excel để điền dữ liệu, trống hoặc theo ví dụ.",
        en: "Writes a workbook to fill in, empty or with an example.")
    package static let helpNewMore = Phrase(
        vi: """
            Sổ có sẵn các khóa học, bài học, khung giờ, hình thức, kiểu lịch bận thường gặp và ngày nghỉ năm 2026, 2027; \
            chỉ cần thêm học viên, xã phường, địa điểm, giảng viên. Tiêu đề bằng tiếng Việt, hoặc tiếng Anh với --lang en.

              xeplop new so.xlsx
              xeplop new vi-du.xlsx --example duy-tien
            """,
        en: """
            The usual courses, lessons, slots, formats and busy times are in it, and the holidays of 2026 and 2027; \
            candidates, communes, venues and lecturers are to be added. Headers are English with --lang en, otherwise \
            Vietnamese.

              xeplop new book.xlsx
              xeplop new example.xlsx --example duy-tien
            """)
    package static let helpNewFile = Phrase(vi: "Sổ cần tạo.", en: "Workbook to write.")
    package static let helpNewExample = Phrase(
        vi: "Điền sẵn một ví dụ: duy-tien, một tên trong thư mục scenarios, hoặc đường dẫn đến dữ liệu khác.",
        en: "Fill it with an example: duy-tien, a name in the folder scenarios, or the path of another scenario.")

    package static let helpConvert = Phrase(
        vi: "Chuyển dữ liệu giữa sổ Excel và thư mục, không mất gì.",
        en: "Turns a workbook into a folder or a folder into a workbook, without loss.")
    package static let helpConvertMore = Phrase(
        vi: """
            Đích có đuôi .xlsx là sổ, còn lại là thư mục. Hai bên là cùng một dữ liệu: phương án lập cho sổ dùng được với \
            thư mục chuyển từ sổ đó.

              xeplop convert scenarios/duy-tien so.xlsx
              xeplop convert so.xlsx du-lieu
            """,
        en: """
            A target that ends in .xlsx is a workbook, any other a folder. Both are the same scenario: a plan for a \
            workbook fits the folder that it is turned into.

              xeplop convert scenarios/duy-tien book.xlsx
              xeplop convert book.xlsx folder
            """)
    package static let helpConvertTo = Phrase(
        vi: "Sổ .xlsx hoặc thư mục cần tạo.", en: "The .xlsx workbook or folder to write.")

    /// The title of a new workbook.
    package static let newTitle = Phrase(vi: "Kế hoạch mở lớp", en: "Plan of classes")

    /// After a new workbook was written.
    package static func newNext(_ file: String) -> Phrase {
        Phrase(
            vi: "Mở sổ bằng Excel hoặc LibreOffice, điền các trang màu xanh, lưu lại rồi chạy: xeplop check \(file)",
            en: "Open it with Excel or LibreOffice, fill in the green sheets, save it and run: xeplop check \(file)")
    }

    package static func notWorkbookName(_ path: String) -> Phrase {
        Phrase(
            vi: "“\(path)”: tên sổ phải có đuôi .xlsx.", en: "“\(path)”: the name of a workbook must end in .xlsx.")
    }

    package static func noExample(_ name: String, bundled: String) -> Phrase {
        Phrase(
            vi: "Không có ví dụ “\(name)”. Có sẵn trong chương trình: \(bundled); ví dụ khác thì chỉ đường dẫn đến sổ "
                + "hoặc thư mục dữ liệu.",
            en: "There is no example “\(name)”. The program carries \(bundled); for another one give the path of a "
                + "workbook or folder.")
    }

    /// A scenario that cannot be a workbook; the first fault of the attempt says why.
    package static func notForWorkbook(_ fault: Fault?) -> Phrase {
        func reason(_ language: Language) -> String {
            fault.map { ": \($0.position): " + sentence(for: $0, language) } ?? "."
        }
        return Phrase(
            vi: "Dữ liệu này không ghi được vào sổ mà không mất gì" + reason(.vi),
            en: "This scenario cannot become a workbook without loss" + reason(.en))
    }
}
