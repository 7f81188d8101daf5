import FHIRTree

// What FHIR adds to FHIRPath (http://hl7.org/fhir/R4/fhirpath.html#functions).
extension Machine {
    /// `extension(url)`: the extensions with that url, of any number of elements.
    mutating func filterExtensions() throws(FHIRPathError) {
        let url = try popString("extension"), source = stack.top
        stack.begin()
        if let url {
            for index in source {
                guard case .element(let located) = stack.items[index] else { continue }
                navigator.forEachChild(of: located, named: .extension) { child in
                    if hasURL(child, url) { stack.add(.element(child)) }
                }
            }
        }
        stack.dropBelow()
    }

    private func hasURL(_ located: Located, _ url: String) -> Bool {
        var isEqual = false
        navigator.forEachChild(of: located, named: .url) { child in
            isEqual = withText(.element(child)) { $0.elementsEqual(url.utf8) } ?? false
        }
        return isEqual
    }

    /// Whether there is a single primitive, and it has more than extensions.
    mutating func hasValue() {
        let item = stack.top.count == 1 ? stack.topItems.first : nil
        replace(withBoolean: item.map { value(of: $0) != nil } ?? false)
    }

    mutating func getValue() {
        let item = stack.top.count == 1 ? stack.topItems.first : nil
        stack.replace(with: item.flatMap { value(of: $0) })
    }

    private func value(of item: Item) -> Item? {
        guard case .element(let located) = item else { return item.systemType == nil ? nil : item }
        return model.kind(located.type) == .primitive ? systemValue(of: located) : nil
    }

    /// `resolve()`: the targets of references, canonicals, uris and strings; those that certainly do not exist are left
    /// out.
    mutating func resolve() throws(FHIRPathError) {
        let source = stack.pop()
        stack.begin()
        for item in source {
            guard let (reference, place) = reference(item) else { continue }
            switch context.environment.resolve(reference, from: place) {
            case .found(let target): stack.add(.element(target))
            case .absent: continue
            case .undecided: throw fail(.notEvaluated(.reference(reference)))
            }
        }
    }

    /// What an item refers to, and from where: a string from the resource that the expression is about.
    private func reference(_ item: Item) -> (text: String, place: Located)? {
        switch (item, converted(item)) {
        case (.element(let located), .string(let text)): return (text, located)
        case (.string(let text), _): return context.resource.map { (text, $0) }
        case (.element(let located), _): return text(.reference, of: located).map { ($0, located) }
        default: return nil
        }
    }

    /// The text of a child that is a string.
    private func text(_ name: Symbol, of located: Located) -> String? {
        var text: String?
        navigator.forEachChild(of: located, named: name) { child in
            if case .string(let found)? = systemValue(of: child) { text = found }
        }
        return text
    }

    /// `memberOf(url)`, `conformsTo(url)`: asked of the environment.
    mutating func ask(_ function: Function) throws(FHIRPathError) {
        let url = try popString(function.rawValue), item = try popSingle(function.rawValue)
        guard let item, let url else { return stack.begin() }
        let isProfile = function == .conformsTo
        let answer =
            isProfile ? context.environment.conforms(item, to: url) : context.environment.isMember(item, of: url)
        guard let answer else { throw fail(.notEvaluated(isProfile ? .profile(url) : .valueSet(url))) }
        push(boolean: answer)
    }

    /// `subsumes(code)`; `subsumedBy(code)` is the same the other way round.
    mutating func testSubsumption(isReversed: Bool) throws(FHIRPathError) {
        let argument = try popSingle("subsumes"), item = try popSingle("subsumes")
        guard let item, let argument else { return stack.begin() }
        let (general, special) = isReversed ? (argument, item) : (item, argument)
        guard let answer = context.environment.subsumes(general, special) else {
            throw fail(.notEvaluated(.codeSystem(system(of: general))))
        }
        push(boolean: answer)
    }

    private func system(of coding: Item) -> String {
        guard case .element(let located) = coding else { return "" }
        return text(.system, of: located) ?? ""
    }

    mutating func checkNarrative() throws(FHIRPathError) {
        guard let item = try popSingle("htmlChecks") else { return stack.begin() }
        guard let answer = context.environment.isNarrative(item) else { throw fail(.notEvaluated(.profile("xhtml"))) }
        push(boolean: answer)
    }

    /// `checkModifiers(url…)`: gives its input if no element has another modifier extension, else it is an error.
    mutating func checkModifiers(count: Int) throws(FHIRPathError) {
        var allowed: Set<String> = []
        for _ in 0..<count { if let url = try popString("checkModifiers") { allowed.insert(url) } }
        for item in stack.topItems {
            guard case .element(let located) = item else { continue }
            var unknown: String?
            navigator.forEachChild(of: located, named: .modifierExtension) { modifier in
                navigator.forEachChild(of: modifier, named: .url) { url in
                    if case .string(let text)? = systemValue(of: url), !allowed.contains(text) { unknown = text }
                }
            }
            if let unknown { throw fail(.wrongType(operation: "checkModifiers", type: unknown)) }
        }
    }

    /// `elementDefinition()`: of each element.
    mutating func pushDefinitions() throws(FHIRPathError) {
        let source = stack.pop()
        stack.begin()
        for item in source {
            guard case .element(let located) = item, let found = context.environment.definition(of: located) else {
                throw fail(.notEvaluated(.profile(typeName(item))))
            }
            stack.add(.definition(found))
        }
    }

    /// `slice(structure, name)`: the elements that belong to a slice of a profile.
    mutating func filterSlice() throws(FHIRPathError) {
        let name = try popString("slice"), profile = try popString("slice"), source = stack.pop()
        stack.begin()
        guard let name, let profile else { return }
        for item in source {
            guard case .element(let located) = item,
                let isInSlice = context.environment.isInSlice(located, name, of: profile)
            else { throw fail(.notEvaluated(.profile(profile))) }
            if isInSlice { stack.add(item) }
        }
    }
}
