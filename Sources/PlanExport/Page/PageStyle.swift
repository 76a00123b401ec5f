// SPDX-License-Identifier: GPL-3.0-or-later

import PlannerWords

/// The shell of every HTML page that xeplop makes: one file, no script, nothing fetched, light and dark, for screens
/// from 360 px and for A4 paper.
package enum PageStyle {
    /// A complete page around a body of headings, tables and figures.
    ///
    /// - Parameters:
    ///   - lead: one sentence under the title, as text.
    ///   - sections: in order; their titles make the table of contents.
    package static func page(
        title: String, lead: String, language: Language, head: String = "", sections: [Section]
    ) -> [UInt8] {
        let links = sections.map { "<li><a href=\"#\($0.id)\">\(escaped($0.title))</a></li>" }.joined()
        let body = sections.map { section in
            """
            <section id="\(section.id)" aria-labelledby="\(section.id)-title">
            <h2 id="\(section.id)-title">\(escaped(section.title))</h2>
            \(section.html)
            </section>
            """
        }
        let page = """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
            <meta name="color-scheme" content="light dark">
            <meta name="generator" content="xeplop">
            <link rel="icon" href="data:,">
            <title>\(escaped(title))</title>
            <style>
            \(css)
            </style>
            </head>
            <body>
            <a class="skip" href="#main">\(escaped(Words.pageSkip(language)))</a>
            <header>
            <h1>\(escaped(title))</h1>
            <p class="lead">\(escaped(lead))</p>
            \(head)
            <nav aria-label="\(escaped(Words.pageContents(language)))"><ul>\(links)</ul></nav>
            </header>
            <main id="main">
            \(body.joined(separator: "\n"))
            </main>
            </body>
            </html>

            """
        return Array(page.utf8)
    }

    /// A part of a page with a heading of the second level.
    package struct Section: Sendable {
        /// A word of ASCII letters, unique on the page.
        package var id: String
        /// Plain text, which `page` escapes.
        package var title: String
        /// Goes into the page as it stands: text in it must have gone through `escaped` or `breakable`.
        package var html: String

        /// `page` escapes the title but not the HTML.
        package init(id: String, title: String, html: String) {
            self.id = id
            self.title = title
            self.html = html
        }
    }

    /// Text as HTML, in elements and in quoted attributes. Control characters, which HTML forbids, are left out.
    package static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default:
                if scalar == "\n" || scalar.properties.generalCategory != .control {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }

    /// Text as HTML whose very long words may break, so that no table cell is wider than the page.
    package static func breakable(_ text: String) -> String {
        var result = ""
        var piece = ""
        for character in text {
            piece.append(character)
            if character.isWhitespace {
                result += escaped(piece)
                piece = ""
            } else if piece.count == longestPiece {
                result += escaped(piece) + "<wbr>"
                piece = ""
            }
        }
        return result + escaped(piece)
    }

    /// Characters of a word that stay together; longer than the words of either language.
    private static let longestPiece = 24

    /// Large figures with their labels.
    package static func figures(_ figures: [(label: String, value: String)]) -> String {
        let items = figures.map { "<div><dt>\(escaped($0.label))</dt><dd>\(escaped($0.value))</dd></div>" }
        return "<dl class=\"figures\">\(items.joined())</dl>"
    }

    /// A paragraph of text.
    package static func paragraph(_ text: String, kind: String? = nil) -> String {
        "<p\(kind.map { " class=\"\($0)\"" } ?? "")>\(escaped(text))</p>"
    }

    /// What should stay on one sheet of paper.
    static func kept(_ html: String) -> String { "<div class=\"kept\">\(html)</div>" }
}
