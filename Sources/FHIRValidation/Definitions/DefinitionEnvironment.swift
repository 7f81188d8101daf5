package import FHIRPath
package import FHIRTree

/// What expressions about one document may ask: its own references, and what definitions tell.
package struct DefinitionEnvironment: Environment {
    private let tree: Tree
    private let types: TypeModel
    private let document: DocumentEnvironment
    private let definitions: DefinitionAnswers

    package init(tree: Tree, types: TypeModel, definitions: DefinitionAnswers) {
        self.tree = tree
        self.types = types
        self.definitions = definitions
        document = DocumentEnvironment(tree: tree, model: types)
    }

    package func resolve(_ reference: String, from source: Located) -> Resolution {
        document.resolve(reference, from: source)
    }

    package func isMember(_ item: Item, of valueSet: String) -> Bool? {
        definitions.isMember(codes(item), of: valueSet)
    }

    package func conforms(_ item: Item, to profile: String) -> Bool? {
        guard case .element(let located) = item, located.element.value.exists else { return nil }
        return definitions.conforms(located, to: profile, in: tree)
    }

    /// Of CodeableConcepts, whether it holds for one pair of their codings.
    package func subsumes(_ general: Item, _ special: Item) -> Bool? {
        var answer: Bool? = false
        for above in codes(general) {
            for below in codes(special) {
                switch definitions.subsumes(above, below) {
                case true?: return true
                case false?: continue
                case nil: answer = nil
                }
            }
        }
        return answer
    }

    package func isNarrative(_ item: Item) -> Bool? {
        switch item {
        case .string(let text): XHTML(text).isAllowed
        case .element(let located): text(located.element.value).map { XHTML($0).isAllowed }
        case .boolean, .integer, .decimal, .moment, .quantity, .type, .definition: nil
        }
    }

    package func definition(of element: Located) -> DefinitionElement? {
        document.definitionPath(of: element).flatMap { definitions.definition($0, types) }
    }

    package func isInSlice(_ element: Located, _ slice: String, of profile: String) -> Bool? {
        let name = document.definitionPath(of: element)?.split(separator: ".").last
        return definitions.isInSlice(element, name.map(String.init) ?? "", slice, of: profile, in: tree)
    }

    /// The code of a string, a code or a Coding, the codings of a CodeableConcept.
    private func codes(_ item: Item) -> [CodedValue] {
        switch item {
        case .string(let text): return [CodedValue(system: nil, code: text)]
        case .element(let located):
            let node = located.element.value
            if let code = text(node) { return [CodedValue(system: nil, code: code)] }
            guard node.exists, tree.kind(node) == .object else { return [] }
            let codings = tree.child(node, .coding)
            let all = codings.exists && tree.kind(codings) == .array ? Array(tree.children(codings)) : [node]
            return all.compactMap(coded)
        case .boolean, .integer, .decimal, .moment, .quantity, .type, .definition: return []
        }
    }

    private func coded(_ coding: Node) -> CodedValue? {
        guard tree.kind(coding) == .object else { return nil }
        return text(tree.child(coding, .code)).map {
            CodedValue(system: text(tree.child(coding, .system)) ?? "", code: $0)
        }
    }

    private func text(_ node: Node) -> String? {
        node.exists && tree.kind(node) == .string ? tree.text(node) : nil
    }
}
