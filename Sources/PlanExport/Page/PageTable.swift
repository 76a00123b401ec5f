// SPDX-License-Identifier: GPL-3.0-or-later

/// A table of a page: with header cells that name their scope, and on phones one block for each row.
public struct PageTable: Sendable {
    public struct Column: Sendable {
        var title: String
        var isNumber: Bool

        public init(_ title: String, isNumber: Bool = false) {
            self.title = title
            self.isNumber = isNumber
        }
    }

    /// What the table shows, above it.
    public var caption: String?
    /// The first column heads its rows.
    public var columns: [Column]
    /// Cells as HTML: text must have gone through `PageStyle.breakable`.
    public var rows: [[String]]
    var kind = ""

    public init(caption: String? = nil, columns: [Column], rows: [[String]]) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }

    /// The roles repeat what the elements mean, because browsers forget it where a table is shown as blocks.
    public var html: String {
        let head = columns.map { column in
            let kind = column.isNumber ? " class=\"n\"" : ""
            return "<th scope=\"col\" role=\"columnheader\"\(kind)>\(PageStyle.escaped(column.title))</th>"
        }
        let body = rows.map { row in
            let cells = zip(columns, row).enumerated().map { index, cell in
                let (column, html) = cell
                let kind = column.isNumber ? " class=\"n\"" : ""
                if index == 0 { return "<th scope=\"row\" role=\"rowheader\"\(kind)>\(html)</th>" }
                return "<td role=\"cell\"\(kind) data-label=\"\(PageStyle.escaped(column.title))\">\(html)</td>"
            }
            return "<tr role=\"row\">\(cells.joined())</tr>"
        }
        return """
            <table role="table" class="stack\(kind.isEmpty ? "" : " " + kind)">\
            \(caption.map { "<caption>\(PageStyle.escaped($0))</caption>" } ?? "")
            <thead role="rowgroup"><tr role="row">\(head.joined())</tr></thead>
            <tbody role="rowgroup">
            \(body.joined(separator: "\n"))
            </tbody></table>
            """
    }
}
