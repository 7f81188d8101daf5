package import FHIRPath
package import FHIRTree
internal import FHIRValidation

/// The types of FHIR R4 as FHIRPath needs them, from the definitions inside the program.
package enum FHIRTypes {
    package static func model(symbols: SymbolTable) throws(CheckError) -> TypeModel {
        do {
            let store = DefinitionStore(symbols: symbols)
            if let core = try Checker.bundled.package("hl7.fhir.r4.core@4.0.1") { store.add(core) }
            return TypeModelFactory.model(of: try store.specializations(), symbols: symbols)
        } catch {
            throw .definitions(error)
        }
    }
}
