// SPDX-License-Identifier: GPL-3.0-or-later
internal import CYaml
import TrainingModel

/// Why a YAML file has no tree.
struct Refusal: Error {
    let fault: Fault

    init(_ kind: Fault.Kind, _ position: SourcePosition) { fault = Fault(kind, at: position) }
}

/// The events of libyaml, the C half of Yams, one after the other.
final class OutlineEvents {
    struct Event {
        enum Kind {
            case scalar(String)
            case alias(String)
            case list, map
            /// Of the stream.
            case end
            /// The end of a list or a map; where documents begin and end.
            case other
        }
        let kind: Kind
        var anchor: String?
        let position: SourcePosition
    }

    private let text: UnsafeBufferPointer<UInt8>
    private let source: String
    /// It holds its own address: it must not move.
    private var parser = yaml_parser_t()

    /// - Parameter text: UTF-8, which must outlive the events.
    init(_ text: UnsafeBufferPointer<UInt8>, source: String) {
        self.text = text
        self.source = source
        yaml_parser_initialize(&parser)
        yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(&parser, text.baseAddress, text.count)
    }

    deinit { yaml_parser_delete(&parser) }

    func next() throws(Refusal) -> Event {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else { throw refusal }
        defer { yaml_event_delete(&event) }
        let place = position(event.start_mark)
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            return Event(
                kind: .scalar(String(decoding: bytes, as: UTF8.self)), anchor: name(scalar.anchor), position: place)
        case YAML_ALIAS_EVENT: return Event(kind: .alias(name(event.data.alias.anchor) ?? ""), position: place)
        case YAML_SEQUENCE_START_EVENT:
            return Event(kind: .list, anchor: name(event.data.sequence_start.anchor), position: place)
        case YAML_MAPPING_START_EVENT:
            return Event(kind: .map, anchor: name(event.data.mapping_start.anchor), position: place)
        case YAML_STREAM_END_EVENT: return Event(kind: .end, position: place)
        default: return Event(kind: .other, position: place)
        }
    }

    private func name(_ anchor: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        anchor.map { String(cString: $0) }
    }

    private func position(_ mark: yaml_mark_t) -> SourcePosition {
        SourcePosition(source: source, line: mark.line + 1, column: mark.column + 1)
    }

    /// What the parser stumbled over.
    private var refusal: Refusal {
        let words = [parser.context, parser.problem].compactMap { $0.map { String(cString: $0) } }
        let message = Fault.Kind.syntax(message: words.joined(separator: ", "))
        guard parser.error == YAML_READER_ERROR else { return Refusal(message, position(parser.problem_mark)) }
        // A character that may not be in YAML.
        let before = String(decoding: text.prefix(parser.problem_offset), as: UTF8.self)
        let lines = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let column = (lines.last?.unicodeScalars.count ?? 0) + 1
        return Refusal(message, SourcePosition(source: source, line: max(1, lines.count), column: column))
    }
}
