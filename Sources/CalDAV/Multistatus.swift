// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import FoundationXML

/// A `DAV:multistatus` (RFC 4918, section 13): what PROPFIND and REPORT answer.
struct Multistatus {
    /// One resource, with the properties that it has.
    struct Response {
        /// As the server writes it: an absolute path or address, percent-encoded.
        var href = ""
        /// Where the resource as a whole failed.
        var status = ""
        var etag = ""
        var calendarData = ""
        var isCalendar = false
    }

    private(set) var responses: [Response] = []

    /// Nil where the text is no multistatus, or is cut off.
    init?(_ xml: [UInt8]) {
        // The other initialiser refuses more than 10 MB.
        let parser = XMLParser(stream: InputStream(data: Data(xml)))
        parser.shouldProcessNamespaces = true
        let reader = Reader()
        parser.delegate = reader
        // `parse` is content with a text that ends too early; the path then is not back at the root.
        guard parser.parse(), parser.parserError == nil, reader.path.isEmpty, reader.isMultistatus else { return nil }
        responses = reader.responses
    }

    private final class Reader: NSObject, XMLParserDelegate {
        /// Open elements, such as `DAV: href`.
        var path: [String] = []
        var isMultistatus = false
        var responses: [Response] = []
        private var response = Response()
        /// Properties count only once their `propstat` says that the resource has them.
        private var propstat = Response()
        private var text: [UInt8] = []

        private static let dav = "DAV: "
        private static let caldav = "urn:ietf:params:xml:ns:caldav "

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            path.append("\(namespaceURI ?? "") \(name)")
            text = []
            switch path.last {
            case Self.dav + "multistatus" where path.count == 1: isMultistatus = true
            case Self.dav + "response": response = Response()
            case Self.dav + "propstat": propstat = Response()
            case Self.caldav + "calendar" where path.dropLast().last == Self.dav + "resourcetype":
                propstat.isCalendar = true
            default: break
            }
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) { text += Array(string.utf8) }
        func parser(_ parser: XMLParser, foundCDATA block: Data) { text += Array(block) }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) {
            let element = path.popLast()
            let content = String(decoding: text, as: UTF8.self)
            let trimmed = content.trimmingCharacters(in: .whitespacesAndNewlines)
            switch (element, path.last) {
            case (Self.dav + "href", Self.dav + "response"): response.href = trimmed
            case (Self.dav + "status", Self.dav + "response"): response.status = trimmed
            case (Self.dav + "status", _): propstat.status = trimmed
            case (Self.dav + "getetag", _): propstat.etag = trimmed
            case (Self.caldav + "calendar-data", _): propstat.calendarData = content
            case (Self.dav + "propstat", _) where propstat.status.split(separator: " ").dropFirst().first == "200":
                if !propstat.etag.isEmpty { response.etag = propstat.etag }
                if !propstat.calendarData.isEmpty { response.calendarData = propstat.calendarData }
                if propstat.isCalendar { response.isCalendar = true }
            case (Self.dav + "response", _): responses.append(response)
            default: break
            }
        }
    }
}
