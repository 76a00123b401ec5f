// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Both languages are complete and say the same things, and nothing is translated that nobody reads.
@Suite struct WordsSourceTests {
    private static let sources = testFolder.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources")

    /// Vietnamese words that have no marks.
    private static let unmarked: Set<String> = ["TT", "TKB", "Trang", "xong", "ca ", " theo "]

    private struct Place: CustomStringConvertible {
        var file: String
        var pair: SwiftSource.Pair
        var description: String { "\(file):\(pair.line)" }
    }

    /// Those of which both halves are written out, rather than taken from elsewhere.
    private static let pairs: [Place] = SwiftSource.files(in: sources).flatMap { url in
        ((try? SwiftSource(url))?.pairs ?? []).filter { !$0.vi.isEmpty && !$0.en.isEmpty }
            .map { Place(file: url.lastPathComponent, pair: $0) }
    }

    /// What is said in words, without commands to type and what is put in.
    private func words(_ literals: [SwiftSource.Literal]) -> String {
        literals.flatMap { $0.text.split(separator: "\n", omittingEmptySubsequences: false) }
            .filter { !$0.drop { $0 == " " }.hasPrefix("xeplop ") }.joined(separator: "\n")
    }

    private func hasLetters(_ text: String) -> Bool { text.contains(where: \.isLetter) }

    @Test func bothLanguagesSaySomething() {
        #expect(Self.pairs.count > 500)
        for place in Self.pairs {
            let (vi, en) = (place.pair.vi, place.pair.en)
            let isSaid = { (half: [SwiftSource.Literal]) in half.contains { hasLetters($0.text) || !$0.values.isEmpty }
            }
            #expect(isSaid(vi) == isSaid(en), "\(place)")
            guard hasLetters(words(vi)) || hasLetters(words(en)) else { continue }
            #expect(words(vi) != words(en), "\(place): \(words(vi))")
        }
    }

    /// Not counting what only makes a plural.
    @Test func bothLanguagesNameTheSameThings() {
        for place in Self.pairs {
            let counts = [place.pair.vi, place.pair.en].map { half in
                half.flatMap(\.values).count { !$0.contains(" ? ") }
            }
            #expect(counts[0] == counts[1], "\(place)")
        }
    }

    @Test func vietnameseHasItsMarks() {
        for place in Self.pairs {
            let text = words(place.pair.vi)
            guard hasLetters(text), !Self.unmarked.contains(text) else { continue }
            #expect(text.unicodeScalars.contains { $0.value > 0x7F && $0.properties.isAlphabetic }, "\(place): \(text)")
            // Composed, as other programs search for it.
            #expect(Array(text.unicodeScalars) == Array(text.precomposedStringWithCanonicalMapping.unicodeScalars))
        }
    }

    /// Words of the package are for other modules, the rest for each other.
    @Test func everyWordIsUsed() throws {
        var (inside, outside): ([Substring: Int], [Substring: Int]) = ([:], [:])
        var declared: [(name: Substring, isShared: Bool)] = []
        for url in SwiftSource.files(in: Self.sources) {
            let source = try SwiftSource(url)
            if url.path.contains("/PlannerWords/") {
                inside.merge(source.words) { $0 + $1 }
                for match in source.text.matches(of: /(package )?(?:(?:file)?private )?static (?:let|var|func) (\w+)/) {
                    declared.append((match.output.2, match.output.1 != nil))
                }
            } else {
                outside.merge(source.words) { $0 + $1 }
            }
        }
        #expect(declared.count > 400)
        for word in declared {
            let isUsed = word.isShared ? outside[word.name] != nil : inside[word.name, default: 0] > 1
            #expect(isUsed, "\(word.name)")
        }
    }
}
