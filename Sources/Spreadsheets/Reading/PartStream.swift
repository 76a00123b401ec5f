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
    /// The beginning of a letter of which the rest is not read yet.
    private var pending: [UInt8] = []

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
            let bytes = UnsafeBufferPointer(start: buffer, count: read)
            try requireText(bytes)
            if !isInside { try refuseDocumentType(bytes) }
            return read
        } catch {
            failure = error
            return 0
        }
    }

    /// The parser of Foundation does not survive names that are no UTF-8. Programs write no other encoding.
    private func requireText(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError) {
        var text = pending + bytes
        pending = []
        let last = text.indices.suffix(4).last { text[$0] & 0xC0 != 0x80 }
        if !isAtEnd, let last, text.count - last < Self.length(ofLetterThatBeginsWith: text[last]) {
            pending = Array(text[last...])
            text.removeSubrange(last...)
        }
        guard String(validating: text, as: UTF8.self) != nil, !text.contains(0) else { throw .broken(part: name) }
    }

    private static func length(ofLetterThatBeginsWith byte: UInt8) -> Int {
        byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }

    private static let documentType = Array("<!DOCTYPE".utf8)

    /// A document type can define entities, which the parser would drop or unfold; no workbook has one.
    private func refuseDocumentType(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError) {
        for byte in bytes {
            matched = byte == Self.documentType[matched] ? matched + 1 : byte == Self.documentType[0] ? 1 : 0
            if matched == Self.documentType.count { throw .broken(part: name) }
        }
    }
}
