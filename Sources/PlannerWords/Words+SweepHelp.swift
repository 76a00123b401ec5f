// SPDX-License-Identifier: GPL-3.0-or-later

extension Words {
    package static let helpSweep = Phrase(
        vi: "Thử nhiều giá trị: mỗi tổ hợp một phương án, rồi cho biết những tổ hợp đáng chọn.",
        en: "Tries many values: a plan for each combination, and which combinations are worth choosing from.")
    package static let helpSweepMore = Phrase(
        vi: """
            Một tệp sweep là YAML; dữ liệu trên đĩa giữ nguyên:

              title: Bao nhiêu lớp, mấy buổi tối một tuần?
              mode: grid                          # hoặc one-at-a-time: từng giá trị một
              vary:
                - set: limits.classes             # đường dẫn như trong tệp thay đổi
                  from: 4
                  to: 12
                  step: 2
                - title: Buổi tối một tuần
                  set: formats.toi.perWeek.max
                  values: [2, 3, 4]
                - update: candidates              # một cột của bảng
                  where: {group: cong-nhan}
                  set: maxTravelKm
                  values: [5, 10, 20]

            Lượt nào xong được lưu ngay trong --output và không bao giờ tính lại: bị ngắt thì chạy lại đúng lệnh ấy để làm \
            tiếp. Kết quả: sweep.csv, sweep.json và sweep.html.

              xeplop sweep duy-tien lop.yaml --output ket-qua --gap 1%

            Trên nhiều máy, mỗi máy một phần rồi gộp lại:

              xeplop sweep duy-tien lop.yaml --output ket-qua --gap 1% --shard 1/3
              xeplop sweep duy-tien lop.yaml --output ket-qua --gap 1% --merge
            """,
        en: """
            A sweep is a YAML file; the scenario on disk stays as it is:

              title: How many classes, how many evenings a week?
              mode: grid                          # or one-at-a-time: each value alone
              vary:
                - set: limits.classes             # a path as in change files
                  from: 4
                  to: 12
                  step: 2
                - title: Evenings a week
                  set: formats.toi.perWeek.max
                  values: [2, 3, 4]
                - update: candidates              # a column of a table
                  where: {group: cong-nhan}
                  set: maxTravelKm
                  values: [5, 10, 20]

            A finished run is stored in --output at once and never repeated: after an interruption the same command goes \
            on. Results: sweep.csv, sweep.json and sweep.html.

              xeplop sweep duy-tien lop.yaml --output results --gap 1%

            On several machines, each takes a part, and one puts them together:

              xeplop sweep duy-tien lop.yaml --output results --gap 1% --shard 1/3
              xeplop sweep duy-tien lop.yaml --output results --gap 1% --merge
            """)
    package static let helpSweepFile = Phrase(vi: "Tệp sweep.", en: "Sweep file.")
    package static let helpSweepOutput = Phrase(
        vi: "Thư mục cho các lượt đã xong và kết quả.", en: "Folder for finished runs and results.")
    package static let helpShard = Phrase(
        vi: "Chỉ tính phần thứ i trong n phần, như 2/3; không ghi kết quả chung.",
        en: "Plan only the i-th of n parts, such as 2/3; no results are written.")
    package static let helpMerge = Phrase(
        vi: "Không tính gì, chỉ gộp các lượt đã xong thành kết quả và nêu những lượt còn thiếu.",
        en: "Plan nothing: put finished runs together into results, and name those that are missing.")
    package static let helpMergeFrom = Phrase(
        vi: "Với --merge: lấy thêm lượt đã xong từ thư mục kết quả này (dùng được nhiều lần).",
        en: "With --merge: take finished runs from this folder too (may be repeated).")
    package static let sweepMergeOrShard = Phrase(
        vi: "Chỉ dùng một trong hai: --merge để gộp, --shard để tính một phần.",
        en: "Only one of the two: --merge puts together, --shard plans a part.")
    package static let sweepFromWithMerge = Phrase(
        vi: "--from chỉ dùng cùng với --merge.", en: "--from goes with --merge only.")
}
