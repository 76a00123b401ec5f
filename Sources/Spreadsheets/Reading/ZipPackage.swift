// SPDX-License-Identifier: GPL-3.0-or-later
import CArchive

/// The ZIP archive that a workbook is, in memory and read by libarchive.
///
/// Only the reader that goes by the archive's directory is asked, so that a file that breaks off is seen at once.
final class ZipPackage {
    let limits: SpreadsheetLimits
    /// The paths of all parts.
    let names: [String]
    private let bytes: UnsafeMutableRawBufferPointer
    /// What may still be unpacked.
    private var allowance: Int

    /// - Throws: `SpreadsheetError`.
    init(_ content: [UInt8], limits: SpreadsheetLimits) throws(SpreadsheetError) {
        bytes = .allocate(byteCount: content.count, alignment: 1)
        bytes.copyBytes(from: content)
        self.limits = limits
        allowance = limits.totalBytes
        names = try Self.names(in: bytes, limits)
    }

    deinit { bytes.deallocate() }

    /// A part's bytes, unpacked as they are read. Paths do not differ by letter case.
    func part(_ name: String) throws(SpreadsheetError) -> PartStream {
        guard let archive = Self.open(bytes) else { throw .broken(part: name) }
        while let entry = try Self.next(in: archive) {
            if Self.path(of: entry)?.lowercased() == name.lowercased() { return PartStream(archive, name, of: self) }
        }
        archive_read_free(archive)
        throw .broken(part: name)
    }

    /// Takes unpacked bytes from what all parts may come to.
    func spend(_ count: Int) throws(SpreadsheetError) {
        allowance -= count
        if allowance < 0 { throw .tooLarge(.megabytes(limits.totalBytes >> 20)) }
    }

    // MARK: The archive

    private static func names(in bytes: UnsafeMutableRawBufferPointer, _ limits: SpreadsheetLimits)
        throws(SpreadsheetError) -> [String]
    {
        guard let archive = open(bytes) else { throw .notWorkbook }
        defer { archive_read_free(archive) }
        var names: [String] = []
        while let entry = try next(in: archive) {
            if archive_entry_is_encrypted(entry) != 0 { throw .encrypted }
            guard names.count < limits.parts else { throw .tooLarge(.cells(limits.parts)) }
            if let path = path(of: entry) { names.append(path) }
        }
        return names
    }

    /// Nil where the bytes are no ZIP archive. The pointer is the caller's to free.
    private static func open(_ bytes: UnsafeMutableRawBufferPointer) -> OpaquePointer? {
        guard let archive = archive_read_new() else { return nil }
        archive_read_support_format_zip_seekable(archive)
        guard archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK else {
            archive_read_free(archive)
            return nil
        }
        return archive
    }

    private static func next(in archive: OpaquePointer) throws(SpreadsheetError) -> OpaquePointer? {
        var entry: OpaquePointer?
        switch archive_read_next_header(archive, &entry) {
        case ARCHIVE_OK, ARCHIVE_WARN: return entry
        case ARCHIVE_EOF: return nil
        default: throw .broken(part: "zip")
        }
    }

    /// Parts of workbooks have names in ASCII; others are not looked for.
    private static func path(of entry: OpaquePointer) -> String? {
        archive_entry_pathname_utf8(entry).map { String(cString: $0) }
    }
}
