// SPDX-License-Identifier: GPL-3.0-or-later
import TrainingModel

/// The sentences for values, rules between values, and warnings.
extension Words {
    static func valuePhrase(_ fault: Fault) -> Phrase? {
        let value = fault.value
        switch fault.kind {
        case .empty:
            return Phrase(vi: "Ở đây không được để trống. Hãy điền vào.", en: "This must not be empty. Fill it in.")
        case .unsupportedSchema:
            return Phrase(
                vi: "Phiên bản “\(value)” không được hỗ trợ. Hãy viết schema: 1.",
                en: "The version “\(value)” is not supported. Write schema: 1.")
        case .notWholeNumber:
            return Phrase(
                vi: "“\(value)” không phải số nguyên. Hãy viết như 1500000, không có dấu chấm hay khoảng trắng.",
                en: "“\(value)” is no whole number. Write it like 1500000, without points or blanks.")
        case .notNumber:
            return Phrase(
                vi: "“\(value)” không phải là số. Hãy viết như 12.5.",
                en: "“\(value)” is no number. Write it like 12.5.")
        case .notWholeMinutes:
            return Phrase(
                vi: "“\(value)” giờ không tròn phút. Hãy viết như 1.5 (một giờ rưỡi).",
                en: "“\(value)” hours are no whole minutes. Write it like 1.5 (an hour and a half).")
        case .decimalComma:
            let point = value.replacing(",", with: ".")
            return Phrase(
                vi: "“\(value)” dùng dấu phẩy thập phân. Hãy dùng dấu chấm: \(point).",
                en: "“\(value)” has a decimal comma. Use a point: \(point).")
        case .outOfRange(let minimum, let maximum):
            return Phrase(
                vi: "“\(value)” ngoài khoảng cho phép, từ \(minimum) đến \(maximum).",
                en: "“\(value)” is out of range: from \(minimum) to \(maximum).")
        case .notDate:
            return Phrase(
                vi: "“\(value)” không phải một ngày có thật. Hãy viết NĂM-THÁNG-NGÀY, như 2027-03-15.",
                en: "“\(value)” is no date that exists. Write YYYY-MM-DD, like 2027-03-15.")
        case .dayMonthYear:
            return Phrase(
                vi: "“\(value)” viết theo ngày/tháng/năm. Hãy viết NĂM-THÁNG-NGÀY, như 2027-03-15.",
                en: "“\(value)” is written day/month/year. Write YYYY-MM-DD, like 2027-03-15.")
        case .notTime:
            return Phrase(
                vi: "“\(value)” không phải giờ. Hãy viết GIỜ:PHÚT từ 00:00 đến 23:59, như 07:30.",
                en: "“\(value)” is no time. Write HH:MM from 00:00 to 23:59, like 07:30.")
        case .notBoolean:
            return Phrase(
                vi: "“\(value)” phải là true (có) hoặc false (không).", en: "“\(value)” must be true or false.")
        case .notWeekday:
            return Phrase(
                vi: "“\(value)” không phải ngày trong tuần. Hãy dùng mon, tue, wed, thu, fri, sat, sun.",
                en: "“\(value)” is no weekday. Use mon, tue, wed, thu, fri, sat, sun.")
        case .notOneOf(let words, let suggestion):
            let list = words.joined(separator: ", ")
            return Phrase(
                vi: "“\(value)” không dùng được ở đây; có thể viết: \(list)." + hint(suggestion).vi,
                en: "“\(value)” is not possible here; it may be: \(list)." + hint(suggestion).en)
        case .whiteSpaceInIdentifier:
            return Phrase(
                vi: "Mã “\(value)” có khoảng trắng. Hãy viết liền, hoặc dùng dấu gạch nối.",
                en: "The identifier “\(value)” holds white space. Write it as one word, or use a hyphen.")
        case .reversedRange:
            return Phrase(
                vi: "“\(value)”: kết thúc trước khi bắt đầu. Hãy đổi chỗ hai giá trị.",
                en: "“\(value)” ends before it begins. Swap the two.")
        case .unknownTimeZone(let suggestion):
            return Phrase(
                vi: "Không có múi giờ “\(value)”. Hãy dùng tên như Asia/Ho_Chi_Minh." + hint(suggestion).vi,
                en: "There is no time zone “\(value)”. Use a name like Asia/Ho_Chi_Minh." + hint(suggestion).en)
        default: return nil
        }
    }

    static func rulePhrase(_ fault: Fault) -> Phrase? {
        let value = fault.value
        switch fault.kind {
        case .duplicateIdentifier(let first):
            return Phrase(
                vi: "Mã “\(value)” đã có ở \(first). Hãy đặt mã khác.",
                en: "The identifier “\(value)” is already at \(first). Choose another.")
        case .unknownReference(let table, let suggestion):
            return Phrase(
                vi: "Không có “\(value)” trong \(table)."
                    + (suggestion == nil ? " Hãy sửa lại hoặc thêm vào đó." : hint(suggestion).vi),
                en: "There is no “\(value)” in \(table)."
                    + (suggestion == nil ? " Correct it, or add it there." : hint(suggestion).en))
        case .slotOrder:
            return Phrase(
                vi: "Khung giờ bắt đầu lúc \(value) đứng sau khung giờ muộn hơn. Hãy xếp theo thứ tự giờ.",
                en: "The slot that starts at \(value) stands after a later one. Put the slots in time order.")
        case .slotOverlap:
            return Phrase(
                vi: "Khung giờ bắt đầu lúc \(value) chồng lên khung giờ trước. Hãy sửa giờ để không chồng nhau.",
                en: "The slot that starts at \(value) overlaps the one before. Change the times.")
        case .slotEndsBeforeStart:
            return Phrase(
                vi: "Khung giờ kết thúc lúc \(value), không sau giờ bắt đầu. Khung giờ phải kết thúc trong ngày.",
                en: "The slot ends at \(value), not after its start. A slot must end on the day it starts.")
        case .sizeReversed:
            return Phrase(
                vi: "min lớn hơn max: \(value). Hãy đổi chỗ hai số.",
                en: "min is greater than max: \(value). Swap the two.")
        case .reservedWord:
            return Phrase(
                vi: "“\(value)” là từ dành riêng. Hãy đặt tên khác.",
                en: "“\(value)” is a reserved word. Choose another name.")
        case .inTwoClusters:
            return Phrase(
                vi: "“\(value)” đã thuộc một cụm. Mỗi xã, mỗi địa điểm chỉ ở một cụm; hãy xóa một chỗ.",
                en: "“\(value)” is in a cluster already. A commune or venue is in at most one: delete one of them.")
        case .onlineVenueInCluster:
            return Phrase(
                vi: "Địa điểm trực tuyến “\(value)” không thuộc cụm nào. Hãy xóa khỏi cụm.",
                en: "The online venue “\(value)” belongs to no cluster. Delete it here.")
        case .missingLocation:
            return Phrase(
                vi: "Thiếu tọa độ. Hãy điền lat và lon (độ, dấu chấm thập phân), trừ địa điểm trực tuyến.",
                en: "Coordinates are missing. Give lat and lon (degrees, decimal point), except for online venues.")
        case .rhythmNeedsRange:
            return Phrase(
                vi: "Hình thức theo ca kíp cần perWeek: {min, max}, không phải “\(value)”.",
                en: "A format that follows a rotation needs perWeek: {min, max}, not “\(value)”.")
        case .inconsistent(let rule):
            return Phrase(vi: "“\(value)”: \(rule).", en: "“\(value)”: \(rule).")
        default: return nil
        }
    }

    static func warningPhrase(_ fault: Fault) -> Phrase {
        let value = fault.value
        switch fault.kind {
        case .unservable(let code):
            return Phrase(
                vi: "Không thể xếp lớp cho “\(value)”: \(reason(code, .vi)).",
                en: "“\(value)” cannot be served: \(reason(code, .en)).")
        case .idleLecturer:
            return Phrase(
                vi: "Không khóa học nào cần giảng viên “\(value)”. Hãy kiểm tra cột topics.",
                en: "No course needs the lecturer “\(value)”. Check the topics.")
        case .sizeNoVenueHolds:
            return Phrase(
                vi:
                    "Lớp phải có ít nhất \(value) học viên nhưng không địa điểm nào chứa đủ. Hãy sửa classSize hoặc capacity.",
                en:
                    "A class needs at least \(value) people, but no venue holds so many. Change classSize or a capacity."
            )
        case .untaughtTopic:
            return Phrase(
                vi: "Không giảng viên nào dạy chuyên đề “\(value)”, nên không mở được lớp cần nó.",
                en: "No lecturer teaches the topic “\(value)”, so no class that needs it can be held.")
        case .unusedFormat(let suggestion):
            return Phrase(
                vi: "Không khóa học nào có phương án “\(value)”, nên hình thức này không được dùng."
                    + hint(suggestion).vi,
                en: "No course has the plan “\(value)”, so this format is never used." + hint(suggestion).en)
        case .unknownUnit(let suggestion):
            return Phrase(
                vi: "Chỉ tiêu cho đơn vị “\(value)” nhưng không học viên nào thuộc đơn vị này." + hint(suggestion).vi,
                en: "There is a target for the unit “\(value)”, but no candidate belongs to it." + hint(suggestion).en)
        case .noCandidates:
            return Phrase(
                vi: "Chưa có học viên nào. Hãy thêm vào candidates.csv.",
                en: "There are no candidates. Add them to candidates.csv.")
        case .ignored:
            return Phrase(
                vi: "Mục “\(value)” không có tác dụng ở đây.", en: "The key “\(value)” has no effect here.")
        default: return quoted(value)
        }
    }
}
