/// A message of the outbox.
package struct Message: Sendable {
    package let id: Int
    /// The path of the original, to find it again when the registry refuses.
    package let file: String
    /// SHA-256 of the original's bytes in hexadecimal digits.
    package let digest: String
    /// Where it goes: the whole address.
    package let target: String
    package let messageID: String
    package var state: MessageState
    /// Attempts in all, and those of the present series.
    package var attempts: Int
    package var series: Int
    /// Seconds from 1970; nil when no attempt is planned at a time.
    package var nextAttempt: Int?
    /// When it was queued.
    package let queued: Int
}

/// What has become of a message.
package enum MessageState: String, CaseIterable, Sendable {
    /// Not sent yet.
    case queued
    /// An attempt is under way.
    case sending
    case stored
    /// 400: people correct it, it is not sent again as it is.
    case refused
    /// A next attempt is due at a time.
    case waiting
    /// The attempts are used up; it goes with the next planned run.
    case held
    /// Sent, but no answer was seen: nobody knows whether the registry has it.
    case unknown
}

/// One attempt to send a message.
package struct Attempt: Sendable {
    /// Seconds from 1970.
    package let time: Int
    /// The state that it led to.
    package let state: MessageState
    /// Of the answer; nil without one.
    package let status: Int?
    /// What happened, in English; no part of the answer's body.
    package let note: String
}

/// When a message is tried again: after a failure three new attempts an hour apart, then with the next planned run.
enum Schedule {
    static let newAttempts = 3
    static let pause = 3600

    /// The state after an attempt of a series has failed.
    static func afterFailure(series: Int, at time: Int) -> (state: MessageState, nextAttempt: Int?) {
        series > newAttempts ? (.held, nil) : (.waiting, time + pause)
    }
}
