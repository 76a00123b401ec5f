// SPDX-License-Identifier: GPL-3.0-or-later

/// What `publish` says of its work.
extension Words {
    package static let publishPassword = Phrase(vi: "Mật khẩu", en: "Password")
    package static let publishCreate = Phrase(vi: "thêm", en: "add")
    package static let publishReplace = Phrase(vi: "sửa", en: "change")
    package static let publishCancel = Phrase(vi: "báo hủy", en: "cancel")
    package static let publishRemove = Phrase(vi: "xóa", en: "remove")
    package static let publishWouldMake = Phrase(
        vi: "Chưa có lịch ở địa chỉ này; sẽ tạo lịch mới.", en: "There is no calendar yet; it would be made.")
    package static let publishDryRun = Phrase(vi: "Chỉ xem trước, chưa gửi gì.", en: "A dry run: nothing was sent.")
    package static let publishAgain = Phrase(
        vi: "Có người vừa sửa lịch này; đọc lại lịch rồi làm tiếp.",
        en: "Someone has just changed this calendar; reading it again.")

    package static func publishProgress(_ done: Int, _ all: Int) -> Phrase {
        Phrase(vi: "Đã gửi \(done)/\(all) buổi", en: "Sent \(done) of \(all) sessions")
    }

    /// What was done, or would be.
    package static func published(added: Int, changed: Int, cancelled: Int, removed: Int, unchanged: Int) -> Phrase {
        Phrase(
            vi: "Lịch trên máy chủ: thêm \(added) buổi, sửa \(changed), báo hủy \(cancelled), xóa \(removed), "
                + "giữ nguyên \(unchanged).",
            en: "Calendar on the server: \(added) added, \(changed) changed, \(cancelled) cancelled, "
                + "\(removed) removed, \(unchanged) as they were.")
    }

    package static func publishOthers(_ count: Int) -> Phrase {
        Phrase(
            vi: "Có \(count) buổi do xeplop lập cho bộ dữ liệu khác (hoặc trước khi đổi tên bộ dữ liệu); đã để nguyên.",
            en: "Left alone: \(count) event\(count == 1 ? "" : "s") that xeplop made for other scenarios, or before "
                + "this one got another title.")
    }

    package static func publishStopped(_ left: Int) -> Phrase {
        Phrase(
            vi: "Đã dừng theo yêu cầu; còn \(left) buổi chưa gửi. Chạy lại lệnh này để làm tiếp.",
            en: "Stopped as asked; \(left) session\(left == 1 ? " is" : "s are") still to be sent. "
                + "Run the command again to go on.")
    }
}

/// Why `publish` could not go on.
extension Words {
    package static let publishNoPassword = Phrase(
        vi:
            "Cần mật khẩu của máy chủ lịch: đặt biến môi trường XEPLOP_CALDAV_PASSWORD, hoặc chạy lệnh trong cửa sổ dòng "
            + "lệnh để nhập.",
        en: "The calendar server's password is needed: set the environment variable XEPLOP_CALDAV_PASSWORD, or run the "
            + "command in a terminal to type it.")
    package static let publishBadAddress = Phrase(
        vi: "--caldav: cần một địa chỉ https:// của lịch, không kèm tên hay mật khẩu",
        en: "--caldav: an https:// address of a calendar, without user or password in it")
    package static let publishPlain = Phrase(
        vi: "--caldav: địa chỉ http:// sẽ gửi mật khẩu không mã hóa; dùng https://, hoặc --allow-plain nếu chấp nhận",
        en: "--caldav: http:// would send the password unencrypted; use https://, or --allow-plain to accept that")
    package static let publishUnauthorised = Phrase(
        vi: "Máy chủ lịch không nhận tên người dùng hoặc mật khẩu này.",
        en: "The calendar server does not accept this user name or password.")
    package static let publishForbidden = Phrase(
        vi: "Máy chủ lịch không cho người dùng này sửa lịch ở địa chỉ đó.",
        en: "The calendar server does not let this user change the calendar at that address.")
    package static let publishNotFound = Phrase(
        vi: "Không có lịch nào ở địa chỉ này. Hãy kiểm tra --caldav, hoặc dùng --create để tạo lịch mới.",
        en: "There is no calendar at this address. Check --caldav, or use --create to make one.")
    package static let publishNotCalendar = Phrase(
        vi:
            "Địa chỉ này không phải là một lịch CalDAV. Hãy chép địa chỉ của chính lịch đó từ phần cài đặt của máy chủ.",
        en: "This address is not a CalDAV calendar. Copy the address of the calendar itself from the server's settings."
    )
    package static let publishChangedMeanwhile = Phrase(
        vi: "Lịch liên tục bị người khác sửa trong lúc gửi; một số buổi chưa cập nhật. Hãy chạy lại sau.",
        en: "Others kept changing the calendar meanwhile; some sessions are not up to date. Run again later.")
    package static let publishUnreadable = Phrase(
        vi: "Máy chủ trả lời không theo chuẩn CalDAV; địa chỉ này có đúng là của một lịch không?",
        en: "The server's answer is not CalDAV; is this really the address of a calendar?")
    package static let publishUnknownHost = Phrase(
        vi: "Không tìm thấy máy chủ lịch theo tên này. Hãy kiểm tra địa chỉ và mạng.",
        en: "There is no server of this name. Check the address and the network.")
    package static let publishNoConnection = Phrase(
        vi: "Không kết nối được với máy chủ lịch. Hãy kiểm tra địa chỉ và mạng.",
        en: "Cannot connect to the calendar server. Check the address and the network.")
    package static let publishConnectionLost = Phrase(
        vi: "Mất kết nối với máy chủ lịch giữa chừng. Hãy chạy lại.",
        en: "The connection to the calendar server was lost. Run again.")

    package static func publishUnreachable(_ reason: String) -> Phrase {
        Phrase(
            vi: "Không gửi được yêu cầu đến máy chủ lịch (“\(reason)”).",
            en: "Cannot send a request to the calendar server (“\(reason)”).")
    }

    package static func publishUntrusted(_ reason: String) -> Phrase {
        Phrase(
            vi:
                "Không tin được chứng chỉ của máy chủ lịch nên không gửi gì (“\(reason)”). Nếu máy chủ là của cơ quan, hãy "
                + "nhờ cài chứng chỉ gốc của cơ quan vào máy này.",
            en:
                "The calendar server's certificate cannot be trusted, so nothing was sent (“\(reason)”). If the server is "
                + "your own office's, have its root certificate installed on this machine.")
    }

    package static func publishNoAnswer(_ seconds: Int) -> Phrase {
        Phrase(
            vi: "Máy chủ lịch không trả lời trong \(number(seconds, .vi)) giây. Hãy thử lại sau.",
            en: "The calendar server did not answer within \(number(seconds, .en)) s. Try again later.")
    }

    package static func publishRedirected(_ address: String) -> Phrase {
        Phrase(
            vi: "Máy chủ lịch chuyển sang địa chỉ “\(address)”. Nếu tin địa chỉ này, hãy dùng nó cho --caldav.",
            en: "The calendar server points to “\(address)”. If you trust that address, give it to --caldav.")
    }

    package static func publishCannotMake(_ status: Int) -> Phrase {
        Phrase(
            vi:
                "Máy chủ không tạo được lịch ở địa chỉ này (HTTP \(status)): thư mục cha chưa có, hoặc chỗ đó đã có thứ khác.",
            en:
                "The server cannot make a calendar at this address (HTTP \(status)): its parent is missing, or something "
                + "else is there.")
    }

    package static func publishFull(_ status: Int) -> Phrase {
        Phrase(
            vi: "Máy chủ lịch hết chỗ hoặc giới hạn dung lượng (HTTP \(status)).",
            en: "The calendar server has no room for it (HTTP \(status)).")
    }

    package static func publishRefused(_ status: Int) -> Phrase {
        status >= 500
            ? Phrase(
                vi: "Máy chủ lịch gặp lỗi (HTTP \(status)). Hãy chạy lại sau.",
                en: "The calendar server has a fault of its own (HTTP \(status)). Run again later.")
            : Phrase(
                vi: "Máy chủ lịch từ chối yêu cầu (HTTP \(status)).",
                en: "The calendar server refuses the request (HTTP \(status)).")
    }
}

/// What `publish --help` teaches.
extension Words {
    package static let helpPublish = Phrase(
        vi: "Đưa các buổi học lên một lịch CalDAV (Nextcloud, Radicale, …), mỗi buổi một sự kiện.",
        en: "Puts the sessions into a CalDAV calendar (Nextcloud, Radicale, …), one event each.")
    package static let helpPublishMore = Phrase(
        vi: """
            Đây là lệnh duy nhất gửi dữ liệu ra ngoài máy. Chạy lại bao nhiêu lần cũng được: chỉ gửi những gì đã đổi. \
            Chỉ sửa và xóa các buổi do xeplop lập cho bộ dữ liệu cùng tên, không đụng đến sự kiện khác. Ctrl-C dừng giữa hai \
            buổi; chạy lại để làm tiếp. Mật khẩu lấy từ biến môi trường XEPLOP_CALDAV_PASSWORD, hoặc được hỏi.

              xeplop publish plan.json so.xlsx --user tt --dry-run \\
                --caldav https://lich.example.vn/tt/lop-hoc/
              xeplop publish plan.json so.xlsx --user tt --create \\
                --caldav https://lich.example.vn/tt/lop-hoc/
            """,
        en: """
            The only command that sends anything from this machine. Repeat it as often as you like: only what has changed \
            is sent. Only events that xeplop made of a scenario with this title are changed or removed. Ctrl-C stops between \
            two sessions; run again to go on. The password is taken from the environment variable XEPLOP_CALDAV_PASSWORD, \
            or asked for.

              xeplop publish plan.json book.xlsx --user tt --dry-run \\
                --caldav https://cal.example.org/tt/classes/
              xeplop publish plan.json book.xlsx --user tt --create \\
                --caldav https://cal.example.org/tt/classes/
            """)
    package static let helpCaldav = Phrase(vi: "Địa chỉ của lịch.", en: "Address of the calendar.")
    package static let helpUser = Phrase(
        vi: "Tên người dùng trên máy chủ lịch.", en: "User name on the calendar server.")
    package static let helpCreateCalendar = Phrase(
        vi: "Tạo lịch nếu chưa có ở địa chỉ đó.", en: "Make the calendar if there is none at that address.")
    package static let helpCancelDropped = Phrase(
        vi: "Giữ các buổi đã bỏ và ghi là đã hủy, thay vì xóa.", en: "Keep dropped sessions as cancelled ones.")
    package static let helpDryRunPublish = Phrase(
        vi: "Chỉ đọc lịch và liệt kê những gì sẽ làm.", en: "Only read the calendar and list what would be done.")
    package static let helpAllowPlain = Phrase(
        vi: "Cho phép http:// không mã hóa.", en: "Allow http://, which is not encrypted.")
    package static let helpTimeout = Phrase(
        vi: "Số giây chờ mỗi câu trả lời của máy chủ.", en: "Seconds to wait for each answer of the server.")
    package static let helpAlarmPublish = Phrase(
        vi: "Nhắc trước mỗi buổi ngần ấy phút.", en: "Ring so many minutes before each session.")
    package static let helpNamesPublish = Phrase(
        vi: "Kèm tên giảng viên; nếu không thì chỉ có mã. Không bao giờ có tên học viên.",
        en: "Names of lecturers; otherwise their ids. Never those of learners.")
}
