// SPDX-License-Identifier: GPL-3.0-or-later

import TrainingModel

/// Vietnam's public holidays, year by year as they are announced: Tết follows the moon, and days off are moved.
public enum VietnamHolidays {
    /// 2026 and 2027.
    public static let all = [
        holiday("2026-01-01", "2026-01-01", "Tết Dương lịch"),
        holiday("2026-02-16", "2026-02-20", "Tết Nguyên đán"),
        holiday("2026-04-26", "2026-04-27", "Giỗ Tổ Hùng Vương"),
        holiday("2026-04-30", "2026-05-01", "Ngày Giải phóng miền Nam và Quốc tế Lao động"),
        holiday("2026-09-01", "2026-09-02", "Quốc khánh"),
        holiday("2026-11-24", "2026-11-24", "Ngày Văn hóa Việt Nam"),
        holiday("2027-01-01", "2027-01-01", "Tết Dương lịch"),
        holiday("2027-02-04", "2027-02-10", "Tết Nguyên đán"),
        holiday("2027-04-16", "2027-04-16", "Giỗ Tổ Hùng Vương"),
        holiday("2027-04-30", "2027-05-01", "Ngày Giải phóng miền Nam và Quốc tế Lao động"),
        holiday("2027-09-02", "2027-09-03", "Quốc khánh"),
        holiday("2027-11-24", "2027-11-24", "Ngày Văn hóa Việt Nam"),
    ]

    private static func holiday(_ first: String, _ last: String, _ title: String) -> Holiday {
        Holiday(dates: Day(iso: first)!...Day(iso: last)!, title: title)
    }

    /// These holidays, but where a scenario has its own for some of the days, those; in order.
    public static func completing(_ own: [Holiday]) -> [Holiday] {
        let others = all.filter { holiday in !own.contains { $0.dates.overlaps(holiday.dates) } }
        return (own + others).sorted { $0.dates.lowerBound < $1.dates.lowerBound }
    }
}
