package import FHIRPath
internal import FHIRTree

/// Profiles that a resource must follow without claiming them, for what it is about or where it is used.
///
/// http://hl7.org/fhir/R4/observation-vitalsigns.html: an observation with the code of a vital sign SHALL conform to that sign's
/// profile; which codes those are the profiles themselves say. http://hl7.org/fhir/R4/implementationguide-definitions.html
/// #ImplementationGuide.global: all resources of a type follow the profile that a given guide names for it.
package struct ImpliedProfileRecord: BitwiseCopyable, Sendable {
    package var type: TypeID = .none
    /// The code in `code` that implies the profile; empty: every resource of the type.
    package var system = TextRef()
    package var code = TextRef()
    package var profile: Int32 = -1
}

extension SchemaCompiler {
    private static let vitalSigns = Schema.coreBase + "vitalsigns"

    /// Compiles what resources of these types must follow; whether there was anything to do.
    @discardableResult
    package func compileImplied(_ types: Set<String>) -> Bool {
        let types = types.subtracting(typesWithImplied), before = tables.implied.count
        typesWithImplied.formUnion(types)
        for global in definitions.globalProfiles where types.contains(global.type) {
            imply(global.profile, global.type, system: "", code: "")
        }
        if types.contains("Observation") {
            for profile in definitions.profiles(of: "Observation", on: Self.vitalSigns) { implyByCode(profile) }
        }
        return tables.implied.count > before
    }

    /// Each code that the slices of `code.coding` fix.
    private func implyByCode(_ profile: StructureDefinition) {
        let end = ".code.coding.code"
        for element in profile.snapshot where element.path == profile.type + end {
            let system = profile.snapshot.first { $0.id == element.id.dropLast("code".count) + "system" }
            guard let code = element.fixed, let system = system?.fixed else { continue }
            imply(
                profile.url, profile.type, system: system.tree.text(system.node), code: code.tree.text(code.node))
        }
    }

    private func imply(_ canonical: String, _ type: String, system: String, code: String) {
        guard compile(canonical), let number = profile(canonical), let type = tables.types.find(type) else { return }
        tables.implied.append(
            ImpliedProfileRecord(type: type, system: tables.text(system), code: tables.text(code), profile: number))
    }
}

extension ValidationRun {
    /// The profiles that a resource of a type implies.
    func impliedProfiles(of node: Node, _ type: TypeID) -> [Int32] {
        (0..<schema.implied.count).compactMap { number in
            let implied = schema.implied[number]
            return implied.type == type && (implied.code.count == 0 || isAbout(node, implied)) ? implied.profile : nil
        }
    }

    private func isAbout(_ node: Node, _ implied: ImpliedProfileRecord) -> Bool {
        let concept = tree.child(node, .code)
        guard concept.exists, tree.kind(concept) == .object else { return false }
        return tree.items(concept, .coding).contains { coding in
            let system = tree.child(coding, .system), code = tree.child(coding, .code)
            guard system.exists, code.exists, tree.kind(system) == .string, tree.kind(code) == .string else {
                return false
            }
            return tree.withText(system) { $0.same(schema.bytes(implied.system)) }
                && tree.withText(code) { $0.same(schema.bytes(implied.code)) }
        }
    }
}
