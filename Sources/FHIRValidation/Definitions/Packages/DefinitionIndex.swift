package import FHIRTree

/// What is known of a definition before anyone asks for it.
package struct DefinitionEntry: Sendable {
    package let kind: Kind
    package let url: String
    package internal(set) var version: String
    /// `StructureDefinition.type`, or empty.
    package let type: String
    /// A StructureDefinition that defines a type of its own instead of constraining one.
    package let isSpecialization: Bool
    /// The code system that a supplement adds to, or empty.
    package let supplements: String
    /// The file's name as people know it: `package.tgz!package/StructureDefinition-x.json`.
    package let file: String
    let source: DefinitionSource
    /// Later versions of the guide, the oldest first, whose changes are made when the definition is read.
    var patches: [GuidePatch] = []

    /// The kinds of definitions that validation reads.
    package enum Kind: String, Sendable, CaseIterable {
        case structure = "StructureDefinition", valueSet = "ValueSet", codeSystem = "CodeSystem"
        case questionnaire = "Questionnaire", implementationGuide = "ImplementationGuide"
        case measure = "Measure", searchParameter = "SearchParameter"
    }
}

extension DefinitionEntry {
    /// The definition in the version that a patch makes.
    func changed(by patch: GuidePatch) -> DefinitionEntry {
        var entry = self
        entry.version = patch.version
        entry.patches.append(patch)
        return entry
    }

    package func structure() throws(DefinitionError) -> StructureDefinition {
        var structure = try StructureDefinitionReader(file: file).read(try document())
        structure.version = version
        for patch in patches { try patch.change(&structure) }
        return structure
    }

    package func valueSet() throws(DefinitionError) -> ValueSet {
        var valueSet = try ValueSetReader(file: file).read(try document())
        valueSet.version = version
        return valueSet
    }

    package func codeSystem() throws(DefinitionError) -> CodeSystem {
        var reader = CodeSystemReader(file: file)
        var system = try reader.read(try document())
        system.version = version
        return system
    }

    /// The definition's tree as its file has it, without patches.
    package func document() throws(DefinitionError) -> DefinitionNode {
        switch source {
        case .embedded(let bytes), .archived(let bytes, _):
            try DefinitionDocument.parse(Input(bytes), file: file)
        case .file(let path):
            try DefinitionDocument.parse(try FileSystem.read(path), file: file)
        case .parsed(let node): node
        }
    }
}

/// Where a definition's bytes are.
enum DefinitionSource: @unchecked Sendable {
    /// Bytes that live as long as the program.
    case embedded(UnsafeRawBufferPointer)
    /// A part of an unpacked archive.
    case archived(UnsafeRawBufferPointer, owner: Input)
    case file(String)
    /// A resource in a Bundle.
    case parsed(DefinitionNode)
}

/// Documents of definitions, parsed with the table of `Member`.
package enum DefinitionDocument {
    package static func parse(_ input: Input, file: String) throws(DefinitionError) -> DefinitionNode {
        let result = Parser.parse(input, symbols: Member.symbols)
        guard let tree = result.tree else {
            let problem = result.problems.first ?? ParseProblem(kind: .empty, offset: 0)
            let before = input.bytes.prefix(problem.offset)
            let line = before.reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
            throw .unparsable(file: file, line: line, problem: problem.message.text)
        }
        return DefinitionNode(tree: tree, node: tree.root)
    }
}

/// Finds the definitions in a document.
enum DefinitionIndexer {
    /// The entries of a document: one for a definition, several for a Bundle of them, none for anything else.
    static func entries(
        of document: DefinitionNode, file: String, source: DefinitionSource
    ) throws(DefinitionError) -> [DefinitionEntry] {
        guard document.string(.resourceType) == "Bundle" else {
            return try entry(of: document, file: file, source: source).map { [$0] } ?? []
        }
        var entries: [DefinitionEntry] = []
        for resource in document.objects(.entry).compactMap({ $0.object(.resource) }) {
            if let entry = try entry(of: resource, file: file, source: .parsed(resource)) { entries.append(entry) }
        }
        return entries
    }

    private static func entry(
        of node: DefinitionNode, file: String, source: DefinitionSource
    ) throws(DefinitionError) -> DefinitionEntry? {
        guard let kind = node.string(.resourceType).flatMap(DefinitionEntry.Kind.init(rawValue:)) else { return nil }
        guard let url = node.string(.url) else {
            // Only of a StructureDefinition FHIR demands one.
            if kind == .structure { throw .malformed(file: file, place: "url", value: "") }
            return nil
        }
        return DefinitionEntry(
            kind: kind, url: url, version: node.string(.version) ?? "", type: node.string(.type) ?? "",
            isSpecialization: isSpecialization(node, kind), supplements: node.string(.supplements) ?? "", file: file,
            source: source)
    }

    /// Whether a document is a definition of any kind, also of one that validation has no use for: a file of those is no
    /// mistake, only without effect.
    static func isDefinition(_ document: DefinitionNode) -> Bool {
        let type = document.string(.resourceType) ?? ""
        return DefinitionEntry.Kind(rawValue: type) != nil || others.contains(type)
    }

    /// R4's other resources that are found by a canonical url (http://hl7.org/fhir/R4/references.html#canonical).
    private static let others: Set<String> = [
        "ActivityDefinition", "CapabilityStatement", "ChargeItemDefinition", "CompartmentDefinition", "ConceptMap",
        "EffectEvidenceSynthesis", "EventDefinition", "Evidence", "EvidenceVariable", "ExampleScenario",
        "GraphDefinition", "Library", "MessageDefinition", "NamingSystem",
        "OperationDefinition", "PlanDefinition", "ResearchDefinition", "ResearchElementDefinition",
        "RiskEvidenceSynthesis", "StructureMap", "TerminologyCapabilities", "TestScript",
    ]

    private static func isSpecialization(_ node: DefinitionNode, _ kind: DefinitionEntry.Kind) -> Bool {
        kind == .structure && node.string(.derivation) != "constraint" && node.string(.kind) != "logical"
    }
}
