// SPDX-License-Identifier: GPL-3.0-or-later

/// Columns about dates and hours.
extension Words.Columns {
    package static let generalTitle = ColumnWords(
        vi: "Tên kế hoạch", en: "Title", noteVi: "In trên mọi tài liệu.", noteEn: "As all documents show it.")
    package static let generalZone = ColumnWords(
        vi: "Múi giờ", en: "Time zone", noteVi: "Ở Việt Nam là Asia/Ho_Chi_Minh.",
        noteEn: "In Vietnam Asia/Ho_Chi_Minh.")
    package static let generalFrom = ColumnWords(
        vi: "Ngày bắt đầu", en: "First day", noteVi: "Ngày sớm nhất có thể học.", noteEn: "First date of a session.")
    package static let generalTo = ColumnWords(
        vi: "Ngày kết thúc", en: "Last day", noteVi: "Ngày muộn nhất có thể học.", noteEn: "Last date of a session.")

    package static let holidayFrom = ColumnWords(
        vi: "Từ ngày", en: "From date", noteVi: "Như 30/04/2027.", noteEn: "Such as 30/04/2027.")
    package static let holidayTo = ColumnWords(
        vi: "Đến hết ngày", en: "To date", noteVi: "Để trống nếu chỉ nghỉ một ngày.", noteEn: "Empty for one day.")
    package static let holidayTitle = ColumnWords(
        vi: "Tên ngày nghỉ", en: "Holiday", noteVi: "Để người xem hiểu vì sao nghỉ.", noteEn: "For readers.")

    package static let slotTitle = ColumnWords(
        vi: "Tên khung giờ", en: "Slot title", noteVi: "Như Sáng, Chiều, Tối.", noteEn: "Such as Morning, Evening.")
    package static let slotStart = ColumnWords(
        vi: "Bắt đầu", en: "Start", noteVi: "Như 07:30. Các khung giờ xếp theo thứ tự, không chồng nhau.",
        noteEn: "Such as 07:30. Slots stand in order and do not overlap.")
    package static let slotEnd = ColumnWords(
        vi: "Kết thúc", en: "End", noteVi: "Như 11:00, trong cùng ngày.", noteEn: "Such as 11:00, on the same day.")
    package static let slotPeriods = ColumnWords(
        vi: "Số tiết vừa đủ", en: "Periods that fit", noteVi: "Để trống là 5.", noteEn: "Empty is 5.")
    package static let slotFee = ColumnWords(
        vi: "Phụ cấp giảng viên (đ)", en: "Extra fee (đ)", noteVi: "Trả thêm cho mỗi buổi. Để trống là 0.",
        noteEn: "Extra for a lecturer. Empty is 0.")

    package static let profileTitle = ColumnWords(
        vi: "Tên kiểu lịch bận", en: "Profile title", noteVi: "Tên dễ hiểu.", noteEn: "For readers.")
    package static let profileReleased = ColumnWords(
        vi: "Số buổi xin nghỉ làm nhiều nhất", en: "Most released sessions",
        noteVi: "Số buổi mỗi người được xin nghỉ làm để đi học. Để trống là không giới hạn.",
        noteEn: "Sessions in released time that a person may have. Empty is no limit.")
    package static let patternOfProfile = ColumnWords(
        vi: "Kiểu đổi ca", en: "Shift pattern", noteVi: "Nếu làm ca: mã trong trang “Kiểu đổi ca”.",
        noteEn: "For shift workers: ID in the sheet “Shift patterns”.")
    package static let crewOfProfile = ColumnWords(
        vi: "Kíp", en: "Crew", noteVi: "Nếu làm ca: kíp nào, như A.", noteEn: "For shift workers: which, such as A.")
    package static let busyProfile = ColumnWords(
        vi: "Kiểu lịch bận", en: "Profile", noteVi: "Mã trong trang “Kiểu lịch bận”.",
        noteEn: "ID in the sheet “Profiles”.")
    package static let busyWeekdays = ColumnWords(
        vi: "Thứ", en: "Weekdays", noteVi: "Như T2; T4; T6 hoặc T2–T6; chủ nhật là CN.",
        noteEn: "Such as Mon; Wed; Fri or Mon–Fri.")
    package static let from = ColumnWords(
        vi: "Từ giờ", en: "From", noteVi: "Như 07:00.", noteEn: "Such as 07:00.")
    package static let to = ColumnWords(
        vi: "Đến giờ", en: "To", noteVi: "Như 11:30. Nếu không sau giờ bắt đầu thì là giờ của ngày hôm sau.",
        noteEn: "Such as 11:30. If not after the start, it is on the next day.")
    package static let busyRelease = ColumnWords(
        vi: "Xin nghỉ được", en: "Can be released", noteVi: "Có, nếu cơ quan cho nghỉ làm để đi học.",
        noteEn: "Yes, if the employer gives time off for a session.")

    package static let patternTitle = ColumnWords(
        vi: "Tên kiểu đổi ca", en: "Pattern title", noteVi: "Tên dễ hiểu.", noteEn: "For readers.")
    package static let patternAnchor = ColumnWords(
        vi: "Ngày gốc", en: "Anchor date", noteVi: "Ngày mà kíp lệch 0 ngày bắt đầu vòng.",
        noteEn: "The date on which a crew of offset 0 begins the cycle.")
    package static let patternCycle = ColumnWords(
        vi: "Vòng đổi ca", en: "Cycle",
        noteVi: "Ca của từng ngày trong vòng, cách nhau bằng dấu chấm phẩy; off là nghỉ.",
        noteEn: "The shift of each day of the cycle, separated by semicolons; off is a day off.")
    package static let pattern = ColumnWords(
        vi: "Kiểu đổi ca", en: "Shift pattern", noteVi: "Mã trong trang “Kiểu đổi ca”.",
        noteEn: "ID in the sheet “Shift patterns”.")
    package static let shiftCode = ColumnWords(
        vi: "Ca", en: "Shift", noteVi: "Như ca1. Không dùng từ off.", noteEn: "Such as ca1. Not the word off.")
    package static let shiftRest = ColumnWords(
        vi: "Nghỉ sau ca (giờ)", en: "Rest after (hours)",
        noteVi: "Số giờ phải nghỉ sau ca, chưa đi học được. Để trống là 0.",
        noteEn: "Hours of rest without a session. Empty is 0.")
    package static let crewCode = ColumnWords(vi: "Kíp", en: "Crew", noteVi: "Như A.", noteEn: "Such as A.")
    package static let crewOffset = ColumnWords(
        vi: "Lệch (ngày)", en: "Offset (days)", noteVi: "Kíp này đi trước vòng của ngày gốc bao nhiêu ngày.",
        noteEn: "How many days this crew is ahead in the cycle.")
}
