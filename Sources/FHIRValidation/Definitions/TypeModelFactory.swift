package import FHIRPath
package import FHIRTree

/// Makes the types that FHIRPath and the schemas speak of from their definitions: resources, data types and primitives
/// that are specializations, with a snapshot.
package struct TypeModelFactory {
    private var builder = TypeModelBuilder()

    /// The model of the given definitions; profiles among them are passed over.
    package static func model(of structures: [StructureDefinition], symbols: SymbolTable) -> TypeModel {
        var factory = TypeModelFactory()
        for structure in structures where structure.derivation == .specialization || structure.baseDefinition.isEmpty {
            factory.add(structure)
        }
        return factory.builder.build(symbols: symbols)
    }

    /// Adds a type, and one for each of its elements that has elements of its own.
    private mutating func add(_ structure: StructureDefinition) {
        guard let kind = TypeKind(structure.kind), !structure.snapshot.isEmpty else { return }
        let members = Dictionary(grouping: structure.snapshot.dropFirst(), by: { $0.path.parentPath })
        for element in structure.snapshot {
            let isRoot = element.path == structure.type
            guard let own = members[element.path], !own.isEmpty || isRoot else {
                if isRoot { addType(structure, kind, []) }
                continue
            }
            // A primitive's value is no element of it: it is what stands in the document.
            let children = own.filter { kind != .primitive || $0.path.lastPart != "value" }
                .flatMap { TypeModelFactory.children($0, members, kind) }
            if isRoot {
                addType(structure, kind, children)
            } else {
                let base = element.types.first?.code ?? "BackboneElement"
                builder.add(name: element.path, base: base, kind: .backbone, isAbstract: false, children: children)
            }
        }
    }

    private mutating func addType(
        _ structure: StructureDefinition, _ kind: TypeKind, _ children: [TypeModelBuilder.Child]
    ) {
        let base = structure.baseDefinition.split(separator: "/").last.map { String($0) } ?? ""
        builder.add(
            name: structure.type, base: base, kind: kind, isAbstract: structure.isAbstract, children: children)
    }

    /// The names under which an element may stand in a document: one, for a choice one for each of its types.
    private static func children(
        _ element: ElementDefinition, _ members: [String: [ElementDefinition]], _ kind: TypeKind
    ) -> [TypeModelBuilder.Child] {
        let name = element.path.lastPart
        let isList = (element.baseMax ?? element.max ?? 1) > 1
        if name.hasSuffix("[x]") {
            let choice = String(name.dropLast(3))
            return element.types.map { type in
                let spelling = choice + type.code.prefix(1).uppercased() + type.code.dropFirst()
                return TypeModelBuilder.Child(name: spelling, choice: choice, type: type.code, isList: isList)
            }
        }
        let type = members[element.path] != nil ? element.path : typeName(element, kind)
        return [TypeModelBuilder.Child(name: name, type: type, isList: isList)]
    }

    private static func typeName(_ element: ElementDefinition, _ kind: TypeKind) -> String {
        if let reference = element.contentReference { return String(reference.drop { $0 != "#" }.dropFirst()) }
        // R4 says `string` here, against its own text, which has `id` (http://hl7.org/fhir/R4/resource.html).
        if kind == .resource, element.path.lastPart == "id", element.path.split(separator: ".").count == 2 {
            return "id"
        }
        guard let type = element.types.first else { return "" }
        return type.fhirType.isEmpty ? type.code : type.fhirType
    }
}

extension TypeKind {
    fileprivate init?(_ kind: StructureDefinition.Kind) {
        switch kind {
        case .primitiveType: self = .primitive
        case .complexType: self = .complex
        case .resource: self = .resource
        case .logical: return nil
        }
    }
}

extension String {
    /// `Patient.contact` of `Patient.contact.name`.
    fileprivate var parentPath: String { lastIndex(of: ".").map { String(self[..<$0]) } ?? "" }

    /// `name` of `Patient.contact.name`.
    fileprivate var lastPart: String { lastIndex(of: ".").map { String(self[index(after: $0)...]) } ?? self }
}
