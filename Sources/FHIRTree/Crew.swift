import Glibc

/// Helping threads: they do what is added, in the order in which it came, and end when nothing is left.
///
/// Who adds work does it himself where nobody has begun with it: without helpers, or when they are busy, all is done as on one
/// thread. (Threads of the system: a task group costs 7 ms in a static program.)
package final class Crew: Sendable {
    package let helpers: Int
    private let state = Monitor(State())

    private struct State {
        var waiting: [Work] = []
        var threads = 0
    }

    /// A piece of work, and how far it is.
    package final class Work: @unchecked Sendable {
        fileprivate enum Stage { case waiting, begun, done }

        fileprivate let body: () -> Void
        /// Read and changed only by the crew's monitor.
        fileprivate var stage = Stage.waiting

        fileprivate init(_ body: @escaping () -> Void) { self.body = body }
    }

    package init(helpers: Int) { self.helpers = max(0, helpers) }

    /// Lets a helper do some work, where it is worth handing over. Nobody touches what it uses until `finish` is back.
    package func add(isWorthIt: Bool = true, _ body: @escaping () -> Void) -> Work {
        let work = Work(body)
        guard isWorthIt, helpers > 0 else { return work }
        let needsThread = state.change { state in
            state.waiting.append(work)
            if state.threads == helpers { return false }
            state.threads += 1
            return true
        }
        if needsThread, !startThread() { state.change { $0.threads -= 1 } }
        return work
    }

    /// Sees to it that some work is done.
    package func finish(_ work: Work) {
        if takeBack(work) { return work.body() }
        state.wait { _ in work.stage == .done ? () : nil }
    }

    /// Takes work back if nobody has begun with it.
    @discardableResult package func takeBack(_ work: Work) -> Bool {
        state.change { state in
            guard work.stage == .waiting else { return false }
            work.stage = .done
            state.waiting.removeAll { $0 === work }
            return true
        }
    }

    private func startThread() -> Bool {
        var thread = pthread_t()
        let crew = Unmanaged.passRetained(self)
        let failed = pthread_create(
            &thread, nil,
            { crew in
                Unmanaged<Crew>.fromOpaque(crew!).takeRetainedValue().workThrough()
                return nil
            }, crew.toOpaque())
        if failed == 0 { pthread_detach(thread) } else { crew.release() }
        return failed == 0
    }

    private func workThrough() {
        while let work = begin() {
            work.body()
            state.change { _ in work.stage = .done }
        }
    }

    /// The next work that nobody has; nil when there is none, and the thread ends.
    private func begin() -> Work? {
        state.change { state in
            guard !state.waiting.isEmpty else {
                state.threads -= 1
                return nil
            }
            let work = state.waiting.removeFirst()
            work.stage = .begun
            return work
        }
    }
}
