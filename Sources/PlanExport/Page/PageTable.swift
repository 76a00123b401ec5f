// SPDX-License-Identifier: GPL-3.0-or-later

/// A table of a page: with header cells that name their scope, and on phones one block for each row.
package struct PageTable: Sendable {
    /// A heading, which phones may repeat before each cell below it, and how those cells are set.
    package struct Column: Sendable {
        var title: String
        var kind: String

        /// A number is set to the right; a short text, such as a date, is never broken.
        package init(_ title: String, isNumber: Bool = false, isShort: Bool = false) {
            self.title = title
            kind = isNumber ? " class=\"n\"" : isShort ? " class=\"s\"" : ""
        }
    }

    /// What the table shows, above it.
    package var caption: String?
    /// The first column heads its rows.
    package var columns: [Column]
    /// Cells as HTML: text must have gone through `PageStyle.breakable`.
    package var rows: [[String]]
    /// On phones a row is one flowing line: for cells that explain themselves.
    package var isCompact = false
    /// On phones the cells of a row follow each other with their headings: for many short values.
    package var isInline = false
    var isWeek = false

    /// Each row has as many cells as there are columns.
    package init(caption: String? = nil, columns: [Column], rows: [[String]]) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }

    /// The roles repeat what the elements mean, because browsers forget it where a table is shown as blocks.
    package var html: String {
        let head = columns.map { column in
            "<th scope=\"col\" role=\"columnheader\"\(column.kind)>\(PageStyle.escaped(column.title))</th>"
        }
        let body = rows.map { row in
            let cells = zip(columns, row).enumerated().map { index, cell in
                let (column, html) = cell
                if index == 0 { return "<th scope=\"row\" role=\"rowheader\"\(column.kind)>\(html)</th>" }
                return "<td role=\"cell\"\(column.kind) data-label=\"\(PageStyle.escaped(column.title))\">\(html)</td>"
            }
            return "<tr role=\"row\">\(cells.joined())</tr>"
        }
        return """
            <table role="table" class="stack\(isWeek ? " week" : "")\(isCompact ? " compact" : "")\(isInline ? " inline" : "")">\
            \(caption.map { "<caption>\(PageStyle.escaped($0))</caption>" } ?? "")
            <thead role="rowgroup"><tr role="row">\(head.joined())</tr></thead>
            <tbody role="rowgroup">
            \(body.joined(separator: "\n"))
            </tbody></table>
            """
    }
}
