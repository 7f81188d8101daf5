internal import CommandTable
internal import FHIRTree
internal import FHIRValidation
internal import LMDI
internal import Report

/// Checks files, on several threads where there are several, and gives their reports in the order of the files.
///
/// Each thread has its own checker, takes the next file that nobody has and makes its reports; so does the one that writes
/// them while the next one is not ready. A thread waits when it is far ahead of what was written, so that memory does not
/// grow with the number of files.
final class ParallelChecks: Sendable {
    typealias Outcome = Result<CheckedInput, ReadError>

    private let files: [String]
    private let options: ValidateOptions
    private let forms: ReportForms
    private let state: Monitor<State>

    /// How many files may be checked that are not written.
    private static let window = 256

    private enum Step {
        case check(Int)
        /// A file whose turn to be written has come.
        case checkNext(Int)
        case write(Outcome)
        case end
    }

    private struct State {
        let count: Int
        /// The first file that nobody has, and the first that was not taken for writing.
        var next = 0, taken = 0
        var done: [Int: Outcome] = [:]
        var faults: [Localized] = []

        init(count: Int) { self.count = count }

        /// What a thread does that only checks; nil when it is too far ahead.
        mutating func claim() -> Step? {
            if next == count { return .end }
            guard next < taken + window else { return nil }
            defer { next += 1 }
            return .check(next)
        }

        /// What the thread does that writes; nil when another one checks the next file and there is nothing else.
        mutating func claimOrTake() -> Step? {
            if taken == count { return .end }
            if let outcome = done.removeValue(forKey: taken) {
                taken += 1
                return .write(outcome)
            }
            guard next == taken else { return next < count ? claim() : nil }
            defer { (next, taken) = (next + 1, taken + 1) }
            return .checkNext(next)
        }
    }

    init(_ files: [String], _ options: ValidateOptions, _ forms: ReportForms) {
        self.files = files
        self.options = options
        self.forms = forms
        state = Monitor(State(count: files.count))
    }

    /// What is wrong with the definitions that the files taken so far have needed.
    var faults: [Localized] { state.change { $0.faults } }

    /// The outcome of the next file in order; nil after the last. Other files are checked while it is not ready.
    func next(_ checker: ReportMaker) -> Outcome? {
        while true {
            switch state.wait({ $0.claimOrTake() }) {
            case .check(let place): check(place, checker)
            case .checkNext(let place): return report(place, checker).map { .found($0) }
            case .write(let outcome): return outcome
            case .end: return nil
            }
        }
    }

    /// What a helper does until all files are somebody's.
    func work() {
        guard let checker = try? ReportMaker(options, forms, Crew(helpers: 0)) else { return }
        while case .check(let place) = state.wait({ $0.claim() }) { check(place, checker) }
    }

    private func check(_ place: Int, _ checker: ReportMaker) {
        let outcome = report(place, checker).map(forms.reported)
        state.change { $0.done[place] = outcome }
    }

    private func report(_ place: Int, _ checker: ReportMaker) -> Result<FileReport, ReadError> {
        let report = Result { () throws(ReadError) in try checker.report(file: files[place]) }
        let faults = checker.faults
        state.change { state in
            for fault in faults where !state.faults.contains(fault) { state.faults.append(fault) }
        }
        return report.flatMap { $0.isUnchanged ? .success($0) : .failure(.changed) }
    }
}
