// SPDX-License-Identifier: GPL-3.0-or-later

/// "Did you mean": the known word nearest to a misspelt one.
public enum Suggestion {
    /// The nearest of `words` by edit distance, nil where none is near enough to be meant. Letter case costs nothing.
    public static func nearest(to word: String, among words: some Sequence<String>) -> String? {
        let wanted = Array(word.lowercased().unicodeScalars.prefix(64))
        guard !wanted.isEmpty else { return nil }
        // A third of the letters may be wrong, at least one.
        var best: (word: String, distance: Int)?
        var limit = max(1, wanted.count / 3)
        for candidate in words {
            let letters = Array(candidate.lowercased().unicodeScalars.prefix(64))
            guard abs(letters.count - wanted.count) <= limit else { continue }
            let distance = self.distance(wanted, letters)
            // The smaller word wins a tie, so that the answer does not depend on the order of a set.
            guard distance <= limit else { continue }
            if let known = best, (known.distance, known.word) <= (distance, candidate) { continue }
            best = (candidate, distance)
            limit = distance
        }
        return best?.word
    }

    /// Fewest insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var current = [i + 1]
            for (j, other) in right.enumerated() {
                var cost = min(last[j + 1] + 1, current[j] + 1, last[j] + (letter == other ? 0 : 1))
                if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
                    cost = min(cost, beforeLast[j - 1] + 1)
                }
                current.append(cost)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
