// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// Dates and times of a sample: its horizon, the holidays of 2027 and the three slots of a day.
struct SampleClock {
    let horizon: ClosedRange<Day>
    /// Whether afternoons begin late enough for those who leave the early shift at 14:00.
    let afterShift: Bool

    init(_ request: SampleRequest) {
        var random = SampleRandom(seed: request.seed, stream: "clock")
        horizon = request.start...request.start + (request.days - 1)
        afterShift = random.chance(50)
    }

    static let holidays: SampleNode = [
        ["from": "2027-02-04", "to": "2027-02-10", "title": "Tết Nguyên đán"],
        ["date": "2027-04-16", "title": "Giỗ Tổ Hùng Vương"],
        ["from": "2027-04-30", "to": "2027-05-01", "title": "Ngày Giải phóng miền Nam, Quốc tế Lao động"],
        ["from": "2027-09-02", "to": "2027-09-03", "title": "Quốc khánh"],
        ["date": "2027-11-24", "title": "Ngày Văn hóa Việt Nam"],
    ]

    var slots: SampleNode {
        let afternoon = afterShift ? ("14:30", "18:00") : ("13:30", "17:00")
        let evening = afterShift ? ("18:15", "21:15") : ("18:00", "21:00")
        return [
            ["id": "sang", "title": "Sáng", "start": "07:30", "end": "11:15", "periods": 5],
            [
                "id": "chieu", "title": "Chiều", "start": .text(afternoon.0), "end": .text(afternoon.1), "periods": 5,
            ],
            [
                "id": "toi", "title": "Tối", "start": .text(evening.0), "end": .text(evening.1), "periods": 4,
                "fee": 50000,
            ],
        ]
    }

    /// A drawn stretch of dates within the horizon's length, written as in a cell.
    func stretch(_ random: inout SampleRandom, days: ClosedRange<Int>) -> String {
        let first = horizon.lowerBound + random.int(0...horizon.count - 1)
        let length = random.int(days)
        return length == 1 ? first.iso : "\(first.iso)..\((first + (length - 1)).iso)"
    }
}
