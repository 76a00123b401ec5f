// SPDX-License-Identifier: GPL-3.0-or-later

/// What `--help` teaches.
extension Words {
    package static let helpProgram = Phrase(
        vi: "Xếp lớp bồi dưỡng chính trị: mở bao nhiêu lớp, hình thức nào, ở đâu, ngày nào, ai dạy, ai học.",
        en: "Plans training classes: how many, in which format, where, on which dates, who teaches, who learns.")
    package static let helpProgramMore = Phrase(
        vi: """
            Dữ liệu là một sổ .xlsx điền bằng Excel hoặc LibreOffice, hoặc một thư mục gồm scenario.yaml và bốn bảng \
            communes.csv, venues.csv, lecturers.csv, candidates.csv. Bắt đầu như sau:

              xeplop new so.xlsx --example duy-tien
              xeplop check so.xlsx
              xeplop plan so.xlsx --output plan.json
              xeplop show plan.json so.xlsx --by week
              xeplop export plan.json so.xlsx --format xlsx --output lich.xlsx

            Mã thoát: 0 tốt; 1 dữ liệu có lỗi, phương án vi phạm quy tắc hoặc thuộc bộ dữ liệu khác; 2 không đọc hoặc \
            không ghi được tệp; 3 lỗi của chương trình; 4 máy chủ lịch không trả lời hoặc từ chối; 64 sai dòng lệnh; 130 bị \
            ngắt hai lần hoặc khi chưa xong việc; 141 đầu ra bị đóng.
            """,
        en: """
            A scenario is an .xlsx workbook, filled in with Excel or LibreOffice, or a folder with scenario.yaml and \
            four tables: communes.csv, venues.csv, lecturers.csv, candidates.csv. To begin:

              xeplop new book.xlsx --example duy-tien
              xeplop check book.xlsx
              xeplop plan book.xlsx --output plan.json
              xeplop show plan.json book.xlsx --by week
              xeplop export plan.json book.xlsx --format xlsx --output timetables.xlsx

            Exit status: 0 fine; 1 the scenario has faults, or the plan breaks a rule or belongs to another scenario; \
            2 a file cannot be read or written; 3 a mistake of the program; 4 the calendar server does not answer or \
            refuses; 64 wrong command line; 130 interrupted twice or before the work was done; 141 the output was closed.
            """)

    package static let helpCheck = Phrase(
        vi: "Kiểm tra dữ liệu: mọi lỗi kèm trang và ô, hoặc tệp, dòng, cột; các điều đáng ngờ; bảng tóm tắt.",
        en: "Checks a scenario: every fault with its cell, or file and line; what looks doubtful; a summary.")
    package static let helpCheckMore = Phrase(
        vi: """
            Chạy lệnh này sau mỗi lần sửa dữ liệu. Mỗi lỗi nói rõ ở đâu, giá trị nào sai, sửa thế nào; còn lỗi thì chưa lập \
            được phương án. Khi hết lỗi, bảng tóm tắt cho biết ai không thể có lớp và vì sao: thường là do lịch bận, hạn học \
            hoặc đường xa.

              xeplop check so.xlsx
              xeplop check scenarios/duy-tien
            """,
        en: """
            Run it after every change of the scenario. Each fault says where it is, which value is wrong and what to do; as \
            long as there is one, nothing is planned. Then a summary, with those who can have no class and why: mostly busy \
            times, deadlines or distance.

              xeplop check book.xlsx
              xeplop check scenarios/duy-tien
            """)
    package static let helpPlan = Phrase(
        vi: "Lập phương án, tự kiểm tra rồi in thời khóa biểu.",
        en: "Finds a plan, verifies it and prints the timetable.")
    package static let helpPlanMore = Phrase(
        vi: """
            Không có tùy chọn nào thì chương trình tìm trong 60 giây và dừng sớm nếu chứng minh được phương án là tối \
            ưu. Cuối bảng ghi rõ phương án cách mức tốt nhất có thể bao xa: khoảng cách 2% nghĩa là chi phí quy đổi không thể \
            giảm thêm quá 2%. Chi phí quy đổi cộng tiền mở lớp với giá đã đặt cho người chưa có lớp, buổi vắng, đường đi… \
            (phần weights, trang Trọng số). Ctrl-C (hoặc SIGTERM) lấy phương án tốt nhất đến lúc đó; Ctrl-C lần thứ hai \
            thoát ngay.

              xeplop plan so.xlsx --output plan.json
              xeplop plan so.xlsx --output plan.json --gap 1% --time-limit 600
              xeplop plan so.xlsx --output plan.json --start plan.json
            """,
        en: """
            Without options the search takes at most 60 seconds and ends earlier once the plan is proven optimal. The \
            last lines say how far from the best it can be at most: a gap of 2% means that the cost cannot fall by more than \
            2%. The cost is the money for classes plus the prices set for people without a class, absences, travel… (weights, \
            or the sheet Weights). Ctrl-C (or SIGTERM) takes the best plan so far; a second Ctrl-C quits at once.

              xeplop plan book.xlsx --output plan.json
              xeplop plan book.xlsx --output plan.json --gap 1% --time-limit 600
              xeplop plan book.xlsx --output plan.json --start plan.json
            """)
    package static let helpShow = Phrase(
        vi: "Hiện phương án theo lớp, tuần, địa điểm, giảng viên hoặc học viên.",
        en: "Shows a plan by class, week, venue, lecturer or candidate.")
    package static let helpShowMore = Phrase(
        vi: """
              xeplop show plan.json so.xlsx --by week
              xeplop show plan.json so.xlsx --by lecturer gv01
              xeplop show plan.json so.xlsx --by class nhan-thuc-01 --names
            """,
        en: """
              xeplop show plan.json book.xlsx --by week
              xeplop show plan.json book.xlsx --by lecturer gv01
              xeplop show plan.json book.xlsx --by class nhan-thuc-01 --names
            """)
    package static let helpVerify = Phrase(
        vi: "Kiểm tra phương án theo mọi quy tắc và tính lại mọi chi phí.",
        en: "Checks a plan against every rule and recomputes every cost.")
    package static let helpVerifyMore = Phrase(
        vi: """
            Phần kiểm tra không dùng chung mã với phần tìm phương án. Hãy chạy sau khi sửa tệp phương án bằng tay: mỗi quy tắc \
            bị vi phạm được nêu kèm chỗ và mức độ.

              xeplop verify so.xlsx plan.json
            """,
        en: """
            The checks share no code with the search. Run it after editing a plan file by hand: each broken rule is told with \
            its place and size.

              xeplop verify book.xlsx plan.json
            """)
    package static let helpExport = Phrase(
        vi: "Xuất phương án ra lịch iCalendar, bảng CSV, sổ Excel, trang HTML hoặc JSON.",
        en: "Exports a plan as iCalendar, CSV tables, an Excel workbook, an HTML page or JSON.")
    package static let helpExportMore = Phrase(
        vi: """
            Không có tên người trừ khi dùng --names. Với --split hoặc --format csv, --output là một thư mục. \
            --previous nhận lịch đã xuất lần trước (tệp hoặc thư mục) để lịch mới thay đúng các buổi cũ và hủy các buổi đã bỏ.

              xeplop export plan.json so.xlsx --format xlsx --output lich.xlsx
              xeplop export plan.json so.xlsx --format html --output lich.html
              xeplop export plan.json so.xlsx --format ics --output lich.ics
              xeplop export plan.json so.xlsx --format ics --split lecturer --output lich
              xeplop export plan-2.json so.xlsx --format ics --previous lich.ics \\
                --output lich.ics
            """,
        en: """
            No names of people unless --names. With --split or --format csv, --output is a folder. --previous takes the \
            calendars exported last time (a file or a folder), so that new ones replace the old sessions and cancel dropped ones.

              xeplop export plan.json book.xlsx --format xlsx --output timetables.xlsx
              xeplop export plan.json book.xlsx --format html --output timetables.html
              xeplop export plan.json book.xlsx --format ics --output all.ics
              xeplop export plan.json book.xlsx --format ics --split lecturer --output all
              xeplop export plan-2.json book.xlsx --format ics --previous all.ics \\
                --output all.ics
            """)
    package static let helpSample = Phrase(
        vi: "Tạo một bộ dữ liệu giả để thử; cùng tham số cho cùng dữ liệu.",
        en: "Writes a synthetic scenario to try things with; equal options give equal files.")
    package static let helpSampleMore = Phrase(
        vi: """
            Người, nơi và lịch bận đều do máy bịa ra, nên có thể gửi cho người khác khi cần hỏi.

              xeplop sample thu --candidates 200 --communes 8
              xeplop plan thu --gap 5% --output plan.json
            """,
        en: """
            People, places and busy times are made up, so that it can be sent to others with a question.

              xeplop sample try --candidates 200 --communes 8
              xeplop plan try --gap 5% --output plan.json
            """)
    package static let helpModel = Phrase(
        vi: "Xuất mô hình nguyên đầy đủ cho các bộ giải khác.",
        en: "Writes the plain integer model for other solvers.")

    package static let helpModelMore = Phrase(
        vi: """
            Đầu tệp có chú giải các biến. Giá trị tối ưu của mô hình bằng giá trị tối ưu của bài toán; chỉ nên dùng với dữ \
            liệu nhỏ.

              xeplop sample nho --candidates 24 --communes 3 --venues 2 --days 28
              xeplop model nho --format mps --output nho.mps
              glpsol --freemps nho.mps
            """,
        en: """
            Comments at the top explain the variables. The model's optimum equals the problem's; it is meant for small \
            scenarios.

              xeplop sample small --candidates 24 --communes 3 --venues 2 --days 28
              xeplop model small --format mps --output small.mps
              glpsol --freemps small.mps
            """)
    package static let helpOutputModel = Phrase(
        vi: "Tệp cần ghi; mặc định ra đầu ra chuẩn.", en: "File to write; standard output by default.")

    package static let helpLanguage = Phrase(
        vi: "Ngôn ngữ; mặc định theo LC_ALL, LC_MESSAGES, LANG, nếu không thì tiếng Việt.",
        en: "Language; by default that of LC_ALL, LC_MESSAGES, LANG, else Vietnamese.")
    package static let helpScenario = Phrase(
        vi: "Dữ liệu: sổ .xlsx hoặc thư mục.", en: "The scenario: an .xlsx workbook or a folder.")
    package static let helpPlanFile = Phrase(vi: "Tệp phương án.", en: "Plan file.")
    package static let helpStart = Phrase(
        vi: "Bắt đầu từ phương án này, của cùng dữ liệu hoặc dữ liệu tương tự; lớp nào không còn hợp thì bỏ.",
        en: "Start from this plan, of the same or a similar scenario; classes that no longer fit are left out.")
    package static let helpOutputPlan = Phrase(vi: "Tệp phương án cần ghi.", en: "Plan file to write.")
    package static let helpTimeLimit = Phrase(
        vi: "Số giây tìm kiếm, hoặc none để tìm đến khi chứng minh xong (mặc định 60; none với --reproducible).",
        en: "Seconds to search, or none to search until the proof (default 60; none with --reproducible).")
    package static let helpGap = Phrase(
        vi: "Dừng khi khoảng cách đến cận không quá mức này, như 0.01 hoặc 1%.",
        en: "Stop once the gap to the bound is at most this, such as 0.01 or 1%.")
    package static let helpNodes = Phrase(
        vi: "Số nút rẽ nhánh nhiều nhất; khác thời gian, giới hạn này không phụ thuộc máy.",
        en: "Most branch-and-bound nodes; unlike time, a limit that does not depend on the machine.")
    package static let helpThreads = Phrase(vi: "Số luồng.", en: "Threads.")
    package static let helpSeed = Phrase(vi: "Mầm ngẫu nhiên.", en: "Random seed.")
    package static let helpLog = Phrase(
        vi: "Ghi diễn biến vào tệp này, mỗi dòng một đối tượng JSON.", en: "Log the run here, one JSON object a line.")
    package static let helpReproducible = Phrase(
        vi: "Không ghi thời gian chạy vào tệp và không dừng theo đồng hồ, để cùng dữ liệu cho cùng từng byte.",
        en: "Leave times out of the file and the clock out of the search: equal input gives equal bytes.")
    package static let helpQuiet = Phrase(vi: "Không hiện diễn biến.", en: "Show no progress.")
    package static let helpBy = Phrase(vi: "Cách nhìn.", en: "What to list by.")
    package static let helpIdentifier = Phrase(
        vi: "Chỉ lớp, địa điểm, giảng viên hoặc học viên này; với week là một ngày trong tuần (YYYY-MM-DD).",
        en: "Only this class, venue, lecturer or candidate; with week, a date in the week (YYYY-MM-DD).")
    package static let helpNames = Phrase(
        vi: "Kèm tên người; nếu không thì chỉ có mã.", en: "Names of people; otherwise their ids.")
    package static let helpFormat = Phrase(vi: "Định dạng.", en: "Format.")
    package static let helpOutput = Phrase(
        vi: "Tệp hoặc thư mục cần ghi; - là đầu ra chuẩn.", en: "File or folder to write; - is standard output.")
    package static let fileNotDash = Phrase(vi: "cần tên tệp, không phải -", en: "a file, not -")
    package static let folderNotDash = Phrase(vi: "cần tên thư mục, không phải -", en: "a folder, not -")
    package static let helpSplit = Phrase(
        vi: "Mỗi lớp, địa điểm hoặc giảng viên một lịch.", en: "One calendar for each class, venue or lecturer.")
    package static let helpAlarm = Phrase(
        vi: "Nhắc trước mỗi buổi ngần ấy phút (chỉ với ics).",
        en: "Ring so many minutes before each session (ics only).")
    package static let helpPrevious = Phrase(
        vi: "Lịch đã xuất lần trước: tệp hoặc thư mục.", en: "Calendars exported last time: a file or folder.")
    package static let helpFolder = Phrase(vi: "Thư mục cần tạo.", en: "Folder to make.")
    package static let helpForce = Phrase(
        vi: "Ghi đè dữ liệu đã có ở đó.", en: "Overwrite a scenario that is there.")
    package static let helpSize = Phrase(
        vi: "Cỡ: trung tâm nhỏ, trung tâm lớn, hai khóa, thiếu mọi thứ, cả tỉnh; các số dưới đây thay số của cỡ.",
        en: "A small centre, a busy one, two courses, everything scarce, a province; the numbers below outweigh it.")
    package static let helpCandidates = Phrase(vi: "Số học viên.", en: "Number of candidates.")
    package static let helpCommunes = Phrase(vi: "Số xã, phường.", en: "Number of communes.")
    package static let helpVenues = Phrase(vi: "Số địa điểm học.", en: "Number of venues.")
    package static let helpLecturers = Phrase(vi: "Số giảng viên.", en: "Number of lecturers.")
    package static let helpDays = Phrase(vi: "Số ngày của kỳ kế hoạch.", en: "Days of the horizon.")
    package static let helpCourses = Phrase(vi: "Số khóa học, 1 hoặc 2.", en: "Number of courses, 1 or 2.")
}
