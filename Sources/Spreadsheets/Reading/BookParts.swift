// SPDX-License-Identifier: GPL-3.0-or-later

/// `_rels/….rels`: what leads where.
final class RelationshipsPart: PartReader {
    /// `kind` is the last word of the type's address.
    private(set) var relationships: [(id: String, kind: String, target: String)] = []

    override func begin(_ name: String, _ attributes: [String: String]) {
        guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
            let target = attributes["Target"], attributes["TargetMode"] != "External"
        else { return }
        relationships.append((id, String(type.split(separator: "/").last ?? ""), target))
    }
}

/// `workbook.xml`: the sheets and the epoch.
final class WorkbookPart: PartReader {
    private(set) var sheets: [(name: String, relation: String)] = []
    private(set) var startsIn1904 = false

    override func begin(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "sheet":
            // The prefix of the namespace of relationships is the writer's choice.
            guard let title = attributes["name"],
                let relation = attributes.first(where: { $0.key.hasSuffix(":id") })?.value
            else { return }
            sheets.append((title, relation))
        case "workbookPr": startsIn1904 = ["1", "true"].contains(attributes["date1904"])
        default: break
        }
    }
}

/// `styles.xml`: which cell formats show a date or a time.
final class StylesPart: PartReader {
    /// By the number of the cell format.
    private(set) var isDate: [Bool] = []
    private var custom: [Int: Bool] = [:]
    private var isInCellFormats = false

    override func begin(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "numFmt":
            if let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] {
                custom[id] = Self.showsDate(code)
            }
        case "cellXfs": isInCellFormats = true
        case "xf" where isInCellFormats:
            let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            isDate.append(custom[id] ?? Self.builtIn.contains(id))
        default: break
        }
    }

    override func end(_ name: String) {
        if name == "cellXfs" { isInCellFormats = false }
    }

    /// Formats without a code in the file: 14 to 22 and 45 to 47 everywhere, the others in East Asian editions.
    private static let builtIn = Set(14...22).union(27...36).union(45...47).union(50...58)

    /// Whether a format's code has letters of a date, outside quotes, brackets and escapes: `[Red]`, `"tháng"`.
    static func showsDate(_ code: String) -> Bool {
        var rest = code.split(separator: ";").first?.lowercased()[...] ?? ""
        while let letter = rest.popFirst() {
            switch letter {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "[":
                // Hours beyond a day are shown by `[h]`.
                if rest.hasPrefix("h") || rest.hasPrefix("m") || rest.hasPrefix("s") { return true }
                rest = rest.drop { $0 != "]" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "d", "m", "y", "h", "s": return true
            default: break
            }
        }
        return false
    }
}

/// `sharedStrings.xml`: the texts that cells name by number.
final class StringsPart: PartReader {
    private(set) var strings: [String] = []
    private var current = ""
    private var isPhonetic = false

    override func begin(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "si": current = ""
        case "rPh": isPhonetic = true
        case "t" where !isPhonetic: text = ""
        default: break
        }
    }

    override func end(_ name: String) throws(SpreadsheetError) {
        switch name {
        case "t":
            current += text ?? ""
            text = nil
        case "rPh": isPhonetic = false
        case "si":
            guard strings.count < limits.cells else { throw .tooLarge(.cells(limits.cells)) }
            strings.append(current.withoutEscapes)
        default: break
        }
    }
}

extension String {
    /// Characters that XML cannot hold are written `_x000D_`.
    var withoutEscapes: String {
        guard contains("_x") else { return self }
        return replacing(/_x([0-9A-Fa-f]{4})_/) { match in
            UInt32(match.output.1, radix: 16).flatMap(UnicodeScalar.init).map { String($0) }
                ?? String(match.output.0)
        }
    }
}
