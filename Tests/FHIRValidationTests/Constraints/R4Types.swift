@testable import FHIRPath
@testable import FHIRTree
@testable import FHIRValidation

/// R4's element tables from the official package: for typing instances and for making them.
struct R4Types {
    struct Member {
        /// Without `[x]`.
        let name: String
        let isChoice: Bool
        /// Type names; of a backbone element its path.
        let types: [String]
        let isList: Bool
        let isRequired: Bool
    }

    /// By type name (`Patient`, `HumanName`) or backbone path (`Patient.contact`).
    let members: [String: [Member]]
    let primitives: Set<String>
    let resources: Set<String>
    let model: TypeModel
    let symbols: SymbolTable

    static let official = Result { try R4Types(package: "hl7.fhir.r4.core-4.0.1") }

    init(package: String) throws {
        let symbols = SymbolTable(), store = DefinitionStore(symbols: symbols)
        store.add(try PackageSource(path: Shared.package(package)).entries)
        let definitions = try store.specializations()
        var members: [String: [Member]] = [:]
        for element in definitions.flatMap(\.snapshot) where element.path.contains(".") {
            let dot = element.path.lastIndex(of: ".")!
            members[String(element.path[..<dot]), default: []].append(Member(element))
        }
        self.members = members
        self.symbols = symbols
        primitives = Set(definitions.filter { $0.kind == .primitiveType }.map(\.type))
        resources = Set(definitions.filter { $0.kind == .resource && !$0.isAbstract }.map(\.type))
        model = TypeModelFactory.model(of: definitions, symbols: symbols)
    }
}

extension R4Types.Member {
    init(_ element: ElementDefinition) {
        let last = String(element.path.split(separator: ".").last ?? "")
        isChoice = last.hasSuffix("[x]")
        name = isChoice ? String(last.dropLast(3)) : last
        isList = (element.max ?? 1) > 1
        isRequired = (element.min ?? 0) > 0
        if let reference = element.contentReference {
            types = [String(reference.drop { $0 == "#" })]
        } else {
            types = element.types.map { type in
                switch type.code {
                case "BackboneElement", "Element": element.path
                case let code where code.contains("/"): type.fhirType.isEmpty ? "string" : type.fhirType
                case let code: code
                }
            }
        }
    }

    /// The name that a choice has with a type: `valueString`.
    func spelling(_ type: String) -> String {
        isChoice ? name + type.prefix(1).uppercased() + type.dropFirst() : name
    }
}
