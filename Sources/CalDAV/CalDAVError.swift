// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a calendar server did not do what was asked of it. Nothing else is known to have changed on it.
public enum CalDAVError: Error, Equatable, Sendable {
    /// Why there is no connection.
    public enum Obstacle: Equatable, Sendable {
        case unknownHost, noConnection, connectionLost
        /// In the system's words.
        case other(String)
    }

    case unreachable(Obstacle)
    case noAnswer(seconds: Int)
    /// The server's certificate is signed by nobody this machine trusts, is out of date, or is another host's.
    case untrusted(reason: String)
    /// 401: wrong user or password.
    case unauthorised
    /// 403: the user may not do this.
    case forbidden
    /// 404, 410.
    case notFound
    /// 3xx; `to` is the address that the server names.
    case redirected(to: String)
    /// The address is there, but no calendar.
    case notCalendar
    /// 409 and 405 in answer to MKCALENDAR: no folder to make it in, or something is there already.
    case cannotMake(status: Int)
    /// 412: someone changed the resource since it was read.
    case changedMeanwhile
    /// 413, 507: no room.
    case full(status: Int)
    /// Any other answer.
    case refused(status: Int)
    /// The answer is not what the protocol asks for, or larger than any calendar.
    case unreadable
}
