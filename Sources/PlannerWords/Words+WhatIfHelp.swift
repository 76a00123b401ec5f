// SPDX-License-Identifier: GPL-3.0-or-later

extension Words {
    package static let helpWhatIf = Phrase(
        vi: "So sánh: nếu thay đổi dữ liệu như thế thì sao?", en: "Compares: what if the scenario were changed so?")
    package static let helpWhatIfMore = Phrase(
        vi: """
            Lập phương án cho dữ liệu gốc và cho từng thay đổi, song song, cùng giới hạn, rồi in một bảng. Chỉ nói rẻ hơn \
            hay đắt hơn khi đã chứng minh. Một tệp thay đổi là YAML, dữ liệu trên đĩa giữ nguyên:

              title: Lớp tối bốn buổi một tuần, thêm 60 giáo viên
              changes:
                - set: formats.toi.perWeek.max
                  to: 4
                - repeat: candidates
                  where: {group: giao-vien}
                  count: 60
                - update: candidates
                  where: {group: cong-nhan}
                  set: {maxTravelKm: 10}
                - remove: lecturers
                  where: {id: gv03}
                - add: holidays
                  row: {date: 2027-03-08, title: Quốc tế Phụ nữ}

              xeplop whatif duy-tien duy-tien/changes/*.yaml --gap 1% \\
                --output so-sanh --report so-sanh.html
            """,
        en: """
            Plans the scenario and each change, in parallel under the same limits, and prints one table. Cheaper or dearer \
            is said only where it is proven. A change is a YAML file; the scenario on disk stays as it is:

              title: Four evenings a week, 60 more teachers
              changes:
                - set: formats.toi.perWeek.max
                  to: 4
                - repeat: candidates
                  where: {group: giao-vien}
                  count: 60
                - update: candidates
                  where: {group: cong-nhan}
                  set: {maxTravelKm: 10}
                - remove: lecturers
                  where: {id: gv03}
                - add: holidays
                  row: {date: 2027-03-08, title: Women's Day}

              xeplop whatif duy-tien duy-tien/changes/*.yaml --gap 1% \\
                --output comparison --report page.html
            """)
    package static let helpFormats = Phrase(
        vi: "So sánh từng hình thức riêng và tất cả cùng lúc: ai học được, tốn bao nhiêu, mất bao nhiêu buổi làm.",
        en: "Compares each format alone and all together: who can be served, at what cost and loss of work.")
    package static let helpFormatsMore = Phrase(
        vi: """
            Dùng khi phải chọn giữa học tập trung một đợt, học tối, học cuối tuần, trực tuyến… Mỗi cột là một phương án chỉ \
            với hình thức ấy; “có thể xếp lớp” là số người tham gia được nếu có đủ lớp.

              xeplop formats so.xlsx --time-limit 30 --report hinh-thuc.html
            """,
        en: """
            For the choice between a block of days, evenings, weekends, online… Each column is a plan with that format only; \
            “could be served” counts those who could take part if there were classes enough.

              xeplop formats book.xlsx --time-limit 30 --report formats.html
            """)
    package static let helpChanges = Phrase(vi: "Các tệp thay đổi.", en: "Change files.")
    package static let helpCombine = Phrase(
        vi: "Thêm một cột với tất cả thay đổi cùng lúc.", en: "Add a column with all changes together.")
    package static let helpTimeLimitEach = Phrase(
        vi: "Số giây cho mỗi phương án, hoặc none để tìm đến khi chứng minh xong (mặc định 60).",
        en: "Seconds for each plan, or none to search until the proof (default 60).")
    package static let helpReport = Phrase(
        vi: "Ghi một trang HTML với bảng và biểu đồ.", en: "Write an HTML page with the table and charts.")
    package static let helpOutputComparison = Phrase(
        vi: "Thư mục để ghi bảng dạng JSON và CSV.", en: "Folder for the table as JSON and CSV.")
}
