package import FHIRTree

/// Everything that a rule can find, one case for each rule.
package enum Problem: Hashable, BitwiseCopyable, Sendable {
    case content(ContentProblem)
    case unknownElement(UnknownElementProblem)
    case order(OrderProblem)
    case cardinality(CardinalityProblem)
    case choice(ChoiceProblem)
    case format(FormatProblem)
    case length(LengthProblem)
    case range(RangeProblem)
    case fixedValue(FixedValueProblem)
    case binding(BindingProblem)
    case slicing(SlicingProblem)
    case invariant(InvariantProblem)
    case reference(ReferenceProblem)
    case resource(ResourceProblem)
    case `extension`(ExtensionProblem)
    case profile(ProfileProblem)
    case attachment(AttachmentProblem)
    case coding(CodingProblem)
    case bundle(BundleProblem)
    case uri(AbsoluteURIProblem)
    case uniqueID(UniqueIDProblem)
    case questionnaire(QuestionnaireProblem)
    /// A `LongProblem`.
    case enclosed(Enclosure.Number)

    func message(_ context: MessageContext) -> Message {
        switch self {
        case .content(let problem): problem.message(context)
        case .unknownElement(let problem): problem.message(context)
        case .order(let problem): problem.message(context)
        case .cardinality(let problem): problem.message(context)
        case .choice(let problem): problem.message(context)
        case .format(let problem): problem.message(context)
        case .length(let problem): problem.message(context)
        case .range(let problem): problem.message(context)
        case .fixedValue(let problem): problem.message(context)
        case .binding(let problem): problem.message(context)
        case .slicing(let problem): problem.message(context)
        case .invariant(let problem): problem.message(context)
        case .reference(let problem): problem.message(context)
        case .resource(let problem): problem.message(context)
        case .extension(let problem): problem.message(context)
        case .profile(let problem): problem.message(context)
        case .attachment(let problem): problem.message(context)
        case .coding(let problem): problem.message(context)
        case .bundle(let problem): problem.message(context)
        case .uri(let problem): problem.message(context)
        case .uniqueID(let problem): problem.message(context)
        case .questionnaire(let problem): problem.message(context)
        case .enclosed(let number): context.message(number)
        }
    }
}

extension Problem {
    /// Whether a member's name is what is wrong, not its value: shown at the name.
    var isAboutName: Bool {
        switch self {
        case .unknownElement, .choice, .cardinality(.forbidden), .order: true
        case .cardinality(.missing), .cardinality(.tooFew), .cardinality(.tooMany), .content, .format, .length, .range,
            .fixedValue, .binding, .slicing, .invariant, .reference, .resource, .extension, .profile, .attachment,
            .coding, .bundle, .uri, .uniqueID, .questionnaire, .enclosed:
            false
        }
    }

    /// Whether the fault is the list's, not that of one item.
    var isAboutList: Bool {
        switch self {
        case .cardinality(.forbidden), .cardinality(.tooFew): true
        case .cardinality(.missing), .cardinality(.tooMany), .content, .unknownElement, .order, .choice,
            .format, .length, .range, .fixedValue, .binding, .slicing, .invariant, .reference, .resource, .extension,
            .profile, .attachment, .coding, .bundle, .uri, .uniqueID, .questionnaire, .enclosed:
            false
        }
    }
}

/// Where a finding stands: a node, or a child that is missing there.
package struct Place: Hashable, BitwiseCopyable, Sendable {
    package let node: Node
    /// A member that the node lacks, or `.none`.
    package let missing: Symbol

    package init(_ node: Node, missing: Symbol = .none) {
        self.node = node
        self.missing = missing
    }
}

/// Something that a rule found: plain facts in a plain record. Paths, lines and texts are made when it is shown.
package struct Finding: Hashable, BitwiseCopyable, Sendable {
    package let problem: Problem
    package let severity: Severity
    package let place: Place
    /// Into `Schema.origins`, -1 for rules that come from no profile.
    package let origin: Int32

    package init(_ problem: Problem, _ severity: Severity, at place: Place, origin: Int32) {
        self.problem = problem
        self.severity = severity
        self.place = place
        self.origin = origin
    }
}
