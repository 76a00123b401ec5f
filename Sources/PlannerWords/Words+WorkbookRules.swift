// SPDX-License-Identifier: GPL-3.0-or-later

/// Columns of clusters, and lines of travel, limits and weights.
extension Words.Columns {
    package static let clusterTitle = ColumnWords(
        vi: "Tên cụm", en: "Cluster title", noteVi: "Tên dễ hiểu.", noteEn: "For readers.")
    package static let clusterCommunes = ColumnWords(
        vi: "Các xã phường", en: "Communes", noteVi: "Mã các xã, phường, cách nhau bằng dấu chấm phẩy.",
        noteEn: "IDs of communes, separated by semicolons.")
    package static let clusterVenues = ColumnWords(
        vi: "Các địa điểm", en: "Venues", noteVi: "Mã các địa điểm, cách nhau bằng dấu chấm phẩy.",
        noteEn: "IDs of venues, separated by semicolons.")

    package static let travelSpeed = ColumnWords(
        vi: "Tốc độ đi lại (km/giờ)", en: "Speed (km/h)", noteVi: "Để trống là 30.", noteEn: "Empty is 30.")
    package static let travelDetour = ColumnWords(
        vi: "Hệ số đường vòng", en: "Detour",
        noteVi: "Đường đi thật dài gấp bao nhiêu lần đường chim bay. Để trống là 1,3.",
        noteEn: "How much longer roads are than the straight line. Empty is 1.3.")
    package static let travelFarthest = ColumnWords(
        vi: "Đi học xa nhất (km)", en: "Farthest (km)", noteVi: "Một lượt. Để trống là 20.",
        noteEn: "One way. Empty is 20.")
    package static let travelCrossing = ColumnWords(
        vi: "Học ở cụm khác", en: "Other clusters", noteVi: "Cho phép hoặc Không cho phép. Để trống là Cho phép.",
        noteEn: "Allowed or Forbidden. Empty is Allowed.")

    package static let limitClasses = ColumnWords(
        vi: "Tổng số lớp nhiều nhất", en: "Most classes in all", noteVi: "Để trống là không giới hạn.",
        noteEn: "Empty is no limit.")
    package static let limitBudget = ColumnWords(
        vi: "Kinh phí mở lớp nhiều nhất (đ)", en: "Budget (đ)",
        noteVi: "Gồm mở lớp, địa điểm, giảng viên. Để trống là không giới hạn.",
        noteEn: "For opening classes, venues and lecturers. Empty is no limit.")

    package static let weightUnserved = ColumnWords(
        vi: "Một người chưa có lớp (đ)", en: "A person without a class (đ)",
        noteVi: "Nhân với mức ưu tiên. Để trống là 3.000.000.", noteEn: "Times the priority. Empty is 3,000,000.")
    package static let weightTarget = ColumnWords(
        vi: "Một người thiếu so với chỉ tiêu (đ)", en: "A person short of a target (đ)",
        noteVi: "Để trống là 1.000.000.", noteEn: "Empty is 1,000,000.")
    package static let weightLost = ColumnWords(
        vi: "Một buổi xin nghỉ làm (đ)", en: "A released session (đ)", noteVi: "Để trống là 150.000.",
        noteEn: "Empty is 150,000.")
    package static let weightAbsence = ColumnWords(
        vi: "Một buổi vắng (đ)", en: "An absence (đ)", noteVi: "Để trống là 100.000.", noteEn: "Empty is 100,000.")
    package static let weightKm = ColumnWords(
        vi: "Một km đi lại (đ)", en: "A km of travel (đ)", noteVi: "Để trống là 2.000.", noteEn: "Empty is 2,000.")
    package static let weightCrossing = ColumnWords(
        vi: "Một người học ở cụm khác (đ)", en: "A person in another cluster (đ)", noteVi: "Để trống là 50.000.",
        noteEn: "Empty is 50,000.")
    package static let weightOpening = ColumnWords(
        vi: "Mở một lớp (đ)", en: "Opening a class (đ)", noteVi: "Để trống là 1.000.000.",
        noteEn: "Empty is 1,000,000.")
    package static let weightWeekend = ColumnWords(
        vi: "Một buổi thứ bảy, chủ nhật (đ)", en: "A weekend session (đ)",
        noteVi: "Trả thêm cho giảng viên. Để trống là 0.", noteEn: "Extra for the lecturer. Empty is 0.")
}
