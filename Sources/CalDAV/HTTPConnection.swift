// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import FoundationNetworking
import Synchronization

/// Requests of HTTP, one at a time, each waited for; connections to the server are kept between them.
///
/// Follows no redirection and answers no challenge: the password goes to the address that the user gave and no other.
final class HTTPConnection: Sendable {
    struct Answer: Sendable {
        var status: Int
        /// Where the server says that the resource is, if it does.
        var location: String?
        var body: [UInt8]
    }

    /// Octets of an answer; a calendar of a hundred thousand events is smaller.
    static let largestAnswer = 128 << 20

    private let receiver = Receiver()
    private let session: URLSession
    private let timeout: Int

    /// - Parameter timeout: seconds to wait for each answer.
    init(timeout: Int) {
        self.timeout = timeout
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpShouldSetCookies = false
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        // Longer than we wait: the wait below decides.
        configuration.timeoutIntervalForRequest = 2 * Double(timeout)
        session = URLSession(configuration: configuration, delegate: receiver, delegateQueue: nil)
    }

    /// A session keeps its delegate until it is told that it is no longer wanted.
    deinit { session.invalidateAndCancel() }

    /// - Throws: `unreachable`, `noAnswer`, `untrusted`, `unauthorised`, `unreadable`; other statuses are answers.
    func answer(to request: URLRequest) throws(CalDAVError) -> Answer {
        let task = session.dataTask(with: request)
        let arrived = receiver.expect(task)
        task.resume()
        guard arrived.wait(timeout: .now() + .seconds(timeout)) == .success else {
            task.cancel()
            throw .noAnswer(seconds: timeout)
        }
        return try receiver.result().get()
    }
}

/// Collects the answer to one task; what comes late from an earlier one is passed over.
private final class Receiver: NSObject, URLSessionDataDelegate, Sendable {
    private struct State {
        var task = -1
        var body: [UInt8] = []
        var isTooLarge = false
        var isChallenged = false
        var result: Result<HTTPConnection.Answer, CalDAVError> = .failure(.unreadable)
        var arrived = DispatchSemaphore(value: 0)
    }

    private let state: Mutex<State> = Mutex(State())

    func expect(_ task: URLSessionTask) -> DispatchSemaphore {
        state.withLock { state in
            state = State()
            state.task = task.taskIdentifier
            return state.arrived
        }
    }

    func result() -> Result<HTTPConnection.Answer, CalDAVError> { state.withLock(\.result) }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let isTooLarge = state.withLock { state in
            guard state.task == dataTask.taskIdentifier, !state.isTooLarge else { return false }
            state.body += data
            state.isTooLarge = state.body.count > HTTPConnection.largestAnswer
            return state.isTooLarge
        }
        if isTooLarge { dataTask.cancel() }
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
        completionHandler: @escaping (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
        // The password was in the request already. Without an answer to the challenge the task would wait for ever.
        state.withLock { $0.isChallenged = true }
        completionHandler(.cancelAuthenticationChallenge, nil)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        state.withLock { state in
            guard state.task == task.taskIdentifier else { return }
            if state.isTooLarge {
                state.result = .failure(.unreadable)
            } else if state.isChallenged {
                state.result = .failure(.unauthorised)
            } else if let response = task.response as? HTTPURLResponse, error == nil {
                let location = response.value(forHTTPHeaderField: "Location")
                state.result = .success(.init(status: response.statusCode, location: location, body: state.body))
            } else {
                state.result = .failure(Self.failure(error))
            }
            state.arrived.signal()
        }
    }

    private static func failure(_ error: (any Error)?) -> CalDAVError {
        guard let error = error as? URLError else { return .unreachable(.other(error.map { "\($0)" } ?? "")) }
        switch error.code {
        case .cannotFindHost: return .unreachable(.unknownHost)
        case .cannotConnectToHost: return .unreachable(.noConnection)
        case .networkConnectionLost, .badServerResponse: return .unreachable(.connectionLost)
        case _ where error.localizedDescription.contains("certificate"):
            // Foundation has no number for this outside Apple's systems, only the words of libcurl.
            return .untrusted(reason: error.localizedDescription)
        default: return .unreachable(.other(error.localizedDescription))
        }
    }
}
