// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFiles
import Testing

@Test("SHA-256 agrees with the published value for abc (FIPS 180-2)")
func digestOfAbc() {
    #expect(
        sha256Hex(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
}
