import Foundation
import Testing

@testable import FHIRTree
@testable import FHIRValidation

@Suite struct DefinitionStoreTests {
    private let store = DefinitionStore(symbols: SymbolTable())

    private func structure(_ url: String, _ version: String, name: String = "") -> String {
        """
        {"resourceType": "StructureDefinition", "url": "\(url)", "version": "\(version)", "name": "\(name)",
         "kind": "resource", "type": "Patient", "derivation": "constraint",
         "snapshot": {"element": [{"path": "Patient"}]}}
        """
    }

    @Test func `a canonical without a version means the newest`() throws {
        let scratch = try Scratch()
        for version in ["1.9.0", "1.10.0", "1.10.0-beta"] {
            try scratch.write("\(version).json", structure("http://a", version))
        }
        store.add(try PackageSource(path: scratch.path))
        #expect(try store.structure("http://a")?.version == "1.10.0")
        #expect(try store.structure("http://a|1.9.0")?.version == "1.9.0")
        #expect(try store.structure("http://a|2.0.0") == nil)
    }

    @Test func `of two with the same version the first added wins`() throws {
        let scratch = try Scratch()
        store.add(try PackageSource(path: try scratch.write("a/x.json", structure("http://a", "1", name: "first"))))
        store.add(try PackageSource(path: try scratch.write("b/x.json", structure("http://a", "1", name: "second"))))
        #expect(try store.structure("http://a")?.name == "first")
    }

    @Test func `a Bundle of definitions is opened`() throws {
        let scratch = try Scratch()
        let entries = ["http://a", "http://b"].map { "{\"resource\": \(structure($0, "1"))}" }.joined(separator: ",")
        let path = try scratch.write("bundle.json", "{\"resourceType\": \"Bundle\", \"entry\": [\(entries)]}")
        store.add(try PackageSource(path: path))
        #expect(try store.structure("http://b") != nil)
    }

    @Test func `XML is read, a Bundle of definitions too`() throws {
        let scratch = try Scratch()
        let structure = """
            <StructureDefinition xmlns="http://hl7.org/fhir"><url value="http://a"/><version value="1"/><name value="N"/>
            <kind value="resource"/><type value="Patient"/><derivation value="constraint"/>
            <snapshot><element><path value="Patient"/></element></snapshot></StructureDefinition>
            """
        let bundle = """
            <Bundle xmlns="http://hl7.org/fhir"><type value="collection"/>
            <entry><resource>\(structure)</resource></entry><entry><resource>
            <ValueSet xmlns="http://hl7.org/fhir"><url value="http://v"/></ValueSet></resource></entry></Bundle>
            """
        store.add(try PackageSource(path: try scratch.write("bundle.xml", bundle)))
        #expect(try store.structure("http://a|1")?.name == "N")
        #expect(store.entry("http://v", .valueSet) != nil)
    }

    @Test func `a file that is no definition is refused`() throws {
        let scratch = try Scratch()
        let path = try scratch.write("p.json", #"{"resourceType": "Patient"}"#)
        #expect(throws: DefinitionError.notDefinition(file: path)) { try PackageSource(path: path) }
    }

    @Test func `a file with broken grammar is refused with its line`() throws {
        let scratch = try Scratch()
        let path = try scratch.write("p.json", "{\n\"url\": ]\n}")
        #expect {
            try PackageSource(path: path)
        } throws: { error in
            guard case DefinitionError.unparsable(path, 2, _) = error else { return false }
            return true
        }
    }

    @Test func `a missing path is refused with the system's reason`() {
        #expect(throws: DefinitionError.unreadable(path: "/no/such", reason: "No such file or directory")) {
            try PackageSource(path: "/no/such")
        }
    }

    @Test func `packages come from the cache with their dependencies, and a missing one is told`() throws {
        let cache = try Scratch()
        try cache.write(
            "a#1.0.0/package/package.json",
            #"{"name": "a", "version": "1.0.0", "dependencies": {"b": "2.0.x", "c": "1"}}"#)
        try cache.write("a#1.0.0/package/x.json", structure("http://a", "1"))
        for version in ["2.0.1", "2.0.10", "2.1.0"] {
            try cache.write("b#\(version)/package/package.json", #"{"name": "b", "version": "\#(version)"}"#)
            try cache.write("b#\(version)/package/x.json", structure("http://b", version))
        }
        try store.add(definitions: "a@1.0.0", cache: PackageCache(root: cache.path))
        let notices = try store.addDependencies(from: PackageCache(root: cache.path))
        #expect(try store.structure("http://b")?.version == "2.0.10")
        #expect(notices == [.missingDependency(package: "c@1", neededBy: "a@1.0.0")])
    }

    @Test func `packages that depend on each other in a ring are refused`() throws {
        let cache = try Scratch()
        for (id, other) in [("a", "b"), ("b", "a")] {
            try cache.write(
                "\(id)#1/package/package.json",
                #"{"name": "\#(id)", "version": "1", "dependencies": {"\#(other)": "1"}}"#)
            try cache.write("\(id)#1/package/x.json", structure("http://\(id)", "1"))
        }
        try store.add(definitions: "a@1", cache: PackageCache(root: cache.path))
        #expect(throws: DefinitionError.cyclicPackages(["a", "b", "a"])) {
            try store.addDependencies(from: PackageCache(root: cache.path))
        }
    }

    @Test(arguments: ["a@", "@1", "a@b@c"]) func `a bad package name is refused`(name: String) {
        #expect(throws: DefinitionError.badPackageName(name)) {
            try store.add(definitions: name, cache: PackageCache(root: "/none"))
        }
    }

    @Test func `a package that is not in the cache is refused`() {
        #expect(throws: DefinitionError.unknownPackage(id: "a@1", searched: "/none")) {
            try store.add(definitions: "a@1", cache: PackageCache(root: "/none"))
        }
    }

    @Test(.enabled(if: Shared.hasPackages)) func `an official archive is indexed and read`() throws {
        store.add(try Shared.source("hl7.fhir.no.basis-2.2.0"))
        #expect(store.packages.first?.label == "hl7.fhir.no.basis@2.2.0")
        let patient = try #require(try store.structure("http://hl7.no/fhir/StructureDefinition/no-basis-Patient"))
        #expect(patient.type == "Patient")
        #expect(patient.snapshot.count > 50)
    }
}
