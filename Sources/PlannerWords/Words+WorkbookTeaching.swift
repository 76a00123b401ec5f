// SPDX-License-Identifier: GPL-3.0-or-later

/// Columns about what is taught, and how.
extension Words.Columns {
    package static let course = ColumnWords(
        vi: "Khóa học", en: "Course", noteVi: "Mã trong trang “Khóa học”.", noteEn: "ID in the sheet “Courses”.")
    package static let periods = ColumnWords(
        vi: "Số tiết", en: "Periods", noteVi: "Để trống là 5.", noteEn: "Empty is 5.")

    package static let courseTitle = ColumnWords(
        vi: "Tên khóa học", en: "Course title", noteVi: "Tên đầy đủ.", noteEn: "Full title.")
    package static let courseLeast = ColumnWords(
        vi: "Sĩ số ít nhất", en: "Least people", noteVi: "Lớp ít người hơn thì không mở.",
        noteEn: "A smaller class is not opened.")
    package static let courseMost = ColumnWords(
        vi: "Sĩ số nhiều nhất", en: "Most people", noteVi: "Không lớp nào đông hơn số này.",
        noteEn: "No class is larger.")
    package static let courseAttendance = ColumnWords(
        vi: "Tỷ lệ tiết phải dự", en: "Attendance", noteVi: "Từ 0 đến 1, hoặc phần trăm. Để trống là 0,8 (80%).",
        noteEn: "From 0 to 1, or a percentage. Empty is 0.8 (80%).")
    package static let courseClasses = ColumnWords(
        vi: "Số lớp nhiều nhất", en: "Most classes", noteVi: "Để trống là không giới hạn.",
        noteEn: "Empty is no limit.")

    package static let lessonPlan = ColumnWords(
        vi: "Phương án", en: "Plan",
        noteVi: "Để trống là phương án chính. Tên khác (như toi) là cách chia khóa học thành các buổi khác.",
        noteEn: "Empty is the main plan. Another name (such as toi) is another way to cut the course into sessions.")
    package static let lessonID = ColumnWords(
        vi: "Mã bài", en: "Lesson ID", noteVi: "Không trùng trong một phương án.", noteEn: "Unique in its plan.")
    package static let lessonTitle = ColumnWords(
        vi: "Nội dung", en: "Lesson title", noteVi: "Tên in trên thời khóa biểu.", noteEn: "As timetables show it.")
    package static let lessonTopic = ColumnWords(
        vi: "Chuyên đề", en: "Topic", noteVi: "Giảng viên phải dạy được chuyên đề này.",
        noteEn: "The lecturer must teach this topic.")
    package static let lessonMandatory = ColumnWords(
        vi: "Bắt buộc dự", en: "Mandatory", noteVi: "Có, nếu vắng buổi này thì không được học lớp đó.",
        noteEn: "Yes, if whoever cannot come then cannot join the class.")
    package static let lessonInPerson = ColumnWords(
        vi: "Phải đến lớp", en: "At the venue", noteVi: "Có, nếu buổi này không được học trực tuyến.",
        noteEn: "Yes, if this session cannot be online.")

    package static let targetUnit = ColumnWords(
        vi: "Đơn vị", en: "Unit", noteVi: "Như ở trang “Học viên”.", noteEn: "As in the sheet “Candidates”.")
    package static let targetServed = ColumnWords(
        vi: "Số người", en: "People", noteVi: "Số người được giao cử đi học.", noteEn: "The unit's quota.")

    package static let formatTitle = ColumnWords(
        vi: "Tên hình thức", en: "Format title", noteVi: "Tên đầy đủ.", noteEn: "Full title.")
    package static let formatDelivery = ColumnWords(
        vi: "Cách học", en: "Delivery",
        noteVi: "Tại lớp, Trực tuyến, hoặc Kết hợp (buổi nào phải đến lớp thì đến, còn lại trực tuyến).",
        noteEn: "In person, Online, or Hybrid (sessions that need the venue there, all others online).")
    package static let formatPlan = ColumnWords(
        vi: "Phương án bài học", en: "Lesson plan",
        noteVi: "Tên phương án ở trang “Bài học”; để trống là phương án chính.",
        noteEn: "A plan of the sheet “Lessons”; empty is the main plan.")
    package static let formatLeast = ColumnWords(
        vi: "Số buổi ít nhất một tuần", en: "Least sessions a week",
        noteVi: "Số buổi, hoặc “tất cả” nếu học liền mọi buổi có thể.",
        noteEn: "A number, or “all” if every possible time is used on end.")
    package static let formatMost = ColumnWords(
        vi: "Số buổi nhiều nhất một tuần", en: "Most sessions a week", noteVi: "Để trống nếu cột trước là “tất cả”.",
        noteEn: "Empty if the column before says “all”.")
    package static let formatPerDay = ColumnWords(
        vi: "Số buổi nhiều nhất một ngày", en: "Most sessions a day", noteVi: "Để trống là không giới hạn.",
        noteEn: "Empty is no limit.")
    package static let formatSpan = ColumnWords(
        vi: "Kéo dài nhiều nhất (ngày)", en: "Longest (days)",
        noteVi: "Từ khai giảng đến bế giảng. Để trống là không giới hạn.",
        noteEn: "From the first to the last session. Empty is no limit.")
    package static let formatKinds = ColumnWords(
        vi: "Loại địa điểm", en: "Kinds of venue",
        noteVi: "Chỉ những loại này, cách nhau bằng dấu chấm phẩy. Để trống là mọi loại.",
        noteEn: "Only these, separated by semicolons. Empty is any.")
    package static let formatGroups = ColumnWords(
        vi: "Đối tượng học viên", en: "Groups",
        noteVi: "Chỉ những đối tượng này, cách nhau bằng dấu chấm phẩy. Để trống là mọi đối tượng.",
        noteEn: "Only these, separated by semicolons. Empty is any.")
    package static let formatCourses = ColumnWords(
        vi: "Các khóa học", en: "Only courses",
        noteVi: "Chỉ những khóa này, cách nhau bằng dấu chấm phẩy. Để trống là mọi khóa.",
        noteEn: "Only these, separated by semicolons. Empty is any.")
    package static let formatPattern = ColumnWords(
        vi: "Theo kiểu đổi ca", en: "Follows pattern",
        noteVi: "Để trống nếu theo trang “Lịch tuần”. Mã kiểu đổi ca nếu theo trang “Giờ học theo ca”.",
        noteEn: "Empty if the sheet “Weekly times” counts. ID of a pattern if the sheet “Times by shift” counts.")

    package static let format = ColumnWords(
        vi: "Hình thức", en: "Format", noteVi: "Mã trong trang “Hình thức”.", noteEn: "ID in the sheet “Formats”.")
    package static let cellDays = ColumnWords(
        vi: "Thứ", en: "Weekdays", noteVi: "Như T2; T4; T6 hoặc T2–T6; chủ nhật là CN.",
        noteEn: "Such as Mon; Wed; Fri or Mon–Fri.")
    package static let cellSlots = ColumnWords(
        vi: "Các khung giờ", en: "Slots", noteVi: "Mã khung giờ, cách nhau bằng dấu chấm phẩy.",
        noteEn: "IDs of slots, separated by semicolons.")
    package static let followShift = ColumnWords(
        vi: "Ca", en: "Shift", noteVi: "Mã ca ở trang “Ca làm việc”, hoặc off là ngày nghỉ của kíp.",
        noteEn: "A shift of the sheet “Shifts”, or off for the crew's day off.")
    package static let followSlot = ColumnWords(
        vi: "Khung giờ", en: "Slot", noteVi: "Ngày kíp làm ca này thì học khung giờ này.",
        noteEn: "On days with this shift the crew learns in this slot.")
}
