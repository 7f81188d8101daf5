internal import FHIRPath
package import FHIRTree

/// Parses documents and checks them by a prepared image as long as that has all they need, else by a compiler that
/// compiles what each one asks for.
///
/// A class because its schema may grow with the documents; one a thread.
package final class Engine {
    private var validator: Validator
    private var guesses: NameGuesses
    private var image: ImageScan?
    /// Made when the image does not suffice.
    private lazy var compiler = makeCompiler()
    private let makeCompiler: () -> SchemaCompiler
    /// Canonicals that were looked for, found or not.
    private var known: Set<String> = []

    package init(image: SchemaImage?, compiler: @escaping () -> SchemaCompiler) {
        if let image {
            self.image = ImageScan(image)
            makeCompiler = compiler
            guesses = NameGuesses(image.symbols)
            validator = Validator(schema: image.schema)
        } else {
            let compiler = compiler()
            makeCompiler = { compiler }
            guesses = NameGuesses(compiler.symbols)
            validator = Validator(schema: compiler.schema())
        }
    }

    package var schema: Schema { validator.schema }
    private var symbols: SymbolTable { guesses.symbols }

    /// What is wrong with the definitions that were needed so far: they count as missing.
    package var faults: [Localized] {
        guard image == nil else { return [] }
        return compiler.definitions.errors.map(\.message) + compiler.problems.filter(\.isFault).map(\.message)
    }

    /// Whether a profile is known; it is compiled if need be.
    package func has(profile canonical: String) -> Bool {
        require([canonical])
        return number(canonical) != nil
    }

    /// Whether a known profile is for a type of FHIR: a logical model is not. Of a broken one nothing is said.
    package func isForType(profile canonical: String) -> Bool {
        number(canonical).map { schema.profiles[$0].type != .none } ?? true
    }

    /// Whether a name is a resource type that is not abstract.
    package func isResourceType(_ name: String) -> Bool {
        var name = name
        let number = name.withUTF8 { schema.resource(UnsafeRawBufferPointer($0)) }
        return number.map { !schema.profiles[$0].isAbstract } ?? false
    }

    /// What a document is and what is wrong with it. `rootProfiles` gives the canonicals that its root must follow besides
    /// what it claims. The outcome belongs to the schema of this moment.
    ///
    /// `besides` gets the tree when there is one: work that needs no findings, for a helper where there is one.
    package func check(
        _ input: Input, _ options: ValidationOptions, rootProfiles: (Tree) -> [String],
        besides: @escaping (Tree) -> Void = { _ in }
    ) -> Outcome {
        let crew = options.crew
        var parsed = Parser.parse(input, guesses, crew: crew)
        guard let tree = parsed.tree else { return Outcome(parsed: parsed, findings: FindingList(), schema: schema) }
        let isLarge = tree.count >= ValidationRun.fewestShared
        let aside = crew.add(isWorthIt: isLarge) { besides(tree.twin) }
        // Issues will ask for lines: whoever has nothing else to do makes the table of them.
        let lines = crew.add(isWorthIt: isLarge) { _ = tree.location(offset: tree.source.count) }
        defer { crew.takeBack(lines) }
        let profiles = rootProfiles(tree), before = symbols, names = symbols.count
        let need = image?.need(of: tree, profiles) ?? .compiler
        // Compiling adds names to the table that the tree shares with whoever works aside.
        if need != .nothing { crew.finish(aside) }
        let counterparts = need == .nothing ? Counterparts() : complete(tree, profiles, input, need)
        if symbols !== before || symbols.count != names { parsed = Parser.parse(input, guesses, crew: crew) }
        var options = options
        options.profiles = profiles.compactMap(number)
        options.counterparts = counterparts
        let findings = parsed.tree.map { validator.findings($0, options) } ?? FindingList()
        crew.finish(aside)
        for profile in profiles where number(profile) == nil {
            findings.append(broken(profile, at: tree.root, findings))
        }
        return Outcome(parsed: parsed, findings: findings, schema: schema)
    }

    package struct Outcome {
        package let parsed: ParseResult
        package let findings: FindingList
        package let schema: Schema

        /// The issues in document order, with those of a guide's own rules.
        package func issues(_ input: Input, rootName: String, remarks: Remarks = .none) -> IssueList {
            IssueMaker(schema: schema, rootName: rootName).issues(findings, remarks, parsed, input)
        }
    }

    /// A profile that was asked for and is broken.
    private func broken(_ profile: String, at root: Node, _ findings: FindingList) -> Finding {
        let name = findings.enclosures.add(.text(profile))
        return Finding(.profile(.broken(name)), .information, at: Place(root), origin: -1)
    }

    private func number(_ canonical: String) -> Int32? { schema.number(of: canonical) }

    /// Compiles what the document needs, with the profiles that its root must follow; gives what it is held against besides.
    private func complete(
        _ tree: Tree, _ profiles: [String], _ input: Input, _ need: ImageScan.Need
    ) -> Counterparts {
        let scan = DocumentScan(tree: tree), image = image?.image
        let search = CounterpartSearch(scan: scan, input: input) {
            image?.mayKnow($0) ?? true
        } definitions: {
            self.compiler.definitions
        }
        let counterparts = search.counterparts(), questionnaires = counterparts.questionnaires.values
        if need == .counterparts, questionnaires.isEmpty { return counterparts }
        if image != nil { leaveImage() }
        let types = Set(scan.resourceTypes)
        require(scan.canonicals + profiles)
        let isImplied = compiler.compileImplied(types)
        requireTargets(types)
        let isSystem = compiler.compileSystems(scan.systems)
        compiler.compileValueSets(of: questionnaires)
        if isImplied || isSystem || !questionnaires.isEmpty { validator = Validator(schema: compiler.schema()) }
        return counterparts
    }

    /// Makes sure that these definitions are compiled, if there are such.
    private func require(_ canonicals: [String]) {
        let new = canonicals.filter { known.insert($0).inserted && number($0) == nil }
        guard !new.isEmpty else { return }
        if let image {
            guard new.contains(where: image.image.mayKnow) else { return }
            return leaveImage()
        }
        compileKnown()
    }

    private func compileKnown() {
        for canonical in known.sorted() where number(canonical) == nil { compiler.compile(canonical) }
        validator = Validator(schema: compiler.schema())
    }

    private func leaveImage() {
        image = nil
        guesses = NameGuesses(compiler.symbols)
        validator = Validator(schema: compiler.schema())
        compileKnown()
    }

    /// Makes sure that the target profiles of references are compiled for the types of resources that the document has.
    private func requireTargets(_ types: Set<String>) {
        while true {
            let wanted = compiler.targets(for: types).filter { !known.contains($0) }
            if wanted.isEmpty { return }
            require(wanted)
        }
    }
}

extension SchemaCompiler {
    /// Profiles that references name as targets and that are for one of these types.
    func targets(for types: Set<String>) -> [String] {
        wanted.filter { target in
            let type = tables.profiles[Int(target.profile)].type
            return type != .none && types.contains(tables.types.name(type))
        }.map(\.canonical)
    }

    package var symbols: SymbolTable { tables.symbols }

    /// Compiles everything that is named, and the targets of its references: what an image holds.
    package func compileAll(_ canonicals: [String]) {
        for canonical in canonicals { compile(canonical) }
        var at = 0
        while at < wanted.count {
            compile(wanted[at].canonical)
            at += 1
        }
    }
}
