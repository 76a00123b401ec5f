// SPDX-License-Identifier: GPL-3.0-or-later
import CDigest

/// SHA-256 in lower-case hexadecimal digits.
public func sha256Hex(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    let done = EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil)
    // With memory at hand the one-shot digest of a built-in algorithm cannot fail.
    precondition(done == 1 && length == 32, "SHA-256 is not available")
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
