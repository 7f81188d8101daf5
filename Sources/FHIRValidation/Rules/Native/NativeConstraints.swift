package import FHIRTree

/// A constraint in Swift: appends what breaks it in an element's value; false when its FHIRPath has to decide after all.
///
/// A check decides what is usual and well formed. Nulls, empty lists, wrong kinds, a companion alone: there FHIRPath has
/// its own ways, and decides. What was appended before a `false` counts for nothing.
package typealias NativeCheck = @Sendable (_ tree: Tree, _ value: Node, _ broken: inout [Node]) -> Bool

/// Whether an element's value fulfils a constraint, by what the walk through the document keeps; nil when its FHIRPath has
/// to decide.
typealias NativeLookUp = @Sendable (_ run: ValidationRun, _ value: Node) -> Bool?

/// Constraints that have a form in Swift beside their FHIRPath: those that would be evaluated most often.
///
/// A differential test proves each equal to its FHIRPath. The engine brings FHIR's own; a guide adds its.
package struct NativeConstraints: Sendable {
    package struct Entry: Sendable {
        let key: String
        let check: NativeCheck
        /// Whether what is known of a bundle's entries shows already that the bundle, or each of them, fulfils the constraint.
        let isEvident: (@Sendable (EntryFacts) -> Bool)?
        /// Whether an element fulfils the constraint, from what the walk keeps; asked where `check` cannot tell.
        let lookUp: NativeLookUp?

        package init(
            _ key: String, _ check: @escaping NativeCheck, evident: (@Sendable (EntryFacts) -> Bool)? = nil
        ) {
            self.init(key, check, lookUp: nil, evident: evident)
        }

        init(
            _ key: String, _ check: @escaping NativeCheck, lookUp: NativeLookUp?,
            evident: (@Sendable (EntryFacts) -> Bool)?
        ) {
            self.key = key
            self.check = check
            self.lookUp = lookUp
            isEvident = evident
        }

        init(_ key: String, _ check: @escaping NativeCheck, lookUp: @escaping NativeLookUp) {
            self.init(key, check, lookUp: lookUp, evident: nil)
        }
    }

    package let keys: [String]
    private let entries: [Entry]

    package init(_ entries: [Entry]) {
        keys = entries.map(\.key)
        self.entries = entries
    }

    /// A key's number from 1, 0 for a key without a native form.
    func number(of key: String) -> UInt8 {
        UInt8(clamping: (keys.firstIndex(of: key) ?? -1) + 1)
    }

    func check(_ number: UInt8) -> NativeCheck { entries[Int(number) - 1].check }

    func evidence(_ number: UInt8) -> (@Sendable (EntryFacts) -> Bool)? { entries[Int(number) - 1].isEvident }

    /// By number, whether a bundle with these entries, or each of them, fulfils the constraint for sure.
    func evident(_ facts: EntryFacts) -> [Bool] { [false] + entries.map { $0.isEvident?(facts) ?? false } }

    func lookUp(_ number: UInt8) -> NativeLookUp? { entries[Int(number) - 1].lookUp }
}

extension NativeConstraints {
    /// The constraints of FHIR itself.
    package static let fhir = Array(
        [
            domainResource, elements, quantities, timing, administration, clinical, definitions,
            structures, BundleNatives.all,
        ].joined())
}
