extension SnapshotGenerator {
    /// Makes a slice: a copy of the element that it slices, behind its other slices.
    mutating func makeSlice(
        _ slice: String, of name: String, in parent: Int, _ change: ElementDefinition
    ) throws(DefinitionError) -> Int {
        let sliced = try slicedElement(slice, of: name, in: parent, change)
        if tree[sliced].slicing == nil { tree[sliced].slicing = impliedSlicing(of: tree[sliced]) }
        var element = tree[sliced]
        element.id = "\(tree[parent].id).\(name):\(slice)"
        element.sliceName = slice
        element.slicing = nil
        element.min = 0
        let siblings = tree.children(of: parent)
        let last = siblings.last { tree[$0].lastName == name } ?? sliced
        let node = tree.insert(element, into: parent, after: last)
        tree.graft(tree.branch(below: sliced), onto: node)
        return node
    }

    /// What a slice narrows: the slice whose name comes before the last slash for a re-slice, else the element itself.
    private mutating func slicedElement(
        _ slice: String, of name: String, in parent: Int, _ change: ElementDefinition
    ) throws(DefinitionError) -> Int {
        if let slash = slice.lastIndex(of: "/"),
            let outer = tree.child(name, slice: String(slice[..<slash]), of: parent)
        {
            return outer
        }
        guard let sliced = tree.child(name, slice: nil, of: parent) else { throw misfit(change) }
        return sliced
    }

    /// Extensions are sliced by url, choices by type, even when nobody says so
    /// (http://hl7.org/fhir/R4/profiling.html#slicing).
    private func impliedSlicing(of element: ElementDefinition) -> ElementDefinition.Slicing? {
        var slicing = ElementDefinition.Slicing()
        if element.lastName.hasSuffix("[x]") {
            slicing.discriminators = [.init(kind: .type, path: "$this")]
        } else if ["extension", "modifierExtension"].contains(element.lastName) {
            slicing.discriminators = [.init(kind: .value, path: "url")]
        } else {
            return nil
        }
        return slicing
    }

    /// The choice element that a name such as `valueQuantity` spells.
    func choice(spelled name: String, in parent: Int) -> String? {
        for child in tree.children(of: parent) where tree[child].lastName.hasSuffix("[x]") {
            let stem = tree[child].lastName.dropLast(3)
            guard name.hasPrefix(stem), tree[child].sliceName == nil else { continue }
            let types = wholeChoices[child] ?? tree[child].types
            if types.contains(where: { ChoiceName.spelling(stem, $0.code) == name }) {
                return String(tree[child].lastName)
            }
        }
        return nil
    }

    /// A spelling in a path narrows the choice to the types that are spelled
    /// (http://hl7.org/fhir/R4/elementdefinition.html#path).
    mutating func narrow(_ choice: String, to spelling: String, in parent: Int) {
        guard let node = tree.child(choice, slice: nil, of: parent) else { return }
        let whole = wholeChoices[node] ?? tree[node].types
        let already = wholeChoices[node] == nil ? [] : tree[node].types
        wholeChoices[node] = whole
        tree[node].types = whole.filter {
            already.contains($0) || ChoiceName.spelling(choice.dropLast(3), $0.code) == spelling
        }
        if tree[node].slicing == nil {
            tree[node].slicing = impliedSlicing(of: tree[node])
            tree[node].slicing?.rules = .closed
        }
    }
}

/// How a choice element is spelled for a type: `value` and `dateTime` give `valueDateTime`.
enum ChoiceName {
    static func spelling(_ stem: Substring, _ type: String) -> String {
        stem + type.prefix(1).uppercased() + type.dropFirst()
    }
}
