internal import FHIRTree

/// What a finding speaks of and cannot carry, being a plain record.
package enum Enclosure: Hashable, Sendable {
    case text(String)
    case numbers([Int32])
    case nearest(SlicingProblem.Nearest)
    case problem(LongProblem)

    /// Which one of a document's: equal ones have one number.
    package struct Number: Hashable, BitwiseCopyable, Sendable {
        fileprivate let value: Int32
        /// Nothing is enclosed.
        static let none = Number(value: -1)
    }
}

/// The enclosures of a document's findings, whichever thread finds them.
package final class Enclosures: Sendable {
    private let state = Monitor(State())

    private struct State {
        var all: [Enclosure] = []
        var numbers: [Enclosure: Int32] = [:]
    }

    package init() {}

    func add(_ enclosure: Enclosure) -> Enclosure.Number {
        state.change { state in
            if let known = state.numbers[enclosure] { return Enclosure.Number(value: known) }
            let number = Int32(state.all.count)
            state.all.append(enclosure)
            state.numbers[enclosure] = number
            return Enclosure.Number(value: number)
        }
    }

    subscript(number: Enclosure.Number) -> Enclosure? {
        state.change { $0.all.indices.contains(Int(number.value)) ? $0.all[Int(number.value)] : nil }
    }
}
