// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PlanSolver
import PlannerWords

/// Hands the prices of one run to another process of the same program; not a format for anybody else.
enum PriceFile {
    static func read(_ path: String) throws -> MarginalPrices {
        let bytes = try Inputs.bytes(of: path)
        do {
            return try JSONDecoder().decode(MarginalPrices.self, from: Data(bytes))
        } catch {
            throw Failure(.file, Words.cannotRead(path, reason: "JSON"))
        }
    }

    static func write(_ prices: MarginalPrices, to path: String) throws {
        try OutputFile(path: path).write(Array(JSONEncoder().encode(prices)), ownerOnly: true)
    }
}
