// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import FoundationNetworking

/// A calendar on a CalDAV server (RFC 4791), with one event a resource.
///
/// Every change is conditional: what someone else made or changed in the meantime is never overwritten or removed.
public final class CalendarCollection: Sendable {
    /// An event on the server.
    public struct Resource: Equatable, Sendable {
        /// Absolute, and within the collection.
        public var url: URL
        /// The state that was read.
        public var etag: String
        /// The event as the server gave it: iCalendar, UTF-8.
        public var bytes: [UInt8]
    }

    /// Of the collection; ends with a slash.
    public let url: URL
    private let connection: HTTPConnection
    private let authorisation: String

    /// - Parameter timeout: seconds to wait for each answer.
    public init(url: URL, user: String, password: String, timeout: Int) {
        self.url = url.hasDirectoryPath ? url : url.appending(path: "", directoryHint: .isDirectory)
        connection = HTTPConnection(timeout: timeout)
        authorisation = "Basic " + Data("\(user):\(password)".utf8).base64EncodedString()
    }

    /// Makes sure that a calendar is there.
    public func check() throws(CalDAVError) {
        let body = "<propfind xmlns=\"DAV:\"><prop><resourcetype/></prop></propfind>"
        let answer = try send("PROPFIND", url, [("Depth", "0")], body: Self.xml(body))
        guard answer.status == 207 else {
            // What is a file to the server, or no WebDAV at all.
            throw answer.status == 200 || answer.status == 405 ? .notCalendar : Self.failure(answer)
        }
        guard let parsed = Multistatus(answer.body) else { throw .unreadable }
        guard parsed.responses.first?.isCalendar == true else { throw .notCalendar }
    }

    /// Makes the calendar, under a title that people see.
    public func make(title: String) throws(CalDAVError) {
        let body =
            "<mkcalendar xmlns=\"urn:ietf:params:xml:ns:caldav\" xmlns:D=\"DAV:\"><D:set><D:prop><D:displayname>"
            + Self.escaped(title) + "</D:displayname></D:prop></D:set></mkcalendar>"
        let answer = try send("MKCALENDAR", url, [], body: Self.xml(body))
        if answer.status == 405 || answer.status == 409 { throw .cannotMake(status: answer.status) }
        guard answer.status == 201 else { throw Self.failure(answer) }
    }

    /// All events, in order of address.
    public func events() throws(CalDAVError) -> [Resource] {
        let body =
            "<C:calendar-query xmlns=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\"><prop><getetag/><C:calendar-data/>"
            + "</prop><C:filter><C:comp-filter name=\"VCALENDAR\"><C:comp-filter name=\"VEVENT\"/></C:comp-filter>"
            + "</C:filter></C:calendar-query>"
        let answer = try send("REPORT", url, [("Depth", "1")], body: Self.xml(body))
        guard answer.status == 207 else { throw Self.failure(answer) }
        guard let parsed = Multistatus(answer.body) else { throw .unreadable }
        var resources: [Resource] = []
        for response in parsed.responses where !response.calendarData.isEmpty {
            guard let url = URL(string: response.href, relativeTo: url)?.absoluteURL, isWithin(url),
                !response.etag.isEmpty
            else { throw .unreadable }
            resources.append(Resource(url: url, etag: response.etag, bytes: Array(response.calendarData.utf8)))
        }
        return resources.sorted { $0.url.absoluteString < $1.url.absoluteString }
    }

    /// Adds a resource of a name that no other has.
    public func create(name: String, _ bytes: [UInt8]) throws(CalDAVError) {
        let place = url.appending(path: name, directoryHint: .notDirectory)
        try change("PUT", place, ("If-None-Match", "*"), body: (Self.calendarType, bytes))
    }

    /// Replaces a resource in the state in which it was read.
    public func replace(_ resource: Resource, with bytes: [UInt8]) throws(CalDAVError) {
        try change("PUT", resource.url, ("If-Match", resource.etag), body: (Self.calendarType, bytes))
    }

    /// Removes a resource in the state in which it was read; one that is gone already is no failure.
    public func remove(_ resource: Resource) throws(CalDAVError) {
        do throws(CalDAVError) {
            try change("DELETE", resource.url, ("If-Match", resource.etag), body: nil)
        } catch  where error == .notFound {}
    }

    // MARK: Requests

    private typealias Body = (type: String, bytes: [UInt8])

    private static let calendarType = "text/calendar; charset=utf-8"

    private func change(
        _ method: String, _ place: URL, _ condition: (String, String), body: Body?
    ) throws(CalDAVError) {
        let answer = try send(method, place, [condition], body: body)
        guard [200, 201, 204].contains(answer.status) else { throw Self.failure(answer) }
    }

    private func send(
        _ method: String, _ place: URL, _ header: [(String, String)], body: Body?
    ) throws(CalDAVError) -> HTTPConnection.Answer {
        var request = URLRequest(url: place)
        request.httpMethod = method
        request.setValue(authorisation, forHTTPHeaderField: "Authorization")
        for field in header { request.setValue(field.1, forHTTPHeaderField: field.0) }
        if let body {
            request.setValue(body.type, forHTTPHeaderField: "Content-Type")
            request.httpBody = Data(body.bytes)
        }
        return try connection.answer(to: request)
    }

    private static func failure(_ answer: HTTPConnection.Answer) -> CalDAVError {
        switch answer.status {
        case 300..<400: .redirected(to: answer.location ?? "")
        case 401: .unauthorised
        case 403: .forbidden
        case 404, 410: .notFound
        case 412: .changedMeanwhile
        case 413, 507: .full(status: answer.status)
        default: .refused(status: answer.status)
        }
    }

    /// Whether an address is one of this calendar's: a server cannot make us send a password elsewhere.
    private func isWithin(_ other: URL) -> Bool {
        let (path, folder) = (other.path(percentEncoded: false), url.path(percentEncoded: false))
        return other.scheme == url.scheme && other.host == url.host && other.port == url.port
            && path.hasPrefix(folder) && path != folder && !other.pathComponents.contains("..")
    }

    private static func xml(_ text: String) -> Body {
        ("application/xml; charset=utf-8", Array(("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + text).utf8))
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
