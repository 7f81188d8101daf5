internal import FHIRTree

/// A problem that speaks of texts from elsewhere: most are found by holding a document against another one.
package enum LongProblem: Hashable, Sendable {
    case narrative(NarrativeProblem)
    case response(ResponseProblem)
    case codeSystem(CodeSystemProblem)
    case valueSet(ValueSetProblem)
    case searchParameter(SearchParameterProblem)
    case measure(MeasureProblem)
    case snapshot(SnapshotProblem)

    func message(_ context: MessageContext) -> Message {
        switch self {
        case .narrative(let problem): problem.message(context)
        case .response(let problem): problem.message(context)
        case .codeSystem(let problem): problem.message(context)
        case .valueSet(let problem): problem.message(context)
        case .searchParameter(let problem): problem.message(context)
        case .measure(let problem): problem.message(context)
        case .snapshot(let problem): problem.message(context)
        }
    }
}

extension ValidationRun {
    func report(_ problem: LongProblem, at node: Node, _ origin: Int32) {
        report(problem, .error, at: Place(node), origin)
    }

    func report(_ problem: LongProblem, _ severity: Severity, at place: Place, _ origin: Int32) {
        report(.enclosed(enclosures.add(.problem(problem))), severity, at: place, origin)
    }
}
