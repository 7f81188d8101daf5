package import Diagnosis
package import MachineAuth

/// What became of one attempt.
package struct Delivery: Sendable {
    /// The message as it stands afterwards.
    package let message: Message
    /// The registry's answer, where there was one.
    package let answer: HTTPAnswer?
    /// Why there was none, in Norwegian and English.
    package let failure: Failure?

    package struct Failure: Sendable {
        package let nb: String
        package let en: String

        init(_ text: (nb: String, en: String)) { (nb, en) = text }
    }
}

extension HTTPAnswer {
    /// The answer as Diagnosis reads it.
    package var reply: Reply {
        Reply(body: body, status: status, headers: headers.map { HeaderField($0.name, $0.value) })
    }
}

/// How an attempt ended, as far as the outbox is concerned.
struct Outcome {
    let state: MessageState
    let nextAttempt: Int?
    let status: Int?
    let note: String

    /// What a status means for a message: 400 is for people; 500, 401 and 403 are for the registry or whoever gives access
    /// and are not hammered; what says "later" is tried later; a gateway that waited in vain does not know.
    init(_ answer: HTTPAnswer, series: Int, at time: Int) {
        status = answer.status
        note = "HTTP \(answer.status)"
        switch answer.status {
        case 200..<300: (state, nextAttempt) = (.stored, nil)
        case 400, 413, 415, 422: (state, nextAttempt) = (.refused, nil)
        case 408, 429, 502, 503: (state, nextAttempt) = Schedule.afterFailure(series: series, at: time)
        case 504: (state, nextAttempt) = (.unknown, nil)
        default: (state, nextAttempt) = (.held, nil)
        }
    }

    init(_ failure: HTTPFailure, series: Int, at time: Int) {
        status = nil
        note = failure.text.en
        switch failure {
        case .noAnswer: (state, nextAttempt) = (.unknown, nil)
        case .notSent, .certificate: (state, nextAttempt) = Schedule.afterFailure(series: series, at: time)
        case .badAddress, .badRoots: (state, nextAttempt) = (.held, nil)
        }
    }

    /// No token: a failure that may pass is tried again, a refusal waits for people.
    init(_ failure: AuthFailure, series: Int, at time: Int) {
        status = nil
        note = failure.text.en
        (state, nextAttempt) = failure.mayPass ? Schedule.afterFailure(series: series, at: time) : (.held, nil)
    }
}
