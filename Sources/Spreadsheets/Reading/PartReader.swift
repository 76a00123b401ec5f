// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import FoundationXML

/// Reads one XML part event by event. Each kind of part is a subclass that says what it does with elements; names come
/// without their prefix.
class PartReader: NSObject, XMLParserDelegate {
    /// Where the text of the present element is gathered; nil where nobody wants it.
    var text: String?
    private(set) var limits = SpreadsheetLimits()
    private var stream: PartStream?
    private var failure: SpreadsheetError?
    private var depth = 0

    /// An element begins.
    func begin(_ name: String, _ attributes: [String: String]) throws(SpreadsheetError) {}
    /// An element ends.
    func end(_ name: String) throws(SpreadsheetError) {}

    /// Goes through a part from its first element to its last.
    func read(_ part: PartStream) throws(SpreadsheetError) -> Self {
        stream = part
        limits = part.limits
        let parser = XMLParser(stream: part)
        parser.shouldProcessNamespaces = true
        parser.delegate = self
        // True even for a document that breaks off, hence the other questions.
        let isRead = parser.parse()
        if let failure = part.failure ?? failure { throw failure }
        guard isRead, parser.parserError == nil, depth == 0, part.isInside else { throw .broken(part: part.name) }
        stream = nil
        return self
    }

    private func attempt(_ action: () throws(SpreadsheetError) -> Void) {
        guard failure == nil else { return }
        do throws(SpreadsheetError) {
            try action()
        } catch {
            failure = error
            stream?.isCut = true
        }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        stream?.isInside = true
        depth += 1
        attempt { () throws(SpreadsheetError) in
            guard depth <= limits.depth else { throw .broken(part: stream?.name ?? "") }
            try begin(name, attributes)
        }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        depth -= 1
        attempt { () throws(SpreadsheetError) in try end(name) }
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) { text?.append(characters) }

    func parser(_ parser: XMLParser, foundCDATA block: Data) { text?.append(String(decoding: block, as: UTF8.self)) }
}
