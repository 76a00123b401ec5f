// SPDX-License-Identifier: GPL-3.0-or-later

import Spreadsheets
import TrainingModel

/// A sheet as data: a title, lines of text, a header row and a table.
struct Sheet: Equatable {
    enum Cell: Equatable {
        case text(String)
        /// Centred: ids of weekdays, times, marks.
        case mark(String)
        case number(Int)
        /// VND, and whatever else has thousands: set to the right in groups of three.
        case money(Int)
        case date(Day)
        case blank
    }

    struct Column: Equatable {
        var title: String
        /// In characters of the standard font.
        var width: Double
    }

    struct Row: Equatable {
        var cells: [Cell]
        /// A subtotal, in bold on grey.
        var isTotal = false
        /// One cell, in bold across the sheet.
        var isHeading = false
        /// Printed at the top of a page.
        var startsPage = false
    }

    /// Before the rules of `SheetNames`.
    var name: String
    var title: String
    var notes: [String]
    var columns: [Column]
    var rows: [Row]
    var isLandscape = false

    /// Columns whose texts are a little too long for one line are as wide as these, so that most rows are equally high.
    var widened: Sheet {
        var sheet = self
        for index in columns.indices {
            let widths = rows.filter { !$0.isHeading && index < $0.cells.count }.map { row in
                switch row.cells[index] {
                case .text(let text), .mark(let text): TextFit.width(text)
                default: 0.0
                }
            }
            let most = columns[index].width * 1.3
            sheet.columns[index].width = max(columns[index].width, widths.filter { $0 <= most }.max() ?? 0)
        }
        return sheet
    }
}
