// SPDX-License-Identifier: GPL-3.0-or-later

/// Columns of the four tables.
extension Words.Columns {
    package static let id = ColumnWords(
        vi: "Mã", en: "ID", noteVi: "Mã riêng, viết liền, không trùng trong trang này; các trang khác nhắc đến mã này.",
        noteEn: "A code of its own, one word, unique in this sheet; other sheets refer to it.")
    package static let latitude = ColumnWords(
        vi: "Vĩ độ", en: "Latitude", noteVi: "Độ, như 20,646 (bấm giữ trên bản đồ điện thoại để lấy số này).",
        noteEn: "Degrees, such as 20.646 (press and hold on a phone's map).")
    package static let longitude = ColumnWords(
        vi: "Kinh độ", en: "Longitude", noteVi: "Độ, như 105,913.", noteEn: "Degrees, such as 105.913.")
    package static let commune = ColumnWords(
        vi: "Xã phường", en: "Commune", noteVi: "Mã hoặc tên xã, phường trong trang “Xã phường”.",
        noteEn: "ID or name of a commune in the sheet “Communes”.")
    package static let profile = ColumnWords(
        vi: "Kiểu lịch bận", en: "Profile",
        noteVi: "Mã trong trang “Kiểu lịch bận”; để trống nếu không bận giờ cố định nào.",
        noteEn: "ID in the sheet “Profiles”; empty if never busy at fixed hours.")
    package static let away = ColumnWords(
        vi: "Ngày đi vắng", en: "Away",
        noteVi: "Ngày không đến lớp được nhưng học trực tuyến được, như 05/04/2027–09/04/2027; 20/04/2027.",
        noteEn: "Dates on which only online sessions are possible, such as 05/04/2027–09/04/2027; 20/04/2027.")
    package static let busyDays = ColumnWords(
        vi: "Ngày bận", en: "Busy days", noteVi: "Ngày không tham gia được, như 05/04/2027–09/04/2027; 20/04/2027.",
        noteEn: "Dates on which nothing is possible, such as 05/04/2027–09/04/2027; 20/04/2027.")

    package static let communeTitle = ColumnWords(
        vi: "Tên xã phường", en: "Commune name", noteVi: "Tên đầy đủ.", noteEn: "Full name.")

    package static let venueTitle = ColumnWords(
        vi: "Tên địa điểm", en: "Venue name", noteVi: "Tên in trên thời khóa biểu.", noteEn: "As timetables show it.")
    package static let venueKind = ColumnWords(
        vi: "Loại", en: "Kind",
        noteVi: "Một từ để phân loại: center, commune, industrial, school… Riêng online là phòng họp trực tuyến.",
        noteEn: "A word: center, commune, industrial, school … Only online has a meaning: meetings on the network.")
    package static let venueRooms = ColumnWords(
        vi: "Số phòng", en: "Rooms", noteVi: "Số lớp học được cùng lúc.", noteEn: "Classes that can sit at once.")
    package static let venueCapacity = ColumnWords(
        vi: "Sức chứa", en: "Capacity", noteVi: "Số người mỗi phòng chứa được.", noteEn: "People in one room.")
    package static let venueCost = ColumnWords(
        vi: "Chi phí mỗi buổi (đ)", en: "Cost per session (đ)", noteVi: "Để trống là 0.", noteEn: "Empty is 0.")
    package static let venueBusy = ColumnWords(
        vi: "Ngày đóng cửa", en: "Closed on", noteVi: "Ngày không mượn được, như 05/04/2027–09/04/2027.",
        noteEn: "Dates on which it cannot be used, such as 05/04/2027–09/04/2027.")

    package static let personName = ColumnWords(
        vi: "Họ và tên", en: "Name", noteVi: "Chỉ in ra khi dùng --names.", noteEn: "Shown only with --names.")
    package static let lecturerTopics = ColumnWords(
        vi: "Chuyên đề", en: "Topics", noteVi: "Các chuyên đề dạy được, cách nhau bằng dấu chấm phẩy.",
        noteEn: "Topics that this person teaches, separated by semicolons.")
    package static let lecturerPerDay = ColumnWords(
        vi: "Số buổi nhiều nhất một ngày", en: "Most sessions a day", noteVi: "Để trống là không giới hạn.",
        noteEn: "Empty is no limit.")
    package static let lecturerPerWeek = ColumnWords(
        vi: "Số buổi nhiều nhất một tuần", en: "Most sessions a week", noteVi: "Để trống là không giới hạn.",
        noteEn: "Empty is no limit.")
    package static let lecturerFee = ColumnWords(
        vi: "Thù lao mỗi buổi (đ)", en: "Fee per session (đ)", noteVi: "Để trống là 0.", noteEn: "Empty is 0.")

    package static let candidateUnit = ColumnWords(
        vi: "Đơn vị", en: "Unit", noteVi: "Chi bộ hoặc đơn vị cử đi học.", noteEn: "The branch or unit that sends.")
    package static let candidateWorkplace = ColumnWords(
        vi: "Xã phường nơi làm việc", en: "Workplace commune",
        noteVi: "Nếu đi học thẳng từ chỗ làm: mã xã, phường nơi làm việc.",
        noteEn: "If they come straight from work: ID of the commune where they work.")
    package static let candidateCourse = ColumnWords(
        vi: "Khóa học", en: "Course", noteVi: "Mã khóa học cần học.", noteEn: "ID of the course needed.")
    package static let candidateGroup = ColumnWords(
        vi: "Đối tượng", en: "Group",
        noteVi: "Một từ như cong-nhan, giao-vien; hình thức có thể chỉ dành cho vài đối tượng.",
        noteEn: "A word such as cong-nhan, giao-vien; a format may be for some groups only.")
    package static let candidatePriority = ColumnWords(
        vi: "Mức ưu tiên", en: "Priority", noteVi: "Số nguyên từ 1; 2 là quan trọng gấp đôi. Để trống là 1.",
        noteEn: "Whole number from 1; 2 counts double. Empty is 1.")
    package static let candidateEarliest = ColumnWords(
        vi: "Học từ ngày", en: "Earliest", noteVi: "Buổi đầu không sớm hơn ngày này.",
        noteEn: "The first session is not before this date.")
    package static let candidateLatest = ColumnWords(
        vi: "Học xong trước hết ngày", en: "Latest", noteVi: "Buổi cuối không muộn hơn ngày này.",
        noteEn: "The last session is not after this date.")
    package static let candidateTravel = ColumnWords(
        vi: "Đi xa nhất (km)", en: "Farthest (km)", noteVi: "Để trống là theo trang “Đi lại”.",
        noteEn: "Empty means as in the sheet “Travel”.")
}
