// SPDX-License-Identifier: GPL-3.0-or-later

extension Words.Sheets {
    package static let guide = SheetWords(
        vi: "Hướng dẫn", en: "Guide", purposeVi: "Trang này; chương trình không đọc.",
        purposeEn: "This sheet; the program does not read it.")
    package static let general = SheetWords(
        vi: "Thông tin chung", en: "General", purposeVi: "Tên kế hoạch, ngày bắt đầu và ngày kết thúc.",
        purposeEn: "The plan's title, its first and last day.")
    package static let candidates = SheetWords(
        vi: "Học viên", en: "Candidates", purposeVi: "Mỗi người cần học một khóa là một dòng.",
        purposeEn: "One row for each person and the course they need.")
    package static let communes = SheetWords(
        vi: "Xã phường", en: "Communes", purposeVi: "Các xã, phường nơi học viên ở và làm việc, có tọa độ.",
        purposeEn: "Where people live and work, with coordinates.")
    package static let venues = SheetWords(
        vi: "Địa điểm", en: "Venues", purposeVi: "Các hội trường, phòng học có thể mở lớp.",
        purposeEn: "Halls and rooms where classes can be held.")
    package static let lecturers = SheetWords(
        vi: "Giảng viên", en: "Lecturers", purposeVi: "Ai dạy được chuyên đề nào, tối đa bao nhiêu buổi.",
        purposeEn: "Who can teach which topics, and how many sessions at most.")
    package static let courses = SheetWords(
        vi: "Khóa học", en: "Courses", purposeVi: "Các khóa bồi dưỡng và sĩ số lớp.",
        purposeEn: "The courses and the sizes of their classes.")
    package static let lessons = SheetWords(
        vi: "Bài học", en: "Lessons", purposeVi: "Từng buổi của mỗi khóa, theo thứ tự dạy.",
        purposeEn: "Each session of a course, in teaching order.")
    package static let targets = SheetWords(
        vi: "Chỉ tiêu", en: "Targets", purposeVi: "Số người mỗi đơn vị được giao cử đi học (nếu có).",
        purposeEn: "How many people each unit should send (if any).")
    package static let formats = SheetWords(
        vi: "Hình thức", en: "Formats", purposeVi: "Các cách tổ chức lớp: ban ngày, buổi tối, cuối tuần, trực tuyến…",
        purposeEn: "Ways to hold a class: daytime, evenings, weekends, online …")
    package static let cells = SheetWords(
        vi: "Lịch tuần", en: "Weekly times", purposeVi: "Mỗi hình thức học được vào thứ nào, khung giờ nào.",
        purposeEn: "On which weekdays and slots each format can meet.")
    package static let follows = SheetWords(
        vi: "Giờ học theo ca", en: "Times by shift",
        purposeVi: "Chỉ cho hình thức học theo ca kíp: làm ca nào thì học khung giờ nào.",
        purposeEn: "Only for formats that follow shifts: which slot goes with which shift.")
    package static let slots = SheetWords(
        vi: "Khung giờ", en: "Slots", purposeVi: "Các buổi trong ngày (sáng, chiều, tối) và giờ học.",
        purposeEn: "The parts of a day (morning, afternoon, evening) and their hours.")
    package static let holidays = SheetWords(
        vi: "Ngày nghỉ", en: "Holidays", purposeVi: "Những ngày không xếp buổi học nào.",
        purposeEn: "Dates without any session.")
    package static let profiles = SheetWords(
        vi: "Kiểu lịch bận", en: "Profiles", purposeVi: "Các kiểu bận hằng tuần: giờ hành chính, giáo viên, kíp A…",
        purposeEn: "Kinds of weekly busy time: office hours, teachers, crew A …")
    package static let busyTimes = SheetWords(
        vi: "Giờ bận", en: "Busy times", purposeVi: "Những giờ bận trong tuần của mỗi kiểu lịch bận.",
        purposeEn: "The busy hours of each profile.")
    package static let patterns = SheetWords(
        vi: "Kiểu đổi ca", en: "Shift patterns", purposeVi: "Vòng đổi ca của các nhà máy, bệnh viện.",
        purposeEn: "Rotations of factories and hospitals.")
    package static let shifts = SheetWords(
        vi: "Ca làm việc", en: "Shifts", purposeVi: "Giờ của từng ca trong mỗi kiểu đổi ca.",
        purposeEn: "The hours of each shift of a pattern.")
    package static let crews = SheetWords(
        vi: "Kíp", en: "Crews", purposeVi: "Các kíp của mỗi kiểu đổi ca, mỗi kíp lệch nhau vài ngày.",
        purposeEn: "The crews of a pattern, each some days ahead of the other.")
    package static let clusters = SheetWords(
        vi: "Cụm xã", en: "Clusters", purposeVi: "Các cụm xã, phường học chung (nếu có).",
        purposeEn: "Communes that learn together (if any).")
    package static let travel = SheetWords(
        vi: "Đi lại", en: "Travel", purposeVi: "Tốc độ đi lại, quãng đường xa nhất.",
        purposeEn: "Speed of travel, the farthest way.")
    package static let limits = SheetWords(
        vi: "Giới hạn", en: "Limits", purposeVi: "Số lớp và kinh phí nhiều nhất (nếu có).",
        purposeEn: "Most classes and money (if limited).")
    package static let weights = SheetWords(
        vi: "Trọng số", en: "Weights", purposeVi: "Mỗi điều bất lợi quy ra bao nhiêu tiền khi so các phương án.",
        purposeEn: "What each disadvantage counts in money when plans are compared.")
}
