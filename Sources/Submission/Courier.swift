package import FHIRValidation
package import MachineAuth
package import SealedBundle

/// Queues bundles for one destination and sends what is due.
package struct Courier {
    package let outbox: Outbox
    package let destination: Destination
    private let authorizer: Authorizer
    private let clock: @Sendable () -> Int

    /// So many failures of the connection in a row end a run: nobody is there.
    private static let mostFailures = 3

    /// `clock` gives seconds from 1970.
    package init(
        _ outbox: Outbox, _ destination: Destination, _ authorizer: Authorizer, clock: @escaping @Sendable () -> Int
    ) {
        self.outbox = outbox
        self.destination = destination
        self.authorizer = authorizer
        self.clock = clock
    }

    /// What the outbox made of a bundle that was to be queued.
    package enum Entry: Sendable {
        case queued(Message)
        /// Stored before.
        case stored(Message)
        /// Refused before, as it is.
        case refused(Message)
        /// Sent before, without an answer.
        case unknown(Message)
    }

    /// Seals a bundle and queues it, unless the same content is there already for the destination.
    package func queue(_ bundle: ValidatedBundle, file: String, _ sealer: Sealer, _ period: Period, again: Bool) throws
        -> Entry
    {
        try destination.admit(bundle)
        let digest = withExtendedLifetime(bundle) { ContentDigest.hexadecimal(of: bundle.input.bytes) }
        if let entry = try entry(digest, again) { return entry }
        let envelope = try withExtendedLifetime(bundle) {
            try sealer.seal(bundle.input.bytes, period, at: clock())
        }
        return .queued(
            try outbox.add(envelope, file: file, digest: digest, target: destination.url, at: clock()))
    }

    private func entry(_ digest: String, _ again: Bool) throws -> Entry? {
        guard let message = try outbox.message(digest: digest, target: destination.url) else { return nil }
        switch message.state {
        case .queued, .sending, .waiting, .held: return .queued(message)
        case .unknown: return .unknown(message)
        case .stored: return again ? nil : .stored(message)
        case .refused: return again ? nil : .refused(message)
        }
    }

    /// Sends what is due, and the messages of `wanted` that are not under way or done; tells of each attempt.
    package func run(wanted: Set<Int> = [], _ tell: (Delivery) throws -> Void) throws {
        let lock = try RunLock(outbox.path)
        try outbox.recover(lock)
        var failures = 0
        for message in try outbox.messages() where isDue(message) || (wanted.contains(message.id) && mayGo(message)) {
            let delivery = try deliver(message)
            try tell(delivery)
            failures = delivery.answer == nil ? failures + 1 : 0
            if failures == Self.mostFailures { break }
        }
        withExtendedLifetime(lock) {}
    }

    /// Makes messages due, also those whose answer was never seen.
    package func renew(_ ids: [Int]) throws {
        let lock = try RunLock(outbox.path)
        try outbox.recover(lock)
        for id in ids {
            let message = try outbox.message(id)
            guard message.state != .stored else { throw OutboxError.notInState(id, message.state) }
            try outbox.renew(id)
        }
        withExtendedLifetime(lock) {}
    }

    /// The time of the next attempt of those that wait for one; nil when nothing waits.
    package func nextAttempt() throws -> Int? {
        try outbox.messages().filter { $0.target == destination.url && $0.state == .waiting }.compactMap(\.nextAttempt)
            .min()
    }

    private func isDue(_ message: Message) -> Bool {
        guard message.target == destination.url else { return false }
        switch message.state {
        case .queued, .held: return true
        case .waiting: return (message.nextAttempt ?? 0) <= clock()
        case .sending, .stored, .refused, .unknown: return false
        }
    }

    private func mayGo(_ message: Message) -> Bool { message.target == destination.url && message.state == .waiting }

    /// One attempt. That it is under way is on the disk before the first byte leaves, and what became of it before
    /// anything else is done.
    private func deliver(_ message: Message) throws -> Delivery {
        if message.state == .held { try outbox.renew(message.id) }
        let series = message.state == .held ? 1 : message.series + 1
        var hasBegun = false
        var answer: HTTPAnswer?, failure: (nb: String, en: String)?, outcome: Outcome
        do {
            let received = try authorizer.send(request(message)) {
                try outbox.begin(message.id)
                hasBegun = true
            }
            outcome = Outcome(received, series: series, at: clock())
            answer = received
        } catch let error as HTTPFailure {
            outcome = Outcome(error, series: series, at: clock())
            failure = error.text
        } catch let error as AuthFailure {
            outcome = Outcome(error, series: series, at: clock())
            failure = error.text
        }
        if !hasBegun { try outbox.countAttempt(message.id) }
        let attempt = Attempt(time: clock(), state: outcome.state, status: outcome.status, note: outcome.note)
        try outbox.end(message.id, attempt, nextAttempt: outcome.nextAttempt)
        return Delivery(
            message: try outbox.message(message.id), answer: answer, failure: failure.map(Delivery.Failure.init))
    }

    private func request(_ message: Message) throws -> HTTPRequest {
        let headers = [HTTPHeader("Content-Type", "application/json"), HTTPHeader("Accept", "application/json")]
        return HTTPRequest(.post, message.target, headers: headers, body: try outbox.envelope(message.id))
    }
}
