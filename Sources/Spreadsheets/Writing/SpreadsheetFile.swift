// SPDX-License-Identifier: GPL-3.0-or-later
import CXlsxWriter
import Foundation

/// A workbook that could not be written, in the library's or the system's words.
public struct SpreadsheetFailure: Error, Equatable {
    /// Not translated; the path of the temporary file where the library gave no reason.
    public var reason: String
}

/// A workbook being written with libxlsxwriter.
///
/// The library writes only to paths, so the workbook passes through a folder that only this user can read and that is
/// gone when `bytes` returns.
public final class SpreadsheetFile {
    /// A sheet of the library.
    public typealias Page = UnsafeMutablePointer<lxw_worksheet>

    /// For formats and names; it lives as long as the body of `bytes`.
    public let book: UnsafeMutablePointer<lxw_workbook>
    private var names = SheetNames()
    private var failure = LXW_NO_ERROR

    /// The bytes of what the body writes; `created` is the workbook's date.
    ///
    /// - Throws: `SpreadsheetFailure`.
    public static func bytes(title: String, created: Date, _ body: (SpreadsheetFile) -> Void)
        throws(SpreadsheetFailure) -> [UInt8]
    {
        do {
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent("xeplop-\(UUID().uuidString)")
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            defer { try? FileManager.default.removeItem(at: folder) }
            let path = folder.appendingPathComponent("book.xlsx")
            guard let book = workbook_new(path.path) else { throw SpreadsheetFailure(reason: path.path) }
            let file = SpreadsheetFile(book)
            title.withCString { text in
                var properties = lxw_doc_properties()
                properties.title = UnsafeMutablePointer(mutating: text)
                properties.created = time_t(created.timeIntervalSince1970)
                workbook_set_properties(book, &properties)
            }
            body(file)
            // Frees the workbook whatever happens, and is where input and output errors show.
            file.check(workbook_close(book))
            guard file.failure == LXW_NO_ERROR else {
                throw SpreadsheetFailure(reason: String(cString: lxw_strerror(file.failure)))
            }
            return Array(try Data(contentsOf: path))
        } catch let failure as SpreadsheetFailure {
            throw failure
        } catch {
            throw SpreadsheetFailure(reason: error.localizedDescription)
        }
    }

    private init(_ book: UnsafeMutablePointer<lxw_workbook>) { self.book = book }

    /// Adds a sheet under a name near to the one wished for, and lets the body fill it.
    public func add(_ name: String, _ body: (Page) -> Void) {
        if let page = workbook_add_worksheet(book, names.name(for: name)) {
            body(page)
        } else {
            check(LXW_ERROR_SHEETNAME_ALREADY_USED)
        }
    }

    /// Remembers the first thing that went wrong.
    public func check(_ error: lxw_error) {
        if failure == LXW_NO_ERROR { failure = error }
    }
}
