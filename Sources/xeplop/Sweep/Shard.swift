// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// One of several equal parts of a sweep: `2/3` takes the second, fifth, eighth, … run.
struct Shard: ExpressibleByArgument {
    let number: Int
    let count: Int

    init?(argument: String) {
        let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let number = parts[0], let count = parts[1], count > 0, (1...count).contains(number)
        else { return nil }
        self.number = number
        self.count = count
    }

    /// A word for files.
    var name: String { "\(number)-of-\(count)" }

    /// Whether the run at a place, from 0, is of this part. Neighbours go to different parts: they take alike long.
    func takes(_ place: Int) -> Bool { place % count == number - 1 }
}
