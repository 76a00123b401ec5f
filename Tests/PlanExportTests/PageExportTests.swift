// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlanExport
import Testing
import TrainingModel

@Suite struct PageExportTests {
    private func page(_ plan: Plan = Sample.plan(), _ scenario: Scenario = Sample.scenario(), names: Bool = false)
        throws
        -> String
    {
        String(
            decoding: try PageExport(names: names).bytes(plan, scenario, now: Sample.now), as: UTF8.self)
    }

    @Test func saysWhatThePlanSays() throws {
        let html = try page()
        #expect(html.contains("<html lang=\"vi\">"))
        #expect(html.contains("Trang lập ngày 23/12/2026"))
        #expect(html.contains("<dd>2 / 3</dd>"))
        #expect(html.contains("Tối ưu, đã chứng minh"))
        #expect(html.contains("<th scope=\"row\" role=\"rowheader\">mọi địa điểm đều quá xa"))
        #expect(html.contains("Đồng Văn → Hội trường A; tầng 2: 2 người"))
        // Each session stands in its class's table and in both calendars.
        #expect(html.components(separatedBy: "07:30–11:15").count - 1 == 4)
    }

    @Test func nothingIsFetchedAndNothingRuns() throws {
        let html = try page()
        for forbidden in ["<script", "http:", "https:", "url(", "@import", " src="] {
            #expect(!html.contains(forbidden))
        }
        #expect(html.contains("default-src 'none'"))
    }

    @Test func textIsEscaped() throws {
        let html = try page(scenario("<script>alert('x')</script>&\u{0}"))
        #expect(!html.contains("<script"))
        #expect(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</h1>"))
        #expect(!html.contains("\u{0}"))
    }

    private func page(_ scenario: Scenario) throws -> String { try page(Sample.plan(), scenario) }

    private func scenario(_ title: String) -> Scenario {
        var scenario = Sample.scenario(lesson: title)
        scenario.title = title
        scenario.venues[0].title = title
        scenario.communes[0].title = title
        scenario.candidates[2].unit = title
        scenario.formats[0].title = title
        return scenario
    }

    @Test func namesOnlyWhereAsked() throws {
        let plain = try page()
        #expect(!plain.contains(Sample.learner) && !plain.contains(Sample.teacher))
        let named = try page(names: true)
        #expect(named.contains(Sample.learner) && named.contains(Sample.teacher))
    }

    @Test func anEmptyPlanIsAPageToo() throws {
        var plan = Sample.plan()
        plan.classes = []
        let html = try page(plan)
        #expect(html.contains("Không có."))
    }

    @Test func linksLeadSomewhere() throws {
        let html = try page()
        let ids = Set(html.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) })
        let links = html.matches(of: #/href="#([^"]+)"/#).map { String($0.output.1) }
        #expect(links.count == 10)
        for link in links { #expect(ids.contains(link)) }
        #expect(ids.count == html.matches(of: #/ id="/#).count)
    }

    @Test func scatterShowsEveryPoint() {
        let points = [(1.0, 2.0, true), (3, 1, true), (3, 3, false)]
            .map { PageChart.Point(x: $0, y: $1, name: "name \(Int($1))", label: "p<\($0)", isMarked: $2) }
        let svg = PageChart.scatter(caption: "c", xTitle: "x", yTitle: "y", points) { String($0) }
        #expect(svg.components(separatedBy: "<circle").count - 1 == 3)
        // Names of marked points, to the left of one at the edge.
        #expect(svg.contains("<text x=\"63.0\" y=\"116.5\" text-anchor=\"start\">name 2<"))
        #expect(svg.contains("<text x=\"297.0\" y=\"201.5\" text-anchor=\"start\">name 1<"))
        #expect(!svg.contains("name 3"))
        #expect(!svg.contains("p<1"))
        let none = PageChart.scatter(caption: "c", xTitle: "x", yTitle: "y", []) { String($0) }
        #expect(!none.contains("<circle") && !none.contains("nan"))
    }

    /// In a real browser: no console message, no request, nothing beyond the right edge of a phone or a desk.
    @Test(.enabled(if: Browser.isThere, "needs Chromium and the Python package playwright"))
    func nothingOverflowsInChromium() throws {
        let long = "Hội trường Nhà văn hóa khu công nghiệp Đồng Văn III mở rộng " + String(repeating: "x", count: 60)
        let pages = [try page(), try page(scenario(long))].enumerated()
            .map { ExportFile(name: "page\($0.offset).html", bytes: Array($0.element.utf8)) }
        #expect(try Browser.faults(pages) == "")
    }
}
