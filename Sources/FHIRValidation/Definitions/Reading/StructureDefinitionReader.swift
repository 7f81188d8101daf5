/// Reads StructureDefinitions, official or distilled, JSON or XML (http://hl7.org/fhir/R4/structuredefinition.html).
package struct StructureDefinitionReader {
    /// The file's name, for errors.
    package let file: String

    package init(file: String) { self.file = file }

    package func read(_ node: DefinitionNode) throws(DefinitionError) -> StructureDefinition {
        var result = StructureDefinition()
        result.url = try required(node, .url)
        result.version = node.string(.version) ?? ""
        result.name = node.string(.name) ?? ""
        result.kind = try word(node, .kind, or: .complexType)
        result.isAbstract = node.bool(.abstract)
        result.type = try required(node, .type)
        result.baseDefinition = node.string(.baseDefinition) ?? ""
        result.derivation = try word(node, .derivation, or: .specialization)
        for context in node.objects(.context) { result.contexts.append(try self.context(context)) }
        result.contextInvariants = node.strings(.contextInvariant)
        result.snapshot = ElementPath.completingIDs(of: try elements(node, .snapshot))
        result.differential = try elements(node, .differential)
        return result
    }

    private func context(_ node: DefinitionNode) throws(DefinitionError) -> StructureDefinition.Context {
        guard let kind = node.string(.type).flatMap(StructureDefinition.Context.Kind.init(rawValue:)) else {
            throw .malformed(file: file, place: "context.type", value: node.string(.type) ?? "")
        }
        guard let expression = node.string(.expression) else {
            throw .malformed(file: file, place: "context.expression", value: "")
        }
        return StructureDefinition.Context(kind: kind, expression: expression)
    }

    private func elements(_ node: DefinitionNode, _ part: Member) throws(DefinitionError) -> [ElementDefinition] {
        guard let list = node.object(part) else { return [] }
        var result: [ElementDefinition] = []
        for element in list.objects(.element) {
            let owner = node.string(.url) ?? "", place = "\(part.rawValue).element[\(result.count)]"
            result.append(try ElementDefinitionReader(file: file, place: place, owner: owner).read(element))
        }
        return result
    }

    private func required(_ node: DefinitionNode, _ member: Member) throws(DefinitionError) -> String {
        guard let text = node.string(member), !text.isEmpty else {
            throw .malformed(file: file, place: member.rawValue, value: "")
        }
        return text
    }

    private func word<Word: RawRepresentable<String>>(
        _ node: DefinitionNode, _ member: Member, or missing: Word
    ) throws(DefinitionError) -> Word {
        guard let text = node.string(member) else { return missing }
        guard let word = Word(rawValue: text) else {
            throw .malformed(file: file, place: member.rawValue, value: text)
        }
        return word
    }
}
