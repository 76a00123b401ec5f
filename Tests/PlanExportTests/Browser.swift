// SPDX-License-Identifier: GPL-3.0-or-later

import PlanExport

/// Chromium, which shows pages as people see them.
enum Browser {
    static var isThere: Bool {
        Reader.has("playwright, shutil; assert shutil.which('chromium')")
    }

    /// What is wrong with pages; nothing where nothing is.
    static func faults(_ pages: [ExportFile]) throws -> String { try Reader.python(script, pages) }

    private static let script = """
        import sys, shutil
        from playwright.sync_api import sync_playwright
        with sync_playwright() as p:
            browser = p.chromium.launch(executable_path=shutil.which('chromium'), args=['--no-sandbox'])
            for path in sys.argv[1:]:
                for width, scheme in ((360, 'dark'), (1280, 'light')):
                    page = browser.new_page(viewport={'width': width, 'height': 800}, color_scheme=scheme)
                    page.on('console', lambda m: print('console', m.text))
                    page.on('pageerror', lambda e: print('error', e))
                    page.on('request', lambda r: None if r.url.startswith(('file:', 'data:')) else print(r.url))
                    page.goto('file://' + path)
                    wide = page.evaluate('''() => [...document.querySelectorAll('body *')].filter(e => {
                        const box = e.getBoundingClientRect();
                        return box.width > 0 && box.right > document.documentElement.clientWidth + 1; })
                        .map(e => e.tagName + '.' + e.className)''')
                    if wide: print(path, width, wide[:5])
                    page.close()
            browser.close()
        """
}
