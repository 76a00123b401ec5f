// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import CalDAV

@Suite struct MultistatusTests {
    private func responses(_ xml: String) -> [Multistatus.Response]? { Multistatus(Array(xml.utf8))?.responses }

    private let answer = """
        <?xml version="1.0" encoding="utf-8"?>
        <multistatus xmlns="DAV:" xmlns:x="urn:ietf:params:xml:ns:caldav">
          <response>
            <href>/tt/l%E1%BB%9Bp/a.ics</href>
            <propstat><prop><getetag>"1&quot;"</getetag>
              <x:calendar-data>BEGIN:VCALENDAR&#13;
        SUMMARY:H\u{1ECD}c &lt;t\u{1ED1}i&gt;<![CDATA[ & <nghỉ>]]></x:calendar-data></prop>
              <status>HTTP/1.1 200 OK</status></propstat>
            <propstat><prop><resourcetype><x:calendar/></resourcetype></prop><status>HTTP/1.1 404 No</status></propstat>
          </response>
          <response><href> /tt/ </href>
            <propstat><prop><resourcetype><collection/><x:calendar/></resourcetype></prop>
              <status>HTTP/1.1 200 OK</status></propstat>
          </response>
          <response><href>/tt/gone</href><status>HTTP/1.1 404 Not Found</status></response>
        </multistatus>
        """

    /// Whatever the prefixes; text in pieces; properties only where the server says that they are there.
    @Test func propertiesAreRead() throws {
        for xml in [answer, answer.replacing("x:", with: "cal:").replacing(":x=", with: ":cal=")] {
            let found = try #require(responses(xml))
            #expect(found.map(\.href) == ["/tt/l%E1%BB%9Bp/a.ics", "/tt/", "/tt/gone"])
            #expect(found.map(\.etag) == ["\"1\"\"", "", ""])
            #expect(found.map(\.isCalendar) == [false, true, false])
            #expect(found[0].calendarData == "BEGIN:VCALENDAR\r\nSUMMARY:Học <tối> & <nghỉ>")
            #expect(found[2].status == "HTTP/1.1 404 Not Found")
        }
    }

    /// Elements of other namespaces mean something else, whatever their names.
    @Test func namespacesCount() throws {
        let found = try #require(responses(answer.replacing("ns:caldav", with: "ns:carddav")))
        #expect(found.allSatisfy { !$0.isCalendar && $0.calendarData.isEmpty })
        #expect(responses(answer.replacing("\"DAV:\"", with: "\"dav\"")) == nil)
    }

    @Test func whatIsNoMultistatusIsRefused() {
        #expect(responses("") == nil)
        #expect(responses("<html><body>Welcome</body></html>") == nil)
        #expect(responses(String(answer.dropLast(20))) == nil)
        #expect(responses("<a><multistatus xmlns=\"DAV:\"/></a>") == nil)
    }

    @Test func anEntityBombIsRefused() {
        let entities = (1...30).map { "<!ENTITY e\($0) \"&e\($0 - 1);&e\($0 - 1);&e\($0 - 1);&e\($0 - 1);\">" }.joined()
        let bomb = "<!DOCTYPE m [<!ENTITY e0 \"ha\">\(entities)]><multistatus xmlns=\"DAV:\">&e30;</multistatus>"
        #expect(responses(bomb) == nil)
    }

    @Test func tenThousandEventsAreRead() throws {
        let data = String(repeating: "DESCRIPTION:Buổi học\r\n", count: 60)
        let one =
            "<response><href>/a</href><propstat><prop><x:calendar-data>\(data)</x:calendar-data></prop>"
            + "<status>HTTP/1.1 200 OK</status></propstat></response>"
        let xml =
            "<multistatus xmlns=\"DAV:\" xmlns:x=\"urn:ietf:params:xml:ns:caldav\">"
            + String(repeating: one, count: 10_000) + "</multistatus>"
        let found = try #require(responses(xml))
        #expect(found.count == 10_000 && found.last?.calendarData.hasSuffix("học\n") == true)
    }
}
