internal import FHIRTree
internal import FHIRValidation

/// A valid person number where none belongs: an id, a text, a local number.
enum PersonNumberLeak {
    static let words = RuleWords(
        title: Localized(
            nb: "Feltet inneholder et personnummer.",
            en: "The field holds a person number."),
        reason: Localized(
            nb: "Personnummeret blir lagret der det ikke er beskyttet som identitet.",
            en: "The person number is stored where it is not protected as an identity."),
        advice: Localized(
            nb: "Fjern nummeret. Personnummer hører bare hjemme i Patient.identifier, og fritekst skal ikke sendes.",
            en: """
                Remove the number. A person number belongs in Patient.identifier only, and free text is not to be sent.
                """),
        source: Guide.canonical + "lmdi-patient",
        example: RuleExample(
            "Patient",
            bad: """
                "id": "14835841058",
                """,
            good: """
                "id": "pasient-1",
                """))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        let tree = bundle.tree
        var problems: [LintProblem] = []
        var open: [(node: Node, end: UInt32)] = [], innermostEnd = UInt32.max
        for at in 0..<UInt32(tree.count) {
            let node = Node(Int32(bitPattern: at)), record = tree[node]
            if innermostEnd <= at {
                while let last = open.last, last.end <= at { open.removeLast() }
                innermostEnd = open.last?.end ?? .max
            }
            switch record.kind {
            case .object, .array:
                open.append((node, record.next))
                innermostEnd = record.next
            case .string:
                guard record.length >= 11, PersonNumberSearch.found(in: tree.raw(node)) else { continue }
                if record.name == .value, let parent = open.last?.node, isIdentity(parent, tree) { continue }
                problems.append(LintProblem(node))
            case .number, .true, .false, .null: continue
            }
        }
        return problems
    }

    /// Whether an object is an identifier of a person.
    private static func isIdentity(_ object: Node, _ tree: Tree) -> Bool {
        PersonNumber.Kind.of(system: tree.string(object, .system) ?? "") != nil
    }
}
