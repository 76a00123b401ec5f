// SPDX-License-Identifier: GPL-3.0-or-later
import CArchive
import Foundation

/// One part of a workbook as a stream that an XML parser reads from: nothing of it is kept but the parser's buffer.
final class PartStream: InputStream {
    let name: String
    let limits: SpreadsheetLimits
    /// Why the stream broke off.
    private(set) var failure: SpreadsheetError?
    /// No byte may come any more: the parser has seen enough.
    var isCut = false
    /// Whether the parser has seen the first element: a document type must stand before it.
    var isInside = false

    private let archive: OpaquePointer
    private let package: ZipPackage
    private var count = 0
    private var status = Stream.Status.notOpen
    private var isAtEnd = false
    /// Bytes of `<!DOCTYPE` that the last ones read may begin.
    private var matched = 0

    /// Takes the archive, which stands at this part.
    init(_ archive: OpaquePointer, _ name: String, of package: ZipPackage) {
        self.archive = archive
        self.name = name
        self.package = package
        limits = package.limits
        super.init(data: Data())
    }

    deinit { archive_read_free(archive) }

    override func open() { status = .open }
    override func close() { status = .closed }
    override var streamStatus: Stream.Status { status }
    override var streamError: (any Error)? { failure }
    override var hasBytesAvailable: Bool { !isAtEnd && !isCut && failure == nil }

    override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength length: Int) -> Int {
        guard hasBytesAvailable else { return 0 }
        do throws(SpreadsheetError) {
            let read = archive_read_data(archive, buffer, length)
            guard read >= 0 else { throw .broken(part: name) }
            isAtEnd = read == 0
            count += read
            guard count <= limits.partBytes else { throw .tooLarge(.megabytes(limits.partBytes >> 20)) }
            try package.spend(read)
            if !isInside { try refuseDocumentType(UnsafeBufferPointer(start: buffer, count: read)) }
            return read
        } catch {
            failure = error
            return 0
        }
    }

    private static let documentType = Array("<!DOCTYPE".utf8)

    /// A document type can define entities, which the parser would drop or unfold; no workbook has one. Bytes of zero
    /// are passed over, so that UTF-16 hides nothing.
    private func refuseDocumentType(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError) {
        for byte in bytes where byte != 0 {
            matched = byte == Self.documentType[matched] ? matched + 1 : byte == Self.documentType[0] ? 1 : 0
            if matched == Self.documentType.count { throw .broken(part: name) }
        }
    }
}
