// SPDX-License-Identifier: GPL-3.0-or-later
internal import CYaml

/// Counts what aliases expand to, before a tree is made of it: Yams hashes keys, and hashing the tree of an alias bomb
/// used as a key (`? *bomb`) would not end. Only the events of the C half of Yams are looked at.
enum OutlineGuard {
    /// Whether the text stays within a number of expanded nodes. Wrong syntax is left to the parser proper.
    static func isWithin(_ limit: Int, _ text: [UInt8]) -> Bool {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else { return true }
        defer { yaml_parser_delete(&parser) }
        return text.withUnsafeBufferPointer { buffer in
            yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
            yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
            return count(&parser, limit)
        }
    }

    private static func count(_ parser: inout yaml_parser_t, _ limit: Int) -> Bool {
        var sizes: [String: Int] = [:]
        // The collections that are open: their anchor, and how many nodes came before them.
        var open: [(anchor: String?, start: Int)] = []
        var total = 0
        while total <= limit {
            var event = yaml_event_t()
            guard yaml_parser_parse(&parser, &event) == 1 else { return true }
            defer { yaml_event_delete(&event) }
            switch event.type {
            case YAML_STREAM_END_EVENT: return true
            case YAML_ALIAS_EVENT: total += sizes[name(event.data.alias.anchor) ?? ""] ?? 1
            case YAML_SCALAR_EVENT:
                total += 1
                if let anchor = name(event.data.scalar.anchor) { sizes[anchor] = 1 }
            case YAML_SEQUENCE_START_EVENT: open.append((name(event.data.sequence_start.anchor), total))
            case YAML_MAPPING_START_EVENT: open.append((name(event.data.mapping_start.anchor), total))
            case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
                total += 1
                if let (anchor, start) = open.popLast(), let anchor { sizes[anchor] = total - start }
            default: break
            }
        }
        return false
    }

    private static func name(_ anchor: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        anchor.map { String(cString: $0) }
    }
}
