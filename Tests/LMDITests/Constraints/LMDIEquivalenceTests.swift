import Foundation
import Testing

@testable import FHIRPath
@testable import FHIRTree
@testable import FHIRValidation
@testable import LMDI

/// Our logic of the guide's constraints against the official expressions, on all bundles of the public suite.
@Suite(.enabled(if: Suite.isPresent && Official.isPresent)) struct LMDIEquivalenceTests {
    /// Where each key stands, as FHIRPath from the bundle.
    @Test(arguments: [
        ("lr-allowed-resources", "$this"),
        ("lmdi-org-identifier", "entry.resource.ofType(Organization)"),
        ("lmdi-medication-code-or-ingredient", "entry.resource.ofType(Medication)"),
        (
            "npr-episode-at-least-one",
            "entry.resource.ofType(Encounter).extension.where(url.value.endsWith('npr-episode-identifier'))"
        ),
        (
            "time-required",
            """
            entry.resource.ofType(MedicationAdministration).effective.select(\
            ofType(dateTime).combine(ofType(Period).start).combine(ofType(Period).end))
            """
        ),
    ])
    func `our logic equals the official expression`(_ key: String, _ place: String) throws {
        let official = try Official.read.get()
        let logic = try #require(LMDIConstraints.all.first { $0.key == key })
        let programs = try [place, try #require(official.expressions[key]), logic.condition].map {
            try Program.compile($0, model: official.types, symbols: official.symbols)
        }
        var seen: Set<Bool> = []
        for given in Suite.cases(where: { _ in true }) {
            for (official, ours) in try official.answers(programs, on: given) {
                #expect(official == ours, "\(given.id)")
                seen.insert(ours)
            }
        }
        #expect(seen == [true, false])
    }
}

/// The guide's package as published.
private struct Official {
    let symbols = SymbolTable()
    let types: TypeModel
    let expressions: [String: String]

    private static let folder = Suite.folder + "/../../fhir/"
    static let isPresent = FileManager.default.fileExists(atPath: folder + "hl7.fhir.no.lmdi-1.1.2.tgz")
    static let read = Result { try Official() }

    private init() throws {
        let store = DefinitionStore(symbols: symbols)
        for package in ["hl7.fhir.no.lmdi-1.1.2", "hl7.fhir.r4.core-4.0.1"] {
            store.add(try PackageSource(path: Official.folder + package + ".tgz").entries)
        }
        var expressions: [String: String] = [:]
        for entry in store.all where entry.kind == .structure && entry.url.contains("lmdi") {
            for constraint in try store.structure(entry.url)?.snapshot.flatMap(\.constraints) ?? [] {
                expressions[constraint.key] = constraint.expression
            }
        }
        self.expressions = expressions
        types = TypeModelFactory.model(of: try store.specializations(), symbols: symbols)
    }

    /// What the official expression and ours (the second and third program) say of each element of the first. Entries
    /// without a resource are left out: they are reported as such.
    func answers(_ programs: [Program], on given: Suite.Case) throws -> [(Bool, Bool)] {
        let bytes = Array(try Data(contentsOf: URL(filePath: Suite.folder + "/" + given.file)))
        guard let tree = Parser.parse(Input(bytes), symbols: symbols).tree,
            tree.string(tree.root, .resourceType) == "Bundle", let bundle = types.find("Bundle"),
            tree.values(tree.root, .entry).allSatisfy({ tree.child($0, .resource).exists })
        else { return [] }
        let root = Located(Element(value: tree.root), type: bundle, resource: tree.root)
        let context = Context(tree: tree, resource: root, rootResource: root)
        let evaluator = Evaluator(model: types)
        return try evaluator.evaluate(programs[0], on: .element(root), in: context).map { item in
            (
                try evaluator.isTrue(programs[1], on: item, in: context),
                try evaluator.isTrue(programs[2], on: item, in: context)
            )
        }
    }
}
