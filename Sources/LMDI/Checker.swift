internal import FHIRPath
package import FHIRTree
package import FHIRValidation
internal import Profiles

/// Checks documents against the guide, or against FHIR alone. One checker serves one thread.
package final class Checker {
    let engine: Engine
    private let options: CheckOptions
    /// What is missing of the packages that the user's packages depend on.
    package let notices: [DefinitionNotice]

    /// Throws when the guide, a profile or a definition that the options name is not there, or the definitions are broken. A
    /// broken profile is one of the `faults`, and not checked.
    package init(_ options: CheckOptions) throws(CheckError) {
        self.options = options
        (engine, notices) = try Self.engine(options)
        for canonical in options.profiles {
            let known = engine.faults.count
            if !engine.has(profile: canonical), engine.faults.count == known { throw .unknownProfile(canonical) }
        }
        for canonical in options.profiles where !engine.isForType(profile: canonical) { throw .noProfile(canonical) }
    }

    /// What is wrong with the definitions that documents have needed so far.
    package var faults: [Localized] { engine.faults }

    /// Everything that is to be said of a document, in its own order.
    package func check(_ input: Input) -> IssueList { examine(input).issues }

    /// As `check`, with what the document was read as: for those who ask more of it.
    package func examined(_ input: Input) -> (outcome: Engine.Outcome, issues: IssueList) { examine(input) }

    /// The profile that the registry validates a document by.
    package func registryProfile(_ tree: Tree) -> String {
        options.guide == nil ? Guide.core + (rootType(tree) ?? "Resource") : Guide.bundleProfile
    }

    /// The proof that a document is a bundle without errors; nil when it is not.
    package func validated(_ input: Input) -> ValidatedBundle? {
        let (outcome, issues) = examine(input)
        let realPeople = outcome.parsed.tree.map(RealPersonNumbers.places)
        return ValidatedBundle(outcome, input, issues: issues.all, realPeople: realPeople)
    }

    func examine(_ input: Input) -> (outcome: Engine.Outcome, issues: IssueList) {
        var validation = ValidationOptions(crew: options.crew)
        validation.unknownExtensionsAreErrors = options.unknownExtensionsAreErrors
        let isGuided = options.guide != nil, lints = isGuided && options.lints
        var remarks = Remarks.none
        let outcome = engine.check(input, validation, rootProfiles: rootProfiles) { [options] tree in
            if lints { remarks = Lint.remarks(on: tree, for: options.destination) }
        }
        var issues = outcome.issues(input, rootName: isGuided ? "Bundle" : "", remarks: remarks)
        if isGuided, issues.severities.contains(.error) { issues = advised(issues, outcome.parsed.tree) }
        if let expected = bundleExpected(outcome.parsed.tree) { issues = issues.preceded(by: expected) }
        return (outcome, issues)
    }

    /// The issues with what the guide has to say of them.
    private func advised(_ issues: IssueList, _ tree: Tree?) -> IssueList {
        let resources = tree.map(AllowedResources.init)
        return issues.changed { issue in
            GuideAdvice.advise(&issue)
            resources?.tell(&issue)
        }
    }

    /// The profiles that the user names, and under a guide the one that it has for the root's type.
    private func rootProfiles(_ tree: Tree) -> [String] {
        let guides = options.guide == nil ? nil : rootType(tree).flatMap(Guide.profile(for:))
        return options.profiles + (guides.map { [$0] } ?? [])
    }

    private func rootType(_ tree: Tree) -> String? {
        guard tree.kind(tree.root) == .object else { return nil }
        let type = tree.child(tree.root, .resourceType)
        return type.exists && tree.kind(type) == .string ? tree.text(type) : nil
    }

    /// The guide takes bundles; another resource is checked by its own profile, and told.
    private func bundleExpected(_ tree: Tree?) -> Issue? {
        guard options.guide != nil, let tree, let type = rootType(tree), type != "Bundle", engine.isResourceType(type)
        else { return nil }
        return BundleExpected.issue(type, tree)
    }
}
