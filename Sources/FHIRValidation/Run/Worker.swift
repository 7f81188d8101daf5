internal import Glibc

/// A thread of the system that runs one piece of work and is waited for. (A task group costs 7 ms in a static program.)
struct Worker {
    private let thread: pthread_t

    private final class Work: @unchecked Sendable {
        let body: () -> Void
        init(_ body: @escaping () -> Void) { self.body = body }
    }

    /// Starts the work; nil when the system gives no thread. The starter touches nothing of what the work uses until
    /// `join` is back.
    init?(_ body: @escaping () -> Void) {
        var thread = pthread_t()
        let work = Unmanaged.passRetained(Work(body))
        let failed = pthread_create(
            &thread, nil,
            { work in
                Unmanaged<Work>.fromOpaque(work!).takeRetainedValue().body()
                return nil
            }, work.toOpaque())
        guard failed == 0 else {
            work.release()
            return nil
        }
        self.thread = thread
    }

    func join() { pthread_join(thread, nil) }
}
