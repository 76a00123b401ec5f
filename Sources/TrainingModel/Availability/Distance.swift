// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension Travel {
    /// Road distance in whole metres: haversine (radius 6371.0088 km) times `detour`, rounded half up (section 3).
    public func metres(from: Coordinates, to: Coordinates) -> Int {
        let radians = Double.pi / 180
        let latitude = sin((to.latitude - from.latitude) * radians / 2)
        let longitude = sin((to.longitude - from.longitude) * radians / 2)
        let chord =
            latitude * latitude
            + cos(from.latitude * radians) * cos(to.latitude * radians) * longitude * longitude
        let kilometres = 2 * 6371.0088 * asin(min(1, chord.squareRoot()))
        return Int((kilometres * detour * 1000 + 0.5).rounded(.down))
    }

    /// ⌈km ÷ kmPerHour × 60⌉, rounded up after subtracting 1e-9 (section 3).
    public func minutes(metres: Int) -> Int {
        max(0, Int((Double(metres) / 1000 / kmPerHour * 60 - 1e-9).rounded(.up)))
    }
}
