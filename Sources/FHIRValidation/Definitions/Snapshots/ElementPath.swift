/// An element's place in a definition, from the root: names, and the slices that they are taken in.
struct ElementPath: Hashable {
    struct Step: Hashable {
        let name: String
        let slice: String?
        /// The path spells the choice out (`valueQuantity`) where the id has `value[x]`.
        var isSpelled = false
    }

    let steps: [Step]

    /// The place of a differential's element: from its id if that fits its path, else from the path, the slice name and the
    /// slices that the element before it stood in (http://hl7.org/fhir/R4/elementdefinition.html#id).
    init(_ element: ElementDefinition, after previous: ElementPath?) {
        let names = element.path.split(separator: ".").map(String.init)
        if let fromID = ElementPath.steps(ofID: element.id, names: names) {
            steps = fromID
            return
        }
        var steps: [Step] = []
        for (n, name) in names.enumerated() {
            let isLast = n == names.count - 1
            let before = previous.flatMap { n < $0.steps.count ? $0.steps[n] : nil }
            let isInside = before?.name == name && previous?.steps.prefix(n).elementsEqual(steps) == true
            steps.append(Step(name: name, slice: isLast ? element.sliceName : (isInside ? before?.slice : nil)))
        }
        self.steps = steps
    }

    /// The element's id: `Patient.identifier:national.system`.
    var id: String {
        steps.map { step in step.slice.map { "\(step.name):\($0)" } ?? step.name }.joined(separator: ".")
    }

    /// Gives the elements of a snapshot the ids that it leaves out.
    static func completingIDs(of elements: [ElementDefinition]) -> [ElementDefinition] {
        guard elements.contains(where: \.id.isEmpty) else { return elements }
        var previous: ElementPath?
        return elements.map { element in
            var element = element
            let path = ElementPath(element, after: previous)
            previous = path
            element.id = path.id
            return element
        }
    }

    private static func steps(ofID id: String, names: [String]) -> [Step]? {
        let parts = id.split(separator: ".")
        guard parts.count == names.count else { return nil }
        var steps: [Step] = []
        for (part, name) in zip(parts, names) {
            let pieces = part.split(separator: ":", maxSplits: 1)
            let own = String(pieces[0]), slice = pieces.count > 1 ? String(pieces[1]) : nil
            let isChoice = own.hasSuffix("[x]") && name.hasPrefix(own.dropLast(3))
            guard own == name || isChoice else { return nil }
            steps.append(Step(name: own, slice: slice ?? (own == name ? nil : name), isSpelled: own != name))
        }
        return steps
    }
}
