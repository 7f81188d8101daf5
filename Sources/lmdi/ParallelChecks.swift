internal import CommandTable
internal import FHIRTree
internal import FHIRValidation
internal import Glibc
internal import LMDI
internal import Report
internal import Synchronization

/// Checks files on several threads and gives their reports in the order of the files.
///
/// Each thread has its own checker and takes the next file that nobody has; so does the one that takes the reports while
/// the next one is not ready. A thread waits when it is far ahead of the reports that were taken, so that memory does not
/// grow with the number of files. (Threads of the system: a task group costs 7 ms in a static program.)
final class ParallelChecks: Sendable {
    typealias Outcome = Result<FileReport, ReadError>

    private let files: [String]
    private let options: ValidateOptions
    private let window: Int
    private let state: Mutex<State>
    private let signal = Signal()

    private struct State {
        var next = 0
        var taken = 0
        var done: [Int: Outcome] = [:]
        var faults: [Localized] = []
    }

    init(_ files: [String], _ options: ValidateOptions, jobs: Int) {
        self.files = files
        self.options = options
        window = jobs * 8
        state = Mutex(State())
    }

    /// Starts threads besides the caller's; they end when all files are done.
    func start(threads: Int) {
        for _ in 0..<threads {
            var thread = pthread_t()
            let context = Unmanaged.passRetained(self).toOpaque()
            let failed = pthread_create(
                &thread, nil,
                { context in
                    Unmanaged<ParallelChecks>.fromOpaque(context!).takeRetainedValue().work()
                    return nil
                }, context)
            if failed == 0 { pthread_detach(thread) } else { Unmanaged<ParallelChecks>.fromOpaque(context).release() }
        }
    }

    /// What is wrong with the definitions that the files taken so far have needed.
    var faults: [Localized] { state.withLock { $0.faults } }

    /// The outcome of the next file in order; nil after the last. Other files are checked while it is not ready.
    func next(_ checker: ReportMaker) -> Outcome? {
        let place = state.withLock { $0.taken }
        guard place < files.count else { return nil }
        while true {
            let seen = signal.count
            if let outcome = take(place) { return outcome }
            if let other = claim() { check(other, checker) } else { signal.wait(beyond: seen) }
        }
    }

    private func take(_ place: Int) -> Outcome? {
        let outcome = state.withLock { state -> Outcome? in
            guard let outcome = state.done.removeValue(forKey: place) else { return nil }
            state.taken += 1
            return outcome
        }
        if outcome != nil { signal.raise() }
        return outcome
    }

    private func work() {
        guard let checker = try? ReportMaker(options, threads: 1) else { return }
        while !isDone {
            let seen = signal.count
            if let place = claim() { check(place, checker) } else if !isDone { signal.wait(beyond: seen) }
        }
    }

    /// Whether every file is somebody's.
    private var isDone: Bool { state.withLock { $0.next >= files.count } }

    /// The next file that nobody has; nil when it is too far ahead, or there is none.
    private func claim() -> Int? {
        state.withLock { state in
            guard state.next < files.count, state.next < state.taken + window else { return nil }
            defer { state.next += 1 }
            return state.next
        }
    }

    private func check(_ place: Int, _ checker: ReportMaker) {
        let file = files[place]
        let outcome: Outcome
        do throws(ReadError) {
            outcome = .success(checker.report(try Input.read(path: file), name: file).made)
        } catch {
            outcome = .failure(error)
        }
        let faults = checker.faults
        state.withLock {
            $0.done[place] = outcome
            $0.faults += faults.filter { [known = $0.faults] fault in !known.contains(fault) }
        }
        signal.raise()
    }
}

/// Something has happened: a counter that threads wait on.
private final class Signal: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var events = 0

    init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    var count: Int {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return events
    }

    func raise() {
        pthread_mutex_lock(mutex)
        events += 1
        pthread_cond_broadcast(condition)
        pthread_mutex_unlock(mutex)
    }

    func wait(beyond seen: Int) {
        pthread_mutex_lock(mutex)
        while events == seen { pthread_cond_wait(condition, mutex) }
        pthread_mutex_unlock(mutex)
    }
}
