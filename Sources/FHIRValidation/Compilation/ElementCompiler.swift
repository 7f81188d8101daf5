internal import FHIRPath
internal import FHIRTree

/// The type under which an element is compiled: one of its types, or what its parent's definition says.
struct TypeUse {
    let id: TypeID
    let reference: ElementDefinition.TypeReference?
}

/// ElementDefinition → ElementRecord.
extension SchemaCompiler {
    /// The element of a node under one type, compiled at once (its types' roots may follow later).
    func element(_ node: SnapshotNode, as use: TypeUse) -> Int32 {
        let number = reserve()
        if use.reference == nil || node.element.types.count <= 1 { compiled[ObjectIdentifier(node)] = number }
        fill(number, from: node, as: use)
        return number
    }

    func fill(_ number: Int32, from node: SnapshotNode, as use: TypeUse) {
        var record = ElementRecord()
        record.type = use.id
        record.origin = origin(node)
        let code = typeName(use, node)
        record.primitive = PrimitiveType(named: code) ?? .string
        record.content = content(use.id, code)
        record.traits = traits(node, code)
        record.rules = rules(node, use)
        tables.elements[Int(number)] = record
        let children = node.children.filter { record.content != .primitive || $0.name != "value" }
        if !children.isEmpty {
            take(shape(children, of: use.id, node), number, isShared: isChoiceOfSeveral(node, record))
        }
        linkToType(number, use, code, isRoot: node === node.owner.root)
    }

    /// Gives an element its children. Those that a choice's types share stand beside the children of each type.
    private func take(_ shape: Int32, _ number: Int32, isShared: Bool) {
        guard isShared else {
            tables.elements[Int(number)].shape = shape
            return
        }
        tables.shapes[Int(shape)].isPartial = true
        var shared = ElementRecord()
        (shared.type, shared.shape) = (tables.elements[Int(number)].type, shape)
        tables.elements.append(shared)
        tables.elements[Int(number)].also = Int32(tables.elements.count - 1)
    }

    private func isChoiceOfSeveral(_ node: SnapshotNode, _ record: ElementRecord) -> Bool {
        record.content == .complex && node.element.types.count > 1
    }

    /// The rules that an element states under one of its types.
    func rules(_ node: SnapshotNode, _ use: TypeUse) -> Run {
        let type = typeName(use, node), element = node.element
        let uses =
            lengthRules(element) + fixedRules(element) + rangeRules(element) + bindingRules(element, type)
            + constraintRules(node, type) + referenceRules(use.reference)
        return uses.isEmpty ? Run() : SchemaBuilder.append(uses, to: &tables.rules)
    }

    /// Where the element comes from, for texts.
    func origin(_ node: SnapshotNode) -> Int32 {
        let record = OriginRecord(
            profile: tables.text(node.owner.definition.url), element: tables.text(node.element.id))
        tables.origins.append(record)
        return Int32(tables.origins.count - 1)
    }

    private func typeName(_ use: TypeUse, _ node: SnapshotNode) -> String {
        if isResourceID(node) { return "id" }
        if let reference = use.reference {
            if !reference.fhirType.isEmpty { return reference.fhirType }
            return reference.code.hasPrefix("http://hl7.org/fhirpath/System.") ? "string" : reference.code
        }
        return use.id == .none ? node.owner.definition.type : tables.types.name(use.id)
    }

    /// Whether an element is the id of a resource. R4's definitions call it a string, its pages an `id`
    /// (http://hl7.org/fhir/R4/resource.html#id).
    private func isResourceID(_ node: SnapshotNode) -> Bool {
        guard node.name == "id", node.element.path.utf8.count(where: { $0 == UInt8(ascii: ".") }) == 1 else {
            return false
        }
        return tables.types.find(node.owner.definition.type).map { tables.types.kind($0) == .resource } ?? false
    }

    private func content(_ type: TypeID, _ code: String) -> ElementRecord.Content {
        if PrimitiveType(named: code) != nil { return .primitive }
        guard type != .none else { return .complex }
        return tables.types.kind(type) == .resource ? .resource : .complex
    }

    private func traits(_ node: SnapshotNode, _ code: String) -> ElementRecord.Traits {
        if node.element.types.first?.code.hasPrefix("http://hl7.org/fhirpath/System.") == true { return .system }
        return switch code {
        case "Reference": .reference
        case "Narrative": .narrative
        case "Attachment": .attachment
        case "Coding": .coding
        case "Identifier": .identifier
        case "Extension": node.name == "modifierExtension" ? [.extension, .modifierExtension] : .extension
        default: []
        }
    }

    /// Lets an element take its type's children and rules: those of the type's profiles where it names some.
    private func linkToType(_ number: Int32, _ use: TypeUse, _ code: String, isRoot: Bool) {
        guard !isRoot, tables.elements[Int(number)].content != .resource || use.reference?.profiles.isEmpty == false
        else { return }
        let named = use.reference?.profiles ?? []
        var profiles = named.compactMap { root($0) }
        // Of several profiles one will do: with one that is not at hand nobody can say that none fits.
        if named.count > 1, profiles.count < named.count { profiles = [] }
        if profiles.count == 1 { return link(number, to: profiles[0]) }
        if profiles.count > 1 {
            tables.elements[Int(number)].alternatives = SchemaBuilder.append(profiles, to: &tables.alternatives)
        }
        let isBackbone = use.id != .none && tables.types.kind(use.id) == .backbone
        if !isBackbone, let base = root(Schema.coreBase + code) { link(number, to: base) }
    }
}
