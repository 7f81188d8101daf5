package import FHIRTree

/// A constraint in Swift: appends what breaks it in an element's value; false when its FHIRPath has to decide after all.
///
/// A check decides what is usual and well formed. Nulls, empty lists, wrong kinds, a companion alone: there FHIRPath has
/// its own ways, and decides. What was appended before a `false` counts for nothing.
package typealias NativeCheck = @Sendable (_ tree: Tree, _ value: Node, _ broken: inout [Node]) -> Bool

/// Constraints that have a form in Swift beside their FHIRPath: those that would be evaluated most often.
///
/// A differential test proves each equal to its FHIRPath. The engine brings FHIR's own; a guide adds its.
package struct NativeConstraints: Sendable {
    package struct Entry: Sendable {
        let key: String
        let check: NativeCheck

        package init(_ key: String, _ check: @escaping NativeCheck) {
            self.key = key
            self.check = check
        }
    }

    private let checks: [Entry]

    package init(_ checks: [Entry]) { self.checks = checks }

    package func adding(_ more: [Entry]) -> NativeConstraints { NativeConstraints(checks + more) }

    package var keys: [String] { checks.map(\.key) }

    /// A key's number from 1, 0 for a key without a native form.
    func number(of key: String) -> UInt8 {
        UInt8(clamping: (checks.firstIndex { $0.key == key } ?? -1) + 1)
    }

    func check(_ number: UInt8) -> NativeCheck { checks[Int(number) - 1].check }
}

extension NativeConstraints {
    /// The constraints of FHIR itself.
    package static let fhir = NativeConstraints(
        [domainResource, elements, quantities, timing, administration, clinical, BundleNatives.all].flatMap { $0 })
}
