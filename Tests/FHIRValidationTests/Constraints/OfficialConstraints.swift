@testable import FHIRTree
@testable import FHIRValidation

/// A constraint as an official package words it.
struct OfficialConstraint: Hashable {
    let key: String
    /// The element definition's path: `Patient.contact`.
    let path: String
    let expression: String

    /// The expression as it is meant: `as` stands on collections, where FHIRPath N1 wants `ofType`.
    var readable: String { expression.replacing("as(", with: "ofType(") }
}

enum OfficialConstraints {
    /// The constraints of all snapshots in a package, each once.
    static func load(_ package: String) throws -> Set<OfficialConstraint> {
        let store = DefinitionStore(symbols: SymbolTable())
        store.add(try PackageSource(path: Shared.package(package)).entries)
        var found: Set<OfficialConstraint> = []
        for entry in store.all where entry.kind == .structure {
            let definition = try store.structure("\(entry.url)|\(entry.version)")
            for element in definition?.snapshot ?? [] {
                for constraint in element.constraints {
                    found.insert(
                        OfficialConstraint(key: constraint.key, path: element.path, expression: constraint.expression))
                }
            }
        }
        return found
    }
}
